"""Ranges: from – to, days, years, hours or sums, whether they run up or down."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from claims.extract.clause import told_in
from claims.extract.dating import breaks
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.figured import figured
from claims.extract.scene import Scene, Sentence
from claims.lang.calendar import last_day
from claims.lang.ranges import Range, read_ranges
from claims.model import Claim, Modality, Period, between, open_period
from claims.text.days import real_day

# So many characters behind a range of years may say that its first or last one is not meant whole,
# or that it is one year of a school or a season.
BEHIND = 24


def _period(scene: Scene, sentence: Sentence, value: Range, start: int, end: int) -> Period:
    """The days of a range that runs up and prints its year; open for every other.

    Open too for years that brackets cut short ("2024-2025 (hingga September)"), and for one year of
    schools or sittings, which begins and ends within two ("Tahun Sidang 2025-2026").
    """
    if value.kind not in ("days", "months", "years"):
        return open_period("vague")
    first, last = (tuple(int(part) for part in end if part is not None) for end in (value.first, value.last))
    lo: date | None = None
    hi: date | None = None
    if value.kind == "days" and len(last) == 3:
        first = first if len(first) == 3 else (last[0], *first)
        lo, hi = real_day(*first), real_day(*last)
    elif value.kind == "months":
        lo, hi = date(first[0], first[1], 1), last_day(last[0], last[1])
    elif value.kind == "years" and not _cut(scene, sentence, start, end):
        lo, hi = date(first[0], 1, 1), date(last[0], 12, 31)
    return between(lo, hi) if lo is not None and hi is not None and lo <= hi else open_period("vague")


def _cut(scene: Scene, sentence: Sentence, start: int, end: int) -> bool:
    """The years are cut short in brackets right behind, or are those of one school year or season."""
    behind = sentence.text[end - sentence.start : end - sentence.start + BEHIND].lstrip()
    if behind.startswith("("):
        first = scene.lexicon.first("until", behind[1:])
        return first is not None and first.start == 0
    season = scene.lexicon.first("one_year_of", behind)
    return scene.lexicon.has("one_year_of", scene.words(sentence.field, start, end)) or (
        season is not None and season.start == 0
    )


def _setting(
    scene: Scene, sentence: Sentence, value: Range, period: Period, start: int, end: int
) -> Modality | None:
    """How sure a range is: over, still to come, or as the words around it say; None where it is only wished.

    Years that name one year, or that run down, are no plan of anybody's. Hours follow the words behind
    the last comma, or a day that is still to come.
    """
    today = scene.today
    if value.kind == "days" and not period.known:
        told = [time.value.period for time in sentence.times if time.start <= start < time.end]
        period = told[0] if told else period
    if today is not None and period.lo is not None and period.hi is not None:
        if period.hi <= today:
            return "done"
        if period.lo > today:
            return "planned"
    if value.kind == "years" and not period.known:
        return "done"
    clause = told_in(scene, sentence, "range", start, end)
    if value.kind == "clock":
        days = [time.value.period.lo for time in sentence.times if not time.start <= start < time.end]
        if today is not None and any(day is not None and day > today for day in days):
            return "planned"
        clause = replace(clause, start=max([clause.start, *breaks(sentence, clause.start, start)]))
    return figured(scene, sentence, clause)


def ranges(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every range whose two ends are printed claims that they stand in their order, unless it is wished."""
    for reading in read_ranges(sentence.text, scene.article.language):
        value: Range = reading.value
        start, end = sentence.start + reading.start, sentence.start + reading.end
        period = _period(scene, sentence, value, start, end)
        setting = _setting(scene, sentence, value, period, start, end)
        if setting is None:
            continue
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
            rule=f"ends_as_printed@2/{reading.rule}",
            period=period,
            modality=setting,
            details={
                "kind": value.kind,
                "first": list(value.first),
                "last": list(value.last),
                "first_at": [ends[0].start, ends[0].end],
                "last_at": [ends[1].start, ends[1].end],
                "quoted": sentence.quoted(start) is not None,
            },
        )
