"""Reading: paths to batches of articles."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from claims.article import Loaded, ReadError, read_path
from claims.model import Unread
from flows.order import Order


def batches(order: Order, size: int) -> Iterator[list[Loaded]]:
    """What the paths hold, in their order, at most `size` at a time, each article once."""
    source = loaded(order)
    while batch := read_batch(source, size):
        yield batch


@task(name="read-batch", cache_policy=NO_CACHE)
def read_batch(source: Iterator[Loaded], size: int) -> list[Loaded]:
    """The next articles. What cannot be read is an outcome of its own, not an exception to retry:

    it is kept, listed, and read again by the next run.
    """
    return list(islice(source, size))


def loaded(order: Order) -> Iterator[Loaded]:
    """What the paths hold, in their order, each article once."""
    seen: set[tuple[str, str | None]] = set()
    for path in order.paths:
        for loaded in _of_path(path, order):
            # A file that was named itself and lies in a folder that was named too.
            key = (loaded.item.source_id, loaded.item.raw_sha256)
            if key not in seen:
                seen.add(key)
                yield loaded


def _of_path(path: Path, order: Order) -> Iterator[Loaded]:
    try:
        yield from read_path(path, published=order.published, language=order.language)
    except ReadError as error:
        reason = str(error).removeprefix(f"{path}: ")
        yield Loaded(Unread(str(path), reason), None)
