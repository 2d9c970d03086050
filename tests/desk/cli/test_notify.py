"""`tilik notify`: a sample is sent, what was told is counted, what is in doubt is settled."""

import os
from collections.abc import Iterator

import pytest

from claims.model import Language
from db import notices
from db.engine import migrate, open_engine
from db.session import Engine, transaction
from flows import prefect_home
from flows.channels import Channel
from flows.notify import sending
from flows.notify.message import Message
from flows.notify.outcome import MaybeSent, NotSent
from tests.db.flagged import NIGHT, flagged, keep_run
from tests.desk.cli.conftest import Tilik

pytestmark = pytest.mark.usefixtures("in_english")

DESK = "slack-webhook/desk"


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = open_engine(os.environ["TILIK_DATABASE_URL"])
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def told(engine: Engine) -> list[str]:
    """Three flags of one channel: sent, in doubt, given up; gives their ids."""
    flags = {"satu": "error", "dua": "error", "tiga": "warning"}
    run = keep_run(engine, flagged("a", "satu dua tiga", flags))  # type: ignore[arg-type]
    with transaction(engine) as session:
        notices.reserve(session, DESK, ("error", "warning"), run, NIGHT)
        ids = notices.take(session, notices.waiting(session, DESK, NIGHT), NIGHT)
        notices.settle(session, ids[:1], "sent", NIGHT)
        notices.settle(session, ids[1:2], "unsure", NIGHT, error="no answer came back")
        notices.settle(session, ids[2:], "given_up", NIGHT, error="it answered 500")
    return ids


def test_the_channels_are_listed_with_what_they_were_told(
    tilik: Tilik, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILIK_NOTIFY", "signed-webhook/cms:warning:digest")
    ran = tilik("notify", "list")
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [
        "signed-webhook/cms (warning, digest): nothing yet",
        f"{DESK} (not in TILIK_NOTIFY): 1 sent, 1 unsure, 1 given up",
    ]
    assert "last trouble: " in ran.out


def test_without_channels_the_list_says_so(tilik: Tilik, engine: Engine) -> None:
    assert tilik("notify", "list").out == "no channel: TILIK_NOTIFY is not set\n"


def test_a_wrong_setting_is_one_line(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_NOTIFY", "slack-webhook/desk")
    for command in (("notify", "list"), ("notify", "test", DESK)):
        ran = tilik(*command)
        assert (ran.code, "TILIK_NOTIFY" in ran.one_line) == (2, True)


def test_the_doctor_names_what_is_in_doubt_with_what_mends_it(
    tilik: Tilik, engine: Engine, told: list[str]
) -> None:
    def of_notices() -> str:
        said = " ".join(tilik("doctor").out.split())
        return said.partition("notices: ")[2]

    assert "1 to slack-webhook/desk may have been sent, or not" in of_notices()
    assert f"mend with: tilik notify settle {DESK}" in of_notices()
    assert "1 to slack-webhook/desk were given up: " in of_notices()
    ran = tilik("notify", "settle", DESK)
    assert (ran.code, ran.out) == (0, "2 let be\n")
    assert of_notices().startswith("all that were due were sent")


def test_what_was_given_up_can_be_sent_again(tilik: Tilik, engine: Engine, told: list[str]) -> None:
    assert tilik("notify", "settle", DESK, "--again").out == "2 wait for the next run\n"
    with transaction(engine) as session:
        assert notices.count_by_state(session)[DESK] == {"sent": 1, "waiting": 2}
    assert "2 to slack-webhook/desk wait for the next run" in " ".join(tilik("doctor").out.split())


@pytest.fixture
def prefect_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Prefect server is not what these tests are about."""
    from contextlib import nullcontext

    monkeypatch.setattr(prefect_home, "prepare", lambda: None)
    monkeypatch.setattr(prefect_home, "in_process", nullcontext)


@pytest.mark.usefixtures("prefect_is_there")
def test_a_sample_is_sent(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, str, Language]] = []

    def send(channel: Channel, message: Message, language: Language) -> None:
        sent.append((channel.name, message.kind, language))

    monkeypatch.setattr(sending, "send", send)
    ran = tilik("notify", "test", DESK)
    assert (ran.code, ran.out) == (0, f"sent a sample to {DESK}\n")
    assert sent == [(DESK, "test", "en")]
    assert tilik("notify", "test", DESK, "--lang", "id").code == 0
    assert sent[1:] == [(DESK, "test", "id")]


@pytest.mark.usefixtures("prefect_is_there")
@pytest.mark.parametrize(
    ("failure", "line"),
    [
        (NotSent("it answered 404"), f"tilik: {DESK}: not sent: it answered 404"),
        (MaybeSent("no answer came back"), f"tilik: {DESK}: perhaps sent: no answer came back"),
    ],
)
def test_a_sample_that_does_not_arrive_is_one_line(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch, failure: Exception, line: str
) -> None:
    def send(*_: object) -> None:
        raise failure

    monkeypatch.setattr(sending, "send", send)
    ran = tilik("notify", "test", DESK)
    assert (ran.code, ran.one_line) == (2, line)


def test_a_block_of_no_kind_is_one_line(tilik: Tilik) -> None:
    ran = tilik("notify", "test", "pager/desk")
    assert ran.code == 2
    assert "begins with no type of block Tilik can use" in ran.one_line
