"""`tilik check --database`: the facts of the database, as they stand and as they stood."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from claims.contracts import validate
from claims.model import Event, Facts, OfficeTerm, on
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.facts import load_facts
from tests.db.copying import copy_file
from tests.desk.cli.conftest import NOTHING, SELF_VISIT, Ran, Tilik

Write = Callable[..., Path]
KNOWN = datetime(2025, 9, 1, 8, tzinfo=UTC)
OVERTAKEN = datetime(2025, 9, 10, 8, tzinfo=UTC)
BAND = (
    "Grup musik militer Korea Selatan akan ikut serta dalam festival musik di Jepang pada November mendatang."
)
PLAN = "Dialog Shangri-La akan diadakan di Singapura pada 9-10 September 2025."


def _recorded_then(facts: Facts) -> Facts:
    """The seeds without what came after September 2025, as if they had been written down by then."""

    def since(row: OfficeTerm | Event) -> bool:
        first = row.start.lo if isinstance(row, OfficeTerm) else row.period.lo
        return first is not None and first < KNOWN.date()

    changed = {
        name: tuple(
            replace(row, statement=replace(row.statement, recorded=KNOWN.date()))
            for row in getattr(facts, name)
            if name not in ("terms", "events") or since(row)
        )
        for name in ("terms", "events", "coverage", "locations", "agreements")
    }
    return replace(facts, documents=(), conflicts=(), **changed)


@pytest.fixture(scope="module")
def two_days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with what was known on 1 September and on 10 September."""
    file = tmp_path_factory.mktemp("known") / "tilik.db"
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    then = _recorded_then(read_seeds())
    dialogue = next(
        row
        for row in then.events
        if row.series == "event_series:shangri-la-dialogue" and row.status == "held"
    )
    band = next(row for row in read_seeds().events if row.statement.id == "E-2025-11-band-cancelled")
    later = [
        replace(
            dialogue,
            statement=replace(dialogue.statement, id="E-2025-09-09-dialogue", recorded=OVERTAKEN.date()),
            period=on(OVERTAKEN.date()),
        ),
        replace(band, statement=replace(band.statement, recorded=OVERTAKEN.date())),
    ]
    for at, facts in [(KNOWN, then), (OVERTAKEN, replace(then, events=(*then.events, *later)))]:
        with Session(engine) as session, session.begin():
            load_facts(session, facts, recorded_by="test", today=at.date(), at=at)
    engine.dispose()
    return file


@pytest.fixture
def engine(two_days: Path, tmp_path: Path) -> Engine:
    """The database of the settings, with what was known on 1 September and on 10 September."""
    copy_file(two_days, tmp_path / "home/tilik.db")
    return open_engine(f"sqlite:///{tmp_path}/home/tilik.db")


def _plans(ran: Ran) -> list[tuple[str, str | None]]:
    """Outcome and severity of what the check of plans said."""
    (line,) = ran.out.splitlines()
    return [
        (finding["outcome"], finding["severity"])
        for finding in json.loads(line)["findings"]
        if finding["check"] == "planned_event_on_record"
    ]


@pytest.mark.parametrize(
    ("known", "outcome"),
    [
        ("2025-09-08", "pending"),
        ("2025-09-09", "pending"),
        ("2025-09-10T07:59:59Z", "pending"),
        ("2025-09-10T15:00:00+07:00", "holds"),
        ("2025-09-10", "holds"),
        (None, "holds"),
    ],
)
def test_a_plan_overtaken_two_days_later(
    tilik: Tilik, write: Write, engine: Engine, known: str | None, outcome: str
) -> None:
    path = write("plan.txt", PLAN)
    wanted = [] if known is None else ["--as-known-at", known]
    ran = tilik("check", path, "--published", "2025-09-08", "--format", "jsonl", "--database", *wanted)
    assert _plans(ran) == [(outcome, None)]
    record = json.loads(ran.out)
    told = (
        known
        if known is None or len(known) == 10
        else datetime.fromisoformat(known).astimezone(UTC).isoformat()
    )
    assert record["facts"]["as_known_at"] == told
    validate(record["schema"], record)
    assert ran.code == 0


@pytest.mark.parametrize("known", ["2025-09-08", "2025-09-12"])
def test_the_plan_of_a_band_is_pending_whatever_came_of_it(
    tilik: Tilik, write: Write, engine: Engine, known: str
) -> None:
    """Gold A17: on the day of printing it is a plan, and later nothing the article got wrong."""
    arguments = ("--published", "2025-09-08", "--format", "jsonl", "--database", "--as-known-at", known)
    ran = tilik("check", write("band.txt", BAND), *arguments)
    assert set(_plans(ran)) == {("pending", None)}
    assert not [each for each in json.loads(ran.out)["findings"] if each["severity"] is not None]


@pytest.mark.usefixtures("loaded")
def test_the_database_answers_as_the_seed_files_it_was_loaded_from(tilik: Tilik, write: Write) -> None:
    path = write("a.txt", SELF_VISIT)
    for form in ("text", "jsonl"):
        seeds = tilik("check", path, "--format", form)
        assert tilik("check", path, "--format", form, "--database") == seeds
    assert json.loads(seeds.out)["facts"]["id"] == SeedWorld(read_seeds()).facts.id


def test_several_processes_judge_from_the_same_revision(tilik: Tilik, write: Write, engine: Engine) -> None:
    lines = "".join(
        json.dumps({"id": f"a{n}", "published": "2025-09-08", "title": None, "text": PLAN}) + "\n"
        for n in range(6)
    )
    path = write("many.jsonl", lines)
    moment = ("--database", "--as-known-at", "2025-09-08T00:00:00Z", "--format", "jsonl")
    one, two = (tilik("check", path, *moment, "--jobs", jobs) for jobs in (1, 2))
    assert one.code == 0
    assert one == two


def test_a_report_names_the_moment(tilik: Tilik, write: Write, engine: Engine) -> None:
    moment = ("--database", "--as-known-at", "2025-09-10T15:00:00+07:00", "--report-lang", "en")
    ran = tilik("check", write("a.txt", NOTHING), "--format", "md", *moment)
    assert "as known on 10 September 2025, 08:00:00 UTC" in ran.out


@pytest.mark.parametrize("known", ["2025-08-31", "2025-09-01T07:59:59+00:00"])
def test_a_time_before_the_first_facts_is_said(
    tilik: Tilik, write: Write, engine: Engine, known: str
) -> None:
    arguments = ("check", write("a.txt", PLAN), "--published", "2025-09-08", "--format", "jsonl")
    ran = tilik(*arguments, "--database", "--as-known-at", known)
    assert ran.code == 0
    assert ran.one_line.startswith(f"tilik: no facts were on record by {known}: nothing is checked against")
    assert json.loads(ran.out)["facts"]["count"] == 0
    assert tilik(*arguments, "--database", "--as-known-at", "2025-09-01T08:00:00Z").err == ""


def test_seed_files_know_no_moments(tilik: Tilik, write: Write) -> None:
    ran = tilik("check", write("a.txt", NOTHING), "--as-known-at", "2025-09-08T10:30:00Z")
    assert ran.code == 2
    assert ran.one_line == "tilik: seed files know days only; write 2025-09-08, or judge with --database"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2025-09-08T10:30:00", "no time zone"),
        ("yesterday", "is no day"),
        ("2025-13-01", "is no day"),
        ("0001-01-01T00:00:00+14:00", "outside the calendar"),
    ],
)
def test_a_day_or_moment_that_is_none_is_refused(tilik: Tilik, write: Write, given: str, told: str) -> None:
    ran = tilik("check", write("a.txt", NOTHING), "--as-known-at", given, "--database")
    assert ran.code == 2
    assert told in ran.err


def test_a_database_without_facts_is_named_with_what_to_do(
    tilik: Tilik, write: Write, tmp_path: Path
) -> None:
    ran = tilik("check", write("a.txt", NOTHING), "--database")
    assert (ran.code, "run `tilik facts load`" in ran.one_line) == (2, True)
    migrate(open_engine(f"sqlite:///{tmp_path}/home/tilik.db"))
    ran = tilik("check", write("a.txt", NOTHING), "--database")
    assert (ran.code, ran.one_line) == (
        2,
        "tilik: no facts are loaded in the database; run `tilik facts load`",
    )
