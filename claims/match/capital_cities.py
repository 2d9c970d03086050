"""Capitals printed with a country behind them: "di Seoul, Jepang", "Seoul, ibu kota Jepang"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from claims.match.containers import listed
from claims.model import Article, Field, Span
from claims.model.check import Named
from claims.text.patterns import Pattern

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BEFORE = Pattern(r"\S (?:di|ke|dari|in|to|from|at) $")
# What closes the pair: with anything else behind it, the country may open what comes next.
_BEHIND = Pattern(
    r"^(?:$|[.)\n]|,? \(|, (?:pada|on|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|\pL{3,6}day)\b)"
)
# What calls the city the capital of the country behind it: "Seoul, ibu kota Jepang".
_CALLED = Pattern(
    r"(?i)^(?:,|,? yang merupakan| adalah|,? yang menjadi) (?:ibu ?kota)(?: negara| dari)? $|"
    r"^(?:,|,? which is| is) the capital(?: city)? of $"
)
CALLED = 40
"""Characters between a city and the country it is called the capital of at most."""


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

    A phrase that opens its sentence is left: "Di Seoul, Jepang menang" speaks of two places. A city that
    is called the capital of a country is one wherever it stands.
    """
    places = {(named.span.field, named.span.end): named for named in names if named.words in _capitals()}
    for named in names:
        if named.kind != "country" or named.country is None:
            continue
        text, start = article.field(named.span.field), named.span.start
        called = _called(text, named, places)
        if called is not None:
            yield Capital(called.span, called.words, named.span, named.country, _capitals()[called.words])
            continue
        gap = next((gap for gap in (", ", " (") if text.startswith(gap, start - 2)), None)
        city = places.get((named.span.field, start - 2)) if gap is not None else None
        if city is None:
            continue
        ahead = text[max(0, city.span.start - 8) : city.span.start]
        behind = text[named.span.end : named.span.end + 20]
        if _BEFORE.search(ahead) and _BEHIND.match(behind) and not listed(text, named.span.end):
            yield Capital(city.span, city.words, named.span, named.country, _capitals()[city.words])


def _called(text: str, country: Named, places: Mapping[tuple[Field, int], Named]) -> Named | None:
    """The capital that the words right before a country call its capital."""
    start = country.span.start
    if not text[max(0, start - CALLED) : start].endswith((" ", "\n")):
        return None
    for at in range(start - 1, max(0, start - CALLED), -1):
        city = places.get((country.span.field, at))
        if city is not None:
            return city if _CALLED.match(text[at:start]) is not None else None
    return None
