"""Which names hold which gram: lists of numbers for most grams, one bit a name for the common ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claims.match.index.grams import GRAMS, pairs
from claims.match.index.rows import Change
from claims.match.index.texts import Bytes, Ints, Texts, changed, starts_of

_COMMON = 16
"""A gram that more than one name in so many holds is kept as bits: quicker to count then, and smaller."""
_CHUNK = 250_000
_LOW = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The names of gram n are `names[starts[n]:starts[n + 1]]`, ascending; or row m of `bits`.

    `common` are the grams kept as bits, ascending; they have nothing in `names`. `held` says how
    many names hold each gram.
    """

    held: NDArray[np.int32]
    names: NDArray[np.int32]
    common: NDArray[np.int32]
    bits: Bytes
    count: int
    starts: Ints

    def counts(self, wanted: NDArray[Any]) -> Bytes:
        """How many of the wanted grams, at most 255, each name holds."""
        found = np.zeros(self.count, np.uint8)
        one = np.uint8(1)
        rows = np.searchsorted(self.common, wanted).tolist()
        for gram, row in zip(wanted.tolist(), rows, strict=True):
            if row < len(self.common) and self.common[row] == gram:
                found += np.unpackbits(self.bits[row], count=self.count)
            else:
                # As 64 bits: numpy adds at those three times as fast as at 32.
                listed = self.names[self.starts[gram] : self.starts[gram + 1]]
                np.add.at(found, listed.astype(np.int64), one)
        return found


def restored(
    held: NDArray[np.int32], names: NDArray[np.int32], common: NDArray[np.int32], bits: Bytes, count: int
) -> Postings:
    """The postings of what is kept of them in a file."""
    listed = held.astype(np.int64)
    listed[common] = 0
    return Postings(held, names, common, bits, count, starts_of(listed))


def postings(keys: Texts) -> Postings:
    """The postings of all keys."""
    held = np.zeros(GRAMS, np.int64)
    parts: list[tuple[NDArray[np.int64], NDArray[np.int32]]] = []
    each = keys.all()
    first = 0
    while chunk := [text.decode("utf-8", "surrogatepass") for text in islice(each, _CHUNK)]:
        found = pairs(chunk)
        counts = np.bincount((found >> np.uint64(32)).astype(np.int64), minlength=GRAMS)
        parts.append((counts, (found & _LOW).astype(np.int32) + np.int32(first)))
        held += counts
        first += len(chunk)
    names = np.empty(int(held.sum()), np.int32)
    free = starts_of(held)[:-1]
    for counts, part in parts:
        # Each gram's names of this part go behind those of the parts before.
        shift = np.repeat(free - starts_of(counts)[:-1], counts)
        names[np.arange(len(part)) + shift] = part
        free += counts
    return _packed(held, names, len(keys))


def changed_postings(kept: Postings, before: Texts, change: Change) -> Postings:
    """The postings as they would be had they been made anew from the keys after the change."""
    held = kept.held.astype(np.int64)
    names = _unpacked(kept)
    count = kept.count - len(change.gone) + len(change.new)

    out = _pairs([before[at] for at in change.gone], list(change.gone))
    dropped = _places(held, names, out)
    # Where each old number went: down by those dropped before it, up by those put before it.
    olds = np.arange(kept.count)
    places = [at for at, _ in change.new]
    moved = olds - np.searchsorted(change.gone, olds) + np.searchsorted(places, olds, side="right")
    news = (
        np.asarray(places, np.int64) - np.searchsorted(change.gone, places) + np.arange(len(places))
    ).tolist()
    into = _pairs([text for _, text in change.new], news)
    # A new one's place among the old: before the first old number that is now above it.
    place_of = dict(zip(news, places, strict=True))
    old_places = [place_of[int(name)] for _, name in into]
    at = _places(held, names, [(gram, old) for (gram, _), old in zip(into, old_places, strict=True)])
    after = changed(
        moved.astype(np.int32)[names],
        dropped,
        [(place, name) for place, (_, name) in zip(at, into, strict=True)],
    )
    np.subtract.at(held, [gram for gram, _ in out], 1)
    np.add.at(held, [gram for gram, _ in into], 1)
    return _packed(held, after, count)


def _pairs(keys: Sequence[bytes], numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Every (gram, number) of these keys, sorted."""
    if not keys:
        return []
    found = pairs([key.decode("utf-8", "surrogatepass") for key in keys])
    grams, at = (found >> np.uint64(32)).tolist(), (found & _LOW).tolist()
    return [(int(gram), numbers[int(key)]) for gram, key in zip(grams, at, strict=True)]


def _places(held: Ints, names: NDArray[np.int32], wanted: Sequence[tuple[int, int]]) -> list[int]:
    """Where the first number not below the wanted one stands among the names of that gram."""
    starts = starts_of(held)
    return [
        int(starts[gram] + np.searchsorted(names[starts[gram] : starts[gram + 1]], number))
        for gram, number in wanted
    ]


def _packed(held: Ints, names: NDArray[np.int32], count: int) -> Postings:
    """Full lists with the common grams taken out of them into bits."""
    starts = starts_of(held)
    common = np.flatnonzero(held * _COMMON > count)
    bits = np.zeros((len(common), (count + 7) // 8), np.uint8)
    for row, gram in enumerate(common.tolist()):
        marked = np.zeros(count, np.uint8)
        marked[names[starts[gram] : starts[gram + 1]]] = 1
        bits[row] = np.packbits(marked)
    edges = [0, *(edge for gram in common.tolist() for edge in (starts[gram], starts[gram + 1])), len(names)]
    pieces = [names[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]
    return restored(held.astype(np.int32), np.concatenate(pieces), common.astype(np.int32), bits, count)


def _unpacked(kept: Postings) -> NDArray[np.int32]:
    """The full lists of all grams, one behind the other."""
    pieces: list[NDArray[Any]] = []
    copied = 0
    for row, gram in enumerate(kept.common.tolist()):
        here = int(kept.starts[gram])
        pieces += [
            kept.names[copied:here],
            np.flatnonzero(np.unpackbits(kept.bits[row], count=kept.count)).astype(np.int32),
        ]
        copied = here
    pieces.append(kept.names[copied:])
    return np.concatenate(pieces)
