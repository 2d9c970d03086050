"""Log lines: what a record says, on one line, with every foreign value clipped and its signs made visible."""

import json
import logging
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

LONGEST = 200
"""Characters of any one foreign value that reach a log: enough to find an article, too few to print it."""

_FRAMES = 6  # the innermost places of a fault that are named
_CHAIN = 3  # faults behind a fault that are named
_WORD = 2**63  # whole numbers beyond are told by their length: writing one out may take for ever
IDS = ("run", "article", "source")


def shown(value: object) -> str:
    """The value in at most LONGEST characters, all of them printable: line breaks, escape sequences,
    direction marks and invisible characters stand as Python writes them (\\n, \\x1b, \\u202e)."""
    try:
        text = str(value)
    except Exception:
        text = f"<{type(value).__name__} that cannot be shown>"
    kept = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return visible(kept)


def visible(text: str) -> str:
    """The text with everything unprintable written as an escape; it then is one line wherever it is shown."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text
    )


def clean(record: logging.LogRecord, ids: Mapping[str, str]) -> None:
    """The record, made harmless for every handler that sees it: formatted, without values or traceback.

    Done once a record. A fault keeps its type, what it told (clipped) and the places it passed through;
    a traceback in full would carry whatever words the fault was about.
    """
    if getattr(record, "cleaned", False):
        return
    message = _message(record)
    record.error, record.at = "", []
    if record.exc_info and record.exc_info[1] is not None:
        fault = record.exc_info[1]
        record.error, record.at = type(fault).__name__, list(_places(fault.__traceback__))
        message += f" [{' < '.join(_chain(fault))}]"
    record.msg, record.args = message, None
    record.exc_info = record.exc_text = record.stack_info = None
    for name in IDS:
        setattr(record, name, ids.get(name, ""))
    record.cleaned = True


class JsonLines(logging.Formatter):
    """One JSON object a line, in ASCII: ts (UTC), level, logger, msg, and the ids and the fault it has."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without a newline at its end."""
        told: dict[str, Any] = {
            "ts": _moment(record),
            "level": record.levelname,
            "logger": record.name,
            "msg": record.msg,
        }
        told |= {name: value for name in (*IDS, "error", "at") if (value := getattr(record, name, ""))}
        return json.dumps(told)


class TextLines(logging.Formatter):
    """One line for people: moment, level, logger, what happened, and in brackets what it was about."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without a newline at its end."""
        about = [f"{name}={value}" for name in IDS if (value := getattr(record, name, ""))]
        places = getattr(record, "at", [])
        about += [f"at {' < '.join(places)}"] if places else []
        line = f"{_moment(record)} {record.levelname} {record.name}: {record.msg}"
        return f"{line} ({', '.join(about)})" if about else line


def _message(record: logging.LogRecord) -> str:
    """The message with its values in it. The template is clipped too: an f-string is no way around."""
    template = record.msg if isinstance(record.msg, str) else shown(record.msg)
    if not record.args:
        return shown(template)
    given = record.args
    values = list(given.values()) if isinstance(given, Mapping) else list(given)
    if len(template) <= LONGEST:
        try:
            if isinstance(given, Mapping) and "%(" not in template:
                return visible(template % (_value(given),))
            if isinstance(given, Mapping):
                return visible(template % {key: _value(value) for key, value in given.items()})
            return visible(template % tuple(_value(value) for value in given))
        except (TypeError, ValueError, KeyError, OverflowError):
            pass
    return f"{shown(template)} ({', '.join(shown(_value(value)) for value in values)})"


def _value(value: object) -> object:
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return value if -_WORD < value < _WORD else f"<whole number of {value.bit_length()} bits>"
    return shown(value)


def _chain(fault: BaseException) -> Iterator[str]:
    one: BaseException | None = fault
    for _ in range(_CHAIN):
        if one is None:
            return
        told = shown(one)
        yield f"{type(one).__name__}: {told}" if told else type(one).__name__
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _places(trace: TracebackType | None) -> Iterator[str]:
    """Where the fault came from, innermost first: file, line and function, no source text."""
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        found.append(f"{visible(Path(code.co_filename).name)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    yield from reversed(found[-_FRAMES:])


def _moment(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
