"""Two days, and the days from one to another. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import dated, day_range
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import full_year, points_to_future
from claims.lang.id.pack import pack
from claims.model import Printed, Time


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?{d:d}(?: {m0:month+month_short})?(?: {y0:y})?(?:{to}){d2:d}"
    r" {m:month+month_short}(?: {y}\b)?(?: {pointing}\b)?",
    reads={
        "21-23 Mei mendatang": "2025-05-21/2025-05-23",
        "2-4 Juni": "2025-06-02/2025-06-04",
        "2–4 Juni 2025": "2025-06-02/2025-06-04",
        "2 s.d. 4 Juni": "2025-06-02/2025-06-04",
        "28 Mei-2 Juni 2025": "2025-05-28/2025-06-02",
        "dari [2 hingga 4 Juni]": "2025-06-02/2025-06-04",
        "28 Desember 2024 - 3 Januari 2025": "2024-12-28/2025-01-03",
        "30-31 Juni 2025": "2025-06-30/2025-06-31 ?no-such-day",
    },
    ignores=["2-4 menteri", "kalah 2-4 pada Juni"],
    unless=either(preceded_by(r"(?:skor|nomor)"), followed_by(r"persen")),
)
def day_to_day(found: Found, today: date | None) -> Time | None:
    """From a day to a day; the first month and the years that are not printed follow from the second."""
    first = Printed(found["d"], found.get("m0", found["m"]), found.get("y0"))
    last = Printed(found["d2"], found["m"], found.get("y"))
    return day_range(first, last, today, planned=points_to_future(found), direction=found.get("pointing"))


@pack.rule(
    r"«{d:d}(?:, {d1:d}){0,5}»,? dan {d2:d} {m:month+month_short}(?: {y}\b)?",
    reads={"pada [2] dan 4 Juni 2025": "2025-06-02"},
    ignores=["2 dan 4 orang", "dua dan 4 Juni"],
)
def first_of_two_days(found: Found, today: date | None) -> Time | None:
    """The first of two days that share a month; the second is read with its month by itself."""
    if found["d"] > 31:
        return None
    return dated(Printed(found["d"], found["m"], found.get("y")), today, planned=points_to_future(found))


@pack.rule(
    r"{first:weekday}(?:{to}| dan ){weekday},? \({d0:d}(?:/{m0:m})?(?:{to}| dan ){d}/{m}(?:/{yy})?\)",
    reads={
        "Rabu-Kamis (7-8/5/2025)": "2025-05-07/2025-05-08",
        "Sabtu dan Minggu (10-11/5)": "2025-05-10/2025-05-11",
    },
    ignores=["Rabu-Kamis (7-8)", "Rabu-Kamis"],
)
def weekdays_and_digits(found: Found, today: date | None) -> Time | None:
    """Believes the dates in brackets, day first; the weekday kept is the last day's."""
    year = full_year(found)
    first = Printed(found["d0"], found.get("m0", found["m"]), None)
    last = Printed(found["d"], found["m"], year, found["weekday"])
    return day_range(first, last, today, planned=points_to_future(found))
