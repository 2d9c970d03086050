"""Times of the day. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction, back
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import counted_from_midnight, points_to_future, time_of_day
from claims.lang.id.days import IN_A_HABIT, weekday_of_a_week
from claims.lang.id.pack import pack
from claims.lang.relative import named_weekday, one_day
from claims.lang.small_words import words_around
from claims.lang.zones import zoned
from claims.model import Time

_ANY = words_around("id", "clock")
ABOUT = r"(?:sekitar |sekira |kira-kira )?"
"""Words that say an hour is not exact; they belong to it."""
_UP_TO = followed_by(r"(?:hingga|sampai)\b")
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
    r"(?:hari )?{weekday:^weekday} {daypart}\b(?: (?:pekan|minggu) {pointing}\b| {way:pointing}\b"
    r"| (?:kemarin|tadi|ini|nanti|WIB|WITA|WIT)\b)?",
    reads={
        "Senin malam ini": "2025-05-12TNI = 2025-05-12",
        "Senin malam": "2025-05-12TNI = 2025-05-12",
        "Minggu siang": "2025-05-11TAF = 2025-05-11",
        "Jumat dini hari": "2025-05-09TMO = 2025-05-09",
        "Jumat malam nanti": "2025-05-16TNI = 2025-05-16",
        "Senin malam nanti": "2025-05-12TNI = 2025-05-12",
        "Rabu pagi pekan depan": "2025-05-21TMO = 2025-05-21",
        "Sabtu sore lalu": "2025-05-10TAF = 2025-05-10",
        "Kamis siang mendatang": "2025-05-15TAF = 2025-05-15",
    },
    ignores=["minggu siang malam", "Selasa Kliwon", "setiap Sabtu dan Minggu pagi"],
    version=3,
    unless=IN_A_HABIT,
)
def part_of_weekday(found: Found, today: date | None) -> Time:
    """A part of the latest such weekday, or of the next one after words of planning or before "nanti"."""
    if "pointing" in found:
        return weekday_of_a_week(found["weekday"], today, found["pointing"], found["daypart"])
    direction: Direction | None = found.get("way")
    if direction == "present" or found.words.lower().endswith(" ini"):
        return weekday_of_a_week(found["weekday"], today, "present", found["daypart"])
    if direction is None and (found.words.lower().endswith("nanti") or points_to_future(found)):
        direction = "future"
    return named_weekday(found["weekday"], today, direction, suffix=found["daypart"])


@pack.rule(
    r"(?:tadi {daypart}\b|{later:daypart} tadi\b)"
    r"(?:,? (?:sekitar |sekira )?(?:pukul|jam) {hour}[.:]{minute}(?: {zone})?)?",
    version=2,
    reads={
        "tadi pagi pukul 08.15 WIB": "2025-05-12T08:15 = 2025-05-12",
        "malam tadi sekitar pukul 21.30": "2025-05-11T21:30 = 2025-05-11",
        "tadi pagi": "2025-05-12TMO = 2025-05-12",
        "siang tadi": "2025-05-12TAF = 2025-05-12",
        "tadi malam": "2025-05-11TNI = 2025-05-11",
    },
    ignores=["tadi", "malam minggu"],
)
def earlier_today(found: Found, today: date | None) -> Time | None:
    """A part of the day of printing that is over; "tadi malam" is the night before that day."""
    part = found.get("daypart", found.get("later"))
    offset = -1 if part == "TNI" else 0
    if "hour" in found:
        if found["hour"] > 24:
            return None
        hour = counted_from_midnight(found["hour"], part)
        offset = 0 if hour < NIGHT_ENDS else offset
        part = f"T{hour:02}:{found['minute']:02}"
    return zoned(one_day(today, offset, "past", part), found)


@pack.rule(
    r"(?:{daypart} (?:hari )?ini\b|(?:hari ini|kemarin|b?esok) {later:daypart}\b|nanti {coming:daypart}\b)"
    r"(?:,? (?:sekitar |sekira )?(?:pukul|jam) {hour}[.:]{minute}(?: {zone})?)?",
    reads={
        "kemarin sore jam 16.20 WIB": "2025-05-11T16:20 = 2025-05-11",
        "besok pagi pukul 09.00": "2025-05-13T09:00 = 2025-05-13",
        "malam ini": "2025-05-12TNI = 2025-05-12",
        "sore hari ini": "2025-05-12TAF = 2025-05-12",
        "kemarin malam": "2025-05-11TNI = 2025-05-11",
        "besok pagi": "2025-05-13TMO = 2025-05-13",
        "esok pagi": "2025-05-13TMO = 2025-05-13",
        "nanti malam": "2025-05-12TNI = 2025-05-12",
    },
    ignores=["malam itu", "pagi buta", "nanti", "esok paginya"],
    version=3,
)
def part_of_pointed_day(found: Found, today: date | None) -> Time | None:
    """A part of the day of printing, or of the day before or after."""
    words = found.words.lower()
    offset = -1 if words.startswith("kemarin") else 1 if words.startswith(("besok", "esok")) else 0
    part = found.get("daypart", found.get("later", found.get("coming")))
    direction: Direction = (
        "past" if offset < 0 else "future" if offset > 0 or "coming" in found else "present"
    )
    if "hour" in found:
        if found["hour"] > 24:
            return None
        part = f"T{counted_from_midnight(found['hour'], part):02}:{found['minute']:02}"
    return zoned(one_day(today, offset, direction, part), found)


@pack.rule(
    r"«{first:daypart}» (?:dan|atau|hingga|sampai) {daypart} ini\b",
    reads={"[siang] atau sore ini": "2025-05-12TAF = 2025-05-12"},
    ignores=["siang atau sore hari", "sore ini"],
)
def earlier_part_of_today(found: Found, today: date | None) -> Time:
    """The first of two parts of the day of printing: "siang atau sore ini"."""
    return one_day(today, 0, "present", found["first"])


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


@pack.rule(
    r"{daypart}nya\b",
    reads={"[malamnya] mereka pulang": "TNI ?points-back", "[pagi harinya] hujan": "TMO ?points-back"},
    ignores=["malam hari", "malamku"],
    unless=preceded_by(rf"\b(?:esok|keesokan|{_ANY['wishes']})"),
)
def part_of_its_day(found: Found, today: date | None) -> Time:
    """A part of the day named before: "malam harinya"."""
    return back(found["daypart"], type="TIME")


@pack.rule(
    r"malam {weekday:^weekday}",
    reads={"pada [malam Minggu]": "2025-05-10TNI = 2025-05-10", "malam Jumat": "2025-05-08TNI = 2025-05-08"},
    ignores=["malam minggu", "Jumat malam"],
)
def eve_of_weekday(found: Found, today: date | None) -> Time:
    """The night before a weekday: "malam Minggu" is Saturday's."""
    direction: Direction | None = "future" if points_to_future(found) else None
    return named_weekday((found["weekday"] - 2) % 7 + 1, today, direction, suffix="TNI")


@pack.rule(
    r"(?:pada|hingga|sejak|sampai|menjelang|ketika|saat|waktu|jelang|semakin|makin|dari) «{daypart}»|"
    r"{whole:daypart} hari|{that:daypart} (?:itu|tersebut)\b",
    reads={
        "berkabut dari [pagi] hingga kota sepi": "TMO ?points-back",
        "Pada [siang] ia tiba": "TAF ?points-back",
        "turun [sore hari]": "TAF ?points-back",
        "Makin [malam] angin makin kencang": "TNI ?points-back",
        "hingga [larut malam]": "TNI ?points-back",
        "malam itu": "TNI ?points-back",
    },
    ignores=["pulang dari malam seni", "jam malam", "malam", "pada malam Minggu", "hingga malam puncak"],
    version=3,
    unless=either(
        followed_by(rf"(?:ini|tadi|kemarin|minggu|tahun|{_ANY['things']})\b"),
        lambda found: found.before.lower().endswith("dari ") and not _UP_TO(found),
    ),
)
def part_of_a_day(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere."""
    return back(found.get("daypart", found.get("whole", found.get("that"))), type="TIME")
