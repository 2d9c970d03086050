"""Concepts are told by whole words, in any case, not where they are negated."""

from importlib.resources import files

import pytest
import yaml

from claims.match.concepts import concepts


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kecerdasan Buatan dan antariksa", "id", ["artificial_intelligence", "space"]),
        ("sistem\npersenjataan", "id", ["weapon_systems"]),
        ("AI antariksa antariksa", "id", ["artificial_intelligence", "space", "space"]),
        ("sistem persenjataannya", "id", []),
        ("Ai dari Kyoto", "id", []),
        ("bukan sistem persenjataan", "id", []),
        ("tanpa pengadaan sistem persenjataan", "id", []),
        ("tidak ada pembicaraan di antara kami mengenai sistem persenjataan", "id", []),
        ("tidak ada pembicaraan apa pun mengenai sistem persenjataan", "id", []),
        ("there was no talk of any kind of weapon systems", "en", []),
        ("bukan hanya soal harga, juga sistem persenjataan", "id", ["weapon_systems"]),
        ("nothing about weapon systems", "en", []),
        ("unmanned systems, not weapon systems", "en", ["unmanned_systems"]),
        ("aerospace and cyberspace", "en", []),
        ("", "en", []),
    ],
)
def test_concepts_are_read(text, language, expected):
    assert [named.concept for named in concepts(language).named(text)] == expected


def test_words_stand_where_they_are_said_to():
    text = "Über AI, dan antariksa."
    found = concepts("id").named(text)
    assert [text[named.start : named.end] for named in found] == ["AI", "antariksa"]
    assert [named.words for named in found] == ["AI", "antariksa"]


def test_an_enumeration_ends_where_other_words_begin():
    runs = concepts("id").enumerations(
        "kecerdasan buatan, antariksa, serta semikonduktor di samping keamanan siber"
    )
    assert [[named.concept for named in run] for run in runs] == [
        ["artificial_intelligence", "space", "semiconductors"],
        ["cyber_security"],
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_names_its_concept_alone(language):
    words = yaml.safe_load(files("claims.match").joinpath("words", "concepts.yml").read_text("utf-8"))
    listed = [(word, concept) for concept, said in words["concepts"].items() for word in said[language]]
    assert len({word.lower() for word, _ in listed}) == len(listed)
    for word, concept in listed:
        assert [named.concept for named in concepts(language).named(f"({word})")] == [concept]
        assert concept in concepts(language)
        assert concepts(language).said(concept) == words["concepts"][concept][language][0]


def test_a_joint_statement_is_told_by_its_words():
    assert concepts("id").speaks_of_joint("Dalam pernyataan bersama, keduanya mengatakan")
    assert not concepts("id").speaks_of_joint("Dalam pernyataan, keduanya bersama-sama mengatakan")
