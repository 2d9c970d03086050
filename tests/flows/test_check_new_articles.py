"""A scheduled run: from sources to dossiers, a report and a summary; the second one adds nothing."""

import json
import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from prefect.client.schemas.objects import State, StateType
from sqlalchemy import select

from claims.model import Alias, Facts
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.runs import start_run
from db.session import transaction
from db.store import count_rows
from db.tables import ArrivalRow, RunRow, SourceReadRow
from db.world import SqlWorld
from flows.checking_new import folder_of
from flows.rechecking import affected_pages
from flows.running import Run, on_record
from flows.settings import Settings
from flows.sources.chosen import SourcesError
from flows.tidying.reports import FOLDERS
from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

DATED = "---\npublished: 2025-05-12\n---\n"
SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."


def run(**asked: Any) -> dict[str, Any]:
    from flows.check_new_articles import check_new_articles

    summary: dict[str, Any] = check_new_articles(**asked)
    return summary


@pytest.fixture
def papers(desk: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """A folder of sources: a drawer, a site in a private network, and a file that is no source."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (tmp_path / "drawer").mkdir()
    (folder / "drawer.yml").write_text(f"id: drawer\nname: Laci\nkind: folder\nfolder: {tmp_path}/drawer\n")
    (folder / "intern.yml").write_text(
        "id: intern\nname: Intern\nkind: address\nhosts: [localhost]\naddresses: ['https://localhost/satu']\n"
    )
    (folder / "torn.yml").write_text("id: torn\nname: Robek\n")
    monkeypatch.setenv("TILIK_SOURCES", str(folder))
    return desk


def test_a_run_reads_every_source_and_one_that_fails_costs_itself_only(papers: Write, tmp_path: Path) -> None:
    (tmp_path / "drawer" / "a.md").write_text(DATED + SLIP, encoding="utf-8")
    (tmp_path / "drawer" / "b.md").write_text("", encoding="utf-8")
    summary = run()
    found = {one["source"]: one for one in summary["sources"]}
    assert (found["drawer"]["listed"], found["drawer"]["new"], found["drawer"]["error"]) == (2, 2, None)
    assert found["intern"]["later"] == 1
    assert "not public" in found["intern"]["told"][0]["reason"]
    assert len(summary["source_faults"]) == 1
    assert "torn.yml" in summary["source_faults"][0]
    assert (summary["counts"]["new"], summary["counts"]["unread_new"]) == (1, 1)
    assert summary["flags"]
    assert json.loads(json.dumps(summary)) == summary
    engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        assert sorted(session.scalars(select(SourceReadRow.source))) == ["drawer", "intern"]
        assert set(session.scalars(select(ArrivalRow.source))) == {"drawer"}
        before = count_rows(session)
    again = run(sources=["drawer"])
    assert (again["counts"]["new"], again["counts"]["unread_new"], again["files"]) == (0, 0, {})
    with transaction(engine) as session:
        grew = {name: count - before[name] for name, count in count_rows(session).items()}
    assert {name: count for name, count in grew.items() if count} == {"run": 1, "source_read": 1}
    engine.dispose()


def test_the_log_tells_each_source_and_the_end_with_the_ids_of_run_source_and_article(
    papers: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TILIK_LOG", "json")
    (tmp_path / "drawer" / "a.md").write_text(DATED + SLIP, encoding="utf-8")
    run_id = run()["run"]
    lines = [json.loads(each) for each in capsys.readouterr().err.splitlines() if each.startswith("{")]
    ours = [each for each in lines if each["logger"].startswith("flows.")]
    log = logging.getLogger("flows.checking_new")
    assert {each["run"] for each in ours} == {run_id}, (
        log.disabled,
        log.manager.disable,
        log.level,
        log.parent,
    )
    told = {each.get("source"): each["msg"] for each in ours if each["msg"].startswith("listed")}
    assert told == {
        "drawer": "listed 1: 1 new, 0 changed, 0 gone, 0 refused, 0 for later",
        "intern": "listed 1: 0 new, 0 changed, 0 gone, 0 refused, 1 for later",
    }
    (page,) = [each for each in ours if each.get("article") == "https://localhost/satu"]
    assert (page["source"], "not public" in page["msg"]) == ("intern", True)
    assert ours[-1]["msg"].startswith("judged: 1 articles, 1 new, ")


def test_a_source_that_is_not_there_is_told_before_anything_is_done(papers: Write) -> None:
    with pytest.raises(SourcesError, match="did you mean 'drawer'"):
        run(sources=["drawr"])
    with pytest.raises(SourcesError, match=r"torn\.yml"):
        run(sources=["torn"])
    with transaction(open_engine(Settings.from_environment().database_url)) as session:
        assert count_rows(session)["run"] == 0


def test_facts_that_changed_make_no_article_new(desk: Write) -> None:
    desk("a.md", DATED + SLIP)
    run(folder="inbox")
    engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        alias = Alias("person:nakatani-gen", "Gen-san Nakatani", "mul", "short")
        now = datetime.now(UTC)
        load_facts(
            session, Facts(aliases=(alias,)), recorded_by="test", today=now.date(), at=now, origin="import-1"
        )
    # Other bytes of the words that were judged before, and an article that never was.
    desk("a.md", DATED.replace("published", "lang: id\npublished") + SLIP)
    desk("b.md", DATED + SLIP)
    summary = run(folder="inbox")
    assert (summary["counts"]["new"], summary["counts"]["unchanged"]) == (1, 1)
    assert {flag["source_id"] for flag in summary["flags"]} == {"inbox/b.md"}
    with transaction(engine) as session:
        assert len(session.scalars(select(ArrivalRow.id)).all()) == 3
    with SqlWorld(engine) as world:
        (page, _) = affected_pages(engine, world, datetime.now(UTC).date())
    assert [(each.source_id, each.why) for each in page] == [("inbox/a.md", "facts")]
    engine.dispose()


def test_a_run_that_is_due_while_another_works_is_skipped(desk: Write) -> None:
    from flows.check_new_articles import check_new_articles

    desk("a.md", DATED + SLIP)
    engine = open_engine(Settings.from_environment().database_url)
    migrate(engine)
    asked = {"folder": "inbox", "sources": None, "out": None}
    with on_record(engine, "check-new-articles", asked, beside="other parameters") as other:
        state: State[Any] = check_new_articles(folder="inbox", return_state=True)
    assert (state.type, state.name) == (StateType.COMPLETED, "Skipped")
    assert other.id in (state.message or "")
    with transaction(engine) as session:
        assert list(session.scalars(select(RunRow.id))) == [other.id]
    engine.dispose()


def test_two_runs_of_one_second_have_a_folder_each(desk: Write) -> None:
    began = datetime(2025, 5, 12, 3, 4, 5, tzinfo=UTC)
    settings = Settings.from_environment()
    names = [folder_of(settings, Run(f"{number}{'0' * 35}", began)).name for number in (1, 2)]
    assert names == ["2025-05-12T03-04-05Z-10000000", "2025-05-12T03-04-05Z-20000000"]
    assert all(FOLDERS.fullmatch(name) for name in names)


def test_a_run_that_died_is_abandoned_by_the_next(desk: Write) -> None:
    desk("a.md", DATED + SLIP)
    engine = open_engine(Settings.from_environment().database_url)
    migrate(engine)
    began = datetime.now(UTC) - timedelta(hours=1)
    with transaction(engine) as session:
        dead = start_run(
            session,
            flow="check-new-articles",
            started_at=began,
            parameters={},
            libraries={},
            lease_until=began + timedelta(minutes=2),
        )
    summary = run(folder="inbox")
    with transaction(engine) as session:
        states = dict(session.execute(select(RunRow.id, RunRow.state)).tuples().all())
    assert states == {dead: "abandoned", summary["run"]: "completed"}
    engine.dispose()
