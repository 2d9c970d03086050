"""Dates in rare forms: the weekday behind the date, and years that are slips of the finger."""

from datetime import date

from claims.lang.calendar import dated, odd_year
from claims.lang.found import Found, followed_by
from claims.lang.id.dates import WEEKDAY, points_to_future, printed_day
from claims.lang.id.pack import pack
from claims.model import Printed, Time


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?(?:{d} {m:month+month_short},?(?: {y})?|{d2:d}[/.-]{m2:m}[/.-]{y2:y}),? "
    r"\((?:hari )?{weekday}(?: {later:daypart})?\)",
    reads={
        "12 Mei 2025 (Senin)": "2025-05-12",
        "12 Mei (Senin)": "2025-05-12",
        "12/5/2025 (Senin malam)": "2025-05-12TNI = 2025-05-12",
        "31 Juni 2025 (Senin)": "2025-06-31 ?no-such-day",
    },
    ignores=["12 orang (Senin)", "12 Mei 2025 (lihat Senin)", "skor 12/5 (Senin)"],
)
def date_and_weekday(found: Found, today: date | None) -> Time | None:
    """A date with its weekday in brackets behind it, which is left to the checks."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    if not 1 <= day <= 31:
        return None
    printed = Printed(day, month, found.get("y", found.get("y2")), found["weekday"])
    planned = points_to_future(found)
    return dated(printed, today, planned=planned, suffix=found.get("later", ""))


@pack.rule(
    WEEKDAY + r"(?: tadi| kemarin)?,? ?\( ?{d}/{m}/ ?{y:oddyear} ?\)",
    reads={
        "Senin (12/5/3025)": "3025-05-12",
        "Senin (12/5/225)": "0225-05-12 ?no-such-day",
        "Senin malam (12/5/20225)": "20225-05-12 ?no-such-day",
    },
    ignores=["Senin (12/5/2025)", "Senin (12/5/25)", "skor 12/5/301"],
)
def weekday_and_odd_year(found: Found, today: date | None) -> Time:
    """A date in brackets behind its weekday, whatever its year; one of three or five digits is none."""
    return odd_year(printed_day(found))


@pack.rule(
    r"(?:" + WEEKDAY + r",? )?{d} {m:month+month_short} {y:farslip}",
    reads={
        "12 Mei 3025": "3025-05-12",
        "Senin, 12 Mei 2125": "2125-05-12",
        "12 Mei 20225": "20225-05-12 ?no-such-day",
    },
    ignores=["12 Mei 3025 orang hadir", "12 Mei 2025", "12 Mei 9125", "12 Mei 3025,5"],
    unless=followed_by(r"[\pL\pN%]|[.,]\pN"),
)
def date_of_odd_year(found: Found, today: date | None) -> Time | None:
    """A date in words whose year is one digit away from one of today, with nothing counted behind it."""
    return odd_year(printed_day(found)) if 1 <= found["d"] <= 31 else None
