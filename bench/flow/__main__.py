"""`python -m bench.flow`: many short articles through the flow and through the plain library, in one run.

It prints one table: milliseconds an article, each way against the plain library with as many processes;
whether the bytes are equal; and with --memory the most memory the flow holds at several sizes. A machine
with neighbours gets slower and faster by a fifth within minutes: the library is measured before and after
each way, and with several rounds each ratio is the middle of theirs. Each is a process of its own that has
judged one article before, held to its cores with all it starts, Prefect's server too (on Linux; elsewhere
only its processes are so many).
"""

import argparse
import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench.flow.runs import Took, flow, plain
from bench.flow.short import short_articles

Way = tuple[str, dict[str, str], int]
LIBRARY = "library, {} core(s)"
WAYS: tuple[Way, ...] = (
    ("flow, local, 1 core", {"TILIK_PROCESSES": "1"}, 1),
    ("flow, local, 2 cores", {"TILIK_PROCESSES": "2"}, 2),
    ("flow, Dask, 2 cores", {"TILIK_PROCESSES": "2", "TILIK_TASK_RUNNER": "dask://local?workers=2"}, 2),
)
MOST = 1.5
"""The most the flow may cost by the default runner: so many times the library on as many cores.

A cluster is held to the same bytes only: each of its processes imports Dask and Prefect first, ten seconds
that a cluster which stands already does not cost.
"""
LEAST = 1.8
"""How much faster two cores have to be than one."""


def main() -> int:
    """Measures what was asked for; exit code 1 where a ratio or a byte is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m bench.flow", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000, help="how many short articles")
    parser.add_argument("--rounds", type=int, default=1, help="how often all is measured, library and flow")
    parser.add_argument("--memory", type=int, nargs="*", default=[], help="sizes at which memory is measured")
    parser.add_argument("--only", choices=["local", "dask"], help="leave the other runner out")
    asked = parser.parse_args()
    ways = [way for way in WAYS if asked.only is None or asked.only in way[0].lower()]
    with tempfile.TemporaryDirectory(prefix="tilik-flow-") as folder:
        home = Path(folder)
        articles = written(home / "articles.jsonl", asked.articles)
        rounds = [measured(articles, home / f"round-{number}", ways) for number in range(asked.rounds)]
        well = told(asked.articles, rounds, ways)
        for size in asked.memory:
            took = flow(written(home / f"{size}.jsonl", size), home / f"memory-{size}", dict(WAYS[1][1]), 2)
            print(
                f"memory at {size:>6} articles: {took.peak:.0f} MiB the run, {took.child:.0f} MiB a process"
            )
    return 0 if well else 1


def measured(articles: Path, home: Path, ways: Sequence[Way]) -> dict[str, Took]:
    """One round: before each way through the flow, and after it, the library on as many cores.

    What stands for the library is the mean of the two: a machine that gets slower or faster on the way does
    so for both.
    """
    home.mkdir()
    took: dict[str, Took] = {}
    for name, environ, cores in ways:
        library = LIBRARY.format(cores)
        before = plain(articles, cores)
        took[name] = flow(articles, home / hashlib.md5(name.encode()).hexdigest(), environ, cores)
        around = between(before, plain(articles, cores))
        took[library] = between(took[library], around) if library in took else around
    return took


def between(one: Took, other: Took) -> Took:
    """The mean of two runs; of the bytes those that differ, if any do."""
    first, last = sorted((one.digest, other.digest))
    digest = first if first == last else f"{first} {last}"
    return Took((one.seconds + other.seconds) / 2, (one.worked + other.worked) / 2, digest)


def written(path: Path, count: int) -> Path:
    """So many short articles as a .jsonl file."""
    with path.open("w", encoding="utf-8") as file:
        for article in short_articles(count):
            day = article.published.day
            record = {
                "id": article.source_id,
                "published": None if day is None else day.isoformat(),
                "title": article.title,
                "text": article.text,
                "lang": article.language,
            }
            file.write(
                json.dumps({name: value for name, value in record.items() if value is not None}) + "\n"
            )
    return path


def told(count: int, rounds: Sequence[Mapping[str, Took]], ways: Sequence[Way]) -> bool:
    """Prints the table; says whether all is as it should be."""
    well = True
    print(f"{count} short articles; milliseconds an article, on the clock and of processors;")
    print(f"ratio to the library on as many cores; the middle of {len(rounds)} round(s)")
    for name in dict.fromkeys(LIBRARY.format(cores) for _, _, cores in ways):
        print(f"{name:<26}{_each(name, rounds, count)}")
    digests = {took.digest for one in rounds for took in one.values()}
    for name, _, cores in ways:
        library = LIBRARY.format(cores)
        ratio = median(one[name].seconds / one[library].seconds for one in rounds)
        work = median(one[name].worked / one[library].worked for one in rounds)
        held = "local" in name
        well = well and (ratio <= MOST or not held)
        most = f"at most {MOST}; " if held else ""
        print(
            f"{name:<26}{_each(name, rounds, count)}  x{ratio:.2f} ({most}of processors x{work:.2f})  "
            f"{max(one[name].peak for one in rounds):.0f} MiB, "
            f"a process {max(one[name].child for one in rounds):.0f} MiB"
        )
    print("same bytes every way" if len(digests) == 1 else "OTHER BYTES")
    for least, pair in ((LEAST, [way[0] for way in WAYS[:2]]), (None, [LIBRARY.format(n) for n in (1, 2)])):
        if all(name in rounds[0] for name in pair):
            faster = median(one[pair[0]].seconds / one[pair[1]].seconds for one in rounds)
            well = well and (least is None or faster >= least)
            asked = "" if least is None else f" (at least {least})"
            print(f"{pair[1]} against 1: {faster:.2f}x{asked}")
    return well and len(digests) == 1


def _each(name: str, rounds: Sequence[Mapping[str, Took]], count: int) -> str:
    """Milliseconds an article, on the clock and of processors."""
    seconds, worked = (median(getattr(one[name], what) for one in rounds) for what in ("seconds", "worked"))
    return f"{seconds * 1000 / count:8.2f} ({worked * 1000 / count:.2f})"


if __name__ == "__main__":
    raise SystemExit(main())
