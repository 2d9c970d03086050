"""What is said in jest, made up, or printed again."""

import pytest

from claims.match.made_up import made_up, printed_again
from claims.model import Period, Span
from claims.model.check import Case
from tests.factory import article


def case(text: str, language: str) -> Case:
    told = article(text, language=language)
    return Case(told, (), None, None, Period("", None, None, "open"), sentences=(Span("text", 0, len(text)),))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", '"Saya kaya kalau gajian tanggal 31 Februari," kelakar Pak Karyo.', "31 Februari"),
        ("id", "Ia berkelakar gajinya turun 31 Februari.", "31 Februari"),
        ("id", "Andai ada, pesta itu digelar pada 30 Februari.", "30 Februari"),
        ("en", '"I will pay on June 31," he joked.', "June 31"),
        ("en", "Suppose that rent were due on Feb. 30.", "Feb. 30"),
    ],
)
def test_a_joke_and_a_supposed_case_are_made_up(language, text, words):
    at = text.index(words)
    assert made_up(case(text, language), Span("text", at, at + len(words)))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", '"Rapat digelar 31 Juni," kata Pak Karyo.', "31 Juni"),
        ("id", "Lomba yang diselingi canda warga itu digelar 31 Juni.", "31 Juni"),
        ("id", "Di sela-sela candaan para tamu, pasar dibuka 31 Juni.", "31 Juni"),
        ("en", "Amid jokes and songs the fair opened on June 31.", "June 31"),
        ("id", "Jika disetujui, rapat digelar 31 Juni.", "31 Juni"),
        ("id", "Andai bisa, ia datang.\nRapat digelar 31 Juni.", "31 Juni"),
        ("en", "If all goes well they meet on June 31.", "June 31"),
    ],
)
def test_what_is_only_said_or_planned_is_not(language, text, words):
    at = text.index(words)
    assert not made_up(case(text, language), Span("text", at, at + len(words)))


def test_an_article_says_that_it_was_printed_before():
    assert printed_again(case("Artikel ini pertama kali terbit pada 2005 dan dimuat ulang kini.", "id"))
    assert printed_again(case("This article was first published in 1975.", "en"))
    assert not printed_again(case("The book was published in 1975.", "en"))
