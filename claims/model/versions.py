"""What became of an older version of an article in the next one: of its flags, findings and claims."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from claims.model.claim import Claim
from claims.model.finding import Finding

PieceKind = Literal["kept", "removed", "added"]
Standing = Literal["unchanged", "changed", "vanished"]
"""The same words say the same; the words or what they say changed; the sentence is gone."""
Mending = Literal["mended as offered", "mended otherwise", "removed", "still there", "judged otherwise"]
"""What became of a flag. "judged otherwise": its words stand as they were, and other rules or facts raise it
no more."""
Item = TypeVar("Item", Claim, Finding)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both versions, in the older one only, or in the newer one only."""

    kind: PieceKind
    words: str


@dataclass(frozen=True, slots=True)
class TextChange:
    """What became of one sentence between two versions, with the difference of its words."""

    kind: Literal["changed", "added", "removed", "moved"]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fate(Generic[Item]):
    """What became of one claim or finding.

    `found` is the one that took its place in the newer version, None where none did. `moved` says that
    its sentence changed places. `pieces` is the word-level difference of its sentence, empty where
    that stands as it was.
    """

    item: Item
    standing: Standing
    found: Item | None = None
    moved: bool = False
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a flag, and the number of the repair that was made, counted from 1 as offered."""

    mending: Mending
    repair: int | None = None


@dataclass(frozen=True, slots=True)
class Aligned:
    """An older dossier's findings and claims beside those of a newer one, each in the older one's order.

    `mended` tells of each flag by its place among `findings`. What is new stands in the newer one's order.
    """

    findings: tuple[Fate[Finding], ...]
    claims: tuple[Fate[Claim], ...]
    new_findings: tuple[Finding, ...]
    new_claims: tuple[Claim, ...]
    mended: dict[int, Mended]

    @property
    def flags(self) -> tuple[tuple[Fate[Finding], Mended], ...]:
        """The older version's flags with what became of them."""
        return tuple((self.findings[at], mended) for at, mended in sorted(self.mended.items()))

    @property
    def new_flags(self) -> tuple[Finding, ...]:
        """The flags that took the place of none."""
        return tuple(finding for finding in self.new_findings if finding.is_flag)
