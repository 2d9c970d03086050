"""Counts and the lists behind them."""

import pytest

from claims.dossier import check_article
from claims.world import SeedWorld, read_seeds
from tests.factory import article

WORLD = SeedWorld(read_seeds())


def listed(text: str, language: str = "id") -> list[tuple[str, int]]:
    """The words of every listing and how many things it names."""
    dossier = check_article(article(text, language=language), WORLD)
    return [(claim.quote, claim.details["items"]) for claim in dossier.claims if claim.type == "listing"]


@pytest.mark.parametrize(
    ("text", "words", "items"),
    [
        (
            "Ada tiga kota, yakni Medan, Binjai, dan Langkat.",
            "tiga kota, yakni Medan, Binjai, dan Langkat",
            3,
        ),
        (
            "Hakim memvonis dua orang, yakni Kasim (52), Tolvan (45), dan Rukmana (38), Kamis (8/5/2025).",
            "dua orang, yakni Kasim (52), Tolvan (45), dan Rukmana",
            3,
        ),
        ("Polisi memeriksa dua tersangka, yakni R dan KL, sejak pagi.", "dua tersangka, yakni R dan KL", 2),
        (
            "Ada empat saksi, masing-masing berinisial M, RK, LUT, dan EW.",
            "empat saksi, masing-masing berinisial M, RK, LUT, dan EW",
            4,
        ),
        (
            "Ada 3 kabupaten, yakni Klaten (12.400 ha), Kudus (9.050 ha), dan Jepara (7.310 ha).",
            "3 kabupaten, yakni Klaten (12.400 ha), Kudus (9.050 ha), dan Jepara",
            3,
        ),
        ("Pemilu dibagi menjadi dua jenis: nasional dan lokal.", "dua jenis: nasional dan lokal", 2),
        (
            "Ada 3 lokasi, yakni Pasar Baru, Pasar Pagi, Pasar Senen.",
            "3 lokasi, yakni Pasar Baru, Pasar Pagi, Pasar Senen",
            3,
        ),
    ],
)
def test_counts_with_their_lists_are_read(text, words, items):
    assert listed(text) == [(words, items)]


def test_english():
    assert listed("There are four members: Ann, Bob, Carl and Dora.", "en") == [
        ("four members: Ann, Bob, Carl and Dora", 4)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada tiga kota, antara lain Medan dan Binjai.",
        "Ada tiga kota, termasuk Medan dan Binjai.",
        "Ada tiga lembaga, yakni Kementerian Kelautan dan Perikanan dan Polri.",
        "Ada tiga tersangka, yakni Andi, warga Medan, dan Budi.",  # what one of them is
        "Ada tiga orang, yakni Andi dan seorang temannya.",
        "Empat kota: Medan, Binjai, Langkat, atau Karo?",  # the last is one of them
        "Ada empat pilihan, yakni Medan, Binjai, Langkat atau Karo.",
        "Ada dua cara, yakni lewat bank dan untuk yang jauh melalui kantor pos.",
        "Sebanyak 250 siswa, yakni Andi dan Budi.",
        "Ada tiga faktor, yakni inflasi yang rendah, kurs yang stabil, dan pertumbuhan.",
        "Ada dua orang yakni satu orang dewasa dan 1 anak.",
    ],
)
def test_lists_of_some_and_lists_that_tell_more_are_no_listings(text):
    assert listed(text) == []


@pytest.mark.parametrize(
    ("text", "language", "items"),
    [
        ("Three states - Ohio, Iowa, Texas and Maine - have passed such laws.", "en", 4),
        ("He ran three websites – Shadow, Carder and Darkprofits.", "en", 3),
        ("Tiga provinsi - Aceh, Riau, dan Jambi - terdampak banjir.", "id", 3),
        # neighbours: what is said between dashes, and a list that is not of plain names
        (
            "The group sued four companies - Gazprom, its unit Neft and a shell company - for damages.",
            "en",
            None,
        ),
        ("Three years - Henman last lost to him in Rome - went by.", "en", None),
        ("Dua terdakwa - Bupati Kolaka, Rudi, dan Samsul - ditahan.", "id", None),
    ],
)
def test_names_between_dashes_are_the_list_of_the_count_before(draw, text, language, items):
    found = [claim.details["items"] for claim in draw(text, "listing", language=language)]
    assert found == ([] if items is None else [items])
