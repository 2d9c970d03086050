"""Weeks, months, quarters and years, whole or in part, for the rules of every language."""

from datetime import date, timedelta

from claims.lang.calendar import Direction, Part, last_day
from claims.model import Period, Printed, Time, between
from claims.model.period import Basis


def part_of(lo: date, hi: date, part: Part, basis: Basis) -> Period:
    """The start, middle or end: days 1-10, 11-20, 21-end of a month, thirds of anything else."""
    if lo.day == 1 and hi == last_day(lo.year, lo.month):
        cuts = (lo, lo + timedelta(10), lo + timedelta(20), hi + timedelta(1))
    elif lo.month == 1 and hi.month == 12:
        cuts = (lo, date(lo.year, 5, 1), date(lo.year, 9, 1), hi + timedelta(1))
    else:
        days = (hi - lo).days + 1
        cuts = (lo, lo + timedelta(-(-days // 3)), lo + timedelta(days - days // 3), hi + timedelta(1))
    index = ("start", "mid", "end").index(part)
    first, last = cuts[index], cuts[index + 1] - timedelta(1)
    return between(first, last, basis, f"[{first.isoformat()}..{last.isoformat()}]")


def stretch(
    value: str,
    lo: date,
    hi: date,
    edtf: str,
    basis: Basis,
    part: Part | None,
    direction: Direction | None,
    printed: Printed | None = None,
) -> Time:
    """A whole stretch of days, or a part of it."""
    period = between(lo, hi, basis, edtf) if part is None else part_of(lo, hi, part, basis)
    return Time("DATE", value, period, printed, direction, False, basis != "explicit")


def in_year(
    year: int, *, basis: Basis = "explicit", part: Part | None = None, direction: Direction | None = None
) -> Time:
    """A whole year, or a part of it."""
    value = f"{year:04}"
    printed = Printed(None, None, year) if basis == "explicit" else None
    return stretch(value, date(year, 1, 1), date(year, 12, 31), value, basis, part, direction, printed)


def in_month(
    year: int,
    month: int,
    *,
    basis: Basis = "explicit",
    part: Part | None = None,
    direction: Direction | None = None,
) -> Time:
    """A whole month, or a part of it."""
    value = f"{year:04}-{month:02}"
    printed = Printed(None, month, year) if basis == "explicit" else None
    return stretch(value, date(year, month, 1), last_day(year, month), value, basis, part, direction, printed)


def in_week(
    day: date, *, basis: Basis = "publication", part: Part | None = None, direction: Direction | None = None
) -> Time:
    """The ISO week (Monday to Sunday) that holds a day, or a part of it."""
    year, week, weekday = day.isocalendar()
    lo = day - timedelta(weekday - 1)
    hi = lo + timedelta(6)
    edtf = f"{lo.isoformat()}/{hi.isoformat()}"
    return stretch(f"{year:04}-W{week:02}", lo, hi, edtf, basis, part, direction)


def weekend(day: date, *, direction: Direction | None = None) -> Time:
    """Saturday and Sunday of the ISO week that holds a day."""
    year, week, weekday = day.isocalendar()
    saturday = day + timedelta(6 - weekday)
    period = between(saturday, saturday + timedelta(1), "publication")
    return Time("DATE", f"{year:04}-W{week:02}-WE", period, None, direction, False, True)


def in_quarter(
    year: int, quarter: int, *, basis: Basis = "explicit", direction: Direction | None = None
) -> Time:
    """A quarter of a year."""
    lo, hi = date(year, quarter * 3 - 2, 1), last_day(year, quarter * 3)
    return stretch(
        f"{year:04}-Q{quarter}", lo, hi, f"{lo.isoformat()}/{hi.isoformat()}", basis, None, direction
    )


def in_half(year: int, half: int, *, basis: Basis = "explicit", direction: Direction | None = None) -> Time:
    """A half of a year."""
    lo, hi = date(year, half * 6 - 5, 1), last_day(year, half * 6)
    edtf = f"{lo.isoformat()}/{hi.isoformat()}"
    return stretch(f"{year:04}-H{half}", lo, hi, edtf, basis, None, direction)


def in_part(
    year: int, index: int, per_year: int, *, basis: Basis = "explicit", direction: Direction | None = None
) -> Time | None:
    """A quarter or half of a year, by how many it has; None before the first year and behind the last."""
    if not 1 <= year <= 9999:
        return None
    make = in_half if per_year == 2 else in_quarter
    return make(year, index, basis=basis, direction=direction)


def near_year(today: date, index: int, per_year: int, direction: Direction | None) -> int:
    """The year of a numbered quarter or half printed without one: this one, or the next that just begins.

    One further ahead was last year's, unless the words plan; of planned ones the coming one counts.
    """
    now = (today.month - 1) * per_year // 12 + 1
    if direction == "future":
        return today.year + (index < now)
    return today.year - (index > now + 1 or (index > now and per_year == 2))


def in_decade(first: int, *, part: Part | None = None) -> Time:
    """The ten years of a decade. Its start, middle and end are told loosely: years 0-4, 3-6 and 5-9."""
    value = f"{first:04}"[:3]
    a, b = {None: (0, 9), "start": (0, 4), "mid": (3, 6), "end": (5, 9)}[part]
    edtf = f"{first:04}/{first + 9:04}" if part is None else f"[{first + a:04}..{first + b:04}]"
    return Time("DATE", value, between(date(first + a, 1, 1), date(first + b, 12, 31), "explicit", edtf))


def in_century(number: int) -> Time | None:
    """The hundred years of a century: the 16th is 1501 to 1600; TIMEX3 writes it as the hundreds, "15"."""
    if not 1 <= number <= 99:
        return None
    first, last = number * 100 - 99, number * 100
    period = between(date(first, 1, 1), date(last, 12, 31), "explicit", f"{first:04}/{last:04}")
    return Time("DATE", f"{number - 1:02}", period)


def in_years(first: int, last: int) -> Time | None:
    """From a year to a later one, both of the last, this or the next century."""
    if not 1800 <= first < last <= 2199:
        return None
    edtf = f"{first}/{last}"
    return Time("DATE", edtf, between(date(first, 1, 1), date(last, 12, 31), "explicit", edtf))


def month_to_month(first: int, last: int, year: int, basis: Basis = "explicit") -> Time | None:
    """From a month to a later one of that year; a first month that is not earlier is the year before's."""
    start = year - (first >= last)
    if first == last or not 1 <= start <= 9998:
        return None
    edtf = f"{start:04}-{first:02}/{year:04}-{last:02}"
    period = between(date(start, first, 1), last_day(year, last), basis, edtf)
    return Time("DATE", edtf, period, None, None, False, basis != "explicit")


def in_season(
    year: int, season: str, *, basis: Basis = "explicit", direction: Direction | None = None
) -> Time:
    """A season of a year on either half of the globe: days of that year, in winter of its neighbours too."""
    lo, hi = date(year, 1, 1), date(year, 12, 31)
    if season == "WI":
        lo, hi = date(year - 1, 12, 1), date(year + 1, 3, 31)
    edtf = f"{year:04}-{('SP', 'SU', 'FA', 'WI').index(season) + 21}"
    return stretch(f"{year:04}-{season}", lo, hi, edtf, basis, None, direction)
