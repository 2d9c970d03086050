"""Our own form as CSV: cells as text or JSON, held to the schemas of the seeds."""

import pytest

from claims.contracts import ContractError
from claims.world.intake import Known, Refused, Taken, mapping_of, read_csv
from claims.world.intake.seed_tables import COLUMNS, cell, value_of
from tests.claims.world.intake.heads import HEAD

TERMS = mapping_of({"kind": "terms", "ids": "kept"})
HEADING = "id,office,person,start,confidence,sources"
GOOD = "office:jp-mod,person:a,2020-09,confirmed,[]"


def read(*lines: str, heading: str = HEADING) -> list[Taken | Refused]:
    return list(read_csv(["\n".join([heading, *lines]).encode()], HEAD, TERMS, Known()))


def test_a_row_keeps_its_id_and_version() -> None:
    heading, row = read(f"T-a@2,{GOOD}")
    assert heading == Taken(1)
    assert isinstance(row, Taken)
    assert (row.statements[0].statement.id, row.statements[0].statement.version) == ("T-a", 2)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f",{GOOD}", "id: empty"),
        (f"X-a,{GOOD}", "X-a: 'X-a' must be an id that starts with T-"),
        (f"T-a,{GOOD.replace('confirmed', 'sure')}", "T-a: 'confidence' is 'sure'"),
        (f"T-a,{GOOD.replace('[]', 'SRC-a')}", "T-a: 'sources' is 'SRC-a'"),
        (f"T-a,{GOOD.replace('[]', '[')}", "T-a: 'sources' is '['"),
    ],
)
def test_a_bad_row_is_refused_and_the_next_is_taken(line: str, told: str) -> None:
    _, bad, good = read(line, f"T-b,{GOOD}")
    assert isinstance(bad, Refused)
    assert f"{bad.field}: {bad.reason}".startswith(told)
    assert isinstance(good, Taken)
    _, _, second = read(f"T-b,{GOOD}", f"T-b,{GOOD}")
    assert isinstance(second, Refused)
    assert second.reason == "duplicate id: T-b stands in line 2 too; rename one of them"


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("id,offce", "the file has a column 'offce', which is no field of terms; did you mean 'office'?"),
        ("id,office,office", "the file has two columns 'office'; leave one out"),
        ("office,person", "the file has no column 'id'"),
    ],
)
def test_a_wrong_heading_stops_the_file(heading: str, told: str) -> None:
    (row,) = read(f"T-a,{GOOD}", heading=heading)
    assert isinstance(row, Refused)
    assert row.reason.startswith(told)


@pytest.mark.parametrize(
    "value", ["a", "true", True, "[1]", [1], {"a": "b"}, '"', "null", " ", "[2023..2024]"]
)
def test_a_cell_says_what_was_written_into_it(value: object) -> None:
    assert value_of(cell(value)) == value


@pytest.mark.parametrize("words", ["=SUM(A1)", "+1", "-1", "@a", "\t=1", "＝1"])
def test_no_cell_begins_as_a_formula_does(words: str) -> None:
    assert cell(words) == '"' + words.replace("\t", "\\t") + '"'
    assert value_of(cell(words)) == words


def test_every_kind_has_its_columns() -> None:
    assert "participants" in COLUMNS["events"]
    assert COLUMNS["aliases"] == ("words",)
    assert "resolution" in COLUMNS["conflicts"]


def test_a_kind_without_a_reader_of_its_own_is_read_in_our_form_only() -> None:
    with pytest.raises(ContractError, match="read in our own form only"):
        mapping_of({"kind": "people", "columns": {"person": "a"}})
    (row,) = read_csv([b"id\n"], HEAD, mapping_of({"kind": "offices"}), Known())
    assert isinstance(row, Refused)
    assert row.reason.startswith("a mapping of offices says nothing of columns")
