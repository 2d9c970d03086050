"""`tilik serve`: the HTTP service that takes an article and answers with its dossier, for a CMS."""

import sys
from pathlib import Path

import click

from desk.cli.files import refuse
from desk.cli.help import Command
from desk.cli.stderr import tell


@click.command(cls=Command)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0: any free one."
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar="HOST",
    help="A name callers use in the address, where it is another than that of --host; may be repeated.",
)
@click.option(
    "--tokens",
    metavar="FILE",
    help="Who may ask: one `NAME SHA256` a line. Must be given for other machines.",
)
@click.option("--new-token", metavar="NAME", help="Print a new token and its line for the file, and end.")
@click.option(
    "--database",
    "in_database",
    is_flag=True,
    help="Judge with the facts of TILIK_DATABASE_URL, not with the seed files.",
)
@click.option("--keep", is_flag=True, help="Keep articles and dossiers in the database, as a run does.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help="Processes that judge.  [default: TILIK_PROCESSES]",
)
@click.option(
    "--waiting",
    type=click.IntRange(0, 1000),
    default=16,
    show_default=True,
    metavar="N",
    help="Requests that may wait for a process.",
)
@click.option(
    "--rate",
    type=click.IntRange(1, 100_000),
    default=120,
    show_default=True,
    metavar="N",
    help="Requests a minute and token.",
)
@click.option(
    "--most-bytes",
    type=click.IntRange(1_000, 5_000_000),
    default=5_000_000,
    show_default=True,
    metavar="N",
    help="The largest body.",
)
@click.option(
    "--seconds",
    type=click.IntRange(1, 600),
    default=30,
    show_default=True,
    metavar="N",
    help="The most one article may take.",
)
def serve(
    host: str,
    port: int,
    names: tuple[str, ...],
    tokens: str | None,
    new_token: str | None,
    in_database: bool,
    keep: bool,
    jobs: int | None,
    waiting: int,
    rate: int,
    most_bytes: int,
    seconds: int,
) -> None:
    """Take articles over HTTP and answer with their dossiers.

    POST /v1/check takes an article as ninjs, JSON, text, Markdown or HTML; GET /docs tells the rest.
    It listens on this machine only, unless --tokens says who may ask. Stop it with Ctrl-C or SIGTERM.

    Exit codes: 0 ended as told, 2 it could not begin.
    """
    from db.errors import DatabaseError
    from desk.web.serving import Serving, ServingError
    from desk.web.tokens import new_token as made
    from flows.logs import configure
    from flows.settings import Settings, SettingsError

    try:
        if new_token is not None:
            token, line = made(new_token)
            click.echo(f"{token}\n{line}")
            tell("the token, shown this once, and its line for the file of --tokens")
            return
        settings = Settings.from_environment()
        serving = Serving(
            host=host,
            port=port,
            names=names,
            tokens=None if tokens is None else Path(tokens),
            database_url=settings.database_url if in_database else None,
            keep=keep,
            language=settings.language,
            processes=jobs or settings.processes,
            waiting=waiting,
            rate=rate,
            burst=max(1, rate // 6),
            most_bytes=most_bytes,
            seconds=float(seconds),
        )
        configure(settings.log)
        from desk.web.server import serve as run

        run(serving, _say)
    except (DatabaseError, ServingError, SettingsError) as error:
        refuse(str(error))


def _say(address: str) -> None:
    tell(f"listening on {address} (stop with Ctrl-C)")
    sys.stderr.flush()
