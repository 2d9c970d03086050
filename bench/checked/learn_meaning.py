"""Learns the weights and the head for a sentence model from questions whose checked claim is known.

    python -m bench.checked.learn_meaning LANGUAGE FOLDER [--seed N] [--write]

As `bench.checked.learn`, with the installed model: a map between the vectors of questions and those of their
claims is learnt together with the worth of the parts, on four fifths, and measured on the fifth kept aside.
Where claims lie, and along which axes they differ, is taken from all claims: no question takes part in it.
Where questions lie is taken from those learnt from. The vectors take some minutes.
"""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.checked.learn import (
    FOLDS,
    KEPT,
    RATE,
    SHRINK,
    STEPS,
    WRONG_WAY,
    Floats,
    Top,
    arguments,
    keep,
    sure_tree,
    told,
    tops,
)
from bench.checked.questions import Question, questions, rows
from claims.match.checked.e5 import SmallE5
from claims.match.checked.index import Index
from claims.match.checked.likeness import PARTS
from claims.match.checked.meaning import MEANING_PARTS, Head, Meaning, Vectors, write_head

ALL_PARTS = PARTS + MEANING_PARTS
LEARNT = len(ALL_PARTS) - 1
"""The column of the learnt map: its worth is 1 for every question, since the map has a scale of its own."""
AXES, EVENED, MAP_SHRINK = 128, 1.0, 3e-4
"""Axes looked at, how much of the mean spread is added to each axis's before they are made alike, and how
much a large map costs. Anything near does as well: docs/decisions/0017-checked-claims.md."""
BY_WORDS, BY_MEANING = 30, 20
"""The wrong candidates a map learns from: the best by words, and the best by meaning."""


def bare(vectors: Vectors, axes: int = AXES) -> Head:
    """The head before anything is learnt: the axes along which claims differ most, made about as long."""
    middle = vectors.mean(axis=0, dtype=np.float64)
    spread, turned = np.linalg.eigh(np.cov((vectors - middle).T))
    best = np.argsort(-spread)[: min(axes, len(spread))]
    found = turned[:, best] / np.sqrt(np.maximum(spread[best], 0) + EVENED * spread.mean() + 1e-12)
    return Head(middle, middle, found, np.zeros((len(best), len(best))))


def mapped(given: list[Question], vectors: Vectors, head: Head) -> list[Question]:
    """The questions with what the head's map says of each candidate."""
    lies = head.of_claims(vectors)
    found = []
    for one in given:
        parts = one.parts.copy()
        parts[:, LEARNT] = np.round(lies[_numbers(one)] @ head.of_question(_vector(one)), 3)
        found.append(replace(one, parts=parts))
    return found


def learn_both(given: list[Question], vectors: Vectors, start: Head) -> tuple[Floats, Head]:
    """The worth of each part, and the map, that together make the right candidate likeliest (softmax)."""
    usable = [one for one in given if one.right.any()]
    asked = np.stack([_vector(one) for one in usable])
    head = replace(start, questions=asked.mean(axis=0, dtype=np.float64))
    sides = np.stack([replace(head, map=np.eye(len(head.map))).of_question(one) for one in asked])
    lies = head.of_claims(vectors)
    kept = [_hard(one) for one in usable]
    many = np.array([len(at) for at in kept])
    starts = np.concatenate(([0], np.cumsum(many)[:-1]))
    claim = np.concatenate([lies[_numbers(one)[at]] for one, at in zip(usable, kept, strict=True)])
    wanted = np.concatenate([one.right[at] / one.right.sum() for one, at in zip(usable, kept, strict=True)])
    parts = np.concatenate([_sides(one)[at] for one, at in zip(usable, kept, strict=True)])
    spread = np.std(np.concatenate([_sides(one) for one in usable]), axis=0) + 1e-9
    sign = np.array([WRONG_WAY if name == "days_apart" else 1.0 for name in ALL_PARTS[:LEARNT] * 2])
    parts = parts / spread * sign
    worth, learnt = np.zeros(parts.shape[1]), np.zeros_like(head.map)
    walk, walk_map = _Walk(worth.shape), _Walk(learnt.shape)
    for _ in range(STEPS):
        scores = parts @ worth + np.einsum("ij,ij->i", np.repeat(sides @ learnt, many, axis=0), claim)
        likely = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), many))
        off = likely / np.repeat(np.add.reduceat(likely, starts), many) - wanted
        pull = np.add.reduceat(claim * off[:, None], starts, axis=0)
        worth = np.maximum(worth - walk.step(parts.T @ off / len(usable) + SHRINK * worth), 0.0)
        learnt = learnt - walk_map.step(sides.T @ pull / len(usable) + MAP_SHRINK * learnt)
    by_part = np.round(worth / spread * sign, 2).reshape(2, -1)
    return np.column_stack([by_part, np.ones(2)]), _in_half_precision(replace(head, map=learnt))


class _Walk:
    """Steps down a slope, each number at its own pace (Adam)."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._first, self._second, self._steps = np.zeros(shape), np.zeros(shape), 0

    def step(self, slope: Floats) -> Floats:
        self._steps += 1
        self._first = 0.9 * self._first + 0.1 * slope
        self._second = 0.99 * self._second + 0.01 * slope**2
        mean, spread = self._first / (1 - 0.9**self._steps), self._second / (1 - 0.99**self._steps)
        found: Floats = RATE * mean / (np.sqrt(spread) + 1e-8)
        return found


def _in_half_precision(head: Head) -> Head:
    """The head as it is read back once written."""
    return Head(*(getattr(head, name).astype(np.float16).astype(np.float64) for name in Head.__slots__))


def _hard(one: Question) -> list[int]:
    """The candidates a map learns from: the right ones, the best by words and the best by meaning."""
    by_words = np.argsort(-one.parts[:, PARTS.index("words")], kind="stable")[:BY_WORDS]
    by_meaning = np.argsort(-one.parts[:, ALL_PARTS.index("meaning")], kind="stable")[:BY_MEANING]
    return sorted({*by_words.tolist(), *by_meaning.tolist(), *np.flatnonzero(one.right).tolist()})


def _sides(one: Question) -> Floats:
    """All parts but the map's, as a short and as a long question has them."""
    own = one.parts[:, :LEARNT]
    return np.hstack([own * (1 - one.length), own * one.length])


def _vector(one: Question) -> Vectors:
    assert one.vector is not None, "asked with a model"
    return one.vector


def _numbers(one: Question) -> NDArray[np.int64]:
    assert one.numbers is not None
    return one.numbers


def measured(
    everything: Sequence[Question], vectors: Vectors, start: Head, seed: int
) -> tuple[str, list[Top]]:
    """What each fifth of the questions gets from what the others taught, and its best candidates."""
    order = list(everything)
    random.Random(seed).shuffle(order)
    folds = [order[fold::FOLDS] for fold in range(FOLDS)]
    filled, learnt, found = [], [], []
    for fold in folds:
        worth, head = learn_both(
            [one for other in folds if other is not fold for one in other], vectors, start
        )
        filled.append(mapped(fold, vectors, head))
        learnt.append(worth)
        found.append(tops(filled[-1], worth))
    return told(filled, learnt, found, ALL_PARTS), [top for some in found for top in some]


def main(model: Meaning | None = None) -> None:
    """Measures on each fifth what the others teach, prints it and what all of them teach."""
    asked = arguments(__doc__)
    model = model if model is not None else SmallE5()
    claims = rows(asked.folder)
    start = bare(model.of_claims([row.words for row in sorted(claims, key=lambda row: row.id)]))
    index = Index(claims, asked.language, model, start)
    assert index.meant is not None
    vectors = index.meant.vectors
    everything = questions(asked.folder, asked.language, index)
    said, found = measured(everything, vectors, start, asked.seed)
    worth, head = learn_both(everything, vectors, start)
    # Sureness from questions whose worth and map were learnt without them, as in bench.checked.learn.
    tree = sure_tree(worth, found, ALL_PARTS)
    print(yaml.safe_dump({f"{asked.language}-meaning": tree}, sort_keys=False), end="")
    print(said)
    if asked.write:
        keep(f"{asked.language}-meaning", tree)
        write_head(head, KEPT.parent / f"meaning_{asked.language}.npz")


if __name__ == "__main__":
    main()
