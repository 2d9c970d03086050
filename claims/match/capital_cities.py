"""Capitals printed with a country behind them: "di Seoul, Jepang"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from claims.match.containers import listed
from claims.match.small_words import small_words
from claims.model import Article, Span
from claims.model.check import Named
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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


@cache
def _capitals() -> dict[str, str]:
    path = files("claims.match").joinpath("words", "capitals.yml")
    raw: dict[str, list[str]] = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    return {name: code for code, names in raw.items() for name in names}


def capital_of(code: str) -> str | None:
    """The capital of a country in its first spelling; None for a country that is not listed."""
    return next((name for name, own in _capitals().items() if own == code), None)


def capitals(article: Article, names: Sequence[Named]) -> Iterator[Capital]:
    """Every capital with a country straight behind it, in a phrase of place that both close.

    A phrase that opens its sentence is left: "Di Seoul, Jepang menang" speaks of two places.
    """
    places = {(named.span.field, named.span.end): named for named in names if named.words in _capitals()}
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
            yield Capital(city.span, city.words, named.span, named.country, _capitals()[city.words])
