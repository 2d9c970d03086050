"""Conflicts in the database: versions that are closed and never changed, the same as in the seed files."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Conflict, Said
from claims.world import read_seeds
from db.conflicts import level_conflicts, read_conflicts
from db.loading import Load

FIRST, SECOND, THIRD = date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1)
DAY = Conflict(
    "CF1",
    "day of the talks",
    ("E-1", "E-2"),
    (Said("8 May", "SRC-gazette"), Said("9 May")),
    "open",
    FIRST,
)


def keep(engine: Engine, today: date, *given: Conflict, origin: str = "seeds") -> int:
    with Session(engine) as session, session.begin():
        return level_conflicts(session, given, Load(origin, 1, "test", today, today))


def kept(engine: Engine) -> tuple[Conflict, ...]:
    with Session(engine) as session:
        return read_conflicts(session)


def test_a_conflict_comes_back_whole_and_is_written_once(engine: Engine) -> None:
    assert keep(engine, FIRST, DAY) == 1
    assert keep(engine, SECOND, DAY) == 0
    assert kept(engine) == (DAY,)


def test_what_is_settled_later_is_a_further_version(engine: Engine) -> None:
    settled = replace(DAY, resolution="8 May, by the host's minutes")
    keep(engine, FIRST, DAY)
    assert keep(engine, SECOND, settled) == 2
    assert kept(engine) == (
        replace(DAY, superseded=SECOND),
        replace(settled, version=2, recorded=SECOND),
    )
    assert keep(engine, THIRD, *kept(engine)) == 0


def test_one_that_is_gone_is_closed_and_may_come_back(engine: Engine) -> None:
    keep(engine, FIRST, DAY)
    assert keep(engine, SECOND) == 1
    assert kept(engine) == (replace(DAY, superseded=SECOND),)
    assert keep(engine, SECOND) == 0
    keep(engine, THIRD, DAY)
    assert [(each.version, each.recorded, each.superseded) for each in kept(engine)] == [
        (1, FIRST, SECOND),
        (2, THIRD, None),
    ]


def test_another_origin_is_left_alone(engine: Engine) -> None:
    keep(engine, FIRST, DAY)
    other = replace(DAY, id="CF2")
    assert keep(engine, SECOND, other, origin="SRC-import") == 1
    assert keep(engine, SECOND, DAY) == 0
    assert [each.superseded for each in kept(engine)] == [None, None]
    with pytest.raises(ValueError, match="the conflict CF1 belongs to seeds"):
        keep(engine, SECOND, DAY, other, origin="SRC-import")


def test_the_conflicts_of_the_seeds_come_back_exactly(engine: Engine) -> None:
    given = read_seeds().conflicts
    assert [each.id for each in given] == [f"CF{number}" for number in range(1, 7)]
    keep(engine, SECOND, *given)
    assert kept(engine) == given
