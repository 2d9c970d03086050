"""Calm: Python's collector of cycles rests while a batch is worked on, and has its turn between two."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def calm() -> Iterator[None]:
    """Inside, memory that points to itself in a circle is not looked for.

    A batch holds the records of its articles, hundreds of thousands of small lists and mappings, which the
    collector walks through again and again to find that none of them is lost: a tenth of a batch's time.
    What 1,000 articles leave behind in circles is under 10 MiB (gc.collect after judging them: 69,000
    objects). One calm inside another changes nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def settled() -> Iterator[None]:
    """Inside, what is there already is not looked at again by the collector: the modules, and the world.

    Its walk through all there is takes a tenth of a second each time, longer than judging thirty articles.
    """
    settle()
    try:
        yield
    finally:
        unsettle()


def settle() -> None:
    """What is there now is left alone until `unsettle`."""
    gc.freeze()


def unsettle() -> None:
    """The collector looks at all there is again."""
    gc.unfreeze()
