"""Collect: the tasks that bring in what folders and sources hold, several sources at a time."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from queue import SimpleQueue
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ThreadPoolTaskRunner

from claims.article import Loaded
from claims.article.extracted import Extracted
from claims.model import Article, Unread
from db.arrivals import Arriving, keep_arrivals
from db.errors import DatabaseError
from db.session import Engine, transaction
from db.source_reads import SourceRead, keep_source_reads
from db.store import keep_unread
from db.versions import align_returned
from flows.calm import calm
from flows.collecting import Collector
from flows.fetch import Fetcher
from flows.found import Found
from flows.logs import log_context
from flows.order import Order
from flows.reading import loaded
from flows.settings import Settings
from flows.sources.model import Source
from flows.sources.piped import given
from flows.untouched import untouched

AT_ONCE = 4
"""Sources read at the same time: they wait for their sites, not for this machine."""
AT_ONCE_BYTES = 32 << 20
"""A batch of articles is in memory at once; one that holds more bytes than this ends early."""
MOST_TOLD = 50
"""The most addresses that brought nothing which a summary names of one source."""

Offer = Callable[[list[str]], None]
_log = logging.getLogger(__name__)


class SourceTrouble(Exception):
    """A source could not be read; the message is one line. `passing` where another try may go well."""

    def __init__(self, found: Found) -> None:
        """What was found in spite of it goes with it."""
        super().__init__(found.trouble)
        self.found = found


def _passes(_task: object, _run: object, state: Any) -> bool:
    """A site that was busy or a database that was locked may answer in a moment; nothing else will."""
    trouble = state.result(raise_on_failure=False)
    return isinstance(trouble, DatabaseError) or (
        isinstance(trouble, SourceTrouble) and trouble.found.passing
    )


def collect_folder(engine: Engine, order: Order, size: int, run_id: str, offer: Offer) -> int:
    """What the paths hold becomes arrivals; gives how many articles could be read.

    The first batch is as large as one that is judged, so that judging begins soon; the later ones are up
    to four times as large: a task costs Prefect's server 30 ms of work (measured with 3.8.8), which is as
    much as collecting 200 articles.
    """
    seen, at_once = 0, size
    source = loaded(order)
    while True:
        count, read, ids = collect_batch(untouched(source), at_once, engine, run_id, datetime.now(UTC))
        if not count:
            return seen
        seen += read
        at_once = min(2 * at_once, 4 * size)
        offer(ids)


@task(name="collect-batch", cache_policy=NO_CACHE)
@calm()
def collect_batch(
    source: Iterator[Loaded], size: int, engine: Engine, run_id: str, at: datetime
) -> tuple[int, int, list[str]]:
    """The next articles are on record: how many items there were, how many were read, which are new.

    These are `size` items, or as many as hold AT_ONCE_BYTES. What cannot be read is an outcome of its own,
    not an exception to retry: it is kept, listed, and read again by the next run.
    """
    batch = list(_portion(source, size))
    arriving = [
        Arriving(Extracted(one.item) if isinstance(one.item, Article) else one.item, one.raw, at)
        for one in batch
        if one.raw is not None
    ]
    with transaction(engine) as session:
        arrived = keep_arrivals(session, arriving, run_id)
        for one in batch:
            if isinstance(one.item, Unread) and one.raw is None:
                keep_unread(session, one.item, None, run_id)
        changed = [kept.id for kept in arrived if kept.new_text and not kept.first]
        align_returned(session, changed, run_id=run_id)
    read = sum(isinstance(one.item, Article) for one in batch)
    new = [
        kept.id
        for kept, one in zip(arrived, arriving, strict=True)
        if kept.new and isinstance(one.read, Extracted)
    ]
    return len(batch), read, new


def _portion(source: Iterator[Loaded], size: int) -> Iterator[Loaded]:
    held = 0
    for one in islice(source, size):
        yield one
        held += len(one.raw or b"")
        if held > AT_ONCE_BYTES:
            return


def collect_sources(
    engine: Engine, sources: Sequence[Source], settings: Settings, run_id: str, offer: Offer
) -> list[dict[str, Any]]:
    """What the sources list becomes arrivals; gives of each, in their order, what was found, as plain values.

    A source that fails costs itself only. What comes in is offered in this thread, while others are read.
    """
    if not sources:
        return []
    offered: SimpleQueue[list[str] | None] = SimpleQueue()
    runner: ThreadPoolTaskRunner[Found] = ThreadPoolTaskRunner(max_workers=AT_ONCE)
    with runner as threads:
        futures = []
        for source in sources:
            named = {"source": source, "engine": engine, "settings": settings, "run_id": run_id}
            parameters = {name: untouched(value) for name, value in named.items()}
            future = threads.submit(collect_source, parameters | {"offer": untouched(offered.put)})
            future.add_done_callback(lambda _: offered.put(None))
            futures.append(future)
        left = len(futures)
        while left:
            ids = offered.get()
            left -= ids is None
            if ids is not None:
                offer(ids)
        return [
            _told(engine, source, run_id, future.result(raise_on_failure=False))
            for source, future in zip(sources, futures, strict=True)
        ]


@task(
    name="collect-source",
    cache_policy=NO_CACHE,
    retries=1,
    retry_delay_seconds=5,
    retry_jitter_factor=1,
    retry_condition_fn=_passes,
)
def collect_source(source: Source, engine: Engine, settings: Settings, run_id: str, offer: Offer) -> Found:
    """One source read into arrivals. Raises SourceTrouble where it could not be read, or not wholly.

    Its time is bounded by the collector. A timeout of Prefect's would be raised in this thread between any
    two steps, within a transaction too, and not where it waits.
    """
    fetcher = Fetcher.from_settings(engine, settings)
    with Collector(engine, fetcher, run_id, offer, stream=given()) as collector:
        found = collector.collect(source)
    if found.trouble is not None:
        raise SourceTrouble(found)
    return found


def _told(engine: Engine, source: Source, run_id: str, outcome: Any) -> dict[str, Any]:
    """What was found at the source is on record, and as plain values."""
    found = Found(trouble=_words(outcome))
    if isinstance(outcome, Found):
        found = outcome
    elif isinstance(outcome, SourceTrouble):
        found = outcome.found
    read: SourceRead = found.as_read(source.id, run_id, datetime.now(UTC))
    with transaction(engine) as session:
        keep_source_reads(session, [read])
    with log_context(source=source.id):
        if found.trouble is not None:
            _log.warning("could not be read wholly: %s", found.trouble)
        counts = (found.listed, found.new, found.changed, found.gone, found.refused, found.later)
        _log.info("listed %d: %d new, %d changed, %d gone, %d refused, %d for later", *counts)
    numbers = ("listed", "new", "unchanged", "changed", "gone", "refused", "later", "read")
    told = [{"address": address, "reason": reason} for address, reason in found.told[:MOST_TOLD]]
    return {
        "source": source.id,
        **{name: getattr(found, name) for name in numbers},
        "error": found.trouble,
        "told": told,
    }


def _words(trouble: object) -> str:
    """What ended a task from outside, in one line."""
    return " ".join(f"{type(trouble).__name__}: {trouble}".split())[:300]
