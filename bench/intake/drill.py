"""`python -m bench.intake.drill`: an import killed at random and resumed makes an undisturbed one's table.

The process is killed with SIGKILL, five times by default, at moments drawn over the whole of its time:
while it reads, while it compares, while the rows enter. Then all rows of the two tables are compared,
but for the moments of their revisions and imports.
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
from sqlalchemy import create_engine, inspect, text

from bench.intake.process import imported, started
from bench.intake.server import database
from bench.intake.terms import write
from db.engine import migrate, open_engine

MOMENTS = {"revision": "at", "import_job": "started_at, finished_at"}
"""Columns that hold the clock."""


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
            # One kill falls where the rows enter, near the end of the undisturbed time.
            moments = [chance.uniform(0.02, 0.5) * whole.seconds for _ in range(kills - 1)]
            for after in [*moments, 0.85 * whole.seconds]:
                print(f"{kind}: killed after {_killed(file, url, after):.1f} s, {_state(url)}", flush=True)
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


def _killed(file: Path, url: str, after: float) -> float:
    """Starts the import and kills it and what it started; gives the seconds it lived."""
    begun = time.perf_counter()
    process = started(file, url)
    while process.poll() is None and time.perf_counter() - begun < after:
        time.sleep(0.02)
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
    engine = create_engine(url.replace("postgresql://", "postgresql+pg8000://"))
    with engine.connect() as connection:
        statements = connection.scalar(text("SELECT COUNT(*) FROM statement"))
        reached = 0
        if inspect(engine).has_table("staged_reached"):
            reached = connection.scalar(text("SELECT MAX(items) FROM staged_reached")) or 0
    engine.dispose()
    return f"{reached} rows staged, {statements} in the table"


def _dump(url: str) -> dict[str, str]:
    """Of every table the SHA-256 over all its rows, sorted, without the columns that hold the clock."""
    engine = create_engine(url.replace("postgresql://", "postgresql+pg8000://"))
    sums: dict[str, str] = {}
    with engine.connect() as connection:
        for table in sorted(inspect(engine).get_table_names()):
            left_out = {"id"} if table == "import_job" else set()
            left_out |= {each.strip() for each in MOMENTS.get(table, "").split(",")}
            columns = [each["name"] for each in inspect(engine).get_columns(table)]
            asked = ", ".join(f'"{column}"' for column in columns if column not in left_out)
            told = hashlib.sha256()
            found = connection.execution_options(yield_per=5000).execute(
                text(f'SELECT {asked} FROM "{table}"')
            )
            for row in sorted(repr(tuple(row)) for row in found):
                told.update(row.encode())
            sums[table] = told.hexdigest()
    engine.dispose()
    return sums


if __name__ == "__main__":
    sys.exit(main())
