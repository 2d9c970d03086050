"""`tilik check`: articles in, flags out; no server, and no database unless its facts are asked for."""

import sys
from datetime import date, datetime

import click

from claims.model import Dossier, Language, Severity, Unread
from claims.report import FORMATS, render
from desk.cli.articles import Reading, progress, say_unread
from desk.cli.checked_claims import claims_of
from desk.cli.files import delivery, refuse
from desk.cli.help import Command
from desk.cli.judging import Order, judge_all
from desk.cli.options import DayOrMoment, fail_on_choices, reaches, reading_options, report_language
from desk.cli.terminal import folded, takes_colour
from desk.cli.world import opened_world, say_nothing_known


@click.command(cls=Command)
@reading_options
@click.option(
    "--as-known-at",
    type=DayOrMoment(),
    metavar="DATE|MOMENT",
    help="Judge with the facts recorded by the end of that day, and no later ones; with --database also "
    "as they stood at a moment, 2025-09-08T10:30:00Z.",
)
@click.option(
    "--database",
    "in_database",
    is_flag=True,
    help="Judge with the facts of TILIK_DATABASE_URL, not with the seed files.",
)
@click.option(
    "--checked",
    metavar="FILE",
    help="Checked claims to look among for what was checked before, as ClaimReview or JSON lines.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option("--out", metavar="FILE", help="Write the report to this file instead of stdout.")
@click.option(
    "--fail-on",
    type=fail_on_choices,
    default="notice",
    show_default=True,
    help="Exit with 1 when there is a flag of this severity or worse.",
)
@click.option(
    "--explain", is_flag=True, help="Also list what holds, what is pending and what is unknown (text)."
)
@click.option(
    "--jobs",
    type=click.IntRange(0, 256),
    default=1,
    show_default=True,
    metavar="N",
    help="Check in so many processes at once; 0: one a core.",
)
@report_language
def check(
    paths: tuple[str, ...],
    published: date | None,
    lang: str,
    as_known_at: date | datetime | None,
    in_database: bool,
    checked: str | None,
    form: str,
    out: str | None,
    fail_on: str,
    explain: bool,
    jobs: int,
    report_lang: Language,
) -> None:
    """Check articles and list what does not add up.

    PATH is a .txt, .md, .html or ninjs .json file, a .jsonl file with one article a line, or a
    folder of these.

    Exit codes: 0 nothing at or above the threshold, 1 flags or a check that failed (the report
    says which), 2 something could not be read.
    """
    on_terminal = out is None and sys.stdout.isatty()
    if form == "xlsx" and on_terminal:
        refuse("a spreadsheet cannot be shown on a terminal; give a file with --out")
    if explain and form != "text":
        refuse("--explain is for the text report; the other forms list everything that was checked")
    reading = Reading(paths, published, lang)
    claims = (
        ()
        if checked is None
        else claims_of(checked, as_known_at.date() if isinstance(as_known_at, datetime) else as_known_at)
    )
    dossiers: list[Dossier] = []
    faults: list[Unread] = []
    found: set[Severity | None] = set()
    whole = True
    with opened_world(in_database, as_known_at) as (world, revision), delivery(out, paths) as write:
        if as_known_at is not None and world.facts.count == 0:
            say_nothing_known(as_known_at)
        order = Order(form == "jsonl", as_known_at, revision, claims)
        shown = not (order.lines and on_terminal)
        for result in progress(judge_all(reading, world, order, jobs), "articles checked", shown=shown):
            if isinstance(result, Unread):
                faults.append(result)
                say_unread(result)
                continue
            found.add(result.worst)
            whole = whole and result.whole
            if result.dossier is not None:
                dossiers.append(result.dossier)
            elif result.line:
                write(result.line)
        if not order.lines:
            options = {"explain": explain, "color": out is None and takes_colour()} if form == "text" else {}
            report = render(dossiers, reading.unread + faults, world, form, report_lang, **options)
            write(folded(report) if isinstance(report, str) and form == "text" and out is None else report)
    if reading.unread or faults:
        sys.exit(2)
    sys.exit(0 if whole and not any(reaches(worst, fail_on) for worst in found) else 1)
