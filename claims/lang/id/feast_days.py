"""Days told by a feast: "Lebaran tahun lalu", "H-7 Lebaran". Read on Monday 12 May 2025."""

from dataclasses import replace
from datetime import date, timedelta

from claims.lang.calendar import NO_PUBLICATION, Direction, opened
from claims.lang.feasts import feast
from claims.lang.found import Found
from claims.lang.id.dates import points_to_future
from claims.lang.id.feasts import DAY
from claims.lang.id.pack import pack
from claims.model import Time, between, on

STEP = {"past": -1, "present": 0, "future": 1}


@pack.rule(
    DAY + r"?{feast} tahun {pointing}\b",
    reads={
        "Lebaran tahun lalu": "2024-04-10 = [2024-04-03..2024-04-17]",
        "Idul Adha tahun ini": "2025-06-06",
        "Hari Raya Nyepi tahun depan": "2026-03-19",
    },
    ignores=["Lebaran tahunan", "Lebaran tahun 2024 lalu"],
)
def feast_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A feast of last year, this year or next year, counted from the day of printing."""
    points: Direction = found["pointing"]
    if today is None:
        return opened("XXXX-XX-XX", NO_PUBLICATION, direction=points)
    words = found.words.lower()
    season = not words.startswith("hari") and (found["feast"] == "natal" or "lebaran" in words)
    time = feast(found["feast"], today.year + STEP[points], today, season=season)
    if time is None:
        return None
    period = replace(time.period, basis="publication")
    return replace(time, period=period, direction=points, year_assumed=True)


@pack.rule(
    r"(?-i:H) ?(?:{before:h_before}|{after:h_after}) ?{d}(?: jelang| menjelang| sebelum| setelah| sesudah)? "
    + DAY
    + r"?{feast}(?: (?:tahun )?{n}\b)?",
    reads={
        "H-7 Lebaran 2025": "2025-03-24",
        "H+3 Idulfitri": "2025-04-03",
        "H-1 Natal 2024": "2024-12-24",
    },
    ignores=["H-7", "PH-7 Lebaran", "H-7 pemilu"],
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
