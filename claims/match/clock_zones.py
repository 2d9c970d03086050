"""Clock times with their zone, and the zone of the place where a sentence puts them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from claims.match import regions
from claims.match.small_words import small_words
from claims.match.vocabulary import vocabulary
from claims.model import Article, Span
from claims.model.check import Named
from claims.text.listed import any_of, read_yaml
from claims.text.patterns import Pattern

_CLOCK = Pattern(
    r"\b(\d{1,2})([.:])(\d{2})(?:[.:]\d{2})?(?:\s?[-–]\s?(\d{1,2})[.:](\d{2}))? ?"
    r"(WIB|WITA|WIT|Wib|Wita|Wit|wib|wita|wit)\b"
)
_ANY = {name: any_of(words) for name, words in small_words("clock_zones").items()}
# What joins one moment's clocks: "09.00 WIB (10.00 WITA)", "1.11 WIB, 2.11 WITA, atau 3.11 WIT".
_OR = Pattern(
    rf"(?i)^(?:,? {_ANY['or']} (?:{_ANY['about']} )?(?:{_ANY['clock']} )?|"
    rf"/| / | ?\((?:{_ANY['in_brackets']} )?)$"
)
_COMMA = Pattern(rf"(?i)^, (?:{_ANY['behind_comma']} )?$")
_WORD = Pattern(r"\pL[\pL-]*")
_NEAR = 2
_JAKARTA = {"place:id-jakarta": "31"}


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time, or two, with their zone as printed: "09.00 WIB", "06.00-09.00 Wita"."""

    span: Span
    zone_span: Span
    zone: str
    hours: tuple[int, ...]
    minutes: tuple[str, ...]
    words: str

    def said(self, zone: str) -> str:
        """The zone in the letter case in which this one is printed."""
        printed = self.words[self.zone_span.start - self.span.start :]
        return zone if printed.isupper() else zone.lower() if printed.islower() else zone.capitalize()

    def at(self, zone: str) -> tuple[int, ...]:
        """The first hour by another zone's clock."""
        return ((self.hours[0] + _zones()[zone] - _zones()[self.zone]) % 24,)

    def moved(self, zone: str) -> str | None:
        """The same moment by another zone's clock; None where the day would change."""
        hours = [hour + _zones()[zone] - _zones()[self.zone] for hour in self.hours]
        if not all(0 <= hour <= 23 for hour in hours):
            return None
        words, at = "", 0
        for was, hour, minute in zip(self.hours, hours, self.minutes, strict=True):
            for form in (f"{was:02d}", f"{was}"):
                found = self.words.find(form, at)
                if found >= 0 and self.words[found + len(form) + 1 :].startswith(minute):
                    words += self.words[at:found] + f"{hour:02d}"
                    at = found + len(form)
                    break
        return words + self.words[at : self.zone_span.start - self.span.start] + self.said(zone)


@cache
def _raw() -> dict[str, Any]:
    path = files("claims.match").joinpath("words", "zones.yml")
    raw: dict[str, Any] = read_yaml(path)
    return raw


@cache
def _zones() -> dict[str, int]:
    return {zone: row["hours"] for zone, row in _raw()["zones"].items()}


@cache
def _of_province() -> dict[str, str]:
    return {code: zone for zone, row in _raw()["zones"].items() for code in row["provinces"]}


def zone_of(place: str | None) -> str | None:
    """The zone of an Indonesian place by its id; None for any other place."""
    code = _JAKARTA.get(place or "", (place or "").removeprefix("place:id-"))
    return _of_province().get(code[:2]) if code[:2].isdigit() else None


def zone_of_named(named: Named) -> str | None:
    """The zone of a place the article names; a name that several bear counts where all lie in one zone."""
    if named.place is not None or named.kind != "place" or named.country != "ID":
        return zone_of(named.place)
    if vocabulary("id").has("elsewhere", named.words.lower()):
        return None
    zones = {_of_province().get(code[:2]) for code in regions.upper(named.name or named.words)}
    return zones.pop() if len(zones) == 1 else None


def clocks(article: Article) -> Iterator[Clock]:
    """Every clock time of the text with a zone of Indonesia."""
    for found in _CLOCK.finditer(article.text):
        yield Clock(
            Span("text", found.start(), found.end()),
            Span("text", found.start(6), found.end(6)),
            found[6].upper(),
            tuple(int(hour) for hour in (found[1], found[4]) if hour is not None),
            tuple(minute for minute in (found[3], found[5]) if minute is not None),
            found[0],
        )


def same_moment(article: Article, found: Sequence[Clock]) -> list[tuple[Clock, Clock]]:
    """Clocks side by side that tell one moment: joined by "atau", a stroke or brackets, minutes alike."""
    rows = zip(found, found[1:], [*found[2:], None], strict=False)
    both = []
    for first, second, third in rows:
        if first.zone == second.zone or first.minutes != second.minutes or len(second.hours) != 1:
            continue
        gap = article.text[first.span.end : second.span.start]
        later = article.text[second.span.end : third.span.start] if third is not None else ""
        if _OR.match(gap) or (_COMMA.match(gap) and _OR.match(later)):
            both.append((first, second))
    return both


def capital(named: Named) -> bool:
    """The place is Jakarta, from where and by whose clock all of the country is told of."""
    return named.place in _JAKARTA or named.place == f"place:id-{_JAKARTA['place:id-jakarta']}"


def national(words: str) -> bool:
    """The sentence is of a kind whose clock is often Jakarta's, wherever it happens."""
    low = f" {words.lower()} "
    return any(f" {word}" in low for word in _raw()["national"])


def jakarta(article: Article, sentence: Span) -> Span | None:
    """The first words of the sentence that put it in Jakarta, or by Jakarta's clock; None without any."""
    low = article.field(sentence.field)[sentence.start : sentence.end].lower()
    found = [(at, word) for word in _raw()["jakarta"] if (at := _at(low, word)) >= 0]
    if not found:
        return None
    at, word = min(found)
    return Span(sentence.field, sentence.start + at, sentence.start + at + len(word))


def _at(low: str, word: str) -> int:
    """Where the word stands by itself; -1 where it does not."""
    at = f" {low} ".find(f" {word}")
    behind = low[at + len(word) : at + len(word) + 1]
    return at if at >= 0 and not behind.isalpha() else -1


def places_in(article: Article, names: Sequence[Named], sentence: Span) -> tuple[Named, ...]:
    """The Indonesian places of a sentence where it may happen: not where somebody is from or goes to."""
    found = []
    for named in names:
        if named.span.field != sentence.field or named.kind != "place" or zone_of_named(named) is None:
            continue
        if not sentence.start <= named.span.start < sentence.end:
            continue
        ahead = article.field(sentence.field)[sentence.start : named.span.start].lower()
        near = _WORD.findall(ahead[-40:])[-_NEAR:]
        if not any(word in _raw()["not_there"] for word in near):
            found.append(named)
    return tuple(found)
