"""Notices of a run: its new flags are reserved, sent, and marked as sent; each channel is told once, ever."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from claims.model import Language
from claims.report.shown import line
from db import notices
from db.notices import Notice
from db.session import Engine, transaction
from db.since import since
from flows.channels import Channel
from flows.notify.message import Kind, Message
from flows.notify.outcome import MaybeSent, NotSent
from flows.notify.sending import send as send_by_block
from flows.settings import Settings

Send = Callable[[Channel, Message, Language], None]

ATTEMPTS = 8
"""How often a notice is tried before it is given up."""
FIRST_WAIT = timedelta(minutes=5)
"""How long after a failure it is tried again; twice as long after each further one: ten hours in all."""
DEAD_AFTER = timedelta(minutes=10)
"""A worker that has been sending one message for so long has ended: no send waits longer than 30 s."""
MOST_EACH = 20
"""The most messages a run sends a channel for people; further flags are one digest. A first run over an
archive would otherwise fill a newsroom's evening."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Told:
    """What came of one channel in one run, in flags."""

    new: int = 0
    sent: int = 0
    failed: int = 0
    unsure: int = 0


def notify_run(
    engine: Engine,
    settings: Settings,
    run_id: str,
    now: datetime | None = None,
    *,
    report: str | None = None,
    send: Send = send_by_block,
) -> dict[str, Told]:
    """Tells every channel of TILIK_NOTIFY of the run's new flags; gives what came of it by channel.

    With them goes what earlier runs could not send, and what those had found that ended before they
    came to this. A channel that fails costs itself only: one line in the log, and a later run tries
    again. `report` is the path or address of the run's report; `now` stands for the clock in tests.
    Raises DatabaseError only.
    """
    clock = (lambda: now) if now is not None else (lambda: datetime.now(UTC))
    told: dict[str, Told] = {}
    for channel in settings.notify:
        told[channel.name] = _Teller(engine, channel, settings.language, clock, send).tell(run_id, report)
    return told


class _Teller:
    """One channel in one run."""

    def __init__(
        self,
        engine: Engine,
        channel: Channel,
        language: Language,
        clock: Callable[[], datetime],
        send: Send,
    ) -> None:
        self._engine = engine
        self._channel = channel
        self._language = language
        self._clock = clock
        self._send = send
        self._told = Told()

    def tell(self, run_id: str, report: str | None) -> Told:
        """Reserves the run's flags and sends whatever waits for this channel."""
        name, now = self._channel.name, self._clock()
        with transaction(self._engine) as session:
            self._told.new = notices.reserve(session, name, self._channel.severities, run_id, now)
            self._told.unsure = notices.doubt(session, name, now - DEAD_AFTER, now)
        with transaction(self._engine) as session:
            ids = notices.waiting(session, name, now)
        singly, together = self._divided(ids)
        going_on = all(self._one([id], "flag", run_id, report) for id in singly)
        if going_on and (together or self._channel.mode == "digest"):
            self._one(together, "digest", run_id, report)
        return self._told

    def _divided(self, ids: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Those that are a message each, and those that go into one digest."""
        if self._channel.mode == "digest":
            return [], ids
        if self._channel.for_people and len(ids) > MOST_EACH:
            return ids[:MOST_EACH], ids[MOST_EACH:]
        return ids, []

    def _one(self, ids: Sequence[str], kind: Kind, run_id: str, report: str | None) -> bool:
        """Sends one message; False where the channel does not work, and the others had better wait."""
        now = self._clock()
        with transaction(self._engine) as session:
            mine = notices.take(session, ids, now)
            found = notices.read_notices(session, mine)
            gone = sorted(set(mine) - {notice.id for notice in found})
            notices.settle(session, gone, "given_up", now, error="its dossier is no longer kept")
            became = since(session, [notice.finding for notice in found])
            dismissed = {id for id, one in became.items() if one.verdict == "dismissed"}
            let_be = [notice.id for notice in found if notice.finding in dismissed]
            notices.settle(session, let_be, "let_be", now, error="an editor dismissed the flag meanwhile")
            found = [notice for notice in found if notice.finding not in dismissed]
            untold = notices.take_untold(session, self._channel.name, now) if kind == "digest" else []
            maybe_sent = notices.read_notices(session, untold)
        if not found and not maybe_sent:
            return True
        return self._sent(Message(kind, now, tuple(found), run_id, report, tuple(maybe_sent)))

    def _sent(self, message: Message) -> bool:
        """Sends the message, and marks what came of it."""
        ids = [notice.id for notice in message.notices]
        try:
            self._send(self._channel, message, self._language)
        except MaybeSent as error:
            self._told.unsure += len(ids)
            self._settle(ids, "unsure", str(error))
            return self._failed(error)
        except NotSent as error:
            self._told.failed += len(ids)
            self._again(message.notices, [notice.id for notice in message.maybe_sent], str(error))
            return self._failed(error)
        except Exception as error:  # a fault of ours or of a library's: it costs this message only
            self._told.unsure += len(ids)
            self._settle(ids, "unsure", f"{type(error).__name__} while it was being sent")
            return self._failed(error)
        self._told.sent += len(ids)
        with transaction(self._engine) as session:
            notices.settle(session, ids, "sent", self._clock())
        return True

    def _again(self, failed: Sequence[Notice], untold: Sequence[str], error: str) -> None:
        """Each waits for a later run, longer each time, or is given up."""
        now = self._clock()
        with transaction(self._engine) as session:
            for notice in failed:
                state = "given_up" if notice.attempts >= ATTEMPTS else "waiting"
                later = now + FIRST_WAIT * 2 ** (notice.attempts - 1)
                notices.settle(session, [notice.id], state, now, error=error, next_at=later)
            notices.untell(session, untold)

    def _settle(self, ids: Sequence[str], state: str, error: str) -> None:
        with transaction(self._engine) as session:
            notices.settle(session, ids, state, self._clock(), error=error)

    def _failed(self, error: Exception) -> bool:
        _log.warning("%s was not told: %s", self._channel.name, line(str(error), 200))
        return False
