"""Rises and falls against their numbers."""

import pytest

SLIPS = [
    ("Jumlah peserta naik 20 persen, dari 50 menjadi 65 orang.", "difference-differs", "error", "30"),
    ("Harga naik Rp 400 dari Rp 9.000 menjadi Rp 9.500 per liter.", "difference-differs", "error", "500"),
    ("Harga naik dari Rp 65.000 menjadi Rp 50.000.", "direction-differs", "error", "turun"),
    (
        "Suku bunga turun 50 basis poin dari 5,25 persen menjadi 5 persen.",
        "difference-differs",
        "error",
        "25",
    ),
    (
        "Angka itu turun 0,64 poin persentase dari 9,03 persen menjadi 8,57 persen.",
        "difference-differs",
        "error",
        "0,46",
    ),
    ("Laba Rp 8,3 triliun, naik 16,8 persen dari Rp 7 triliun.", "difference-differs", "warning", "18,6"),
    (
        "Laba Rp 8,3 triliun, turun 18,6 persen dibandingkan tahun lalu sebesar Rp 7 triliun.",
        "direction-differs",
        "warning",
        "naik",
    ),
    (
        "Produksi garam naik 45 persen dari 240.000 ton pada 2016 menjadi 300.000 ton pada 2017.",
        "difference-differs",
        "error",
        "25",
    ),
    (
        "Dana itu naik dari Rp 60 triliun pada tahun 2018 menjadi Rp 50 triliun pada 2019.",
        "direction-differs",
        "error",
        "turun",
    ),
    ("Pertumbuhan kredit naik menjadi 8 persen dari 10 persen.", "direction-differs", "error", "turun"),
    (
        "Laba itu naik 40 persen dari Rp 1,2 menjadi Rp 1,68 triliun.",
        "difference-differs",
        "error",
        "1,2 triliun",
    ),
    ("Produksi bertambah 6 ton dari 10 ton menjadi 15 ton.", "difference-differs", "error", "5"),
    ("Target diturunkan dari 5,2 persen menjadi 5,5 persen.", "direction-differs", "error", "dinaikkan"),
    (
        "Inflasi naik 5 persen dari 10 persen menjadi 15 persen.",
        "points-not-percent",
        "notice",
        "5 poin persentase",
    ),
    (
        "Angka itu turun dari 9,03 persen menjadi 8,57 persen atau turun 0,46 persen.",
        "points-not-percent",
        "notice",
        "0,46 poin persentase",
    ),
]


@pytest.mark.parametrize(("text", "reason", "severity", "first"), SLIPS)
def test_what_does_not_add_up_is_shown_with_repairs_that_do(ask, mend, text, reason, severity, first):
    (finding,) = ask(text, "change_adds_up")
    assert (finding.outcome, finding.reason, finding.severity) == ("contradicted", reason, severity)
    assert finding.repairs[0].replacement == first
    for repair in finding.repairs:
        (again,) = mend(text, repair, "change_adds_up")
        assert again.outcome == "holds", repair


HOLDS = [
    "Jumlah peserta naik 30 persen, dari 50 menjadi 65 orang.",
    "Jumlah kasus turun dari 100 kasus menjadi 75 kasus (25 persen).",
    "Harga naik dari Rp 9.000 menjadi Rp 9.500 per liter.",
    "Laba Rp 8,3 triliun, naik 18,6 persen dari Rp 7 triliun.",
    "Uang saku kini Rp 1.512.400 atau naik 0,83 persen dibanding tahun lalu sebesar Rp 1.499.950.",
    "Suku bunga turun 25 bps dari 5,25 persen menjadi 5 persen.",
    "Inflasi naik 50 persen dari 10 persen menjadi 15 persen.",  # a share of itself
    "Kasus turun dari 650 hingga 510 kasus.",
]


@pytest.mark.parametrize("text", HOLDS)
def test_what_adds_up_holds(ask, text):
    (finding,) = ask(text, "change_adds_up")
    assert finding.outcome == "holds"


def test_a_number_of_another_scale_is_rounded_as_it_is_printed(ask):
    fitting = "Laba Rp 889,34 miliar, merosot 12,4 persen dibanding 2023 yang sebesar Rp 1,01 triliun."
    assert [found.reason for found in ask(fitting, "change_adds_up")] == ["adds-up"]
    fitting = "Jumlah warga naik 34,6 persen dari 889.340 menjadi 1,2 juta jiwa."
    assert [found.reason for found in ask(fitting, "change_adds_up")] == ["adds-up"]
    slip = fitting.replace("34,6", "54,6")
    assert [found.reason for found in ask(slip, "change_adds_up")] == ["difference-differs"]
    slip = "Dana naik 15 persen dari Rp 900 juta menjadi Rp 1 miliar."
    assert [found.reason for found in ask(slip, "change_adds_up")] == ["difference-differs"]


def test_no_percentage_of_billions_is_offered(ask):
    (finding,) = ask("Laba itu naik 40 persen dari Rp 1,2 menjadi Rp 1.678.206.608.", "change_adds_up")
    assert [repair.reason for repair in finding.repairs] == ["scale-left-out"]
    (finding,) = ask("Laba itu naik 40 persen dari Rp 3 menjadi Rp 1.678.206.608.", "change_adds_up")
    assert (finding.outcome, finding.repairs) == ("contradicted", ())


def test_amounts_of_billions_are_told(ask):
    text = "Dana itu bertambah Rp 5 miliar dari Rp 20 miliar sehingga menjadi Rp 25 miliar."
    (finding,) = ask(text, "change_adds_up")
    assert (finding.outcome, finding.facts["exact"]) == ("holds", "5000000000")


def test_about_is_not_reckoned_with(ask):
    (finding,) = ask(
        "Jumlah kasus turun sekitar 20 persen dari 100 kasus menjadi 75 kasus.", "change_adds_up"
    )
    assert (finding.outcome, finding.reason) == ("unknown", "only-about")


INNOCENT = [
    "Rupiah melemah dari Rp 16.300 menjadi Rp 16.500 per dolar AS.",
    "Kurs rupiah turun dari Rp 16.300 ke Rp 16.500 per dolar AS.",
    "Peringkat kota itu turun dari 5 ke 8.",
    "Jumlah penumpang naik 12 persen menjadi 1,2 juta orang.",
    "Harga naik sekitar Rp 500 dari biasanya.",
    "Gaji naik dua kali lipat dari Rp 2 juta menjadi Rp 4 juta.",
    "Ia naik bus dari terminal 5 menjadi penumpang ke-20.",
    "Bantuan naik dari sekitar Rp 65 juta menjadi Rp 50 juta.",
    # The percentages are those of the movement itself, which a noun names.
    "Bank merevisi pertumbuhan ekonomi dari 5,3 persen menjadi 5,0 persen.",
    "Pertumbuhan melambat dari 5,3 persen menjadi 5,0 persen.",
    "Pertumbuhan kredit turun menjadi 8 persen dari 10 persen.",
    "Kontraksi ekonomi menjadi 0,5 persen dari 0,4 persen.",
    "Jumlah pemudik turun dari 18,3 juta orang pada tahun 2019 menjadi 297.000 orang.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent_changes_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "change_adds_up") if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Turnout rose 5% from 10% to 15%.", "5 percentage points"),
        ("The price rose from $65 to $50.", "fell"),
        ("Attendance rose from 31,400 in 2019 to 27,900 last season.", "fell"),
        ("Profit of $12.4 million, up 18% from $11.5 million, beat forecasts.", "10.5"),
    ],
)
def test_english(ask, mend, text, first):
    (finding,) = ask(text, "change_adds_up", language="en")
    assert finding.repairs[0].replacement == first
    for repair in finding.repairs:
        (again,) = mend(text, repair, "change_adds_up", language="en")
        assert again.outcome == "holds", repair


@pytest.mark.parametrize(
    "text",
    [
        "The increase slowed to 3% from 5% in May.",
        "The drop deepened from 3% to 5%.",
        "The index opened down 8.7%, then recovered to 6,138.69.",
        "The club moved up to third with 24 points from 10 matches.",
        "Sales rose from $4 billion in 2016 to $5 billion in 2017.",
        "Output fell 10% in April, after rising 5% in March, to 9.5 million barrels from 10.6 million.",
    ],
)
def test_english_changes_that_fit_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "change_adds_up", language="en") if finding.is_flag] == []


def test_english_numbers_may_have_their_years_between_them(ask):
    (finding,) = ask(
        "Sales rose from $5 billion in 2016 to $4 billion in 2017.", "change_adds_up", language="en"
    )
    assert (finding.reason, finding.severity) == ("direction-differs", "error")


def test_english_falls_are_read_behind_from(ask):
    (finding,) = ask("Sales fell from $65 million to $50 million.", "change_adds_up", language="en")
    assert finding.outcome == "holds"
    assert ask("The yen weakened from 150 yen to 155 yen.", "change_adds_up", language="en") == []


def test_numbers_of_two_measures_say_nothing_of_the_direction(ask):
    assert ask("Beratnya susut dari 1 kuintal menjadi 78 kilogram.", "change_adds_up") == []
    slip = "Beratnya susut dari 70 kilogram menjadi 78 kilogram."
    assert [found.reason for found in ask(slip, "change_adds_up")] == ["direction-differs"]


BESIDE = [
    ("Partisipasi 89,4 persen, turun dari 81,7 persen pada 2019.", "id", "direction-differs", "naik"),
    ("Sebanyak 11 orang masih dicari, naik dari 19 orang pada Kamis.", "id", "direction-differs", "turun"),
    ("Sebanyak 447 orang wafat, naik dari 461 orang pada 2024 dan 773 orang pada 2023.", "id",
     "direction-differs", "turun"),
    ("Turnout was 47 percent of 39,200 voters, down from 41 percent.", "en", "direction-differs", "up"),
    ("It had 84,000 visitors in 2024, up 60 percent from 60,000 in 2023.", "en", "difference-differs", "40"),
    ("Harga turun, dari Rp 32.000 menjadi Rp 26.000, atau 28,75 persen.", "id",
     "difference-differs", "18,75"),
    ("Produksi naik dari 3.200 barel menjadi 4.100 barel per hari, bertambah 700 barel atau 28 persen.", "id",
     "difference-differs", "900"),
    ("Produksi naik dari 3.200 barel menjadi 4.100 barel per hari, bertambah 900 barel atau 38 persen.", "id",
     "difference-differs", "28"),
    ("Dibandingkan tahun lalu, penjualan 165.775 mobil, naik 23 persen dari 136.091 mobil.", "id",
     "difference-differs", "22"),
    ("They fell to 121 seats from 365 in 2019, a loss of 254.", "en", "difference-differs", "244"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "reason", "first"), BESIDE)
def test_numbers_beside_the_movement_are_held_against_it(ask, mend, text, language, reason, first):
    found = [each for each in ask(text, "change_adds_up", language=language) if each.is_flag]
    assert [(each.reason, each.severity) for each in found] == [(reason, "warning")]
    assert found[0].repairs[0].replacement == first
    for repair in found[0].repairs:
        again = mend(text, repair, "change_adds_up", language=language)
        assert "contradicted" not in [each.outcome for each in again], repair


def test_numbers_beside_the_movement_that_agree_hold(ask):
    text = "Partisipasi 89,4 persen, naik dari 81,7 persen pada 2019."
    assert [each.reason for each in ask(text, "change_adds_up")] == ["direction-fits"]
    text = "Pasokan bertambah dari 90 ton menjadi 140 ton sehari, naik 56 persen."
    assert [each.reason for each in ask(text, "change_adds_up")] == ["adds-up"]
    text = "Pasokan menyusut seperempat, dari 120 ton menjadi 90 ton."
    assert [each.reason for each in ask(text, "change_adds_up")] == ["adds-up"]
    text = "Harga turun dari Rp 32.000 menjadi Rp 26.000, atau sekitar 40 persen."
    assert [each.outcome for each in ask(text, "change_adds_up")] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ia kini berada di peringkat 8, naik dari 12.", "id"),
        ("Pengunjung 500 orang, termasuk 40 orang asing, naik dari 450 orang.", "id"),
        ("Partai itu meraih 11 dari 20 kursi, turun dari 15 kursi.", "id"),
        ("Lima orang meninggal, sehingga korban naik dari 22 orang.", "id"),
        ("Sebanyak 40 orang datang dan 20 orang pulang, naik dari 30 orang.", "id"),
        ("Harga naik dari Rp 100 juta menjadi Rp 150 juta, atau 30 persen dari pendapatan.", "id"),
        ("Peserta naik dari 100 orang menjadi 150 orang, atau 60 persen kapasitas.", "id"),
        ("Rupiah Rp 16.500 per dolar AS, turun dari Rp 16.400 per dolar AS.", "id"),
        ("Penumpang 30 orang, turun dari 2 bus.", "id"),
        ("Penjualan naik dari 100 unit menjadi 150 unit, atau 1,5 kali lipat.", "id"),
        ("Kapasitas naik dari 20 menjadi 40 kamar, atau 80 orang.", "id"),
        ("Dana naik dari Rp 1 miliar menjadi Rp 1,5 miliar, atau 5 persen, dari total belanja.", "id"),
        ("Ia naik dari 50 poin menjadi 60 poin, 8 poin di depan lawannya.", "id"),
        (
            "Turun dibanding arus biasa 165.775 mobil, naik 23 persen dibanding 2023, yakni 136.091 mobil.",
            "id",
        ),
        ("Beras medium Rp 13.500, premium Rp 15.500, turun dari Rp 14.000 dan Rp 16.000.", "id"),
        ("Pertamax tetap Rp 13.100, Dexlite naik Rp 100 dari Rp 13.600.", "id"),
        ("Diesel cost $4.10 and petrol $3.90, up from $4.00 and $3.80.", "en"),
        ("She is ranked 8, up from 12.", "en"),
        ("She rose from 1,240 to 890 within a year.", "en"),
        ("The currency fell from 16,300 to 16,550 against the dollar.", "en"),
        ("Five died on Friday, up from 22 on the day that was worst.", "en"),
        ("The party has 11 of 20 seats, down from 15 seats.", "en"),
        ("Membership rose from 100 to 150, or 60 percent of the town.", "en"),
    ],
)
def test_numbers_that_may_be_of_something_else_are_left_alone(ask, text, language):
    assert [each for each in ask(text, "change_adds_up", language=language) if each.is_flag] == []


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah pasien naik dua kali lipat dari 300 menjadi 600 orang.",
        "Jumlah penyewa meningkat tiga kali lipat dari 5.000 menjadi 15.000 penyewa.",
    ],
)
def test_how_many_times_as_much_is_no_difference(ask, text):
    assert [found.reason for found in ask(text, "change_adds_up")] == ["direction-fits"]


def test_a_number_before_a_contrast_is_of_another_movement(ask):
    for text, language in (
        ("Inflasi inti 2,3 persen setahun, tetapi naik 0,3 persen dari 0,2 persen sebulan.", "id"),
        ("Core inflation was 2.3% on the year but rose 0.3% from 0.2% on the month.", "en"),
    ):
        found = ask(text, "change_adds_up", language=language)
        assert [finding for finding in found if finding.is_flag] == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Pengunjung 150 ribu orang, naik 50 persen dari tahun sebelumnya yang sebanyak 120 ribu orang.",
            False,
        ),
        (
            "Pengunjung 150 ribu orang, naik 25 persen dari tahun sebelumnya yang sebanyak 120 ribu orang.",
            True,
        ),
        ("Laba Rp 2,34 triliun, turun 16,4 persen dari periode sama tahun lalu Rp 2,5 triliun.", False),
        ("Laba Rp 2,34 triliun, turun 6,4 persen dari periode sama tahun lalu Rp 2,5 triliun.", True),
        (
            "Ekspor US$ 683,54 juta, turun 41,40 persen dari bulan sebelumnya yang mencapai US$ 996,45 juta.",
            False,
        ),
        (
            "Laba menjadi Rp 6,05 triliun di Juni 2024, atau turun 4,46 persen dari posisi Rp 6,14 triliun.",
            False,
        ),
    ],
)
def test_what_it_was_before_may_be_told_by_its_time(ask, text, outcome):
    (finding,) = ask(text, "change_adds_up")
    assert (finding.outcome == "holds") is outcome


def test_the_number_of_something_else_is_not_what_it_was_before(ask):
    for text in (
        "Laba Rp 8 triliun, naik 25 persen dari tahun lalu, dengan pendapatan Rp 40 triliun.",
        "Pengunjung 150 ribu orang, naik 50 persen dari tahun lalu. Sebanyak 120 ribu orang menginap.",
    ):
        assert [finding for finding in ask(text, "change_adds_up") if finding.is_flag] == []
