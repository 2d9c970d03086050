"""`tilik check`: articles in, flags out; no server, no database."""

import sys
from datetime import date

import click

from claims.dossier import check_article
from claims.model import SEVERITIES, Dossier, Language
from claims.report import FORMATS, render
from claims.report.jsonl import dossier_line
from desk.cli.articles import Reading, progress
from desk.cli.files import deliver, refuse
from desk.cli.options import Day, fail_on_choices, reading_options, report_language
from desk.cli.world import seed_world


def flags_at(dossiers: list[Dossier], threshold: str) -> bool:
    """There is a flag at or above the threshold; "never" means no flag counts."""
    if threshold == "never":
        return False
    counted = SEVERITIES[: [str(name) for name in SEVERITIES].index(threshold) + 1]
    return any(finding.severity in counted for dossier in dossiers for finding in dossier.flags)


@click.command()
@reading_options
@click.option(
    "--as-known-at", type=Day(), help="Judge with the facts recorded by that day, and no later ones."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", *FORMATS]),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option("--out", type=click.Path(), help="Write the report to this file instead of stdout.")
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
@report_language
def check(
    paths: tuple[str, ...],
    published: date | None,
    lang: str,
    as_known_at: date | None,
    form: str,
    out: str | None,
    fail_on: str,
    explain: bool,
    report_lang: Language,
) -> None:
    """Check articles and list what does not add up.

    PATH is a .txt, .md, .html or ninjs .json file, a .jsonl file with one article a line, or a
    folder of these.
    """
    if form == "xlsx" and out is None and sys.stdout.isatty():
        refuse("a spreadsheet cannot be shown on a terminal; give a file with --out")
    world = seed_world(as_known_at)
    reading = Reading(paths, published, lang)
    dossiers: list[Dossier] = []
    lines: list[str] = []
    for article in progress(reading, "articles checked"):
        dossier = check_article(article, world)
        dossiers.append(dossier)
        if form == "jsonl":
            line = dossier_line(dossier, world) + "\n"
            if out is None:
                deliver(line, None)
            else:
                lines.append(line)
    if form != "jsonl":
        options = {"explain": explain, "color": out is None and sys.stdout.isatty()} if form == "text" else {}
        deliver(render(dossiers, reading.unread, world, form, report_lang, **options), out)
    elif out is not None:
        deliver("".join(lines), out)
    if reading.failed:
        sys.exit(2)
    sys.exit(1 if flags_at(dossiers, fail_on) else 0)
