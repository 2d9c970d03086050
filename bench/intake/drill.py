"""`python -m bench.intake.drill`: an import killed at random and resumed, against an undisturbed one.

The process is killed with SIGKILL, five times by default: at moments drawn at random while it reads, and
the last time while the rows enter. Then all rows of all tables are compared, but for the moments of
revisions, and the list of imports, which tells when each began and ended.
"""

import argparse
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

import psutil
from sqlalchemy import Engine, create_engine, inspect, text

from bench.intake.process import imported, started
from bench.intake.terms import write
from bench.postgres import database
from db.engine import migrate, open_engine

KINDS = ("sqlite", "postgresql")
MOMENT = 0.5
"""Seconds after the last row is staged at which the last kill falls."""
SUM = 1 << 256
NOT_COMPARED = {"import_job": None, "revision": "at", "alias": "id"}
"""Tables, and columns of them, that hold the clock; and the number of words, for PostgreSQL counts on past
numbers of a transaction that was undone."""


def main(arguments: list[str] | None = None) -> int:
    """Says how it went. 0: the tables are the same; 1: they are not; 2: an import failed."""
    parser = argparse.ArgumentParser(prog="python -m bench.intake.drill", description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--into", choices=("sqlite", "postgresql"), nargs="+", default=["sqlite", "postgresql"]
    )
    options = parser.parse_args(arguments)
    worst = 0
    for kind in options.into:
        worst = max(worst, drill(kind, options.rows, options.kills, random.Random(options.seed)))
    return worst


def drill(kind: str, rows: int, kills: int, chance: random.Random) -> int:
    """One drill on one kind of database."""
    with tempfile.TemporaryDirectory(prefix="tilik-") as name:
        file = write(Path(name), rows)
        with database(kind, Path(name)) as url:
            _migrated(url)
            whole = imported(file, url)
            expected = _dump(url)
        for left in Path(name).glob("tilik.db*"):
            left.unlink()
        if whole.code != 0:
            print(whole.said, file=sys.stderr)
            return 2
        with database(kind, Path(name)) as url:
            _migrated(url)
            moments = [chance.uniform(0.05, 0.6) * whole.seconds for _ in range(kills - 1)]
            for after in [*moments, None]:
                print(
                    f"{kind}: killed after {_killed(file, url, after, rows):.1f} s, {_state(url)}", flush=True
                )
            last = imported(file, url)
            if last.code != 0:
                print(last.said, file=sys.stderr)
                return 2
            same = _dump(url) == expected
    print(f"{kind}: {rows} rows, {kills} kills: {'the same table' if same else 'ANOTHER TABLE'}; {last.said}")
    return 0 if same else 1


def _migrated(url: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()


def _killed(file: Path, url: str, after: float | None, rows: int) -> float:
    """Starts the import and kills it and what it started; gives the seconds it lived.

    It is killed after so many seconds, or, where there is none, a moment after all rows are staged.
    """
    begun = time.perf_counter()
    process = started(file, url)
    while process.poll() is None and (after is None or time.perf_counter() - begun < after):
        time.sleep(0.02)
        if after is None and _reached(url) > rows:
            after = time.perf_counter() - begun + MOMENT
    lived = time.perf_counter() - begun
    try:
        for each in psutil.Process(process.pid).children(recursive=True):
            os.kill(each.pid, signal.SIGKILL)
    except (psutil.Error, ProcessLookupError):
        pass
    process.kill()
    process.wait()
    return lived


def _state(url: str) -> str:
    """What a reader of the database sees in between."""
    engine = _engine(url)
    with engine.connect() as connection:
        statements = connection.scalar(text("SELECT COUNT(*) FROM statement"))
    engine.dispose()
    return f"{_reached(url)} rows staged, {statements} in the table"


def _reached(url: str) -> int:
    """How many rows of the file are staged."""
    engine = _engine(url)
    reached = 0
    with engine.connect() as connection:
        if inspect(connection).has_table("staged_reached"):
            reached = connection.scalar(text("SELECT MAX(items) FROM staged_reached")) or 0
    engine.dispose()
    return reached


def _engine(url: str) -> Engine:
    return create_engine(url.replace("postgresql://", "postgresql+pg8000://"))


def _dump(url: str) -> dict[str, tuple[int, int]]:
    """Of every table how many rows it has, and what they are, without the columns that hold the clock.

    That is the sum of the SHA-256 of each row: the same in whatever order they come, in no memory.
    """
    engine = _engine(url)
    sums: dict[str, tuple[int, int]] = {}
    with engine.connect() as connection:
        for table in sorted(inspect(engine).get_table_names()):
            left_out = NOT_COMPARED.get(table, "")
            if left_out is None:
                continue
            columns = [each["name"] for each in inspect(engine).get_columns(table)]
            asked = ", ".join(f'"{column}"' for column in columns if column != left_out)
            rows, told = 0, 0
            found = connection.execution_options(yield_per=5000).execute(
                text(f'SELECT {asked} FROM "{table}"')
            )
            for row in found:
                said = hashlib.sha256(repr(tuple(row)).encode()).digest()
                rows, told = rows + 1, (told + int.from_bytes(said)) % SUM
            sums[table] = (rows, told)
    engine.dispose()
    return sums


if __name__ == "__main__":
    sys.exit(main())
