"""`tilik facts`: the reference facts into the database, and words looked up in them."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.report.shown import line
from claims.text.counts import counted
from desk.cli.database import database
from desk.cli.exporting import export
from desk.cli.facts_as_of import facts_as_of
from desk.cli.facts_conflicts import facts_conflicts
from desk.cli.facts_gaps import facts_gaps
from desk.cli.facts_history import facts_history
from desk.cli.facts_stale import facts_stale
from desk.cli.files import deliver, refuse
from desk.cli.help import Group
from desk.cli.importing import import_
from desk.cli.options import Day
from desk.cli.stderr import tell
from desk.cli.world import opened_world, seed_world

if TYPE_CHECKING:
    from claims.match.index import NameIndex
    from claims.model import World
    from db.facts import Loaded

KINDS = ("person", "office", "place", "event", "org", "country", "event_series")
PACKAGED = "seeds/reference"


@click.group(cls=Group)
def facts() -> None:
    """Load the reference facts, take others in from files, look words up, and see what is missing."""


facts.add_command(import_)
facts.add_command(export)


@facts.command(short_help="Load the seed files into the database.")
@click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path),
    help=f"Folder of seed files.  [default: the packaged {PACKAGED}]",
)
def load(folder: Path | None) -> None:
    """Load the seed files into the database of TILIK_DATABASE_URL, as versions.

    The tables are made or brought up to date first. A fact that changed becomes a further
    version, one that is gone is retired; what stood there before stays on record. Nothing is
    written where any file is wrong.

    Exit codes: 0 loaded, or all was there already; 2 it could not be done.
    """
    from claims.contracts import validate
    from claims.world import SeedError, read_seeds

    try:
        given = read_seeds(folder, check=validate)
    except SeedError as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"{error.filename or folder}: cannot be read ({error.strerror or error}); change its rights")
    with database(migrated=True) as engine:
        from db.facts import load_facts
        from db.session import transaction

        try:
            with transaction(engine) as session:
                now = datetime.now(UTC)
                loaded = load_facts(session, given, recorded_by="tilik facts load", today=now.date(), at=now)
        except ValueError as error:
            refuse(f"{folder or PACKAGED}: {error}")
    click.echo(told(loaded))


def told(loaded: "Loaded") -> str:
    """What loading did, in one line; says so where it changed nothing."""
    if loaded.nothing_new:
        return f"nothing changed: {counted(loaded.unchanged, 'fact is as it was', 'facts are as they were')}"
    names = counted(loaded.names, "name or source", "names and sources")
    names = f"; {names} written" if loaded.names else ""
    return (
        f"{loaded.added} added, {loaded.changed} changed, {loaded.unchanged} unchanged, "
        f"{loaded.retired} retired{names}"
    )


@facts.command(short_help="Look words up: who or what they may name, or what was checked before.")
@click.argument("words", required=False)
@click.option("--kind", type=click.Choice((*KINDS, "checked")), help="Only candidates of this kind.")
@click.option(
    "--country", metavar="CODE", help="The country of whom or what the words mean: two letters, as KR."
)
@click.option("--office", metavar="OFFICE", help="The office of the person meant: its id, or its exact name.")
@click.option("--on", type=Day(), metavar="DATE", help="The day on which the office was held, as 2023-06-04.")
@click.option(
    "--top",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    metavar="N",
    help="At most so many candidates.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option(
    "--database", "in_database", is_flag=True, help="Look in TILIK_DATABASE_URL, not in the seed files."
)
@click.option("--checked", is_flag=True, help="Has this been checked before? The same as --kind checked.")
@click.option(
    "--claims",
    metavar="FILE",
    help="Checked claims to look among, as ClaimReview or JSON lines.  [default: those of the database]",
)
@click.option("--queries", metavar="FILE", help="Questions, one JSON object a line; prints ids, best first.")
def match(
    words: str | None,
    kind: str | None,
    country: str | None,
    office: str | None,
    on: date | None,
    top: int,
    as_json: bool,
    in_database: bool,
    checked: bool,
    claims: str | None,
    queries: str | None,
) -> None:
    """Look words up: who or what they may mean, best first, each with what speaks for and against.

    With an office and a day, whoever held it then decides between near names. Without them words
    that are no exact name stay ambiguous: the candidates are shown, and none is chosen.

    With --checked: claims that others or this desk have checked, with what they found. "same" is a
    claim alike in all, "maybe" one to look at; what differs is said.

    Exit codes: 0 something fits, 1 nothing does, 2 could not look.
    """
    if kind == "checked" or checked:
        from desk.cli.match_checked import match_checked, match_queries

        if kind not in (None, "checked"):
            refuse(f"--checked looks among checked claims, not for a {kind}; leave one of the two out")
        if country is not None or office is not None or on is not None:
            refuse("--country, --office and --on tell people apart, not checked claims; leave them out")
        if in_database and claims is not None:
            refuse("--claims looks in a file, not in the database; leave one of the two out")
        if (words is None) == (queries is None):
            refuse("give the words to look up, or a file of questions with --queries")
        if words is None:
            match_queries(str(queries), claims, top)
        else:
            match_checked(words, claims, top, as_json)
        return
    if claims is not None or queries is not None:
        refuse("--claims and --queries are for checked claims; add --checked")
    if words is None:
        refuse("give the words to look up")
    from claims.match import match_words

    with _world(in_database) as (world, names):
        try:
            found = match_words(
                world, words, kind=kind, country=country, office=office, on=on, top=top, names=names
            )
        except ValueError as error:
            refuse(str(error))
    if not found:
        among = "" if kind is None else f" among {kind} names"
        tell(f"nothing found for “{line(words, 80)}”{among}")
        sys.exit(1)
    if as_json:
        deliver("".join(json.dumps(each, ensure_ascii=False, sort_keys=True) + "\n" for each in found), None)
    else:
        deliver(table(found), None)
    if all(each["decision"] == "ruled_out" for each in found):
        tell(f"nothing fits “{line(words, 80)}”: all that was found is ruled out")
        sys.exit(1)


@contextmanager
def _world(in_database: bool) -> "Iterator[tuple[World, NameIndex | None]]":
    """The world to look in, and the index of its names where the database has very many."""
    if not in_database:
        yield seed_world(), None
        return
    from db.kept_names import kept_names

    with opened_world(True) as (world, _), database(migrated=False) as engine:
        yield world, kept_names(engine, tell=_note, wait=_note if sys.stderr.isatty() else None)


def _note(words: str) -> None:
    tell(line(words))


for _look in (facts_history, facts_as_of, facts_gaps, facts_conflicts, facts_stale):
    facts.add_command(_look)


def table(found: list[dict[str, Any]]) -> str:
    """The candidates in columns: likeness, id, kind, label, what is decided, and the reasons.

    The last column tells how a candidate was found, by which words, and its other features.
    """
    rows = [
        (
            str(each["score"]),
            each["id"],
            each["kind"],
            line(each["label"]),
            _DECIDED[each["decision"]],
            _reasons(each),
        )
        for each in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = []
    for row in rows:
        cells = [row[0].rjust(widths[0]), *(row[n].ljust(widths[n]) for n in range(1, 5)), row[5]]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"


_DECIDED = {
    "accepted": "accepted",
    "ambiguous": "ambiguous",
    "weaker": "weaker than the accepted",
    "ruled_out": "ruled out",
}


def _reasons(row: dict[str, Any]) -> str:
    """How a candidate was found, and its features in the order in which they were weighed."""
    how = row["how"] if row["words"] == row["label"] else f"{row['how']} “{line(row['words'])}”"
    told = [line(each["words"]) for each in row["features"] if each["feature"] != "exact_alias"]
    return "; ".join([how, *told])
