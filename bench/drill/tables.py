"""What a database holds, told so that two of them can be compared: no clock, no run ids, no counted keys."""

import hashlib
import json
import warnings
from collections import Counter
from typing import Any

from sqlalchemy import Engine, MetaData, select

from db.engine import open_engine

TOLD_ELSEWHERE = {"run", "source_read", "host", "robots"}
"""Tables of what was done and when: how often a site was asked differs where a run was disturbed."""
RUNS = {"run", "first_run", "last_run"}
"""Columns that name a run."""
LAST_ANSWER = {("address", "status"), ("address", "failures")}
"""Columns that tell of the last askings: 304 where a page was asked for once more, one more failure."""

COUNTED_OFF = {("alias", "id")}
"""Keys a database counts off, which nothing else names: PostgreSQL leaves out those of an undone insert."""


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
    with warnings.catch_warnings():
        # An index on an expression is not read back from SQLite; rows are compared here, not indexes.
        warnings.filterwarnings("ignore", message=".*expression-based index")
        tables.reflect(engine)
    found = {}
    with engine.connect() as connection:
        for name, table in sorted(tables.tables.items()):
            if name in TOLD_ELSEWHERE:
                continue
            columns = [column for column in table.columns if not _is_clock(name, column)]
            columns = [column for column in columns if (name, column.name) not in COUNTED_OFF]
            rows = connection.execute(select(*columns)).mappings()
            found[name] = sorted(json.dumps(_plain(dict(row)), sort_keys=True, default=str) for row in rows)
    return found


def _is_clock(table: str, column: Any) -> bool:
    """The column says when or in which run, which no two series of runs share."""
    kind = str(column.type).upper()
    moment = "TIMESTAMP" in kind or "DATETIME" in kind
    return moment or column.name in RUNS or (table, column.name) in LAST_ANSWER


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: hashlib.sha256(value).hexdigest() if isinstance(value, bytes | memoryview) else value
        for name, value in row.items()
    }
