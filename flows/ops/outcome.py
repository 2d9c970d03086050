"""What became of one thing that is to be on the server."""

from dataclasses import dataclass
from typing import Literal

Became = Literal["made", "updated", "unchanged", "removed", "left"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A thing on the server, by its kind and name, and what became of it; `note` says what differs."""

    kind: str
    name: str
    became: Became
    note: str = ""

    @property
    def what(self) -> str:
        """The thing, and the note where there is one."""
        return f"{self.kind} {self.name}{f': {self.note}' if self.note else ''}"
