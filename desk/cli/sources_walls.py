"""`tilik sources walls`: which addresses show a sign-in or its like in the place of their article."""

import click

from claims.report.shown import line
from desk.cli.columns import columns
from desk.cli.database import database
from desk.cli.help import Command
from desk.cli.stderr import language_of, tell
from desk.cli.table import deliver_json, deliver_lines
from desk.cli.words import words as catalogue


@click.command(
    "walls", cls=Command, short_help="Addresses that show a sign-in or its like now, and no article."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_walls(as_json: bool) -> None:
    """List the addresses that showed a sign-in, a consent or a "not found" in place of their article.

    Their articles stay as they were, and each run asks for them again; here nothing is fetched. A source
    whose pages are wrongly taken for that gets 'walls: false' under 'quirks'.

    Exit codes: 0 listed, 2 the database could not be read.
    """
    with database(migrated=False) as engine:
        from db.session import transaction
        from db.walls import list_standing

        with transaction(engine) as session:
            found = list_standing(session)
    if as_json:
        deliver_json(
            {
                "source": one.source,
                "address": one.address,
                "since": one.since.isoformat(),
                "reason": one.reason,
            }
            for one in found
        )
    elif found:
        words = catalogue(language_of(None))["sources"]
        rows = [(one.source, f"{one.since:%Y-%m-%d %H:%M} UTC", line(one.address)) for one in found]
        deliver_lines(
            columns([tuple(words[f"head_{name}"] for name in ("source", "since", "address")), *rows])
        )
    else:
        tell("no address shows a wall in the place of its article")
