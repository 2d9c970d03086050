"""Counts against the lists behind them."""

import pytest


@pytest.mark.parametrize(
    ("text", "items", "repaired"),
    [
        ("Polisi menahan tiga tersangka, yakni S dan DP.", "2", "dua"),
        ("Ada 4 kota, yakni Medan, Binjai, dan Langkat.", "3", "3"),
        ("Iuran ditagih dua bulan, yaitu Maret, April, dan Mei.", "3", "tiga"),
        ("Dua bahasa dipakai, yaitu Jawa, Sunda, dan Bali.", "3", "Tiga"),
    ],
)
def test_another_count_than_the_lists_is_shown(ask, mend, text, items, repaired):
    (finding,) = ask(text, "count_of_list")
    assert (finding.outcome, finding.reason, finding.severity) == ("contradicted", "count-differs", "warning")
    assert finding.facts["items"] == items
    (repair,) = finding.repairs
    assert repair.replacement == repaired
    (again,) = mend(text, repair, "count_of_list")
    assert again.outcome == "holds"


def test_as_many_as_are_counted_hold(ask):
    for text in (
        "Ada tiga kota, yakni Medan, Binjai, dan Langkat.",
        "Iuran ditagih tiga bulan berturut-turut, yaitu Maret, April, dan Mei.",
    ):
        (finding,) = ask(text, "count_of_list")
        assert (finding.outcome, finding.reason) == ("holds", "as-many-listed")


def test_a_list_that_is_far_too_short_may_be_of_some(ask):
    (finding,) = ask("Ada 12 kota, yakni Medan, Binjai, dan Langkat.", "count_of_list")
    assert (finding.outcome, finding.reason) == ("unknown", "list-of-some")


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menahan tiga tersangka, antara lain S dan DP.",
        "Ada tiga lembaga, yakni Kementerian Kelautan dan Perikanan dan Polri.",
        "Polisi menahan tiga tersangka, yakni Andi, warga Medan, dan Budi.",
        "Tiga orang ditangkap. S dan DP kini ditahan.",
        "Ada dua hal penting: pertama, soal harga dan pasokan; kedua, soal distribusi.",
        "Ada dua acara: lomba lari pada pagi hari, lomba renang, dan makan bersama warga.",
    ],
)
def test_innocent_lists_are_left_alone(ask, text):
    assert [finding for finding in ask(text, "count_of_list") if finding.is_flag] == []


def test_english(ask, mend):
    text = "The band has five members: Ann, Bob, Carl and Dora."
    (finding,) = ask(text, "count_of_list", language="en")
    (repair,) = finding.repairs
    assert repair.replacement == "four"
    (again,) = mend(text, repair, "count_of_list", language="en")
    assert again.outcome == "holds"


def test_things_that_are_counted_themselves_are_added_up(ask):
    for text in (
        "Lima motor disita: dua Honda Beat, dua Yamaha Mio, dan satu Kawasaki.",
        "Enam desa terdampak, yakni dua di Lumajang dan empat di Malang.",
    ):
        assert [one for one in ask(text, "count_of_list") if one.is_flag] == []
    (finding,) = ask("Enam motor disita: dua Honda Beat, dua Yamaha Mio, dan satu Kawasaki.", "count_of_list")
    assert finding.is_flag
