"""What a changed statement says otherwise than the table: each field, before and after, in short."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select

from db.base import Base
from db.intake import staged

LONGEST = 60
"""So many characters of a value are shown."""

_SAID = ("confidence", "review", "superseded", "note")
_OF_DAYS = ("_lo", "_hi", "_basis", "_open_reason")
_NOT_SAID = frozenset({"seq", "statement_id", "version", "position"})

Fields = dict[str, Any]
"""By its name, what a field says; of parts there may be several of, what each of them says."""


def differences(connection: Connection, changed: Mapping[int, str]) -> Mapping[int, str]:
    """For staged statements, by number and id, the fields that differ from the newest version on record."""
    after = _said(connection, staged.statements, staged.statements.c.seq.in_(changed), "seq")
    before = _newest(connection, sorted(set(changed.values())))
    for part in staged.parts.values():
        _add(
            after, part.name.removeprefix("staged_"), _rows(connection, part, part.c.seq.in_(changed)), "seq"
        )
    return {seq: _told(before[id], after[seq]) for seq, id in changed.items()}


def _newest(connection: Connection, ids: Sequence[str]) -> dict[Any, Fields]:
    """What the table has of each id, in its newest version."""
    table = Base.metadata.tables["statement"]
    newest = select(table.c.id, func.max(table.c.version).label("version")).where(table.c.id.in_(ids))
    of = newest.group_by(table.c.id).subquery()
    same = (table.c.id == of.c.id) & (table.c.version == of.c.version)
    found = _said(connection, table, select(of.c.id).where(same).exists(), "id")
    for name in staged.parts:
        part = Base.metadata.tables[name]
        here = (part.c.statement_id == of.c.id) & (part.c.version == of.c.version)
        rows = _rows(connection, part, select(of.c.id).where(here).exists(), part.c.statement_id.in_(ids))
        _add(found, name, rows, "statement_id")
    return found


def _said(connection: Connection, table: Table, where: Any, key: str) -> dict[Any, Fields]:
    found: dict[Any, Fields] = defaultdict(dict)
    for row in _rows(connection, table, where):
        found[row[key]] = {name: row[name] for name in _SAID}
    return found


def _rows(connection: Connection, table: Table, *where: Any) -> Sequence[Mapping[str, Any]]:
    order = [table.c.position] if "position" in table.c else []
    found: Sequence[Any] = connection.execute(select(table).where(*where).order_by(*order)).mappings().all()
    return found


def _add(found: dict[Any, Fields], name: str, rows: Iterable[Mapping[str, Any]], key: str) -> None:
    for row in rows:
        own = {column: value for column, value in row.items() if column not in _NOT_SAID}
        if "position" in row:
            each = " ".join(str(value) for value in own.values() if value is not None)
            found[row[key]].setdefault(name, []).append(each)
        else:
            found[row[key]].update(own)


def _told(before: Fields, after: Fields) -> str:
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    edtf = {name.removesuffix("_edtf") for name in names if name.endswith("_edtf")}
    shown = [
        name
        for name in names
        if not any(name.endswith(ending) and name.removesuffix(ending) in edtf for ending in _OF_DAYS)
    ]
    return "; ".join(
        f"{name.removesuffix('_edtf')}: {_short(before.get(name))} → {_short(after.get(name))}"
        for name in shown
    )


def _short(value: Any) -> str:
    if value is None or value == []:
        return "nothing"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
