"""Names as a public list of visits prints them, against the names a table of office-holders has for them.

Nobody of us chose these spellings. With the office and the day the name should find whoever held
the office; with that person taken out of the table it should find none of the others who did.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.quality.visits.holders import LAST_SEEN, office_holders
from bench.quality.visits.told import Visit, read_visits
from claims.match.identity import Asked, closest, settle, weigh
from claims.match.identity.weighing import countries_of
from claims.model import World

CORPUS = "names-printed"


@dataclass(frozen=True, slots=True)
class Printed:
    """Distinct names with an office: how many in other words than on record, and what came of them.

    `accepted` and `missed` are of those in other words, by their holder on the day; `others`
    counts the names, of all, that were taken for another holder of the office.
    """

    names: int
    otherwise: int
    accepted: int
    missed: tuple[str, ...]
    others: int

    def figures(self) -> dict[str, float]:
        """The figures floors are set on."""
        return {
            "otherwise": float(self.otherwise),
            "accepted": self.accepted * 10_000 // self.otherwise / 10_000 if self.otherwise else 0.0,
            "not_taken_for_another": (self.names - self.others) * 10_000 // self.names / 10_000
            if self.names
            else 0.0,
        }


def measure_printed(folder: Path) -> Printed:
    """Reads the tables and the list of a folder; raises FileNotFoundError where one is missing."""
    return tell_printed(
        read_visits(folder / "visits-us" / "events.csv"), office_holders(folder / "officeholders")
    )


def tell_printed(visits: Sequence[Visit], world: World) -> Printed:
    """Decides each name once for each office, on the first day it is printed while one person held it."""
    first: dict[tuple[str, str], Visit] = {}
    for visit in visits:
        in_office = visit.day <= LAST_SEEN and not visit.title.lower().endswith("elect")
        if in_office and _holder(visit, world) is not None:
            first.setdefault((visit.name, visit.office), visit)
    known = _names(world)
    otherwise, missed, accepted, others = 0, [], 0, 0
    for (name, office), visit in sorted(first.items()):
        holder = str(_holder(visit, world))
        asked = Asked(name, office=office, day=visit.day)
        people = sorted({term.person for term in world.terms(office=office)})
        weighed = {person: weigh(asked, person, known[person], world) for person in people}
        found = settle(asked, [each for each in weighed.values() if each is not None])
        countries = countries_of(holder, world.terms(person=holder), world)
        same = closest(name, known[holder], countries)
        if same is None or same.grade != "exact":
            otherwise += 1
            accepted += found.person == holder
            if found.person != holder:
                missed.append(f"{name} ({', '.join(known[holder])}), {office}, {visit.day}: {found.outcome}")
        anytime = Asked(name, office=office)
        rest = [weigh(anytime, person, known[person], world) for person in people if person != holder]
        others += settle(anytime, [each for each in rest if each is not None]).outcome == "accepted"
    return Printed(len(first), otherwise, accepted, tuple(missed), others)


def _holder(visit: Visit, world: World) -> str | None:
    """Who alone held the office on the day; None where nobody, or several, did."""
    held = {
        term.person
        for term in world.terms(office=visit.office)
        if term.start.lo is not None
        and term.start.lo <= visit.day
        and (term.end is None or (term.end.hi is not None and visit.day < term.end.hi))
    }
    return held.pop() if len(held) == 1 else None


def _names(world: World) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for alias in world.aliases():
        found.setdefault(alias.entity, []).append(alias.text)
    return found


def printed_table(told: Printed) -> str:
    """The table: the counts, what was missed, and the figures."""
    return "\n".join(
        [
            f"== {CORPUS}",
            "",
            f"names with their office: {told.names}, in other words than on record: {told.otherwise}",
            f"… that find their holder by office and day: {told.accepted}",
            f"names taken for another holder of the office, their own taken out: {told.others}",
            f"missed: {len(told.missed)}",
            *(f"  {each}" for each in told.missed),
            "",
            "figures",
            *(f"  {name:<34} {value:.4f}" for name, value in told.figures().items()),
        ]
    )
