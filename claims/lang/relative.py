"""Times counted from the day of printing: so many units away, and lengths of time."""

from datetime import date, timedelta

from claims.lang.calendar import (
    DAYS_PER,
    LENGTH,
    LETTER,
    MONTHS_PER,
    NO_PUBLICATION,
    VAGUE,
    Direction,
    Part,
    add_months,
    dated,
    day_time,
    opened,
)
from claims.lang.extents import in_month, in_quarter, in_week, in_year
from claims.model import Period, Printed, Time, between, on, open_period
from claims.model.reading import TimexType
from claims.text.days import real_day

FARTHEST = 3000
"""More units than this are not counted on a calendar (re2 reads at most four digits anyway)."""


def month_shift(day: date, months: int) -> date | None:
    """The same day so many months away, the last day of a shorter month; None outside the calendar."""
    year, month = add_months(day.year, day.month, months)
    if not 1 <= year <= 9999:
        return None
    for number in (day.day, 30, 29, 28):
        found = real_day(year, month, number)
        if found is not None and number <= day.day:
            return found
    return None


def shift(day: date, count: int, unit: str) -> date | None:
    """The day so many units away; None outside the calendar, or for units below a day."""
    try:
        if unit in DAYS_PER:
            return day + timedelta(count * DAYS_PER[unit])
        if unit in MONTHS_PER:
            return month_shift(day, count * MONTHS_PER[unit])
    except OverflowError:
        return None
    return None


def length(count: int, unit: str) -> str:
    """A TIMEX3 duration, as in P10Y, P3D, PT48H."""
    letter, factor = LETTER[unit]
    return letter.format(count * factor)


def lasting(count: int, unit: str) -> Time:
    """A length of time that lies nowhere on the calendar by itself."""
    return opened(length(count, unit), LENGTH, type="DURATION")


def some(unit: str, direction: Direction | None) -> Time:
    """An uncounted number of units: "beberapa bulan terakhir", "several weeks"."""
    letter, _ = LETTER[unit]
    many = {"decade": "PXDE", "century": "PXCE"}.get(unit, letter.format("X"))
    return opened(many, VAGUE, type="DURATION", direction=direction)


def unit_around(
    today: date | None, offset: int, unit: str, direction: Direction, part: Part | None = None
) -> Time | None:
    """The week, month, quarter or year so many away from the one of printing ("bulan depan")."""
    if today is None:
        return opened(
            {"future": "FUTURE_REF", "past": "PAST_REF", "present": "PRESENT_REF"}[direction],
            NO_PUBLICATION,
            direction=direction,
        )
    day = shift(today, offset, unit)
    if day is None:
        return None
    if unit == "day":
        return Time("DATE", day.isoformat(), on(day, "publication"), None, direction, False, True)
    if unit in ("week", "fortnight"):
        return in_week(day, part=part, direction=direction)
    if unit == "month":
        return in_month(day.year, day.month, basis="publication", part=part, direction=direction)
    if unit == "quarter":
        return in_quarter(day.year, (day.month + 2) // 3, basis="publication", direction=direction)
    if unit == "year":
        return in_year(day.year, basis="publication", part=part, direction=direction)
    first = day.year // 10 * 10 if unit == "decade" else day.year // 100 * 100
    last = first + (9 if unit == "decade" else 99)
    if first < 1:
        return None
    period = between(date(first, 1, 1), date(last, 12, 31), "publication", f"{first:04}/{last:04}")
    digits = 3 if unit == "decade" else 2
    return Time("DATE", f"{first:04}"[:digits], period, None, direction, False, True)


def away(today: date | None, count: int, unit: str, direction: Direction) -> Time | None:
    """Three days ago, in two weeks: as wide as the unit; hours and minutes only give the length."""
    if unit not in MONTHS_PER and unit not in DAYS_PER:
        return opened(length(count, unit), LENGTH, type="DURATION", direction=direction)
    if count > FARTHEST:
        return None
    if today is None:
        return opened(length(count, unit), NO_PUBLICATION, direction=direction)
    return unit_around(today, -count if direction == "past" else count, unit, direction)


def up_to_now(today: date | None, count: int, unit: str, direction: Direction) -> Time | None:
    """The last ten years, the next three days: a length that ends or begins on the day of printing."""
    value = length(count, unit)
    if today is None:
        return opened(value, NO_PUBLICATION, type="DURATION", direction=direction)
    other = shift(today, -count if direction == "past" else count, unit)
    if other is None:
        return opened(value, LENGTH, type="DURATION", direction=direction)
    lo, hi = sorted((today, other))
    return Time("DURATION", value, between(lo, hi, "publication"), None, direction, False, True)


# The day by which the middle or end of a month is over, or the month itself as good as begun.
_OVER: dict[Part | None, int] = {None: 0, "start": 0, "mid": 21, "end": 32}


def named_month(
    month: int, today: date | None, direction: Direction | None, part: Part | None = None
) -> Time | None:
    """A month without a year: the latest before the month of printing, the next one after, or the nearest.

    The nearest is one of the next two months, else the latest up to the month of printing.
    """
    if today is None:
        return opened(f"XXXX-{month:02}", NO_PUBLICATION, direction=direction)
    year = today.year
    ahead = (month - today.month) % 12
    if direction == "past" or (direction is None and ahead > 2):
        year -= month > today.month or (direction == "past" and ahead == 0)
    elif direction is None:
        year += month < today.month
    elif direction == "future":
        # "Akan dilelang akhir Oktober", printed on the 8th: this October's end is still to come.
        year += (ahead == 0 and today.day >= _OVER[part]) or month < today.month
    if not 1 <= year <= 9999:
        return None
    return in_month(year, month, basis="publication", part=part, direction=direction)


def month_of_year(
    month: int, today: date | None, direction: Direction, part: Part | None = None
) -> Time | None:
    """A month of last year, this year or next year, counted from the day of printing."""
    if today is None:
        return opened(f"XXXX-{month:02}", NO_PUBLICATION, direction=direction)
    year = today.year + {"past": -1, "present": 0, "future": 1}[direction]
    if not 1 <= year <= 9999:
        return None
    return in_month(year, month, basis="publication", part=part, direction=direction)


def dated_in_year(day: int, month: int, today: date | None, points: Direction) -> Time | None:
    """A day of last year, this year or next year, counted from the day of printing."""
    if today is None:
        return dated(Printed(day, month, None), None)
    year = today.year + {"past": -1, "present": 0, "future": 1}[points]
    if not 1 <= year <= 9999:
        return None
    return day_time(Printed(day, month, None), year, basis="publication", direction=points)


def named_weekday(
    weekday: int, today: date | None, direction: Direction | None, *, strictly: bool = False, suffix: str = ""
) -> Time:
    """The latest such weekday up to the day of printing, or the next one; `strictly` leaves out that day."""
    value = f"XXXX-WXX-{weekday}{suffix}"
    printed = Printed(None, None, None, weekday)
    kind: TimexType = "TIME" if suffix else "DATE"
    if today is None:
        return Time(kind, value, open_period(NO_PUBLICATION), printed, direction, False, True)
    ago = (today.isoweekday() - weekday) % 7
    if direction == "future":
        ago = -((7 - ago) % 7 or 7 * strictly)
    elif strictly and ago == 0:
        ago = 7
    try:
        day = today - timedelta(ago)
    except OverflowError:
        return Time(kind, value, open_period(NO_PUBLICATION), printed, direction, False, True)
    period: Period = on(day, "publication")
    return Time(kind, f"{day.isoformat()}{suffix}", period, printed, direction, False, True)


def one_day(today: date | None, offset: int, direction: Direction, suffix: str = "") -> Time:
    """Today, yesterday, tomorrow, counted from the day of printing."""
    kind: TimexType = "TIME" if suffix else "DATE"
    day = None if today is None else shift(today, offset, "day")
    if day is None:
        ref = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[direction]
        return opened(ref, NO_PUBLICATION, type=kind, direction=direction)
    period = on(day, "publication")
    return Time(kind, f"{day.isoformat()}{suffix}", period, None, direction, False, True)
