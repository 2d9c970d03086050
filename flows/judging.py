"""Judging: articles in, dossiers and their lines out; in several processes where there are many."""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from claims.check.across import sayings_of
from claims.check.across import told as as_told
from claims.checked import CheckedBase
from claims.contracts import written
from claims.dossier import check_article
from claims.model import Article, CheckedClaim, Dossier, Saying, Unread, World
from claims.report.jsonl import dossier_record
from db.engine import open_engine
from db.loading import some
from db.world import SqlWorld
from flows.beside import end_with_the_first
from flows.forked import starting
from flows.logs import configure, log_context
from flows.meaning import base_of
from flows.patience import patience, watching

POOL_FROM = 50
"""From this many articles on a process pool is faster than one process, its start included."""
TOGETHER = 25
"""So many articles are checked before the first of them is put in writing and kept.

What either works with is in the processor's caches then, and is not fetched again for every article: that
takes 0.2 to 0.4 of 4.5 ms for a short one.
"""

_log = logging.getLogger(__name__)
_world: SqlWorld | None = None
_checked: CheckedBase | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """An article's dossier, its line, the line's record, and what other articles may say otherwise."""

    dossier: Dossier
    line: str
    record: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    sayings: tuple[tuple[str, Saying], ...] | None = field(default=None, compare=False, repr=False)


Judge = Callable[[Sequence[Article]], list[Judged | Unread]]


def judged(article: Article, world: World, checked: CheckedBase | None = None) -> Judged | Unread:
    """One article judged. A fault of ours costs this article only: it is listed, the others go on.

    Raises DatabaseError where the world's database was lost on the way: that is no fault of an article, and
    what could not be asked must not be told as an answer.
    """
    (outcome,) = judged_all([article], world, checked)
    return outcome


def judged_all(
    articles: Sequence[Article], world: World, checked: CheckedBase | None = None
) -> Iterator[Judged | Unread]:
    """The same for several, in their order: TOGETHER of them are checked, then these are put in writing."""
    for together in some(articles, TOGETHER):
        for outcome in [_dossier_of(article, world, checked) for article in together]:
            yield outcome if isinstance(outcome, Unread) else _in_writing(outcome, world)


def _dossier_of(article: Article, world: World, checked: CheckedBase | None) -> Dossier | Unread:
    try:
        with watching():
            dossier = check_article(article, world, guard=patience, checked=checked)
    except Exception as fault:
        return _failed(article, fault, world)
    if dossier.faults:
        _require(world)
    return dossier


def _in_writing(dossier: Dossier, world: World) -> Judged | Unread:
    try:
        record = dossier_record(dossier, world)
        return Judged(dossier, written(record), record, sayings_of(as_told(dossier), world))
    except Exception as fault:
        return _failed(dossier.article, fault, world)


def _require(world: World) -> None:
    if isinstance(world, SqlWorld):
        world.require()


def _failed(article: Article, fault: Exception, world: World) -> Unread:
    _require(world)
    with log_context(article=article.source_id):
        _log.error("an article could not be checked", exc_info=fault)
    told = " ".join(f"{type(fault).__name__}: {fault}".split())
    reason = f"could not be checked, by a fault of Tilik ({told[:300]}): please report it"
    return Unread(article.source_id, reason, article.raw_sha256)


@contextmanager
def judges(
    database_url: str, world: World, processes: int, claims: tuple[CheckedClaim, ...] = ()
) -> Iterator[Judge]:
    """Gives the function that judges a batch, in the order given, whichever way it is done.

    A batch of POOL_FROM articles or more goes to a process pool, started once a run; each of its
    processes opens its world once and refuses to work from other facts than `world` has.
    """
    pool: ProcessPoolExecutor | None = None
    checked = base_of(claims)

    def judge(articles: Sequence[Article]) -> list[Judged | Unread]:
        nonlocal pool
        if processes > 1 and len(articles) >= POOL_FROM:
            if pool is None:
                pool = ProcessPoolExecutor(
                    processes,
                    mp_context=starting(),
                    initializer=_open_world,
                    initargs=(database_url, world.facts.id, claims),
                )
            try:
                return list(pool.map(_judged_here, articles, chunksize=8))
            except BrokenProcessPool:
                _log.warning("a process of the pool ended before its time; this batch is judged without")
        return [judged(article, world, checked) for article in articles]

    try:
        yield judge
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _open_world(database_url: str, facts_id: str, claims: tuple[CheckedClaim, ...]) -> None:
    global _world, _checked
    end_with_the_first()
    configure()
    _checked = base_of(claims)
    _world = SqlWorld(open_engine(database_url))
    if _world.facts.id != facts_id:
        raise RuntimeError("the facts changed while a run was starting")


def _judged_here(article: Article) -> Judged | Unread:
    assert _world is not None, "the pool's initializer opens the world"
    done = judged(article, _world, _checked)
    # The record stays here: the line says the same, and is smaller to send.
    return replace(done, record={}) if isinstance(done, Judged) else done
