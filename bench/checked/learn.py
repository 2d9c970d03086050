"""Learns weights.yml from questions whose checked claim is known, and says what that is worth on others.

    python -m bench.checked.learn LANGUAGE FOLDER [--seed N] [--write]

FOLDER holds claims.jsonl (id, claim, title, date), queries.jsonl (id, query) and, where a question does
not bear the id of its claim, qrels.tsv (query 0 claim 1). The questions are dealt into five parts in an
order drawn by the seed: what is printed is measured on each part with all that was learnt from the other
four. `--write` keeps in weights.yml what is learnt from all of them.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.checked.questions import Question, average_precision, questions
from claims.match.checked.likeness import PARTS
from claims.match.checked.weights import Weights, weights_of

Floats = NDArray[np.float64]
KEPT = Path(__file__).parents[2] / "claims" / "match" / "checked" / "weights.yml"
STEPS, RATE, SHRINK = 300, 0.05, 0.01
FOLDS = 5
WRONG_WAY = -1.0
"""The part "days_apart" speaks against a candidate; all others speak for it or not at all."""
SUGGEST, CONFIRM = 0.8, 0.95
"""The share of pairs at or above each threshold that has to be right."""


@dataclass(frozen=True, slots=True)
class Top:
    """The best candidate of a question: its score, its lead over the next, and whether it is right."""

    score: float
    lead: float
    right: bool


def learn(given: list[Question]) -> Floats:
    """The worth of each part that makes the right candidate of each question likeliest (softmax, shrunk).

    A row for short questions and one for long ones: what lies between has its share of both. No part is
    worth less than nothing, but for the days apart, worth no more than nothing.
    """
    usable = [one for one in given if one.right.any()]
    told_all = [np.hstack([one.parts * (1 - one.length), one.parts * one.length]) for one in usable]
    spread = np.std(np.concatenate(told_all), axis=0) + 1e-9
    sign = np.array([WRONG_WAY if name == "days_apart" else 1.0 for name in PARTS * 2])
    told_all = [told / spread * sign for told in told_all]
    worth, first, second = (np.zeros(2 * len(PARTS)) for _ in range(3))
    for step in range(1, STEPS + 1):
        slope = SHRINK * worth
        for one, told in zip(usable, told_all, strict=True):
            likely = np.exp(told @ worth - (told @ worth).max())
            slope += told.T @ (likely / likely.sum() - one.right / one.right.sum()) / len(usable)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        worth -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        worth = np.maximum(worth, 0.0)
    found: Floats = np.round(worth / spread * sign, 2).reshape(2, -1)
    return found


def tops(given: list[Question], worth: Floats) -> list[Top]:
    """The best candidate of each question, and of each once its right claims are taken away.

    Most of what is asked was never checked: a pair is only worth calling the same where nothing else
    would have scored as high.
    """
    found = []
    for one in given:
        for kept in (np.ones(len(one.right), np.bool_), ~one.right):
            every = one.scores(worth)
            scores = np.sort(every[kept])
            if len(scores):
                best = int(np.argmax(np.where(kept, every, -np.inf)))
                lead = float(scores[-1] - (scores[-2] if len(scores) > 1 else 0.0))
                found.append(Top(float(scores[-1]), lead, bool(one.right[best])))
    return found


def sureness(found: list[Top]) -> Floats:
    """Bias, worth of the score and worth of the lead of a logistic regression on being right (Newton)."""
    told = np.array([[1.0, top.score, top.lead] for top in found])
    right = np.array([top.right for top in found], float)
    sure = np.zeros(3)
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(told @ sure, -500, 500)))
        slope = told.T @ (likely - right)
        bend = (told * (likely * (1 - likely))[:, None]).T @ told + 1e-6 * np.eye(3)
        sure -= np.linalg.solve(bend, slope)
    found_sure: Floats = np.round(sure, 3)
    return found_sure


def threshold(found: list[Top], using: Weights, precision: float) -> float:
    """The least probability, in hundredths, at or above which so large a share is right."""
    for hundredth in range(100):
        share, _ = right_above(found, using, hundredth / 100)
        if share >= precision:
            return hundredth / 100
    return 1.0


def right_above(found: list[Top], using: Weights, least: float) -> tuple[float, int]:
    """The share of right ones among those of at least this probability, and how many they are."""
    above = [top.right for top in found if using.chance(top.score, top.lead) >= least]
    return (sum(above) / len(above) if above else 1.0), len(above)


def mean_precision(given: list[Question], worth: Floats) -> float:
    """MAP@5 over questions."""
    return sum(average_precision(one, one.scores(worth)) for one in given) / len(given)


def _tree(
    worth: Floats, sure: Floats, suggest: float, confirm: float, parts: Sequence[str]
) -> dict[str, dict[str, float]]:
    return {
        "short": {name: float(each) for name, each in zip(parts, worth[0], strict=True)},
        "long": {name: float(each) for name, each in zip(parts, worth[1], strict=True)},
        "sure": {
            "bias": float(sure[0]),
            "score": float(sure[1]),
            "lead": float(sure[2]),
            "suggest": suggest,
            "confirm": confirm,
        },
    }


def sure_tree(worth: Floats, found: list[Top], parts: Sequence[str] = PARTS) -> dict[str, dict[str, float]]:
    """The weights as they are kept: worth as learnt, sureness and thresholds from the best candidates."""
    sure = sureness(found)
    draft = weights_of(_tree(worth, sure, 0.0, 0.0, parts), parts)
    return _tree(worth, sure, threshold(found, draft, SUGGEST), threshold(found, draft, CONFIRM), parts)


def arguments(description: str | None) -> argparse.Namespace:
    """The language, the folder of the set, how the parts are dealt, and whether what is learnt is kept."""
    given = argparse.ArgumentParser(description=description, formatter_class=argparse.RawTextHelpFormatter)
    given.add_argument("language", choices=("id", "en"))
    given.add_argument("folder", type=Path)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--write", action="store_true")
    return given.parse_args()


def main() -> None:
    """Measures on each part what the others teach, prints it and what all of them teach."""
    asked = arguments(__doc__)
    everything = questions(asked.folder, asked.language)
    random.Random(asked.seed).shuffle(everything)
    folds = [everything[fold::FOLDS] for fold in range(FOLDS)]
    learnt = [learn([one for other in folds if other is not fold for one in other]) for fold in folds]
    found = [tops(fold, worth) for fold, worth in zip(folds, learnt, strict=True)]
    # Sureness from questions whose worth was learnt without them: on those learnt from it would be too sure.
    tree = sure_tree(learn(everything), [top for some in found for top in some])
    print(yaml.safe_dump({asked.language: tree}, sort_keys=False), end="")
    print(told(folds, learnt, found, PARTS))
    if asked.write:
        keep(asked.language, tree)


def told(
    folds: list[list[Question]], learnt: list[Floats], found: list[list[Top]], parts: Sequence[str]
) -> str:
    """What each part of the questions gets from what the others taught: MAP@5, and both thresholds."""
    many = sum(map(len, folds))
    total = sum(mean_precision(fold, worth) * len(fold) for fold, worth in zip(folds, learnt, strict=True))
    lines = [f"# {many} questions, each kept aside once: MAP@5 {total / many:.4f}"]
    for word in ("suggest", "confirm"):
        right = above = 0.0
        for at, worth in enumerate(learnt):
            others = [top for some in found if some is not found[at] for top in some]
            using = weights_of(sure_tree(worth, others, parts), parts)
            share, so_many = right_above(found[at], using, getattr(using, word))
            right, above = right + share * so_many, above + so_many
        asked = sum(map(len, found))
        lines.append(f"# {word}: {right / max(1, above):.3f} of {above:.0f} right, of {asked} asked")
    return "\n".join(lines)


def keep(name: str, tree: dict[str, dict[str, float]]) -> None:
    """Writes what was learnt into weights.yml, under a name."""
    kept = yaml.safe_load(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    kept[name] = tree
    KEPT.write_text(HEAD + yaml.safe_dump(kept, sort_keys=True), encoding="utf-8")


HEAD = """# What each part of a score is worth (claims/match/checked/likeness.py says what the parts are), and
# how sure a score and its lead over the next candidate make; "short" is for questions of four stems or fewer,
# "long" for 150 or more, and one between has its share of both. Learnt by `python -m bench.checked.learn`
# from all questions; measured on questions not learnt from: docs/decisions/0017-checked-claims.md. What is
# named "-meaning" holds where a sentence model is switched on (bench/checked/learn_meaning.py).
"""


if __name__ == "__main__":
    main()
