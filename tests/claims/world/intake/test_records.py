"""Rows of CSV: as the csv module reads them, and a fault in one costs no other."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from claims.world.intake.records import MOST_LINES, records
from claims.world.intake.taken import Refused


def read(text: str, delimiter: str = ",") -> list[object]:
    return list(records([text.encode()], delimiter))


def test_a_row_may_run_over_lines_and_is_numbered_by_its_first() -> None:
    assert read('a,"b\nc ""d""\n",e\nf\n') == [(1, ["a", 'b\nc "d"\n', "e"]), (4, ["f"])]
    assert read("a;b\n\nc", ";") == [(1, ["a", "b"]), (2, []), (3, ["c"])]


def test_a_mark_that_is_never_closed_costs_its_own_line() -> None:
    reason = "a quotation mark is never closed; close it, or double it inside a cell"
    many = "\n".join(str(number) for number in range(MOST_LINES + 5))
    found = read(f'"a\n{many}\n')
    assert found[0] == Refused(1, None, reason)
    assert found[1:] == [(number + 2, [str(number)]) for number in range(MOST_LINES + 5)]
    assert read('a,"b\nc,"d\ne')[-1] == (3, ["e"])


def test_a_line_that_cannot_be_read_within_a_row_costs_both() -> None:
    found = list(records([b'"a\n\xff\nb"\nc\n']))
    assert [each.line for each in found if isinstance(each, Refused)] == [1, 2, 3]
    assert found[-1] == (4, ["c"])


@given(
    st.lists(st.lists(st.text(st.sampled_from('a",;\n é'), max_size=5), min_size=2, max_size=3), max_size=5)
)
def test_rows_the_csv_module_writes_come_back(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    assert [cells for _, cells in records([out.getvalue().encode()])] == rows  # type: ignore[misc]
