"""Many texts as one array of bytes and where each begins: what a file can be mapped to."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Bytes: TypeAlias = NDArray[np.uint8]
_LINE_FEED = 10


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Texts in UTF-8, one behind the other: text n is `joined[starts[n]:starts[n + 1]]`."""

    joined: Bytes
    starts: Ints

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, at: int) -> bytes:
        return self.joined[self.starts[at] : self.starts[at + 1]].tobytes()

    def lines(self, chosen: NDArray[Any]) -> list[str]:
        """The texts of these numbers, in their order, where none holds a line feed."""
        begins = self.starts[chosen]
        local = starts_of(self.starts[chosen + 1] - begins + 1)
        # One gather with a line feed behind each, then one split: a slice each takes five times as long.
        places = np.arange(local[-1]) + np.repeat(begins - local[:-1], np.diff(local))
        found = self.joined.take(places, mode="clip")
        found[local[1:] - 1] = _LINE_FEED
        text: str = found.tobytes().decode("utf-8", "surrogatepass")
        return text.split("\n")[:-1]

    def all(self) -> Iterator[bytes]:
        """Every text, in order."""
        held = self.joined.data
        begin = 0
        for end in self.starts[1:].tolist():
            yield held[begin:end].tobytes()
            begin = end

    def place(self, text: bytes) -> int:
        """Where the text stands, or would stand, among texts that are sorted."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self[middle] < text:
                low = middle + 1
            else:
                high = middle
        return low

    def changed(self, gone: Sequence[int], new: Sequence[tuple[int, bytes]]) -> "Texts":
        """The texts without those of the numbers in `gone`, and with new ones.

        Each new one comes before the text that has its number now; both are in order.
        """
        held = self.joined.data
        edits = sorted([(at, 0, text) for at, text in new] + [(at, 1, b"") for at in gone], key=_by_place)
        pieces: list[bytes | memoryview] = []
        copied = 0
        for at, drops, text in edits:
            here = int(self.starts[at])
            pieces += (held[copied:here], text)
            copied = int(self.starts[at + drops])
        pieces.append(held[copied:])
        lengths = changed(np.diff(self.starts), gone, [(at, len(text)) for at, text in new])
        return Texts(np.frombuffer(b"".join(pieces), np.uint8), starts_of(lengths))


def _by_place(edit: tuple[int, int, bytes]) -> tuple[int, int]:
    return edit[0], edit[1]


def texts(given: Iterable[bytes]) -> Texts:
    """These texts in the order given."""
    held = list(given)
    starts = np.fromiter(accumulate(map(len, held), initial=0), np.int64, len(held) + 1)
    return Texts(np.frombuffer(b"".join(held), np.uint8), starts)


def starts_of(counts: NDArray[Any]) -> Ints:
    """Where each of so many things begins when they stand one behind the other, and where all end."""
    starts = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    return starts


def changed(numbers: NDArray[Any], gone: Sequence[int], new: Sequence[tuple[int, int]]) -> NDArray[Any]:
    """The numbers without those at the places in `gone`, with new ones before the places they name."""
    kept = np.delete(numbers, gone) if len(gone) else numbers
    if not len(new):
        return kept
    dropped = np.asarray(gone, np.int64)
    places = np.asarray([at for at, _ in new], np.int64)
    return np.insert(kept, places - np.searchsorted(dropped, places), [number for _, number in new])
