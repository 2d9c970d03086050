"""`tilik review`: the flags nobody has decided on, as a page on this machine or as lines."""

import json
import sys
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

import click

from claims.model import Language
from claims.report.shown import CLIP, line
from desk.cli.database import database
from desk.cli.files import deliver, refuse
from desk.cli.help import Command
from desk.cli.options import Day, report_language
from desk.cli.terminal import folded

if TYPE_CHECKING:
    from db.open_flags import OpenFlag
    from db.session import Engine


@click.command(cls=Command)
@click.argument("what", metavar="[ADDRESS|ID]", required=False)
@click.option("--since", type=Day(), metavar="DAY", help="Flags raised on this day (UTC) or later.")
@click.option("--list", "listed", is_flag=True, help="List them here, and serve no page.")
@click.option("--json", "as_json", is_flag=True, help="List them as one JSON object a line.")
@click.option(
    "--by", default="", metavar="NAME", envvar="TILIK_EDITOR", show_envvar=True, help="Who decides."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8322, show_default=True, help="0: any free one."
)
@click.option("--no-browser", is_flag=True, help="Print the address only; open no browser.")
@report_language
def review(
    what: str | None,
    since: date | None,
    listed: bool,
    as_json: bool,
    by: str,
    port: int,
    no_browser: bool,
    report_lang: Language,
) -> None:
    """Decide on the flags that `tilik run` kept, on a page in the browser.

    The page lists the flags nobody has decided on, of the newest version of each article, the gravest
    first. Each leads to the article's report, with a form at every flag; what is decided there is kept as
    `tilik decide` keeps it. ADDRESS is that of one article, or the path it was read from, ID that of a
    finding or dossier of it: then only its flags are listed.

    It listens on this machine only, at an address that is new each time; whoever knows it can decide.
    Stop it with Ctrl-C.

    Exit codes: 0 ended as told, 2 it could not begin; with --list or --json 0 nothing to decide, 1 flags
    to decide on, 2 could not look.
    """
    with database(migrated=not (listed or as_json), make=False) as engine:
        asked = _asked(engine, what, since)
        if listed or as_json:
            from desk.web.review.pages import messages, waiting

            found = waiting(engine, **asked)
            said = messages(engine, found, report_lang)
            told = _lines(found, said, report_lang) if not as_json else _json(found, said)
            deliver(told, None)
            sys.exit(1 if found else 0)
        from desk.web.review.app import Review
        from desk.web.review.serving import new_key, open_browser, serve
        from desk.web.review.words import say
        from desk.web.serving import ServingError

        def listening(address: str) -> None:
            click.echo(f"tilik: {say(report_lang, 'listening', address=address)}", err=True)
            sys.stderr.flush()
            if not no_browser:
                open_browser(address)

        try:
            serve(Review(engine, report_lang, new_key(), " ".join(by.split()), **asked), port, listening)
        except ServingError as error:
            refuse(str(error))


def _asked(engine: "Engine", what: str | None, since: date | None) -> dict[str, Any]:
    """What narrows the list down; ends with exit code 2 where there is no such article."""
    from db.corrections import source_of
    from db.session import transaction

    start = None if since is None else datetime.combine(since, time(), UTC)
    if what is None:
        return {"since": start, "source_id": None}
    try:
        with transaction(engine) as session:
            return {"since": start, "source_id": source_of(session, what)}
    except LookupError as error:
        refuse(str(error.args[0]))


def _lines(found: "list[OpenFlag]", said: "Any", language: Language) -> str:
    """A block for each flag, and how many there are."""
    from claims.report.catalogue import catalogue, wording
    from claims.report.spoken import number_words
    from desk.web.review.words import say

    blocks = []
    for flag in found:
        head = wording(language, "severity", flag.severity)
        check = catalogue(language)["check"].get(flag.check, flag.check)
        rows = (
            f"{head}  “{line(flag.quote, CLIP)}”",
            f"  {line(said[flag.finding], CLIP)}",
            f"  {check} · {flag.finding[:12]} · {line(flag.title or flag.source_id, CLIP)}",
        )
        blocks.append("\n".join(folded(row, hang=2) for row in rows))
    number = number_words(len(found), language)
    closing = say(language, "one") if len(found) == 1 else say(language, "several", count=number)
    return "\n\n".join([*blocks, closing if found else say(language, "none")]) + "\n"


def _json(found: "list[OpenFlag]", said: "Any") -> str:
    rows = (
        {
            "finding": flag.finding,
            "severity": flag.severity,
            "check": flag.check,
            "quote": flag.quote,
            "message": said[flag.finding],
            "dossier": flag.dossier,
            "source_id": flag.source_id,
            "title": flag.title,
            "at": flag.at.isoformat(),
        }
        for flag in found
    )
    return "".join(f"{json.dumps(row, ensure_ascii=False, sort_keys=True)}\n" for row in rows)
