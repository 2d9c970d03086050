"""`tilik facts export`: the table as files that read back as the same facts."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desk.cli.database import NO_FACTS, database
from desk.cli.files import delivery, refuse
from desk.cli.help import Command
from desk.cli.options import Day

if TYPE_CHECKING:
    from claims.model import Facts

# Those of claims.world.seeds, written again so that `tilik --help` loads no facts; a test holds them equal.
KINDS = (
    "sources",
    "people",
    "offices",
    "places",
    "organisations",
    "series",
    "aliases",
    "terms",
    "events",
    "coverage",
    "agreements",
    "statements",
    "merges",
    "conflicts",
)
"""What there is to export, as the files are named, in the order in which they are to be imported."""

Files = Iterator[tuple[str, Iterator[str]]]


@click.command(cls=Command, short_help="Write the table as YAML or CSV files.")
@click.option(
    "--as", "form", type=click.Choice(["yaml", "csv"]), required=True, help="The form of the files."
)
@click.option(
    "--out", metavar="OUT", help="The folder; for one file, its name.  [default: stdout, for one file]"
)
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only these; can be repeated.")
@click.option("--as-known-at", type=Day(), help="What the table said on that day, without earlier versions.")
def export(form: str, out: str | None, kinds: tuple[str, ...], as_known_at: date | None) -> None:
    """Write what the table of TILIK_DATABASE_URL holds as files, one a kind, every version with its days.

    The files are those `tilik facts import` reads; to import an export changes nothing. With CSV a
    mapping stands beside each table.

    Exit codes: 0 written, 2 could not be done.
    """
    facts = _facts(as_known_at)
    files = [
        (name, text)
        for name, text in _files(facts, form, as_known_at)
        if not kinds or name.partition(".")[0] in kinds
    ]
    data = [(name, text) for name, text in files if not name.endswith(".mapping.yml")]
    if len(data) == 1 and (out is None or Path(out).suffix):
        with delivery(out) as write:
            for piece in data[0][1]:
                write(piece)
        return
    if not data:
        what = " or ".join(kinds) or "facts"
        if as_known_at is not None:
            refuse(f"no {what} were on record by {as_known_at}; give a later --as-known-at, or none")
        refuse(f"the table holds no {what}; leave --kind away to see what there is")
    if out is None:
        refuse("several files do not go to stdout; name a folder with --out, or one kind with --kind")
    for name, text in files:
        with delivery(str(Path(out) / name)) as write:
            for piece in text:
                write(piece)
        click.echo(str(Path(out) / name))


def _facts(as_known_at: date | None) -> "Facts":
    """The facts in memory: all versions, or those known on a day."""
    with database(migrated=False) as engine:
        from claims.world import visible
        from db.facts import read_facts
        from db.read import NOW, Known
        from db.revisions import newest_revision
        from db.session import transaction

        with transaction(engine) as session:
            if newest_revision(session) == 0:
                refuse(NO_FACTS)
            if as_known_at is None:
                return read_facts(session, NOW)
            return visible(read_facts(session, Known(day=as_known_at)), as_known_at)


def _files(facts: "Facts", form: str, as_known_at: date | None) -> Files:
    from claims.world.export import export_csv, export_yaml

    if form == "csv":
        return export_csv(facts)
    return export_yaml(facts, as_known_at or datetime.now(UTC).date(), "tilik facts export")
