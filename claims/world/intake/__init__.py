"""Intake: files of others, and our own, as nouns row by row: each row taken, or refused with the reason."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Protocol

from claims.world.intake.checked_lines import read_checked_lines
from claims.world.intake.claimreview import read_claimreview
from claims.world.intake.ftm import read_ftm
from claims.world.intake.head import Head
from claims.world.intake.known import NOTHING, Known, known
from claims.world.intake.lines import Stream
from claims.world.intake.mapping import Mapping, mapping_of, read_mapping, shipped
from claims.world.intake.tables import read_csv
from claims.world.intake.taken import Fault, Payload, Refused, Taken
from claims.world.intake.wikidata_entities import read_wikidata_entities
from claims.world.intake.wikidata_results import read_wikidata_results
from claims.world.intake.yaml_file import read_yaml

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
    "read_checked_lines",
    "read_claimreview",
    "read_csv",
    "read_ftm",
    "read_mapping",
    "read_wikidata_entities",
    "read_wikidata_results",
    "read_yaml",
    "shipped",
]


class Reader(Protocol):
    """Whoever makes rows of a file: each line or element taken or refused, in the order of the file."""

    def __call__(
        self, stream: Stream, head: Head, mapping: Mapping | None = None, known: Known = NOTHING
    ) -> Iterator[Taken | Refused]:
        """The rows. A CSV file needs a mapping, Wikidata and FollowTheMoney one of offices, YAML none."""
        ...


READERS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        "yaml": read_yaml,
        "csv": read_csv,
        "wikidata-results": read_wikidata_results,
        "wikidata-entities": read_wikidata_entities,
        "ftm": read_ftm,
        "claimreview": read_claimreview,
    }
)
"""The readers by what the command line calls them (`--as`)."""
