"""Steps over the words around a place in a text."""

import pytest

from claims.match.scan import bounded, in_heading, in_title_case, line_of, previous_token, token, words_before


@pytest.mark.parametrize(
    ("text", "words", "answer"),
    [
        ("di Korea.", "Korea", True),
        ("di Korea.net itu", "Korea", False),
        ("margareth@Korea", "Korea", False),
        ("Koreanya", "Korea", False),
        ("Jepang-Korea Selatan", "Korea", True),
        ("the U.S. said", "U.S.", True),
        ("", "", True),
    ],
)
def test_words_are_bounded(text: str, words: str, answer: bool) -> None:
    start = text.index(words)
    assert bounded(text, start, start + len(words)) is answer


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (" Gyu-Back (kiri)", "Gyu-Back"),
        ("J. Austin", "J."),
        ("L.P. Marsudi", "L.P."),
        ("Shun'ichi,", "Shun'ichi"),
        ("Seoul.", "Seoul"),
    ],
)
def test_a_token_is_a_name_like_word(text: str, word: str) -> None:
    found = token(text, 0)
    assert found is not None
    assert text[found[0] : found[1]] == word


def test_no_token_at_a_mark_or_at_the_end() -> None:
    assert token(", Gen", 0) is None
    assert token("", 0) is None


def test_words_before_stay_in_the_clause() -> None:
    assert words_before("Lalu, juru bicara Presiden", 18) == ["juru", "bicara"]
    assert words_before("(mantan Presiden", 8) == ["mantan"]
    assert words_before("Presiden", 0) == []


def test_the_previous_token_is_one_space_away() -> None:
    assert previous_token("Bank Indonesia", 5) == "Bank"
    assert previous_token("Bank, Indonesia", 6) is None


def test_a_line_ends_at_a_break_or_a_quotation_mark() -> None:
    text = 'satu "dua tiga" empat\nlima'
    assert text[slice(*line_of(text, 8))] == "dua tiga"
    assert text[slice(*line_of(text, 24))] == "lima"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Menhan Jepang Tiba Di Seoul Besok", True),
        ("Menhan Jepang Gen Nakatani tiba di Seoul untuk bertemu rekannya", False),
        ("Menteri Pertahanan Jepang Gen Nakatani Hadir.", False),
        ("Dua Kata", False),
    ],
)
def test_a_heading_is_in_title_case(text: str, answer: bool) -> None:
    assert in_title_case(text, 0, len(text)) is answer


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        ("Warga datang. Saat Paus Fransiskus Berkunjung. Jalan ditutup.", "Fransiskus", True),
        ("Warga datang. Kala Paus Leo Tiba\nJalan ditutup hari itu.", "Leo", True),
        ("He came. When Mayor Penrose Came to Town. It rained.", "Penrose", True),
        ("Warga datang. Saat Paus Fransiskus berkunjung. Jalan ditutup.", "Fransiskus", False),
        ("Warga datang. Saat Paus Fransiskus tiba, jalan ditutup.", "Fransiskus", False),
        ("Ketika Bupati Hartono, Menteri Sugiono, dan Ani Lestari.", "Hartono", False),
        ("He came. When Mayor Penrose came to town. It rained.", "Penrose", False),
    ],
)
def test_a_sentence_of_capitals_behind_a_conjunction_is_a_heading(text: str, name: str, answer: bool) -> None:
    assert in_heading(text, text.index(name)) is answer
