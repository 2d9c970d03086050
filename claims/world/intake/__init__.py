"""Intake: files of others, and our own, as nouns row by row: each row taken, or refused with the reason."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Protocol

from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known, known
from claims.world.intake.lines import Stream
from claims.world.intake.mapping import Mapping, mapping_of, read_mapping, shipped
from claims.world.intake.tables import read_csv
from claims.world.intake.taken import Fault, Payload, Refused, Taken

__all__ = [
    "NOTHING",
    "READERS",
    "Fault",
    "Head",
    "Known",
    "Mapping",
    "Payload",
    "Reader",
    "Refused",
    "Stream",
    "Taken",
    "known",
    "mapping_of",
    "read_csv",
    "read_mapping",
    "shipped",
]


class Reader(Protocol):
    """Whoever makes rows of a file: each line or element taken or refused, in the order of the file."""

    def __call__(
        self, stream: Stream, head: Head, mapping: Mapping | None = None, known: Known = NOTHING
    ) -> Iterator[Taken | Refused]:
        """The rows; only a CSV file has a mapping."""
        ...


READERS: MappingProxyType[str, Reader] = MappingProxyType({"csv": read_csv})
"""The readers by what the command line calls them (`--as`)."""
