"""The nightly report as one self-contained page, written piece by piece as the database is read."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from claims.report.html import environment
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words, number_words
from flows.nightly.night import LISTED, Night
from flows.nightly.words import became, moment_words, say, set_aside
from flows.sources.reasons import source_reason

TEMPLATES = Path(__file__).parent / "templates"


def page(night: Night) -> Iterator[str]:
    """The page in pieces. Everything that came from outside is escaped by the template."""
    language = night.language
    stream = (
        environment(TEMPLATES)
        .get_template("nightly.html.j2")
        .stream(
            night=night,
            language=language,
            listed=LISTED,
            say=partial(say, language),
            day=lambda day: day_words(day, language),
            moment=lambda moment: moment_words(moment, language),
            count=lambda number: number_words(number, language),
            became=lambda flag: became(flag, language),
            aside=lambda severity: set_aside(night, severity),
            line=lambda text: line(text, CLIP),
            why=lambda reason: source_reason(reason, language),
        )
    )
    stream.enable_buffering(50)
    return stream
