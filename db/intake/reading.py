"""What an import reads from: rows that come one by one, each understood or refused."""

from collections.abc import Iterator
from typing import Protocol

from claims.world.intake.taken import Refused, Taken


class Reading(Protocol):
    """A file being read, from its beginning; the same file gives the same rows each time."""

    @property
    def at(self) -> int:
        """How many bytes of the file have been read."""

    def __iter__(self) -> Iterator[Taken | Refused]:
        """Each row of the file; raises OSError where it cannot be read."""

    def sha256(self) -> str:
        """The SHA-256 of all that was read, once it was read to its end."""


class Open(Protocol):
    """Begins a reading, in this process or in another one: it can be pickled."""

    def __call__(self) -> Reading:
        """The file from its beginning; raises OSError where it cannot be opened."""
