"""A candidate weighed: the name, the country, who held which office on the day, each said as a feature."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from claims.match.identity.comparing import Comparison, closest
from claims.match.identity.feature import Feature
from claims.match.same_time import informed
from claims.model import OfficeTerm, World

Held = Literal["then", "perhaps", "some_time", "other_days", "never"]
"""Of an office: held on the day; open when last seen, long before the day; held, no day being given; held on
other days; never held as far as the table knows."""
STALE_AFTER = timedelta(days=180)
"""An open term is taken for held so long after it was last seen (`tilik doctor` calls it stale then)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The printed words and what is known of whom they mean: a country (ISO 3166), an office, a day."""

    words: str
    country: str | None = None
    office: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its features. `held` is of the office asked for, None where none was.

    `in_post` says that the candidate held some office of the country asked for on the day.
    """

    entity: str
    comparison: Comparison
    features: tuple[Feature, ...]
    held: Held | None = None
    abroad: bool = False
    in_post: bool = False

    @property
    def ruled_out(self) -> bool:
        """The name is another, or the country or the office speaks against it."""
        return self.comparison.grade == "different" or self.abroad or self.held in ("never", "other_days")


def weigh(asked: Asked, person: str, names: Iterable[str], world: World) -> Weighed | None:
    """Weighs one person by their names on record; None where they have none."""
    terms = world.terms(person=person)
    countries = countries_of(person, terms, world)
    comparison = closest(asked.words, names, countries)
    if comparison is None:
        return None
    features = list(comparison.features)
    abroad = False
    if asked.country is not None and countries:
        abroad = asked.country not in countries
        said = f"country differs: {', '.join(sorted(countries))}" if abroad else f"country {asked.country}"
        features.append(Feature("country", "against" if abroad else "for", said))
    held, in_post = None, False
    if asked.office is not None:
        held, said = _held(terms, asked.office, asked.day)
        features.append(Feature("office", _STANCE[held], said))
    elif asked.day is not None:
        own = [term for term in terms if _of_country(term, asked.country, world)]
        then = [term for term in own if _on(term, asked.day) == "then"]
        if then:
            features.append(Feature("office", "for", f"held {then[0].office} on {asked.day}"))
        in_post = bool(then) and asked.country is not None
    return Weighed(person, comparison, tuple(features), held, abroad, in_post)


_STANCE: dict[Held, Literal["for", "against", "neutral"]] = {
    "then": "for", "some_time": "for", "perhaps": "neutral", "other_days": "against", "never": "against",
}  # fmt: skip


def countries_of(person: str, terms: Iterable[OfficeTerm], world: World) -> frozenset[str]:
    """The countries of a person: their own, and those of the offices they held."""
    entity = world.entity(person)
    found = {entity.country} if entity is not None else set()
    found |= {office.country for term in terms if (office := world.office(term.office)) is not None}
    return frozenset(country for country in found if country is not None)


def _of_country(term: OfficeTerm, country: str | None, world: World) -> bool:
    office = world.office(term.office)
    return office is not None and country in (None, office.country)


def _on(term: OfficeTerm, day: date) -> Held:
    """Whether a term covers a day; the day the post changed hands counts for both."""
    start, end = term.start.lo, term.end.hi if term.end is not None else None
    if (start is not None and day < start) or (end is not None and end < day):
        return "other_days"
    if term.end is None:
        seen = term.last_seen or term.start.hi
        return "then" if seen is not None and day - seen <= STALE_AFTER else "perhaps"
    return "then"


def _held(terms: Iterable[OfficeTerm], office: str, day: date | None) -> tuple[Held, str]:
    own = informed(term for term in terms if term.office == office and term.statement.review != "retracted")
    if not own:
        return "never", f"never held {office}, as far as the table knows"
    days = ", ".join(_days(term) for term in own)
    if day is None:
        return "some_time", f"held {office} {days}"
    answers = {_on(term, day): term for term in own}
    if "then" in answers:
        return "then", f"held {office} on {day}"
    if "perhaps" in answers:
        term = answers["perhaps"]
        seen = term.last_seen or term.start.hi
        return "perhaps", f"held {office} when last seen, on {seen}; not known on {day}"
    return "other_days", f"held {office} {days}, not on {day}"


def _days(term: OfficeTerm) -> str:
    return f"{term.start.edtf}/{term.end.edtf if term.end is not None else '..'}"
