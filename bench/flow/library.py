"""`python -m bench.flow.library FILE CORES`: all articles of a file through the plain library.

In a process of its own, as the flow is, that has judged one article before and is held to so many cores. It
prints seconds on the clock and of processors, and the SHA-256 of all lines.
"""

import hashlib
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from bench.house import articles_at, world
from claims.dossier import check_article
from claims.model import Article
from claims.report.jsonl import dossier_line


def hold(cores: int) -> None:
    """This process and all it will start share so many cores (on Linux; elsewhere they have all)."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def digest(lines: Iterable[str]) -> str:
    """SHA-256 of lines, whatever their order."""
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _line(article: Article) -> str:
    facts = world()
    return dossier_line(check_article(article, facts), facts)


def _worked() -> float:
    """Processor seconds of this process and of those it started that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def main() -> None:
    """Judges them all, in this process or in a pool of so many."""
    path, processes = Path(sys.argv[1]), int(sys.argv[2])
    hold(processes)
    articles = articles_at(path)
    _line(articles[0])
    begun, before = time.perf_counter(), _worked()
    if processes == 1:
        lines = [_line(article) for article in articles]
    else:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processes, mp_context=context) as pool:
            lines = list(pool.map(_line, articles, chunksize=25))
    print(json.dumps([time.perf_counter() - begun, _worked() - before, digest(lines)]))


if __name__ == "__main__":
    main()
