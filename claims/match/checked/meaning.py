"""What a sentence model adds, where one is installed and switched on: the same said in other words.

A model turns a text into a vector of length one; texts that say nearly the same lie near each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from claims.match.checked.table import Floats
from claims.model import Language

Vectors = NDArray[np.float32]

MEANING_PARTS = ("meaning", "meaning_early", "meaning_learnt")
"""The parts of a score that a model adds, in the order of the columns of `Meant.parts`:

meaning: how near claim and question lie, less how near the nearest candidate lies: never above 0.
meaning_early: the same for the first EARLY words of the question alone.
meaning_learnt: how well question and claim go together, as bench/checked learnt from pairs.
"""
EARLY = 24
LONGEST = 10_000
"""Characters of a text the model is given; it reads windows of 512 tokens and takes their mean."""
_PLACES = 3
"""Decimals nearness is rounded to: the last bits of a sum are not the same on every processor."""


class Meaning(Protocol):
    """A sentence model. The same text gives the same vector, alone and among others."""

    @property
    def name(self) -> str:
        """The model and its version: part of the identity of what was searched with it."""

    def of_claims(self, texts: Sequence[str]) -> Vectors:
        """One vector a claim, in the order given."""

    def of_question(self, text: str) -> Vectors:
        """The vector of what is asked."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is learnt on top of a model: where claims and questions lie, the axes looked at, and a map."""

    claims: Floats
    questions: Floats
    axes: Floats
    map: Floats

    def of_claims(self, vectors: Vectors) -> Floats:
        """The vectors along the axes, from the middle of all claims, of length one."""
        return _one((vectors - self.claims) @ self.axes)

    def of_question(self, vector: Vectors) -> Floats:
        """The vector along the axes, from the middle of all questions, as the map has it."""
        found: Floats = _one(((vector - self.questions) @ self.axes)[None, :])[0] @ self.map
        return found


@cache
def head_of(language: Language) -> Head:
    """The head for claims of a language; raises FileNotFoundError for one without."""
    with as_file(files("claims.match.checked").joinpath(f"meaning_{language}.npz")) as path:
        return read_head(path)


def read_head(path: Path) -> Head:
    """A head out of a file that `write_head` wrote."""
    with np.load(path, allow_pickle=False) as kept:
        return Head(*(kept[name].astype(np.float64) for name in Head.__slots__))


def write_head(head: Head, path: Path) -> None:
    """Keeps a head in half precision; the same head gives the same bytes."""
    np.savez(path, **{name: getattr(head, name).astype(np.float16) for name in Head.__slots__})


@dataclass(frozen=True, slots=True)
class AskedMeaning:
    """The vectors of a question, whole and of its first words, and how near each claim lies to the whole."""

    whole: Vectors
    early: Vectors
    near: Vectors

    @property
    def both(self) -> Vectors:
        """The two vectors added: what a post begins with counts twice, as posts say first what they claim."""
        found: Vectors = self.whole + self.early
        return found


class Meant:
    """The claims of an index as vectors, in its order."""

    def __init__(self, meaning: Meaning, texts: Sequence[str], head: Head) -> None:
        self._meaning = meaning
        self._head = head
        self.vectors = meaning.of_claims([text[:LONGEST] for text in texts])
        self._learnt = head.of_claims(self.vectors) if len(texts) else np.zeros((0, len(head.map)))

    def ask(self, text: str) -> AskedMeaning:
        """A question as the model has it."""
        whole = self._meaning.of_question(text[:LONGEST])
        early = self._meaning.of_question(" ".join(text[:LONGEST].split()[:EARLY]))
        return AskedMeaning(whole, early, self.vectors @ whole)

    def nearest(self, asked: AskedMeaning, top: int) -> NDArray[np.int64]:
        """The numbers of at most `top` claims that lie nearest; of equals the first."""
        found: NDArray[np.int64] = np.argsort(-asked.near, kind="stable")[:top].astype(np.int64)
        return found

    def parts(self, asked: AskedMeaning, claims: NDArray[np.int64]) -> Floats:
        """One row of MEANING_PARTS for each of the claims."""
        if not len(claims):
            return np.zeros((0, len(MEANING_PARTS)))
        near = asked.near[claims].astype(np.float64)
        early = (self.vectors[claims] @ asked.early).astype(np.float64)
        learnt = self._learnt[claims] @ self._head.of_question(asked.both)
        columns = [near - near.max(), early - early.max(), learnt]
        found: Floats = np.round(np.column_stack(columns), _PLACES)
        return found


def _one(vectors: Floats) -> Floats:
    found: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return found
