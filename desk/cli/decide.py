"""`tilik decide`: an editor accepts or dismisses a flag; it is kept with name, moment and reason."""

from datetime import UTC, datetime
from typing import Any, cast

import click

from claims.model import Verdict
from claims.report.shown import line
from desk.cli.database import database
from desk.cli.files import refuse
from desk.cli.help import Command
from desk.cli.stderr import language_of
from desk.cli.words import say

INDONESIAN = {"diterima": "accepted", "ditolak": "dismissed"}


class Verdicts(click.Choice[str]):
    """The verdicts as they are kept, or as reports in Indonesian print them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The verdict as it is kept; a usage error (exit 2) that names them otherwise."""
        return super().convert(INDONESIAN.get(value, value), param, ctx)


@click.command(cls=Command)
@click.argument("id", metavar="FINDING")
@click.argument("verdict", type=Verdicts(["accepted", "dismissed"]))
@click.option(
    "--by", required=True, metavar="NAME", envvar="TILIK_EDITOR", show_envvar=True, help="Who decides."
)
@click.option("--reason", default="", metavar="TEXT", help="Why; whoever asks in a year reads it.")
def decide(id: str, verdict: str, by: str, reason: str) -> None:
    """Accept or dismiss a flag that `tilik run` kept.

    FINDING is the id of the finding, or the first six or more characters of it, as reports show it.
    Decisions are added and never changed: who changes their mind decides again, and the newest
    counts. How often a check's flags were accepted stands in the next reports and orders their list.
    In Indonesian the verdicts are diterima and ditolak.

    Exit codes: 0 kept, 2 it could not be.
    """
    with database(migrated=True, make=False) as engine:
        from db.decisions import decide as keep
        from db.session import transaction

        try:
            with transaction(engine) as session:
                decision = keep(
                    session, id, cast(Verdict, verdict), by=by, at=datetime.now(UTC), reason=reason
                )
        except (LookupError, ValueError) as error:
            refuse(str(error.args[0]) if error.args else str(error))
    told = {"finding": decision.finding[:12], "check": line(decision.check), "by": line(decision.by)}
    click.echo(say(language_of(None), "decide", decision.verdict, **told))
