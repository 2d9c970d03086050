"""Which sources a run reads."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from claims.contracts import did_you_mean
from flows.settings import Settings, own_inbox
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
    """The sources of these ids, or all active ones but those that somebody has to pipe in.

    Raises SourcesError for an id there is no source of.

    The inbox nobody named is made where it is not there yet: else every new house would begin with a source
    that fails. One that was named may be on a disk that is not there now, and is left to whoever named it.
    """
    if settings.inbox == own_inbox():
        with suppress(OSError):  # told when it is read
            settings.inbox.mkdir(parents=True, exist_ok=True)
    found = read_sources(settings.sources, settings.inbox)
    if wanted is None:
        listed = tuple(source for source in found.active if source.kind != "stdin")
        return Chosen(listed, found.faults)
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
