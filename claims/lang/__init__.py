"""Language packs: how each language says when and how much. Words are data, rules code, examples both."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib import import_module

from claims.lang.births import BIRTHS, read_births
from claims.lang.bounds import BOUNDS, bounded
from claims.lang.comparisons import COMPARISONS, read_comparisons
from claims.lang.context import settle
from claims.lang.month_rows import ROWS, in_rows
from claims.lang.numbers import number_pack, read_numbers
from claims.lang.rules import Pack
from claims.lang.years_told import YEAR, with_years_told
from claims.model import Reading

LANGUAGES: tuple[str, ...] = ("id", "en")
"""The languages that have a pack; each is a folder here with words.yml and its rules."""


@cache
def pack(language: str) -> Pack:
    """The pack of a language, loaded when first asked for. Raises ValueError for a language without one."""
    if language not in LANGUAGES:
        raise ValueError(f"no rules for language {language!r}: use one of {', '.join(LANGUAGES)}")
    loaded: Pack = import_module(f"claims.lang.{language}").pack
    return loaded


def read_times(text: str, language: str, published: date | None) -> tuple[Reading, ...]:
    """Every time expression of a text, in its own offsets, counted from the day of printing."""
    read = in_rows(pack(language).read(text, published, kind="time"), text, language, published)
    return settle(with_years_told(read, published, language), published, text)


def read_amounts(text: str, language: str, times: Iterable[Reading]) -> tuple[Reading, ...]:
    """Every number of a text that is no time, the changes and shares they make up, and every birth."""
    times = tuple(times)
    numbers = bounded(text, language, read_numbers(text, language, times))
    compared = read_comparisons(text, language, numbers)
    born = read_births(text, language, times)
    return tuple(sorted([*numbers, *compared, *born], key=lambda one: (one.start, one.end, one.kind)))


def ruleset_parts(language: str) -> list[str]:
    """The ids of all rules of a language with their versions ("id.clock@1"), sorted."""
    compared = [f"{language}.{name}" for name in (*BOUNDS, *COMPARISONS, *BIRTHS, *ROWS, *YEAR)]
    return sorted([*pack(language).ruleset(), *number_pack(language).ruleset(), *compared])


__all__ = ["LANGUAGES", "Pack", "number_pack", "pack", "read_amounts", "read_times", "ruleset_parts"]
