"""Capitals printed with a country behind them: "di Seoul, Jepang"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.match.containers import listed
from claims.match.small_words import small_words
from claims.model import Article, Language, Span
from claims.model.check import Named
from claims.text.listed import any_of, read_yaml
from claims.text.patterns import Pattern

_WORDS = small_words("capital_cities")
_BEFORE = Pattern(rf"\S {any_of(_WORDS['before'])} $")
# What closes the pair: with anything else behind it, the country may open what comes next.
_BEHIND = Pattern(rf"^(?:$|[.)\n]|,? \(|, {any_of(_WORDS['behind'])}\b)")


@dataclass(frozen=True, slots=True)
class Capital:
    """A capital and the country printed behind it, with the code of its own country."""

    city: Span
    words: str
    country: Span
    printed: str
    true: str


@dataclass(frozen=True, slots=True)
class Table:
    """Capitals by country (ISO 3166 alpha-2), as words/capitals.yml has them.

    `alone` gives the country of each name that no other well-known city bears, `until` the last year of a
    capital of earlier years.
    """

    names: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, str]
    english: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    until: Mapping[str, Mapping[str, int]]


@cache
def table() -> Table:
    """The capitals of countries, read once."""
    path = files("claims.match").joinpath("words", "capitals.yml")
    raw = read_yaml(path)
    names: dict[str, tuple[str, ...]] = {}
    for part in ("alone", "others"):
        for code, found in raw[part].items():
            names[code] = (*names.get(code, ()), *found)
    return Table(
        names=names,
        alone={name: code for code, found in raw["alone"].items() for name in found},
        english=raw["english"],
        also={code: tuple(found) for code, found in raw["also"].items()},
        until=raw["until"],
    )


def capital_of(code: str, language: Language) -> str | None:
    """The capital of a country as a newspaper of that language spells it; None for one that is not listed."""
    known = table()
    english = known.english.get(code) if language == "en" else None
    return english or next(iter(known.names.get(code, ())), None)


def capitals(article: Article, names: Sequence[Named]) -> Iterator[Capital]:
    """Every capital with a country straight behind it, in a phrase of place that both close.

    A phrase that opens its sentence is left: "Di Seoul, Jepang menang" speaks of two places.
    """
    alone = table().alone
    places = {(named.span.field, named.span.end): named for named in names if named.words in alone}
    for named in names:
        if named.kind != "country" or named.country is None:
            continue
        text, start = article.field(named.span.field), named.span.start
        gap = next((gap for gap in (", ", " (") if text.startswith(gap, start - 2)), None)
        city = places.get((named.span.field, start - 2)) if gap is not None else None
        if city is None:
            continue
        ahead = text[max(0, city.span.start - 8) : city.span.start]
        behind = text[named.span.end : named.span.end + 20]
        if _BEFORE.search(ahead) and _BEHIND.match(behind) and not listed(text, named.span.end):
            yield Capital(city.span, city.words, named.span, named.country, alone[city.words])
