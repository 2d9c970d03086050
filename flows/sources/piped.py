"""Standard input, where somebody pipes articles in.

The standard input of a worker's process is nobody's: Prefect leaves it open and writes nothing into it, so
that whoever read it would wait for ever, and every later run behind it. It is read only where it was given.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

_given: list[BinaryIO] = []


@contextmanager
def piped(stream: BinaryIO) -> Iterator[None]:
    """Runs of this process that are started inside read sources of kind stdin from the stream."""
    _given.append(stream)
    try:
        yield
    finally:
        _given.remove(stream)


def given() -> BinaryIO | None:
    """The stream that was given; None where nobody pipes anything."""
    return _given[-1] if _given else None
