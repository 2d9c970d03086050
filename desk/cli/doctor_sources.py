"""What `tilik doctor` says of sources: files that are wrong, and active ones whose last reading failed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.report.shown import line
from claims.text.counts import counted
from desk.cli.looks import Look

if TYPE_CHECKING:
    from db.session import Engine
    from flows.sources.files import Sources


def source_files() -> Iterator[Look]:
    """One look a fault, or one that says how many sources there are; none where a setting is wrong."""
    found = _found()
    if found is None:
        return
    for fault in found.faults:
        yield Look("bad", f"sources: {line(str(fault))}", "correct that, then `tilik sources check`")
    if not found.faults:
        active, all_of_them = len(found.active), len(found.sources)
        files = counted(all_of_them, "file")
        yield Look("good", f"sources: {files}, as the contract wants it; {active} active")


def source_readings(engine: "Engine") -> Iterator[Look]:
    """One look an active source that was last not read, or not wholly, and one for each that shows walls."""
    from db.session import transaction
    from db.source_reads import last_reads
    from db.walls import standing

    found = _found()
    if found is None:
        return
    with transaction(engine) as session:
        last, walls = last_reads(session), standing(session)
    for source in found.active:
        read = last.get(source.id)
        if read is not None and read.error is not None:
            words = f"source {source.id}: last read with an error on {read.at:%Y-%m-%d}: {line(read.error)}"
            yield Look("stale", words, f"what that line says; then try it: tilik sources try {source.id}")
        if walls.get(source.id):
            shown = counted(walls[source.id], "address shows a wall", "addresses show a wall")
            words = f"source {source.id}: {shown} in place of an article"
            yield Look("stale", words, "tilik sources walls lists them")


def _found() -> "Sources | None":
    from flows.settings import Settings, SettingsError
    from flows.sources.files import read_sources

    try:
        settings = Settings.from_environment()
    except SettingsError:
        return None
    return read_sources(settings.sources, settings.inbox)
