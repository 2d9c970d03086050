"""The fetcher's memory: one rate a host however many ask, and rows that come and go."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from db.engine import migrate, open_engine
from db.fetching import (
    KeptRobots,
    Validators,
    count_error,
    forget,
    hold_host,
    keep_robots,
    keep_validators,
    kept_robots,
    kept_validators,
    note_answer,
    take_turn,
    tidy,
    wait_until,
)
from db.session import transaction
from db.tables import AddressRow, HostRow

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
ADDRESS = "https://example.id/a"


def test_turns_of_a_host_follow_each_other(engine: Engine) -> None:
    with Session(engine) as session:
        turns = [take_turn(session, "a.id", now=NOW, gap=SECOND, patience=MINUTE) for _ in range(3)]
        assert [turn.at - NOW for turn in turns] == [timedelta(0), SECOND, 2 * SECOND]
        assert all(turn.taken for turn in turns)
        assert take_turn(session, "b.id", now=NOW, gap=SECOND, patience=MINUTE).at == NOW
        later = NOW + MINUTE
        assert take_turn(session, "a.id", now=later, gap=SECOND, patience=MINUTE).at == later


def test_a_turn_too_far_ahead_is_told_and_not_taken(engine: Engine) -> None:
    with Session(engine) as session:
        take_turn(session, "a.id", now=NOW, gap=2 * MINUTE, patience=MINUTE)
        for _ in range(2):
            turn = take_turn(session, "a.id", now=NOW, gap=SECOND, patience=MINUTE)
            assert (turn.taken, turn.at) == (False, NOW + 2 * MINUTE)


def test_a_host_is_held_and_never_let_go_early(engine: Engine) -> None:
    with Session(engine) as session:
        for wait in (MINUTE, SECOND):
            hold_host(session, "a.id", NOW + wait)
        assert take_turn(session, "a.id", now=NOW, gap=SECOND, patience=MINUTE).at == NOW + MINUTE


def test_threads_at_once_share_one_rate(shared_url: str) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    start = threading.Barrier(8)

    def take(_: int) -> datetime:
        start.wait()
        with transaction(engine) as session:
            turn = take_turn(session, "a.id", now=NOW, gap=SECOND, patience=MINUTE)
        assert turn.taken
        return turn.at

    with ThreadPoolExecutor(8) as pool:
        turns = sorted(pool.map(take, range(32)))
    assert turns == [NOW + number * SECOND for number in range(32)]
    engine.dispose()


def test_an_answer_is_noted_over_the_one_before(engine: Engine) -> None:
    with Session(engine) as session:
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=500, error="answered 500")
        note_answer(session, ADDRESS, host="a.id", source=None, at=NOW, error="broke off", wait_until=NOW)
        row = session.scalars(select(AddressRow)).one()
        assert (row.failures, row.error, row.status, row.source) == (2, "broke off", None, "s")
        assert wait_until(session, ADDRESS) == NOW
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=404)
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW + MINUTE, status=410)
        session.refresh(row)
        assert (row.failures, row.error, row.gone_at, row.asked_at) == (0, None, NOW, NOW + MINUTE)
        note_answer(
            session, ADDRESS, host="a.id", source="s", at=NOW + MINUTE, status=500, error="answered 500"
        )
        session.refresh(row)
        assert row.gone_at == NOW, "an error tells nothing of what is there"
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=200)
        session.refresh(row)
        assert (row.gone_at, row.wait_until) == (None, None)
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=200, gone=True)
        session.refresh(row)
        assert row.gone_at == NOW
        assert wait_until(session, "https://example.id/other") is None


def test_validators_stay_until_other_bytes_are_kept(engine: Engine) -> None:
    with Session(engine) as session:
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=200)
        assert kept_validators(session, ADDRESS) is None
        keep_validators(session, ADDRESS, Validators('"1"', "Mon"), raw_sha256="a" * 64, at=NOW)
        note_answer(session, ADDRESS, host="a.id", source="s", at=NOW, status=304)
        assert kept_validators(session, ADDRESS) == Validators('"1"', "Mon")
        keep_validators(session, ADDRESS, Validators(), raw_sha256="b" * 64, at=NOW)
        assert kept_validators(session, ADDRESS) is None


def test_an_address_may_be_as_long_as_the_fetcher_takes(engine: Engine) -> None:
    # Of characters that do not compress: PostgreSQL's index takes 2,704 bytes.
    address = "https://example.id/" + "".join(chr(33 + number * 7919 % 94) for number in range(1981))
    with Session(engine) as session:
        note_answer(session, address, host="a.id", source=None, at=NOW, status=200)
        assert wait_until(session, address) is None
        assert forget(session, address)
        assert not forget(session, address)


def test_robots_are_kept_until_they_expire(engine: Engine) -> None:
    with Session(engine) as session:
        kept = KeptRobots(None, "it answered 500", NOW + MINUTE)
        keep_robots(session, "https://a.id", kept)
        assert kept_robots(session, "https://a.id", NOW) == kept
        assert kept_robots(session, "https://a.id", NOW + MINUTE) is None
        assert kept_robots(session, "http://a.id", NOW) is None
        kept = KeptRobots("User-agent: *", None, NOW + 2 * MINUTE)
        keep_robots(session, "https://a.id", kept)
        assert kept_robots(session, "https://a.id", NOW + MINUTE) == kept


def hosts(session: Session) -> list[tuple[str, int, int]]:
    """Every host with its requests and errors."""
    asking = select(HostRow.host, HostRow.requests, HostRow.errors).order_by(HostRow.host)
    return [row._tuple() for row in session.execute(asking)]


def test_errors_are_counted_by_host(engine: Engine) -> None:
    with Session(engine) as session:
        for host in ("b.id", "a.id", "a.id"):
            take_turn(session, host, now=NOW, gap=SECOND, patience=MINUTE)
        count_error(session, "a.id")
        assert hosts(session) == [("a.id", 2, 1), ("b.id", 1, 0)]


def test_what_is_old_is_forgotten_and_hosts_stay(engine: Engine) -> None:
    with Session(engine) as session:
        take_turn(session, "a.id", now=NOW, gap=SECOND, patience=MINUTE)
        note_answer(session, ADDRESS, host="a.id", source=None, at=NOW, status=200)
        note_answer(session, ADDRESS + "b", host="a.id", source=None, at=NOW + MINUTE, status=200)
        keep_robots(session, "https://a.id", KeptRobots("", None, NOW))
        keep_robots(session, "https://b.id", KeptRobots("", None, NOW + 2 * MINUTE))
        assert tidy(session, before=NOW + SECOND, now=NOW + MINUTE) == 2
        assert session.scalars(select(AddressRow.address)).all() == [ADDRESS + "b"]
        assert kept_robots(session, "https://b.id", NOW) is not None
        assert hosts(session) == [("a.id", 1, 0)]
