"""Calendar claims: a day printed with its weekday, its year or a day word, or one that no calendar has."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.extract.weekdays_beside import weekday_beside
from claims.lang import pack
from claims.lang.small_words import small_words
from claims.model import Claim, Language, Printed, Reading, Time
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_NUMBER = Pattern(r"\p{Nd}+")
_YEAR = Pattern(r"(?:^|[^\pN])(\pN{3,5})(?:$|[^\pN])")
_WORD = Pattern(r"\pL[\pL'’]*")
_ANY = {name: any_of(words) for name, words in small_words("calendar").items()}
# Day words stand right beside the date: "hari ini, Senin (12/5)", "Minggu (11/5) malam kemarin".
_JOINS_AHEAD = Pattern(
    rf"(?i)^(?: {_ANY['part_of_day']})?[ ,(–-]{{0,4}}(?:{_ANY['on']} )?(?:{_ANY['before_day']} )?$"
)
_JOINS_BEHIND = Pattern(rf"(?i)^[ )]{{0,3}}(?:\(|{_ANY['part_of_day']} )?$")
_OTHERS = Pattern(rf"(?i)(?:\b{_ANY['others']}|-)\s*$")
AROUND = 28
"""A day word beside a date ends or begins at most so many characters from it."""
DAY_WORDS = {
    "same_day": 0,
    "day_before": -1,
    "two_days_before": -2,
    "day_after": 1,
    "two_days_after": 2,
    "night_before": -1,
}
"""The groups of day words, with the days from the day of printing to the day they mean."""
CALENDARS = 1924
"""Before this year a date may be of the older calendar, whose weekdays are others."""
SAID = 90
"""A word of saying governs a date at most so many characters behind it."""


@cache
def _spoken(name: str, language: Language) -> frozenset[str]:
    """Every spelling of the weekdays or months, in small letters and without the point of an abbreviation."""
    words = pack(language).words
    lists = [words[name], words.get(f"{name}_short", {})]
    return frozenset(s.lower().rstrip(".") for spoken in lists for group in spoken.values() for s in group)


def _parts(words: str, printed: Printed, language: Language) -> dict[str, list[int]]:
    """Where day number, month, weekday (else the first word) and year stand within a date's words."""
    numbers = [found for found in _NUMBER.finditer(words) if found.end() - found.start() <= 2]
    number = next((found for found in numbers if int(found.group()) == printed.day), None)
    named = list(_WORD.finditer(words))
    folded = {word: word.group().lower().replace("’", "'") for word in named}
    weekdays = [word for word in named if folded[word] in _spoken("weekday", language)]
    months = [word for word in named if folded[word] in _spoken("month", language)]
    months += [found for found in numbers if found != number and int(found.group()) == printed.month]
    year = _YEAR.search(words)
    return {
        "number": _bounds(number),
        "month_at": _bounds(months[0] if months else None),
        "word": _bounds(weekdays[0] if weekdays else named[0] if named else None),
        "year_at": [year.start(1), year.end(1)] if year else [],
    }


def _bounds(found: Any) -> list[int]:
    return [found.start(), found.end()] if found is not None else []


def _day_word(scene: Scene, sentence: Sentence, reading: Reading) -> dict[str, Any] | None:
    """The day word within the date or right beside it, and how many days from printing it means."""
    start, end = reading.start - sentence.start, reading.end - sentence.start
    left, right = max(0, start - AROUND), min(len(sentence.text), end + AROUND)
    best = None
    for group, offset in DAY_WORDS.items():
        for found in scene.lexicon.find(group, sentence.text, left, right):
            if _OTHERS.search(sentence.text[max(0, found.start - 12) : found.start]):
                continue
            if found.end <= start:
                beside = _JOINS_AHEAD.search(sentence.text[found.end : start]) is not None
            elif found.start >= end:
                beside = _JOINS_BEHIND.search(sentence.text[end : found.start]) is not None
            else:
                beside = True
            if beside and (best is None or found.end - found.start > best[1].end - best[1].start):
                best = (offset, found)
    if best is None:
        return None
    offset, found = best
    span = scene.span(sentence.field, sentence.start + found.start, sentence.start + found.end)
    night = found.group == "night_before"
    return {"offset": offset, "start": span.start, "end": span.end, "night": night}


# A sentence ends without a blank, where paragraphs were pasted together: "Kepala Dinas.Kemudian".
_GLUED = Pattern(r"\pL{3}[.!?][”\"]?\p{Lu}")


def _told(scene: Scene, sentence: Sentence, reading: Reading) -> str:
    """How a date is told: "reported" (the day somebody spoke), "ahead" (a plan), "over" or "plain".

    Reported is a date with nothing of planning, and no end of a sentence, between it and the word of
    saying, where that word stands behind a quotation, or tells how the paper came by what was said.
    """
    text, at = sentence.text, reading.start - sentence.start
    near = max(0, at - SAID)
    marks = [
        found
        for group in ("saying", "tagging", "press")
        if (found := scene.lexicon.last(group, text, near, at)) is not None
        and sentence.quoted(sentence.start + found.start) is None
    ]
    if marks:
        said = max(marks, key=lambda found: found.start)
        behind = any(quote[1] <= sentence.start + said.start for quote in sentence.quotes)
        between = text[said.end : at]
        clean = not scene.lexicon.has("ahead", between) and _GLUED.search(between) is None
        if clean and (behind or said.group == "press"):
            return "reported"
    if scene.lexicon.has("ahead", text) or reading.value.direction == "future":
        return "ahead"
    return "over" if scene.lexicon.has("over", text) else "plain"


_NAMED = Pattern(rf"\b{_ANY['named']} $")


def calendar_dates(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every day printed with its weekday, year or a day word, and every date that cannot be."""
    for reading in sentence.times:
        time = reading.value
        if not isinstance(time, Time) or time.printed is None:
            continue
        printed = time.printed
        impossible = time.period.open_reason == "no-such-day"
        if _NAMED.search(sentence.text[: reading.start - sentence.start]) is not None:
            continue
        if printed.day is None or printed.month is None or time.period.lo != time.period.hi:
            continue
        beside = _day_word(scene, sentence, reading)
        start, end, weekday = reading.start, reading.end, printed.weekday
        if weekday is None and not impossible:
            at = sentence.start
            told = weekday_beside(sentence.text, start - at, end - at, scene.article.language)
            # Without a year the two are one date only in brackets: "on Friday (November 16)".
            if told is not None and (told.bracketed if printed.year is None else printed.year >= CALENDARS):
                start, end, weekday = told.start + at, told.end + at, told.number
        if weekday is None and printed.year is None and beside is None and not impossible:
            continue
        words = scene.words(sentence.field, start, end)
        day = time.period.lo
        later = day is not None and scene.today is not None and day > scene.today
        yield draft(
            scene,
            "calendar_date",
            sentence,
            start,
            end,
            rule=f"printed_date@5/{reading.rule}",
            period=time.period,
            details={
                "weekday": weekday,
                "day": printed.day,
                "month": printed.month,
                "year": printed.year,
                "year_assumed": time.year_assumed,
                "quoted": sentence.quoted(reading.start) is not None,
                "day_word": beside,
                "told": _told(scene, sentence, reading) if later else None,
                **_parts(words, printed, scene.article.language),
            },
        )
