"""Days told by weekday or from the day of printing, which is Monday 12 May 2025 in the examples."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import WEEKDAYS, pack
from claims.lang.relative import named_weekday, one_day, shift
from claims.lang.small_words import words_around
from claims.lang.weekdays import nearest
from claims.model import Time

_ANY = words_around("id", "days")
IN_A_HABIT = preceded_by(
    rf"\b(?:setiap|tiap|saban) (?:hari )?(?:(?:{WEEKDAYS})(?:,|,? dan|,? serta|,? atau) ?){{1,5}}"
)
"""The weekday is a further one of "setiap Senin dan Kamis", and no one day."""

_TO_COME = ("akan ", "bakal ", "nanti", "ini akan ")
"""Right behind a day that is still to come."""


@pack.rule(
    r"(?:hari )?{weekday:^weekday}(?: pekan| minggu)? {pointing}\b(?: {later:daypart}\b)?",
    reads={
        "Senin lalu": "2025-05-05",
        "Jumat mendatang": "2025-05-16",
        "Rabu depan": "2025-05-14",
        "Sabtu pekan lalu": "2025-05-10",
        "Kamis pekan depan": "2025-05-22",
        "hari Senin ini": "2025-05-12",
        "sejak [Minggu kemarin]": "2025-05-11",
    },
    ignores=["minggu lalu", "senin-kamis", "Selasa Pahing"],
)
def weekday_pointed(found: Found, today: date | None) -> Time | None:
    """The latest such weekday before the day of printing, or the next after it.

    With "pekan" it is the one of the last or next ISO week. "Minggu lalu" at the start of a
    sentence may as well be last week, so it is left to that rule.
    """
    if found["weekday"] == 7 and found.starts_sentence and not found.words.lower().startswith("hari"):
        return None
    points: Direction = found["pointing"]
    words = found.words.lower()
    if " pekan" in words or " minggu" in words.removeprefix("hari minggu"):
        return weekday_of_a_week(found["weekday"], today, points, found.get("later", ""))
    if points == "present":
        return this_weekday(found["weekday"], today)
    return named_weekday(found["weekday"], today, points, strictly=True, suffix=found.get("later", ""))


@pack.rule(
    r"(?:hari )?«{weekday:^weekday}» (?:dan|hingga|sampai|atau) (?:hari )?{second:^weekday} "
    r"(?:pekan|minggu) {pointing}\b",
    reads={"pada [Rabu] dan Kamis pekan depan": "2025-05-21", "[Senin] atau Selasa pekan ini": "2025-05-12"},
    ignores=["Rabu dan Kamis", "Rabu pekan depan", "rabu dan kamis pekan depan"],
)
def weekday_before_pointed(found: Found, today: date | None) -> Time:
    """The first of two weekdays of a week that stands behind the second."""
    return weekday_of_a_week(found["weekday"], today, found["pointing"], "")


def weekday_of_a_week(weekday: int, today: date | None, points: Direction, suffix: str) -> Time:
    """ "Senin pekan depan": that weekday of the last, this or the next ISO week."""
    if today is None:
        return named_weekday(weekday, None, points)
    offset = {"past": -1, "present": 0, "future": 1}[points] * 7 - (today.isoweekday() - weekday)
    return one_day(today, offset, points, suffix)


def this_weekday(weekday: int, today: date | None) -> Time:
    """ "Senin ini": that weekday of the ISO week of printing."""
    if today is None:
        return named_weekday(weekday, None, "present")
    return one_day(today, weekday - today.isoweekday(), "present")


@pack.rule(
    r"(?:hari )?{weekday:^weekday}(?: (?:besok|esok|lusa)(?: {daypart})?\b)?",
    reads={
        "dilanjutkan [Rabu besok]": "2025-05-14",
        "hari Selasa besok pagi": "2025-05-13TMO = 2025-05-13",
        "pada [Senin]": "2025-05-12",
        "hari Rabu": "2025-05-07",
        "ujarnya, [Minggu]": "2025-05-11",
        "rapat akan digelar [Rabu]": "2025-05-14",
        "rapat akan digelar, ujarnya, [Rabu]": "2025-05-07",
        "Berangkat [Rabu]": "2025-05-14",
        "Tiba [Minggu]": "2025-05-11",
        "Dua Orang Tewas [Rabu]": "2025-05-07",
        "Peringatan Gempa [Rabu]": "2025-05-14",
        "Presiden pada [Rabu] akan berangkat": "2025-05-14",
    },
    ignores=[
        "dua minggu",
        "salat Jumat",
        "Minggu depan",
        "senin",
        "Senin-Jumat",
        "malam Minggu",
        "minggu besok",
        "setiap Senin dan Kamis",
        "setiap hari kecuali Rabu",
    ],
    version=4,
    unless=either(
        preceded_by(rf"\b(?:setiap|tiap|malam|kecuali|{_ANY['things']})"),
        IN_A_HABIT,
        preceded_by(rf"(?:{WEEKDAYS}) ?[-–]"),
        followed_by(rf"[-–] ?(?:{WEEKDAYS})\b"),
        followed_by(rf"{_ANY['named']}\b"),
    ),
)
def weekday_alone(found: Found, today: date | None) -> Time:
    """The latest such weekday up to the day of printing, or the next one beside words of planning.

    "Besok" behind it is seldom tomorrow.
    """
    words = found.words.lower()
    if words.endswith(("besok", "esok", "lusa")) or "daypart" in found:
        suffix = found.get("daypart", "")
        return named_weekday(found["weekday"], today, "future", strictly=True, suffix=suffix)
    planned = points_to_future(found) or found.after.lstrip().startswith(_TO_COME)
    direction: Direction | None = "future" if planned else nearest(found, today)
    return named_weekday(found["weekday"], today, direction)


@pack.rule(
    r"hari minggu",
    reads={"pada [hari minggu]": "2025-05-11"},
    ignores=["sehari minggu", "minggu"],
    unless=followed_by(r"(?:lalu|depan|ini|kemarin)\b"),
)
def small_sunday(found: Found, today: date | None) -> Time:
    """Sunday without its capital is Sunday only after "hari"."""
    return named_weekday(7, today, "future" if points_to_future(found) else None)


@pack.rule(
    r"(?:pada )?«(?:hari ini|kemarin (?:lusa|dulu)|kemarin|besok|esok hari|esok|keesokan hari|lusa)»",
    reads={
        "hari ini": "2025-05-12",
        "kemarin": "2025-05-11",
        "kemarin lusa": "2025-05-10",
        "besok": "2025-05-13",
        "lusa": "2025-05-14",
    },
    ignores=["tahun kemarin", "pekan kemarin", "keesokan harinya", "hari inisiatif"],
    version=2,
    unless=either(
        preceded_by(r"\b(?:tahun|bulan|minggu|pekan|beberapa|masa|dekade|musim|\d)|-"),
        followed_by(r"nya\b"),
    ),
)
def pointed_day(found: Found, today: date | None) -> Time:
    """Today, yesterday or the day before, tomorrow or the day after, counted from the day of printing."""
    words = " ".join(found.words.lower().split())
    if words == "hari ini":
        return one_day(today, 0, "present")
    if words.startswith("kemarin"):
        return one_day(today, -2 if words.endswith(("dulu", "lusa")) else -1, "past")
    return one_day(today, 2 if words == "lusa" else 1, "future")


@pack.rule(
    r"semalam|malam kemarin",
    reads={"semalam": "2025-05-11TNI = 2025-05-11", "malam kemarin": "2025-05-11TNI = 2025-05-11"},
    ignores=["semalaman", "malam"],
    unless=preceded_by(rf"\b{_ANY['one_night']}"),
)
def last_night(found: Found, today: date | None) -> Time:
    """The night before the day of printing."""
    return one_day(None if today is None else shift(today, -1, "day"), 0, "past", "TNI")
