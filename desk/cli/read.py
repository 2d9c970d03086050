"""`tilik read`: what was read in an article, one JSON line a reading."""

import json
import sys
from datetime import date

import click

from claims.dossier import read_article
from desk.cli.articles import Reading, progress
from desk.cli.files import deliver
from desk.cli.options import reading_options
from desk.cli.world import seed_world


@click.command()
@reading_options
def read(paths: tuple[str, ...], published: date | None, lang: str) -> None:
    """Print what was read in articles, one JSON line a reading.

    Each line has path, field, start, end, text, kind, value and rule; kind "time" also has
    timex_type and timex_value (TIMEX3). Offsets are code points of the field.
    """
    world = seed_world()
    reading = Reading(paths, published, lang)
    for article in progress(reading, "articles read"):
        lines = [
            json.dumps({"path": article.source_id, **record}, ensure_ascii=False, sort_keys=True)
            for record in read_article(article, world)
        ]
        if lines:
            deliver("\n".join(lines) + "\n", None)
    sys.exit(2 if reading.unread else 0)
