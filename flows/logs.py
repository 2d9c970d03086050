"""Logs: whatever Tilik's own code reports goes to stderr, one event a line, with run and article ids.

Imports no Prefect. Records of ours are made harmless when they are made, so that no handler, Prefect's
own among them, ever sees a foreign value whole; records of libraries when they reach our handler.
"""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from flows.log_lines import JsonLines, TextLines, clean, shown
from flows.settings import LogForm, Settings

OURS = ("tilik", "claims", "db", "flows", "desk")
"""The loggers whose records are ours, and those below them."""
HUSHED = ("trafilatura", "htmldate")
"""Libraries that report every odd page as an error: what a page lacks is told once, by us."""

_ids: ContextVar[dict[str, str] | None] = ContextVar("log_ids", default=None)


@contextmanager
def log_context(
    *, run: str | None = None, article: str | None = None, source: str | None = None
) -> Iterator[None]:
    """Everything logged inside, in this thread or task, names the run, article and source given."""
    given = {"run": run, "article": article, "source": source}
    ids = (_ids.get() or {}) | {name: shown(value) for name, value in given.items() if value is not None}
    token = _ids.set(ids)
    try:
        yield
    finally:
        _ids.reset(token)


class Stderr(logging.Handler):
    """Writes each record as one line to whatever stderr is at that moment."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line. What cannot be written is lost: a log must never end the work it tells of."""
        try:
            clean(record, _ids.get() or {})
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()
        except Exception:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Nothing: the library would print the record and its values as they are."""


def configure(form: LogForm | None = None) -> None:
    """Logs of this process go to stderr, as JSON lines or as text; the setting TILIK_LOG unless said.

    Safe to call again, and to be called in a pool's process, in a flow under a Prefect worker, or
    without Prefect. Prefect's handlers stay where they are: ours then stands on our own loggers only,
    else on the root, where it takes warnings of libraries too. Raises SettingsError where a setting is wrong.
    """
    wanted = Settings.from_environment().log if form is None else form
    handler = Stderr()
    handler.setFormatter(JsonLines() if wanted == "json" else TextLines())
    root = logging.getLogger()
    mine = [logging.getLogger(name) for name in OURS]
    prefects = [other for other in root.handlers if type(other).__module__.startswith("prefect")]
    for logger in (root, *mine):
        for old in [each for each in logger.handlers if isinstance(each, Stderr)]:
            logger.removeHandler(old)
    for logger in mine:
        logger.setLevel(logging.INFO)
    for name, each in logging.root.manager.loggerDict.items():
        # A library that sets up logging from a file of its own switches off all loggers it does not name.
        if isinstance(each, logging.Logger) and name.partition(".")[0] in OURS:
            each.disabled = False
    for other in prefects:
        if _not_ours not in other.filters:
            other.addFilter(_not_ours)  # its console would tell each of ours a second time
    for name in HUSHED:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for logger in mine if prefects else [root]:
        logger.addHandler(handler)
    if not isinstance(logging.getLogRecordFactory(), _Factory):
        logging.setLogRecordFactory(_Factory())


def _not_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] not in OURS


class _Factory:
    """Makes records as before, those of ours harmless from the start."""

    def __init__(self) -> None:
        self._before = logging.getLogRecordFactory()

    def __call__(self, *args: Any, **more: Any) -> logging.LogRecord:
        record: logging.LogRecord = self._before(*args, **more)
        if record.name.partition(".")[0] in OURS:
            clean(record, _ids.get() or {})
        return record
