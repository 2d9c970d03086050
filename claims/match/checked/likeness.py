"""How alike what is asked and each candidate are, part by part; weights.yml says what each is worth."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from claims.match.checked.table import Floats, Terms, counted

PARTS = (
    "words",
    "leading",
    "letters",
    "letters_shared",
    "claim_said",
    "title_said",
    "together",
    "early",
    "days_near",
    "days_apart",
)
"""The parts of a score, in the order of the columns of `parts`:

words, letters: BM25 of stems and of runs of four letters, in terms of what a term that no claim has
would weigh (÷ 2, ÷ 4), so that a score means the same among a hundred claims and among a million.
leading: its words as a share of those of the best candidate.
letters_shared: the cosine of both sides' runs of letters.
claim_said, title_said: the share of the claim's, the title's rarity that the question says; a claim
without a title counts as its own.
together: the share of the claim said within any WINDOW words of the question.
early: the share of the question that the claim says, within the question's first EARLY words.
days_near, days_apart: how near, how far the day of the question and of the check are.
"""
WINDOW, EARLY = 12, 12
SHORT, LONG = 4, 150
"""A question of at most so many stems is short; one of so many or more is long."""
_K1, _B = 1.2, 0.75
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: its stems in order, its runs of letters, how much each stem counts, and its day."""

    stems: Sequence[str]
    letters: Sequence[str]
    day: date | None

    @property
    def counts(self) -> Mapping[str, float]:
        """How much each stem counts."""
        return counted(self.stems)

    @property
    def length(self) -> float:
        """0 for a short question, 1 for a long one, between them by the logarithm of its stems."""
        share = math.log((1 + len(self.stems)) / (1 + SHORT)) / math.log((1 + LONG) / (1 + SHORT))
        return min(1.0, max(0.0, share))


def said(terms: Terms, claims: NDArray[np.int64], place: Mapping[int, int]) -> NDArray[np.bool_]:
    """Which of the terms asked each claim has: a row a claim, a column a term (`place` by term number)."""
    found = np.zeros((len(claims), max(1, len(place))), np.bool_)
    if place:
        column = np.full(len(terms.rarity), -1, np.int64)
        column[list(place)] = list(place.values())
        ids, owner = terms.of(claims)
        at = column[ids]
        found[owner[at >= 0], at[at >= 0]] = True
    return found


def parts(
    asked: Asked,
    claims: NDArray[np.int64],
    scores: Floats,
    fields: tuple[Terms, Terms, Terms],
    grams: Terms,
    days: NDArray[np.int64],
) -> Floats:
    """One row of PARTS for each of the claims; `fields` are the terms of whole claims, of claims and titles.

    `days` are the days of the checks as ordinals, 0 where none is known.
    """
    whole, claim, title = fields
    counts = asked.counts
    places = _places(counts, whole)
    rare = np.array([whole.rarity[number] for number in places] or [0.0])
    in_whole, in_claim = said(whole, claims, places), said(claim, claims, places)
    claim_total, title_total = np.maximum(claim.total[claims], _LEAST), title.total[claims]
    claim_said = (in_claim @ rare) / claim_total
    title_said = (said(title, claims, places) @ rare) / np.maximum(title_total, _LEAST)
    columns = [places[whole.number[stem]] if stem in whole.number else -1 for stem in asked.stems]
    early = np.zeros(len(rare), np.bool_)
    early[[column for column in columns[:EARLY] if column >= 0]] = True
    all_rare = sum(whole.weight(stem) for stem in counts) or 1.0
    return np.column_stack(
        [
            scores / (2 * whole.unseen),
            scores / max(_LEAST, scores.max(initial=0.0)),
            *_letters(asked.letters, claims, grams),
            claim_said,
            np.where(title_total > 0, title_said, claim_said),
            _together(columns, in_claim, rare) / claim_total,
            (in_whole & early) @ rare / all_rare,
            *_days(asked.day, days[claims]),
        ]
    )


def _places(counts: Mapping[str, float], terms: Terms) -> dict[int, int]:
    """The number of each term asked that any claim has, to its column."""
    held = [term for term in counts if term in terms.number]
    return {terms.number[term]: column for column, term in enumerate(held)}


def _letters(asked: Sequence[str], claims: NDArray[np.int64], grams: Terms) -> tuple[Floats, Floats]:
    """BM25 of the runs of letters, each counted once in a claim, and the cosine of both sides."""
    counts = counted(asked)
    places = _places(counts, grams)
    rare = np.array([grams.rarity[number] for number in places] or [0.0])
    times = np.array([counts[gram] for gram in counts if gram in grams.number] or [0.0])
    found = said(grams, claims, places)
    mean = max(1.0, len(grams.ids) / max(1, len(grams.starts) - 1))
    once = (_K1 + 1) / (1 + _K1 * (1 - _B + _B * grams.lengths(claims) / mean))
    all_rare = sum(grams.weight(gram) for gram in counts) or 1.0
    cosine = (found @ rare) / np.sqrt(np.maximum(grams.total[claims], _LEAST) * all_rare)
    return (found @ (rare * times)) * once / (4 * grams.unseen), cosine


def _together(columns: Sequence[int], held: NDArray[np.bool_], rare: Floats) -> Floats:
    """The rarest that any WINDOW words of the question say of each claim, each stem counted once."""
    best = np.zeros(len(held))
    for start in range(max(1, len(columns) - WINDOW + 1)):
        seen = sorted({column for column in columns[start : start + WINDOW] if column >= 0})
        if seen:
            np.maximum(best, held[:, seen] @ rare[seen], out=best)
    return best


def _days(day: date | None, checked: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """How near two days lie: 1 on the same day, ½ three days apart; and how far, as a logarithm."""
    if day is None:
        return np.zeros(len(checked)), np.zeros(len(checked))
    apart = np.abs(checked - day.toordinal()).astype(float)
    known = checked > 0
    return np.where(known, 1 / (1 + apart / 3), 0.0), np.where(known, np.log1p(apart) / 8, 0.0)
