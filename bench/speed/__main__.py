"""`python -m bench.speed`: one table of ratios, all measured in this run on this machine."""

import argparse
import sys
from collections.abc import Callable

from bench.speed import claims, engine, flow, heideltime, process, reading, world
from bench.speed.row import Row, table

ROWS: dict[str, Callable[[], list[Row]]] = {
    "reading": reading.rows,
    "checks": reading.checks,
    "process": process.rows,
    "flow": flow.rows,
    "rules": engine.rules,
    "time": engine.time,
    "length": engine.length,
    "heideltime": heideltime.rows,
    "claims": claims.rows,
    "world": world.rows,
}


def main(arguments: list[str] | None = None) -> int:
    """Prints the table. 0: every row was measured; 2: one could not be, and stderr says why."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--rows", choices=sorted(ROWS), nargs="+", default=list(ROWS), help="only these")
    options = parser.parse_args(arguments)
    measured: list[Row] = []
    failed = False
    for name in options.rows:
        try:
            measured += ROWS[name]()
        except (ImportError, OSError, RuntimeError) as trouble:
            print(f"{name}: could not be measured: {trouble}", file=sys.stderr)
            failed = True
    print(table(measured))
    return 2 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
