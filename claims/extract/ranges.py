"""Ranges: from – to, days, years, hours or sums, whether they run up or down."""

from collections.abc import Iterator
from datetime import date

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.lang.calendar import last_day, real_day
from claims.lang.ranges import Range, read_ranges
from claims.model import Claim, Period, between, open_period


def _period(value: Range) -> Period:
    """The days of a range that runs up and prints its year; open for every other."""
    first, last = (tuple(int(part) for part in end if part is not None) for end in (value.first, value.last))
    lo: date | None = None
    hi: date | None = None
    if value.kind == "days" and len(last) == 3:
        first = first if len(first) == 3 else (last[0], *first)
        lo, hi = real_day(*first), real_day(*last)
    elif value.kind == "months":
        lo, hi = date(first[0], first[1], 1), last_day(last[0], last[1])
    elif value.kind == "years":
        lo, hi = date(first[0], 1, 1), date(last[0], 12, 31)
    return between(lo, hi) if lo is not None and hi is not None and lo <= hi else open_period("vague")


def ranges(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every range whose two ends are printed is a claim that they stand in their order."""
    for reading in read_ranges(sentence.text, scene.article.language):
        value: Range = reading.value
        start, end = sentence.start + reading.start, sentence.start + reading.end
        ends = [
            scene.span(sentence.field, sentence.start + at[0], sentence.start + at[1])
            for at in (value.first_at, value.last_at)
        ]
        yield draft(
            scene,
            "range",
            sentence,
            start,
            end,
            rule=f"ends_as_printed@1/{reading.rule}",
            period=_period(value) if value.kind in ("days", "months", "years") else open_period("vague"),
            details={
                "kind": value.kind,
                "first": list(value.first),
                "last": list(value.last),
                "first_at": [ends[0].start, ends[0].end],
                "last_at": [ends[1].start, ends[1].end],
                "quoted": sentence.quoted(start) is not None,
            },
        )
