"""The shape of a chunk between spaces: its word, the marks around it, and whether it has a capital."""

from dataclasses import dataclass
from functools import cache

from claims.match.remembered import Remembered
from claims.match.traits import Traits, traits
from claims.match.vocabulary import vocabulary
from claims.model import Language
from claims.model.quick import quick

_OPENING = "\"“‘'([{«*_-–—"
_CLOSING = "\"”’')]}»,;:!?…*_.-–—"
_INITIALS = 4
"""A capital and a full stop, up to two times: "M.", "H.M."."""
ARTICLES = ("al-", "el-")
"""Lower-case beginnings of a word whose capital stands behind them: "al-Maliki"."""


@quick
@dataclass(frozen=True, slots=True)
class Shape:
    """What a chunk between spaces says by itself.

    `core` is its word without marks, `own` what that word says, `head` how many marks stand
    before it; `closes` says that marks stand behind it.
    """

    core: str
    own: Traits
    head: int
    closes: bool
    capital: bool


@cache
def shapes(language: Language) -> Remembered[Shape]:
    """The shape of every chunk, by the words of a language."""
    own = traits(language)
    dotted = vocabulary(language).lists["dotted"]

    def shape(chunk: str) -> Shape:
        core = chunk.lstrip(_OPENING)
        head = len(chunk) - len(core)
        bare = core.rstrip(_CLOSING)
        if bare.endswith(("'s", "’s")):
            bare = bare[:-2]
        if core[len(bare) : len(bare) + 1] == "." and _abbreviated(bare, dotted):
            bare = core[: len(bare) + 1]
        capital = bare[:1].isupper() or (bare.startswith(ARTICLES) and bare[3:4].isupper())
        return Shape(bare, own[bare], head, len(bare) < len(core), capital)

    return Remembered(shape)


def _abbreviated(bare: str, dotted: frozenset[str]) -> bool:
    """Initials ("M", "A.M") or a word that is printed with a full stop ("Dr")."""
    if len(bare) <= _INITIALS - 1 and all(
        c.isupper() if i % 2 == 0 else c == "." for i, c in enumerate(bare)
    ):
        return bare != ""
    return bare.lower() in dotted
