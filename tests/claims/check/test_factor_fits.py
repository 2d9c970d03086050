"""What is said to have doubled, tripled or halved."""

import pytest

CHECK = "factor_fits"

SLIPS = [
    ("The number of cases has halved to 2 from 5.", "en", "4"),
    ("Its debt had tripled from $40 million to $100 million.", "en", None),
    ("The staff doubled, from 50 to 75 people.", "en", None),
    ("Profit more than doubled to $50 million from $31 million.", "en", "62"),
    ("Sales nearly doubled to 1,000 tonnes from 800 tonnes.", "en", "1,600"),
    ("Harga gabah naik dua kali lipat, dari Rp 4.300 menjadi Rp 6.700 per kilogram.", "id", "8.600"),
    ("Jumlah penyewa meningkat lima kali lipat dari 3.000 menjadi 9.000 penyewa.", "id", "tiga"),
    ("Utang berkurang separuh menjadi Rp 90 miliar dari Rp 150 miliar.", "id", "75"),
]


@pytest.mark.parametrize(("text", "language", "first"), SLIPS)
def test_a_factor_that_the_numbers_do_not_have_is_shown(ask, mend, text, language, first):
    (finding,) = ask(text, CHECK, language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    # Two numbers that are read as one range have no places of their own.
    assert next((repair.replacement for repair in finding.repairs), None) == first
    for repair in finding.repairs:
        assert [again.outcome for again in mend(text, repair, CHECK, language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Its debt had tripled from $40 million to $118 million.", "en"),
        ("Profit more than doubled to $70 million from $31 million.", "en"),
        ("Sales nearly doubled to 1,000 tonnes from 540 tonnes.", "en"),
        ("The number of cases has halved to 2 from 4.", "en"),
        ("Its debt doubled from $1 million to $3 million.", "en"),  # 1.4 and 2.6, rounded
        ("Jumlah penyewa meningkat tiga kali lipat dari 3.000 menjadi 9.000 penyewa.", "id"),
        (
            "Jumlah penyewa meningkat dua kali lipat dari 3.000 menjadi 9.000 penyewa.",
            "id",
        ),  # by as much again
        ("Subsidi turun separuh menjadi Rp 500 per liter dari Rp 1.000 per liter.", "id"),
    ],
)
def test_a_factor_that_the_numbers_have_holds(ask, text, language):
    assert [found.reason for found in ask(text, CHECK, language=language)] == ["factor-fits"]


def test_what_the_article_calls_wrong_is_unknown(ask):
    text = "Tertulis naik lima kali lipat dari 30 menjadi 90 orang. Yang benar tiga kali lipat."
    assert [found.outcome for found in ask(text, CHECK)] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harga naik dua kali lipat dari Rp 1.600 pada akhir tahun.", "id"),
        ("Inflasi turun setengah persen dari 5 persen menjadi 4,5 persen.", "id"),
        ("Harganya turun dua kali lipat dari Rp 900 menjadi Rp 500.", "id"),
        ("Jumlahnya naik dari 30 menjadi 90 orang, dua kali lipat target.", "id"),
        ("Peserta naik dua kali lipat dari puluhan menjadi 300 orang.", "id"),
        ("The price has doubled since 2010.", "en"),
        ("Interest rates doubled from 5 to 4 percent.", "en"),  # change_adds_up
        ("She doubled to third in the ninth inning.", "en"),
    ],
)
def test_other_changes_are_left_alone(ask, text, language):
    assert [found for found in ask(text, CHECK, language=language) if found.is_flag] == []
