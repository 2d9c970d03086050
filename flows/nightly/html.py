"""The nightly report as one self-contained page, written piece by piece as the database is read."""

from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, number_words
from flows.nightly.night import LISTED, Night
from flows.nightly.words import moment_words, say

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> "Environment":
    """The templates of this room, with every value escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page(night: Night) -> Iterator[str]:
    """The page in pieces. Everything that came from outside is escaped by the template."""
    language = night.language
    stream = (
        environment()
        .get_template("nightly.html.j2")
        .stream(
            night=night,
            language=language,
            listed=LISTED,
            say=partial(say, language),
            day=lambda day: day_words(day, language),
            moment=lambda moment: moment_words(moment, language),
            count=lambda number: number_words(number, language),
            line=lambda text: line(text, CLIP),
        )
    )
    stream.enable_buffering(50)
    return stream
