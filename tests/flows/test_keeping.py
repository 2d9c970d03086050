"""Comparing is the same work in a process of a pool as in the run itself."""

from pathlib import Path

import pytest

import flows.keeping
from claims.world import read_seeds
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.session import transaction
from db.world import SqlWorld
from flows.by_ids import Facts
from flows.keeping import comparing
from flows.pool import Pool, Work
from tests.db.sample import LOADED
from tests.flows.test_comparing import NAKATANI, OTHER, Desk, judged


def test_a_process_at_work_compares_as_the_run_itself_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flows.keeping, "compare", lambda find: find.unquote()())
    url = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(url)
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="test", today=LOADED)
    ids, run = Desk(engine).keep([judged(NAKATANI, "a"), judged(OTHER, "b")])
    pool = Pool(1)
    try:
        with SqlWorld(engine) as world:
            work = Work(url, run, Facts(world.facts.id, world.revision))
            here = comparing(engine, pool, work, ids, world, 7)()
            pool.start()
            monkeypatch.setattr(flows.keeping, "compared", lambda *_: pytest.fail("compared in the run"))
            there = comparing(engine, pool, work, ids, world, 7)()
    finally:
        pool.close()
        engine.dispose()
    assert len(here) == 1
    assert there == here
