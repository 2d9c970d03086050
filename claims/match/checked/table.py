"""What each checked claim is made of, as numbers: its stems and runs of letters, and how rare each is."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
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


class Gathering:
    """The terms of claims as they come in, one claim after another, in the least memory.

    Terms are numbered in the order in which they first occur. `among` is a gathering of the whole
    claims, where these are one field of them: its numbers are shared.
    """

    def __init__(self, among: "Gathering | None" = None) -> None:
        self._number: dict[str, int] = {} if among is None else among._number
        self._ids = array("i")
        self._starts = array("q", [0])

    def add(self, terms: Iterable[str]) -> None:
        """The next claim has these terms; each counts once."""
        number = self._number
        self._ids.extend(dict.fromkeys(number.setdefault(term, len(number)) for term in terms))
        self._starts.append(len(self._ids))

    def terms(self, whole: Terms | None = None) -> Terms:
        """All of it as a table; a field's terms are as rare as they are in the whole."""
        ids, starts = np.array(self._ids, np.int32), np.array(self._starts, np.int64)
        if whole is None:
            count = len(starts) - 1
            held = np.bincount(ids, minlength=len(self._number))
            rarity = np.log1p((count - held + 0.5) / (held + 0.5))
            unseen = math.log1p((count + 0.5) / 0.5)
        else:
            rarity, unseen = whole.rarity, whole.unseen
        sums = np.concatenate(([0.0], np.cumsum(rarity[ids])))
        return Terms(self._number, ids, starts, rarity, unseen, sums[starts[1:]] - sums[starts[:-1]])


def gather(claims: Iterable[Iterable[str]], whole: Terms | None = None) -> Terms:
    """The terms of claims; with `whole`, of one field of them, whose terms are all among the whole's."""
    gathering = Gathering()
    if whole is not None:
        gathering._number.update(whole.number)
    for terms in claims:
        gathering.add(terms)
    return gathering.terms(whole)


def counted(terms: Iterable[str]) -> dict[str, float]:
    """How much each term asked counts: said twice it counts more, but never thrice as much (BM25's k3)."""
    return {term: count * (_K3 + 1) / (count + _K3) for term, count in Counter(terms).items()}


_K3 = 2.0
