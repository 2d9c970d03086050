"""Feasts, public holidays, the Islamic calendar, the day of independence. Read on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.feasts import INDEPENDENCE, feast, hijri
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import pack
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "feasts")
_OTHER_YEAR = followed_by(_ANY["calendars"])
"""Behind "malam Tahun Baru": the eve of another calendar's year."""
DAY = r"(?:(?:hari raya|hari suci|hari besar|hari) )"
_FESTIVE = preceded_by(_ANY["festive"])
"""Words before "Natal" that make it the feast; alone it may be the town."""


@pack.rule(
    DAY
    + r"?{feast}(?: (?:tahun (?:baru saka )?)?{n}\b(?: (?:h|m|hijriah|hijriyah|masehi|be|saka|kongzili)\b)?"
    r"| {pointing}\b)?",
    reads={
        "Hari Raya Idulfitri 1446 H": "2025-03-31 = [2025-03-30..2025-04-01]",
        "Idul Adha 2025": "2025-06-06 = [2025-06-05..2025-06-07]",
        "Waisak 2569 BE": "2025-05-12",
        "Hari Suci Nyepi Tahun Baru Saka 1947": "2025-03-29",
        "Imlek 2576 Kongzili": "2025-01-29",
        "Lebaran 2025": "2025-03-31 = [2025-03-24..2025-04-07]",
        "libur [Natal 2024]": "2024-12-25 = [2024-12-18..2025-01-01]",
        "Hari Natal": "2024-12-25",
        "malam Tahun Baru 2025": "2024-12-31",
        "Idulfitri 2030": "2030-02-04 = [2030-02-03..2030-02-05]",
        "saat [Lebaran]": "2025-03-31 = [2025-03-24..2025-04-07]",
    },
    ignores=["Mandailing Natal", "di Natal", "lebar", "Idulfitri 3000", "malam Tahun Baru Islam"],
    version=4,
    unless=either(
        followed_by(rf"{_ANY['things']}\b"),
        lambda found: found["feast"] == "new-year-eve" and _OTHER_YEAR(found),
    ),
)
def feast_named(found: Found, today: date | None) -> Time | None:
    """A feast by name; "Lebaran" and "Natal" without "hari" are the two weeks around the day."""
    key, words = found["feast"], found.words.lower()
    bare = not words.startswith("hari")
    alone = bare and "n" not in found and "pointing" not in found
    if key == "natal" and alone and not _FESTIVE(found):
        return None
    direction: Direction | None = found.get("pointing")
    if direction is None and points_to_future(found):
        direction = "future"
    season = bare and (key == "natal" or "lebaran" in words)
    year = found.get("n")
    if key == "new-year-eve" and year is not None and "pergantian" not in words:
        year -= 1  # the night before the year that is named
    return feast(key, year, today, direction, season=season)


@pack.rule(
    r"tahun baru(?: masehi)? {y}\b",
    reads={"Tahun Baru 2026": "2026-01-01"},
    ignores=["tahun baru", "tahun baru 20266"],
)
def new_year(found: Found, today: date | None) -> Time | None:
    """The first of January of a printed year."""
    return feast("new-year", found["y"], today)


def another_country(found: Found) -> bool:
    """A day of independence is another country's where that country's name follows."""
    return found.words.lower().endswith("kemerdekaan") and found.after.lstrip()[:1].isupper()


@pack.rule(
    r"(?:(?:HUT|hari ulang tahun|dirgahayu|peringatan|perayaan) (?:ke-? ?{n} )?(?:kemerdekaan )?"
    r"(?:republik indonesia|(?-i:RI)|kemerdekaan(?: indonesia)?)|hari kemerdekaan)(?: (?-i:RI)| indonesia)?"
    r"(?: ke-? ?{n2:n})?(?: (?:tahun )?{y}\b)?",
    reads={
        "HUT ke-79 RI": "2024-08-17",
        "HUT RI ke-80": "2025-08-17",
        "Hari Kemerdekaan": "2024-08-17",
        "HUT Kemerdekaan RI ke-80": "2025-08-17",
    },
    ignores=["HUT ke-61 Golkar", "HUT TNI ke-79", "HUT ke-79 Ria", "Hari Kemerdekaan Amerika"],
    unless=another_country,
)
def independence_day(found: Found, today: date | None) -> Time | None:
    """17 August; its number counts the years from 1945."""
    number = found.get("n", found.get("n2"))
    if number is not None:
        return feast("merdeka", INDEPENDENCE + number, today) if 1 <= number <= 150 else None
    return feast("merdeka", found.get("y"), today, "future" if points_to_future(found) else None)


@pack.rule(
    r"{d} {hmonth}(?:,? {n} ?(?:h|hijriah|hijriyah)\b)?|"
    r"(?:bulan )?(?:suci )?ramad[hl]?an(?: {year:n}(?: h\b)?)?",
    reads={
        "1 Muharram 1447 H": "2025-06-27 = [2025-06-25..2025-06-27]",
        "1 Syawal": "2025-03-31 = [2025-03-29..2025-03-31]",
        "bulan Ramadan 1446": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
        "Ramadan 2025": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
    },
    ignores=["45 Syawal", "Muharram", "Ramadan"],
    version=2,
)
def islamic_date(found: Found, today: date | None) -> Time | None:
    """A day of the Islamic calendar, or the month of fasting, give or take a day."""
    if "hmonth" in found:
        return hijri(found["d"], found["hmonth"], found.get("n"), today) if 1 <= found["d"] <= 30 else None
    year = found.get("year")
    if year is None:
        return hijri(None, 9, None, today) if found.words.lower().startswith("bulan") else None
    if 1343 <= year <= 1500:
        return hijri(None, 9, year, today)
    if not 1950 <= year <= 2070:
        return None
    eid = feast("fitri", year, today)
    return (
        None if eid is None or eid.period.lo is None else hijri(None, 9, year_of_fast(eid.period.lo), today)
    )


def year_of_fast(eid: date) -> int:
    """The Hijri year of the fast that ends with this feast."""
    from hijridate import Gregorian

    return int(Gregorian(eid.year, eid.month, eid.day).to_hijri().year)
