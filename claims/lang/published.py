"""The day of printing, inferred from the words of an article that brings none."""

from collections.abc import Sequence
from datetime import date

import re2

from claims.lang.matcher import Matcher
from claims.lang.small_words import small_words
from claims.model import Reading, Time
from claims.text.listed import any_of

_WORDS = small_words("published")
_TODAY = any_of(_WORDS["today"])
# No comma: "pada 12 Mei lalu, hari ini kita mulai" names two days.
_TODAY_AFTER = Matcher(rf"(?i)^\s{{0,3}}\(?{_TODAY}\b")
_TODAY_BEFORE = Matcher(rf"(?i)\b{_TODAY}[\s,]{{0,3}}\(?$")
_TODAY_INSIDE = Matcher(rf"(?i)\b{_TODAY}\b")
_PLANNED = Matcher(rf"(?i)\b{any_of(_WORDS['planned'])}\b")
_BORN = Matcher(rf"(?i)\b{any_of(_WORDS['births'])}\b[^.;!?\n]{{0,40}}$")
_SENTENCE_END = re2.compile(r"[.!?][\"'”’)]?\s+|\n")
NEARBY = 400


def infer_published(text: str, readings: Sequence[Reading]) -> tuple[date, int, int] | None:
    """The likely day of printing and the span of its words, from the time readings of the text.

    A full date joined with "hari ini" or "today" comes first. Otherwise it is the latest full
    date that is no day of birth and whose sentence holds no word of planning. None where the text
    prints no such date.
    """
    text = text.encode("utf-8", "replace").decode()
    full = [(day, reading) for reading in readings if (day := printed_in_full(reading)) is not None]
    for day, reading in full:
        if says_today(text, reading):
            return day, reading.start, reading.end
    settled = [
        (day, reading)
        for day, reading in full
        if reading.value.direction != "future" and not planned(text, reading) and not _born(text, reading)
    ]
    if not settled:
        return None
    latest = max(day for day, _ in settled)
    first = next(reading for day, reading in settled if day == latest)
    return latest, first.start, first.end


def stated_today(text: str, readings: Sequence[Reading]) -> date | None:
    """The one day the text itself calls today ("Selasa, 9 Mei 2023 hari ini"); None without or with two."""
    text = text.encode("utf-8", "replace").decode()
    days = {
        day
        for reading in readings
        if (day := printed_in_full(reading)) is not None and says_today(text, reading)
    }
    return days.pop() if len(days) == 1 else None


def printed_in_full(reading: Reading) -> date | None:
    """The day of a reading whose words carry day, month and year of a day that exists."""
    time = reading.value
    if not isinstance(time, Time) or time.printed is None or time.period.lo != time.period.hi:
        return None
    if time.printed.day is None or time.printed.month is None or time.printed.year is None:
        return None
    return time.period.lo


def says_today(text: str, reading: Reading) -> bool:
    """The words themselves, or those directly beside them, say that this day is today."""
    if reading.value.direction == "past":
        return False
    return (
        _TODAY_INSIDE.fits(text[reading.start : reading.end])
        or _TODAY_AFTER.fits(text[reading.end : reading.end + 14])
        or _TODAY_BEFORE.fits(text[max(0, reading.start - 14) : reading.start])
    )


def _born(text: str, reading: Reading) -> bool:
    """The day is one on which somebody was born, by the words before it."""
    return _BORN.fits(text[max(0, reading.start - 60) : reading.start])


def planned(text: str, reading: Reading) -> bool:
    """A word of planning stands in the date's sentence, up to the words right behind the date."""
    before = text[max(0, reading.start - NEARBY) : reading.start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    sentence = before[ends[-1] if ends else 0 :]
    after = text[reading.end : reading.end + 20].partition(".")[0]
    return _PLANNED.fits(sentence) or _PLANNED.fits(after)
