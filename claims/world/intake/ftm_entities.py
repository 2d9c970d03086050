"""People, positions and occupancies of FollowTheMoney as nouns."""

from datetime import date

from claims.model import Citation, OfficeTerm, Period, Statement
from claims.world.intake import ids
from claims.world.intake.cells import ordered, when, wikidata, words
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping as Offices
from claims.world.intake.mapping import Post
from claims.world.intake.taken import Fault, Taken
from claims.world.intake.told import Told

MAX_POSITIONS = 100_000
"""Positions whose names are remembered for the occupancies after them."""

LANGUAGES = {"ind": "id", "eng": "en", "msa": "ms", "jpn": "ja", "kor": "ko"}
"""Languages as FollowTheMoney writes them (ISO 639-3), and as we do."""

MAX_VALUES = 2_000
"""Values of one entity that are kept; no person, position or occupancy has as many."""

MAX_VALUE = 1_000
"""What is kept of a value, in characters; longer than any name may be."""

_NAMES = ("name", "alias", "weakAlias", "previousName")
_READ = frozenset({*_NAMES, "country", "wikidataId", "holder", "post", "startDate", "endDate", "status"})


class Thing:
    """One entity of the file: its id and schema, and the values of its properties."""

    def __init__(self, line: int, id: str, schema: str) -> None:
        self.line, self.id, self.schema = line, id, schema
        self.count = 0
        self.last_seen: date | None = None
        self._values: dict[str, dict[tuple[str, str], None]] = {}

    def add(self, property: str, value: str, language: str) -> None:
        """Another value of a property, where it is one that is read; the same again adds nothing."""
        if property not in _READ or self.count >= MAX_VALUES:
            return
        value = value[:MAX_VALUE]
        self._values.setdefault(property, {})[value, language] = None
        self.count += 1

    def seen(self, text: object) -> None:
        """The entity was seen in its source at this time; the last time counts."""
        try:
            day = date.fromisoformat(text[:10]) if isinstance(text, str) else None
        except ValueError:
            return
        if day is not None and (self.last_seen is None or day > self.last_seen):
            self.last_seen = day

    def all(self, property: str) -> list[tuple[str, str]]:
        """The values of a property with their languages."""
        return list(self._values.get(property, ()))

    def one(self, property: str) -> str:
        """The only value of a property; "" where there is none. Raises Fault where there are several."""
        values = sorted({value for value, _ in self.all(property)})
        if len(values) > 1:
            shown = " and ".join(each[:60] for each in values[:2])
            raise Fault(property, f"several values, {shown}; nothing can be decided by them")
        return values[0] if values else ""

    def day(self, property: str) -> Period | None:
        """A date, the most precise one where several agree; raises Fault where they do not."""
        days = sorted({when(_date(value), property) for value, _ in self.all(property)}, key=_width)
        if not days:
            return None
        if any(not days[0].within(each) for each in days[1:]):
            shown = " and ".join(each.edtf for each in days[:2])
            raise Fault(property, f"several days, {shown}; nothing can be decided by them")
        return days[0]


def _date(text: str) -> str:
    """A date as FollowTheMoney keeps it, without the time of day."""
    return text.strip().partition("T")[0].partition(" ")[0]


def _width(period: Period) -> tuple[int, str]:
    if period.lo is None or period.hi is None:
        return date.max.toordinal(), period.edtf
    return (period.hi - period.lo).days, period.edtf


class Entities:
    """Makes nouns of the things of one file, and remembers its positions."""

    def __init__(self, mapping: Offices, head: Head, known: Known) -> None:
        self._mapping, self._head = mapping, head
        self._told = Told(mapping, head, known)
        self._positions: dict[str, tuple[str, ...]] = {}

    def read(self, thing: Thing) -> Taken:
        """A person's names, or an occupancy's term; a position is remembered, and others add nothing."""
        if thing.schema == "Person":
            return self._person(thing)
        if thing.schema == "Occupancy":
            return self._occupancy(thing)
        if thing.schema == "Position":
            names = tuple(words(value, "name") for value, _ in thing.all("name"))
            if len(self._positions) >= MAX_POSITIONS:
                raise Fault(None, f"more than {MAX_POSITIONS} positions; give their ids in the mapping")
            self._positions[thing.id] = names[:20]
        return Taken(thing.line)

    def _person(self, thing: Thing) -> Taken:
        names: dict[tuple[str, str], None] = {}
        for property in _NAMES:
            for value, language in thing.all(property):
                name = words(value, property)
                if name:
                    names[name, LANGUAGES.get(language, "mul")] = None
        if not names:
            raise Fault("name", "a person without a name; left out")
        countries = [value for value, _ in thing.all("country") if len(value) == 2 and value.isascii()]
        country = countries[0].upper() if len(countries) == 1 and countries[0].isalpha() else None
        # An occupancy knows its holder by the id alone, so the name has no part in ours.
        who = self._told.people.of_file(thing.id)
        number = thing.one("wikidataId")
        if number and who.wikidata is None:
            who = who._replace(wikidata=wikidata(number, "wikidataId"))
        return self._told.named(thing.line, who, list(names), country)

    def _occupancy(self, thing: Thing) -> Taken:
        holder, position = thing.one("holder"), thing.one("post")
        if not holder or not position:
            raise Fault(
                "holder" if not holder else "post", "empty; an occupancy is of somebody in a position"
            )
        post = self._post(position)
        start, end = thing.day("startDate"), thing.day("endDate")
        if start is None:
            raise Fault("startDate", "empty; a term needs its first day, or at least the year of it")
        if end is not None:
            ordered(start, end, "endDate")
        elif "ended" in {value for value, _ in thing.all("status")}:
            raise Fault("endDate", "ended on a day that is not given; nothing can be decided by it")
        who = self._told.people.of_file(holder)
        statement = Statement(
            ids.statement_id("office_term", self._head.origin, thing.id),
            1,
            "office_term",
            post.confidence or self._head.confidence,
            self._head.recorded,
            (Citation(self._head.origin, "supports", words(thing.id, "id")),),
        )
        last_seen = (thing.last_seen or self._head.seen_open) if end is None else None
        term = OfficeTerm(statement, post.id, who.id, start, end, False, last_seen)
        again = self._told.again(thing.line, term, by_id=True)
        return again or self._told.taken(thing.line, (term,), post, who, ("",))

    def _post(self, position: str) -> Post:
        """The office of a position: by its id, else by a name it was given before."""
        if position in self._mapping.offices or position in self._mapping.left_out:
            return self._told.post(position)
        for name in self._positions.get(position, ()):
            if name in self._mapping.offices or name in self._mapping.left_out:
                return self._told.post(name)
        named = self._positions.get(position)
        if named is None:
            reason = f"{position[:80]} is in no mapping, and no position of that id stands before this line"
            raise Fault("post", f"{reason}; add the id under 'offices'")
        return self._told.post(named[0] if named else position)
