"""An index of checked claims in one language: which of them may be what is asked, best first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from claims.match.checked.candidates import Candidates
from claims.match.checked.likeness import PARTS, Asked, parts
from claims.match.checked.meaning import MEANING_PARTS, AskedMeaning, Head, Meaning, Meant, head_of
from claims.match.checked.table import Floats, Gathering, counted
from claims.match.checked.weights import meant_in, weights
from claims.match.checked.wording import letters, stems, words
from claims.model import Language

CANDIDATES = 100
"""Claims weighed part by part for each question."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the index keeps of a checked claim: its id, its words, its title and the day of the check."""

    id: str
    words: str
    title: str | None = None
    day: date | None = None


class Weighed:
    """The candidates for one question: their ids in ascending order of place, and their parts, a row each.

    `length` is that of the question, from 0, short, to 1, long; `numbers` are the places of the candidates
    in the index, and `meaning` is the question as a sentence model has it, where one is used.
    """

    __slots__ = ("ids", "length", "meaning", "numbers", "parts")

    def __init__(
        self,
        ids: Sequence[str],
        found: Floats,
        length: float,
        numbers: NDArray[np.int64],
        meaning: AskedMeaning | None = None,
    ) -> None:
        self.ids = ids
        self.parts = found
        self.length = length
        self.numbers = numbers
        self.meaning = meaning


@dataclass(frozen=True, slots=True)
class Near:
    """A checked claim that may be what is asked: its id, its score, and what each part adds to it.

    `chance` is how likely it is right, between 0 and 1; its lead over the next counts for the best only.
    """

    id: str
    score: float
    chance: float
    parts: Mapping[str, float]


class Index:
    """Checked claims of one language, ready to be asked. The order of rows decides between equals.

    With a sentence model, its nearest claims are candidates too, and its parts count; in a language whose
    weights were not learnt with one it is left aside. `head` is another than the language's own.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        language: Language,
        meaning: Meaning | None = None,
        head: Head | None = None,
    ) -> None:
        kept = sorted(rows, key=lambda row: row.id)
        self._language: Language = language
        self._ids = [row.id for row in kept]
        self._days = np.array([row.day.toordinal() if row.day is not None else 0 for row in kept], np.int64)
        known: set[str] = set()
        whole, grams = Gathering(), Gathering()
        claim, title = Gathering(whole), Gathering(whole)

        def read() -> Iterator[list[str]]:
            for row in kept:
                own = words(row.words, language)
                heading = words(row.title, language) if row.title else []
                known.update(own, heading)
                own_stems, heading_stems = stems(own, language), stems(heading, language)
                both = own_stems + heading_stems
                whole.add(both)
                claim.add(own_stems)
                title.add(heading_stems)
                grams.add(letters(own + heading))
                yield both

        self._candidates = Candidates(read())
        self._known = frozenset(known)
        table = whole.terms()
        self._fields = (table, claim.terms(table), title.terms(table))
        self._letters = grams.terms()
        self.meant: Meant | None = None
        if meaning is not None and (head is not None or meant_in(language)):
            self.meant = Meant(meaning, [row.words for row in kept], head or head_of(language))
        self._parts = PARTS if self.meant is None else PARTS + MEANING_PARTS

    def __len__(self) -> int:
        return len(self._ids)

    def weigh(self, text: str, day: date | None, top: int = CANDIDATES) -> Weighed:
        """The candidates for a text said on a day, with the parts of their likeness."""
        asked_words = words(text, self._language, self._known)
        asked = Asked(stems(asked_words, self._language), letters(asked_words), day)
        found, scores = self._candidates.search(counted(asked.stems), top)
        meaning = None
        if self.meant is not None:
            meaning = self.meant.ask(text)
            found, scores = _joined(found, scores, self.meant.nearest(meaning, top))
        weighed = parts(asked, found, scores, self._fields, self._letters, self._days)
        if self.meant is not None and meaning is not None:
            weighed = np.column_stack([weighed, self.meant.parts(meaning, found)])
        return Weighed([self._ids[number] for number in found], weighed, asked.length, found, meaning)

    def search(self, text: str, day: date | None, top: int) -> list[Near]:
        """At most `top` claims that may be what is asked, best first; equals in the order of their ids."""
        weighed = self.weigh(text, day)
        using = weights(self._language, self.meant is not None)
        worth = weighed.parts * using.worth(weighed.length)
        scores = worth.sum(axis=1)
        order = np.lexsort((np.arange(len(scores)), -scores))[: max(top, 2)]
        found = []
        for place, at in enumerate(order[:top]):
            score = float(scores[at])
            following = float(scores[order[1]]) if len(order) > 1 else 0.0
            lead = max(0.0, score - following) if place == 0 else 0.0
            parts_of = {
                name: round(float(one), 4) for name, one in zip(self._parts, worth[at], strict=True) if one
            }
            found.append(Near(weighed.ids[at], round(score, 4), using.chance(score, lead), parts_of))
        return found


def _joined(
    found: NDArray[np.int64], scores: Floats, more: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Floats]:
    """Both lists of candidates, numbers ascending. One that is found by its meaning alone has no score."""
    both = np.union1d(found, more)
    joined = np.zeros(len(both))
    joined[np.searchsorted(both, found)] = scores
    return both, joined
