"""Digests of staged terms of office, made of their cells.

A file is read in a process of its own, which has more to do than the one that stages: so digests of
what comes by the million are made by the latter. They are those of claims.world.digest.
"""

import hashlib
from functools import lru_cache
from typing import Any

import orjson

from db.intake.rows import Cells, Rows, columns

_STATEMENT = columns("staged_statement")
_TERM = columns("staged_office_term")
_CITED = columns("staged_citation")
_DIGEST = _STATEMENT.index("digest")
_ID, _KIND, _CONFIDENCE, _REVIEW, _NOTE = map(
    _STATEMENT.index, ("id", "kind", "confidence", "review", "note")
)
_OFFICE, _PERSON, _ACTING, _LAST_SEEN = map(_TERM.index, ("office", "person", "acting", "last_seen"))
_START, _END = _TERM.index("start_edtf"), _TERM.index("end_edtf")
_SOURCE, _STANCE, _LOCATOR = map(_CITED.index, ("source", "stance", "locator"))


def fill(rows: Rows) -> None:
    """Every staged term has its digest; whatever else is staged has one already."""
    terms = {cells[0]: cells for cells in rows.get("staged_office_term", ())}
    if not terms:
        return
    cited: dict[int, list[Cells]] = {}
    for cells in rows.get("staged_citation", ()):
        cited.setdefault(cells[0], []).append(cells)
    statements = rows["staged_statement"]
    for at, cells in enumerate(statements):
        if cells[_DIGEST] is None:
            said = _digest(cells, terms[cells[0]], cited.get(cells[0], ()))
            statements[at] = (*cells[:_DIGEST], said, *cells[_DIGEST + 1 :])


def _digest(statement: Cells, term: Cells, cited: Any) -> str:
    envelope: dict[str, Any] = {
        "id": statement[_ID],
        "kind": statement[_KIND],
        "confidence": statement[_CONFIDENCE],
    }
    if cited:
        envelope["sources"] = [_citation(each[_SOURCE], each[_STANCE], each[_LOCATOR]) for each in cited]
    if statement[_REVIEW] != "active":
        envelope["review"] = statement[_REVIEW]
    if statement[_NOTE] is not None:
        envelope["note"] = statement[_NOTE]
    told: dict[str, Any] = {
        "office": term[_OFFICE],
        "person": term[_PERSON],
        "start": _period(term[_START : _START + 5]),
        "statement": envelope,
    }
    if term[_END] is not None:
        told["end"] = _period(term[_END : _END + 5])
    if term[_ACTING]:
        told["acting"] = True
    if term[_LAST_SEEN] is not None:
        told["last_seen"] = term[_LAST_SEEN]
    said = orjson.dumps(["OfficeTerm", told], option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(said).hexdigest()


def _citation(source: str, stance: str, locator: str | None) -> dict[str, str]:
    told = {"source": source}
    if stance != "supports":
        told["stance"] = stance
    if locator is not None:
        told["locator"] = locator
    return told


@lru_cache(maxsize=65_536)
def _period(cells: Cells) -> dict[str, str]:
    names = ("edtf", "lo", "hi", "basis", "open_reason")
    return {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
