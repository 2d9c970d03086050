"""Weekdays beside a date that are not plainly the day's own: the last of a row, and the eve of one.

A heading ("Berangkat Rabu") tells of the nearest such day, ahead or behind, for its verb has no tense; one of
what nobody plans, a death, an accident, an arrest ("Dua Orang Tewas Rabu"), tells of the last such day.
"Friday to Sunday, May 16-18" prints the row of the weekdays and the row of the days: "Sunday, May 16" is
no date in it. "Malam Jumat, 15 Mei" is Thursday's night, and the 15th a Thursday.
"""

from dataclasses import replace
from datetime import date
from functools import cache

from claims.lang.calendar import Direction
from claims.lang.found import NEARBY, Found
from claims.lang.matcher import Matcher
from claims.lang.small_words import small_words
from claims.model import Language, Time
from claims.text.listed import any_of

_WORDS = small_words("weekdays")
_ANY = {name: any_of(words) for name, words in _WORDS.items()}


@cache
def _ahead(language: Language) -> Matcher:
    """A weekday of a row, with what joins it to the last one."""
    day, to, and_ = (any_of(small_words("weekdays", language)[name]) for name in ("day", "to", "and"))
    return Matcher(rf"(?i)\b{day}(?: ?[-–—&] ?| {to} |, (?:{and_} )?)$")


_BEHIND = Matcher(
    rf"(?i)^(?: ?[-–—&] ?|,? {_ANY['to']} |, )(?:{_ANY['the']} )?(?:\pL{{3,9}}\.? )?\pN{{1,2}}\b"
)
_SOON = 3
"""Days ahead that are nearer than the last day of that name."""
_OVER = Matcher(rf"(?i)\b{_ANY['over']}\b")
_PLANNED = Matcher(rf"(?i)\b{_ANY['planned']}\b")
_EVE = Matcher(rf"(?i)\b{_ANY['eve']} (?:{_ANY['day_of_eve']} )?$")


def of_a_row(found: Found, language: Language) -> bool:
    """The weekday ends a row of them, and the date begins a row of dates."""
    return "weekday" in found and _BEHIND.fits(found.after) and _ahead(language).fits(found.before)


def by_its_eve(time: Time, found: Found) -> Time:
    """The time with the weekday of the night before the printed one, where the date is that day."""
    printed, day = time.printed, time.period.lo
    if printed is None or printed.weekday is None or day is None:
        return time
    if day.isoweekday() % 7 + 1 != printed.weekday or not _EVE.fits(found.before):
        return time
    return replace(time, printed=replace(printed, weekday=day.isoweekday()))


def nearest(found: Found, today: date | None) -> Direction | None:
    """The way to the nearest such weekday where the words stand in a line of capitals; None in any other.

    It is never ahead where the line tells of what is over, and of nothing planned.
    """
    ahead, behind = found.before.rpartition("\n")[2], found.after.partition("\n")[0]
    if today is None or not ahead.strip() or len(ahead) >= NEARBY or len(behind) >= NEARBY:
        return None
    line = f"{ahead} {behind}"
    if any(mark in line for mark in '.,;:!?"“”') or any(len(w) > 3 and w[0].islower() for w in line.split()):
        return None
    if not 0 < (found["weekday"] - today.isoweekday()) % 7 <= _SOON:
        return None
    return None if _OVER.fits(line) and not _PLANNED.fits(line) else "future"
