"""Very many people in a database: `python -m bench.speed.many 1000000`.

Tells what the first and further articles cost. The table is loaded in parts, in about seven minutes for a
million people; every person has two words and one term.
"""

import argparse
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import mean, median

from sqlalchemy import Engine

from bench.house import SAMPLES, articles_at
from bench.speed.corpus import corpus
from bench.speed.row import machine, processor
from bench.speed.world import load, made_up
from claims.dossier import check_article
from claims.model import Article, World
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.many import MANY_PEOPLE
from db.world import SqlWorld

PART = 20_000
"""People loaded at a time, so that making the table needs no memory to speak of."""
FURTHER = 60
"""Articles of the corpus that are checked after the samples."""


def make(engine: Engine, many: int, tell: Callable[[int], None]) -> None:
    """Loads the seeds and so many people, part by part."""
    migrate(engine)
    load(engine, read_seeds(), "seeds")
    for at in range(0, many, PART):
        load(engine, made_up(min(PART, many - at), at), f"bench-{at}")
        tell(at)


def main(arguments: list[str] | None = None) -> int:
    """Prints processor seconds and the peak of memory. Exit 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed.many", description=__doc__)
    parser.add_argument("people", type=int, help="how many people stand in the table beside the seeds")
    parser.add_argument(
        "--kept", type=Path, help="the database, made where it is not there (else a passing one)"
    )
    parser.add_argument("--whole", action="store_true", help="read all names, as a smaller table is read")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        file = options.kept or Path(folder) / "many.db"
        made = file.exists()
        engine = open_engine(f"sqlite:///{file}")
        if not made:
            make(engine, options.people, lambda at: print(f"{at} people loaded", file=sys.stderr))
        articles = [*articles_at(SAMPLES), *corpus()[1][:FURTHER]]
        # What a language costs once is no cost of the table: the seeds in memory pay it.
        seeds = SeedWorld(read_seeds())
        for article in articles:
            _check(article, seeds)
        print(f"{'before the table':<40}{_peak():>28}")
        with SqlWorld(engine, many=sys.maxsize if options.whole else MANY_PEOPLE) as world:
            _say("the identity of the facts", processor(lambda: world.facts))
            _say("names gathered and a first article", processor(lambda: _check(articles[0], world)))
            spent = [processor(lambda each=each: _check(each, world)) for each in articles[1:]]  # type: ignore[misc]
            _say(f"{len(spent)} further articles, mean", mean(spent))
            _say("  median", median(spent))
            _say("  most", max(spent))
        again = [processor(lambda each=each: _check(each, seeds)) for each in articles[1:]]  # type: ignore[misc]
        _say("the same from the seeds in memory, mean", mean(again))
        engine.dispose()
    print(machine())
    return 0


def _check(article: Article, world: World) -> str:
    return dossier_line(check_article(article, world), world)


def _say(what: str, spent: float) -> None:
    print(f"{what:<40}{spent:>12.3f} s {_peak():>13}")


def _peak() -> str:
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"{held // (1024 * 1024 if sys.platform == 'darwin' else 1024)} MiB"


if __name__ == "__main__":
    sys.exit(main())
