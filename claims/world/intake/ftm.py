"""FollowTheMoney: people, positions and occupancies, as statements (CSV) or as entities (JSON lines).

In a file of statements each row is one value of one property; the rows of an entity stand together,
as followthemoney writes them sorted. A position is one of ours by its id or its name in the mapping.
"""

from collections.abc import Iterator
from itertools import chain

from claims.text.counts import counted
from claims.world.intake.elements import parsed
from claims.world.intake.ftm_entities import Entities, Thing
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known
from claims.world.intake.lines import Stream, numbered, pieces
from claims.world.intake.mapping import Mapping as Offices
from claims.world.intake.records import records
from claims.world.intake.taken import Fault, Refused, Taken

_NEEDED = ("entity_id", "schema", "prop", "value")


def read_ftm(
    stream: Stream, head: Head, mapping: Offices | None = None, known: Known = NOTHING
) -> Iterator[Taken | Refused]:
    """The people and occupancies of the file, each taken or refused; what else it holds adds nothing.

    A file that begins with "{" holds entities, one a line, any other statements. An occupancy needs
    its position's name before it, or the mapping the position's id.
    """
    fault = head.fault()
    if fault is not None:
        yield fault
        return
    rest = pieces(stream)
    first = next(rest, b"")
    whole = chain([first], rest)
    things = _entities(whole) if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _statements(whole)
    yield Taken(0, sources=(head.source,))
    reading = Entities(mapping or Offices("offices"), head, known)
    for thing in things:
        if isinstance(thing, Refused | Taken):
            yield thing
            continue
        try:
            yield reading.read(thing)
        except Fault as fault_of_thing:
            yield fault_of_thing.at(thing.line)


def _entities(stream: Stream) -> Iterator[Thing | Taken | Refused]:
    """Each entity of a file of JSON lines."""
    for read in numbered(stream):
        if isinstance(read, Refused):
            yield read
            continue
        line, text = read
        if not text.strip():
            yield Taken(line)
            continue
        element = parsed(line, text)
        if isinstance(element, Refused):
            yield element
            continue
        row = element[1]
        values = row.get("properties") if isinstance(row, dict) else None
        if (
            not isinstance(values, dict)
            or not isinstance(row.get("schema"), str)
            or not _is_text(row.get("id"))
        ):
            yield Refused(line, None, "no entity of FollowTheMoney: it needs id, schema and properties")
            continue
        thing = Thing(line, row["id"], row["schema"])
        for property, said in values.items():
            for value in said if isinstance(said, list) else ():
                if isinstance(value, str):
                    thing.add(property, value, "")
        thing.seen(row.get("last_seen") or row.get("last_change"))
        yield thing


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _statements(stream: Stream) -> Iterator[Thing | Taken | Refused]:
    """Each entity of a file of statements, made of the rows that stand together."""
    at: dict[str, int] | None = None
    width = 0
    held: Thing | None = None
    for record in records(stream):
        if isinstance(record, Refused):
            yield record
            continue
        line, cells = record
        if not cells:
            yield Taken(line)
            continue
        if at is None:
            at, width = {title: index for index, title in enumerate(cells)}, len(cells)
            lacking = next((each for each in _NEEDED if each not in at), None)
            if lacking is not None:
                reason = (
                    f"the file has no column '{lacking}', so it is no file of FollowTheMoney's statements"
                )
                yield Refused(line, lacking, reason)
                return
            yield Taken(line)
            continue
        if len(cells) != width:
            yield Refused(line, None, f"{counted(len(cells), 'cell')} where the heading has {width}")
            continue
        said = {title: cells[index] for title, index in at.items()}
        id = said.get("canonical_id") or said["entity_id"]
        if not id:
            yield Refused(line, "entity_id", "empty; a statement is of an entity")
            continue
        if held is not None and held.id != id:
            yield held
            held = None
        if held is None:
            held = Thing(line, id, said["schema"])
        # A packed file has "Person:name"; the property's own schema does not matter here.
        property = said["prop"].rpartition(":")[2]
        if property == "id":
            held.seen(said.get("last_seen"))
        else:
            held.add(property, said["value"], said.get("lang") or "")
            held.seen(said.get("last_seen"))
    if held is not None:
        yield held
