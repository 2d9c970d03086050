"""The figures: of the tables as they are, every state told, every label bounded."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from claims.article.extracted import Extracted
from claims.dossier import check_article
from claims.model import Unread
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db import store
from db.arrivals import keep_arrival
from db.arrived import never_judged
from db.decisions import decide
from db.metrics import MOST_NAMES, OTHER, figures
from db.tables import CheckpointRow, HostRow, NoticeRow, SourceReadRow
from desk.web.metrics import exposition
from tests.factory import article
from tests.flows.test_logs import HOSTILE

NOW = datetime(2025, 5, 12, 3, tzinfo=UTC)
VISIT = "Menteri Pertahanan Jepang Gen Nakatani melakukan kunjungan resmi ke Jepang pada Oktober 2015."


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session, session.begin():
        yield session


@pytest.fixture(scope="module")
def world() -> SeedWorld:
    return SeedWorld(read_seeds())


def begun(session: Session, id: str = "00000000-0000-0000-0000-000000000001", **more: Any) -> str:
    return store.start_run(session, flow="f", started_at=NOW, parameters={}, libraries={}, run_id=id, **more)


def test_an_empty_database_has_figures_too(session: Session) -> None:
    found = figures(session, NOW)
    assert found.articles == dict.fromkeys(("arrived", "judged", "waiting", "unread", "withdrawn"), 0)
    assert (found.claims, found.flags, found.queue_age, found.checkpoint_age) == (0, {}, 0.0, None)
    assert found.fetch_errors == found.last_success == found.runs == found.decisions == found.notices == {}


def test_articles_are_told_by_state_and_the_oldest_that_waits(session: Session, world: SeedWorld) -> None:
    run = begun(session)
    for number, (name, text) in enumerate([("a", VISIT), ("b", "Pasar."), ("c", "Lama."), ("c", "Baru.")]):
        raw = text.encode()
        read = article(text, source_id=name, raw_sha256=hashlib.sha256(raw).hexdigest())
        at = NOW - timedelta(hours=9 - number)
        keep_arrival(session, Extracted(read), raw, source="paper", at=at, run_id=run)
        if name == "a":
            dossier = check_article(read, world)
            store.keep_dossier(session, dossier, dossier_line(dossier, world), run)
    keep_arrival(session, Unread("d", "is empty"), b"", source=None, at=NOW, run_id=run)
    found = figures(session, NOW)
    # The first text of "c" waits for nobody: a newer one of that address is there.
    assert found.articles == {"arrived": 5, "judged": 2, "waiting": 2, "unread": 1, "withdrawn": 0}
    assert found.queue_age == timedelta(hours=8).total_seconds()
    assert found.claims == len(dossier.claims)
    assert found.flags == {("self_visit", "error"): 1}
    decide(session, dossier.flags[0].id, "accepted", by="ana", at=NOW)
    assert figures(session, NOW).decisions == {"accepted": 1}


def test_an_article_of_which_the_day_alone_changed_waits_as_a_run_sees_it(
    session: Session, world: SeedWorld
) -> None:
    run = begun(session)

    def arrives(raw: bytes, day: date | None, hours: int) -> None:
        read = article(VISIT, source_id="a", published=day, raw_sha256=hashlib.sha256(raw).hexdigest())
        at = NOW - timedelta(hours=hours)
        keep_arrival(session, Extracted(read), raw, source="paper", at=at, run_id=run)

    def judge(day: date | None, **more: Any) -> None:
        raw = hashlib.sha256(b"one").hexdigest()
        dossier = check_article(article(VISIT, source_id="a", published=day, raw_sha256=raw), world)
        dossier = replace(dossier, facts=replace(dossier.facts, **more))
        store.keep_dossier(session, dossier, dossier_line(dossier, world), run)

    def waiting() -> tuple[int, float]:
        found = figures(session, NOW)
        assert found.articles["waiting"] == len(never_judged(session))
        return found.articles["waiting"], found.queue_age

    arrives(b"one", None, 5)
    judge(None, as_known_at=date(2025, 1, 1))
    assert waiting() == (1, 5 * 3600), "what was known on an earlier day is another question"
    judge(None)
    assert waiting() == (0, 0.0)
    arrives(b"two", date(2025, 5, 12), 3)
    assert waiting() == (1, 3 * 3600)
    judge(date(2025, 5, 12))
    assert waiting() == (0, 0.0)


def test_what_was_withdrawn_waits_for_nobody(session: Session) -> None:
    run = begun(session)
    read = article("Pasar.", source_id="a", raw_sha256=hashlib.sha256(b"Pasar.").hexdigest())
    keep_arrival(session, Extracted(read), b"Pasar.", source="paper", at=NOW, run_id=run)
    assert (figures(session, NOW).articles["waiting"], len(never_judged(session))) == (1, 1)
    note = Unread("a", "was withdrawn", hashlib.sha256(b"{}").hexdigest(), "canceled")
    keep_arrival(session, note, b"{}", source="paper", at=NOW + timedelta(hours=1), run_id=run)
    told = {"arrived": 2, "judged": 1, "waiting": 0, "unread": 0, "withdrawn": 1}
    assert figures(session, NOW).articles == told
    assert never_judged(session) == []


def test_a_clock_that_is_behind_gives_no_age_below_none(session: Session) -> None:
    session.execute(
        insert(CheckpointRow).values(
            number=1, at=NOW + timedelta(seconds=5), previous="0" * 64, sha256="1" * 64, counts={}
        )
    )
    assert figures(session, NOW).checkpoint_age == 0.0
    assert figures(session, NOW + timedelta(seconds=65)).checkpoint_age == 60.0


def test_runs_and_notices_are_told_by_state(session: Session) -> None:
    begun(session)
    done = begun(session, "00000000-0000-0000-0000-000000000002")
    store.finish_run(session, done, finished_at=NOW, state="completed", counts={})
    for number, state in enumerate(["sent", "sent", "waiting"]):
        session.execute(
            insert(NoticeRow).values(
                id=f"{number:064}",
                channel="slack/desk",
                dossier="d",
                position=0,
                run="r",
                severity="error",
                state=state,
                attempts=1,
                next_at=NOW,
                changed_at=NOW,
                error="",
            )
        )
    found = figures(session, NOW)
    assert found.runs == {"running": 1, "completed": 1}
    assert found.notices == {"sent": 2, "waiting": 1}


def test_a_source_is_told_by_its_last_success(session: Session) -> None:
    first = begun(session)
    second = begun(session, "00000000-0000-0000-0000-000000000002")
    counts = dict.fromkeys(("listed", "new", "unchanged", "changed", "gone", "refused", "later"), 0)
    for source, run, at, error in [
        ("one", first, NOW, None),
        ("one", second, NOW + timedelta(hours=1), "does not answer"),
        ("two", first, NOW, None),
        ("two", second, NOW + timedelta(hours=2), None),
        ("never", first, NOW, "does not answer"),
    ]:
        session.execute(insert(SourceReadRow).values(source=source, run=run, at=at, error=error, **counts))
    assert figures(session, NOW).last_success == {
        "one": NOW.timestamp(),
        "two": (NOW + timedelta(hours=2)).timestamp(),
    }


def test_a_thousand_hosts_are_named_and_the_rest_told_together(session: Session) -> None:
    rows = [
        {"host": f"h{number:05}.example", "next_ms": 0, "requests": 10_000, "errors": number}
        for number in range(MOST_NAMES + 6)
    ]
    session.execute(insert(HostRow), rows)
    found = figures(session, NOW)
    assert len(found.fetch_errors) == MOST_NAMES + 1
    assert found.fetch_errors[OTHER] == 1 + 2 + 3 + 4 + 5
    assert "h00005.example" not in found.fetch_errors
    assert found.fetch_errors["h01005.example"] == 1005
    assert sum(found.fetched.values()) == 10_000 * (MOST_NAMES + 6)


def test_a_hostile_host_is_one_label(session: Session) -> None:
    hostile = [words[:200] for words in HOSTILE if "\ud800" not in words and "\x00" not in words]
    session.execute(
        insert(HostRow), [{"host": words, "next_ms": 0, "requests": 1, "errors": 1} for words in hostile]
    )
    told = exposition(figures(session, NOW)).decode()
    lines = [line for line in told.split("\n") if line.startswith("tilik_fetch_errors_total{")]
    assert len(lines) == len(hostile)
    assert all(line.endswith("} 1.0") for line in lines)
