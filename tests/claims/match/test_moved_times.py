"""Times moved to the other side of another time, as printed."""

from datetime import date

import pytest

from claims.match.moved_times import Moved, moved, slipped_years, year_at
from claims.model import between, on
from claims.model.edtf import parse_edtf


def words(printed, period, bound, side, language="id"):
    found = moved(printed, period, bound, side, language)
    return None if found is None else printed[: found.start] + found.words + printed[found.end :]


@pytest.mark.parametrize(
    ("printed", "period", "bound", "side", "moved_to"),
    [
        ("2025", parse_edtf("2025"), parse_edtf("2024-02-20"), "before", "2024"),
        ("20 Februari 2024", on(date(2024, 2, 20)), parse_edtf("2025"), "after", "20 Februari 2025"),
        ("3 Juni 2025", on(date(2025, 6, 3)), on(date(2024, 5, 10)), "before", "3 Juni 2023"),
        ("Juni", parse_edtf("2024-06"), parse_edtf("2024-05"), "before", "Mei"),
        ("JUNI 2024", parse_edtf("2024-06"), parse_edtf("2024-05"), "before", "MEI 2024"),
        ("20 Mei 2024", on(date(2024, 5, 20)), on(date(2024, 4, 3)), "before", "20 Maret 2024"),
        ("Senin (20/05/2024)", on(date(2024, 5, 20)), on(date(2024, 4, 25)), "before", "Senin (20/04/2024)"),
        ("20 Mei 2024", on(date(2024, 5, 20)), on(date(2024, 5, 3)), "before", "3 Mei 2024"),
        ("(03/05/2024)", on(date(2024, 5, 3)), on(date(2024, 5, 20)), "after", "(20/05/2024)"),
    ],
)
def test_the_coarsest_part_that_differs_is_moved(printed, period, bound, side, moved_to):
    assert words(printed, period, bound, side) == moved_to


@pytest.mark.parametrize(
    ("printed", "period"),
    [
        ("tahun lalu", parse_edtf("2024")),  # no year in print
        ("Mei", parse_edtf("2024-05")),
        ("29 Februari 2024", on(date(2024, 2, 29))),  # no such day in the years around
    ],
)
def test_what_has_no_part_to_move_stays(printed, period):
    assert moved(printed, period, parse_edtf("2022"), "before", "id") is None


def test_an_open_bound_moves_nothing():
    assert moved("2025", parse_edtf("2025"), parse_edtf("2024/.."), "before", "id") is None


def test_several_months_keep_their_width():
    period = between(date(2025, 1, 1), date(2025, 4, 30))
    assert moved("awal 2025", period, parse_edtf("2024"), "before", "id") == Moved(5, 9, "2024")


def test_years_one_slip_away_come_nearest_first():
    near = slipped_years(1985)
    assert near[:2] == [1984, 1986]
    assert {1958, 1995, 1885} <= set(near)
    assert 1985 not in near
    assert near == sorted(near, key=lambda year: (abs(year - 1985), year))


@pytest.mark.parametrize(
    ("printed", "at"), [("pada 1985", (5, 9)), ("1985 atau 1986", None), ("kelahiran Solo", None)]
)
def test_a_year_stands_in_one_place_only(printed, at):
    assert year_at(printed) == at
