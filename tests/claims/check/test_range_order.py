"""Ranges that run down."""

import pytest

CASES = [
    ("Pameran berlangsung 15-20 Mei 2025.", "holds", None),
    ("Pameran berlangsung 20-15 Mei 2025.", "contradicted", "error"),
    ("Pameran berlangsung 20 hingga 15 Mei.", "contradicted", "error"),
    ("Pameran berlangsung Selasa-Senin (20-19/5/2025).", "contradicted", "error"),
    ("Pameran berlangsung 28 Mei-2 Juni 2025.", "holds", None),
    ("Pameran berlangsung 28-2 Juni 2025.", "contradicted", "error"),
    ("Pameran berlangsung 20 Mei hingga 15 April 2025.", "contradicted", "warning"),
    ("Pameran berlangsung 28 Desember-3 Januari 2025.", "holds", None),  # over New Year
    ("Pameran berlangsung 20 Mei 2025-3 Januari 2025.", "contradicted", "error"),
    ("Data itu dari Maret 2025 hingga Januari 2025.", "contradicted", "error"),
    ("Data itu dari September 2024 hingga Maret 2025.", "holds", None),
    ("Ia anggota dewan periode 2019-2024.", "holds", None),
    ("Ia anggota dewan periode 2024-2019.", "contradicted", "error"),
    ("Sungai itu diteliti dari tahun 2019 sampai 2015.", "contradicted", "error"),
    ("Toko buka pukul 10.00-09.00 WIB.", "contradicted", "warning"),
    ("Toko buka pukul 09.00-10.00 WIB.", "holds", None),
    ("Ronda dimulai pukul 22.00-05.00 WIB.", "holds", None),  # past midnight
    ("Kedai buka pukul 10.00-02.00 WIB.", "holds", None),  # until two at night
    ("Upahnya antara Rp 5 juta hingga Rp 3 juta.", "contradicted", "warning"),
    ("Upahnya antara Rp 900 ribu hingga Rp 3 juta.", "holds", None),
    ("Kurs bergerak di rentang Rp 16.425 hingga Rp 16.416.", "contradicted", "notice"),
    ("Upahnya berkisar Rp 60 sampai Rp 80 juta.", "holds", None),  # both in millions
]


@pytest.mark.parametrize(("text", "outcome", "severity"), CASES)
def test_a_range_runs_up(ask, text, outcome, severity):
    (finding,) = ask(text, "range_order")
    assert (finding.outcome, finding.severity) == (outcome, severity)


@pytest.mark.parametrize(
    ("text", "outcome", "severity"),
    [
        ("The fair runs from June 15-20, 2025.", "holds", None),
        ("The fair runs from June 20-15, 2025.", "contradicted", "error"),
        ("The fair runs from 20 to 15 June 2025.", "contradicted", "error"),
        ("He served from 2019 to 2015.", "contradicted", "error"),
        ("The bridge was built between 2011-2015.", "holds", None),
        ("Wages ranged from $5,000 to $3,000.", "contradicted", "notice"),
        ("Turnout was between 30 percent and 20 percent.", "contradicted", "warning"),
    ],
)
def test_english_ranges_run_up_alike(ask, text, outcome, severity):
    (finding,) = ask(text, "range_order", language="en")
    assert (finding.outcome, finding.severity) == (outcome, severity)


@pytest.mark.parametrize(
    "text",
    [
        "Harga turun dari Rp 5 juta ke Rp 3 juta.",  # a change
        "Harga turun dari Rp 5 juta menjadi Rp 3 juta.",
        "Tim itu menang 20-15 Mei lalu.",  # a score
        "Musim 2024/25 dimulai.",
        "Hubungi nomor 2024-2015 untuk keterangan.",  # a telephone number
        "Lihat halaman 20-15 dalam laporan itu.",
        "Candi itu dibangun pada tahun 1500-1200 SM.",  # before Christ
        "Skor akhir 20-15.",
        "Perbandingan antara tahun 2024 dan 2023 belum ada.",
        "Selisih antara Rp 5 juta dan Rp 3 juta cukup besar.",  # two ends without an order
        "Kesenjangan upah antara 30 persen dan 20 persen itu nyata.",
    ],
)
def test_changes_scores_and_numbers_are_no_ranges(ask, text):
    assert [finding for finding in ask(text, "range_order") if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Pameran berlangsung 20-15 Mei 2025.", "15-20"),
        ("Pameran berlangsung 28-2 Juni 2025.", "28 Mei"),
        ("Pameran berlangsung 20 Mei hingga 15 April 2025.", "15 April hingga 20 Mei"),
        ("Ia anggota dewan periode 2024-2019.", "2019-2024"),
        ("Toko buka pukul 10.00-09.00 WIB.", "09.00-10.00"),
        ("Upahnya antara Rp 5 juta hingga Rp 3 juta.", "3 juta hingga Rp 5 juta"),
    ],
)
def test_the_ends_are_exchanged_and_each_repair_ends_the_contradiction(ask, mend, text, first):
    (finding,) = ask(text, "range_order")
    assert finding.repairs[0].replacement == first
    for repair in finding.repairs:
        (after,) = mend(text, repair, "range_order")
        assert after.outcome == "holds"


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("The fiscal year runs from July 1 to June 30.", 0),
        ("The season ran from Aug. 5 to May 28.", 0),
        ("It is open from Sept. 20 to Aug. 8.", 1),
    ],
)
def test_years_and_seasons_of_their_own_run_over_new_year(ask, text, flags):
    found = [finding for finding in ask(text, "range_order", language="en") if finding.is_flag]
    assert len(found) == flags


@pytest.mark.parametrize(
    "text",
    [
        "The gap between $5 million and $3 million is wide.",
        "The difference in pay between 30 percent and 20 percent is real.",
    ],
)
def test_the_gap_between_two_ends_has_no_order(ask, text):
    assert ask(text, "range_order", language="en") == []


@pytest.mark.parametrize(
    ("text", "language", "mended"),
    [
        ("Rapat dimulai pukul 13.00 dan berakhir pukul 11.30 WIB.", "id", "11.30 dan berakhir pukul 13.00"),
        ("The hall is open on Saturday from 3 p.m. to 1 p.m.", "en", "1 p.m. to 3"),
        ("The talks began at 2:30 p.m. and ended at 1:15 p.m.", "en", "1:15 p.m. and ended at 2:30"),
    ],
)
def test_what_ends_before_it_begins(ask, mend, text, language, mended):
    (finding,) = ask(text, "range_order", language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    assert finding.repairs[0].replacement == mended
    assert [one.outcome for one in mend(text, finding.repairs[0], "range_order", language=language)] == [
        "holds"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Konser dimulai pukul 20.00 dan berakhir pukul 01.00 WIB.", "id"),
        ("Jaga dimulai pukul 13.00 dan berakhir pukul 11.30 keesokan harinya.", "id"),
        ("The bar is open from 6 p.m. to 2 a.m.", "en"),
        ("Check-in is from 3 p.m. to 11 a.m.", "en"),
        ("The 24-hour race began at 2:30 p.m. and ended at 1:15 p.m.", "en"),
        ("The flight left Doha at 3 p.m. and reached London at 1 p.m.", "en"),
    ],
)
def test_what_goes_on_over_night_is_left_alone(ask, text, language):
    assert [found for found in ask(text, "range_order", language=language) if found.is_flag] == []


def test_a_year_may_miss_by_one_digit(ask):
    (finding,) = ask("Ia anggota dewan periode 2018-1019.", "range_order")
    assert [(repair.replacement, repair.reason) for repair in finding.repairs] == [
        ("1019-2018", "ends-exchanged"),
        ("2019", "one-digit-off"),
        ("1018", "one-digit-off"),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They had wanted to accelerate the phase-out of coal from 2032 to 2029.", "en"),
        ("The vote was brought forward from July 9 to July 2.", "en"),
        ("The start was moved from 2 p.m. to 1 p.m. on request.", "en"),
        ("Target itu dimajukan dari 2032 hingga 2029.", "id"),
    ],
)
def test_what_is_moved_from_one_to_another_runs_either_way(ask, text, language):
    assert [found for found in ask(text, "range_order", language=language) if found.is_flag] == []


def test_what_falls_may_end_at_two_numbers_the_lower_one_last(ask):
    text = "Prepayments dropped from 80 percent of the cost to between 30 percent and 20 percent."
    assert ask(text, "range_order", language="en") == []
    text = "Uang muka turun menjadi antara 30 persen dan 20 persen."
    assert [found for found in ask(text, "range_order") if found.is_flag] == []
