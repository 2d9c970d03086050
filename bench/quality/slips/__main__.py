"""`python -m bench.quality.slips [PATH…]`: plants typed slips and prints what is caught of each kind."""

import argparse
import sys
from pathlib import Path

from bench.house import SAMPLES, articles_at, shared, world
from bench.quality.slips.run import KINDS, MOST, grounds, measure
from bench.quality.slips.table import table
from claims.article import ReadError


def main(arguments: list[str] | None = None) -> int:
    """Prints the table. 0: done; 2: a path cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bench.quality.slips", description=__doc__)
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        help="articles as `tilik check` takes them; without any: our samples, and the published articles",
    )
    parser.add_argument("--seed", type=int, default=1, help="which slips are drawn (default 1)")
    parser.add_argument("--most", type=int, default=MOST, help=f"slips of one kind (default {MOST})")
    names = [kind.name for kind in KINDS]
    parser.add_argument("--kind", choices=names, action="append", help="only this kind (may be repeated)")
    parser.add_argument("--missed", action="store_true", help="also list what was missed")
    options = parser.parse_args(arguments)
    published = shared() / "data" / "news-id" / "articles.jsonl"
    paths = options.paths or [SAMPLES, *([published] if published.exists() else [])]
    kinds = [kind for kind in KINDS if not options.kind or kind.name in options.kind]
    for path in paths:
        try:
            articles = articles_at(path)
        except (OSError, ValueError, ReadError) as trouble:
            print(trouble, file=sys.stderr)
            return 2
        known = grounds(articles, world(), options.seed)
        told = path.name if path != published else "news-id"

        def step(name: str) -> None:
            if sys.stderr.isatty():
                print(f"\r{name:<40}", end="", file=sys.stderr)

        measured = measure(told, known, world(), options.seed, options.most, kinds, step)
        if sys.stderr.isatty():
            print(f"\r{'':<40}\r", end="", file=sys.stderr)
        print(table(measured, missed=options.missed))
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
