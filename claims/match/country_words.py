"""The word for a country within other words, and how another country is said in its place."""

from dataclasses import dataclass
from functools import cache

from claims.match.lexicon import lexicon
from claims.match.printed import country_name
from claims.match.scan import bounded
from claims.match.territories import country_names
from claims.model import Language


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A country's name, or the adjective for it, from `start` to `end` of some words."""

    start: int
    end: int
    adjective: bool


@cache
def _spellings(language: Language) -> dict[str, tuple[tuple[str, bool], ...]]:
    """Every country's names and adjectives, longest first."""
    words = lexicon(language)
    found: dict[str, set[tuple[str, bool]]] = {}
    for name, code in country_names(words).items():
        found.setdefault(code, set()).add((name, False))
    for name, code in words.demonyms.items():
        found.setdefault(code, set()).add((name, True))
    return {code: tuple(sorted(names, key=lambda n: (-len(n[0]), n[0]))) for code, names in found.items()}


def country_in(words: str, code: str, language: Language) -> CountryWord | None:
    """The longest word for the country that stands in the words by itself; None where there is none."""
    for name, adjective in _spellings(language).get(code, ()):
        at = words.find(name)
        if at >= 0 and bounded(words, at, at + len(name)):
            return CountryWord(at, at + len(name), adjective)
    return None


@cache
def _any_spelling(language: Language) -> tuple[tuple[str, str], ...]:
    """Every name and adjective with its country, longest first."""
    every = {(name, code) for code, names in _spellings(language).items() for name, _ in names}
    return tuple(sorted(every, key=lambda one: (-len(one[0]), one)))


def countries_in(words: str, language: Language) -> dict[str, str]:
    """The countries that words name, each with the words for it; the longest name at a place counts.

    Words all in capitals are read as if each began with one.
    """
    if words.isupper():
        words = words.title()
    found: dict[str, str] = {}
    taken: list[tuple[int, int]] = []
    for name, code in _any_spelling(language):
        at = words.find(name)
        while at >= 0:
            end = at + len(name)
            if bounded(words, at, end) and all(end <= start or stop <= at for start, stop in taken):
                found.setdefault(code, name)
                taken.append((at, end))
            at = words.find(name, end)
    return found


def said(code: str, language: Language, *, adjective: bool) -> str:
    """The country's name, or the adjective for it where the language has one listed."""
    if adjective:
        own = [name for name, is_adjective in _spellings(language).get(code, ()) if is_adjective]
        if own:
            return own[0]
    return country_name(code, language)


def with_country(words: str, old: str, new: str, language: Language) -> str | None:
    """The words with one country in place of another; None where the old one does not stand there."""
    found = country_in(words, old, language)
    if found is None:
        return None
    return words[: found.start] + said(new, language, adjective=found.adjective) + words[found.end :]
