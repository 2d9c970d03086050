"""CSV files of our own form: one table a kind, with the fields of the seeds as columns."""

import json
from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence
from typing import Any

from claims.contracts import schema
from claims.world.intake.head import Head
from claims.world.intake.known import Known
from claims.world.intake.mapping import Mapping
from claims.world.intake.seed_rows import SeedRows
from claims.world.intake.taken import Fault, Taken
from claims.world.seeds import KINDS


def _columns(kind: str) -> tuple[str, ...]:
    """The fields a row of that kind may have, in the order of its schema."""
    if kind == "aliases":
        return ("words",)
    section = schema(f"reference/{kind}.v1")["properties"][kind]
    return tuple(section["additionalProperties"]["properties"])


# What a spreadsheet takes for the beginning of a formula, at the beginning of a cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

COLUMNS: ReadOnly[str, tuple[str, ...]] = {kind: _columns(kind) for kind in KINDS}
"""The columns of each kind's table, beside "id"."""


class SeedTables:
    """Reads the rows of a table that has the fields of the seeds as its columns, and "id"."""

    def __init__(self, mapping: Mapping, head: Head, known: Known, at: ReadOnly[str, int]) -> None:
        meta = {"recorded": head.recorded.isoformat(), "by": head.publisher[:300]}
        self._rows = SeedRows(mapping.kind, meta, known)
        self._at = dict(at)
        self._id = self._at.pop("id")
        self._words = mapping.kind == "aliases"

    def read(self, line: int, cells: Sequence[str]) -> Taken:
        """The row, taken; raises Fault where it is to be left out."""
        key = cells[self._id].strip()[:120]
        if not key:
            raise Fault("id", "empty; each row of this form has its id")
        row = {name: value_of(cells[at]) for name, at in self._at.items() if cells[at] != ""}
        if self._words:
            return self._rows.read(line, key, row.get("words", []), "words")
        return self._rows.read(line, key, row)


def cell(value: Any) -> str:
    """A value as the cell it is read back from: text as it is, a list or row as JSON, nothing as nothing.

    Text that a spreadsheet could take for a formula stands in quotation marks, as JSON too.
    """
    if value is None:
        return ""
    plain = isinstance(value, str) and value != "" and value_of(value) == value
    if plain and not value.startswith(_FORMULA):
        return str(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def value_of(text: str) -> Any:
    """What a cell says: JSON where it is a list, a row, true or false, or text in quotation marks."""
    if text in ("true", "false") or text[:1] in ("[", "{", '"'):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return text
    return text
