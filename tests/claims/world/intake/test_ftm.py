"""FollowTheMoney: occupancies from statements and from entities; refused with the reason."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Alias, Entity, Office, OfficeTerm
from claims.world.intake import Known, Refused, Taken, mapping_of
from claims.world.intake.ftm import read_ftm
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(
    offices={"office:id-mod": Office("office:id-mod", "ID", "defence", "minister", "Defence Minister")},
    people={"Q2107268": "person:prabowo-subianto"},
)
MAPPING = mapping_of(
    {
        "kind": "offices",
        "offices": {"Minister of Defence of Indonesia": "office:id-mod", "pos-2": "office:id-mod"},
    }
)
COLUMNS = (
    "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,"
    "first_seen,last_seen,id"
)
POSITION = {"id": "pos-1", "schema": "Position", "properties": {"name": ["Minister of Defence of Indonesia"]}}


def occupancy(**changes: Any) -> dict[str, Any]:
    properties = {"holder": ["per-1"], "post": ["pos-1"], "startDate": ["2019-10-23"]} | changes
    return {
        "id": "occ-1",
        "schema": "Occupancy",
        "properties": properties,
        "last_seen": "2024-01-05T10:00:00",
    }


def person(id: str = "per-1", **changes: Any) -> dict[str, Any]:
    return {
        "id": id,
        "schema": "Person",
        "properties": {"name": ["Prabowo Subianto"], "country": ["id"]} | changes,
    }


def as_entities(*things: dict[str, Any]) -> bytes:
    return "\n".join(json.dumps(thing) for thing in things).encode()


def as_statements(*things: dict[str, Any]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS.split(","))
    for thing in things:
        for prop, values in thing["properties"].items():
            for value in values:
                seen = thing.get("last_seen", "")
                id, schema = thing["id"], thing["schema"]
                writer.writerow([id, id, prop, "", schema, value, "x", "", "", "", "f", "", seen, ""])
    return out.getvalue().encode()


def read(data: bytes) -> list[Taken | Refused]:
    head, *rows = read_ftm([data], HEAD, MAPPING, KNOWN)
    assert head == Taken(0, sources=(HEAD.source,))
    return rows


def terms(rows: list[Taken | Refused]) -> list[OfficeTerm]:
    return [each for row in rows if isinstance(row, Taken) for each in row.statements]  # type: ignore[misc]


def refused(rows: list[Taken | Refused]) -> list[str]:
    return [f"{row.field}: {row.reason}" for row in rows if isinstance(row, Refused)]


@pytest.mark.parametrize("write", [as_entities, as_statements])
def test_an_occupancy_is_a_term_with_its_person(write: Any) -> None:
    rows = read(write(POSITION, person(), occupancy()))
    (made,) = terms(rows)
    assert (made.office, made.start.edtf, made.end, made.last_seen) == (
        "office:id-mod",
        "2019-10-23",
        None,
        date(2024, 1, 5),
    )
    (who,) = [each for row in rows if isinstance(row, Taken) for each in row.entities]
    assert who == Entity(made.person, "person", "Prabowo Subianto", "ID")
    assert made.statement.sources[0].locator == "occ-1"
    assert refused(rows) == []


def test_both_forms_of_a_file_give_the_same_nouns() -> None:
    things = (POSITION, person(alias=["Prabowo"]), occupancy(endDate=["2024-10"]))
    forms = [
        [
            (row.entities, row.aliases, row.statements)
            for row in read(write(*things))
            if isinstance(row, Taken)
        ]
        for write in (as_entities, as_statements)
    ]
    assert [each for each in forms[0] if any(each)] == [each for each in forms[1] if any(each)]


def test_a_person_of_wikidata_keeps_the_id_of_the_table() -> None:
    rows = read(as_entities(POSITION, person("Q2107268"), occupancy(holder=["Q2107268"])))
    assert terms(rows)[0].person == "person:prabowo-subianto"
    assert [row.entities for row in rows if isinstance(row, Taken) and row.entities] == []


def test_a_wikidata_id_beside_another_id_is_kept() -> None:
    (row,) = read(as_entities(person(wikidataId=["Q42"])))
    assert isinstance(row, Taken)
    assert row.entities[0].wikidata == "Q42"


def test_a_language_of_a_name_is_kept() -> None:
    line = "per-1,per-1,name,name,Person,안규백,x,,kor,,f,,,"
    (_, row) = read(f"{COLUMNS}\n{line}\n".encode())
    assert isinstance(row, Taken)
    id = row.entities[0].id
    assert Alias(id, "안규백", "ko", "native") in row.aliases


def test_of_dates_that_agree_the_most_precise_one_counts() -> None:
    (made,) = terms(read(as_entities(POSITION, occupancy(startDate=["2019", "2019-10-23", "2019-10"]))))
    assert made.start.edtf == "2019-10-23"


def test_a_position_may_be_given_by_its_id() -> None:
    assert len(terms(read(as_entities(occupancy(post=["pos-2"]))))) == 1


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"startDate": []}, "startDate: empty; a term needs its first day"),
        ({"startDate": ["23.10.2019"]}, "startDate: '23.10.2019' is no date"),
        ({"startDate": ["2019-10-23", "2019-11"]}, "startDate: several days, 2019-10-23 and 2019-11"),
        ({"endDate": ["2018"]}, "endDate: 2018 lies before the start 2019-10-23"),
        ({"status": ["ended"]}, "endDate: ended on a day that is not given"),
        ({"holder": []}, "holder: empty"),
        ({"post": []}, "post: empty"),
        ({"post": ["a", "b"]}, "post: several values, a and b"),
        ({"post": ["pos-9"]}, "post: pos-9 is in no mapping"),
    ],
)
@pytest.mark.parametrize("write", [as_entities, as_statements])
def test_a_bad_occupancy_is_refused_and_the_next_is_taken(
    write: Any, changes: dict[str, Any], told: str
) -> None:
    good = occupancy() | {"id": "occ-2"}
    rows = read(write(POSITION, occupancy(**changes), good))
    assert refused(rows)[0].startswith(told)
    assert len(refused(rows)) == 1
    assert [made.statement.sources[0].locator for made in terms(rows)] == ["occ-2"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a,b\n1,2\n", "entity_id: the file has no column 'entity_id'"),
        (b"{}\n", "None: no entity of FollowTheMoney"),
        (b'{"id": 3, "schema": "Person", "properties": {}}', "None: no entity of FollowTheMoney"),
        (b"{bad\n", "None: cannot be read as JSON"),
        (as_entities(person(name=[])), "name: a person without a name"),
        (as_statements(POSITION) + b"x\n", "None: 1 cell where the heading has 14"),
    ],
)
def test_a_file_of_another_kind_is_told(data: bytes, told: str) -> None:
    assert refused(read(data))[0].startswith(told)


def test_other_entities_add_nothing() -> None:
    (row,) = read(as_entities({"id": "c", "schema": "Company", "properties": {"name": ["A"]}}))
    assert row == Taken(1)


def test_an_occupancy_told_otherwise_is_refused() -> None:
    rows = read(as_entities(POSITION, occupancy(), occupancy(startDate=["2020"])))
    assert refused(rows)[0].startswith("statement: duplicate id: the same id of the statement as in line 2")


@given(st.binary(max_size=200), st.booleans())
def test_whatever_the_bytes_nothing_is_raised(data: bytes, statements: bool) -> None:
    start = f"{COLUMNS}\n".encode() if statements else b"{"
    assert all(isinstance(row, Taken | Refused) for row in read_ftm([start, data], HEAD, MAPPING, KNOWN))
