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


@pytest.mark.parametrize(
    ("text", "language", "repaired"),
    [
        ("Ada tiga pulau yang akan disinggahi kapal itu, yakni Buru dan Seram.", "id", "dua"),
        ("Empat desa yang terendam banjir adalah Sidomulyo, Karangrejo, dan Tegalsari.", "id", "Tiga"),
        ("Dua pelaku yang ditangkap di Kediri masing-masing berinisial FA (21), GH (33), dan KM (27).",
         "id", "Tiga"),
        ("Two men who were held there, named as Abe Stone, 31, Ian Frost, 44, and Lee Moor, 27, left town.",
         "en", "Three"),
        ("Four towns that border the marsh, namely Arden, Bexford and Corley, said no.", "en", "Three"),
    ],
)  # fmt: skip
def test_a_clause_may_stand_between_the_count_and_the_names(ask, mend, text, language, repaired):
    (finding,) = ask(text, "count_of_list", language=language)
    assert (finding.outcome, finding.severity) == ("contradicted", "warning")
    (repair,) = finding.repairs
    assert repair.replacement == repaired
    assert [one.outcome for one in mend(text, repair, "count_of_list", language=language)] == ["holds"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dua toko yang ditunjuk memasok sekolah, yakni SD Anggrek, SD Melati, dan SD Teratai, siap.", "id"),
        ("Tiga pencuri yang ditangkap di Kediri, yakni Pare dan Wates, diperiksa.", "id"),
        ("Dua bus yang dilayani dari kota lain, yakni Solo, Kudus, dan Demak, terlambat.", "id"),
        ("Tiga desa yang terendam adalah Sidomulyo, Karangrejo, dan dua dusun di Blitar.", "id"),
        ("Dua ruas yang ditutup adalah penghubung Solo, Kudus, dan Demak.", "id"),
        ("Dua dari tiga pelaku, yakni Fajar Adi dan Guntur Hadi, tidak hadir.", "id"),
        ("Ada dua pelaku, yakni Bupati Arumsari, Fajar Adi, dan Guntur Hadi.", "id"),
        ("Two of three drivers, namely Abe Stone and Ian Frost, left.", "en"),
        ("Two men, named as Abe Stone, 31, of Corley, Ian Frost, 44, and a boy, 12, left.", "en"),
        ("Two ships that served the islands, namely Arran, Bute and Coll, were sold.", "en"),
    ],
)
def test_a_list_of_something_else_is_left_alone(ask, text, language):
    assert [found for found in ask(text, "count_of_list", language=language) if found.is_flag] == []


def test_names_with_an_article_are_counted(ask):
    for text in (
        "The five permanent members: China, France, Russia, the UK and the US, as well as others, can act.",
        "It borders two states: the Netherlands and Belgium.",
    ):
        (finding,) = ask(text, "count_of_list", language="en")
        assert finding.outcome == "holds"


def test_an_aside_in_a_list_is_not_counted(ask):
    text = "Four things matter: price, supply, and, above all, trust and time."
    assert ask(text, "count_of_list", language="en") == []
