"""Days told by a feast: "Lebaran tahun lalu", "H-7 Lebaran". Read on Monday 12 May 2025."""

from dataclasses import replace
from datetime import date, timedelta

from claims.lang.calendar import STEP, Direction, dated
from claims.lang.feasts import christmas_to_first_of, feast, feast_pointed_to, hijri, pointed_to
from claims.lang.found import Found, followed_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.feasts import DAY, year_of_fast
from claims.lang.id.pack import pack
from claims.model import Printed, Time, between, on


@pack.rule(
    DAY + r"?{feast} tahun {pointing}\b",
    reads={
        "Lebaran tahun lalu": "2024-04-10 = [2024-04-03..2024-04-17]",
        "Idul Adha tahun ini": "2025-06-06 = [2025-06-05..2025-06-07]",
        "Hari Raya Nyepi tahun depan": "2026-03-19",
    },
    ignores=["Lebaran tahunan", "Lebaran tahun 2024 lalu"],
    version=2,
)
def feast_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A feast of last year, this year or next year, counted from the day of printing."""
    words = found.words.lower()
    season = not words.startswith("hari") and (found["feast"] == "natal" or "lebaran" in words)
    return feast_pointed_to(found["feast"], today, found["pointing"], season=season)


@pack.rule(
    r"(?-i:H) ?(?:{before:h_before}|{after:h_after}) ?{d}(?: jelang| menjelang| sebelum| setelah| sesudah)? "
    + DAY
    + r"?{feast}(?: (?:tahun )?{n}\b)?",
    reads={
        "H-7 Lebaran 2025": "2025-03-24 = [2025-03-23..2025-03-25]",
        "H+3 Idulfitri": "2025-04-03 = [2025-04-02..2025-04-04]",
        "H-1 Natal 2024": "2024-12-24",
    },
    ignores=["H-7", "PH-7 Lebaran", "H-7 pemilu"],
    version=2,
    unless=lambda found: found.before[-1:].isalnum(),
)
def days_from_feast(found: Found, today: date | None) -> Time | None:
    """So many days before or after a feast."""
    direction: Direction | None = "future" if points_to_future(found) else None
    time = feast(found["feast"], found.get("n"), today, direction)
    if time is None or time.period.lo is None or time.period.hi is None:
        return time
    shift = timedelta(-found["d"] if "before" in found else found["d"])
    lo, hi = time.period.lo + shift, time.period.hi + shift
    basis = time.period.basis
    edtf = f"[{lo.isoformat()}..{hi.isoformat()}]"
    period = on(lo, basis) if lo == hi else between(lo, hi, basis, edtf)
    day = date.fromisoformat(time.value) + shift
    return replace(time, value=day.isoformat(), period=period)


@pack.rule(
    r"(?:hari )?{feast}(?: dan | & |-){feast2:new_year} {y}\b",
    reads={
        "Natal dan Tahun Baru 2026": "2025-12-25/2026-01-01",
        "Natal & Tahun Baru 2025": "2024-12-25/2025-01-01",
    },
    ignores=["Natal dan Tahun Baru", "Lebaran dan Tahun Baru 2026"],
)
def christmas_to_new_year(found: Found, today: date | None) -> Time | None:
    """The week from Christmas to the first day of the printed year."""
    return christmas_to_first_of(found["y"]) if found["feast"] == "natal" else None


@pack.rule(
    r"(?:bulan )?(?:suci )?(?:ramad[hl]?an|puasa) tahun {pointing}\b|bulan (?:puasa|suci ramad[hl]?an)\b|"
    r"(?:awal|pertengahan|akhir|penghujung) ramad[hl]?an\b",
    reads={
        "Ramadan tahun ini": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
        "bulan puasa tahun lalu": "2024-03-11/2024-04-09 = [2024-03-10..2024-04-10]",
        "pada [bulan puasa]": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
        "sejak [awal Ramadan]": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]",
    },
    version=2,
    ignores=["puasa", "berpuasa tahunan", "Ramadan"],
)
def month_of_fasting(found: Found, today: date | None) -> Time | None:
    """The month of fasting of a year that is pointed to, or the nearest one, give or take a day."""
    points: Direction | None = found.get("pointing")
    if today is None or points is None:
        return hijri(None, 9, None, today)
    eid = feast("fitri", today.year + STEP[points], today)
    if eid is None or eid.period.lo is None:
        return None
    time = hijri(None, 9, year_of_fast(eid.period.lo), today)
    return None if time is None else pointed_to(time, points)


@pack.rule(
    r"(?:selama|menjelang|jelang|sebelum|setelah|usai|memasuki|sepanjang|di|saat|menyambut) "
    r"«ramad[hl]?an»",
    reads={"harga naik menjelang [Ramadan]": "2025-03-01/2025-03-29 = [2025-02-28..2025-03-30]"},
    ignores=["Ramadan", "di Ramadan Raya", "menjelang Ramadan tahun ini", "kata Ramadhan"],
    unless=followed_by(r"(?-i:\p{Lu})|(?:tahun )?\d|tahun"),
)
def fasting_alone(found: Found, today: date | None) -> Time | None:
    """The nearest month of fasting, by its bare name behind a word of time."""
    return hijri(None, 9, None, today)


@pack.rule(
    r"{national_day}(?: (?:tahun )?{y}\b)?",
    reads={
        "Hari Kartini": "2025-04-21",
        "Hari Sumpah Pemuda": "2024-10-28",
        "Hari Pahlawan 2023": "2023-11-10",
    },
    ignores=["hari pahlawan kecil itu", "Hari Ini", "Hari Kartinian"],
    unless=followed_by(r"\(|,? ?\d"),
)
def national_day(found: Found, today: date | None) -> Time | None:
    """A day of remembrance with a fixed date, of its printed year or the nearest one."""
    return feast(found["national_day"], found.get("y"), today, "future" if points_to_future(found) else None)


@pack.rule(
    r"(?:HUT|hari ulang tahun|dirgahayu) (?:ke-? ?{n} )?{founded}(?: ke-? ?{n2:n})?\b",
    reads={"HUT ke-79 TNI": "2024-10-05", "HUT Bhayangkara ke-79": "2025-07-01"},
    ignores=["HUT TNI", "HUT ke-61 Golkar", "HUT ke-500 TNI"],
)
def anniversary(found: Found, today: date | None) -> Time | None:
    """The day so many years after something was founded."""
    number = found.get("n", found.get("n2"))
    if number is None or not 1 <= number <= 150:
        return None
    year, month, day = map(int, found["founded"].split("-"))
    return dated(Printed(day, month, year + number), today)
