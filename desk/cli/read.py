"""`tilik read`: what was read in an article, one JSON line a reading, in words, or as a page to look at."""

import json
import sys
from datetime import date

import click

from claims.dossier import read_article, read_whole
from claims.lang import pack
from claims.model import Language
from desk.cli.articles import Reading, progress
from desk.cli.files import delivery
from desk.cli.help import Command
from desk.cli.options import reading_options, report_language
from desk.cli.stderr import tell
from desk.cli.terminal import folded
from desk.cli.world import seed_world


@click.command(cls=Command)
@reading_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "text", "html"]),
    default="jsonl",
    show_default=True,
    help="JSON lines, lines to read, or a page that shows the article with its readings marked.",
)
@click.option("--out", metavar="FILE", help="Write to this file instead of stdout.")
@report_language
def read(
    paths: tuple[str, ...],
    published: date | None,
    lang: str,
    form: str,
    out: str | None,
    report_lang: Language,
) -> None:
    """Print what was read in articles, one JSON line a reading.

    Each line has path, field, start, end, text, kind, value and rule; kind "time" also has
    timex_type and timex_value (TIMEX3). Offsets are code points of the field. As text and as a page
    (--format text, html) it is in words, with the claims drawn from the readings.

    Exit codes: 0 read, 2 something could not be read.
    """
    world = seed_world()
    reading = Reading(paths, published, lang)
    languages: set[Language] = set()
    with delivery(out, paths) as write:
        articles = progress(reading, "articles read")
        if form == "html":
            from claims.report.reading import Understood, reading_page

            read_all = []
            for article in articles:
                languages.add(article.language)
                read_all.append(Understood(*read_whole(article, world)))
            write(reading_page(read_all, reading.unread, world, report_lang))
        elif form == "text":
            from claims.report.reading import Understood
            from claims.report.reading_text import reading_text

            for article in articles:
                languages.add(article.language)
                told = reading_text(Understood(*read_whole(article, world)), world, report_lang)
                write(folded(told, hang=2) if out is None else told)
        else:
            for article in articles:
                languages.add(article.language)
                for record in read_article(article, world):
                    line = {"path": article.source_id, **record}
                    write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
    _say_switched_off(languages)
    sys.exit(2 if reading.unread else 0)


def _say_switched_off(languages: set[Language]) -> None:
    """One line on stderr for each rule that was switched off because its pattern does not compile."""
    for language in sorted(languages):
        for rule, why in pack(language).switched_off.items():
            tell(f"rule {rule} is switched off: {why}; mend its pattern")
