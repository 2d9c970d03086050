"""Was there such a visit?"""

import pytest

CASES = [
    ("Menhan Jepang melakukan kunjungan resmi ke Korea Selatan pada Oktober 2015.", "holds", "visit-found"),
    ("Menhan Korea Selatan melakukan kunjungan resmi ke Jepang pada 28 Juli 2024.", "holds", "visit-found"),
    (
        "Menhan Jepang melakukan kunjungan resmi ke Korea Selatan pada Mei 2016.",
        "contradicted",
        "no-such-visit-complete-table",
    ),
    ("Menhan Jepang melakukan kunjungan resmi ke Vietnam pada Mei 2016.", "unknown", "no-visit-in-table"),
    (
        "Menhan Jepang akan melakukan kunjungan resmi ke Vietnam pada Desember 2025.",
        "pending",
        "visit-to-come",
    ),
    ("Menhan Jepang melakukan kunjungan resmi ke Jepang pada Oktober 2015.", "unknown", "self-visit-first"),
]


@pytest.mark.parametrize(("text", "outcome", "reason"), CASES)
def test_a_visit_is_held_against_the_table(ask, text, outcome, reason):
    (finding,) = ask(text, "visit_on_record", published="2025-09-09")
    assert (finding.outcome, finding.reason) == (outcome, reason)
    assert finding.severity == ("warning" if outcome == "contradicted" else None)


def test_the_nearest_visits_on_record_are_offered_instead(ask):
    text = "Menhan Jepang melakukan kunjungan resmi ke Korea Selatan pada Mei 2016."
    (finding,) = ask(text, "visit_on_record", published="2025-09-09")
    assert [(repair.replacement, repair.status) for repair in finding.repairs][:2] == [
        ("Oktober 2015", "supported"),
        ("Januari 2011", "supported"),
    ]
    assert finding.quote == text
    assert finding.evidence[0].ref == "COV-jp-mod-visits-kr"


@pytest.mark.parametrize(
    "text",
    [
        # a deputy's visit is of another level
        "Wakil Menteri Pertahanan Jepang berkunjung ke Korea Selatan pada 11 September 2024.",
        "Menhan Jepang batal melakukan kunjungan resmi ke Korea Selatan pada Mei 2016.",  # called off
        "Menhan Jepang melakukan kunjungan resmi ke Korea Selatan.",  # no time named
        "Jika Menhan Jepang melakukan kunjungan resmi ke Korea Selatan pada Mei 2016, sejarah berubah.",
    ],
)
def test_the_nearest_innocent_sentences_are_left_alone(ask, text):
    findings = ask(text, "visit_on_record", published="2025-09-09")
    assert [finding for finding in findings if finding.is_flag] == []


TURNED = [
    ("Menhan Korea Selatan Ahn Gyu-back berkunjung ke Jepang pada 8 September 2025.",
     "Menhan Jepang Gen Nakatani berkunjung ke Korea Selatan", "id"),
    ("Menhan Korea Selatan Gen Nakatani berkunjung ke Jepang pada 8 September 2025.",
     "Menhan Jepang Gen Nakatani berkunjung ke Korea Selatan", "id"),
    ("Menhan Korea Selatan berkunjung ke Tokyo pada 8 September 2025.",
     "Menhan Jepang berkunjung ke Seoul", "id"),
    ("South Korean Defense Minister Ahn Gyu-back visited Tokyo on Sept. 8, 2025.",
     "Japanese Defense Minister Gen Nakatani visited Seoul", "en"),
    ("Menhan Jepang berkunjung ke Korea Selatan pada 28 Juli 2024.",
     "Menhan Korea Selatan berkunjung ke Jepang", "id"),
    ("Perdana Menteri Jepang Fumio Kishida berkunjung ke Korea Selatan pada 16 Maret 2023.",
     "Presiden Korea Selatan Yoon Suk Yeol berkunjung ke Jepang", "id"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "language"), TURNED)
def test_a_visit_the_other_way_about_is_offered_first_with_both_countries_exchanged(
    ask, mend, text, words, language
):
    (finding,) = ask(text, "visit_on_record", published="2025-09-10", language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    assert (finding.repairs[0].replacement, finding.repairs[0].status) == (words, "supported")
    again = mend(text, finding.repairs[0], "visit_on_record", published="2025-09-10", language=language)
    assert [other.outcome for other in again] == ["holds"]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Korea Selatan Yoon Suk Yeol berkunjung ke Jepang pada 16 Maret 2023.",
        "Menhan Jepang Gen Nakatani berkunjung ke Korea Selatan pada 8 September 2025.",
        "Menhan Vietnam berkunjung ke Jepang pada 8 September 2025.",  # nothing on record either way
        "Presiden Korea Selatan Yoon Suk Yeol berkunjung ke Jepang pada 2023.",  # both were paid that year
    ],
)
def test_a_visit_in_its_own_direction_is_left_alone(ask, text):
    findings = ask(text, "visit_on_record", published="2025-09-10")
    assert [finding for finding in findings if finding.is_flag] == []
