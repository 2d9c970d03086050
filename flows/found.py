"""Found: what a run found at one source so far, counted; imports no Prefect."""

import logging
from dataclasses import dataclass, field
from datetime import datetime

from claims.text.counts import counted
from db.arrivals import Arrived
from db.source_reads import SourceRead
from flows.logs import log_context
from flows.sources.model import Unlisted

TOLD = 200
"""The most characters of an address, and of a reason, that a line of the log shows."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Found:
    """What a run found at one source so far.

    `read` articles could be read; `trouble` kept the source from being read wholly, and is `passing` where
    another try may go well. `told` names addresses that brought nothing, and why.
    """

    listed: int = 0
    new: int = 0
    unchanged: int = 0
    changed: int = 0
    gone: int = 0
    refused: int = 0
    later: int = 0
    read: int = 0
    trouble: str | None = None
    passing: bool = False
    told: list[tuple[str, str]] = field(default_factory=list)

    def as_read(self, source: str, run_id: str, at: datetime) -> SourceRead:
        """The row that is kept of it."""
        numbers = (self.listed, self.new, self.unchanged, self.changed, self.gone, self.refused, self.later)
        return SourceRead(source, run_id, at, *numbers, error=self.trouble)

    def arrived(self, arrived: Arrived) -> None:
        """What came in is an article's first version, a further one, or none."""
        if arrived.new and arrived.first:
            self.new += 1
        elif arrived.new_text:
            self.changed += 1
        else:
            self.unchanged += 1

    def passed_over(self, item: Unlisted) -> None:
        """A member is not taken, or a listing could not be read."""
        if item.kind == "refused":
            self.refused += item.number
            self.tell(item.address, item.reason)
        elif item.kind == "later":
            self.later += item.number
            self.trouble = self.trouble or f"{item.address}: {item.reason}"
        elif item.kind == "failed":
            self.passing = item.temporary if self.trouble is None else self.passing and item.temporary
            self.trouble = self.trouble or f"{item.address}: {item.reason}"

    def held(self, address: str, reason: str) -> None:
        """A page stands in the place of an article: it is asked for another time."""
        self.later += 1
        self.tell(address, reason)

    def given_up(self, seconds: float, left: int) -> None:
        """The source took those seconds, the most its limits allow, and so many of its members are left."""
        self.later += left
        self.passing = False
        self.trouble = self.trouble or (
            f"given up after {counted(round(seconds / 60), 'minute')}, the most its limits allow; "
            "what is left is for the next run"
        )

    def tell(self, address: str, reason: str) -> None:
        """The address brought nothing, for that reason."""
        with log_context(article=address):
            _log.info("%s: %s", address[:TOLD], reason[:TOLD])
        self.told.append((address, reason))
