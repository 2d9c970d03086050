"""`tilik compare`: two language versions, or two printings, of one article."""

import sys
from datetime import date

import click

from claims.compared import compare as compared
from claims.dossier import understand_article
from claims.model import Article, Language
from claims.report.comparison import comparison_line, comparison_text
from desk.cli.articles import Reading
from desk.cli.files import delivery, refuse
from desk.cli.help import Command
from desk.cli.options import PrintingDay, report_language
from desk.cli.terminal import folded
from desk.cli.world import seed_world


@click.command(cls=Command)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option(
    "--published",
    type=PrintingDay(),
    help="Day of printing of both articles; wins over what they say.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="Lines to read, or one JSON line (schemas/comparison.v1.json).",
)
@click.option("--out", metavar="FILE", help="Write to this file instead of stdout.")
@report_language
def compare(
    one: str, other: str, published: date | None, form: str, out: str | None, report_lang: Language
) -> None:
    """Hold two language versions, or two printings, of one article against each other.

    Numbers, days, names, countries and places of sentences that tell of the same are compared; what is
    told otherwise is shown with both sentences, and then what one of the two has alone.

    Exit codes: 0 nothing is told otherwise, 1 something is, 2 could not do it.
    """
    articles = [_article(path, published) for path in (one, other)]
    if None in articles:
        sys.exit(2)
    world = seed_world()
    first, second = (understand_article(article, world) for article in articles if article is not None)
    found = compared(first, second)
    if not found.akin:
        alike, of = found.alike[0], found.marks[0]
        refuse(
            f"{one} and {other} hardly tell of the same ({alike} of {of} things): "
            "give two versions of one article"
        )
    with delivery(out, (one, other)) as write:
        if form == "jsonl":
            write(comparison_line(found))
        else:
            told = comparison_text(found, report_lang)
            write(folded(told, hang=2) if out is None else told)
    sys.exit(1 if found.differences else 0)


def _article(path: str, published: date | None) -> Article | None:
    """The one article of a file; None where it cannot be read, which was said; exit 2 for several."""
    reading = Reading((path,), published, "auto")
    found = list(reading)
    if len(found) > 1:
        refuse(f"{path} holds {len(found)} articles; give a file with one")
    if not found and not reading.unread:
        refuse(f"{path} holds no article; give a file with one")
    return found[0] if found else None
