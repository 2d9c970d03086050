"""Calendar dates in words as English papers print them, read on Monday 12 May 2025 in the examples."""

from datetime import date

from claims.lang.calendar import dated, day_range, is_nearer_ahead
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.found import Found, followed_by
from claims.lang.matcher import Matcher
from claims.lang.relative import dated_in_year
from claims.lang.small_words import words_around
from claims.lang.weekdays import by_its_eve, of_a_row
from claims.lang.zones import zoned
from claims.model import Printed, Time, on

_ANY = words_around("en", "dates")
_OF_2001 = followed_by(rf"(?:\d{{4}} )?(?:terror\pL* |suicide )?{_ANY['attacks']}\b")
_BOUND = Matcher(
    r"(?i)\b(?:by|until|till|through|before|no later than|starting|effective|from)\s+(?:midnight on\s+)?$"
)

WEEKDAY = r"(?:{weekday:weekday+weekday_short}(?: {daypart}\b)?,? (?:the )?)?"
MONTH = r"{m:month+month_short}"
TH = r"(?:st|nd|rd|th)?"
CLOCK = r"(?:,? at {hour}(?:[.:]{minute}\b(?: ?{half})?| ?{half2:half})(?: {zone})?)?"


def ahead_of_bound(found: Found, printed: Printed, today: date | None) -> bool:
    """A word for the end of a time stands right before it, and the next such day is nearer than the last."""
    return _BOUND.fits(found.before) and is_nearer_ahead(printed, today)


def printed_day(found: Found) -> Printed | None:
    """The day of the slots, whichever of day and month comes first; None where no month has so many."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    year = found.get("y", found.get("y2"))
    return Printed(day, month, year, found.get("weekday")) if 1 <= day <= 31 else None


def clock_value(found: Found) -> str:
    """The clock as TIMEX3 writes it, or the part of the day; nothing where none is printed."""
    if "hour" not in found:
        part: str = found.get("daypart", "")
        return part
    hour, minute = found["hour"], found.get("minute", 0)
    half = found.printed.get("half", found.printed.get("half2", "")).replace(".", "").lower()
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}"


def whole(found: Found, today: date | None) -> Time | None:
    """The date of the slots, in the nearest fitting year where none is printed; a day above 31 is no day.

    The attacks of September 11 are those of 2001 in every year.
    """
    day = found.get("d", found.get("d2", found.get("word")))
    if not 1 <= day <= 31 or ".\n" in found.words:  # "about 13." and, a line on, "Dec. 2010:"
        return None
    if of_a_row(found, "en"):
        return None
    printed = Printed(day, found["m"], found.get("y"), found.get("weekday"))
    if (day, found["m"], printed.year, printed.weekday) == (11, 9, None, None) and _OF_2001(found):
        return Time("DATE", "2001-09-11", on(date(2001, 9, 11), "context"), None, "past")
    suffix = clock_value(found) if found.get("hour", 0) <= 24 else ""
    planned = printed.year is None and (points_to_future(found) or ahead_of_bound(found, printed, today))
    return zoned(by_its_eve(dated(printed, today, planned=planned, suffix=suffix), found), found)


@pack.rule(
    WEEKDAY
    + MONTH
    + r"(?: (?:the )?(?:{d}"
    + TH
    + r"|{word:day_word})|[-/]{d2:d})(?:,? (?:of )?{y}\b)?"
    + CLOCK,
    reads={
        "September 8, 2025": "2025-09-08",
        "Sept. 8": "2024-09-08",
        "Monday, May 12, 2025": "2025-05-12",
        "June 31, 2025": "2025-06-31 ?no-such-day",
        "on [April 7]": "2025-04-07",
        "towers will close on [November 7]": "2025-11-07",
        "cheaper from [August 1]": "2025-08-01",
        "he left by [April 7]": "2025-04-07",
        "the year which begins [Oct. 1]": "2025-10-01",
        "May 8th": "2025-05-08",
        "Thursday, May 8": "2025-05-08",
        "May twenty-first": "2025-05-21",
        "Jan-1": "2025-01-01",
        "since [Sept. 13] at 1.3576": "2024-09-13",
        "after the [Sept. 11] attacks": "2001-09-11",
        "May 12, 2025, at 10:00 GMT": "2025-05-12T10:00 = 2025-05-12",
        "June 2 at 9:30 p.m.": "2025-06-02T21:30 = 2025-06-02",
        "Thursday afternoon, May 8, 2025": "2025-05-08TAF = 2025-05-08",
        "had been due to close [May 9]": "2025-05-09",
        "its next test comes on [June 24]": "2025-06-24",
        "markets expect a cut by [Nov. 5]": "2025-11-05",
        "a service will be held [July 8]": "2025-07-08",
    },
    ignores=["may 8", "May 81 people", "Section March 2.5", "February 30 days"],
    version=11,
    unless=followed_by(rf"(?:{_ANY['counted']}|days\b)"),
)
def month_first(found: Found, today: date | None) -> Time | None:
    """A month and a day, with or without weekday and year; the weekday is left to the checks."""
    return whole(found, today)


@pack.rule(
    WEEKDAY
    + r"(?:(?:the )?(?:{d}"
    + TH
    + r"\.?|{word:day_word})(?: of)? |{d2:d}-)"
    + MONTH
    + r"(?:,? (?:of )?{y}\b)?"
    + CLOCK,
    reads={
        "8 September 2025": "2025-09-08",
        "the 8th of September": "2024-09-08",
        "Monday 12 May 2025": "2025-05-12",
        "Sunday, 7 May 2023": "2023-05-07",
        "second of August": "2024-08-02",
        "26th June of 2020": "2020-06-26",
        "28-Nov": "2024-11-28",
        "[the 11 September] attacks": "2001-09-11",
    },
    ignores=["8 ministers", "81 May", "8 may be too many", "he served about 13.\nDec. 2010: he is seen"],
    version=9,
)
def day_first(found: Found, today: date | None) -> Time | None:
    """A day and a month, with or without weekday and year; the weekday is left to the checks."""
    return whole(found, today)


@pack.rule(
    r"(?:"
    + MONTH
    + r" {d}"
    + TH
    + r"|(?:the )?{d2:d}"
    + TH
    + r" (?:of )?{m2:month+month_short}),? (?:of )?{pointing} year",
    reads={
        "Feb. 27 last year": "2024-02-27",
        "on [8 September next year]": "2026-09-08",
        "by [June 2 of this year]": "2025-06-02",
    },
    ignores=["Feb. 41 last year", "Feb. 27 in the last years"],
)
def date_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A day of last year, this year or next year, counted from the day of printing."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    return dated_in_year(day, month, today, found["pointing"]) if 1 <= day <= 31 else None


@pack.rule(
    MONTH + r" {d0:d}(?:{to}| and )(?:{m2:month+month_short} )?{d}" + TH + r"(?:,? {y}\b)?",
    reads={
        "June 2-4": "2025-06-02/2025-06-04",
        "June 2-4, 2025": "2025-06-02/2025-06-04",
        "from [June 2 to 4]": "2025-06-02/2025-06-04",
        "May 28-June 2, 2025": "2025-05-28/2025-06-02",
    },
    ignores=["June 2-41", "won 2-4 in June"],
)
def month_first_to_day(found: Found, today: date | None) -> Time | None:
    """From a day to a day, the month first; "and" joins two days that follow each other."""
    if found["d"] > 31 or found["d0"] > 31 or (" and " in found.words and found["d"] != found["d0"] + 1):
        return None
    last_month = found.get("m2", found["m"])
    first, last = Printed(found["d0"], found["m"], None), Printed(found["d"], last_month, found.get("y"))
    return day_range(first, last, today, planned=points_to_future(found))


@pack.rule(
    r"{d0:d}(?: {m0:month+month_short})?(?:{to}){d} " + MONTH + r"(?:,? {y}\b)?",
    reads={"2-4 June": "2025-06-02/2025-06-04", "28 May to 2 June 2025": "2025-05-28/2025-06-02"},
    ignores=["2-4 ministers", "41-42 June"],
)
def day_first_to_day(found: Found, today: date | None) -> Time | None:
    """From a day to a day, the day first."""
    if found["d"] > 31 or found["d0"] > 31:
        return None
    first = Printed(found["d0"], found.get("m0", found["m"]), None)
    last = Printed(found["d"], found["m"], found.get("y"))
    return day_range(first, last, today, planned=points_to_future(found))
