"""Which sources a run reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.contracts import did_you_mean
from flows.settings import Settings
from flows.sources.files import Fault, read_sources
from flows.sources.model import Source


class SourcesError(ValueError):
    """The sources asked for cannot be read; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sources of a run, and what is wrong with files that describe none."""

    sources: tuple[Source, ...] = ()
    faults: tuple[Fault, ...] = ()


def chosen(settings: Settings, wanted: Sequence[str] | None) -> Chosen:
    """The sources of these ids, or all active ones. Raises SourcesError for an id there is no source of."""
    found = read_sources(settings.sources, settings.inbox)
    if wanted is None:
        return Chosen(found.active, found.faults)
    sources = []
    for id in dict.fromkeys(wanted):
        source = found.find(id)
        if source is not None:
            sources.append(source)
            continue
        fault = next((fault for fault in found.faults if fault.of(id)), None)
        if fault is not None:
            raise SourcesError(str(fault))
        hint = did_you_mean(id, [source.id for source in found.sources])
        raise SourcesError(f"there is no source '{id[:80]}' in {settings.sources}{hint}")
    return Chosen(tuple(sources), ())
