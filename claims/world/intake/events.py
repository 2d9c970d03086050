"""Events from a CSV file: each row says that somebody of one country was in another from a day to a day."""

from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from claims.match.lexicon import lexicon
from claims.match.territories import country_names
from claims.model import Event, Participant, Period
from claims.world.intake.cells import ordered, when, words
from claims.world.intake.envelope import Envelopes
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping
from claims.world.intake.seen import Seen
from claims.world.intake.taken import Fault, LeftOut, Taken


class Events:
    """Reads the rows of one file, and remembers what the file has said so far."""

    def __init__(self, mapping: Mapping, head: Head, known: Known, at: ReadOnly[str, int]) -> None:
        self._mapping, self._at = mapping, at
        self._envelopes = Envelopes("event", head, at)
        self._offices: dict[tuple[str | None, str | None], str] = {
            (office.country, office.portfolio): office.id
            for _, office in sorted(known.offices.items(), reverse=True)
        }
        self._titles = sorted(mapping.titles, key=lambda title: (-len(title), title))
        self._seen = Seen()
        self._country = lru_cache(maxsize=4096)(self._code)

    def read(self, line: int, cells: Sequence[str]) -> Taken:
        """The row, taken; raises Fault where it is to be left out."""
        said = {field: cells[at].strip() for field, at in self._at.items()}
        period = _days(said["start"], said.get("end", ""))
        scope = {**self._mapping.event, **self._type(said.get("type"))}
        visitor = self._country(said["from_country"], "from_country") if said.get("from_country") else None
        host = self._country(said["to_country"], "to_country") if said.get("to_country") else None
        if visitor is not None and visitor == host:
            raise Fault("to_country", f"{visitor} is visitor and host; one of the two is wrong")
        who = words(said.get("who", ""), "who")
        title = next((each for each in self._titles if who.startswith(f"{each} ") or who == each), None)
        if title is not None:
            scope = {**scope, "portfolio": None, **self._mapping.titles[title]}
        office = self._offices.get((visitor, scope.pop("portfolio", None)))
        natural = (scope["kind"], said.get("type", ""), visitor or "", host or "", who, period.edtf)
        id, locator = self._envelopes.id(cells, *natural, within=said.get("type", ""))
        places = words(said.get("to_country", "").partition(";")[2], "to_country")
        statement = self._envelopes.statement(id, cells, None, locator, places)
        before = self._seen.before((id, statement.version), (natural, statement, office), line)
        if before is not None:
            if before[1]:
                return Taken(line)
            raise Fault(
                "statement", f"duplicate id: as in line {before[0]}, and other words; keep the right one"
            )
        guests = [Participant(office=office, country=visitor, title=who or None)] if visitor or who else []
        if host is not None:
            guests.append(Participant(country=host))
        event = Event(
            statement,
            period=period,
            place=None,
            host_country=host,
            participants=tuple(guests),
            visit_of=visitor,
            **scope,
        )
        return Taken(line, statements=(event,))

    def _type(self, type: str | None) -> ReadOnly[str, Any]:
        if type is None or not self._mapping.types:
            return {}
        if type not in self._mapping.types:
            raise Fault("type", f"'{type[:60]}' is no type of the mapping; add it under 'types'")
        differing: ReadOnly[str, Any] = self._mapping.types[type]
        return differing

    def _code(self, name: str, field: str) -> str:
        """The code of a country as the file names it; the first of "Italy; Rome, Milan"."""
        name = name.partition(";")[0].strip()
        if name in self._mapping.left_out:
            raise LeftOut(field, f"'{name[:60]}' is left out by the mapping: {self._mapping.left_out[name]}")
        code = self._mapping.countries.get(name) or country_names(lexicon("en")).get(name)
        if code is None and len(name) == 2 and name.isascii() and name.isupper():
            return name
        if code is None:
            raise Fault(field, f"'{name[:60]}' is no country the mapping knows; add it under 'countries'")
        return code


def _days(start_text: str, end_text: str) -> Period:
    if not start_text:
        raise Fault("start", "empty; an event needs its day, or at least its year")
    start = when(start_text, "start")
    if not end_text or end_text == start_text:
        return start
    ordered(start, when(end_text, "end"), "end")
    return when(f"{start_text}/{end_text}", "end")
