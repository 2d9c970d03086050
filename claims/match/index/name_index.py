"""NameIndex: a million people's names, asked who some words may mean."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, BinaryIO, Self

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from claims.match.candidates import Near, sorted_words
from claims.match.index import kept
from claims.match.index.choosing import chosen, holders
from claims.match.index.postings import Postings, changed_postings, postings
from claims.match.index.rows import Given, Rows, changed_rows, rows
from claims.match.index.texts import Bytes
from claims.match.names import fold

EXACT = 50_000
"""Tables of at most so many different names are compared with whole: the best answer is then always found."""


class NameIndex:
    """Rows (entity id, name) that answer `Candidates`: equal rows answer alike in whatever order given.

    Up to EXACT different names every one is compared; above, those that share most with what is
    asked. An index never changes: `updated` gives another. Several threads may ask one at once.
    """

    def __init__(self, held: Rows, found: Postings | None) -> None:
        self._rows = held
        self._postings = found
        self._lengths = _lengths(held)
        self._all: list[str] | None = None

    @classmethod
    def build(cls, given: Given) -> Self:
        """The index of these (entity id, name) rows; names without a letter or digit are left out.

        Raises ValueError for an entity id with a NUL character.
        """
        held = rows(given)
        return cls(held, postings(held.keys) if len(held.keys) > EXACT else None)

    def updated(self, added: Given, removed: Given) -> Self:
        """The index `build` would give of these rows with some added and some removed, equal to the byte.

        Raises ValueError for a removed row that is not among them.
        """
        held, change = changed_rows(self._rows, added, removed)
        if len(held.keys) <= EXACT:
            return type(self)(held, None)
        if self._postings is None:
            return type(self)(held, postings(held.keys))
        return type(self)(held, changed_postings(self._postings, self._rows.keys, change))

    def write(self, file: BinaryIO, *, key: str = "") -> None:
        """Writes the index; `key` is the caller's word for the rows it was made from."""
        kept.write(file, self._rows, self._postings, key)

    @classmethod
    def read(cls, held: memoryview, *, key: str | None = None) -> Self:
        """The index that `write` wrote, over these bytes, which stay in use (a mapped file, say).

        Raises Unusable where they are damaged, of another format, or, given a key, of other rows.
        """
        index, written = cls.read_with_key(held)
        if key is not None and written != key:
            raise kept.Unusable("the name index was made from other names than are in the table now")
        return index

    @classmethod
    def read_with_key(cls, held: memoryview) -> tuple[Self, str]:
        """The index that `write` wrote, and the key it was written with; raises Unusable as `read` does."""
        return cls(*kept.read(held)), str(kept.described(held)["key"])

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._rows.entity)

    @property
    def keys(self) -> int:
        """The number of different names as they are compared."""
        return len(self._rows.keys)

    def search(self, words: str, *, top: int) -> list[Near]:
        """The likest names of at most `top` entities, one each, best first, equals by id.

        Nothing for words without a letter or digit. Raises ValueError where `top` is below 1.
        """
        (found,) = self.search_many([words], top=top)
        return found

    def search_many(self, asked: Iterable[str], *, top: int) -> list[list[Near]]:
        """What `search` answers to each."""
        _check(top)
        given = list(asked)
        if self._postings is not None:
            return [self._nearest(words, sorted_words(words), top) for words in given]
        questions = [sorted_words(words) for words in given]
        names = self._names()
        if not names:
            return [[] for _ in questions]
        workers = -1 if len(questions) > 1 else 1
        scores = process.cdist(questions, names, scorer=fuzz.ratio, dtype=np.float64, workers=workers)
        every = np.arange(len(names))
        return [
            self._entities(every, row, top, words) if question else []
            for words, question, row in zip(given, questions, scores, strict=True)
        ]

    def holding(self, words: str, *, top: int) -> list[Near]:
        """Names that hold every one of these words, and maybe others: for a name with parts left out.

        At most `top` entities, likest first. Raises ValueError where `top` is below 1.
        """
        _check(top)
        question = sorted_words(words)
        if not question:
            return []
        wanted = set(question.split())
        if self._postings is None:
            near = np.arange(len(self._rows.keys))
            names = self._names()
        else:
            near = holders(self._postings, self._lengths, question)
            names = self._rows.keys.lines(near)
        hold = [at for at, name in enumerate(names) if wanted.issubset(name.split())]
        scores = np.asarray([fuzz.ratio(question, names[at]) for at in hold], np.float64)
        return self._entities(near[hold], scores, top, words)

    def _nearest(self, words: str, question: str, top: int) -> list[Near]:
        if not question or self._postings is None:
            return []
        near = chosen(self._postings, self._lengths, question)
        if not len(near):
            return []
        names = self._rows.keys.lines(near)
        scores = process.cdist([question], names, scorer=fuzz.ratio, dtype=np.float64)[0]
        return self._entities(near, scores, top, words)

    def _entities(self, near: NDArray[Any], scores: NDArray[np.float64], top: int, words: str) -> list[Near]:
        """The first `top` entities behind these keys, by score, then id, each with its likest name."""
        # A key has one entity at least, so that the best `top` keys, with their equals, are enough.
        if len(scores) > top:
            enough = np.flatnonzero(scores >= np.partition(scores, len(scores) - top)[len(scores) - top])
            near, scores = near[enough], scores[enough]
        ranked = sorted(zip((-scores).tolist(), near.tolist(), strict=True))
        asked = fold(words)
        found: dict[bytes, Near] = {}
        for score, equals in groupby(ranked, itemgetter(0)):
            here: dict[bytes, list[str]] = {}
            for _, key in equals:
                self._gather(key, top, found, here)
            for entity in sorted(here):
                # Of names equally like, the one whose words stand as they were asked, then the last.
                name = max(here[entity], key=lambda name: (fold(name) == asked, name))
                found[entity] = Near(entity.decode(), name, -score)
                if len(found) == top:
                    return list(found.values())
        return list(found.values())

    def _gather(self, key: int, top: int, but: Mapping[bytes, Near], into: dict[bytes, list[str]]) -> None:
        """Adds the names behind a key of its first `top` entities that were not found before."""
        held = self._rows
        begin, end = int(held.starts[key]), int(held.starts[key + 1])
        fresh = 0
        for number, places in groupby(range(begin, end), lambda at: int(held.entity[at])):
            entity = held.entities[number]
            if entity in but:
                continue
            if fresh == top:
                return
            fresh += 1
            names = (held.names[at].decode("utf-8", "surrogatepass") for at in places)
            into.setdefault(entity, []).extend(names)

    def _names(self) -> list[str]:
        if self._all is None:
            self._all = [key.decode("utf-8", "surrogatepass") for key in self._rows.keys.all()]
        return self._all


def _check(top: int) -> None:
    if top < 1:
        raise ValueError(f"top must be at least 1, not {top}")


def _lengths(held: Rows) -> Bytes:
    """The number of bytes of each key, at most 255: letters, where they are Latin."""
    return np.minimum(np.diff(held.keys.starts), 255).astype(np.uint8)
