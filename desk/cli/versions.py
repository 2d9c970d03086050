"""`tilik versions` and `tilik corrections`: how an article changed, and what was mended."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

import click

from claims.model import Language
from desk.cli.database import database
from desk.cli.files import deliver, refuse
from desk.cli.help import Command
from desk.cli.options import Day, Decorated, report_language
from desk.cli.terminal import folded

Json = dict[str, Any]


def _output(command: Decorated) -> Decorated:
    """--format, --out and --report-lang."""
    command = report_language(command)
    command = click.option("--out", metavar="FILE", help="Write to this file instead of stdout.")(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "jsonl", "html"]),
        default="text",
        show_default=True,
        help="The form of the answer.",
    )(command)


@click.command(cls=Command)
@click.argument("what", metavar="ADDRESS|ID")
@_output
def versions(what: str, form: str, out: str | None, report_lang: Language) -> None:
    """Tell all versions of one article: when each came, what changed, what became of each flag.

    ADDRESS is the address or path the article was read from, or the id its own head gives it; ID that
    of a finding, claim or dossier of it, or its first six characters or more. Removed words stand in
    [- -], added ones in {+ +}.

    Exit codes: 0 told, 2 no such article, or it could not be told.
    """
    with database(migrated=False) as engine:
        from db.corrections import source_of, versions_of
        from db.session import transaction

        try:
            with transaction(engine) as session:
                story = versions_of(session, source_of(session, what))
        except LookupError as error:
            refuse(str(error.args[0]))
    if form == "jsonl":
        shared = {name: story[name] for name in ("source_id", "last_look")}
        deliver(_jsonl({**shared, **version} for version in story["versions"]), out)
        return
    from claims.report.versions import versions_in_lines, versions_page

    if form == "html":
        deliver(versions_page(story, report_lang), out)
        return
    deliver(_lines(versions_in_lines(story, report_lang)), out)


@click.command(cls=Command)
@click.option("--since", type=Day(), metavar="DAY", help="Versions that came on this day (UTC) or later.")
@click.option("--source", metavar="ID", help="Articles of this source alone, by the id of its file.")
@_output
def corrections(
    since: date | None, source: str | None, form: str, out: str | None, report_lang: Language
) -> None:
    """List the flags whose article came again, and whether they were mended, when, and how.

    A flag is mended as offered where the words of one of its repairs stand there now; mended otherwise
    where other words do and nothing is flagged any more. Sums for each check follow.

    Exit codes: 0 listed, 2 could not look.
    """
    start = None if since is None else datetime.combine(since, time(), UTC)
    with database(migrated=False) as engine:
        from db.corrections import corrections as listed
        from db.session import transaction

        with transaction(engine) as session:
            rows: Sequence[Json] = list(listed(session, start, source))
    if form == "jsonl":
        deliver(_jsonl(rows), out)
        return
    from claims.report.versions import corrections_in_lines, corrections_page

    if form == "html":
        deliver(corrections_page(rows, report_lang), out)
        return
    deliver(_lines(corrections_in_lines(rows, report_lang)), out)


def _jsonl(rows: Iterable[Json]) -> str:
    return "".join(f"{json.dumps(row, ensure_ascii=False, sort_keys=True)}\n" for row in rows)


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{folded(each, hang=4)}\n" for each in lines)
