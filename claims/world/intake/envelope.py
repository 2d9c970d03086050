"""The envelope of a row's statement: its id, how sure, from whom, and the columns that say it row by row."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from claims.model import Citation, Statement
from claims.model.statement import Confidence, Review, StatementKind
from claims.world.intake import ids
from claims.world.intake.cells import words
from claims.world.intake.head import Head
from claims.world.intake.taken import Fault

COLUMNS = ("statement", "confidence", "review", "note")
"""What a file may say of each row's own statement."""

MAX_NOTE = 1000
"""What is kept of a note, in characters (schemas/reference/shared: "note")."""


class Envelopes:
    """Makes the statements of one file's rows."""

    def __init__(self, kind: StatementKind, head: Head, at: Mapping[str, int]) -> None:
        self._kind, self._head = kind, head
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
            return ids.statement_id(self._kind, self._head.origin, *natural), None
        key = (within, own) if within else (own,)
        return ids.statement_id(self._kind, self._head.origin, *key), words(own, "statement")

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
        said: dict[str, Any] = {"confidence": sure}
        for name, at in self._own.items():
            text = cells[at].strip()
            if text:
                said[name] = _READ[name](text)
        if note:
            said["note"] = f"{note}. {said.get('note', '')}".strip()[:MAX_NOTE]
        return Statement(
            id=id, version=1, kind=self._kind, recorded=self._head.recorded, sources=cites, **said
        )


def _one_of(text: str, field: str, allowed: tuple[str, ...]) -> str:
    if text not in allowed:
        raise Fault(field, f"'{text[:60]}' is none of {', '.join(allowed)}")
    return text


_READ: Mapping[str, Any] = {
    "confidence": lambda text: _one_of(text, "confidence", get_args(Confidence)),
    "review": lambda text: _one_of(text, "review", get_args(Review)),
    "note": lambda text: text[:MAX_NOTE],
}
