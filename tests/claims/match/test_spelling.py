"""Spellings: which words may be one name."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from claims.match.spelling import alike, inflected, key, neighbours, spots
from claims.model import Span
from tests.factory import article


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("verrel", "verrell", 1),
        ("montrado", "montardo", 1),
        ("karawang", "kerawang", 1),
        ("mochammad", "muhammad", 2),
        ("puskesmas", "puskesms", 1),
        ("kapolres", "mapolres", None),
        ("jabar", "kalbar", None),
        ("putra", "putri", None),
        ("energi", "energy", None),
        ("perancis", "prancis", None),
        ("islandia", "irlandia", None),
        ("slovekia", "slovakia", 1),
        ("malang", "magelang", None),
        ("budi", "rudi", 1),
        ("ahmad", "ahmud", 1),
        ("anton", "antoni", 1),
        ("basuki", "basoko", 2),
        ("rahman", "rahman", None),
        ("sutrisno", "sukarno", None),
    ],
)
def test_alike_counts_letters_between_spellings_of_one_name(one, other, letters):
    assert alike(one, other, "id") == letters
    assert alike(other, one, "id") == letters


def test_a_word_with_an_ending_is_another_word():
    assert inflected("gelar", "gelaran", "id")
    assert not inflected("gian", "giant", "id")
    assert not inflected("verrel", "verrell", "id")


def test_neighbours_are_the_pairs_one_letter_tells_apart():
    assert list(neighbours(["akil", "aqil", "aqila", "budi", "akli"])) == [
        ("akil", "akli"),
        ("akil", "aqil"),
        ("aqil", "aqila"),
    ]


@given(st.lists(st.text("abc", min_size=1, max_size=7), max_size=12))
def test_neighbours_are_all_such_pairs(keys):
    pairs = combinations(sorted(set(keys)), 2)
    assert list(neighbours(keys)) == [pair for pair in pairs if DamerauLevenshtein.distance(*pair) == 1]


@given(st.lists(st.text("abc", min_size=5, max_size=8), max_size=12))
def test_neighbours_are_all_such_pairs_of_longer_words_too(keys):
    pairs = combinations(sorted(set(keys)), 2)
    assert list(neighbours(keys)) == [pair for pair in pairs if DamerauLevenshtein.distance(*pair) == 1]


def test_a_key_has_no_marks_hyphens_or_capitals():
    assert key("Tak-Benda") == key("TakBenda") == "takbenda"
    assert key("Tarō") == "taro"


def test_spots_are_capitalised_words_within_sentences_with_the_words_beside_them():
    text = "Kapten Rahman Akil hadir. Baca juga: Rahman Aqil"
    found = list(spots(article(text), (Span("text", 0, 25),)))
    assert [spot.words for spot in found] == ["Kapten", "Rahman", "Akil"]
    assert found[1].left == ("kapten",)
    assert found[1].right == ("akil",)
    assert [spot.fresh for spot in found] == [True, False, False]


def test_a_country_and_its_people_are_two_words():
    assert alike("germany", "german", "en") is None
    assert alike("germans", "germany", "en") is None
    assert alike("somalia", "somali", "en") is None
    assert alike("slovekia", "slovakia", "en") == 1
    assert alike("somalia", "sumalia", "en") == 1
