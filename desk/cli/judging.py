"""Judging: articles to dossiers, one after another or in several processes, always in their order."""

import os
import signal
import sys
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING

from claims.checked import CheckedBase
from claims.dossier import check_article
from claims.model import SEVERITIES, Article, CheckedClaim, Dossier, Severity, Unread, World
from claims.report.jsonl import dossier_line
from desk.cli.checked_claims import base_of
from desk.cli.files import refuse
from flows.patience import patience

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 4
"""Articles that go to a process at once: some tens of milliseconds of work."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One article judged: its worst flag, and either its dossier or the line it is printed as.

    `whole` is False where a check failed, so that its answer is not known.
    """

    worst: Severity | None
    whole: bool
    dossier: Dossier | None
    line: str


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of each article: its line only, or its dossier; from the facts known on a day.

    With a `revision` the facts are those of the database of the settings, as they stood at that one;
    `claims` are the checked claims to look among for what was checked before.
    """

    lines: bool
    as_known_at: date | None
    revision: int | None = None
    claims: tuple[CheckedClaim, ...] = ()


def judged(article: Article, world: World, order: Order, checked: CheckedBase) -> Judged | Unread:
    """One article judged. A fault of ours costs this article only: it is listed, the others go on."""
    try:
        dossier = check_article(article, world, guard=patience, checked=checked)
        worst = min((flag.severity for flag in dossier.flags if flag.severity), key=_rank, default=None)
        if order.lines:
            return Judged(worst, not dossier.faults, None, dossier_line(dossier, world) + "\n")
        return Judged(worst, not dossier.faults, dossier, "")
    except Exception as fault:
        if os.environ.get("TILIK_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        told = " ".join(f"{type(fault).__name__}: {fault}".split())
        reason = f"could not be checked, by a fault of Tilik ({told[:300]}): please report it"
        return Unread(article.source_id, reason, article.raw_sha256)


def judge_all(
    articles: Iterable[Article], world: World, order: Order, jobs: int
) -> Iterator[Judged | Unread]:
    """Every article judged, in the order given, as they are done; the same whatever `jobs` is.

    Up to `jobs` processes work at once (0: one a core). What fits in one chunk is judged here:
    a further process costs more to start than that.
    """
    rest = iter(articles)
    workers = jobs if jobs > 0 else _cores()
    first = list(islice(rest, CHUNK + 1)) if workers > 1 else []
    if len(first) > CHUNK:
        yield from _in_processes(chain(first, rest), order, workers)
    else:
        checked = base_of(order.claims)
        yield from (judged(article, world, order, checked) for article in chain(first, rest))


def _rank(severity: Severity) -> int:
    return SEVERITIES.index(severity)


def _cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(articles: Iterator[Article], order: Order, workers: int) -> Iterator[Judged | Unread]:
    """Chunks go out a few ahead of the one that is waited for, so that memory stays flat."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    from flows.beside import deaf_to_ctrl_c

    base_of(order.claims)  # what it cannot do is said once, and what it reckons is there for all
    # Started afresh, not forked: the same on every system, and nothing half-done is inherited.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start, initargs=(order,))
    ahead: deque[Future[list[Judged | Unread]]] = deque()
    try:
        while True:
            while len(ahead) < 2 * workers and (chunk := list(islice(articles, CHUNK))):
                with deaf_to_ctrl_c():
                    ahead.append(pool.submit(_judge_chunk, chunk))
            if not ahead:
                return
            yield from ahead.popleft().result()
    except BrokenProcessPool:
        refuse("a process that checked articles ended before its time; try again with fewer --jobs")
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_given: tuple[World, Order, CheckedBase] | None = None


def _start(order: Order) -> None:
    """A process opens its own facts once. Ctrl-C is for the first process, with which this one ends."""
    from flows.beside import end_with_the_first

    global _given
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_the_first()
    _given = (_world(order), order, base_of(order.claims))


def _world(order: Order) -> World:
    """The same facts as those of the first process."""
    if order.revision is None:
        from claims.world import SeedWorld, read_seeds

        return SeedWorld(read_seeds(), order.as_known_at)
    from db.engine import open_engine
    from db.world import SqlWorld
    from flows.settings import Settings

    engine = open_engine(Settings.from_environment().database_url, make=False)
    return SqlWorld(engine, order.as_known_at, revision=order.revision)


def _judge_chunk(articles: list[Article]) -> list[Judged | Unread]:
    assert _given is not None, "the pool's initializer opens the facts"
    return [judged(article, *_given) for article in articles]
