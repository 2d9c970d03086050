"""Places of Indonesia printed with their word: "Kabupaten Karawang", "Kec. Lembang", on the map or not."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import re2

from claims.match import regions
from claims.match.vocabulary import vocabulary
from claims.model import Article, Field, Language, Span
from claims.text.patterns import Pattern

_LEVELS = frozenset({"province", "regency", "city", "district"})
_NAME = r"\p{Lu}[\pL'’]*(?:-\pL+)?"


@dataclass(frozen=True, slots=True)
class Worded:
    """A word of place and the name behind it: `names` are its first three, two and one words.

    `name` is the longest of them that any place of Indonesia bears; None where none does.
    """

    field: Field
    start: int
    name_start: int
    word: str
    level: str
    names: tuple[str, ...]
    name: str | None

    def span(self, name: str) -> Span:
        """Where the word and these words of the name stand."""
        return Span(self.field, self.start, self.name_start + len(name))

    def name_span(self, name: str) -> Span:
        """Where these words of the name stand."""
        return Span(self.field, self.name_start, self.name_start + len(name))


@cache
def _pattern(language: Language) -> tuple[Any, dict[str, str]]:
    words = {word: level for word, level in vocabulary(language).place_words.items() if level in _LEVELS}
    forms = sorted({form for word in words for form in (word.capitalize(), word)}, key=lambda w: (-len(w), w))
    listed = "|".join(re2.escape(form) for form in forms) or r"\x00"
    return Pattern(rf"\b({listed}) ({_NAME}(?: {_NAME}){{0,2}})"), words


def worded(article: Article) -> tuple[Worded, ...]:
    """Every place that is printed with its word, the title first; none in a language without such words."""
    return _worded(article.title or "", article.text, article.language)


# More than one check asks for the places of one article, one after the other.
@lru_cache(maxsize=2)
def _worded(title: str, text: str, language: Language) -> tuple[Worded, ...]:
    pattern, words = _pattern(language)
    told: list[Worded] = []
    fields: tuple[tuple[Field, str], ...] = (("title", title), ("text", text))
    for field, printed in fields:
        for found in pattern.finditer(printed):
            parts = found[2].split(" ")
            names = tuple(" ".join(parts[:count]) for count in range(len(parts), 0, -1))
            known = next((name for name in names if on_map(name)), None)
            word = found[1].lower()
            told.append(Worded(field, found.start(), found.start(2), word, words[word], names, known))
    return tuple(told)


def on_map(name: str) -> bool:
    """A province, regency, city or district of Indonesia bears that name."""
    return bool(regions.upper(name) or regions.districts(name))
