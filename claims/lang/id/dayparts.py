"""Parts of the day, by weekday, by the day of printing or alone. Read on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction, back
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.clock import NIGHT_ENDS
from claims.lang.id.dates import counted_from_midnight, points_to_future
from claims.lang.id.days import IN_A_HABIT, weekday_of_a_week
from claims.lang.id.pack import pack
from claims.lang.relative import named_weekday, one_day
from claims.lang.small_words import words_around
from claims.lang.zones import zoned
from claims.model import Time

_ANY = words_around("id", "dayparts")


@pack.rule(
    r"(?:hari )?{weekday:^weekday}(?: {daypart})? (?:sekitar |sekira )?(?:pukul|jam) {hour}[.:]{minute}"
    r"(?: {zone})?",
    reads={
        "Senin pukul 10.00 WIB": "2025-05-12T10:00 = 2025-05-12",
        "Minggu siang sekitar pukul 13.30 Wita": "2025-05-11T13:30 = 2025-05-11",
        "Sabtu malam pukul 08.15": "2025-05-10T20:15 = 2025-05-10",
        "akan digelar [Rabu pukul 09.00 WIB]": "2025-05-14T09:00 = 2025-05-14",
    },
    ignores=["setiap Senin pukul 10.00", "Senin pukul 29.00", "senin pukul 10.00", "Senin pukul rata"],
    unless=either(IN_A_HABIT, preceded_by(r"\b(?:setiap|tiap|saban)(?: hari)?")),
)
def weekday_and_clock(found: Found, today: date | None) -> Time | None:
    """An hour of the latest such weekday, or of the next one after words of planning."""
    if found["hour"] > 24:
        return None
    hour = found["hour"]
    if "daypart" in found:
        hour = counted_from_midnight(hour, found["daypart"])
    direction: Direction | None = "future" if points_to_future(found) else None
    clock = f"T{hour:02}:{found['minute']:02}"
    return zoned(named_weekday(found["weekday"], today, direction, suffix=clock), found)


_UP_TO = followed_by(r"(?:hingga|sampai)\b")


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
    r"(?:{daypart} (?:hari )?ini\b|(?:hari ini|kemarin|b?esok) {later:daypart}\b|nanti {coming:daypart}\b|"
    r"{later0:daypart} nanti\b)"
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
        "sore nanti": "2025-05-12TAF = 2025-05-12",
    },
    ignores=["malam itu", "pagi buta", "nanti", "esok paginya"],
    version=4,
)
def part_of_pointed_day(found: Found, today: date | None) -> Time | None:
    """A part of the day of printing, or of the day before or after."""
    words = found.words.lower()
    offset = -1 if words.startswith("kemarin") else 1 if words.startswith(("besok", "esok")) else 0
    coming = found.get("coming", found.get("later0"))
    part = found.get("daypart", found.get("later", coming))
    direction: Direction = "past" if offset < 0 else "future" if offset > 0 or coming else "present"
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
