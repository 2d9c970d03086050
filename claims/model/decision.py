"""Decisions: what an editor concluded of a finding; and the track record they add up to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Verdict = Literal["accepted", "dismissed"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor concluded of a finding, with name, moment and reason. It is never overwritten:

    who changes their mind decides again, and the newest decision counts.
    """

    finding: str
    check: str
    version: int
    verdict: Verdict
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Track:
    """How many flags of one version of a check editors accepted, and how many they dismissed."""

    accepted: int
    dismissed: int

    @property
    def decided(self) -> int:
        """How many flags anybody decided on."""
        return self.accepted + self.dismissed

    @property
    def expected(self) -> float:
        """The share to expect of the next flag: one more of each kind is counted (Laplace's rule).

        A check nobody has decided on stands at a half, so that a few decisions move it little.
        """
        return (self.accepted + 1) / (self.decided + 2)


Tracks = Mapping[tuple[str, int], Track]
"""The track record of each version of a check, by id and version."""
UNTRIED = Track(0, 0)
