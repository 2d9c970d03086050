"""Feasts and public holidays by name, and days of the Islamic calendar, as days of ours.

The days come from the libraries `holidays` (Indonesia's public holidays as its government announced them,
estimated for years it has not announced) and `hijridate` (the Umm al-Qura calendar). Some sight the moon and
others reckon it, so that every day of the Islamic calendar is kept on two days in many years, and an estimate
may be a day off: such a day is an interval of three. Both libraries are imported when the first such name
is met.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from claims.lang.calendar import NO_PUBLICATION, STEP, Direction, opened
from claims.model import Time, between, on
from claims.model.period import Basis

INDEPENDENCE = 1945
"""Indonesia became independent on 17 August of this year; "HUT ke-79 RI" is 79 years later."""

LIBRARY = {
    "fitri": ("ID", "Eid al-Fitr"),
    "adha": ("ID", "Eid al-Adha"),
    "muharram": ("ID", "Islamic New Year"),
    "maulid": ("ID", "Prophet's Birthday"),
    "isra": ("ID", "Isra' and Mi'raj"),
    "nyepi": ("ID", "Day of Silence"),
    "waisak": ("ID", "Vesak Day"),
    "imlek": ("ID", "Lunar New Year"),
    "agung": ("ID", "Good Friday"),
    "kenaikan": ("ID", "Ascension Day"),
    "thanksgiving": ("US", "Thanksgiving Day"),
    "memorial": ("US", "Memorial Day"),
    "labor": ("US", "Labor Day"),
    "columbus": ("US", "Columbus Day"),
    "king": ("US", "Martin Luther King Jr. Day"),
    "presidents": ("US", "Washington's Birthday"),
}
FIXED = {
    "natal": (12, 25),
    "natal-eve": (12, 24),
    "new-year": (1, 1),
    "new-year-eve": (12, 31),
    "buruh": (5, 1),
    "pancasila": (6, 1),
    "merdeka": (8, 17),
    "halloween": (10, 31),
    "kartini": (4, 21),
    "pahlawan": (11, 10),
    "pemuda": (10, 28),
    "pendidikan": (5, 2),
    "kebangkitan": (5, 20),
    "ibu": (12, 22),
    "guru": (11, 25),
    "santri": (10, 22),
    "kesaktian": (10, 1),
    "anak": (7, 23),
    "batik": (10, 2),
    "valentine": (2, 14),
    "women": (3, 8),
    "patrick": (3, 17),
    "fools": (4, 1),
    "earth": (4, 22),
    "anzac": (4, 25),
    "juneteenth": (6, 19),
    "bastille": (7, 14),
    "armistice": (11, 11),
    "boxing": (12, 26),
}
BEHIND_GOOD_FRIDAY = {"ash": -44, "palm": -5, "kamis-putih": -1, "paskah": 2, "paskah-monday": 3}
# What is taken from the year of another calendar for the Gregorian year in which its feast falls.
ERA = {"waisak": 544, "imlek": 551, "nyepi": -78}
ISLAMIC = {"fitri": (10, 1), "adha": (12, 10), "muharram": (1, 1), "maulid": (3, 12), "isra": (7, 27)}
SEASON = timedelta(7)


def slack(key: str, estimated: bool, season: bool) -> timedelta:
    """How many days before and after the day of a feast may be meant."""
    return SEASON if season else timedelta(estimated or key in ISLAMIC)


@cache
def library_days(country: str, year: int) -> dict[str, tuple[date, bool]]:
    """The holidays of a country in a year by their English names, each with whether it is estimated."""
    from holidays import country_holidays

    found: dict[str, tuple[date, bool]] = {}
    for day, names in sorted(country_holidays(country, years=year, language="en_US").items()):
        for name in names.split("; "):
            found.setdefault(name.removesuffix(" (estimated)"), (day, name.endswith("(estimated)")))
    return found


def feast_in(key: str, year: int) -> tuple[date, bool] | None:
    """The day of a feast in a Gregorian year and whether it may be a day off; None where it is not known."""
    if not 1900 <= year <= 2100:
        return None
    if key in FIXED:
        return date(year, *FIXED[key]), False
    if key in BEHIND_GOOD_FRIDAY:
        friday = feast_in("agung", year)
        return None if friday is None else (friday[0] + timedelta(BEHIND_GOOD_FRIDAY[key]), False)
    return library_days(LIBRARY[key][0], year).get(LIBRARY[key][1])


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The day on which a day of the Islamic calendar falls by Umm al-Qura (1343 to 1500 H); else None."""
    from hijridate import Hijri

    try:
        return date.fromisoformat(str(Hijri(year, month, day).to_gregorian()))
    except (ValueError, OverflowError):
        return None


def late_by(year: int, month: int) -> timedelta:
    """How much later than reckoned a month of the Islamic calendar began in Indonesia, by the feast that was
    announced in it; nothing where none was, or where it was more than a day off."""
    for key, (of_month, day) in ISLAMIC.items():
        reckoned = hijri_day(year, month, day) if of_month == month else None
        found = None if reckoned is None else feast_in(key, reckoned.year)
        if reckoned is not None and found is not None and not found[1]:
            late = found[0] - reckoned
            return late if abs(late.days) <= 1 else timedelta(0)
    return timedelta(0)


def about(day: date, room: timedelta, basis: Basis, direction: Direction | None = None) -> Time:
    """A day, or the days around it where it is not certain or a season is meant."""
    if not room:
        period = on(day, basis)
    else:
        lo, hi = day - room, day + room
        period = between(lo, hi, basis, f"[{lo.isoformat()}..{hi.isoformat()}]")
    return Time("DATE", day.isoformat(), period, None, direction, False, basis != "explicit")


def pointed_to(time: Time, points: Direction) -> Time:
    """The same days, told from the day of printing by a word of direction."""
    period = replace(time.period, basis="publication")
    return replace(time, period=period, direction=points, year_assumed=True)


def feast_pointed_to(key: str, today: date | None, points: Direction, *, season: bool = False) -> Time | None:
    """A feast of last year, this year or next year, counted from the day of printing."""
    if today is None:
        return opened("XXXX-XX-XX", NO_PUBLICATION, direction=points)
    time = feast(key, today.year + STEP[points], today, season=season)
    return None if time is None else pointed_to(time, points)


def christmas_to_first_of(year: int) -> Time:
    """The week from Christmas to the first day of a year."""
    lo, hi = date(year - 1, 12, 25), date(year, 1, 1)
    value = f"{lo.isoformat()}/{hi.isoformat()}"
    return Time("DATE", value, between(lo, hi, "explicit", value))


def feast(
    key: str,
    year: int | None,
    today: date | None,
    direction: Direction | None = None,
    *,
    season: bool = False,
) -> Time | None:
    """A feast of a printed year (of our calendar or of the feast's own), or the one nearest to the printing.

    Nearest is the last one, unless the words point forward or the next is within sixty days and nearer.
    """
    if year is not None:
        return feast_of_year(key, year, season)
    if today is None:
        return opened("XXXX-XX-XX", NO_PUBLICATION, direction=direction)
    known = [found for step in (-1, 0, 1) if (found := feast_in(key, today.year + step)) is not None]
    past = [found for found in known if found[0] <= today]
    coming = [found for found in known if found[0] > today]
    ahead = (
        coming
        and (coming[0][0] - today).days <= 60
        and (not past or coming[0][0] - today < today - past[-1][0])
    )
    chosen = coming if direction == "future" or (direction is None and ahead) else past
    if not chosen:
        return None
    day, estimated = chosen[0] if chosen is coming else chosen[-1]
    return about(day, slack(key, estimated, season), "publication", direction)


def feast_of_year(key: str, year: int, season: bool) -> Time | None:
    """A feast of a printed year: Gregorian, Hijri for Islamic feasts, or the feast's own era."""
    if key in ISLAMIC and 1343 <= year <= 1500:
        reckoned = hijri_day(year, *ISLAMIC[key])
        if reckoned is None:
            return None
        near = [found for step in (-1, 0, 1) if (found := feast_in(key, reckoned.year + step)) is not None]
        announced = [found for found in near if abs((found[0] - reckoned).days) <= 2]
        day, estimated = announced[0] if announced else (reckoned, True)
    else:
        other = ERA.get(key, 0)
        gregorian = year - other if not 1950 <= year <= 2100 else year
        found = feast_in(key, gregorian)
        if found is None:
            return None
        day, estimated = found
    return about(day, slack(key, estimated, season), "explicit")


def hijri(day: int | None, month: int, year: int | None, today: date | None) -> Time | None:
    """A day or a whole month of the Islamic calendar, give or take a day; without a year the nearest one."""
    if year is None:
        if today is None:
            return opened("XXXX-XX-XX", NO_PUBLICATION)
        from hijridate import Gregorian

        try:
            now = Gregorian(today.year, today.month, today.day).to_hijri().year
        except (ValueError, OverflowError):
            return None
        starts = [
            (start, hijri_year)
            for hijri_year in (now - 1, now, now + 1)
            if (start := hijri_day(hijri_year, month, day or 1))
        ]
        if not starts:
            return None
        year = min(starts, key=lambda row: abs((row[0] - today).days))[1]
        basis: Basis = "publication"
    else:
        basis = "explicit"
    first = hijri_day(year, month, day or 1)
    if first is None:
        return None
    if day is not None:
        time = about(first, timedelta(1), basis)
        announced = first + late_by(year, month)
        return replace(time, value=announced.isoformat())
    last = hijri_day(year, month, 30) or hijri_day(year, month, 29)
    if last is None:
        return None
    lo, hi = first - timedelta(1), last + timedelta(1)
    value = f"{first.isoformat()}/{last.isoformat()}"
    period = between(lo, hi, basis, f"[{lo.isoformat()}..{hi.isoformat()}]")
    return Time("DATE", value, period, None, None, False, basis != "explicit")
