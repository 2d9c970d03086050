"""`tilik run`: articles through the Prefect flow; dossiers kept in the database, a report written."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import click

from claims.model import SEVERITIES, Language
from claims.report.catalogue import wording
from claims.report.shown import CLIP, line
from claims.report.spoken import number_words
from desk.cli.articles import say_further_slips, say_slip
from desk.cli.files import refuse, say_among
from desk.cli.help import Command
from desk.cli.options import fail_on_choices, reaches, reading_options, report_language
from desk.cli.stderr import in_words, language_of, tell_of
from desk.cli.words import say


@click.command(cls=Command)
@reading_options
@click.option("--out", type=click.Path(), help="Folder of the report.  [default: TILIK_REPORTS]")
@click.option(
    "--fail-on",
    type=fail_on_choices,
    default="never",
    show_default=True,
    help="Exit with 1 when there is a flag of this severity or worse.",
)
@report_language
def run(
    paths: tuple[str, ...],
    published: date | None,
    lang: str,
    out: str | None,
    fail_on: str,
    report_lang: Language,
) -> None:
    """Check articles through the Prefect flow, keep the result in the database, write a report.

    PATH is what `tilik check` takes. The flow runs on the server of PREFECT_API_URL, or on a
    temporary one of its own. What was judged before from the same facts by the same rules is
    shown again and not kept twice.

    Exit codes: 0 done, 1 flags (only with --fail-on), 2 something could not be read or done.
    """
    summary = _run_flow(
        {
            "paths": list(paths),
            "published": None if published is None else published.isoformat(),
            "lang": lang,
            "out": out,
            "report_language": report_lang,
        }
    )
    for unread in summary["unread"]:
        tell_of(line(unread["source_id"]), line(unread["reason"]))
    for number, slip in enumerate(summary["slips"], start=1):
        say_slip(slip, number)
    say_further_slips(len(summary["slips"]))
    for given in paths:
        say_among(summary["files"]["report.html"], given)
    print_flags(summary["flags"], report_lang)
    for one in summary["across"]:
        articles = ", ".join(line(source) for source in one["articles"])
        severity = wording(report_lang, "severity", one["severity"]).lower()
        click.echo(f"{severity}  {one['check']}  {line(one['message'])}  ({articles})")
    click.echo(told(summary["counts"], report_lang))
    click.echo(say(report_lang, "run", "report", file=summary["files"]["report.html"]))
    if summary["unread"]:
        sys.exit(2)
    sys.exit(1 if any_reaches(summary["counts"], fail_on) else 0)


def told(counts: dict[str, int], language: Language) -> str:
    """What the run did, in one line; says so where it changed nothing."""
    numbers = {name: number_words(number, language) for name, number in counts.items()}
    key = "done" if counts["new"] or counts["unread_new"] else "nothing_new"
    unread = numbers["unread"] if counts["unread"] else None
    return say(language, "run", key, **(numbers | {"unread": unread}))


def any_reaches(counts: dict[str, int], threshold: str) -> bool:
    """There is a flag at or above the threshold; "never" means no flag counts."""
    return any(counts[severity] and reaches(severity, threshold) for severity in SEVERITIES)


def _run_flow(parameters: dict[str, Any]) -> dict[str, Any]:
    """The flow's summary; ends with one line on stderr and exit code 2 where it could not run at all."""
    from db.errors import DatabaseError
    from flows import prefect_home
    from flows.order import OrderError
    from flows.settings import Settings, SettingsError

    try:
        Settings.from_environment()
        prefect_home.prepare()
        with busy("starting Prefect and checking"):
            from claims.world import SeedError
            from flows.check_articles import check_articles
            from flows.reporting import ReportError

            with prefect_home.in_process():
                try:
                    summary: dict[str, Any] = check_articles(**parameters)
                except (SeedError, ReportError) as error:
                    refuse(str(error))
    except (SettingsError, OrderError, DatabaseError, prefect_home.PrefectUnreachable) as error:
        refuse(str(error))
    return summary


@contextmanager
def busy(words: str) -> Iterator[None]:
    """Shows that something is going on where a person is watching a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(in_words(words, language_of(None))):
        yield


def print_flags(flags: Sequence[dict[str, Any]], language: Language) -> None:
    """The flags as a table on a terminal, as one line each in a pipe; outside words never as markup."""
    width = max(8, *(len(wording(language, "severity", severity)) for severity in SEVERITIES))
    rows = [
        (
            wording(language, "severity", flag["severity"]).lower(),
            line(f"{flag['source_id']}:{flag['field']}:{flag['start']}"),
            line(flag["quote"], CLIP),
            line(flag["message"]),
            str(flag["check"]),
            line(flag.get("repair", ""), CLIP),
        )
        for flag in flags
    ]
    if not sys.stdout.isatty():
        for severity, where, quote, message, check, repair in rows:
            mend = f"  ? {repair}" if repair else ""
            click.echo(f"{severity:<{width}} {where}  {check}  “{quote}”  {message}{mend}")
        return
    if not rows:
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    heads = ("severity", "article", "words", "why", "check", "repair")
    table = Table(*(say(language, "run", f"head_{head}") for head in heads), show_lines=True)
    for cells in rows:
        table.add_row(*(Text(cell) for cell in cells))
    Console().print(table)
