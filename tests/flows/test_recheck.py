"""Recheck: what changed facts may touch is judged again, once, and decisions go along."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from prefect.client.schemas.objects import State, StateType
from sqlalchemy import select

from claims.dossier import check_article
from claims.model import Alias, Facts
from claims.report.jsonl import dossier_line
from db.affected import to_judge_again
from db.carrying import counting
from db.decisions import decide
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.runs import unreported
from db.session import Engine, transaction
from db.store import kept_line
from db.tables import AliasRow, AlignmentRow, RunRow
from db.versions import chain
from db.world import SqlWorld
from flows.rechecking import new_flags_of
from flows.running import on_record
from flows.settings import Settings
from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
GARDEN = "Kebun Bu Tatik berbunga lebat sejak Senin (11/5/2025). Lebah datang setiap pagi."


def recheck(**more: Any) -> dict[str, Any]:
    from flows.recheck import recheck

    summary: dict[str, Any] = recheck(**more)
    return summary


def check(way: str) -> None:
    """The inbox is checked by hand, or by way of arrivals, as the schedule does it."""
    if way == "by hand":
        from flows.check_articles import check_articles

        check_articles(["inbox"], out="report")
    else:
        from flows.check_new_articles import check_new_articles

        check_new_articles("inbox", out="report")


def another_name(engine: Engine) -> None:
    """Somebody else's facts come in: a further name for one of the table."""
    with transaction(engine) as session:
        row = session.scalars(select(AliasRow).where(AliasRow.entity == "person:nakatani-gen")).first()
        assert row is not None
        facts = Facts(aliases=(Alias(row.entity, "Gen-san Nakatani", "mul", "short"),))
        now = datetime.now(UTC)
        load_facts(session, facts, recorded_by="test", today=now.date(), at=now, origin="import-1")


@pytest.mark.parametrize("way", ["by hand", "arrived"])
def test_only_what_is_touched_is_judged_again_and_its_decision_goes_along(desk: Write, way: str) -> None:
    desk("a.txt", SLIP)
    desk("b.txt", GARDEN)
    check(way)
    engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        (first,) = chain(session, "inbox/a.txt")
        flags = [each["id"] for each in findings(kept_line(session, first.dossier))]
        decide(session, flags[0], "accepted", by="Sekar", at=datetime.now(UTC) - timedelta(minutes=1))
    another_name(engine)
    summary = recheck()
    assert (summary["counts"]["affected"], summary["counts"]["judged"], summary["counts"]["new"]) == (1, 1, 1)
    assert [(each["source_id"], each["why"]) for each in summary["affected"]] == [("inbox/a.txt", "facts")]
    assert summary["flags"] == []
    with transaction(engine) as session:
        old, new = chain(session, "inbox/a.txt")
        assert old.dossier == first.dossier
        (article,) = to_judge_again(session, [new.dossier])
        line = kept_line(session, new.dossier)
        ids = [each["id"] for each in findings(line)]
        assert counting(session, ids)[ids[0]].finding == flags[0]
        run = session.get_one(RunRow, summary["run"])
        assert (run.flow, run.state, run.counts) == ("recheck", "completed", summary["counts"])
    with SqlWorld(engine) as world:
        # What the flow kept is what the plain call gives.
        plain = json.loads(dossier_line(check_article(article, world), world))
        kept = json.loads(line or "")
        assert (kept["claims"], kept["findings"]) == (plain["claims"], plain["findings"])

    # A second time nothing is left to do.
    assert recheck()["counts"]["affected"] == 0

    # The article comes again, mended: its flags are followed, in the transaction that keeps the version.
    desk("a.txt", SLIP.replace("ke Jepang", "ke Korea Selatan"))
    check(way)
    with transaction(engine) as session:
        last = chain(session, "inbox/a.txt")[-1].dossier
        rows = session.scalars(select(AlignmentRow).where(AlignmentRow.newer == last)).all()
        assert [(row.finding, row.mending) for row in rows] == [(ids[0], "mended otherwise")]
    engine.dispose()


def test_what_a_killed_recheck_kept_is_told_by_the_next(desk: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("a.txt", SLIP)
    check("arrived")
    engine = open_engine(Settings.from_environment().database_url)
    another_name(engine)

    class Killed(Exception): ...

    def die(*_: object) -> None:
        raise Killed

    # It has kept its dossier, and comes to show nothing. That its flag is new is pretended.
    monkeypatch.setattr("flows.rechecking.new_flags", lambda session, id: flags_of(kept_line(session, id)))
    with monkeypatch.context() as patch:
        patch.setattr("flows.recheck.counts", die)
        with pytest.raises(Killed):
            recheck()
    summary = recheck()
    assert (summary["counts"]["affected"], summary["counts"]["new"]) == (0, 0)
    assert {flag["source_id"] for flag in summary["flags"]} == {"inbox/a.txt"}
    with transaction(engine) as session:
        of_recheck = select(RunRow).where(RunRow.flow == "recheck").order_by(RunRow.started_at)
        runs = session.scalars(of_recheck).all()
        told = [(run.state, run.reported_in == summary["run"]) for run in runs]
        # Told once: the next one has nothing to tell.
        assert unreported(session, "recheck") == []
        killed = runs[0].id
    assert told == [("failed", True), ("completed", True)]
    # What has lost its flags since it was killed is not told of.
    assert [one.article.source_id for one in new_flags_of(engine, killed)] == ["inbox/a.txt"]
    desk("a.txt", GARDEN)
    check("arrived")
    assert list(new_flags_of(engine, killed)) == []
    engine.dispose()


def test_a_recheck_that_is_due_while_another_works_is_skipped(
    desk: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    from desk.cli.recheck import recheck as command
    from flows.recheck import recheck

    engine = open_engine(Settings.from_environment().database_url)
    migrate(engine)
    with on_record(engine, "recheck", {"today": "2025-05-11"}, beside="none") as other:
        state: State[Any] = recheck(today="2025-05-12", return_state=True)
        assert (state.type, state.name) == (StateType.COMPLETED, "Skipped")
        with pytest.raises(SystemExit) as end:
            command.main(["--today", "2025-05-12"], standalone_mode=False)
    assert end.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"tilik: proses {other.id} sedang mengerjakan hal yang sama")
    with transaction(engine) as session:
        assert list(session.scalars(select(RunRow.id))) == [other.id]
    engine.dispose()


def flags_of(line: str | None) -> tuple[str, ...]:
    """The ids of the flags of a kept dossier."""
    return tuple(each["id"] for each in findings(line))


def findings(line: str | None) -> list[dict[str, Any]]:
    """The flags of a kept dossier."""
    assert line is not None
    return [each for each in json.loads(line)["findings"] if each["severity"]]


def test_a_day_that_is_none_is_refused(desk: Write) -> None:
    from flows.order import OrderError

    with pytest.raises(OrderError, match="give a day like"):
        recheck(today="besok")
