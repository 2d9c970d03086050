"""Questions whose checked claim is known, with the candidates the index weighs for each."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claims.checked.asking import day_said
from claims.match.checked.index import Index, Row
from claims.match.checked.meaning import Vectors
from claims.model import Language


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its candidates' ids and parts, which of them are right, and how many are in all.

    `length` is 0 for a short question and 1 for a long one. `numbers` are the places of the candidates in the
    index, and `vector` is the question as a sentence model has it, its beginning added; None without one.
    """

    id: str
    ids: tuple[str, ...]
    parts: NDArray[np.float64]
    right: NDArray[np.bool_]
    wanted: int
    length: float = 0.0
    numbers: NDArray[np.int64] | None = None
    vector: Vectors | None = None

    def scores(self, worth: NDArray[np.float64]) -> NDArray[np.float64]:
        """The score of each candidate; `worth` has a row for short questions and one for long ones."""
        found: NDArray[np.float64] = self.parts @ ((1 - self.length) * worth[0] + self.length * worth[1])
        return found


def rows(folder: Path) -> list[Row]:
    """The claims of a folder's claims.jsonl."""
    told = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    return [Row(str(one["id"]), one["claim"], one.get("title"), day(one.get("date"))) for one in told]


def day(words: str | None) -> date | None:
    """The day in "26 May 2015", "2 Jan 2024" or "2024-01-02"; None where there is none."""
    for form in ("%d %B %Y", "%d %b %Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(words or "", form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    return None


def wanted(folder: Path) -> dict[str, set[str]]:
    """The ids of the claims each question asks for."""
    found: dict[str, set[str]] = {}
    judged = folder / "qrels.tsv"
    if judged.exists():
        for line in judged.read_text(encoding="utf-8").splitlines():
            question, _, claim, grade = line.split()
            if int(grade) > 0:
                found.setdefault(question, set()).add(claim)
        return found
    told = (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    return {id: {id} for id in (str(json.loads(line)["id"]) for line in told)}


def questions(folder: Path, language: Language, index: Index | None = None) -> list[Question]:
    """All questions of a folder in the order of their ids, weighed against all its claims."""
    index = index if index is not None else Index(rows(folder), language)
    right = wanted(folder)
    told = [json.loads(line) for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for one in sorted(told, key=lambda one: str(one["id"])):
        weighed = index.weigh(one["query"], day_said(one["query"], language))
        want = right[str(one["id"])]
        found.append(
            Question(
                str(one["id"]),
                tuple(weighed.ids),
                weighed.parts,
                np.array([id in want for id in weighed.ids], np.bool_),
                len(want),
                weighed.length,
                weighed.numbers,
                None if weighed.meaning is None else weighed.meaning.both,
            )
        )
    return found


def average_precision(one: Question, scores: NDArray[np.float64]) -> float:
    """Average precision at 5, as `retrieval_score.py` of the shared tools reckons it."""
    best = sorted(range(len(scores)), key=lambda place: (-scores[place], one.ids[place]))[:5]
    found = total = 0.0
    for rank, place in enumerate(best, 1):
        if one.right[place]:
            found += 1
            total += found / rank
    return total / min(one.wanted, 5)
