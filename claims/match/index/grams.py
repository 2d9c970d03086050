"""Three letters running, of names and of what is asked, as numbers below GRAMS."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

GRAMS = 1 << 18
"""Grams are told apart by 18 bits: Latin ones fall together seldom, and that only adds candidates."""
_END = 10  # A line feed parts names from each other; no folded name holds one.


def grams(words: str) -> NDArray[np.int64]:
    """The grams of sorted words, each once, in order; every word has a blank on both sides."""
    return np.unique(_numbers(_letters(_spaced(words)))).astype(np.int64)


def pairs(names: Sequence[str]) -> NDArray[np.uint64]:
    """Every gram of every name, once a name, sorted: the gram above 32 bits, the name's number below."""
    letters = _letters("\n" + "\n".join(map(_spaced, names)) + "\n")
    end = letters == _END
    inside = ~(end[:-2] | end[1:-1] | end[2:])
    name = (np.cumsum(end[:-2]) - 1)[inside].astype(np.uint64)
    found = (_numbers(letters)[inside].astype(np.uint64) << np.uint64(32)) | name
    found.sort()
    new = np.ones(len(found), np.bool_)
    np.not_equal(found[1:], found[:-1], out=new[1:])
    distinct: NDArray[np.uint64] = found[new]
    return distinct


def _spaced(words: str) -> str:
    # Two blanks between words: then no gram depends on which word stands beside which.
    return f" {words.replace(' ', '  ')} "


def _letters(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _numbers(letters: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """A number for every three letters running: products with odd constants, the top bits kept."""
    mixed = letters[:-2] * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= letters[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed ^= letters[2:] * np.uint64(0x165667B19E3779F9)
    mixed *= np.uint64(0xD6E8FEB86659FD93)
    return (mixed >> np.uint64(64 - 18)).astype(np.uint32)
