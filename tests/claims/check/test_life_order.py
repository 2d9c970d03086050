"""The order of a life, in articles printed on Monday 12 May 2025."""

import pytest

from claims.check.life_order import CHECK

# A text, the severity and the reason of its flag, and the repairs that are offered, in their order.
SLIPS = [
    (
        "Budi Santoso dilantik sebagai Bupati Klaten pada 2023. Budi menjabat Bupati Klaten sejak 2024.",
        ("warning", "after-oath", ["2023", "2024"]),
    ),
    (
        "Budi Santoso dilantik pada 20 Februari 2024. Budi Santoso menjabat sejak 2025.",
        ("warning", "after-oath", ["2024", "2025"]),
    ),
    (
        "Bupati Klaten Budi Santoso dilantik pada 2023. Ia menjabat Bupati Klaten sejak Maret 2024.",
        ("warning", "after-oath", ["2023", "2024"]),
    ),
    (
        "Budi Santoso mundur dari jabatan Bupati Klaten pada Mei 2024. "
        "Budi Santoso diangkat sebagai Bupati Klaten pada Juni 2024.",
        ("warning", "after-leaving", ["Mei", "Juni"]),
    ),
    (
        "Budi Santoso, yang menjabat Kapolres Klaten sejak Maret 2024, dicopot pada Juli 2023.",
        ("warning", "after-leaving", ["2023", "2024"]),
    ),
    (
        "Budi Santoso dilantik sebagai Kapolres Klaten pada 20 Mei 2024. "
        "Ia dicopot dari jabatannya pada 3 Mei 2024.",
        ("warning", "after-leaving", ["3", "20"]),
    ),
    (
        "Budi Santoso dilantik sebagai Kapolres Klaten pada Senin (20/05/2024). "
        "Ia dicopot dari jabatannya pada Jumat (05/04/2024).",
        ("warning", "after-leaving", ["03", "06"]),
    ),
    (
        "Budi Santoso wafat pada 3 Mei 2019. Pada 2021, Budi Santoso diangkat menjadi Ketua PMI Klaten.",
        ("error", "after-death", ["2019", "2021"]),
    ),
    (
        "Budi Santoso lahir pada 1985. Budi Santoso lulus dari Universitas Contoh pada 1908.",
        ("error", "before-birth", ["2008", "1885"]),
    ),
    (
        "Budi Santoso lahir di Solo pada 1985 dan menikah dengan Siti Aminah pada 1991.",
        ("warning", "too-young", ["1995", "1965"]),
    ),
    (
        "Budi Santoso lahir pada 1985. Budi Santoso wafat pada 1958.",
        ("error", "before-birth", None),
    ),
]
ENGLISH = [
    (
        "Jane Doe was sworn in as mayor in 2023. She has served as mayor since 2024.",
        ("warning", "after-oath", ["2023", "2024"]),
    ),
    (
        "Jane Doe resigned as finance minister in May 2024. "
        "Jane Doe was appointed finance minister in June 2024.",
        ("warning", "after-leaving", ["May", "June"]),
    ),
    (
        "Jane Doe died on 3 May 2019. Jane Doe was appointed head of the agency in 2021.",
        ("error", "after-death", ["2019", "2021"]),
    ),
    ("Jane Doe was born in 1985. Jane Doe graduated in 1991.", ("warning", "too-young", ["1995", "1965"])),
]


def flags(findings):
    return [finding for finding in findings if finding.is_flag]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [("id", *case) for case in SLIPS] + [("en", *case) for case in ENGLISH],
)
def test_events_of_one_life_in_an_order_that_cannot_be(ask, mend, language, text, expected):
    (flag,) = flags(ask(text, "life_order", language=language))
    severity, reason, offered = expected
    assert (flag.severity, flag.reason) == (severity, reason)
    assert offered is None or [repair.replacement for repair in flag.repairs] == offered
    assert len(flag.repairs) == 2
    for repair in flag.repairs:
        assert flags(mend(text, repair, "life_order", language=language)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Budi Santoso dilantik pada Februari 2024. Budi Santoso menjabat sejak 2024.",
        "Budi Santoso menjabat Bupati Klaten sejak 2019, lalu mengundurkan diri pada Agustus 2024.",
        "Budi Santoso lahir di Solo pada 1961 dan lulus dari Universitas Contoh pada 1985.",
        "Budi Santoso menikah pada 1986. Budi Santoso wafat pada 3 Mei 2019.",
        "Budi Santoso lahir pada 1961. Ia wafat pada 2019.",
        "Budi Santoso dilantik pada 20 Desember 2024. Budi Santoso menjabat sejak 1 Januari 2025.",
    ],
)
def test_events_in_their_order_hold(ask, text):
    assert "holds" in {finding.outcome for finding in ask(text, "life_order")}
    assert flags(ask(text, "life_order")) == []


UNKNOWN = [
    (  # another post
        "Budi Santoso dilantik sebagai Bupati Klaten pada 2023. Ia menjabat Ketua Umum PMI sejak 2024.",
        "another-post",
    ),
    (  # the acting holder is no holder
        "Budi Santoso mundur sebagai Plt Bupati Klaten pada 2023. "
        "Budi Santoso dilantik sebagai Bupati Klaten pada 2024.",
        "another-post",
    ),
    (  # a job before
        "Budi Santoso mengundurkan diri pada Mei 2024. Ia diangkat sebagai Direktur PDAM pada Juni 2024.",
        "another-post",
    ),
    (  # two stays, years apart
        "Budi Santoso mundur sebagai Menteri Keuangan pada 2010. "
        "Budi Santoso diangkat sebagai Menteri Keuangan pada 2016.",
        "may-be-second-term",
    ),
    (  # one year is printed, the other is not
        "Budi Santoso mundur sebagai Ketua KONI pada Januari. "
        "Budi Santoso diangkat sebagai Ketua KONI pada Juni 2025.",
        "year-not-printed",
    ),
    ("Budi Santoso diangkat menjadi Ketua KONI pada awal masa reses.", None),
]


@pytest.mark.parametrize(("text", "reason"), UNKNOWN)
def test_what_may_be_another_post_stay_or_year_stays_unknown(ask, text, reason):
    findings = ask(text, "life_order")
    assert flags(findings) == []
    assert reason is None or reason in {
        finding.reason for finding in findings if finding.outcome == "unknown"
    }


INNOCENT = [
    # a second stay, in other words
    "Budi Santoso mundur sebagai Bupati Klaten pada 2023. "
    "Ia kembali dilantik sebagai Bupati Klaten pada 2024.",
    "Budi Santoso mundur sebagai Bupati Klaten pada Mei 2024. "
    "Budi Santoso terpilih kembali dan dilantik sebagai Bupati Klaten pada Juni 2024.",
    "Budi Santoso dilantik sebagai Bupati Klaten pada 2023. "
    "Untuk periode kedua, Budi Santoso menjabat Bupati Klaten sejak 2024.",
    # two people
    "Budi Santoso mundur sebagai Bupati Klaten pada Mei. "
    "Andi Wijaya dilantik sebagai Bupati Klaten pada Juni.",
    "Budi Santoso wafat pada 2019 dan wakilnya dilantik sebagai bupati pada 2020.",
    "Budi Santoso wafat pada 2019. Istri Budi Santoso menikah pada 2021.",
    "Andi Wijaya bertemu Budi Santoso setelah dilantik pada 2021. Budi Santoso wafat pada 2020.",
    "Budi Santoso wafat pada 2019. Wakil Budi Santoso dilantik pada 2021.",
    "Ani Hardjono wafat pada 2019. Hardjono menikah pada 2021.",
    # two posts
    "Budi Santoso mundur dari Partai Contoh pada 2023. Ia dilantik sebagai Bupati Klaten pada 2024.",
    "Budi Santoso mundur sebagai Ketua DPD Partai Contoh pada 2023. Ia menjabat Bupati Klaten sejak 2024.",
    "Budi Santoso dilantik sebagai Wakil Bupati Klaten pada 2023. Ia menjabat Bupati Klaten sejak 2024.",
    # plans, denials, doubts, quotations, reports
    "Budi Santoso wafat pada 2024. Budi Santoso akan dilantik sebagai Bupati Klaten pada 2025.",
    "Budi Santoso wafat pada 2019. Budi Santoso tidak dilantik sebagai Bupati Klaten pada 2020.",
    "Budi Santoso wafat pada 2019. Budi Santoso dikabarkan menikah pada 2020.",
    'Budi Santoso wafat pada 2019. "Budi Santoso menikah pada 2020," kata Andi Wijaya.',
    # after death, and no contradiction
    "Budi Santoso wafat pada 2019. Budi Santoso diangkat sebagai Pahlawan Nasional pada 2021.",
    "Budi Santoso wafat pada 2019. Secara anumerta, Budi Santoso diangkat menjadi Ketua PMI pada 2021.",
    "Budi Santoso wafat pada 3 Mei 2019. Budi Santoso diberhentikan dari jabatan Ketua PMI pada Juni 2019.",
    # appointed first, in office later; a post begun long before its oath
    "Budi Santoso ditunjuk sebagai Direktur PDAM pada 2023. Ia menjabat Direktur PDAM sejak 2024.",
    "Budi Santoso menjabat Bupati Klaten sejak 2019. Budi Santoso dilantik sebagai Bupati Klaten pada 2024.",
    # times of something else
    "Budi Santoso dilantik sebagai Bupati Klaten menggantikan Andi Wijaya yang wafat pada 2019. "
    "Budi Santoso wafat pada 2018.",
    "Budi Santoso dilantik sebagai Bupati Klaten periode 2025-2030. Budi Santoso wafat pada 2024.",
    # ages, and a child that grows up
    "Budi Santoso lahir pada 1985. Pada usia 30 tahun Budi Santoso menikah.",
    "Budi Santoso lahir pada Januari 1985. Budi Santoso lulus sekolah dasar pada 1997.",
    "Budi Santoso lahir pada 1985. Anak Budi Santoso lulus pada 1990.",
    "AR lahir pada 1985. AR lulus dari Universitas Contoh pada 1980.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_neighbours_are_left_alone(ask, text):
    assert flags(ask(text, "life_order")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe resigned in May 2024 and was appointed finance minister in June 2024.",
        "Jane Doe resigned as mayor in 2023. She was sworn in as mayor again in 2024.",
        "Jane Doe was appointed director in 2023. She has served as director since 2024.",
        "Jane Doe died in 2019. Her husband was appointed mayor in 2021.",
        "Jane Doe died in 2019. Jane Doe was appointed president posthumously in 2021.",
        "Jane Doe was sworn in as mayor in 2023. She has served as deputy minister since 2024.",
        'Jane Doe died in 2019. "Jane Doe was appointed mayor in 2021," said Tom Brown.',
    ],
)
def test_innocent_english_neighbours_too(ask, text):
    assert flags(ask(text, "life_order", language="en")) == []


def test_the_time_that_two_events_share_is_doubted_last(ask):
    text = (
        "Budi Santoso dilantik sebagai Bupati Klaten pada 2023. Ia menjabat Bupati Klaten sejak 2024. "
        "Budi Santoso menikah pada 2024."
    )
    (flag,) = flags(ask(text, "life_order"))
    assert [repair.replacement for repair in flag.repairs] == ["2024", "2023"]


def test_a_year_that_no_slip_explains_gets_no_repair(ask):
    text = "Budi Santoso lahir pada 1985. Budi Santoso lulus dari Universitas Contoh pada 1980."
    (flag,) = flags(ask(text, "life_order"))
    assert [repair.replacement for repair in flag.repairs] == ["1958"]


def test_a_time_that_cannot_be_placed_is_unknown(ask):
    text = "Budi Santoso dilantik sebagai Bupati Klaten pada Senin (12/5)."
    findings = ask(text, "life_order", published=None)
    assert [(finding.outcome, finding.reason) for finding in findings] == [("unknown", "time-open")]


def test_it_is_live():
    assert CHECK.status == "live"
