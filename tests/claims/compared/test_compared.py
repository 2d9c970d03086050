"""Two versions of one article: what is told otherwise, and what only one of them has."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model.comparison import Comparison
from tests.claims.compared.conftest import Compare

ID = (
    "Banjir sejak Jumat (17/10) merendam 14.000 rumah di Luwu dan menewaskan 11 orang, kata Abdul Muhari.\n\n"
    "Kerugian ditaksir Rp 420 miliar. Presiden Prabowo Subianto meninjau lokasi pada Rabu. "
    "Jembatan 120 meter putus dan sembilan desa terisolasi.\n\n"
    "Pada Mei 2024 banjir di Luwu menewaskan 14 orang. "
    "Menurut Walhi, hutan di hulu berkurang 23 persen dalam sepuluh tahun terakhir."
)
EN = (
    "Floods that began on Friday have swamped 14,000 homes in Luwu and killed 11 people, Abdul Muhari said, "
    "putting losses at 420 billion rupiah ($25.3 million).\n\n"
    "President Prabowo Subianto is to visit on Wednesday. "
    "A 120-meter bridge collapsed, cutting off nine villages.\n\n"
    "Floods in Luwu killed 14 people in May 2024. "
    "Walhi says upstream forests have shrunk by 23 percent in the past decade."
)


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [
        (found.one.kind, comparison.one.quote(found.one.span), comparison.other.quote(found.other.span))
        for found in comparison.differences
    ]


def test_a_faithful_translation_tells_nothing_otherwise(against: Compare) -> None:
    found = against(ID, EN)
    assert told(found) == []
    assert found.sentences == (6, 5)
    assert found.paired == 6
    assert [found.other.quote(mark.span) for mark in found.only_other] == ["$25.3 million"]
    assert found.only_one == ()


SLIPS = [
    ("on Wednesday", "on Thursday", ("time", "Rabu", "Thursday")),
    ("May 2024", "May 2023", ("time", "Mei 2024", "May 2023")),
    ("nine villages", "eight villages", ("number", "sembilan desa", "eight villages")),
    ("420 billion", "420 million", ("number", "Rp 420 miliar", "420 million rupiah")),
    ("23 percent", "32 percent", ("number", "23 persen", "32 percent")),
    ("120-meter", "210-meter", ("number", "120 meter", "210-meter")),
    ("Abdul Muhari", "Abdul Muhary", ("person", "Abdul Muhari", "Abdul Muhary")),
    ("past decade", "past two decades", ("length", "sepuluh tahun terakhir", "past two decades")),
]


@pytest.mark.parametrize(("words", "slip", "expected"), SLIPS)
def test_what_a_translation_tells_otherwise(
    against: Compare, words: str, slip: str, expected: tuple[str, str, str]
) -> None:
    assert words in EN
    (found,) = told(against(ID, EN.replace(words, slip)))
    kind, one, other = expected
    assert found[0] == kind
    assert one in found[1]
    assert other in found[2]


def test_another_country_in_the_same_sentence(against: Compare) -> None:
    one = "Menhan Jepang terakhir berkunjung resmi ke Jepang pada Oktober 2015."
    other = "Japan's defense minister last paid an official visit to South Korea in October 2015."
    assert told(against(one, other)) == [("country", "Jepang", "South Korea")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sekitar 28.500 tentara ada di Korea Selatan.", "Some 28,500 troops are in South Korea."),
        ("Nilainya Rp 1,24 triliun, kata Budi Santoso.", "Budi Santoso put it at 1.2 trillion rupiah."),
        ("Ia memberi 40 juta dolar AS, kata Budi Santoso.", "He gave $40 million, Budi Santoso said."),
        ("Rapat di Solo mulai pukul 10.00 WIB.", "The meeting in Solo began at 0300 GMT."),
        ("Tahun 2024 ada 45 kasus di Solo.", "Solo had 45 cases last year."),
        ("Budi Santoso datang. Budi membawa 45 buku.", "Budi Santoso came. Santoso brought 45 books."),
        ("Kemarin 45 orang tewas di Solo.", "In Solo 45 people died on Sunday."),
        ("Perjalanan ke Solo memakan dua minggu.", "The trip to Solo took 14 days."),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_told_alike(against: Compare, one: str, other: str) -> None:
    found = against(one, other)
    assert told(found) == []
    assert found.alike[0]


def test_articles_that_have_nothing_to_do_with_each_other_are_not_compared(against: Compare) -> None:
    found = against(ID, "Nine people met on Monday to talk about a ship of 45 meters.")
    assert not found.akin
    assert against(ID, EN).akin


def test_what_moved_to_another_sentence_is_told_alike(against: Compare) -> None:
    one = "Di Solo 45 orang datang dan 60 orang pulang."
    other = "In Solo 60 people went home. Before that, 45 people had come to Solo."
    assert told(against(one, other)) == []


def test_a_later_printing_is_held_against_the_first(against: Compare) -> None:
    one = "Gubernur membuka pasar di Solo. Sebanyak 45 pedagang pindah ke gedung baru."
    other = "Gubernur membuka pasar di Solo. Sebanyak 54 pedagang pindah ke gedung baru itu."
    found = against(one, other, ("id", "id"))
    assert told(found) == [("number", "45 pedagang", "54 pedagang")]


def test_the_other_way_round_it_is_the_same(against: Compare) -> None:
    for words, slip, _ in SLIPS:
        here = told(against(ID, EN.replace(words, slip)))
        there = told(against(EN.replace(words, slip), ID, ("en", "id")))
        assert sorted(here) == sorted((kind, two, one) for kind, one, two in there)


WORDS = st.lists(
    st.sampled_from([*ID.split(), *EN.split(), "(", '"', "14 persen", "45", "Rp 3", "Senin", "\n\n"]),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(words=WORDS)
def test_an_article_agrees_with_itself(against: Callable[..., Comparison], words: list[str]) -> None:
    text = " ".join(words).strip() or "Solo."
    found = against(text, text, ("id", "id"))
    assert found.differences == ()
    assert found.only_one == found.only_other == ()
