"""Posts of another country, and hosts who receive at their guests'."""

import pytest

CHECK = "wrong_jurisdiction"

POSTS = [
    ("Menhan Korea Selatan Gen Nakatani tiba kemarin.", "id",
     ["Menhan Jepang Gen Nakatani", "Menhan Korea Selatan Ahn Gyu-back"]),
    ("Presiden Korea Selatan Shigeru Ishiba hadir.", "id",
     ["Perdana Menteri Jepang Shigeru Ishiba", "Presiden Korea Selatan Lee Jae-myung"]),
    ("South Korean Defense Minister Gen Nakatani spoke.", "en",
     ["Japanese Defense Minister Gen Nakatani", "South Korean Defense Minister Ahn Gyu-back"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "repairs"), POSTS)
def test_a_post_of_another_country_is_a_warning_with_both_repairs(ask, mend, text, language, repairs):
    (finding,) = ask(text, CHECK, published="2025-09-10", language=language)
    assert (finding.reason, finding.severity) == ("post-of-another-country", "warning")
    assert [repair.replacement for repair in finding.repairs] == repairs
    for repair in finding.repairs:
        again = mend(text, repair, CHECK, published="2025-09-10", language=language)
        assert [other for other in again if other.is_flag] == []


HOSTS = [
    ("Menhan Indonesia menerima kunjungan Menhan Jepang di Tokyo.", "id",
     ["Jakarta", "Menhan Jepang menerima kunjungan Menhan Indonesia di Tokyo"]),
    ("Menlu Jepang menjamu Menlu Korea Selatan di Korea Selatan.", "id",
     ["Jepang", "Menlu Korea Selatan menjamu Menlu Jepang di Korea Selatan"]),
    ("The Japanese defense minister hosted the South Korean defense minister in Seoul on Monday.", "en",
     ["Tokyo", None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "repairs"), HOSTS)
def test_a_host_at_the_guests_is_a_notice_with_both_repairs(ask, mend, text, language, repairs):
    (finding,) = ask(text, CHECK, published="2025-09-10", language=language)
    assert (finding.reason, finding.severity) == ("receives-at-guests", "notice")
    for repair, words in zip(finding.repairs, repairs, strict=True):
        assert words is None or repair.replacement == words
        again = mend(text, repair, CHECK, published="2025-09-10", language=language)
        assert [other for other in again if other.is_flag] == []


def test_a_host_at_home_holds(ask):
    (finding,) = ask("Menhan Jepang menerima kunjungan Menhan Indonesia di Tokyo.", CHECK)
    assert (finding.outcome, finding.reason) == ("holds", "receives-at-home")


@pytest.mark.parametrize(
    "text",
    [
        "Menhan Jepang menjamu Menhan Korea Selatan di Kedutaan Besar Jepang di Seoul.",
        "Menhan Jepang menerima kunjungan kehormatan Menhan Korea Selatan di Seoul.",
        "Menhan Jepang menjamu Menhan Korea Selatan di Singapura.",
        "Di sela konferensi, Menhan Jepang menerima kunjungan Menhan Korea Selatan di Seoul.",
    ],
)
def test_a_host_who_may_well_receive_abroad_is_not_decided(ask, text):
    assert [finding.outcome for finding in ask(text, CHECK) if finding.outcome != "unknown"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Menhan Jepang Gen Nakatani tiba kemarin.",
        "Menhan Korea Selatan Budi Hartono tiba kemarin.",  # not on record
        "Menteri Keuangan Korea Selatan Gen Nakatani hadir.",  # a post of a kind he never had
        "Menhan Jepang bertemu Menhan Korea Selatan di Seoul.",
        "Menhan Jepang menerima laporan di Seoul.",
        "Menhan Jepang menerima kunjungan. Menhan Korea Selatan tinggal di Seoul.",
    ],
)
def test_posts_and_meetings_in_order_are_left_alone(ask, text):
    assert [finding for finding in ask(text, CHECK, published="2025-09-10") if finding.is_flag] == []
