"""Typed slots of two claims compared: whether one denies, or names another number, country or year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

import yaml

from claims.lang import read_amounts, read_times
from claims.match.country_words import countries_in
from claims.model import Difference, Language, Quantity, Time

LONGEST = 2_000
"""Characters of a text whose slots are read."""

Measure = tuple[str | None, str | None]
"""What a number is of: its unit and its currency."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a text denies and names: each value with the words it was read from."""

    denials: tuple[str, ...]
    numbers: Mapping[tuple[Measure, Decimal], str]
    years: Mapping[int, str]
    countries: Mapping[str, str]


def slots(text: str, language: Language, said: date | None = None) -> Slots:
    """The slots of a text printed on a day: words of denial, single numbers, years and countries."""
    text = text[:LONGEST]
    times = read_times(text, language, said)
    years = {
        time.printed.year: str(time.printed.year)
        for time in (reading.value for reading in times)
        if isinstance(time, Time) and time.printed is not None and time.printed.year is not None
    }
    numbers: dict[tuple[Measure, Decimal], str] = {}
    for reading in read_amounts(text, language, times):
        value = reading.value
        if isinstance(value, Quantity) and value.low is not None and value.low == value.high:
            words = " ".join(text[reading.start : reading.end].split())
            numbers.setdefault(((value.unit, value.currency), value.low.normalize()), words)
    return Slots(_denials(text, language), numbers, years, countries_in(text, language))


def differences(asked: Slots, checked: Slots) -> tuple[Difference, ...]:
    """Where two claims part: one denies and the other does not, or each names what the other does not.

    What only one of them names is no difference: a post and the sentence of a fact-checker are seldom
    equally long.
    """
    return tuple(_differences(asked, checked))


def _differences(asked: Slots, checked: Slots) -> Iterator[Difference]:
    if bool(asked.denials) != bool(checked.denials):
        yield Difference("negation", ", ".join(asked.denials), ", ".join(checked.denials))
    for measure in dict.fromkeys(measure for measure, _ in checked.numbers):
        own = {value: words for (kind, value), words in asked.numbers.items() if kind == measure}
        other = {value: words for (kind, value), words in checked.numbers.items() if kind == measure}
        if own and other and not own.keys() & other.keys():
            yield Difference("number", ", ".join(own.values()), ", ".join(other.values()))
    if asked.years and checked.years and not asked.years.keys() & checked.years.keys():
        yield Difference("year", ", ".join(asked.years.values()), ", ".join(checked.years.values()))
    here = [words for code, words in asked.countries.items() if code not in checked.countries]
    there = [words for code, words in checked.countries.items() if code not in asked.countries]
    if here and there:
        yield Difference("country", ", ".join(here), ", ".join(there))


@cache
def _denial(language: Language) -> frozenset[str]:
    text = files("claims.checked").joinpath("slots.yml").read_text(encoding="utf-8")
    tree = yaml.load(text, yaml.BaseLoader)  # "false" is a word here
    return frozenset(str(word) for word in tree["denial"][language])


def _denials(text: str, language: Language) -> tuple[str, ...]:
    plain = text.lower().replace("’", "'")
    words = "".join([c if c.isalnum() or c == "'" else " " for c in plain]).split()
    found = [word for word in words if word in _denial(language) or word.endswith("n't")]
    return tuple(dict.fromkeys(found))
