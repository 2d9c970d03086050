"""A slip: an article as printed, the words of it that are changed, and which checks should say so."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from claims.model import Article, Dossier, Field, World


@dataclass(frozen=True, slots=True)
class Slip:
    """One change of a clean article: the words from `start` to `end` of the field become `planted`."""

    kind: str
    clean: Article
    field: Field
    start: int
    end: int
    planted: str
    also: str | None = None

    @property
    def article(self) -> Article:
        """The article with the slip in it."""
        return self._with(self.planted)

    @property
    def mended(self) -> tuple[Article, ...]:
        """The articles that are right again: as it was printed, or with the other words that are right."""
        return (self.clean,) if self.also is None else (self.clean, self._with(self.also))

    def _with(self, there: str) -> Article:
        words = self.clean.field(self.field)
        changed = words[: self.start] + there + words[self.end :]
        if self.field == "title":
            return replace(self.clean, title=changed)
        return replace(self.clean, text=changed)

    @property
    def place(self) -> tuple[int, int]:
        """From where to where the planted words stand in the field with the slip in it."""
        return self.start, self.start + len(self.planted)

    @property
    def paragraph(self) -> tuple[int, int]:
        """From where to where the paragraph with the planted words goes."""
        words = self.article.field(self.field)
        start, end = self.place
        last = words.find("\n", end)
        return words.rfind("\n", 0, start) + 1, last if last >= 0 else len(words)

    @property
    def told(self) -> str:
        """Printed and planted words, in one line."""
        printed = self.clean.field(self.field)[self.start : self.end]
        return f"{' '.join(printed.split())} → {' '.join(self.planted.split())}"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a kind may look at: a clean article, what was read of it, the world, and seeded chance."""

    article: Article
    dossier: Dossier
    world: World
    chance: random.Random


Change = tuple[Field, int, int, str] | tuple[Field, int, int, str, str]
"""A field, from where, to where, and the words to stand there instead.

A fifth part are words that would be right there too, beside those that were printed.
"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slip. `group` is what its recall is counted under, `checks` are those that should flag it.

    A flag counts where it, one of its grounds or one of its repairs touches the planted words; with
    `paragraph`, where it stands in their paragraph (the partner of a mark that is lost stands elsewhere).
    """

    name: str
    group: str
    checks: frozenset[str]
    changes: Callable[[Ground], Iterator[Change]]
    paragraph: bool = False

    def slips(self, ground: Ground) -> list[Slip]:
        """Every place of the article where such a slip can be planted, each with one change."""
        found: dict[tuple[Field, int], Slip] = {}
        for field, start, end, planted, *also in self.changes(ground):
            if ground.article.field(field)[start:end] != planted:
                slip = Slip(self.name, ground.article, field, start, end, planted, *also)
                found.setdefault((field, start), slip)
        return list(found.values())
