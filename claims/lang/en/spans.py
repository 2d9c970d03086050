"""Days and stretches told by their place: "the first Friday of July", "the third week of this month".

Examples are read as if printed on Monday 12 May 2025.
"""

from datetime import date, timedelta

from claims.lang.calendar import NO_PUBLICATION, STEP, Direction, dated, day_range, last_day, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.dates import MONTH, TH
from claims.lang.en.pack import pack
from claims.lang.extents import in_week
from claims.lang.found import Found
from claims.lang.relative import month_of_year, named_month, one_day, shift, unit_around
from claims.model import Printed, Time, between
from claims.model.period import Basis

NAMED = r"(?:{m:month+month_short}(?:,? {y}\b)?|{pointing} month)"


def month_meant(found: Found, today: date | None) -> Time | None:
    """The month of the slots: with its year, pointed to, or the nearest; open without a day of printing."""
    if "pointing" in found:
        return unit_around(today, STEP[found["pointing"]], "month", found["pointing"])
    if "y" in found:
        return dated_month(found["y"], found["m"])
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


def dated_month(year: int, month: int) -> Time | None:
    """A month of a printed year."""
    return month_of_year(month, date(year, 1, 1), "present")


@pack.rule(
    r"(?:the )?{nth} {weekday} (?:of|in) " + NAMED,
    reads={
        "the first Friday of July": "2025-07-04",
        "the last Monday in May 2024": "2024-05-27",
        "the second Tuesday of next month": "2025-06-10",
    },
    ignores=["the sixth Friday of July", "the first Friday"],
)
def nth_weekday(found: Found, today: date | None) -> Time | None:
    """The first to fifth, or last, such weekday of a month."""
    month = month_meant(found, today)
    if month is None or month.period.lo is None:
        return None if month is None else opened("XXXX-XX-XX", NO_PUBLICATION)
    ahead = (found["weekday"] - month.period.lo.isoweekday()) % 7 + 7 * (found["nth"] - 1)
    day = month.period.lo + timedelta(ahead)
    while found["nth"] == 6 and day.month != month.period.lo.month:
        day -= timedelta(7)
    if day.month != month.period.lo.month:
        return None
    return (
        one_day(day, 0, "present") if "y" not in found else dated(Printed(day.day, day.month, day.year), None)
    )


@pack.rule(
    r"(?:the )?{nth} week (?:of|in) (?:" + NAMED + r"|(?:{year:y}\b|{way:pointing} year))|"
    r"(?:the )?{nth2:nth} week {way2:pointing} year",
    reads={
        "the first week of October": "2024-10-W01 = [2024-10-01..2024-10-07]",
        "the third week of this month": "2025-05-W03 = [2025-05-15..2025-05-21]",
        "the last week of 2015": "2015-W53 = [2015-12-25..2015-12-31]",
    },
    ignores=["the first week", "last week of work"],
)
def nth_week(found: Found, today: date | None) -> Time | None:
    """A week of a month or year by its number: sevens from the first day; the last one is its last seven."""
    nth = found.get("nth", found.get("nth2"))
    if "m" in found or "pointing" in found:
        whole = month_meant(found, today)
    else:
        points: Direction | None = found.get("way", found.get("way2"))
        base = date(found["year"], 1, 1) if "year" in found else today
        whole = unit_around(base, STEP[points] if points is not None else 0, "year", points or "present")
    if whole is None or whole.period.lo is None or whole.period.hi is None:
        return None if whole is None else opened("XXXX-WXX", NO_PUBLICATION)
    first = whole.period.lo + timedelta(7 * (nth - 1))
    if nth == 6:
        first = whole.period.hi - timedelta(6)
    last = min(first + timedelta(6), whole.period.hi)
    number = nth if nth < 6 else 5 if len(whole.value) > 4 else 53
    basis: Basis = "explicit" if "y" in found or "year" in found else "publication"
    period = between(first, last, basis, f"[{first.isoformat()}..{last.isoformat()}]")
    return Time("DATE", f"{whole.value}-W{number:02}", period, None, None, False, basis != "explicit")


@pack.rule(
    r"(?:the )?week (?:of|commencing|starting|beginning)(?: on)? " + MONTH + r" {d}" + TH + r"(?:,? {y}\b)?",
    reads={"the week of May 7": "2025-W19 = 2025-05-05/2025-05-11"},
    ignores=["the week of May", "a week of rain"],
)
def week_of_day(found: Found, today: date | None) -> Time | None:
    """The ISO week that holds a printed day."""
    day = dated(Printed(found["d"], found["m"], found.get("y")), today, planned=points_to_future(found))
    return opened("XXXX-WXX", NO_PUBLICATION) if day.period.lo is None else in_week(day.period.lo)


@pack.rule(
    r"{weekday} (?:of )?{pointing} week|{pointing2:pointing} week(?: on)? {weekday2:weekday}",
    reads={
        "Friday next week": "2025-05-23",
        "Sunday of last week": "2025-05-11",
        "next week on Friday": "2025-05-23",
    },
    ignores=["Friday week", "next week"],
)
def weekday_of_week(found: Found, today: date | None) -> Time:
    """A weekday of the ISO week of printing, of the one before or after."""
    points: Direction = found.get("pointing", found.get("pointing2"))
    weekday = found.get("weekday", found.get("weekday2"))
    offset = 0 if today is None else weekday - today.isoweekday() + 7 * STEP[points]
    return one_day(today, offset, points)


@pack.rule(
    r"{weekday} the (?:{d}(?:st|nd|rd|th)|{word:day_word})",
    reads={"Thursday the 8th": "2025-05-08", "Friday the sixteenth": "2025-05-16"},
    ignores=["Friday the 41st", "Friday the 8"],
)
def weekday_the_nth(found: Found, today: date | None) -> Time | None:
    """The day of the month that is such a weekday and nearest to the day of printing, within a year."""
    number = found.get("d", found.get("word"))
    if today is None:
        return opened(f"XXXX-XX-{number:02}", NO_PUBLICATION)
    days = sorted(range(-366, 367), key=lambda step: (abs(step), step))
    for step in days:
        day = shift(today, step, "day")
        if day is not None and day.day == number and day.isoweekday() == found["weekday"]:
            return one_day(day, 0, "present")
    return None


@pack.rule(
    r"(?:the )?{d}(?:st|nd|rd|th) (?:of|in) {pointing} month",
    reads={"the 20th of next month": "2025-06-20"},
    ignores=["the 20th of the month", "the 45th of this month"],
)
def day_of_pointed_month(found: Found, today: date | None) -> Time | None:
    """A day of the month of printing, of the one before or after."""
    month = month_meant(found, today)
    if month is None or month.period.lo is None or not 1 <= found["d"] <= 31:
        return opened("XXXX-XX-XX", NO_PUBLICATION) if today is None else None
    first = month.period.lo
    return dated(Printed(found["d"], first.month, first.year), today)


@pack.rule(
    r"(?:between |from )?{d0:d}" + TH + r"(?: and |{to}){d}" + TH + r" (?:of |in )?{pointing} month",
    reads={
        "between 4 and 22 this month": "2025-05-04/2025-05-22",
        "4th to 23rd of next month": "2025-06-04/2025-06-23",
    },
    ignores=["between 4 and 22 people", "4 to 45 this month"],
)
def days_of_pointed_month(found: Found, today: date | None) -> Time | None:
    """From a day to a day of the month of printing, of the one before or after."""
    month = month_meant(found, today)
    if month is None or month.period.lo is None:
        return opened("XXXX-XX-XX/XXXX-XX-XX", NO_PUBLICATION) if today is None else None
    first = month.period.lo
    if not 1 <= found["d0"] < found["d"] <= last_day(first.year, first.month).day:
        return None
    ends = [Printed(number, first.month, first.year) for number in (found["d0"], found["d"])]
    return day_range(ends[0], ends[1], today)


@pack.rule(
    r"(?:between |from )?{m0:month+month_short},? (?:the )?{d0:d}"
    + TH
    + r"(?:,? {y0:y})?(?:{to}|,? and ){m:month+month_short} "
    r"(?:the )?{d}" + TH + r"(?:,? {y}\b)?",
    reads={
        "September 4th through September 8th": "2024-09-04/2024-09-08",
        "from May 28, 2024 to June 2, 2025": "2024-05-28/2025-06-02",
        "between Oct. 2 and October 22": "2024-10-02/2024-10-22",
    },
    ignores=["May 8 and 9", "June 2, 2025, and a June day"],
    unless=lambda found: " and " in found.words and not found.words.lower().startswith("between"),
)
def date_to_date(found: Found, today: date | None) -> Time | None:
    """From one full date to another; "and" joins them only after "between"."""
    if not (1 <= found["d0"] <= 31 and 1 <= found["d"] <= 31):
        return None
    first, last = (
        Printed(found["d0"], found["m0"], found.get("y0")),
        Printed(found["d"], found["m"], found.get("y")),
    )
    return day_range(first, last, today, planned=points_to_future(found))


@pack.rule(
    r"(?:between |from )?{d0:d}" + TH + r"(?:{to}| and ){d}" + TH + r" (?:of )?" + MONTH + r"(?:,? {y}\b)?",
    reads={
        "between 3 and 12 of September": "2024-09-03/2024-09-12",
        "from 3rd until 12th June": "2025-06-03/2025-06-12",
    },
    ignores=["3 and 12 June people", "12 to 3 of June"],
    unless=lambda found: " and " in found.words and not found.words.lower().startswith("between"),
)
def days_of_month(found: Found, today: date | None) -> Time | None:
    """From a day to a later day of a month, the month last."""
    if not 1 <= found["d0"] < found["d"] <= 31:
        return None
    first, last = (
        Printed(found["d0"], found["m"], found.get("y")),
        Printed(found["d"], found["m"], found.get("y")),
    )
    return day_range(first, last, today, planned=points_to_future(found))


@pack.rule(
    r"(?:earlier|later) (?:(?:this|in the) {stretch})|(?:the )?year to date",
    reads={
        "earlier this week": "2025-W20 = 2025-05-12/2025-05-12",
        "later this year": "2025 = 2025-05-12/2025-12-31",
        "the year to date": "2025 = 2025-01-01/2025-05-12",
    },
    ignores=["earlier this", "later that year"],
)
def before_or_after_now(found: Found, today: date | None) -> Time | None:
    """The part of this week, month, quarter or year up to the day of printing, or from it on."""
    whole = unit_around(today, 0, found.get("stretch", "year"), "present")
    if today is None or whole is None or whole.period.lo is None or whole.period.hi is None:
        return whole
    later = found.words.lower().startswith("later")
    lo, hi = (today, whole.period.hi) if later else (whole.period.lo, today)
    direction: Direction = "future" if later else "past"
    return Time("DATE", whole.value, between(lo, hi, "publication"), None, direction, False, True)


@pack.rule(
    r"(?:{n}|{count}|a) {unit} (?:after|from|before) (?:{anchor:anchor})",
    reads={"two days after today": "2025-05-14", "three weeks from tomorrow": "2025-06-03"},
    version=2,
    ignores=["two days after the vote", "two people from tomorrow"],
)
def so_long_from_day(found: Found, today: date | None) -> Time | None:
    """So many days, weeks, months or years before or after yesterday, today or tomorrow."""
    if today is None:
        return opened("XXXX-XX-XX", NO_PUBLICATION)
    base = shift(today, {"yesterday": -1, "today": 0, "tomorrow": 1}[found["anchor"]], "day")
    count = found.get("n", found.get("count", 1)) * (-1 if " before " in found.words.lower() else 1)
    day = None if base is None else shift(base, count, found["unit"])
    return None if day is None else one_day(day, 0, "past" if day < today else "future")
