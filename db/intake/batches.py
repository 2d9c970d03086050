"""Batches: many rows of a file at once, as a database takes them in, read here or in a process beside."""

import gc
import sys
from collections import defaultdict
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe

from db.intake.reading import Open
from db.intake.rows import Rows, Stager

ITEMS = 5_000
"""So many rows of the file make a batch, and lose their place where the process is killed."""

BESIDE = 4_000_000
"""A file of at least so many bytes is read in a process of its own: starting it takes half a second."""


WAITING = 1 << 20
"""Bytes that wait between the two processes: Linux gives everybody pipes of as many."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of staged tables from the items up to `items`; `at` is how many bytes of the file were read.

    The last batch of a file names the SHA-256 of all that was read.
    """

    items: int
    at: int
    rows: Rows
    sha256: str | None = None


def batches(open_it: Open, skip: int) -> Generator[Batch]:
    """The batches of a file behind the first `skip` items; there is always a last one with the hash."""
    stager = Stager()
    reading = open_it()
    rows: Rows = defaultdict(list)
    items = 0
    for read in reading:
        items += 1
        if items <= skip:
            stager.skip(read)
            continue
        stager.stage(read, rows)
        if items % ITEMS == 0:
            yield Batch(items, reading.at, rows)
            rows = defaultdict(list)
    yield Batch(items, reading.at, rows, reading.sha256())


def batches_beside(open_it: Open, skip: int) -> Generator[Batch]:
    """The same, read and prepared by a process beside this one; it ends when nobody listens any more."""
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, open_it, skip), daemon=True)
    process.start()
    theirs.close()
    _widen(ours)
    try:
        while True:
            try:
                sent = ours.recv()
            except EOFError:
                process.join()
                raise ChildProcessError(
                    f"the process that read the file ended with {process.exitcode}; start the import again"
                ) from None
            if isinstance(sent, BaseException):
                raise sent
            yield sent
            if sent.sha256 is not None:
                return
    finally:
        ours.close()
        process.terminate()
        process.join()


def _widen(pipe: Pipe) -> None:
    """A batch waits in the pipe, where the system has such, so that the next is read meanwhile."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, WAITING)


def _work(pipe: Pipe, open_it: Open, skip: int) -> None:
    """Sends the batches, or the exception that ended them."""
    # Rows are no cycles: looking for any costs a fifth of the time and finds none.
    gc.disable()
    try:
        for batch in batches(open_it, skip):
            pipe.send(batch)
    except (BrokenPipeError, KeyboardInterrupt):
        return
    except Exception as error:
        pipe.send(error)
