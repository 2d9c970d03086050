"""Mappings: held to their schema, shipped in order, and used on the tables they were written for."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from claims.contracts import ContractError, validate
from claims.world import read_seeds
from claims.world.intake import Head, Refused, known, mapping_of, read_csv, read_mapping, shipped
from claims.world.intake.mapping import MAX_BYTES, Mapping
from claims.world.written import written
from tests.claims.world.intake.heads import a_head
from tests.corpora import shared_or_fail

TERMS: dict[str, Any] = {"kind": "terms", "columns": {"office": "post", "start": "from"}}


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_mapping_meets_its_schema(name: str) -> None:
    validate("mapping.v1", written(shipped()[name]))
    assert read_mapping(shipped()[name]).source["licence"].startswith("CC0-1.0")


def test_a_mapping_needs_the_columns_of_its_kind() -> None:
    with pytest.raises(ContractError, match="'start' is missing from the columns of terms"):
        mapping_of(TERMS | {"columns": {"office": "post"}})
    with pytest.raises(ContractError, match="'office' is missing from the columns of terms"):
        mapping_of(TERMS | {"columns": {"start": "from"}})
    assert (
        mapping_of(TERMS | {"columns": {"start": "from"}, "office": "office:jp-pm"}).office == "office:jp-pm"
    )
    with pytest.raises(ContractError, match="'event' is missing"):
        mapping_of({"kind": "events", "columns": {"start": "from"}})


def test_a_file_that_is_no_mapping_is_told_in_one_line() -> None:
    with pytest.raises(ValueError, match="line 2: did not find"):
        read_mapping(b"kind: [")
    with pytest.raises(ValueError, match="not UTF-8"):
        read_mapping(b"\xff")
    with pytest.raises(ValueError, match="larger than"):
        read_mapping(b" " * (MAX_BYTES + 1))


def head_of(name: str, mapping: Mapping) -> Head:
    given: dict[str, Any] = dict(mapping.source)
    if "last_seen" in given:
        given["last_seen"] = date.fromisoformat(given["last_seen"])
    return a_head(origin=f"SRC-{name}", **given)


def reasons(name: str, path: str) -> Counter[str]:
    """How many lines of a file were taken, or refused for a reason in short."""
    mapping = read_mapping(shipped()[name])
    counts: Counter[str] = Counter()
    with (shared_or_fail() / "data" / path).open("rb") as file:
        for row in read_csv(file, head_of(name, mapping), mapping, known(read_seeds())):
            if not isinstance(row, Refused):
                counts["taken" if row.statements else "adds nothing"] += 1
            elif "is no office" in row.reason or "left out" in row.reason:
                counts["not mapped"] += 1
            else:
                counts["duplicate id" if "duplicate" in row.reason else f"{row.field}"] += 1
    return counts


def test_the_visits_are_taken_but_for_countries_that_are_no_more() -> None:
    """7,524 rows: 108 name a state or a place without a code of today (the Soviet Union 49 times)."""
    assert reasons("visits-us", "visits-us/events.csv") == {
        "taken": 7416,
        "not mapped": 108,
        "adds nothing": 1,
    }


def test_the_tables_of_office_holders_are_taken_as_far_as_they_are_mapped() -> None:
    """13,124 rows in 25 tables; not mapped are courts, juniors, and posts in which tables mix states."""
    names = [name for name in shipped() if name.startswith("officeholders-")]
    assert len(names) == 25
    counts: Counter[str] = Counter()
    for name in names:
        table = name.removeprefix("officeholders-")
        counts += reasons(name, f"officeholders/{table}.holders21.csv")
    assert counts == {
        "taken": 9226,
        "not mapped": 3866,
        "duplicate id": 26,
        "end": 5,
        "adds nothing": 25 + 1,
    }
