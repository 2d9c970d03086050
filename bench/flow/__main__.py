"""`python -m bench.flow`: many short articles through the flow and through the plain library, in one run.

It prints one table: milliseconds an article, each way against the plain library with as many processes;
whether the bytes are equal; and with --memory the most memory the flow holds at several sizes. The library
is measured first and last, and what stands in the table is the mean: machines get slower and faster.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

from bench.flow.runs import Took, flow, mean, plain
from bench.flow.short import short_articles

WAYS = (
    ("flow, local, 1 process", {"TILIK_PROCESSES": "1"}, 1),
    ("flow, local, 2 processes", {"TILIK_PROCESSES": "2"}, 2),
    ("flow, Dask, 2 processes", {"TILIK_PROCESSES": "2", "TILIK_TASK_RUNNER": "dask://local?workers=2"}, 2),
)
MOST = 1.5
"""The most the flow may cost by the default runner: so many times the library with as many processes.

A cluster is held to the same bytes only: each of its processes imports Dask and Prefect first, ten seconds
that a cluster which stands already does not cost.
"""
LEAST = 1.8
"""How much faster two processes have to be than one."""


def main() -> int:
    """Measures what was asked for; exit code 1 where a ratio or a byte is not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m bench.flow", description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000, help="how many short articles")
    parser.add_argument("--memory", type=int, nargs="*", default=[], help="sizes at which memory is measured")
    parser.add_argument("--only", choices=["local", "dask"], help="leave the other runner out")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tilik-flow-") as folder:
        home = Path(folder)
        articles = written(home / "articles.jsonl", asked.articles)
        before = {processes: plain(articles, processes) for processes in (1, 2)}
        runs = {}
        for name, environ, processes in WAYS:
            if asked.only is None or asked.only in name.lower():
                runs[name] = flow(articles, home / hashlib.md5(name.encode()).hexdigest(), environ), processes
        library = {processes: mean(took, plain(articles, processes)) for processes, took in before.items()}
        well = told(asked.articles, library, runs)
        for size in asked.memory:
            took = flow(written(home / f"{size}.jsonl", size), home / f"memory-{size}", dict(WAYS[1][1]))
            print(
                f"memory at {size:>6} articles: {took.peak:.0f} MiB the run, {took.child:.0f} MiB a process"
            )
    return 0 if well else 1


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


def told(count: int, library: dict[int, Took], runs: dict[str, tuple[Took, int]]) -> bool:
    """Prints the table; says whether all is as it should be."""
    well = True
    print(f"{count} short articles; milliseconds an article, on the clock and of processors;")
    print("ratio to the library with as many processes")
    for processes, took in library.items():
        print(f"{f'library, {processes} process(es)':<26}{_each(took, count)}")
    for name, (took, processes) in runs.items():
        ratio = took.seconds / library[processes].seconds
        work = took.worked / library[processes].worked
        same = took.digest == library[1].digest
        held = "local" in name
        well = well and same and (ratio <= MOST or not held)
        most = f"at most {MOST}; " if held else ""
        print(
            f"{name:<26}{_each(took, count)}  "
            f"x{ratio:.2f} ({most}of processors x{work:.2f})  "
            f"{'same bytes' if same else 'OTHER BYTES'}; {took.peak:.0f} MiB, a process {took.child:.0f} MiB"
        )
    one, two = (runs.get(f"flow, local, {name}") for name in ("1 process", "2 processes"))
    if one is not None and two is not None:
        faster = one[0].seconds / two[0].seconds
        well = well and faster >= LEAST
        print(f"two processes are {faster:.2f}x one (at least {LEAST})")
        print(f"the library's two are {library[1].seconds / library[2].seconds:.2f}x one")
    return well


def _each(took: Took, count: int) -> str:
    """Milliseconds an article, on the clock and of processors."""
    return f"{took.seconds * 1000 / count:8.2f} ({took.worked * 1000 / count:.2f})"


if __name__ == "__main__":
    raise SystemExit(main())
