"""The envelope of a row's statement: its id, how sure, from whom, and the columns that say it row by row."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, cast, get_args

from claims.model import Citation, Statement
from claims.model.statement import Confidence, Review, Stance, StatementKind
from claims.world.intake import ids
from claims.world.intake.cells import words
from claims.world.intake.head import Head
from claims.world.intake.taken import Fault

COLUMNS = (
    "statement", "version", "confidence", "review", "recorded", "superseded", "reason", "note", "sources",
)  # fmt: skip
"""What a file may say of each row's own statement."""

MAX_NOTE = 1000
"""What is kept of a note, in characters (schemas/reference/shared: "note")."""

_KEPT = re.compile(r"[A-Z]+-[A-Za-z0-9-]{1,76}", re.ASCII)
_SOURCE = re.compile(r"SRC-[A-Za-z0-9-]{1,76}", re.ASCII)


class Envelopes:
    """Makes the statements of one file's rows. `kept` means that ids stand in the file as they are to be."""

    def __init__(self, kind: StatementKind, head: Head, at: Mapping[str, int], kept: bool) -> None:
        self._kind, self._head, self._kept = kind, head, kept
        self._id = at.get("statement")
        self._own = {name: at[name] for name in COLUMNS[1:] if name in at}
        self._cites = (Citation(head.origin),)

    def id(self, cells: Sequence[str], *natural: str, within: str = "") -> tuple[str, str | None]:
        """The statement's id, and the source's own id of the row where it has one.

        `within` is what the source's ids count within: lists that number each type of row by itself
        have the same number once a type.
        """
        own = cells[self._id].strip() if self._id is not None else ""
        if not own:
            if self._kept:
                raise Fault(
                    "statement", "empty; this mapping keeps the ids of the file, so each row needs one"
                )
            return ids.statement_id(self._kind, self._head.origin, *natural), None
        if not self._kept:
            key = (within, own) if within else (own,)
            return ids.statement_id(self._kind, self._head.origin, *key), words(own, "statement")
        if _KEPT.fullmatch(own) is None:
            raise Fault("statement", f"'{own[:60]}' is no id of a statement; write it as in T-id-mod-prabowo")
        return own, None

    def statement(
        self,
        id: str,
        cells: Sequence[str],
        confidence: Confidence | None,
        locator: str | None,
        note: str = "",
    ) -> Statement:
        """The envelope of a row: the file says it, or the head; `note` goes before the row's own."""
        sure = confidence or self._head.confidence
        cites = self._cites if locator is None else (Citation(self._head.origin, "supports", locator),)
        if not self._own and not note:
            return Statement(id, 1, self._kind, sure, self._head.recorded, cites)
        said: dict[str, Any] = {"confidence": sure, "recorded": self._head.recorded, "version": 1}
        said["sources"] = cites
        for name, at in self._own.items():
            text = cells[at].strip()
            if text:
                said[name] = _READ[name](text)
        if note:
            said["note"] = f"{note}. {said.get('note', '')}".strip()[:MAX_NOTE]
        return Statement(id=id, kind=self._kind, **said)


def day(text: str, field: str) -> date:
    """A day of the calendar; raises Fault for anything else."""
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII) is None:
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise Fault(field, f"'{text[:60]}' is no day; write 2012-05-03") from None


def _version(text: str) -> int:
    if re.fullmatch(r"[1-9][0-9]{0,2}", text, re.ASCII) is None:
        raise Fault("version", f"'{text[:60]}' is no version; write a number from 1 to 999")
    return int(text)


def _one_of(text: str, field: str, allowed: tuple[str, ...]) -> str:
    if text not in allowed:
        raise Fault(field, f"'{text[:60]}' is none of {', '.join(allowed)}")
    return text


@lru_cache(maxsize=4096)
def citations(text: str) -> tuple[Citation, ...]:
    """Sources as "SRC-a | SRC-b contradicts | SRC-c supports: page 3"; "-" is none."""
    cites = []
    for each in text.split(" | ") if text != "-" else ():
        said, _, locator = each.partition(": ")
        source, _, stance = said.strip().partition(" ")
        if _SOURCE.fullmatch(source) is None:
            raise Fault("sources", f"'{source[:60]}' is no id of a source; write SRC-… | SRC-…")
        stance = _one_of(stance or "supports", "sources", get_args(Stance))
        cites.append(Citation(source, cast(Stance, stance), locator or None))
    return tuple(cites)


_READ: Mapping[str, Any] = {
    "version": _version,
    "confidence": lambda text: _one_of(text, "confidence", get_args(Confidence)),
    "review": lambda text: _one_of(text, "review", get_args(Review)),
    "recorded": lambda text: day(text, "recorded"),
    "superseded": lambda text: day(text, "superseded"),
    "reason": lambda text: words(text, "reason"),
    "note": lambda text: text[:MAX_NOTE],
    "sources": citations,
}
