"""An order: what a run is asked to do, its plain words made into days, languages and paths."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claims.model import Language


class OrderError(ValueError):
    """What was asked for cannot be done; the message is one line that says what to give."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which paths to check, printed when, in which language; where the report goes and in which words.

    `out` None means the report folder of the settings.
    """

    paths: tuple[Path, ...]
    published: date | None = None
    language: Language | None = None
    out: Path | None = None
    report_language: Language = "id"


def read_order(
    paths: list[str],
    published: str | None = None,
    lang: str | None = None,
    out: str | None = None,
    report_language: str = "id",
) -> Order:
    """The order given in plain words; raises OrderError for a day or a language that is none."""
    if not paths:
        raise OrderError("no path given: name a file or a folder of articles")
    return Order(
        paths=tuple(Path(path) for path in dict.fromkeys(paths)),
        published=None if published is None else _day(published),
        language=None if lang is None or lang == "auto" else _language("lang", lang),
        out=None if out is None else Path(out),
        report_language=_language("report_language", report_language),
    )


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise OrderError(f"published is {words!r}: give a day like 2025-05-12") from None


def _language(name: str, words: str) -> Language:
    if words == "id":
        return "id"
    if words == "en":
        return "en"
    raise OrderError(f"{name} is {words!r}: give id or en")
