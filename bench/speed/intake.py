"""Intake: rows a second of processor time for each reader, and how memory grows with the file.

`python -m bench.speed.intake [ROWS]` prints one line a reader; files are made up, seeded and streamed.
"""

import json
import random
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import date

from bench.speed.row import machine, processor
from claims.world import read_seeds
from claims.world.intake import READERS, Head, Known, Mapping, Taken, known, mapping_of

HEAD = Head(
    origin="SRC-bench",
    publisher="A bench",
    url="https://bench.example/",
    licence="CC0-1.0",
    retrieved=date(2026, 1, 1),
    recorded=date(2026, 1, 2),
    sha256="0" * 64,
)
OFFICES = mapping_of({"kind": "offices", "offices": {"Q1": "office:jp-mod", "p-1": "office:jp-mod"}})
COLUMNS = {"person": "person", "person_id": "id", "office": "office", "start": "start", "end": "end"}
TERMS = mapping_of(
    {"kind": "terms", "columns": COLUMNS, "country": "JP", "offices": {"Defence Minister": "office:jp-mod"}}
)


def _days(rows: int) -> Iterator[tuple[int, int, str]]:
    """A row's number, one of its person (three rows each), and a first day."""
    chance = random.Random(7)
    for row in range(rows):
        person = chance.randrange(rows // 3 + 1) + 10
        yield (
            row,
            person,
            f"{chance.randrange(1950, 2024)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        )


def terms(rows: int) -> Iterator[bytes]:
    """CSV of office terms."""
    yield b"person,id,office,start,end\n"
    for _, person, day in _days(rows):
        yield f"Person Number {person},Q{person},Defence Minister,{day},\n".encode()


def results(rows: int) -> Iterator[bytes]:
    """Results of Wikidata's query service."""
    entity = "http://www.wikidata.org/entity/"
    yield b'{"head": {"vars": []}, "results": {"bindings": ['
    for row, person, day in _days(rows):
        values = {
            "person": {"type": "uri", "value": f"{entity}Q{person}"},
            "personLabel": {"type": "literal", "xml:lang": "en", "value": f"Person {person}"},
            "office": {"type": "uri", "value": f"{entity}Q1"},
            "statement": {"type": "uri", "value": f"{entity}statement/Q{person}-{row}"},
            "rank": {"type": "uri", "value": "http://wikiba.se/ontology#NormalRank"},
            "start": {"type": "literal", "value": f"{day}T00:00:00Z"},
            "startPrecision": {"type": "literal", "value": "11"},
        }
        yield f"{',' if row else ''}\n{json.dumps(values)}".encode()
    yield b"]}}"


def entities(rows: int) -> Iterator[bytes]:
    """Entity JSON, one person with one office a line."""
    for row, _, day in _days(rows):
        time = {"time": f"+{day}T00:00:00Z", "precision": 11, "calendarmodel": "Q1985727"}
        statement = {
            "id": f"Q{row + 10}$A",
            "rank": "normal",
            "mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q1"}}},
            "qualifiers": {"P580": [{"snaktype": "value", "datavalue": {"value": time}}]},
        }
        labels = {each: {"language": each, "value": f"Person {row}"} for each in ("en", "id", "ja")}
        yield (
            json.dumps({"id": f"Q{row + 10}", "labels": labels, "claims": {"P39": [statement]}}).encode()
            + b"\n"
        )


def occupancies(rows: int) -> Iterator[bytes]:
    """FollowTheMoney entities."""
    for row, person, day in _days(rows):
        values = {"holder": [f"Q{person}"], "post": ["p-1"], "startDate": [day]}
        yield json.dumps({"id": f"o-{row}", "schema": "Occupancy", "properties": values}).encode() + b"\n"


MADE: dict[str, tuple[Callable[[int], Iterator[bytes]], Mapping]] = {
    "csv": (terms, TERMS),
    "wikidata-results": (results, OFFICES),
    "wikidata-entities": (entities, OFFICES),
    "ftm": (occupancies, OFFICES),
}


def main(arguments: list[str]) -> int:
    """Prints the lines. Making the file up is timed by itself and not counted."""
    rows = int(arguments[0]) if arguments else 200_000
    here = known(read_seeds())
    for kind, (make, mapping) in MADE.items():
        taken = 0

        def read(
            kind: str = kind,
            make: Callable[[int], Iterator[bytes]] = make,
            mapping: Mapping = mapping,
            here: Known = here,
        ) -> None:
            nonlocal taken
            taken = 0
            for row in READERS[kind](make(rows), HEAD, mapping, here):
                taken += isinstance(row, Taken) and len(row.statements)

        made = processor(lambda make=make: sum(map(len, make(rows))))  # type: ignore[misc]
        needed = processor(read) - made
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        speed = rows / needed
        print(f"{kind:<20}{taken:>9} of {rows} rows taken {speed:>10.0f} rows/s   at most {most} MB so far")
    print(machine())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
