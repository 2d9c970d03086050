"""Which names are worth comparing letter by letter, by how many grams they share with what is asked."""

import numpy as np
from numpy.typing import NDArray

from claims.match.index.grams import grams
from claims.match.index.postings import Postings
from claims.match.index.texts import Bytes

CHOSEN = 2000
"""Names compared letter by letter for each question; what fewer cost: docs/decisions/0013-name-index.md."""
_WIDE = 3 * CHOSEN
"""Names whose mark is worked out, about: the best CHOSEN are among them."""
_SEEN = 61
"""Every so-many-th name is looked at first, to guess the mark of the _WIDE-th."""
_MOST_GRAMS = 255
_SHORT = 7
_MANY_SHORT = 20_000
"""Where more names than that have up to _SHORT letters, short words too are looked up by grams alone."""
HOLDING = 5000
"""Names looked at, at most, for holding every word asked."""


def chosen(kept: Postings, lengths: Bytes, words: str) -> NDArray[np.int64]:
    """The numbers of the names that share most grams with the words for the letters both have.

    CHOSEN of them, ascending; fewer where fewer share any gram, and all short names for short words.
    `lengths` are in letters, up to 255. The same for the same table on every machine: equals are
    chosen by their number.
    """
    short = _short(lengths, words)
    wanted, counts = _counted(kept, words)
    if not len(wanted):
        return short
    # A name's mark is the grams it shares for the letters it and the words have.
    letters = np.arange(256.0) + len(words)
    seen = counts[::_SEEN] / letters[lengths[::_SEEN]]
    place = len(seen) - _WIDE // _SEEN
    edge = float(np.partition(seen, place)[place]) if place > 0 else 0.0
    near = _from(counts, lengths, np.ceil(edge * letters))
    if len(near) < CHOSEN and edge > 0:
        near = _from(counts, lengths, np.zeros(256))
    if len(near) > CHOSEN:
        near = near[_best(counts[near] / letters[lengths[near]], CHOSEN)]
    return np.union1d(near, short) if len(short) else near


def _from(counts: Bytes, lengths: Bytes, least: NDArray[np.float64]) -> NDArray[np.int64]:
    """The names that share at least so many grams, by their length, and at least one."""
    need = np.clip(least, 1, 255).astype(np.uint8)
    return np.flatnonzero(counts >= need.take(lengths))


def _short(lengths: Bytes, words: str) -> NDArray[np.int64]:
    """All short names for short words, which one slip leaves without a gram in common: "iamm", Imam."""
    if len(words) >= _SHORT:
        return np.zeros(0, np.int64)
    found = np.flatnonzero(lengths <= _SHORT)
    return found if len(found) <= _MANY_SHORT else found[:0]


def holders(kept: Postings, lengths: Bytes, words: str) -> NDArray[np.int64]:
    """The numbers of the names with every gram of the words, the shortest HOLDING of them, ascending."""
    wanted, counts = _counted(kept, words)
    if not len(wanted) or not kept.held[grams(words)].all():
        return np.zeros(0, np.int64)
    near = np.flatnonzero(counts == len(wanted))
    return near if len(near) <= HOLDING else near[_best(-lengths[near].astype(np.float64), HOLDING)]


def _counted(kept: Postings, words: str) -> tuple[NDArray[np.int64], Bytes]:
    """The grams of the words that any name holds, the rarest 255, and how many of them each name holds."""
    wanted = grams(words)
    held = kept.held[wanted]
    wanted = wanted[np.argsort(held, kind="stable")][:_MOST_GRAMS]
    wanted = wanted[kept.held[wanted] > 0]
    return wanted, kept.counts(wanted)


def _best(marks: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """Where the highest marks stand, ascending; of equal ones at the edge, the first."""
    # The edge is a value, so that no machine's way of sorting decides between equals.
    edge = np.partition(marks, len(marks) - count)[len(marks) - count]
    above = np.flatnonzero(marks > edge)
    equal = np.flatnonzero(marks == edge)[: count - len(above)]
    return np.sort(np.concatenate([above, equal]))
