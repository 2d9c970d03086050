"""Years in pairs, the month of fasting, anniversaries of independence. Read on Monday 12 May 2025."""

from datetime import date

from claims.lang.en.pack import pack
from claims.lang.extents import in_years
from claims.lang.feasts import INDEPENDENCE, feast, hijri
from claims.lang.found import Found
from claims.model import Time


@pack.rule(
    r"{_:kind_of_year}(?: year)? {y}(?:/|-|–){yy}\b|"
    r"{y0:y}(?:/|–|-){yy0:yy} {_:kind_of_year} (?:year|season)\b|"
    r"(?:the )?«{first:y}(?:-|–|/){last:yy}» {_:over_years}\b",
    reads={
        "the [fiscal year 2024/25]": "2024/2025",
        "the [2024-2029] term": "2024/2029",
        "the [academic year 2022/2023]": "2022/2023",
        "the [2025/26 school year]": "2025/2026",
        "the [2022-23] season": "2022/2023",
    },
    ignores=["fiscal year 2025/24", "2024-2029 people", "the 2029-2024 term"],
    version=2,
)
def pair_of_years(found: Found, today: date | None) -> Time | None:
    """A fiscal or school year over two years, or a term from year to year."""
    first = found.get("y", found.get("y0", found.get("first")))
    last = found.get("yy", found.get("yy0", found.get("last")))
    return in_years(first, last if last >= 100 else first // 100 * 100 + last)


@pack.rule(
    r"(?:the holy month of )?Ramadan,? {n}(?: ?(?:AH|H)\b)?|the (?:holy|fasting) month(?: of Ramadan)?",
    reads={
        "Ramadan 2025": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
        "Ramadan 1446 AH": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
        "the holy month of Ramadan": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
    },
    ignores=["Ramadan", "Ramadan 30", "the holy months"],
)
def month_of_fasting(found: Found, today: date | None) -> Time | None:
    """The ninth month of the Islamic calendar, give or take a day."""
    year = found.get("n")
    if year is None or 1343 <= year <= 1500:
        return hijri(None, 9, year, today)
    if not 1950 <= year <= 2070:
        return None
    eid = feast("fitri", year, today)
    if eid is None or eid.period.lo is None:
        return None
    from hijridate import Gregorian

    day = eid.period.lo
    return hijri(None, 9, int(Gregorian(day.year, day.month, day.day).to_hijri().year), today)


@pack.rule(
    r"(?:Indonesia(?:['’]s|n)(?: \pL+)? |Indonesia \pL+ (?:its|the) )«{n}(?:st|nd|rd|th) "
    r"(?:independence (?:day|anniversary)|anniversary of (?:its )?independence)»",
    reads={
        "Indonesia's [79th Independence Day]": "2024-08-17",
        "Indonesia marks its [80th independence anniversary]": "2025-08-17",
    },
    ignores=["the 79th Independence Day", "India's 79th Independence Day"],
)
def independence_day(found: Found, today: date | None) -> Time | None:
    """17 August; its number counts the years from 1945."""
    number = found["n"]
    return feast("merdeka", INDEPENDENCE + number, today) if 1 <= number <= 150 else None
