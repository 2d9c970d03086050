"""Slips that the reference table can tell: visitors, hosts, holders, first and last times, places.

These kinds start from the claims that were read and found to hold, since only where the table knows
the truth can it know a slip.
"""

import re
from collections.abc import Iterator
from datetime import date

from bench.quality.slips.slip import Change, Ground, Kind
from claims.match.printed import country_name
from claims.model import Claim, OfficeTerm

_CONTAINED = re.compile(
    r"\bKecamatan (?P<c>[A-Z]\w+(?: [A-Z]\w+)?), (?:Kabupaten|Kota) (?P<k>[A-Z]\w+(?: [A-Z]\w+)?)"
)
_ELSEWHERE = ("Merauke", "Sabang", "Ende", "Morowali")
# News of a handover name both holders: a holder counts as stale only so many days after.
AWAY = 60
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Only a longer window can be refuted: "first in three years" is true where the last was ten years ago.
_WINDOW = {"id": ("lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")}
_WINDOW["en"] = ("five", "six", "seven", "eight", "nine", "ten")
_LONGER = {"id": "dua puluh", "en": "twenty"}


def _holding(ground: Ground, type: str, check: str) -> Iterator[Claim]:
    """The claims of the type which the check found to hold."""
    held = {
        id
        for finding in ground.dossier.findings
        if finding.check == check and finding.outcome == "holds"
        for id in finding.claims
    }
    yield from (claim for claim in ground.dossier.claims if claim.type == type and claim.id in held)


def _own_country(ground: Ground) -> Iterator[Change]:
    """The destination, a country by its name, becomes the visitor's own."""
    for claim in _holding(ground, "visit", "self_visit"):
        own = claim.subject[0].country if claim.subject else None
        named = claim.place is not None and (claim.place.entity or "").startswith("country:")
        if claim.place is not None and named and own is not None:
            words = country_name(own, ground.article.language)
            yield claim.place.span.field, claim.place.span.start, claim.place.span.end, words


def _directions(ground: Ground) -> Iterator[Change]:
    """Visitor and host change places: one stretch holds both countries."""
    for claim in ground.dossier.claims:
        if claim.type != "visit" or claim.place is None or not claim.subject:
            continue
        own, host = claim.subject[0].country, claim.place.country
        if (
            own is None
            or host is None
            or own == host
            or claim.place.span.field != claim.subject[0].span.field
        ):
            continue
        mine, theirs = (country_name(code, ground.article.language) for code in (str(own), str(host)))
        start, end = claim.subject[0].span.start, claim.place.span.end
        words = ground.article.field(claim.place.span.field)[start:end]
        if words.count(mine) == 1 and words.endswith(theirs) and words.count(theirs) == 1:
            turned = words[: -len(theirs)].replace(mine, theirs) + mine
            yield claim.place.span.field, start, end, turned


def _another_holder(ground: Ground) -> Iterator[Change]:
    """The holder of a post becomes somebody who held it at quite another time, by facts that may decide."""
    for claim in _holding(ground, "office_holder", "office_holder_at_date"):
        party, day = claim.subject[0], claim.period.lo
        if party.person is None or party.office is None or day is None:
            continue
        terms = [term for term in ground.world.terms(office=party.office) if term.statement.may_refute]
        if party.person not in {term.person for term in terms}:
            continue
        near = {term.person for term in terms if _days_away(term, day) <= AWAY}
        others = sorted({term.person for term in terms} - near)
        own = ground.world.entity(party.person)
        other = ground.world.entity(ground.chance.choice(others)) if others else None
        if own is None or other is None:
            continue
        printed = own.label if own.label in party.words else own.label.split()[-1]
        at = party.words.find(printed)
        if at >= 0:
            start = party.span.start + at
            yield party.span.field, start, start + len(printed), other.label


def _days_away(term: OfficeTerm, day: date) -> int:
    """How many days the day lies outside the term; 0 inside."""
    end = term.end.hi if term.end is not None else None
    if end is not None and end < day:
        return (day - end).days
    return (term.start.lo - day).days if term.start.lo is not None and term.start.lo > day else 0


def _year_of_comparison(ground: Ground) -> Iterator[Change]:
    """The year of "since 2015" or "last in 2015" becomes another, in claims that were found to hold."""
    for claim in _holding(ground, "first_last", "first_last_fits"):
        years = list(_YEAR.finditer(claim.quote))
        if years:
            start = claim.span.start + years[-1].start()
            yield claim.span.field, start, start + 4, str(int(years[-1][0]) - ground.chance.choice((2, 3)))


def _window(ground: Ground) -> Iterator[Change]:
    """The number of years of "first in ten years" becomes larger than the record bears."""
    language = ground.article.language
    for claim in _holding(ground, "first_last", "first_last_fits"):
        for word in _WINDOW[language]:
            at = claim.quote.find(f"{word} t" if language == "id" else f"{word} y")
            if at >= 0:
                start = claim.span.start + at
                yield claim.span.field, start, start + len(word), _LONGER[language]


def _container(ground: Ground) -> Iterator[Change]:
    for match in _CONTAINED.finditer(ground.article.text):
        yield "text", match.start("k"), match.end("k"), ground.chance.choice(_ELSEWHERE)


_ENCOUNTER = frozenset(
    {"self_visit", "visit_on_record", "meeting_on_record", "wrong_jurisdiction", "first_last_fits"}
)
_COMPARISON = frozenset({"first_last_fits", "duration_fits"})
KINDS = (
    Kind("own_country", "direction", frozenset({"self_visit"}), _own_country),
    Kind("countries_exchanged", "direction", _ENCOUNTER, _directions),
    Kind("another_holder", "office_holder", frozenset({"office_holder_at_date"}), _another_holder),
    Kind("year_of_comparison", "comparator", _COMPARISON, _year_of_comparison),
    Kind("years_of_window", "comparator", _COMPARISON, _window),
    Kind("container_elsewhere", "places", frozenset({"place_containment"}), _container),
)
