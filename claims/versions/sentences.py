"""An article as its sentences, each as the words and marks that are compared."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from claims.model import Article, Field, Span
from claims.text import blocks, clean_text, sentences

# A word with what joins it ("Gyu-back", "8/9/2025"), or a mark alone. The joints are no word characters,
# so the time is linear in the text.
_WORD = re.compile(r"\w+(?:[.,:/'’-]\w+)*|[^\w\s]")
FIELDS: tuple[Field, ...] = ("title", "text")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark, and where it stands in its field."""

    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of a field, in code points of the field as given."""

    span: Span
    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks in order."""
        return tuple(
            Word(found[0], self.span.start + found.start(), self.span.start + found.end())
            for found in _WORD.finditer(self.text)
        )

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What it says, whatever blanks lie between the words."""
        return tuple(word.words for word in self.words)


class Sentences:
    """All sentences of an article, the title's first, found by their place."""

    def __init__(self, article: Article) -> None:
        self.all: tuple[Sentence, ...] = tuple(
            Sentence(Span(field, start, end), article.field(field)[start:end])
            for field in FIELDS
            for start, end in _places(article.field(field), field)
        )
        self._starts = [self._key(sentence.span) for sentence in self.all]

    def at(self, span: Span) -> int | None:
        """The number of the sentence a span begins in; None where it begins in none."""
        place = bisect_right(self._starts, self._key(span)) - 1
        if place < 0:
            return None
        found = self.all[place].span
        return place if found.field == span.field and span.start < found.end else None

    @staticmethod
    def _key(span: Span) -> tuple[int, int]:
        return FIELDS.index(span.field), span.start


def words_of(text: str) -> tuple[str, ...]:
    """The words and marks of a text."""
    return tuple(found[0] for found in _WORD.finditer(text))


def _places(given: str, field: Field) -> list[tuple[int, int]]:
    """Where the sentences of a field stand, as given; a title is one."""
    text = clean_text(given)
    if field == "title":
        return [(0, len(given))] if given.strip() else []
    found = [place for block in blocks(text.clean) for place in sentences(text.clean, block)]
    return [text.raw_span(start, end) for start, end in found if start < end]
