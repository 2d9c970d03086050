"""What a file has said before: a million ids in forty megabytes, without a copy of any."""

from array import array

_EMPTY = 0
_MASK = (1 << 64) - 1


class Seen:
    """Remembers for each id the line it stood on and what it said, as 64-bit hashes.

    A Python dict of a million ids takes about four times the memory. Two different ids are taken
    for one with a chance of about 3 in 100 million in a file of a million.
    """

    def __init__(self) -> None:
        self._size = 1 << 12
        self._count = 0
        self._new()

    def _new(self) -> None:
        zeros = bytes(8 * self._size)
        self._keys = array("Q", zeros)
        self._said = array("Q", zeros)
        self._lines = array("Q", zeros)

    def __len__(self) -> int:
        return self._count

    def before(self, id: object, said: object, line: int) -> tuple[int, bool] | None:
        """The line on which the id stood first and whether it said the same there; None where it is new.

        An id that is new is remembered. `id` and `said` are anything that can be hashed.
        """
        key = (hash(id) & _MASK) or 1
        own = hash(said) & _MASK
        keys, mask = self._keys, self._size - 1
        at = key & mask
        while keys[at] != _EMPTY:
            if keys[at] == key:
                return self._lines[at], self._said[at] == own
            at = (at + 1) & mask
        keys[at], self._said[at], self._lines[at] = key, own, line
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
