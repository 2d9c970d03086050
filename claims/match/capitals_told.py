"""Cities that are called the capital of a country: "Sydney, ibu kota Australia", "the Turkish capital"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.match.containers import listed
from claims.model import Language, Span
from claims.model.check import Case, Named
from claims.text.grammar import grammar
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

AHEAD = 24
"""Characters before the word for capital that may say that it is none now."""
_YEAR = Pattern(r"\b1\d{3}\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A city and the country whose capital it is said to be, with the sentence that says so.

    `once` says that the sentence may tell of another time, `doubted` that it may only suppose it.
    """

    city: Named
    country: Named
    span: Span
    once: bool
    doubted: bool


@dataclass(frozen=True, slots=True)
class _Words:
    literals: tuple[str, ...]
    kinds: Pattern
    capital: Pattern
    # Between the names and the word for capital: city first, and country first.
    city_before: Pattern
    country_behind: Pattern
    country_before: Pattern
    city_behind: Pattern
    not_now: Pattern
    closes: Pattern
    other_times: Pattern
    doubted: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = word_lists(files("claims.match").joinpath("words", "capital_of.yml"), language)

    def one(name: str) -> str:
        return any_of(lists[name])

    the = f"(?:{one('the')} )?"
    of = rf" {one('of')} {the}" if grammar(language).attributes_ahead else rf"(?: {one('of')})? "
    return _Words(
        literals=lists["capital"],
        kinds=Pattern(rf"(?i)^{one('kinds')} "),
        capital=Pattern(rf"(?i)\b{one('capital')}\b"),
        city_before=Pattern(rf"(?i)^(?:, {the}| \({the}|,? {one('is_the')} {the})$"),
        country_behind=Pattern(rf"(?i)^{of}$"),
        # The country may stand before the word: "the Japanese capital", "Japan's capital".
        country_before=Pattern(r"^(?:['’]s? | )$" if grammar(language).attributes_ahead else r"[^\s\S]"),
        city_behind=Pattern(rf"(?i)^(?:, | \(| of | |,? {one('namely')} )$"),
        not_now=Pattern(rf"(?i)\b{one('not_now')} (?:{the})$"),
        closes=Pattern(rf"(?i)^(?:$|[,.;:)\n–—?!]| {one('behind')}\b)"),
        other_times=Pattern(rf"(?i)\b{one('other_times')}\b"),
        doubted=Pattern(rf"(?i)\b{one('doubted')}\b|\?"),
    )


def bare(city: str, language: Language) -> str:
    """The name of a city alone: "Seoul" of "Kota Seoul", "Rome" of "Rome, Italy"."""
    name = city.partition(",")[0]
    kind = _words(language).kinds.match(name)
    return name[kind.end() :] if kind is not None else name


def told(case: Case) -> Iterator[Told]:
    """Every city that is called the capital of a country; a list of places is left alone."""
    words = _words(case.article.language)
    for sentence in case.sentences:
        text = case.article.field(sentence.field)
        said = text[sentence.start : sentence.end]
        # Seldom there: names and patterns wait for it.
        small = said.lower()
        if not any(word in small for word in words.literals):
            continue
        named = [
            one
            for one in case.names
            if one.span.field == sentence.field and sentence.start <= one.span.start < sentence.end
        ]
        cities = [one for one in named if one.kind == "place" and one.country is not None]
        countries = [one for one in named if one.kind == "country" and one.country is not None]
        for found in words.capital.finditer(said):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            pair = _pair(text, start, end, cities, countries, words)
            if pair is not None:
                city, country = pair
                whole = Span(
                    sentence.field,
                    min(city.span.start, country.span.start, start),
                    max(city.span.end, country.span.end, end),
                )
                beside = text[sentence.start : whole.start] + " " + text[whole.end : sentence.end]
                once = words.other_times.search(beside) or _YEAR.search(beside)
                yield Told(city, country, whole, once is not None, words.doubted.search(said) is not None)


def _pair(
    text: str, start: int, end: int, cities: Sequence[Named], countries: Sequence[Named], words: _Words
) -> tuple[Named, Named] | None:
    """The city and the country that the word for capital between `start` and `end` joins."""
    country, first, last = _country(text, start, end, countries, words)
    if country is None or words.not_now.search(text[max(0, first - AHEAD) : first]) is not None:
        return None
    for city in cities:
        at = city.span
        if at.start >= last and words.city_behind.match(text[last : at.start]) is not None:
            apposed = text[last] in ",("
            if apposed and (words.closes.match(text[at.end : at.end + 8]) is None or listed(text, at.end)):
                return None
            return city, country
    for city in cities:
        at = city.span
        if at.end <= first and words.city_before.match(text[at.end : first]) is not None:
            return None if listed(text, last) else (city, country)
    return None


def _country(
    text: str, start: int, end: int, countries: Sequence[Named], words: _Words
) -> tuple[Named | None, int, int]:
    """The country whose capital is meant, with where the words that say so begin and end."""
    for country in countries:
        at = country.span
        if at.start >= end and words.country_behind.match(text[end : at.start]) is not None:
            return country, start, at.end
        if at.end <= start and words.country_before.match(text[at.end : start]) is not None:
            return country, at.start, end
    return None, start, end
