"""Conflicts: where sources disagree about facts of the table, and what the table makes of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Said:
    """What one side says; `source` is None where the word was seen without a source of ours."""

    says: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A disagreement kept on record: about what, which statements it touches, who says what.

    `resolution` tells what the table makes of it; "open" where it is not settled. `recorded` is
    the day this version entered the table, `superseded` the day a newer one took its place or it
    was no longer held to be one.
    """

    id: str
    about: str
    statements: tuple[str, ...]
    values: tuple[Said, ...]
    resolution: str
    recorded: date
    version: int = 1
    superseded: date | None = None
