"""The looks at the table see in a database what they see in the seed files, and every version since."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.model import Facts
from claims.world import read_seeds, visible
from claims.world.looks import as_of, conflicts, every_version, history, holes, seams, stale
from db.facts import load_facts, read_facts, recorders
from tests.db.sample import LOADED, changed, sample

TODAY, LATER = date(2026, 11, 25), date(2025, 3, 1)
LOOKS: dict[str, Callable[[Facts], Any]] = {
    "history": lambda facts: history(facts, every_version(facts)),
    "as_of": lambda facts: as_of(visible(facts), date(2025, 9, 8), around=30),
    "seams": lambda facts: seams(visible(facts).terms),
    "holes": lambda facts: holes(visible(facts)),
    "conflicts": lambda facts: conflicts(visible(facts)),
    "stale": lambda facts: stale(visible(facts), TODAY),
}


def load(engine: Engine, facts: Facts, today: date, by: str = "test") -> None:
    with Session(engine) as session, session.begin():
        load_facts(session, facts, recorded_by=by, today=today)


def kept(engine: Engine) -> Facts:
    with Session(engine) as session:
        return read_facts(session)


@pytest.fixture(scope="module")
def from_database(module_engine: Engine) -> Facts:
    load(module_engine, read_seeds(), TODAY)
    return kept(module_engine)


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_sees_the_same_in_seeds_and_database(from_database: Facts, look: str) -> None:
    found = LOOKS[look](from_database)
    assert found
    assert found == LOOKS[look](read_seeds())


def test_what_was_changed_and_retired_by_loading_is_told(engine: Engine) -> None:
    load(engine, sample(), LOADED, "first hand")
    load(engine, changed(sample(), acting=False), LATER, "second hand")
    gone = changed(sample(), acting=False)
    load(engine, replace(gone, terms=gone.terms[:1]), date(2025, 4, 1), "third hand")
    (told,) = history(kept(engine), ["T-aa-2"])
    assert [(step.became, [change.field for change in step.changes]) for step in told.steps] == [
        ("recorded", []),
        ("changed", ["acting"]),
        ("retracted", ["review"]),
    ]
    assert told.steps[-1].row.statement.reason == "no longer among the facts loaded"
    with Session(engine) as session:
        who = recorders(session)
    assert [who["T-aa-2", number] for number in (1, 2, 3)] == ["first hand", "second hand", "third hand"]


def test_as_known_then_the_database_answers_as_it_did(engine: Engine) -> None:
    load(engine, sample(), LOADED)
    load(engine, changed(sample(), acting=False), LATER)
    day = date(2023, 1, 1)
    then, now = visible(kept(engine), date(2025, 2, 28)), visible(kept(engine))
    assert [each.acting for each in as_of(then, day).holders] == [True]
    assert [(each.acting, each.version) for each in as_of(now, day).holders] == [(False, 2)]
