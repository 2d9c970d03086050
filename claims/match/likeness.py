"""Names by their keys: the words of one, and two that differ by a slip."""

from rapidfuzz.distance import DamerauLevenshtein

_LETTERS_A_SLIP = 6
"""A name has so many letters for each one that a slip may have changed."""


def words_of(key: str) -> frozenset[str]:
    """The words of a name's key or id: "wahyuni" and "sri" of "sri-wahyuni", "person:" aside."""
    return frozenset(key.rpartition(":")[2].split("-"))


def nearly(one: str, other: str) -> bool:
    """Two names that are not the same and differ by a letter or two: "helen-marsh" and "helen-march"."""
    mine, yours = one.rpartition(":")[2], other.rpartition(":")[2]
    most = max(1, min(len(mine), len(yours)) // _LETTERS_A_SLIP)
    return 0 < DamerauLevenshtein.distance(mine, yours, score_cutoff=most) <= most


__all__ = ["nearly", "words_of"]
