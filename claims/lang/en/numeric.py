"""Dates in digits, which English prints both ways round. Read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import dated
from claims.lang.en.pack import pack
from claims.lang.found import Found
from claims.model import Printed, Time
from claims.model.period import open_period
from claims.text.days import real_day

EITHER = "day-or-month-first"


def either_way(found: Found, today: date | None) -> Time | None:
    """The date in the only order that can be one, or in the order whose weekday fits; else open."""
    a, b, year = found["a"], found["b"], found.get("yy")
    year = year + 2000 if year is not None and year < 100 else year
    weekday = found.get("weekday")
    orders = [(day, month) for day, month in ((a, b), (b, a)) if 1 <= month <= 12 and 1 <= day <= 31]
    if a == b:
        orders = orders[:1]
    if len(orders) == 2 and weekday is not None:
        known = year if year is not None else today.year if today is not None else None
        if known is not None:
            fits = [o for o in orders if (d := real_day(known, o[1], o[0])) and d.isoweekday() == weekday]
            orders = fits if len(fits) == 1 else orders
    if len(orders) == 1:
        return dated(Printed(orders[0][0], orders[0][1], year, weekday), today)
    if not orders:
        if weekday is None:
            return None
        return dated(Printed(a, b, year, weekday), today)
    value = "XXXX-XX-XX" if year is None else f"{year:04}-XX-XX"
    return Time(
        "DATE", value, open_period(EITHER), Printed(None, None, year, weekday), None, False, year is None
    )


@pack.rule(
    r"{weekday:weekday+weekday_short},? \(?{a:d}/{b:d}(?:/{yy})?\)?",
    reads={
        "Tuesday (12/5/2025)": "2025-XX-XX ?day-or-month-first",
        "Monday (12/5/2025)": "2025-05-12",
        "Monday (5/12/2025)": "2025-05-12",
        "Monday (20/20/2025)": "2025-20-20 ?no-such-day",
        "Monday (12/5)": "2025-05-12",
    },
    ignores=["Tuesday (see 12/5)", "Monday 12 of 50"],
)
def weekday_and_digits(found: Found, today: date | None) -> Time | None:
    """A date in digits beside a weekday, which decides the order where it fits only one."""
    if ("(" in found.words) != (")" in found.words):
        return None
    return either_way(found, today)


@pack.rule(
    r"{a:d}[/.-]{b:d}[/.-]{yy:y}",
    reads={
        "13/5/2025": "2025-05-13",
        "5/13/2025": "2025-05-13",
        "12/5/2025": "2025-XX-XX ?day-or-month-first",
    },
    ignores=["20/20/2025", "12/5", "2019/2020"],
)
def date_in_digits(found: Found, today: date | None) -> Time | None:
    """A full date in digits is read where only one order can be a date."""
    return either_way(found, today)


@pack.rule(
    r"{y}-{m:mm}-{d:dd}|{y2:y}[/.]{m2:mm}[/.]{d2:dd}|{y3:y}[-/](?:{m3:month+month_short})[-/]{d3:d}",
    reads={"2025-05-12": "2025-05-12", "2015/08/12": "2015-08-12", "2019-Sep-1": "2019-09-01"},
    version=2,
    ignores=["2025-5-12", "2025-13-12"],
)
def iso_date(found: Found, today: date | None) -> Time | None:
    """A date as computers write it."""
    year, month, day = (
        next(found[name] for name in (part, f"{part}2", f"{part}3") if name in found) for part in "ymd"
    )
    return dated(Printed(day, month, year), today) if month <= 12 and day <= 31 else None
