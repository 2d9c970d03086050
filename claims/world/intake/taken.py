"""What a reader says of each row of a file: taken with the nouns it holds, or refused with the reason."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from claims.model import (
    AgreementStatus,
    Alias,
    Conflict,
    Coverage,
    Entity,
    Event,
    Location,
    Merge,
    Office,
    OfficeTerm,
    Source,
    StatementDoc,
)
from claims.model.quick import quick

Payload: TypeAlias = OfficeTerm | Event | Coverage | Location | AgreementStatus | StatementDoc | Merge


@quick
@dataclass(frozen=True, slots=True)
class Taken:
    """One row or element, understood. `line` is the 1-based line (or element) it begins on.

    Nothing in it means that the row adds nothing: a heading, an empty line, a row said before in
    the same words. A noun that several rows share (a source, an office, a person) comes with the
    first of them and not again.
    """

    line: int
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()
    offices: tuple[Office, ...] = ()
    aliases: tuple[Alias, ...] = ()
    statements: tuple[Payload, ...] = ()
    checked: tuple[Any, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def empty(self) -> bool:
        """The row adds nothing."""
        return not (
            self.sources
            or self.entities
            or self.offices
            or self.aliases
            or self.statements
            or self.checked
            or self.conflicts
        )


@dataclass(frozen=True, slots=True)
class Refused:
    """One row that is not taken. `reason` says what is wrong and what to do; line 0 is the whole file.

    `left_out` means that nothing is wrong with it: the mapping, or whoever publishes the file, says by
    their own word that it is not to be taken, and `reason` is that word.
    """

    line: int
    field: str | None
    reason: str
    left_out: bool = False


class Fault(ValueError):
    """What is wrong with one field of a row; the reader adds the line and goes on."""

    def __init__(self, field: str | None, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason

    left_out = False

    def at(self, line: int, field: str | None = None) -> Refused:
        """The row that is not taken for it; `field` where that is named in another way than in the fault."""
        return Refused(line, field or self.field, self.reason, self.left_out)


class LeftOut(Fault):
    """A row that is not to be taken, by the word of the mapping or of whoever publishes the file."""

    left_out = True
