"""Seams: what lies between the terms of an office, in days, by how well their ends are known."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import open_period
from claims.world import read_seeds, visible
from claims.world.looks import Seam, seams
from tests.claims.world.looks.made import term


@pytest.fixture(scope="module")
def of_seeds() -> tuple[Seam, ...]:
    return seams(visible(read_seeds()).terms)


def told(found: tuple[Seam, ...]) -> list[tuple[str, str, int | None, int | None]]:
    return [(seam.kind, seam.certainty, seam.least, seam.most) for seam in found]


def test_ends_that_meet_leave_no_seam() -> None:
    assert seams([term("T-1", "ani", "2020-01-01", "2021-05-01"), term("T-2", "budi", "2021-05-01")]) == ()


@pytest.mark.parametrize(
    ("end", "start", "seam"),
    [
        ("2021-05-01", "2021-05-02", ("gap", "certain", 1, 1)),
        ("2021-05", "2021-07", ("gap", "certain", 31, 91)),
        ("2021-05", "2021-05-31", ("gap", "possible", 0, 30)),
        ("2021-05-10", "2021-05-01", ("overlap", "certain", 9, 9)),
        ("2021-05", "2021-05-01", ("overlap", "possible", 0, 30)),
        ("2021-05", "2021-05", ("unclear", "possible", 0, 30)),
        ("2021-05-18", "2021-05", ("unclear", "possible", 0, 17)),
    ],
)
def test_a_seam_is_as_sure_as_the_ends_are_known(
    end: str, start: str, seam: tuple[str, str, int, int]
) -> None:
    found = seams([term("T-1", "ani", "2020-01-01", end), term("T-2", "budi", start)])
    assert told(found) == [seam]
    assert found[0].statements == ("T-1", "T-2")


def test_a_short_term_within_a_long_one_hides_no_gap_after_it() -> None:
    found = seams(
        [
            term("T-1", "ani", "2020-01-01", "2022-01-01"),
            term("T-2", "budi", "2021-01-01", "2021-02-01", acting=True),
            term("T-3", "citra", "2022-01-11"),
        ]
    )
    assert [(seam.kind, seam.statements, seam.most) for seam in found] == [
        ("overlap", ("T-1", "T-2"), 365),
        ("gap", ("T-1", "T-3"), 10),
    ]


def test_a_term_without_an_end_is_contradicted_by_whoever_follows() -> None:
    (seam,) = seams(
        [term("T-1", "ani", "2020-01-01", last_seen="2022-08-01"), term("T-2", "budi", "2024-10-20")]
    )
    assert (seam.kind, seam.since, seam.until, seam.certainty) == (
        "open_contradicted",
        "2022-08-01",
        "2024-10-20",
        "certain",
    )


def test_standing_in_contradicts_nobody() -> None:
    ani = term("T-1", "ani", "2020-01-01", last_seen="2022-08-01")
    deputy = term("T-2", "budi", "2021-01-01", "2021-02-01", acting=True)
    assert seams([ani, deputy]) == ()
    (seam,) = seams([ani, deputy, term("T-3", "citra", "2024-10-20")])
    assert seam.statements == ("T-1", "T-3")


def test_days_that_only_unsure_terms_cover_are_told_together() -> None:
    found = seams(
        [
            term("T-1", "ani", "2020-01-01", "2021-01-01", confidence="unverified"),
            term("T-2", "budi", "2021-01-01", "2022-03-01", confidence="low"),
            term("T-3", "citra", "2022-02-01", "2023-01-01"),
            term("T-4", "dewi", "2023-01-01", confidence="unverified"),
        ]
    )
    unsure = [(seam.since, seam.until, seam.most, seam.statements) for seam in found if seam.kind == "unsure"]
    assert unsure == [
        ("2020-01-01", "2022-02-01", 762, ("T-1", "T-2")),
        ("2023-01-01", None, None, ("T-4",)),
    ]


def test_a_term_nobody_can_date_is_told_and_hides_nothing() -> None:
    ani = term("T-1", "ani", "2020-01-01", "2021-01-01")
    undated = replace(term("T-2", "budi", "2020-06-01"), start=open_period("no_start"))
    ended = replace(term("T-3", "citra", "2020-06-01"), end=open_period("no_end"))
    found = seams([ani, undated, ended, term("T-4", "dewi", "2021-01-11")])
    assert [(seam.kind, seam.statements) for seam in found] == [
        ("undated", ("T-2",)),
        ("undated", ("T-3",)),
        ("gap", ("T-1", "T-4")),
    ]


def test_members_of_something_sit_side_by_side() -> None:
    members = [term(f"T-{name}", name, "2020-01-01", "2025-01-01") for name in ("ani", "budi", "citra")]
    assert seams(members) == ()
    assert [seam.kind for seam in seams(members[:2])] == ["overlap"]
    later = term("T-dewi", "dewi", "2025-02-01")
    assert [(seam.kind, seam.most) for seam in seams([*members, later])] == [("gap", 31)]


def test_the_holes_of_the_seeds_that_people_know_of_are_found(of_seeds: tuple[Seam, ...]) -> None:
    """shared/research/reference-data.md §2.1 and §4 name them."""
    found = {(seam.kind, seam.office, seam.since, seam.until) for seam in of_seeds}
    assert {
        ("gap", "office:kr-president", "2025-04-04", "2025-06-04"),
        ("unsure", "office:kr-finance", "2014-07-01", "2017-06-09"),
        ("gap", "office:us-secdef", "2019-06-23", "2019-06-24"),
        ("unsure", "office:us-secdef", "2019-06-24", "2019-07-15"),
        ("gap", "office:us-secdef", "2019-07-15", "2019-07-23"),
        ("unsure", "office:jp-foreign", "2021-11-04", "2021-11-10"),
        ("unclear", "office:kr-mnd", "2020-09-18", "2020-09"),
    } <= found


def test_the_days_without_a_president_are_counted(of_seeds: tuple[Seam, ...]) -> None:
    (gap,) = [seam for seam in of_seeds if seam.office == "office:kr-president" and seam.kind == "gap"]
    assert (gap.least, gap.most, gap.certainty) == (61, 61, "certain")
    assert gap.statements == ("T-kr-president-yoon", "T-kr-president-lee")
    (overlap,) = [seam for seam in of_seeds if seam.kind == "overlap"]
    assert (overlap.office, overlap.acting, overlap.most) == ("office:kr-president", True, 91)


def test_an_office_without_a_seam_has_none(of_seeds: tuple[Seam, ...]) -> None:
    offices = {seam.office for seam in of_seeds}
    assert not offices & {"office:jp-pm", "office:jp-finance", "office:us-president", "office:id-president"}


DAYS = st.integers(0, 60).map(lambda day: date.fromordinal(737_000 + day).isoformat())


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=6))
def test_every_day_between_first_and_last_is_covered_or_in_a_gap(stretches: list[tuple[str, str]]) -> None:
    terms = [term(f"T-{at}", f"p{at}", min(ends), max(ends)) for at, ends in enumerate(stretches)]
    held = {
        day
        for each in terms
        for day in range(each.start.lo.toordinal(), each.end.hi.toordinal())  # type: ignore[union-attr]
    }
    gaps = [seam for seam in seams(terms) if seam.kind == "gap"]
    free = {
        day
        for seam in gaps
        for day in range(
            date.fromisoformat(seam.since).toordinal(), date.fromisoformat(str(seam.until)).toordinal()
        )
    }
    first = min(each.start.lo for each in terms).toordinal()  # type: ignore[type-var,union-attr]
    last = max(each.end.hi for each in terms).toordinal()  # type: ignore[type-var,union-attr]
    assert held | free == set(range(first, last))
    assert not held & free
