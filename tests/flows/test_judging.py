"""A batch is judged alike in one process and in several; a fault costs one article and is told."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import flows.judging
from claims.contracts import written
from claims.dossier import check_article
from claims.model import Article, Dossier, Unread, World
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.errors import DatabaseError
from db.facts import load_facts
from db.session import transaction
from db.world import SqlWorld
from flows.judging import POOL_FROM, TOGETHER, Judged, judged, judged_all, judges
from tests.claims.checked.rows import ONE, OTHERS
from tests.db.copying import copy_file
from tests.factory import article

DAY = datetime(2025, 5, 12, tzinfo=UTC).date()


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the facts of the seeds."""
    file = tmp_path_factory.mktemp("loaded") / "tilik.db"
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="test", today=DAY)
    engine.dispose()
    return file


@pytest.fixture
def url(loaded: Path, tmp_path: Path) -> str:
    copy_file(loaded, tmp_path / "tilik.db")
    return f"sqlite:///{tmp_path}/tilik.db"


@pytest.fixture
def world(url: str) -> Iterator[SqlWorld]:
    engine = open_engine(url)
    with SqlWorld(engine) as world:
        yield world
    engine.dispose()


def some(number: int) -> list[Article]:
    return [
        article(
            f"Menteri Luar Negeri berkunjung ke Seoul pada Senin, {n % 28 + 1} Mei 2025. Rapat ke-{n} usai.",
            source_id=f"a{n:03}",
        )
        for n in range(number)
    ]


def test_a_database_that_is_lost_makes_no_article_unreadable_and_no_check_fail(world: SqlWorld) -> None:
    world.close()
    with pytest.raises(DatabaseError, match="the database was lost in the middle"):
        judged(some(1)[0], world)


def test_several_processes_judge_as_one_does_and_as_the_plain_call_does(url: str, world: SqlWorld) -> None:
    articles = some(POOL_FROM)
    with judges(url, world, processes=1) as judge:
        alone = judge(articles)
    with judges(url, world, processes=2) as judge:
        together = judge(articles)
    seeds = SeedWorld(read_seeds())
    plain = [dossier_line(check_article(one, seeds), seeds) for one in articles]
    assert [outcome.line for outcome in together if isinstance(outcome, Judged)] == plain
    assert together == alone


def test_a_batch_that_is_small_starts_no_process(
    url: str, world: SqlWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flows.judging, "ProcessPoolExecutor", None)
    with judges(url, world, processes=8) as judge:
        assert len(judge(some(POOL_FROM - 1))) == POOL_FROM - 1


def test_processes_that_die_leave_the_work_to_this_one(
    url: str, world: SqlWorld, caplog: pytest.LogCaptureFixture
) -> None:
    # Their database is not there, so they end as they start.
    with judges(url + "/nowhere/", world, processes=2) as judge:
        assert len(judge(some(POOL_FROM))) == POOL_FROM
    assert "ended before its time" in caplog.text


def test_a_fault_costs_one_article_and_is_told(
    url: str, world: SqlWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(one: Article, world: World, **_: object) -> Dossier:
        if one.source_id == "a001":
            raise ValueError("a quote is not\nin the text")
        return check_article(one, world)

    monkeypatch.setattr(flows.judging, "check_article", faulty)
    with judges(url, world, processes=1) as judge:
        first, second, third = judge(some(3))
    assert isinstance(first, Judged)
    assert isinstance(third, Judged)
    assert isinstance(second, Unread)
    assert "ValueError: a quote is not in the text" in second.reason


def test_many_come_in_their_order_whichever_of_the_two_steps_fails(
    world: SqlWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unwritable(record: dict[str, Any]) -> str:
        if record["article"]["source_id"] == "a004":
            raise ValueError("half a character")
        return written(record)

    def faulty(one: Article, world: World, **_: object) -> Dossier:
        if one.source_id == "a003":
            raise ValueError("a quote is not in the text")
        return check_article(one, world)

    monkeypatch.setattr(flows.judging, "written", unwritable)
    monkeypatch.setattr(flows.judging, "check_article", faulty)
    articles = some(2 * TOGETHER + 3)
    outcomes = list(judged_all(articles, world))
    assert [
        one.source_id if isinstance(one, Unread) else one.dossier.article.source_id for one in outcomes
    ] == [one.source_id for one in articles]
    assert {one.source_id for one in outcomes if isinstance(one, Unread)} == {"a003", "a004"}


def test_what_was_checked_before_is_told_alike_by_one_process_and_by_several(
    url: str, world: SqlWorld
) -> None:
    claims = (ONE, *OTHERS)
    articles = [*some(POOL_FROM - 1), article(f"{ONE.words}.", source_id="b")]
    with judges(url, world, processes=1, claims=claims) as judge:
        alone = judge(articles)
    with judges(url, world, processes=2, claims=claims) as judge:
        together = judge(articles)
    assert alone == together
    last = alone[-1]
    assert isinstance(last, Judged)
    assert last.dossier.checked[0].suggestions[0].checked == ONE
