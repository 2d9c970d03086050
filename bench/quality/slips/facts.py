"""Slips that the reference table can tell: visitors, hosts, holders, first and last times, places.

These kinds start from the claims that were read and found to hold, since only where the table knows
the truth can it know a slip.
"""

import re
from collections.abc import Iterator

from bench.quality.slips.slip import Change, Ground, Kind
from claims.match.printed import country_name
from claims.model import Claim, Party

_CONTAINED = re.compile(
    r"\bKecamatan (?P<c>[A-Z]\w+(?: [A-Z]\w+)?), (?:Kabupaten|Kota) (?P<k>[A-Z]\w+(?: [A-Z]\w+)?)"
)
_ELSEWHERE = ("Merauke", "Sabang", "Ende", "Morowali")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WINDOW = {"lima": "delapan", "enam": "tiga", "tujuh": "empat", "delapan": "lima"}
_WINDOW |= {"sembilan": "empat", "sepuluh": "tiga"}
_WINDOW |= {"five": "eight", "six": "three", "seven": "four", "eight": "five", "nine": "four", "ten": "three"}


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
    """The destination becomes the visitor's own country."""
    for claim in _holding(ground, "visit", "self_visit"):
        own = claim.subject[0].country if claim.subject else None
        if claim.place is not None and own is not None:
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


def _surname(name: str) -> str:
    return name.split()[-1]


def _another_holder(ground: Ground) -> Iterator[Change]:
    """The holder of a post becomes somebody who held it at another time."""
    for claim in _holding(ground, "office_holder", "office_holder_at_date"):
        for party in claim.subject:
            yield from _replaced_name(ground, party)


def _replaced_name(ground: Ground, party: Party) -> Iterator[Change]:
    if party.person is None or party.office is None:
        return
    entity = ground.world.entity(party.person)
    names = {term.person for term in ground.world.terms(office=party.office)} - {party.person}
    words = ground.article.field(party.span.field)[party.span.start : party.span.end]
    if entity is None or not names:
        return
    other = ground.world.entity(ground.chance.choice(sorted(names)))
    printed = entity.label if entity.label in words else _surname(entity.label)
    at = words.find(printed)
    if other is not None and at >= 0:
        start = party.span.start + at
        yield party.span.field, start, start + len(printed), other.label


def _year_of_comparison(ground: Ground) -> Iterator[Change]:
    """The year of "since 2015" or "last in 2015" becomes another, in claims that were found to hold."""
    for claim in _holding(ground, "first_last", "first_last_fits"):
        years = list(_YEAR.finditer(claim.quote))
        if years:
            start = claim.span.start + years[-1].start()
            yield claim.span.field, start, start + 4, str(int(years[-1][0]) - ground.chance.choice((2, 3)))


def _window(ground: Ground) -> Iterator[Change]:
    """The number of years of "first in ten years" becomes another that the record refutes or cannot bear."""
    for claim in _holding(ground, "first_last", "first_last_fits"):
        for word, other in _WINDOW.items():
            at = claim.quote.find(f"{word} t" if ground.article.language == "id" else f"{word} y")
            if at >= 0:
                start = claim.span.start + at
                yield claim.span.field, start, start + len(word), other


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
