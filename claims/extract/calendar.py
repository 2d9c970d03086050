"""Calendar claims: a weekday printed with a date, or a date no calendar has."""

from collections.abc import Iterator

import re2

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.model import Claim, Time

_NUMBER = re2.compile(r"\pN+")
_YEAR = re2.compile(r"(?:^|[^\pN])(\pN{4})(?:$|[^\pN])")
_WORD = re2.compile(r"\pL[\pL'’]*")


def _parts(words: str) -> dict[str, list[int]]:
    """Where the printed day number stands within the words of a date, and where its first word does."""
    number = _NUMBER.search(words)
    word = _WORD.search(words)
    year = _YEAR.search(words)
    return {
        "number": [number.start(), number.end()] if number else [],
        "word": [word.start(), word.end()] if word else [],
        "year_at": [year.start(1), year.end(1)] if year else [],
    }


def calendar_dates(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every weekday with a date, and every date that cannot be, is a claim about the calendar."""
    for reading in sentence.times:
        time = reading.value
        if not isinstance(time, Time) or time.printed is None:
            continue
        printed = time.printed
        impossible = time.period.open_reason == "no-such-day"
        if printed.day is None or printed.month is None or (printed.weekday is None and not impossible):
            continue
        words = scene.words(sentence.field, reading.start, reading.end)
        yield draft(
            scene,
            "calendar_date",
            sentence,
            reading.start,
            reading.end,
            rule=f"printed_date@1/{reading.rule}",
            period=time.period,
            details={
                "weekday": printed.weekday,
                "day": printed.day,
                "month": printed.month,
                "year": printed.year,
                "year_assumed": time.year_assumed,
                "quoted": sentence.quoted(reading.start) is not None,
                **_parts(words),
            },
        )
