"""Memory does not grow with the file, whichever reader reads it."""

import json
import tracemalloc
from collections.abc import Iterator

import pytest

from claims.model import Office
from claims.world.intake import READERS, Known, Mapping, Taken, mapping_of
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(offices={"office:jp-mod": Office("office:jp-mod", "JP", "defence", "minister", "Minister")})
OFFICES = mapping_of({"kind": "offices", "offices": {"Q1": "office:jp-mod", "p-1": "office:jp-mod"}})
TERMS = mapping_of(
    {
        "kind": "terms",
        "columns": {"person": "name", "office": "post", "start": "from"},
        "offices": {"x": "office:jp-mod"},
    }
)


def csv_rows(rows: int) -> Iterator[bytes]:
    yield b"name,post,from\n"
    for row in range(rows):
        yield f"Somebody {row % 50},x,2012-03-{row % 28 + 1:02}\n".encode()


def yaml_rows(rows: int) -> Iterator[bytes]:
    yield b"meta: {recorded: 2026-11-22, by: x}\nterms:\n"
    said = "{office: office:jp-mod, person: person:a, start: 2020-09, confidence: low, sources: []}"
    for row in range(rows):
        yield f"  T-{row}: {said}\n".encode()


def result_rows(rows: int) -> Iterator[bytes]:
    yield b'{"bindings": ['
    for row in range(rows):
        value = {"person": {"value": "Q7"}, "name": {"value": f"Name {row % 50}", "xml:lang": "en"}}
        yield (("," if row else "") + json.dumps(value)).encode()
    yield b"]}"


def entity_rows(rows: int) -> Iterator[bytes]:
    for row in range(rows):
        yield json.dumps({"id": f"Q{row % 50 + 1}", "labels": {"en": {"value": "A"}}}).encode() + b"\n"


def ftm_rows(rows: int) -> Iterator[bytes]:
    for row in range(rows):
        yield (
            json.dumps({"id": f"p{row % 50}", "schema": "Person", "properties": {"name": ["A"]}}).encode()
            + b"\n"
        )


@pytest.mark.parametrize(
    ("kind", "make", "mapping"),
    [
        ("csv", csv_rows, TERMS),
        ("yaml", yaml_rows, None),
        ("wikidata-results", result_rows, OFFICES),
        ("wikidata-entities", entity_rows, OFFICES),
        ("ftm", ftm_rows, OFFICES),
    ],
)
def test_four_times_the_rows_need_no_more_memory(kind: str, make: object, mapping: Mapping | None) -> None:
    def most(rows: int) -> int:
        tracemalloc.start()
        count = sum(isinstance(row, Taken) for row in READERS[kind](make(rows), HEAD, mapping, KNOWN))  # type: ignore[operator]
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count >= rows
        return peak

    most(1_500)  # Fills what is remembered of dates and names for speed.
    # Sixteen bytes an id are kept, with as much room again, and three times that while they are moved.
    assert most(6_000) < most(1_500) + 6_000 * 16 * 6
