"""`python -m bench.intake`: terms of office from CSV into SQLite and PostgreSQL, from start to end."""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.intake.process import imported
from bench.intake.terms import write
from bench.postgres import database


def main(arguments: list[str] | None = None) -> int:
    """Prints a table. 0: every import took all rows; 2: one did not."""
    parser = argparse.ArgumentParser(prog="python -m bench.intake", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument(
        "--into", choices=("sqlite", "postgresql"), nargs="+", default=["sqlite", "postgresql"]
    )
    parser.add_argument("--only-new", action="store_true", help="leave out the second and third import")
    options = parser.parse_args(arguments)
    failed = False
    print("| database | rows | what | s | rows/s | processor s | MiB |\n|---|---|---|---|---|---|---|")
    for kind in options.into:
        for rows in options.rows:
            with tempfile.TemporaryDirectory(prefix="tilik-") as name, database(kind, Path(name)) as url:
                first, changed = write(Path(name), rows), write(Path(name), rows, rows // 100)
                for what, file in (("new", first), ("again", first), ("1 % changed", changed)):
                    if what != "new" and options.only_new:
                        continue
                    ran = imported(file, url)
                    measured = (rows, what, f"{ran.seconds:.1f}", f"{rows / ran.seconds:.0f}")
                    cells = (kind, *measured, f"{ran.work:.1f}", f"{ran.mib:.0f}")
                    print(f"| {' | '.join(map(str, cells))} |", flush=True)
                    if ran.code != 0:
                        print(ran.said, file=sys.stderr)
                        failed = True
    return 2 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
