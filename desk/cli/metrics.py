"""`tilik metrics`: figures of the database in Prometheus' text format, for node-exporter's textfiles."""

from datetime import UTC, datetime

import click

from desk.cli.database import database
from desk.cli.files import deliver
from desk.cli.help import Command


@click.command(cls=Command)
@click.option("--out", metavar="FILE", help="Write to this file instead of stdout, whole or not at all.")
def metrics(out: str | None) -> None:
    """Print figures of the database in Prometheus' text format.

    They are those of `GET /metrics` of `tilik serve --database`. A file is written beside its place
    and renamed, as node-exporter's textfile collector wants it.

    Exit codes: 0 printed, 2 the database could not be read.
    """
    from db.metrics import figures
    from db.session import transaction
    from desk.web.metrics import exposition

    with database(migrated=False) as engine, transaction(engine) as session:
        found = figures(session, datetime.now(UTC))
    deliver(exposition(found), out)
