"""Each channel is told of each flag once: over versions, failures, kills, and two workers at once."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from claims.model import Language
from claims.model.finding import Severity
from db import notices
from db.decisions import decide
from db.engine import migrate, open_engine
from db.session import Engine, transaction
from flows.channels import Channel, read_channels
from flows.notify import Told, notify_run
from flows.notify.message import Message
from flows.notify.outcome import MaybeSent, NotSent
from flows.notify.running import ATTEMPTS, DEAD_AFTER, MOST_EACH
from flows.settings import Settings
from tests.db.copying import file_with_tables
from tests.db.flagged import NIGHT, flagged, keep_run
from tests.db.servers import Postgres

DESK, CMS = "slack-webhook/desk", "signed-webhook/cms"
TWO = flagged("a", "Satu salah. Dua keliru.", {"Satu salah": "error", "Dua keliru": "warning"})
LATER = NIGHT + timedelta(days=1)


class Fake:
    """Stands for the channels' services: keeps what it is sent, and fails as it is told to."""

    def __init__(self, *failures: BaseException | None) -> None:
        self.sent: list[tuple[str, Message]] = []
        self.failures = list(failures)

    def __call__(self, channel: Channel, message: Message, language: Language) -> None:
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure
        self.sent.append((channel.name, message))

    def told(self) -> list[list[str]]:
        """The sentences of each message."""
        return [[notice.messages["en"] for notice in message.notices] for _, message in self.sent]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    file_with_tables(tmp_path / "tilik.db")
    engine = open_engine(f"sqlite:///{tmp_path}/tilik.db")
    yield engine
    engine.dispose()


def settings(words: str = f"{DESK}:warning") -> Settings:
    return replace(Settings.from_environment({}), notify=read_channels(words))


def states(engine: Engine, channel: str = DESK) -> dict[str, int]:
    with transaction(engine) as session:
        return notices.count_by_state(session).get(channel, {})


def test_new_flags_are_told_once_each_at_or_above_the_severity(engine: Engine) -> None:
    run, send = keep_run(engine, TWO), Fake()
    both = settings(f"{DESK}:error, {CMS}:notice:digest")
    told = notify_run(engine, both, run, NIGHT, report="/srv/report.html", send=send)
    assert told == {DESK: Told(new=1, sent=1), CMS: Told(new=2, sent=2)}
    assert send.told() == [["en: Satu salah"], ["en: Satu salah", "en: Dua keliru"]]
    assert [message.report for _, message in send.sent] == ["/srv/report.html"] * 2
    again = notify_run(engine, both, run, LATER, send=send)
    assert (again, len(send.sent)) == ({DESK: Told(), CMS: Told()}, 2)
    version = flagged("a", "Kata baru. Satu salah.", {"Satu salah": "error"})
    notify_run(engine, both, keep_run(engine, version, hours=5), LATER, send=send)
    assert len(send.sent) == 2


def test_a_channel_that_fails_costs_itself_and_is_tried_again(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    run, send = keep_run(engine, TWO), Fake(NotSent("it answered 503"))
    both = settings(f"{DESK}:warning, {CMS}:warning:digest")
    with caplog.at_level(logging.WARNING):
        told = notify_run(engine, both, run, NIGHT, send=send)
    assert told == {DESK: Told(new=2, failed=1), CMS: Told(new=2, sent=2)}
    assert [record.getMessage() for record in caplog.records] == [f"{DESK} was not told: it answered 503"]
    soon = notify_run(engine, both, run, NIGHT + timedelta(minutes=4), send=send)
    assert soon[DESK] == Told(sent=1), "the one that was never tried; the other still waits its time"
    assert notify_run(engine, both, run, NIGHT + timedelta(minutes=6), send=send)[DESK] == Told(sent=1)
    assert states(engine) == {"sent": 2}


def test_a_flag_that_was_dismissed_before_it_could_be_sent_is_let_be(engine: Engine) -> None:
    """Whoever looked at it need not be told of it; one that was accepted is still news to others."""
    run, send = keep_run(engine, TWO), Fake(NotSent("it answered 500"))
    notify_run(engine, settings(), run, NIGHT, send=send)
    assert states(engine) == {"waiting": 2}
    with transaction(engine) as session:
        for flag, verdict in zip(TWO[0].flags, ("dismissed", "accepted"), strict=True):
            decide(session, flag.id, verdict, by="Sekar", at=NIGHT)
    notify_run(engine, settings(), run, LATER, send=send)
    assert send.told() == [["en: Dua keliru"]]
    assert states(engine) == {"let_be": 1, "sent": 1}


def test_a_flag_that_cannot_be_sent_is_given_up_in_the_end(engine: Engine) -> None:
    run = keep_run(engine, flagged("a", "Satu salah.", {"Satu salah": "error"}))
    send = Fake(*[NotSent("it answered 500")] * (ATTEMPTS + 5))
    tried = [
        notify_run(engine, settings(), run, NIGHT + timedelta(days=day), send=send)[DESK].failed
        for day in range(ATTEMPTS + 3)
    ]
    assert tried == [1] * ATTEMPTS + [0] * 3
    assert states(engine) == {"given_up": 1}


@pytest.mark.parametrize("failure", [MaybeSent("no answer came back"), RuntimeError("a fault")])
def test_what_may_have_been_sent_is_not_sent_again(engine: Engine, failure: Exception) -> None:
    run = keep_run(engine, flagged("a", "Satu salah.", {"Satu salah": "error"}))
    send = Fake(failure)
    assert notify_run(engine, settings(), run, NIGHT, send=send)[DESK] == Told(new=1, unsure=1)
    assert notify_run(engine, settings(), run, LATER, send=send)[DESK] == Told()
    assert (send.sent, states(engine)) == ([], {"unsure": 1})


def test_a_kill_while_sending_is_told_of_in_the_next_digest(engine: Engine) -> None:
    run, send = keep_run(engine, TWO), Fake(KeyboardInterrupt(), NotSent("it answered 503"))
    digest = settings(f"{DESK}:warning:digest")
    with pytest.raises(KeyboardInterrupt):
        notify_run(engine, digest, run, NIGHT, send=send)
    assert states(engine) == {"sending": 2}
    soon = notify_run(engine, digest, run, NIGHT + DEAD_AFTER - timedelta(seconds=1), send=send)
    assert soon[DESK] == Told(), "perhaps it is alive and sending yet"
    for failed_first in (LATER, LATER + timedelta(hours=1), LATER + timedelta(hours=2)):
        notify_run(engine, digest, run, failed_first, send=send)
    ((_, message),) = send.sent
    assert (message.notices, len(message.maybe_sent)) == ((), 2)
    assert states(engine) == {"unsure": 2}


KILLED = """
import sys, time
from db.engine import open_engine
from flows.notify import notify_run
from flows.settings import Settings
def send(channel, message, language):
    print("sending", flush=True)
    time.sleep(600)
settings = Settings.from_environment({"TILIK_NOTIFY": "slack-webhook/desk:error"})
notify_run(open_engine(sys.argv[1]), settings, sys.argv[2], send=send)
"""


def test_a_worker_killed_outright_leaves_what_nobody_sends_again(engine: Engine, tmp_path: Path) -> None:
    run, send = keep_run(engine, flagged("a", "Satu salah.", {"Satu salah": "error"})), Fake()
    command = [sys.executable, "-c", KILLED, f"sqlite:///{tmp_path}/tilik.db", run]
    root = Path(__file__).parents[3]
    with subprocess.Popen(
        command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, stdout=subprocess.PIPE
    ) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline() == b"sending\n"
        worker.kill()
    later = datetime.now(UTC) + DEAD_AFTER + timedelta(seconds=1)
    assert notify_run(engine, settings(), run, later, send=send)[DESK] == Told(unsure=1)
    assert (send.sent, states(engine)) == ([], {"unsure": 1})


def test_a_flood_is_one_digest_for_people_and_every_one_for_a_program(engine: Engine) -> None:
    count = MOST_EACH + 30
    text = " ".join(f"Kata nomor {number} ini." for number in range(count))
    flags: dict[str, Severity] = {f"nomor {number} ini": "error" for number in range(count)}
    run, send = keep_run(engine, flagged("a", text, flags)), Fake()
    notify_run(engine, settings(f"{DESK}:error, {CMS}:error"), run, NIGHT, send=send)
    kinds = [(name, message.kind, len(message.notices)) for name, message in send.sent]
    people = [(DESK, "flag", 1)] * MOST_EACH + [(DESK, "digest", 30)]
    assert kinds == people + [(CMS, "flag", 1)] * count


def test_a_run_without_flags_and_a_house_without_channels_say_nothing(engine: Engine) -> None:
    run, send = keep_run(engine, flagged("a", "Semua benar.", {})), Fake()
    assert notify_run(engine, settings(f"{DESK}:notice:digest"), run, NIGHT, send=send) == {DESK: Told()}
    assert notify_run(engine, settings(""), run, NIGHT, send=send) == {}
    assert send.sent == []


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/two.db"
        return
    server: Postgres = request.getfixturevalue("postgres")
    url = server.make(migrated=True)
    yield url
    server.drop(url)


@pytest.mark.parametrize("mode", ["each", "digest"])
def test_two_workers_at_once_send_once(url: str, mode: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    text = " ".join(f"Kata nomor {number} ini." for number in range(40))
    flags: dict[str, Severity] = {f"nomor {number} ini": "error" for number in range(40)}
    run, send, gate = keep_run(engine, flagged("a", text, flags)), Fake(), threading.Barrier(2)
    failed: list[BaseException] = []

    def work(engine: Engine) -> None:
        try:
            gate.wait()
            notify_run(engine, settings(f"{CMS}:error:{mode}"), run, NIGHT, send=send)
        except BaseException as error:
            failed.append(error)

    _together(work, [engine, open_engine(url)])
    sent = [notice.id for _, message in send.sent for notice in message.notices]
    assert failed == []
    assert len(sent) == len(set(sent)) == 40


def _together(work: Callable[[Engine], None], engines: list[Engine]) -> None:
    threads = [threading.Thread(target=work, args=(engine,)) for engine in engines]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for engine in engines:
        engine.dispose()
