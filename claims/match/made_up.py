"""What is said in jest, made up, or printed again: no slip of the newspaper's."""

from dataclasses import dataclass
from functools import cache

from claims.match.small_words import small_words
from claims.model import Language, Span
from claims.model.check import Case
from claims.text.listed import any_of
from claims.text.patterns import Pattern

AROUND = 320
"""Characters of the same paragraph before the words in which a made-up case may be opened."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What somebody says in jest, what opens a made-up case, and what tells of an earlier printing.

    `mood` fits words right before one of jest that tells of a mood only: "lomba diselingi canda".
    """

    jest: Pattern
    mood: Pattern
    supposed: Pattern
    again: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = {name: any_of(words) for name, words in small_words("made_up", language).items()}
    again = (
        rf"{lists['printed']} {lists['again']}|{lists['first']} {lists['first_printed']}|{lists['reprinted']}"
    )
    return _Words(
        jest=Pattern(rf"(?i)\b{lists['jest']}\b"),
        mood=Pattern(rf"(?i)\b{lists['mood']}(?: \pL+)? $"),
        supposed=Pattern(rf"(?i)\b{lists['supposed']}\b"),
        again=Pattern(rf"(?i)\b(?:{again})\b"),
    )


def made_up(case: Case, span: Span) -> bool:
    """Whoever says the words jokes, or the paragraph has supposed a case before them.

    People who are merry beside a date that nobody says ("lomba diselingi canda dibuka 31 April") joke
    about something else.
    """
    words = _words(case.article.language)
    text = case.article.field(span.field)
    own = next((each for each in case.sentences if each.overlaps(span)), span)
    told = case.article.quote(own)
    said = any(quoted.field == span.field and quoted.overlaps(span) for quoted in case.paired_marks)
    for jest in words.jest.finditer(told):
        if said or words.mood.search(told[: jest.start()]) is None:
            return True
    ahead = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    return words.supposed.search(ahead) is not None


def printed_again(case: Case) -> bool:
    """The article says that it was printed before: its "today" is that of its first printing."""
    return _words(case.article.language).again.search(case.article.text) is not None


__all__ = ["made_up", "printed_again"]
