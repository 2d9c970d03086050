"""`tilik sources`: which newspapers are read, whether their files are right, and what they list now."""

import importlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from claims.contracts import did_you_mean
from claims.model import Language
from claims.report.shown import line
from desk.cli.columns import columns
from desk.cli.files import deliver, refuse
from desk.cli.help import Group
from desk.cli.sources_run import run_sources
from desk.cli.sources_walls import list_walls
from desk.cli.stderr import in_words, language_of, tell, tell_of
from desk.cli.table import deliver_json, deliver_lines
from desk.cli.words import say
from desk.cli.words import words as catalogue

if TYPE_CHECKING:
    from db.source_reads import SourceRead
    from flows.settings import Settings
    from flows.sources.asking import Asks
    from flows.sources.files import Fault, Sources
    from flows.sources.model import Member, Source, Unlisted

as_json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.group(cls=Group)
def sources() -> None:
    """Newspapers, feeds and folders that a scheduled run reads: one file each, in TILIK_SOURCES."""


@sources.command("list", short_help="The sources, and when each was last read.")
@as_json_option
def list_sources(as_json: bool) -> None:
    """List the sources with kind, whether they are active, and when they were last read without an error.

    Exit codes: 0 listed, 2 a source file is wrong (the others are listed all the same).
    """
    from desk.cli.source_readings import last_readings

    settings = _settings()
    found = _read(settings)
    succeeded, last = last_readings(settings)
    if as_json:
        deliver_json(_row(source, succeeded, last) for source in found.sources)
    else:
        language = language_of(None)
        words = catalogue(language)["sources"]
        rows = [
            (
                source.id,
                source.kind,
                words["active" if source.active else "off"],
                _moment(succeeded.get(source.id), words["never"]),
                _told(source, last.get(source.id), language),
            )
            for source in found.sources
        ]
        head = tuple(words[f"head_{name}"] for name in ("source", "kind", "state", "success", "name"))
        deliver_lines(columns([head, *rows]) if rows else [])
    _end(found.faults)


@sources.command("check", short_help="Hold the source files against their contract.")
def check_sources() -> None:
    """Say what is wrong with the files in TILIK_SOURCES, one line a fault; nothing is fetched.

    Exit codes: 0 all are right, 2 something is wrong.
    """
    settings = _settings()
    found = _read(settings)
    if not found.faults:
        where = settings.sources
        count, active = len(found.sources), len(found.active)
        key = "one_right" if count == 1 else "right"
        right = say(language_of(None), "sources", key, count=count, folder=where, active=active)
        deliver(right + "\n", None)
    _end(found.faults)


@sources.command("try", short_help="List what a source has now, and keep nothing.")
@click.argument("source_id", metavar="ID")
@click.option(
    "--limit",
    type=click.IntRange(1, 50_000),
    default=20,
    show_default=True,
    help="How many articles to list.",
)
@as_json_option
def try_source(source_id: str, limit: int, as_json: bool) -> None:
    """Ask the source ID for its articles, active or not, and list them: day, address, title.

    Its feeds or sitemaps are fetched as a run would, articles are not, and nothing is kept. What is not
    listed is told on stderr with the reason.

    Exit codes: 0 listed, 2 a listing could not be read, or there is no such source.
    """
    settings = _settings()
    found = _read(settings)
    source = found.find(source_id)
    if source is None:
        _end([fault for fault in found.faults if fault.of(source_id)])
        hint = did_you_mean(source_id, [each.id for each in found.sources])
        refuse(f"no source is called '{source_id[:80]}'; `tilik sources list` shows them{hint}")
    from flows.sources.model import Unlisted

    failed = told = False
    members = 0
    with fetcher(settings) as asks:
        for item in _listed(source, asks):
            if isinstance(item, Unlisted):
                failed = failed or item.kind in ("failed", "later")
                tell_of(item.address, item.reason)
                told = True
                continue
            _show(item, as_json)
            _tell_odd_dates(item)
            members += 1
            if members == limit:
                break
    if not members and not told:
        tell(f"{source.id} lists no article now")
    sys.exit(2 if failed else 0)


@contextmanager
def fetcher(settings: "Settings") -> "Iterator[Asks]":
    """The fetcher of the settings, with a memory that ends with it: robots.txt and pace, nothing kept."""

    from db.engine import migrate, open_engine

    made = importlib.import_module("flows.fetch").Fetcher.from_settings
    memory = open_engine("sqlite://")
    try:
        migrate(memory)
        yield made(memory, settings)
    finally:
        memory.dispose()


def _listed(source: "Source", asks: "Asks") -> "Iterator[Member | Unlisted]":
    from flows.sources.listing import list_members

    return list_members(source, asks, today=datetime.now(UTC).date(), stream=sys.stdin.buffer)


def _show(member: "Member", as_json: bool) -> None:
    day, title = member.listed_day, member.listed_title
    if as_json:
        row = {"source": member.source, "address": member.address, "form": member.form}
        entry = member.entry
        deliver_json([{**row, "day": day, "title": title, "dates": entry.dates, "guid": entry.guid}])
    else:
        no_day = catalogue(language_of(None))["sources"]["no_day"]
        day_shown = day.isoformat() if day is not None else no_day.ljust(10)
        deliver_lines(["  ".join(each for each in (day_shown, member.address, title) if each)])


sources.add_command(run_sources)
sources.add_command(list_walls)


def _tell_odd_dates(member: "Member") -> None:
    """A date that was not understood: else nobody sees why an article has no day."""
    for date in member.entry.dates:
        if date.day is None:
            where, written = date.where, line(date.written)
            tell_of(member.address, f"its {where} names no day: {written}")


def _settings() -> "Settings":
    from flows.settings import Settings, SettingsError

    try:
        return Settings.from_environment()
    except SettingsError as error:
        refuse(str(error))


def _read(settings: "Settings") -> "Sources":
    from flows.sources.files import read_sources

    return read_sources(settings.sources, settings.inbox)


def _end(faults: "Iterable[Fault]") -> None:
    """Tells the faults, and ends with exit code 2 where there is one."""
    wrong = False
    for fault in faults:
        tell_of(fault.file, fault.problem)
        wrong = True
    if wrong:
        sys.exit(2)


def _row(
    source: "Source", succeeded: "Mapping[str, datetime]", last: "Mapping[str, SourceRead]"
) -> "dict[str, Any]":
    read = last.get(source.id)
    success = succeeded.get(source.id)
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "active": source.active,
        "addresses": source.addresses,
        "folder": None if source.folder is None else str(source.folder),
        "last_success": None if success is None else success.isoformat(),
        "last_read": None if read is None else read.at.isoformat(),
        "error": None if read is None else read.error,
    }


def _moment(at: "datetime | None", never: str) -> str:
    return never if at is None else at.strftime("%Y-%m-%d %H:%M UTC")


def _told(source: "Source", last: "SourceRead | None", language: Language) -> str:
    """Its name, and what went wrong where the last reading did."""
    error = None if last is None or last.error is None else in_words(last.error, language)
    return say(language, "sources", "name", name=source.name, error=error)
