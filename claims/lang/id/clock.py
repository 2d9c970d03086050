"""Times of the day. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import back
from claims.lang.found import Found, followed_by, preceded_by
from claims.lang.id.dates import counted_from_midnight, time_of_day
from claims.lang.id.pack import pack
from claims.lang.relative import one_day
from claims.lang.zones import zoned
from claims.model import Time

ABOUT = r"(?:sekitar |sekira |kira-kira )?"
"""Words that say an hour is not exact; they belong to it."""
NIGHT_ENDS = 12
"""An hour of last night before this one is of the day of printing."""


@pack.rule(
    ABOUT + r"(?:pukul|jam) {hour}[.:]{minute}(?:[.:]\d\d)?(?: {early:daypart}\b)?"
    r"(?: {zone}| waktu (?-i:\p{Lu})\pL{1,20})?"
    r"(?: tadi {night:daypart}\b|(?: {daypart}\b)?(?: tadi\b)?)",
    reads={
        "pukul 22.30 WIB tadi malam": "2025-05-11T22:30 = 2025-05-11",
        "pukul 01.30 WIB tadi malam": "2025-05-12T01:30 = 2025-05-12",
        "jam 08.15 tadi pagi": "2025-05-12T08:15 = 2025-05-12",
        "pukul 10.00 WIB": "T10:00 ?points-back",
        "pukul 23.30 Wita": "T23:30 ?points-back",
        "jam 7:05": "T07:05 ?points-back",
        "jam 06.00 WIB pagi": "T06 ?points-back",
        "pukul 08.30 malam": "T20:30 ?points-back",
        "pukul 19.00 waktu setempat": "T19:00 ?points-back",
        "pukul 13.57 waktu Singapura": "T13:57 ?points-back",
        "pukul 7.45 malam waktu Jeddah": "T19:45 ?points-back",
        "sekitar pukul 10.15 WIB": "T10:15 ?points-back",
        "pukul 10.12 GMT+7": "T10:12 ?points-back",
        "sekira jam 9.30 pagi tadi": "T09:30 ?points-back",
    },
    ignores=["pukul rata", "jam 10,5", "pukul 29.00", "sekitar pukulan"],
    version=6,
)
def clock(found: Found, today: date | None) -> Time | None:
    """An hour and a minute of a day that the words do not name: it points back to one."""
    if found["hour"] > 24:
        return None
    part = found.get("early", found.get("daypart"))
    if "night" in found:
        hour = counted_from_midnight(found["hour"], found["night"])
        offset = -1 if found["night"] == "TNI" and hour >= NIGHT_ENDS else 0
        return zoned(one_day(today, offset, "past", f"T{hour:02}:{found['minute']:02}"), found)
    if part is None:
        return zoned(back(time_of_day(found), type="TIME"), found)
    minute = f":{found['minute']:02}" if found["minute"] else ""
    hour = counted_from_midnight(found["hour"], part)
    return zoned(back(f"T{hour:02}{minute}", type="TIME"), found)


@pack.rule(
    ABOUT + r"{hour}[.:]{minute}(?:[.:]\d\d)? {zone}\b(?: {daypart}\b(?: tadi\b)?)?",
    reads={
        "mulai [20.15 WIB malam tadi]": "T20:15 ?points-back",
        "[10.35 WIB] - Rapat dibuka": "T10:35 ?points-back",
        "pukul 13.35 WIB atau [14.35 Wita]": "T14:35 ?points-back",
        "[20:00 waktu setempat]": "T20:00 ?points-back",
    },
    ignores=["29.35 WIB", "10.35 persen", "12.10.35.10 WIB", "pukul 10.35 WIB"],
    version=2,
    unless=preceded_by(r"\d[.:,-]|\b(?:pukul|jam)"),
)
def clock_of_zone(found: Found, today: date | None) -> Time | None:
    """A clock told by its zone alone, as in live reports; mastheads have it too, so no zone is judged."""
    return back(f"T{found['hour']:02}:{found['minute']:02}", type="TIME") if found["hour"] <= 24 else None


@pack.rule(
    r"(?:(?:pukul|jam) )?{h:hour}[.:]{m:minute}(?: {zone0:zone})?(?:{to})(?:pukul )?{hour}[.:]{minute}"
    r"(?: {zone})?",
    reads={
        "pukul 11.00-16.00 WIB": "T11:00/T16:00 ?points-back",
        "dari [pukul 08.00 hingga 10.30]": "T08:00/T10:30 ?points-back",
        "08.00 - 17.00 WIB": "T08:00/T17:00 ?points-back",
    },
    ignores=["08.00-10.30", "pukul 29.00-30.00", "skor 12.00-13.00"],
    version=2,
)
def clock_to_clock(found: Found, today: date | None) -> Time | None:
    """From one clock time to another of a day that the words do not name; bare figures need a zone."""
    if found["h"] > 24 or found["hour"] > 24:
        return None
    if "zone" not in found and not found.words.lower().startswith(("pukul", "jam")):
        return None
    value = f"T{found['h']:02}:{found['m']:02}/T{found['hour']:02}:{found['minute']:02}"
    return zoned(back(value, type="TIME"), found)


@pack.rule(
    ABOUT + r"(?:pukul|jam) (?:{hour}|{count})(?: {zone}| {daypart}\b)+(?: tadi\b)?",
    reads={
        "jam 8 pagi": "T08 ?points-back",
        "pukul 9 WIB": "T09 ?points-back",
        "jam 11 malam": "T23 ?points-back",
        "pukul 12 malam": "T00 ?points-back",
        "pukul lima sore": "T17 ?points-back",
        "sekitar jam 7 pagi": "T07 ?points-back",
    },
    ignores=["jam 8", "24 jam pagi", "pukul 30 WIB"],
    version=4,
)
def full_hour(found: Found, today: date | None) -> Time | None:
    """A full hour with its zone or part of the day; evening hours count on from noon."""
    hour = found.get("hour", found.get("count"))
    if hour > 24:
        return None
    if "daypart" in found:
        hour = counted_from_midnight(hour, found["daypart"])
    return zoned(back(f"T{hour:02}", type="TIME"), found)


@pack.rule(
    ABOUT + r"(?:pukul|jam) setengah {count}(?: {daypart}\b)?(?: {zone})?",
    reads={
        "pukul setengah delapan malam": "T19:30 ?points-back",
        "sekitar jam setengah tujuh pagi": "T06:30 ?points-back",
        "jam setengah satu siang": "T12:30 ?points-back",
        "pukul setengah enam": "T05:30 ?points-back",
    },
    ignores=[
        "dua jam setengah",
        "pukul setengah hati",
        "jam setengah dua puluh",
        "selama satu jam setengah lima",
    ],
    unless=preceded_by(r"\b(?:selama|\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"),
)
def half_before_the_hour(found: Found, today: date | None) -> Time | None:
    """Half an hour before a full one: "setengah delapan" is half past seven."""
    if not 1 <= found["count"] <= 12:
        return None
    hour, part = found["count"] - 1 or 12, found.get("daypart")
    if part is not None and hour < 12:
        hour = counted_from_midnight(hour, part)
    elif part in ("TNI", "TMO"):
        hour = 0
    return zoned(back(f"T{hour:02}:30", type="TIME"), found)


@pack.rule(
    r"tengah hari",
    reads={"hingga [tengah hari]": "T12:00 ?points-back"},
    ignores=["setengah hari", "tengah malam"],
)
def noon(found: Found, today: date | None) -> Time:
    """The middle of a day that is named elsewhere."""
    return back("T12:00", type="TIME")


@pack.rule(
    ABOUT + r"pukul {hour}\b|(?:sekitar |sekira |kira-kira )(?:pukul|jam) {count}\b|"
    r"(?:pada|mulai|sejak|hingga|sampai|sebelum|setelah|menjelang) «(?:pukul|jam) {count2:count}»\b",
    reads={
        "mulai [pukul 8] ia bekerja": "T08 ?points-back",
        "sekitar pukul 8": "T08 ?points-back",
        "[sekitar jam sembilan] ia tidur": "T09 ?points-back",
        "hingga [pukul sepuluh]": "T10 ?points-back",
    },
    version=3,
    ignores=[
        "sekitar jam tiga puluh orang",
        "pada jam tangan",
        "pukul 8.30",
        "pukul 30",
        "pukul 8 kali",
        "jam 8",
        "pukul 9 WIB",
        "pukul 10-12",
    ],
    unless=followed_by(r"(?:[.:,/–-]\d|[–-]|kali|orang|persen|\d)"),
)
def bare_hour(found: Found, today: date | None) -> Time | None:
    """A full hour behind "pukul"; in words behind "jam" too, where a small word says so."""
    hour = found.get("hour", found.get("count", found.get("count2")))
    return back(f"T{hour:02}", type="TIME") if hour <= 24 else None
