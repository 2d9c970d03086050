"""`tilik facts import`: a file of others, or our own, into the reference table, with a plan first."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Protocol

import click

from claims.report.shown import line
from claims.text.counts import counted
from desk.cli.database import database
from desk.cli.files import Write, delivery, refuse
from desk.cli.help import Command
from desk.cli.options import Day
from desk.cli.stderr import tell

if TYPE_CHECKING:
    from db.intake import Connection, Plan
    from flows.intake import FileSource

SHOWN = 20
"""So many rows of each outcome are printed; `--plan` writes all of them."""

CONFIDENCE = ("confirmed", "reported", "wikidata_only", "low", "unverified")


@click.command("import", cls=Command, short_help="Take facts from a file into the database.")
@click.argument("file")
@click.option(
    "--as",
    "kind",
    required=True,
    metavar="KIND",
    help="How the file is written: csv, …; a wrong one lists all.",
)
@click.option(
    "--map",
    "mapping",
    metavar="MAP",
    help="For csv: a mapping file, or the name of one that comes with Tilik.",
)
@click.option("--dry-run", is_flag=True, help="Print the plan and leave the database as it is.")
@click.option(
    "--plan", "plan_file", metavar="OUT", help="Write what becomes of every row to OUT, a JSON object a line."
)
@click.option(
    "--origin", metavar="SRC-…", help="Id of the file's source.  [default: SRC- and the file's name]"
)
@click.option("--publisher", help="Whose file this is.")
@click.option("--url", help="Where it is from.")
@click.option("--licence", help="Under which licence it may be kept; nothing is taken in without one.")
@click.option("--retrieved", type=Day(), help="The day it was fetched.  [default: today]")
@click.option(
    "--confidence", type=click.Choice(CONFIDENCE), help="How sure its facts are.  [default: reported]"
)
@click.option("--anew", is_flag=True, help="Drop what an interrupted import had read, and begin anew.")
def import_(
    file: str,
    kind: str,
    mapping: str | None,
    dry_run: bool,
    plan_file: str | None,
    origin: str | None,
    anew: bool,
    **said: Any,
) -> None:
    """Take facts from FILE into the database of TILIK_DATABASE_URL; "-" is standard input.

    A plan is made first: what is new, changed, the same, left out by the mapping's own word, and
    refused, each refused row with its line and the reason. Then all that is not refused enters the
    table at once, as one revision: readers see all of it or nothing. The same file again changes
    nothing. An import that was interrupted, however hard, goes on where it was when started again
    with the same command.

    \b
    tilik facts import holders.csv --as csv --map my-mapping.yml --dry-run
    tilik facts import japan-ministers.holders21.csv --as csv --map officeholders-japan-ministers

    Exit codes: 0 all of it is in the table (or, with --dry-run, would be), but for rows left out;
    2 something was refused: told by line with a summary, the rest is in the table; 2 with one line
    where nothing could be done.
    """
    from flows.intake import IntakeError, file_source

    given = {name: value for name, value in said.items() if value is not None}
    try:
        source = file_source(file, kind, mapping, origin, given)
    except IntakeError as error:
        refuse(str(error))
    with database(migrated=True) as engine:
        from db.intake import first_import, known_here, take_in, try_out

        at = datetime.now(UTC)
        source = replace(source, taken_before=first_import(engine, source.head.origin, source.sha256))
        order = source.order(by="tilik facts import", at=at)
        known = known_here(engine)

        def opened(day: date) -> "FileSource":
            return source.on(day, known)

        with _watched(source.size) as watched, _plan(plan_file) as write:

            def seen(connection: "Connection", plan: "Plan") -> None:
                watched.sorted_out()
                _show(connection, plan, file, write, dry_run=dry_run)

            try:
                if dry_run:
                    plan = try_out(engine, order, opened, size=source.size, heard=watched.read, seen=seen)
                else:
                    plan = take_in(
                        engine, order, opened, size=source.size, heard=watched.read, seen=seen, anew=anew
                    )
            except OSError as error:
                why = error.strerror or error
                refuse(f"{file}: cannot be read to its end ({why}); bring it back and start again")
    click.echo(told(plan, dry_run=dry_run))
    sys.exit(2 if plan.refused else 0)


def told(plan: "Plan", *, dry_run: bool = False) -> str:
    """What an import did or would do, in one line; says so where it changes nothing."""
    refused = f"; {counted(plan.left_out, 'row')} left out" if plan.left_out else ""
    refused += f"; {counted(plan.refused, 'row')} refused" if plan.refused else ""
    if plan.nothing_new:
        nothing = "nothing would change" if dry_run else "nothing changed"
        same = counted(plan.unchanged, "fact is as it was", "facts are as they were")
        return f"{nothing}: {same}{refused}"
    would = "would be " if dry_run else ""
    revision = "" if plan.revision is None else f"; revision {plan.revision}"
    return (
        f"{plan.added} {would}added, {plan.changed} {would}changed, {plan.unchanged} unchanged; "
        f"{counted(plan.names, 'name or source', 'names and sources')} {would}written{refused}{revision}"
    )


def _show(connection: "Connection", plan: "Plan", file: str, write: Write | None, *, dry_run: bool) -> None:
    """Refused rows on stderr, and in a dry run what else is in the plan on stdout; the first of each."""
    from db.intake import told as rows

    if plan.resumed:
        tell(f"went on behind row {plan.resumed}, where the import was interrupted")
    shown = ["refused", "left_out", "changed", "added"] if dry_run else ["refused"]
    for outcome in shown:
        total: int = getattr(plan, outcome)
        to_stderr = outcome == "refused"
        name = outcome.replace("_", " ")
        for row in rows(connection, outcome, SHOWN):
            words = [file, f"line {row.line}" if row.line else "the whole file", row.what, row.reason]
            said = ": ".join(line(each) for each in words if each is not None)
            click.echo(f"tilik: refused: {said}" if to_stderr else f"{name}: {said}", err=to_stderr)
        if total > SHOWN:
            more = f"and {total - SHOWN} more {name}; --plan FILE writes all of them"
            click.echo(f"tilik: {more}" if to_stderr else more, err=to_stderr)
    if write is not None:
        for outcome in ("added", "changed", "unchanged", "left_out", "refused"):
            for row in rows(connection, outcome):
                write(json.dumps(asdict(row), ensure_ascii=False, sort_keys=True) + "\n")


@contextmanager
def _plan(out: str | None) -> Iterator[Write | None]:
    if out is None:
        yield None
        return
    with delivery(out) as write:
        yield write


class Watched(Protocol):
    """Whoever watches an import."""

    def read(self, items: int, at: int) -> None:
        """So many rows were read, and so many bytes."""

    def sorted_out(self) -> None:
        """All rows are compared with the table; now they enter it."""


class _Unwatched:
    def read(self, items: int, at: int) -> None:
        """Nobody is told."""

    def sorted_out(self) -> None:
        """Nobody is told."""


@contextmanager
def _watched(size: int) -> Iterator[Watched]:
    """A bar on stderr where a person is watching; quiet in a pipe."""
    if not sys.stderr.isatty():
        yield _Unwatched()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("0 rows read", total=size or None)

        class Bar:
            def read(self, items: int, at: int) -> None:
                at_end = " – comparing with the table" if size and at >= size else ""
                bar.update(task, completed=at, description=f"{counted(items, 'row')} read{at_end}")

            def sorted_out(self) -> None:
                bar.update(task, description="entering the table", total=None)

        yield Bar()
