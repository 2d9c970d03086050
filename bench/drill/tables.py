"""What a database holds, told so that two of them can be compared: no clock, no run ids."""

import hashlib
import json
from collections import Counter
from typing import Any

from sqlalchemy import Engine, MetaData, select

from db.engine import open_engine

CLOCKS = {
    "run": None,
    "fact_set": {"loaded_at"},
    "revision": {"at"},
    "article": {"first_run"},
    "unread": {"first_run", "last_run"},
    "dossier": {"run"},
    "across": {"first_run", "run", "last_run"},
    "alembic_version": set(),
}
"""Tables that hold runs only, and columns that name a run or a moment."""


def contents(url: str) -> dict[str, list[str]]:
    """For each table its rows as JSON, sorted, without moments and runs."""
    engine = open_engine(url)
    try:
        return _contents(engine)
    finally:
        engine.dispose()


def differences(expected: dict[str, list[str]], found: dict[str, list[str]]) -> list[str]:
    """Each table that is another one, with its first rows that are missing or too many."""
    told = []
    for name in sorted(expected | found):
        missing = _without(expected.get(name, []), found.get(name, []))
        more = _without(found.get(name, []), expected.get(name, []))
        if missing or more:
            told.append(f"{name}: {len(missing)} missing, {len(more)} too many")
            told += [f"  missing {row[:300]}" for row in missing[:2]]
            told += [f"  too many {row[:300]}" for row in more[:2]]
    return told


def _without(rows: list[str], others: list[str]) -> list[str]:
    return sorted((Counter(rows) - Counter(others)).elements())


def _contents(engine: Engine) -> dict[str, list[str]]:
    tables = MetaData()
    tables.reflect(engine)
    found = {}
    with engine.connect() as connection:
        for name, table in sorted(tables.tables.items()):
            passed = CLOCKS.get(name, set())
            if passed is None:
                continue
            columns = [
                column for column in table.columns if column.name not in passed and not _is_moment(column)
            ]
            rows = connection.execute(select(*columns)).mappings()
            found[name] = sorted(json.dumps(_plain(dict(row)), sort_keys=True, default=str) for row in rows)
    return found


def _is_moment(column: Any) -> bool:
    """A column whose type is a date with a clock time: it says when, which no two runs share."""
    return "TIMESTAMP" in str(column.type).upper() or "DATETIME" in str(column.type).upper()


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: hashlib.sha256(value).hexdigest() if isinstance(value, bytes | memoryview) else value
        for name, value in row.items()
    }
