"""Checked claims found: MAP@5 of public questions, and how far ahead of plain bm25s in the same run.

The questions are asked as `tilik facts match --kind checked --queries` asks them, and scored as the shared
tools/retrieval_score.py does; with the sentence model too, where that extra is installed.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.checked.questions import wanted
from bench.quality.floors import Figures
from claims.checked import CheckedBase, day_said
from claims.match.checked.e5 import NoMeaning, SmallE5
from claims.match.checked.meaning import Meaning
from claims.match.checked.weights import meant_in
from claims.model import CheckedClaim, Language
from claims.world.intake import Head, Taken, read_checked_lines

TOP = 20
HEAD = Head("SRC-bench", "bench", "https://bench.example/", "none", date.min, date.min, "0" * 64)


@dataclass(frozen=True, slots=True)
class Retrieved:
    """MAP@5 and the share of questions answered first, ours and bm25s's, over so many questions."""

    language: Language
    questions: int
    claims: int
    ours: float
    first: float
    peer: float

    @property
    def corpus(self) -> str:
        """The name under which its floors are kept."""
        return f"claims-{self.language}"

    def figures(self) -> dict[str, float]:
        """The figures floors are kept on, cut to four places."""
        told = {"map5": self.ours, "first": self.first, "map5_ahead_of_bm25s": self.ours - self.peer}
        return {name: int(value * 10_000) / 10_000 for name, value in told.items()}


def folder(corpora: Path, language: Language) -> Path:
    """Where the questions of a language lie; raises FileNotFoundError where they do not."""
    found = corpora / "data" / f"claim-retrieval-{language}"
    if not found.is_dir():
        raise FileNotFoundError(2, "is not there", str(found))
    return found


def claims_of(place: Path) -> list[CheckedClaim]:
    """The checked claims of a folder, as the command reads them."""
    with (place / "claims.jsonl").open("rb") as file:
        return [
            one for row in read_checked_lines(file, HEAD) if isinstance(row, Taken) for one in row.checked
        ]


def asked(place: Path) -> list[tuple[str, str]]:
    """Id and words of each question."""
    lines = (place / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    return [(str(row["id"]), row["query"]) for row in map(json.loads, lines)]


def precision(got: list[str], want: set[str]) -> float:
    """Average precision at 5 of one question."""
    found = total = 0.0
    for rank, id in enumerate(got[:5], 1):
        if id in want:
            found += 1
            total += found / rank
    return total / min(len(want), 5)


def plain_bm25s(claims: list[CheckedClaim], questions: list[str]) -> list[list[str]]:
    """The ids bm25s finds as it comes: claim and title in one text, its own tokens and stop words."""
    import bm25s  # type: ignore[import-untyped,unused-ignore]

    index = bm25s.BM25()
    texts = [f"{one.words} {one.title or ''}" for one in claims]
    index.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
    tokens = bm25s.tokenize(questions, show_progress=False)
    found, _ = index.retrieve(tokens, k=min(TOP, len(claims)), show_progress=False)
    return [[claims[number].id for number in row] for row in found]


def retrieve(place: Path, language: Language, model: Meaning | None = None) -> Retrieved:
    """All questions of a folder asked of ours, with a sentence model where one is given, and of bm25s."""
    claims, questions, want = claims_of(place), asked(place), wanted(place)
    base = CheckedBase(claims, model)
    ours = [
        [near.id for near in base.nearest(words, language, day_said(words, language), TOP)]
        for _, words in questions
    ]
    peer = plain_bm25s(claims, [words for _, words in questions])
    count = len(questions)
    return Retrieved(
        language,
        count,
        len(claims),
        sum(precision(got, want[id]) for got, (id, _) in zip(ours, questions, strict=True)) / count,
        sum(bool(set(got[:1]) & want[id]) for got, (id, _) in zip(ours, questions, strict=True)) / count,
        sum(precision(got, want[id]) for got, (id, _) in zip(peer, questions, strict=True)) / count,
    )


def retrieved(corpora: Path, language: Language) -> tuple[str, Figures]:
    """The table and the figures of one language."""
    told = retrieve(folder(corpora, language), language)
    lines = [
        f"{told.corpus}: {told.questions} questions, {told.claims} checked claims",
        f"  MAP@5 {told.ours:.4f}, answered first {told.first:.4f}; plain bm25s MAP@5 {told.peer:.4f}",
    ]
    figures = {told.corpus: told.figures()}
    model = installed()
    if model is not None and meant_in(language):
        meant = retrieve(folder(corpora, language), language, model)
        lines.append(f"  with {model.name}: MAP@5 {meant.ours:.4f}, answered first {meant.first:.4f}")
        figures[f"{told.corpus}-meaning"] = meant.figures()
    return "\n".join(lines), figures


def installed() -> Meaning | None:
    """The sentence model; None where the extra is not installed."""
    try:
        return SmallE5()
    except NoMeaning:
        return None
