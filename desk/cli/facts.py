"""`tilik facts`: the reference facts into the database, and words looked up in them."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claims.model import World
from claims.report.shown import line
from desk.cli.database import NO_FACTS, database
from desk.cli.files import deliver, refuse
from desk.cli.world import seed_world

if TYPE_CHECKING:
    from db.facts import Loaded

KINDS = ("person", "office", "place", "event", "org", "country", "event_series")
PACKAGED = "seeds/reference"


@click.group()
def facts() -> None:
    """Load the reference facts, or look words up in them."""


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
                today = datetime.now(UTC).date()
                loaded = load_facts(session, given, recorded_by="tilik facts load", today=today)
        except ValueError as error:
            refuse(f"{folder or PACKAGED}: {error}")
    click.echo(told(loaded))


def told(loaded: "Loaded") -> str:
    """What loading did, in one line; says so where it changed nothing."""
    if loaded.nothing_new:
        return f"nothing changed: {loaded.unchanged} facts are as they were"
    names = f"; {loaded.names} names and sources written" if loaded.names else ""
    return (
        f"{loaded.added} added, {loaded.changed} changed, {loaded.unchanged} unchanged, "
        f"{loaded.retired} retired{names}"
    )


@facts.command(short_help="Look words up: who or what they may name, or what was checked before.")
@click.argument("words", required=False)
@click.option("--kind", type=click.Choice((*KINDS, "checked")), help="Only candidates of this kind.")
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
    top: int,
    as_json: bool,
    in_database: bool,
    checked: bool,
    claims: str | None,
    queries: str | None,
) -> None:
    """Look words up: who or what they may name, best first. Candidates, never a verdict.

    With --checked: claims that others or this desk have checked, with what they found. "same" is a
    claim alike in all, "maybe" one to look at; what differs is said.

    Exit codes: 0 candidates found, 1 nothing found, 2 could not look.
    """
    if kind == "checked" or checked:
        from desk.cli.match_checked import match_checked, match_queries

        if kind not in (None, "checked"):
            refuse(f"--checked looks among checked claims, not for a {kind}; leave one of the two out")
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

    with _world(in_database) as world:
        found = match_words(world, words, kind=kind, top=top)
    if not found:
        among = "" if kind is None else f" among {kind} names"
        click.echo(f"tilik: nothing found for “{line(words, 80)}”{among}", err=True)
        sys.exit(1)
    if as_json:
        deliver("".join(json.dumps(each, ensure_ascii=False, sort_keys=True) + "\n" for each in found), None)
    else:
        deliver(table(found), None)


@contextmanager
def _world(in_database: bool) -> Iterator[World]:
    if not in_database:
        yield seed_world()
        return
    from db.world import SqlWorld

    with database(migrated=False) as engine, SqlWorld(engine) as world:
        if not world.aliases():
            refuse(NO_FACTS)
        yield world


def table(found: list[dict[str, Any]]) -> str:
    """The candidates in columns: score, id, kind, label, how each was found and by which words."""
    rows = [
        (
            str(each["score"]),
            each["id"],
            each["kind"],
            line(each["label"]),
            each["how"] if each["words"] == each["label"] else f"{each['how']} “{line(each['words'])}”",
        )
        for each in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = []
    for row in rows:
        cells = [row[0].rjust(widths[0]), *(row[n].ljust(widths[n]) for n in range(1, 4)), row[4]]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"
