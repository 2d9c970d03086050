"""Which names are worth comparing letter by letter, by how many grams they share with what is asked."""

import numpy as np
from numpy.typing import NDArray

from claims.match.index.grams import grams
from claims.match.index.postings import Postings

CHOSEN = 2000
"""Names compared letter by letter for each question; what fewer cost: docs/decisions/0013-name-index.md."""
_WIDE = 20 * CHOSEN
"""Names whose share of grams is weighed, at most, where grams tell so many apart."""
_SEEN = 61
"""Every so-many-th name is looked at to guess how many share how much."""
_MOST_GRAMS = 255
HOLDING = 5000
"""Names looked at, at most, for holding every word asked."""


def chosen(kept: Postings, lengths: NDArray[np.int32], words: str) -> NDArray[np.int64]:
    """The numbers of the names that share most grams with the words for the letters both have.

    About CHOSEN of them, ascending; fewer where fewer share any gram. The same for the same table on
    every machine: equals are chosen by their number.
    """
    wanted, counts = _counted(kept, words)
    if not len(wanted):
        return np.zeros(0, np.int64)
    sample = np.bincount(counts[::_SEEN], minlength=256)
    above = np.cumsum(sample[::-1])[::-1] * _SEEN
    least = max(1, int(np.count_nonzero(above > _WIDE)))
    near = np.flatnonzero(counts >= least)
    while len(near) < CHOSEN and least > 1:
        least -= 1
        near = np.flatnonzero(counts >= least)
    if len(near) <= CHOSEN:
        return near
    shared = counts[near].astype(np.float32) / (lengths[near] + np.int32(len(words)))
    return near[_best(shared, CHOSEN)]


def holders(kept: Postings, lengths: NDArray[np.int32], words: str) -> NDArray[np.int64]:
    """The numbers of the names with every gram of the words, the shortest HOLDING of them, ascending."""
    wanted, counts = _counted(kept, words)
    if not len(wanted) or not kept.held[grams(words)].all():
        return np.zeros(0, np.int64)
    near = np.flatnonzero(counts == len(wanted))
    return near if len(near) <= HOLDING else near[_best(-lengths[near], HOLDING)]


def _counted(kept: Postings, words: str) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """The grams of the words that any name holds, the rarest 255, and how many of them each name holds."""
    wanted = grams(words)
    held = kept.held[wanted]
    wanted = wanted[np.argsort(held, kind="stable")][:_MOST_GRAMS]
    wanted = wanted[kept.held[wanted] > 0]
    return wanted, kept.counts(wanted)


def _best(marks: NDArray[np.float32] | NDArray[np.int32], count: int) -> NDArray[np.int64]:
    """Where the highest marks stand, ascending; of equal ones at the edge, the first."""
    # The edge is a value, so that no machine's way of sorting decides between equals.
    edge = np.partition(marks, len(marks) - count)[len(marks) - count]
    above = np.flatnonzero(marks > edge)
    equal = np.flatnonzero(marks == edge)[: count - len(above)]
    return np.sort(np.concatenate([above, equal]))
