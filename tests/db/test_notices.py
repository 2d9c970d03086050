"""A flag is told once on a channel: whatever comes twice, at once, or half-way."""

import hashlib
import threading
from datetime import timedelta

from sqlalchemy import Engine

from claims.model import Dossier, Unread
from claims.model.finding import Severity
from db import notices
from db.arrivals import keep_arrival
from db.engine import migrate, open_engine
from db.session import transaction
from tests.db.flagged import NIGHT, flagged, keep_run

DESK = "slack-webhook/desk"
ALL: tuple[Severity, ...] = ("error", "warning", "notice")
FIRST = flagged("a", "Satu salah. Dua keliru.", {"Satu salah": "error", "Dua keliru": "notice"})


def reserve(engine: Engine, run: str, channel: str = DESK, severities: tuple[Severity, ...] = ALL) -> int:
    with transaction(engine) as session:
        return notices.reserve(session, channel, severities, run, NIGHT)


def waiting(engine: Engine, channel: str = DESK, *, hours: int = 0) -> list[str]:
    with transaction(engine) as session:
        return notices.waiting(session, channel, NIGHT + timedelta(hours=hours))


def states(engine: Engine) -> dict[str, int]:
    with transaction(engine) as session:
        return notices.count_by_state(session).get(DESK, {})


def test_each_flag_waits_once_on_each_channel(engine: Engine) -> None:
    run = keep_run(engine, FIRST)
    assert reserve(engine, run) == 2
    assert reserve(engine, run) == 0
    assert reserve(engine, run, "signed-webhook/cms", ("error",)) == 1
    with transaction(engine) as session:
        found = notices.read_notices(session, waiting(engine))
    assert [(one.severity, one.messages["en"], one.title, one.source_id) for one in found] == [
        ("error", "en: Satu salah", "Judul", "a"),
        ("notice", "en: Dua keliru", "Judul", "a"),
    ]


def test_a_new_version_tells_only_of_the_words_that_are_new(engine: Engine) -> None:
    first = keep_run(engine, FIRST)
    assert reserve(engine, first) == 2
    again = flagged(
        "a", "Baru: kalimat lain. Satu salah. Tiga beda.", {"Satu salah": "error", "Tiga beda": "error"}
    )
    assert reserve(engine, keep_run(engine, again, hours=1)) == 1
    other_article = flagged("b", "Satu salah.", {"Satu salah": "error"})
    assert reserve(engine, keep_run(engine, other_article, hours=2)) == 1


def test_runs_that_ended_before_they_were_told_of_are_caught_up_with(engine: Engine) -> None:
    def one(name: str) -> tuple[object, bytes]:
        return flagged(name, "Salah.", {"Salah": "error"})

    keep_run(engine, one("before"), hours=-1)
    assert reserve(engine, keep_run(engine, one("first"))) == 1
    keep_run(engine, one("abandoned"), hours=1, state="abandoned")
    keep_run(engine, one("other flow"), hours=1, flow="check-articles")
    going = keep_run(engine, one("still running"), hours=2, state="running")
    assert reserve(engine, keep_run(engine, one("last"), hours=3)) == 2
    with transaction(engine) as session:
        found = notices.read_notices(session, waiting(engine))
    assert sorted(one.source_id for one in found) == ["abandoned", "first", "last"]
    assert reserve(engine, going) == 1


def test_of_a_run_that_was_killed_only_what_still_stands_is_told(engine: Engine) -> None:
    def killed(name: str, text: str = "Satu salah. Dua keliru.") -> tuple[Dossier, bytes]:
        return flagged(
            name, text, {words: "error" for words in ("Satu salah", "Dua keliru") if words in text}
        )

    reserve(engine, keep_run(engine, FIRST))
    names = ("stands", "mended", "by hand", "withdrawn")
    keep_run(engine, *map(killed, names), hours=1, state="abandoned")
    # Another run came to the article: a flow that tells of nothing, and the one that tells now.
    keep_run(engine, killed("by hand", "Satu salah. Dua benar."), hours=2, flow="check-articles")
    last = keep_run(engine, killed("mended", "Satu benar. Dua keliru."), hours=3)
    with transaction(engine) as session:
        note = Unread("withdrawn", "was withdrawn", hashlib.sha256(b"{}").hexdigest(), "canceled")
        keep_arrival(session, note, b"{}", source=None, at=NIGHT + timedelta(hours=2), run_id=last)
    assert reserve(engine, last) == 4
    with transaction(engine) as session:
        found = notices.read_notices(session, waiting(engine))
    told = sorted((one.source_id, one.messages["en"]) for one in found)
    assert [(name, words.removeprefix("en: ")) for name, words in told if name in names] == [
        ("by hand", "Satu salah"),
        ("mended", "Dua keliru"),
        ("stands", "Dua keliru"),
        ("stands", "Satu salah"),
    ]
    assert reserve(engine, last) == 0


def test_what_is_taken_is_taken_by_one(engine: Engine) -> None:
    reserve(engine, keep_run(engine, FIRST))
    ids = waiting(engine)
    with transaction(engine) as session:
        assert notices.take(session, ids[:1], NIGHT) == ids[:1]
        assert notices.take(session, ids, NIGHT) == ids[1:]
    assert waiting(engine) == []
    with transaction(engine) as session:
        notices.settle(session, ids[:1], "sent", NIGHT)
        notices.settle(session, ids[1:], "waiting", NIGHT, next_at=NIGHT + timedelta(hours=2))
    assert (waiting(engine, hours=1), waiting(engine, hours=2)) == ([], ids[1:])


def test_what_a_kill_leaves_is_in_doubt_and_never_waits_again_by_itself(engine: Engine) -> None:
    run = keep_run(engine, FIRST)
    reserve(engine, run)
    with transaction(engine) as session:
        notices.take(session, waiting(engine), NIGHT)
    with transaction(engine) as session:
        assert notices.doubt(session, DESK, NIGHT, NIGHT) == 0
        assert notices.doubt(session, DESK, NIGHT + timedelta(seconds=1), NIGHT) == 2
    assert (waiting(engine, hours=99), reserve(engine, run), states(engine)) == ([], 0, {"unsure": 2})
    with transaction(engine) as session:
        told = notices.take_untold(session, DESK, NIGHT)
        assert (len(told), notices.take_untold(session, DESK, NIGHT)) == (2, [])
        notices.untell(session, told)
        assert notices.take_untold(session, DESK, NIGHT) == told


def test_a_person_settles_what_is_in_doubt(engine: Engine) -> None:
    reserve(engine, keep_run(engine, FIRST))
    ids = waiting(engine)
    with transaction(engine) as session:
        notices.take(session, ids, NIGHT)
        notices.settle(session, ids[:1], "given_up", NIGHT, error="it answered 500")
        notices.settle(session, ids[1:], "sent", NIGHT)
        assert notices.last_error(session, DESK) == "it answered 500"
        assert notices.close(session, DESK, NIGHT, again=True) == 1
    assert waiting(engine) == ids[:1]
    with transaction(engine) as session:
        assert notices.close(session, DESK, NIGHT, again=False) == 0
        notices.take(session, ids[:1], NIGHT)
        notices.doubt(session, DESK, NIGHT + timedelta(seconds=1), NIGHT)
        assert notices.close(session, DESK, NIGHT, again=False) == 1
    assert states(engine) == {"let_be": 1, "sent": 1}


def test_a_worker_thought_dead_that_sent_after_all_says_so(engine: Engine) -> None:
    reserve(engine, keep_run(engine, FIRST))
    ids = waiting(engine)
    with transaction(engine) as session:
        notices.take(session, ids, NIGHT)
        notices.doubt(session, DESK, NIGHT + timedelta(seconds=1), NIGHT)
        notices.settle(session, ids, "sent", NIGHT)
    assert states(engine) == {"sent": 2}


def test_of_many_at_once_one_reserves_and_one_takes(shared_url: str) -> None:
    engine = open_engine(shared_url)
    migrate(engine)
    text = " ".join(f"Kata nomor {number} ini salah." for number in range(60))
    flags: dict[str, Severity] = {f"nomor {number} ini": "error" for number in range(60)}
    run = keep_run(engine, flagged("a", text, flags))
    gate = threading.Barrier(4)
    reserved: list[int] = []
    taken: list[str] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            gate.wait()
            reserved.append(reserve(engine, run))
            gate.wait()
            ids = waiting(engine)
            with transaction(engine) as session:
                mine = notices.take(session, ids, NIGHT)
            taken.extend(mine)
        except BaseException as error:
            failed.append(error)
            gate.abort()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine.dispose()
    assert failed == []
    assert sum(reserved) == 60
    assert len(taken) == len(set(taken)) == 60
