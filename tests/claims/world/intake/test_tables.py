"""Terms of office from CSV: what is taken, and what is refused by line with the reason."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Alias, Entity, Office, OfficeTerm
from claims.world.intake import Head, Known, Mapping, Refused, Taken, mapping_of, read_csv
from tests.claims.world.intake.heads import HEAD

KNOWN = Known(
    offices={"office:jp-pm": Office("office:jp-pm", "JP", "head_of_government", "head", "PM of Japan")},
    people={"Q1": "person:known-already"},
    titles={"defence": (Alias("office:jp-mod", "Menhan", "id", "short", False, needs_country=True),)},
)
COLUMNS = {"person": "name", "person_id": "id", "office": "post", "start": "from", "end": "until"}
POSTS: dict[str, Any] = {
    "Prime Minister": "office:jp-pm",
    "Minister of Defence": {
        "portfolio": "defence",
        "level": "minister",
        "label": "Defence Minister of Japan",
    },
}


def a_mapping(**changes: Any) -> Mapping:
    return mapping_of({"kind": "terms", "columns": COLUMNS, "country": "JP", "offices": POSTS} | changes)


def read(*lines: str, mapping: Mapping | None = None, head: Head = HEAD) -> list[Taken | Refused]:
    text = "\n".join(["name,id,post,from,until", *lines]).encode()
    return list(read_csv([text], head, mapping or a_mapping(), KNOWN))


def only(*lines: str, **more: Any) -> Taken | Refused:
    (row,) = read(*lines, **more)[len(lines) :]
    return row


def reason(row: Taken | Refused) -> str:
    assert isinstance(row, Refused)
    return f"{row.line}: {row.field}: {row.reason}"


def term(row: Taken | Refused) -> OfficeTerm:
    assert isinstance(row, Taken), row
    (statement,) = row.statements
    assert isinstance(statement, OfficeTerm)
    return statement


def test_a_row_is_a_term_with_its_person_and_office() -> None:
    heading, row = read("Gen Nakatani,Q5530859,Minister of Defence,2014-12-24,2016-08-03")
    assert heading == Taken(1, sources=(HEAD.source,))
    assert isinstance(row, Taken)
    made = term(row)
    assert (made.person, made.office, made.start.edtf, made.last_seen) == (
        "person:q5530859",
        "office:jp-defence",
        "2014-12-24",
        None,
    )
    assert made.end is not None
    assert made.end.edtf == "2016-08-03"
    assert made.statement.confidence == "wikidata_only"
    assert [cite.source for cite in made.statement.sources] == ["SRC-list-2026"]
    assert Entity("person:q5530859", "person", "Gen Nakatani", "JP", None, "Q5530859") in row.entities
    assert row.offices == (
        Office("office:jp-defence", "JP", "defence", "minister", "Defence Minister of Japan"),
    )
    words = {(alias.entity, alias.text, alias.needs_country) for alias in row.aliases}
    assert words == {
        ("person:q5530859", "Gen Nakatani", False),
        ("office:jp-defence", "Defence Minister of Japan", False),
        ("office:jp-defence", "Menhan", True),
    }


def test_dates_stay_as_precise_as_they_are_written() -> None:
    made = term(only("Somebody,Q7,Prime Minister,2012-05,2013"))
    assert (made.start.edtf, made.start.hi) == ("2012-05", date(2012, 5, 31))
    assert made.end is not None
    assert (made.end.edtf, made.end.lo) == ("2013", date(2013, 1, 1))


def test_an_open_end_means_open_when_last_seen() -> None:
    assert term(only("Somebody,Q7,Prime Minister,2012,")).last_seen == HEAD.retrieved
    seen = replace(HEAD, last_seen=date(2022, 8, 1))
    assert term(only("Somebody,Q7,Prime Minister,2012,", head=seen)).last_seen == date(2022, 8, 1)


def test_somebody_the_table_has_keeps_the_id_there() -> None:
    row = only("Somebody,Q1,Prime Minister,2012,")
    assert isinstance(row, Taken)
    assert term(row).person == "person:known-already"
    assert (row.entities, row.aliases, row.offices) == ((), (), ())


def test_somebody_and_an_office_are_told_once() -> None:
    lines = (
        "Somebody,Q7,Minister of Defence,2012,2013",
        "Somebody,Q7,Minister of Defence,2015,2016",
        "Some Body,Q7,Minister of Defence,2018,2019",
    )
    _, first, second, third = read(*lines)
    assert isinstance(first, Taken)
    assert isinstance(second, Taken)
    assert isinstance(third, Taken)
    assert len(first.entities) == 2
    assert (second.entities, second.aliases, second.offices) == ((), (), ())
    assert (third.entities, third.aliases) == ((), (Alias("person:q7", "Some Body", "mul", "official"),))


def test_ids_depend_on_no_other_line() -> None:
    lines = [f"Somebody {n},,Prime Minister,{1990 + n},{1991 + n}" for n in range(9)]
    forth = {term(row) for row in read(*lines)[1:]}
    assert forth == {term(row) for row in read(*reversed(lines))[1:]}
    assert len({made.statement.id for made in forth}) == 9
    assert len({made.person for made in forth}) == 9


def test_another_origin_has_other_ids_but_for_people_of_wikidata() -> None:
    other = replace(HEAD, origin="SRC-other")
    line = "Somebody,Q7,Prime Minister,2012,"
    assert term(only(line)).person == term(only(line, head=other)).person
    assert term(only(line)).statement.id != term(only(line, head=other)).statement.id
    line = "Somebody,,Prime Minister,2012,"
    assert term(only(line)).person != term(only(line, head=other)).person


def test_a_row_said_again_adds_nothing_and_one_told_otherwise_is_refused() -> None:
    line = "Somebody,Q7,Prime Minister,2012,2013"
    rows = read(line, line, "Somebody,Q7,Prime Minister,2012,2014", "Somebody,Q7,Prime Minister,2016,2017")
    assert rows[2] == Taken(3)
    assert reason(rows[3]).startswith(
        "4: statement: duplicate id: the same person, office and first day as in line 2"
    )
    assert term(rows[4]).start.edtf == "2016"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("A,Q7,Prime Minister,,2013", "2: start: empty; a term needs its first day"),
        ("A,Q7,Prime Minister,24/12/2014,", "2: start: '24/12/2014' is no date; write 2015, 2015-10"),
        ("A,Q7,Prime Minister,2015-02-30,", "2: start: '2015-02-30' names a day that is in no calendar"),
        ("A,Q7,Prime Minister,2015/..,", "2: start: '2015/..' is open at one end"),
        ("A,Q7,Prime Minister,2015-02-03,2014", "2: end: 2014 lies before the start 2015-02-03"),
        ("A,Q7,,2015,", "2: office: empty; a term needs its office"),
        ("A,Q7,Minister of Magic,2015,", "2: office: 'Minister of Magic' is no office of the mapping"),
        ("A,Q7,office:jp-magic,2015,", "2: office: office:jp-magic is no office of the table"),
        (",,Prime Minister,2015,", "2: person: empty; a row needs somebody"),
        ("A,Q07,Prime Minister,2015,", "2: person_id: 'Q07' is no Wikidata id"),
        ("A,Q7,Prime Minister,2015", "2: None: 4 cells where the heading has 5"),
        ("A,Q7,Prime Minister,2015,,", "2: None: 6 cells where the heading has 5"),
        ('A,"Q7,Prime Minister,2015,', "2: None: a quotation mark is never closed"),
        ('A,Q"7,"Prime Minister,2015,', "2: None: a quotation mark stands inside a cell"),
        ('A,"Q7"x,Prime Minister,2015,', "2: None: cannot be read as CSV"),
        (f"{'A' * 400},Q7,Prime Minister,2015,", "2: person: 400 characters, more than the 300"),
        ("A\x07B,Q7,Prime Minister,2015,", "2: person: holds a control character"),
    ],
)
def test_a_bad_row_is_refused_with_the_reason_and_the_rest_is_taken(line: str, told: str) -> None:
    _, bad, good = read(line, "Somebody,Q9,Prime Minister,2012,2013")
    assert reason(bad).startswith(told)
    assert term(good).person == "person:q9"


def test_a_line_that_is_not_utf8_is_refused_alone() -> None:
    text = b"name,id,post,from,until\nM\xf6ller,Q7,Prime Minister,2012,\nMoller,Q8,Prime Minister,2012,\n"
    _, bad, good = read_csv([text], HEAD, a_mapping(), KNOWN)
    assert reason(bad) == "2: None: byte 2 is not UTF-8; save the file as UTF-8"
    assert term(good).person == "person:q8"


def test_a_cell_may_hold_commas_marks_and_line_breaks() -> None:
    heading, row, last = read('"Some, ""B""\nody",Q7,Prime Minister,2012,', "A,Q8,Prime Minister,2012,")
    assert isinstance(row, Taken)
    assert row.entities[0].label == 'Some, "B" ody'
    assert (heading.line, row.line, last.line) == (1, 2, 4)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("licence", {"licence": " "}),
        ("publisher", {"publisher": ""}),
        ("url", {"url": "list.csv"}),
        ("origin", {"origin": "seeds and more"}),
        ("sha256", {"sha256": "0" * 63}),
        ("recorded", {"recorded": date(2026, 2, 1)}),
    ],
)
def test_nothing_is_taken_under_a_head_that_is_not_in_order(field: str, changes: dict[str, Any]) -> None:
    (row,) = read("A,Q8,Prime Minister,2012,", head=replace(HEAD, **changes))
    assert reason(row).startswith(f"0: {field}: ")


def test_a_wrong_column_stops_the_file_with_a_hint() -> None:
    (row,) = read("A,Q8,Prime Minister,2012,", mapping=a_mapping(columns=COLUMNS | {"start": "form"}))
    assert reason(row) == (
        "1: start: the file has no column 'form'; mend the mapping or the heading; did you mean 'from'?"
    )
    (row,) = read_csv([b"name,id,post,from,until,from\n"], HEAD, a_mapping(), KNOWN)
    assert "two columns 'from'" in reason(row)
    (row,) = read_csv([b"name"], HEAD, None, KNOWN)
    assert reason(row).startswith("0: mapping: ")


def test_memory_does_not_grow_with_a_line_of_any_length() -> None:
    def endless() -> Iterable[bytes]:
        yield b"name,id,post,from,until\nA,Q7,Prime Minister,2012,\n"
        for _ in range(400):
            yield b"x" * 65_536
        yield b"\nB,Q8,Prime Minister,2013,\n"

    _, first, long, last = read_csv(endless(), HEAD, a_mapping(), KNOWN)
    assert (
        reason(long)
        == f"3: None: {400 * 65_536} bytes in one line, more than the 1000000 that are read; split it"
    )
    assert (term(first).person, term(last).person) == ("person:q7", "person:q8")


@given(st.binary(max_size=400))
def test_whatever_the_bytes_each_line_is_taken_or_refused(data: bytes) -> None:
    rows = list(read_csv([b"name,id,post,from,until\n", data], HEAD, a_mapping(), KNOWN))
    assert all(isinstance(row, Taken | Refused) for row in rows)
    lines = [row.line for row in rows]
    assert lines == sorted(set(lines))


@given(st.lists(st.text(st.sampled_from('aQ1,"\n2-é;/ ')), max_size=12))
def test_whatever_the_cells_each_line_is_taken_or_refused(lines: list[str]) -> None:
    rows = read(*lines)
    assert all(isinstance(row, Taken | Refused) for row in rows)
