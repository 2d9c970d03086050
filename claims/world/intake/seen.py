"""What a file has said before: a million ids in 34 megabytes, without a copy of any."""

from array import array

MOST = 1 << 18
"""So many ids are remembered, in about 8 MB; then all are forgotten and remembering begins anew."""

_EMPTY = 0
_ZERO = 0x1E37_79B9_7F4A_7C15
"""Stands for the hash that a free place has."""
_SHORT = (1 << 32) - 1


class Seen:
    """Remembers for each id the line it stood on and what it said, in sixteen bytes a place.

    A dict of a million ids takes about five times the memory. Ids are kept as hashes of 64 bits: two
    different ones are taken for one with a chance of about 3 in 100 million in a file of a million.
    What they said is kept in 32 bits, which only tells a repetition from a contradiction.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._begin()

    def _begin(self) -> None:
        self._size = 1 << 12
        self._count = 0
        self._new()

    def _new(self) -> None:
        self._keys = array("q", bytes(8 * self._size))
        self._said = array("I", bytes(4 * self._size))
        self._lines = array("I", bytes(4 * self._size))

    def __len__(self) -> int:
        return self._count

    def before(self, id: object, said: object, line: int) -> tuple[int, bool] | None:
        """The line on which the id stood first and whether it said the same there; None where it is new.

        An id that is new is remembered. `id` and `said` are anything that can be hashed.
        """
        key = hash(id) or _ZERO
        own = hash(said) & _SHORT
        keys, mask = self._keys, self._size - 1
        at = key & mask
        while keys[at] != _EMPTY:
            if keys[at] == key:
                return self._lines[at], self._said[at] == own
            at = (at + 1) & mask
        if self._count >= self._most:
            self._begin()
            return self.before(id, said, line)
        keys[at], self._said[at], self._lines[at] = key, own, line & _SHORT
        self._count += 1
        if self._count * 3 > self._size * 2:
            self._grow()
        return None

    def _grow(self) -> None:
        old = self._keys, self._said, self._lines
        self._size *= 2
        self._new()
        keys, mask = self._keys, self._size - 1
        for key, said, line in zip(*old, strict=True):
            if key == _EMPTY:
                continue
            at = key & mask
            while keys[at] != _EMPTY:
                at = (at + 1) & mask
            keys[at], self._said[at], self._lines[at] = key, said, line
