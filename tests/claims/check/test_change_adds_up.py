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
