"""A pool judges what it is handed, and an article that kills a process costs itself only."""

import multiprocessing
from pathlib import Path

from claims.dossier import ruleset
from db.arrived import to_judge
from db.engine import migrate, open_engine
from db.session import transaction
from flows.by_ids import Counted
from flows.pool import Piecework, Pool, Work
from tests.flows.deadly import judge_or_die, write_and_say
from tests.flows.night import HOME, Paper, begin, collect, prepare, source, state


def test_an_article_that_ends_its_process_is_put_on_record_and_the_others_are_judged(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(url)
    migrate(engine)
    prepare(engine)
    texts = {"a": "Rapat di Jakarta.", "b": "Ini maut.", "c": "Rapat di Bandung.", "d": "Rapat di Medan."}
    paper = Paper(engine, {f"{HOME}/{name}": text.encode() for name, text in texts.items()})
    run, facts = begin(engine)
    collect(engine, paper, source(*texts), run)
    with transaction(engine) as session:
        ids = to_judge(session, ruleset(), facts.id)
    pool = Pool(1)
    try:
        batch = Piecework(pool, Work(url, run, facts), ids, judge_or_die)
        assert batch() == Counted(judged=3, new=3, failed=1)
    finally:
        pool.close()
    kept = state(engine)
    assert len(kept["lines"]) == 3
    ((address, reason),) = kept["unread"]
    assert address == f"{HOME}/b"
    assert reason.startswith("ended the process that judged it")
    engine.dispose()


def test_its_processes_end_at_once_and_what_they_wrote_is_whole(tmp_path: Path) -> None:
    others = set(multiprocessing.active_children())  # an earlier test's, which may not have ended yet
    pool = Pool(2)
    told = [pool.submit(write_and_say, tmp_path / name) for name in "abc"]
    assert [each.result() for each in told] == [3, 3, 3]
    processes = set(multiprocessing.active_children()) - others
    pool.close()
    assert processes
    assert not any(each.is_alive() for each in processes)
    assert {each.exitcode for each in processes} == {0}
    assert [(tmp_path / name).read_text() for name in "abc"] == ["all"] * 3


def test_who_hands_a_call_in_goes_on_while_processes_start() -> None:
    pool = Pool(1)
    try:
        # Nothing can be started meanwhile: if handing in waited for that, this would never end.
        with pool._one_at_a_time:
            told = pool.submit(abs, -3)
        assert told.result() == 3
    finally:
        pool.close()
