"""What each checked claim is made of, as numbers: its stems and runs of letters, and how rare each is."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of each claim: `ids[starts[n]:starts[n + 1]]` are those of claim n, each once.

    `rarity` is the inverse document frequency of each term as in BM25, `unseen` that of a term no
    claim has; `total` the rarity of all terms of each claim together.
    """

    number: Mapping[str, int]
    ids: Ids
    starts: NDArray[np.int64]
    rarity: Floats
    unseen: float
    total: Floats

    def of(self, claims: NDArray[np.int64]) -> tuple[Ids, NDArray[np.int64]]:
        """The terms of some claims on end, and beside each the place of its claim among those given."""
        lengths = self.starts[claims + 1] - self.starts[claims]
        owner = np.repeat(np.arange(len(claims)), lengths)
        if not len(owner):
            return self.ids[:0], owner
        first = np.repeat(self.starts[claims] - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        return self.ids[first + np.arange(len(owner))], owner

    def lengths(self, claims: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many terms each of some claims has."""
        found: NDArray[np.int64] = self.starts[claims + 1] - self.starts[claims]
        return found

    def weight(self, term: str) -> float:
        """How rare a term is."""
        at = self.number.get(term)
        return self.unseen if at is None else float(self.rarity[at])


def gather(claims: Iterable[Sequence[str]]) -> Terms:
    """The terms of claims, numbered in the order in which they first occur."""
    number: dict[str, int] = {}
    ids, starts = _numbered(claims, number)
    count = len(starts) - 1
    held = np.bincount(ids, minlength=len(number))
    rarity = np.log1p((count - held + 0.5) / (held + 0.5))
    unseen = math.log1p((count + 0.5) / 0.5)
    return Terms(number, ids, starts, rarity, unseen, _totals(ids, starts, rarity))


def part(whole: Terms, claims: Iterable[Sequence[str]]) -> Terms:
    """One field of the same claims: its terms are all among those of the whole, and as rare as there."""
    ids, starts = _numbered(claims, dict(whole.number))
    return Terms(whole.number, ids, starts, whole.rarity, whole.unseen, _totals(ids, starts, whole.rarity))


def counted(terms: Iterable[str]) -> dict[str, float]:
    """How much each term asked counts: said twice it counts more, but never thrice as much (BM25's k3)."""
    return {term: count * (_K3 + 1) / (count + _K3) for term, count in Counter(terms).items()}


_K3 = 2.0


def _numbered(claims: Iterable[Sequence[str]], number: dict[str, int]) -> tuple[Ids, NDArray[np.int64]]:
    ids: list[int] = []
    starts = [0]
    for terms in claims:
        ids.extend(dict.fromkeys(number.setdefault(term, len(number)) for term in terms))
        starts.append(len(ids))
    return np.asarray(ids, np.int32), np.asarray(starts, np.int64)


def _totals(ids: Ids, starts: NDArray[np.int64], rarity: Floats) -> Floats:
    sums = np.concatenate(([0.0], np.cumsum(rarity[ids])))
    totals: Floats = sums[starts[1:]] - sums[starts[:-1]]
    return totals
