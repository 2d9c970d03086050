"""Calendar dates as Indonesian papers print them. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction, dated, is_nearer_ahead
from claims.lang.found import Found, followed_by, preceded_by
from claims.lang.id.pack import pack
from claims.lang.matcher import Matcher
from claims.lang.relative import dated_in_year
from claims.lang.small_words import words_around
from claims.lang.weekdays import by_its_eve, of_a_row
from claims.lang.zones import zoned
from claims.model import Printed, Time

_ANY = words_around("id", "dates")
_FUTURE = Matcher(rf"(?i)\b{_ANY['planning']}\b")
_SAID = Matcher(rf"(?i)\b{_ANY['saying']}(?:nya)?\b[^.]{{0,60}}$")
_BUT = "kan tetapi"
"""Of "akan tetapi", which plans nothing, with its first letter in either case left out."""
_BOUND = Matcher(
    r"(?i)\b(?:sampai|hingga|s\.d\.?|s/d|sebelum|paling lambat|selambat-lambatnya|mulai|berlaku|terhitung)"
    r"(?:\s+(?:dengan|pada|hari|tanggal|per|sejak|mulai))*\s+$"
)
"""Words for the end or beginning of a time, right before a date: the nearest such day is meant."""

WEEKDAY = r"(?:hari )?{weekday}(?: {daypart})?"
TODAY = r"(?: (?:hari ini|b?esok)\b)?"
CLOCK = (
    r"(?: (?:sekitar |sekira )?(?:pukul|jam) {hour}(?:[.:]{minute})?\b(?: {zone})?(?: {half:daypart}\b)?)?"
)


def points_to_future(found: Found) -> bool:
    """A word of planning stands before the date in its sentence, and it is not the day somebody said so."""
    sentence = found.before.rpartition(". ")[2].replace(_BUT, "")
    return _FUTURE.fits(sentence) and not _SAID.fits(sentence)


def full_year(found: Found) -> int | None:
    """The printed year; two digits are years of this century."""
    year: int | None = found.get("yy", found.get("y"))
    return year + 2000 if year is not None and year < 100 else year


def counted_from_midnight(hour: int, daypart: str) -> int:
    """The hour of the day of an hour with its part of the day: "8 malam" is 20, "2 malam" 2, "12 malam" 0."""
    if hour == 12 and daypart == "TNI":
        return 0
    later = daypart in ("TAF", "TEV", "TNI") and 1 <= hour < 12 and not (hour < 5 and daypart == "TNI")
    return hour + 12 if later and not (daypart == "TAF" and hour == 11) else hour


def time_of_day(found: Found) -> str:
    """The clock or the part of the day as TIMEX3 writes it after a date; nothing where none is printed."""
    if "hour" in found:
        hour: int = found["hour"]
        if "half" in found:
            hour = counted_from_midnight(hour, found["half"])
        minute = f":{found['minute']:02}" if "minute" in found else ""
        return f"T{hour:02}{minute}" if hour <= 24 else ""
    part: str = found.get("daypart", found.get("later", ""))
    return part


def printed_day(found: Found) -> Printed:
    """The parts of the date that the words carry."""
    return Printed(found["d"], found["m"], full_year(found), found.get("weekday"))


def whole(found: Found, today: date | None) -> Time:
    """The date of the slots, in the nearest fitting year where none is printed."""
    says = found.after.lstrip().lower()
    direction: Direction | None = None
    if says.startswith(("mendatang", "nanti", "yang akan datang")):
        direction = "future"
    printed = printed_day(found)
    planned = printed.year is None and (
        points_to_future(found) or (_BOUND.fits(found.before) and is_nearer_ahead(printed, today))
    )
    time = dated(printed, today, planned=planned, suffix=time_of_day(found), direction=direction)
    return zoned(by_its_eve(time, found), found)


@pack.rule(
    WEEKDAY + r"(?: (?:tadi|kemarin|lalu|mendatang|nanti|depan)){0,2},? ?\( ?{d}/{m}(?:/ ?{yy})? ?\)"
    r"(?:,? {later:daypart}\b(?: (?:tadi|kemarin|lalu)\b)?)?" + TODAY + CLOCK,
    reads={
        "Rabu (7/5/2025), dini hari": "2025-05-07TMO = 2025-05-07",
        "Kamis (8/5/2025) besok": "2025-05-08",
        "Minggu (11/5) malam tadi": "2025-05-11TNI = 2025-05-11",
        "Senin (12/5/2025)": "2025-05-12",
        "Senin (12/5)": "2025-05-12",
        "Sabtu ( 10/5/ 2025 )": "2025-05-10",
        "Selasa (31/12)": "2024-12-31",
        "Selasa (9/5/2023)": "2023-05-09",
        "Senin malam (12/5/25)": "2025-05-12TNI = 2025-05-12",
        "Rabu (7/5/2025) siang": "2025-05-07TAF = 2025-05-07",
        "Minggu (31/2)": "2025-02-31 ?no-such-day",
        "Senin (20/20/2025)": "2025-20-20 ?no-such-day",
        "Minggu (11/5/2025) pukul 10.00 WIB": "2025-05-11T10:00 = 2025-05-11",
        "rapat akan digelar [Rabu (2/7)]": "2025-07-02",
        "Minggu mendatang (18/5)": "2025-05-18",
        "Rabu (7/5/2025) sekitar pukul 09.00 WIB": "2025-05-07T09:00 = 2025-05-07",
        "rapat akan digelar, kata dia, [Kamis (8/5)]": "2025-05-08",
    },
    ignores=["minggu (sekitar 7 hari)", "skor Selasa 3/2", "Senin (lihat 12/5)"],
    version=6,
)
def weekday_and_digits(found: Found, today: date | None) -> Time:
    """Believes the date in brackets, day first, and leaves the weekday to the checks."""
    return whole(found, today)


@pack.rule(
    WEEKDAY + r",? (?:tanggal |tgl\.? )?{d}[/.-]{m}[/.-]{yy}" + TODAY + CLOCK,
    reads={"Senin, 12/5/2025": "2025-05-12", "Senin 12-05-2025": "2025-05-12"},
    ignores=["Senin, 12/5", "Senin, skor 12"],
    version=4,
)
def weekday_and_bare_digits(found: Found, today: date | None) -> Time:
    """Believes a date in digits after a weekday, day first, when the year is printed."""
    return whole(found, today)


@pack.rule(
    WEEKDAY + r"(?: tadi)?,? ?\(?(?:tanggal |tgl\.? )?{d} {m:month+month_short},?(?: {y})?\b\)?"
    r"(?: {later:daypart}\b)?" + TODAY + CLOCK,
    reads={
        "Selasa, 9 Mei 2023": "2023-05-09",
        "Selasa, 9 Mei 2023 hari ini": "2023-05-09",
        "hari Minggu 7 Mei 2023": "2023-05-07",
        "Kamis malam, 8 Mei 2025": "2025-05-08TNI = 2025-05-08",
        "Jum'at, 9 Mei": "2025-05-09",
        "Ahad, 1 Des 2024": "2024-12-01",
        "Sabtu 31 Juni 2025": "2025-06-31 ?no-such-day",
        "Jumat (9 Mei 2025)": "2025-05-09",
        "Jumat, 9 Mei 2025 pukul 8 WIB": "2025-05-09T08 = 2025-05-09",
        "Sabtu (10 Mei)": "2025-05-10",
    },
    ignores=["dua minggu, 9 orang", "Selasa, 9 menteri"],
    version=5,
)
def weekday_and_date(found: Found, today: date | None) -> Time | None:
    """Believes the date and leaves the weekday to the checks; half a pair of brackets is not read."""
    if ("(" in found.words) != (")" in found.words) or of_a_row(found, "id"):
        return None
    return whole(found, today)


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?{d} {m:month+month_short},?(?: {y})?\b(?: {later:daypart}\b)?" + TODAY + CLOCK,
    reads={
        "8 September 2025": "2025-09-08",
        "08 September 2025": "2025-09-08",
        "tanggal 8 September 2025": "2025-09-08",
        "31 Juni 2025": "2025-06-31 ?no-such-day",
        "3 Sept 2024": "2024-09-03",
        "17 Agt": "2024-08-17",
        "pada [9 Mei]": "2025-05-09",
        "akan dibuka [1 Oktober]": "2025-10-01",
        "8 Mei 2025 malam": "2025-05-08TNI = 2025-05-08",
        "12 Mei 2025 pukul 10.00 WIB": "2025-05-12T10:00 = 2025-05-12",
        "8 Mei jam 9 malam": "2025-05-08T21 = 2025-05-08",
    },
    ignores=["212 Mei", "8 menteri", "2,5 juni", "Jalan 8 Maretan", "pekan ke-25 Juni 2021"],
    version=5,
    unless=preceded_by(r"\bke ?-"),
)
def date_in_words(found: Found, today: date | None) -> Time | None:
    """A day and a month, with or without its year; a day above 31 is a count, not a day."""
    return None if not 1 <= found["d"] <= 31 else whole(found, today)


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?{d} {m:month+month_short} tahun {pointing}\b",
    reads={
        "27 Februari tahun lalu": "2024-02-27",
        "tanggal 8 September tahun ini": "2025-09-08",
        "1 Maret tahun depan": "2026-03-01",
    },
    ignores=["41 Februari tahun lalu", "27 Februari tahun 2024", "27 Februari tahunan"],
)
def date_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A day of last year, this year or next year, counted from the day of printing."""
    return dated_in_year(found["d"], found["m"], today, found["pointing"]) if 1 <= found["d"] <= 31 else None


@pack.rule(
    r"(?:" + WEEKDAY + r",? )?(?:(?:tanggal|tgl\.?) )?{d} {m:month+month_short}(?: {y})? {pointing}\b|"
    r"{short:weekday},? \( ?{d2:d}/{m2:m}(?:/ ?{yy})? ?\) {pointing2:pointing}\b" + CLOCK,
    reads={
        "8 September 2025 mendatang": "2025-09-08",
        "1 Agustus lalu": "2024-08-01",
        "1 Agustus mendatang": "2025-08-01",
        "Rabu 3 September 2025 mendatang": "2025-09-03",
        "Rabu (7/5/2025) lalu": "2025-05-07",
        "Minggu (11/5/2025) kemarin": "2025-05-11",
        "Rabu (21/5) mendatang pukul 09.30 WIB": "2025-05-21T09:30 = 2025-05-21",
    },
    version=2,
    ignores=["1 Agustus", "41 Agustus lalu", "9 Mei 2025 lalu lintas padat"],
    unless=followed_by("lintas"),
)
def date_pointed(found: Found, today: date | None) -> Time | None:
    """A date with a word that says which way it lies; without a year it is the nearest on that side."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    if not 1 <= day <= 31:
        return None
    points: Direction = found.get("pointing", found.get("pointing2"))
    weekday = found.get("weekday", found.get("short"))
    printed = Printed(day, month, full_year(found), weekday)
    return zoned(dated(printed, today, suffix=time_of_day(found), direction=points), found)


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?\(?{d}[/.-]{m}[/.-]{y}\)?" + TODAY,
    reads={
        "12/5/2025": "2025-05-12",
        "(12/05/2025)": "2025-05-12",
        "tanggal 9-5-2023": "2023-05-09",
    },
    ignores=["20/20", "12/5", "2019/2020", "192.168.1.2025", "20/20/2025", "No. 7/Fd.1/10/2025"],
    unless=preceded_by(r"\w[./-]"),
)
def date_in_digits(found: Found, today: date | None) -> Time | None:
    """A full date in digits, day first; without a weekday it must be able to be one."""
    if ("(" in found.words) != (")" in found.words) or not 1 <= found["m"] <= 12 or not 1 <= found["d"] <= 31:
        return None
    return whole(found, today)


@pack.rule(
    r"{y}-{m:mm}-{d:dd}",
    reads={"2025-05-12": "2025-05-12"},
    ignores=["2025-5-12", "2025-13-12"],
)
def iso_date(found: Found, today: date | None) -> Time | None:
    """A date as computers write it."""
    return whole(found, today) if found["m"] <= 12 and found["d"] <= 31 else None


@pack.rule(
    r"(?:hari ini|kemarin|besok|lusa|tadi malam|semalam)(?: malam| pagi| siang| sore)?,? ?"
    r"\( ?{d}/{m}(?:/ ?{yy})? ?\)",
    reads={"hari ini (12/5/2025)": "2025-05-12", "kemarin (11/5)": "2025-05-11"},
    ignores=["hari ini (3 dari 5)", "kemarin (lihat 11/5)"],
)
def pointed_and_digits(found: Found, today: date | None) -> Time:
    """Believes the date in brackets beside "hari ini" or "kemarin"."""
    return whole(found, today)
