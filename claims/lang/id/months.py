"""Months. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, Direction, Part, opened
from claims.lang.extents import in_month
from claims.lang.extents import month_to_month as months_between
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import pack
from claims.lang.pattern import listed
from claims.lang.relative import month_of_year, named_month
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("id", "months")
PART = r"(?:{part} )?"
_MONTHLY = preceded_by(rf"(?:^|\s){_ANY['monthly']}")
"""Before a month these are no part of a name, whatever their first letter."""
_BEHIND_MONTH = preceded_by(rf"\b(?:{listed([pack.words['month']])}), ?(?:dan)?")


def _just_over(month: int, today: date | None, part: Part | None) -> bool:
    """The start or the middle of the month of printing is over: "awal Mei lalu", printed on the 12th."""
    ends = {"start": 10, "mid": 20}.get(part or "")
    return ends is not None and today is not None and month == today.month and today.day > ends


@pack.rule(
    PART
    + r"(?:bulan )?{m:month+month_short},? (?:tahun )?{y}\b"
    + r"(?: (?:(?:yang )?lalu|silam|mendatang|kemarin|ini)\b)?",
    reads={
        "Oktober 2015": "2015-10",
        "bulan Oktober 2015": "2015-10",
        "awal Maret 2024": "2024-03 = [2024-03-01..2024-03-10]",
        "Des 2024 lalu": "2024-12",
        "Mei 2025 ini": "2025-05",
    },
    ignores=["Mei 20255", "Oktober tahun lalu"],
    version=2,
)
def month_and_year(found: Found, today: date | None) -> Time:
    """A month stays a month; its start, middle and end are its days 1-10, 11-20 and 21-end."""
    return in_month(found["y"], found["m"], part=found.get("part"))


@pack.rule(
    PART + r"(?:bulan )?(?:{m:^month}|{small:plain_month}) (?:{pointing}|nanti)\b",
    reads={
        "akhir Desember nanti": "2025-12 = [2025-12-21..2025-12-31]",
        "awal Mei lalu": "2025-05 = [2025-05-01..2025-05-10]",
        "mundur [november lalu]": "2024-11",
        "November lalu": "2024-11",
        "bulan November lalu": "2024-11",
        "bulan November mendatang": "2025-11",
        "November depan": "2025-11",
        "Mei lalu": "2024-05",
        "awal Januari lalu": "2025-01 = [2025-01-01..2025-01-10]",
        "Mei ini": "2025-05",
    },
    ignores=["November 2022", "mei lalu", "November lalu lintas padat", "november rain"],
    version=3,
    unless=followed_by("lintas"),
)
def month_pointed(found: Found, today: date | None) -> Time | None:
    """The latest such month before that of printing, or the next after it; no other date's year counts."""
    month: int = found.get("m", found.get("small"))
    points: Direction = found.get("pointing", "future")
    if points == "present" or (points == "past" and _just_over(month, today, found.get("part"))):
        return month_of_year(month, today, "present", found.get("part"))
    return named_month(month, today, points, found.get("part"))


@pack.rule(
    PART + r"(?:bulan )?{m:^month} tahun {pointing}\b",
    reads={"November tahun lalu": "2024-11", "bulan Juli tahun ini": "2025-07", "Mei tahun depan": "2026-05"},
    ignores=["November tahun 2022", "tahun lalu"],
)
def month_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A month of last year, this year or next year."""
    return month_of_year(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    r"(?:{part} (?:bulan )?{m:^month}|bulan {called:month})\b",
    reads={
        "bulan Maret": "2025-03",
        "bulan september": "2024-09",
        "akhir April": "2025-04 = [2025-04-21..2025-04-30]",
        "bulan Juli": "2025-07",
        "bulan September": "2024-09",
    },
    ignores=["bulan Maret 2024", "bulan madu", "Maret", "akhir mei"],
    version=2,
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun)"),
)
def month_alone(found: Found, today: date | None) -> Time | None:
    """The nearest such month up to the month of printing, or the next one after words of planning.

    Behind "bulan" it needs no capital.
    """
    direction: Direction | None = "future" if points_to_future(found) else None
    month: int = found.get("m", found.get("called"))
    return named_month(month, today, direction, found.get("part"))


@pack.rule(
    r"(?:pada|di|sejak|hingga|sampai|mulai|dari|selama|sepanjang|untuk|per|dan|menjelang|setelah|sebelum|"
    r"akhir|jelang|antara|{_:of_a_month}) «{m:^month}»",
    reads={"pada [Maret]": "2025-03", "sejak [Januari]": "2025-01", "sejak [Juli]": "2024-07"},
    ignores=["pada Maret 2024", "oleh Mei", "dari Mei lalu"],
    version=4,
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam|[A-Z]\w+ ?\()"),
)
def month_after_preposition(found: Found, today: date | None) -> Time | None:
    """A month alone is read after a word of time; one "since" which something is so, is over."""
    direction: Direction | None = "future" if points_to_future(found) else None
    if today is not None and found["m"] != today.month and found.before.rstrip().lower().endswith("sejak"):
        direction = "past"
    return named_month(found["m"], today, direction)


@pack.rule(
    r"{m:^month}",
    reads={
        "untuk pengiriman [Januari]": "2025-01",
        "serta [Juli]": "2025-07",
        "Inflasi [Maret] naik": "2025-03",
    },
    version=2,
    ignores=["nama Juli Santoso", "Januari", "kata Mei", "Ibu Juli", "tujuh April", "juli"],
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam)"),
)
def month_bare(found: Found, today: date | None) -> Time | None:
    """A month alone amid small words; beside another capital, or first in a sentence, it may be a name.

    "April" and "Mei" are common names, so they need a word of time before them.
    """
    before, after = found.before.rstrip().rpartition(" ")[2], found.after.lstrip()
    named = before[:1].isupper() and not _MONTHLY(found)
    if found["m"] in (4, 5) or found.starts_sentence or named or after[:1].isupper():
        return None
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"«{m:^month}»(?:, dan |, | dan | atau ){next:^month}\b",
    reads={"cair [Oktober], November": "2024-10", "cair [Juli], Agustus": "2025-07"},
    ignores=["Oktober 2024, November", "kata mei, april"],
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam)"),
)
def month_in_list(found: Found, today: date | None) -> Time | None:
    """A month before another one in a row of months."""
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"«{m:^month}» (?:dan|hingga|sampai|atau|serta) {last:^month} (?:tahun )?{y}\b",
    reads={"antara [Januari] dan Oktober 2014": "2014-01", "pada [Mei] dan Juni 2019": "2019-05"},
    ignores=["Januari dan 8 Oktober 2014", "Mei dan Juni", "Oktober dan Januari 2014"],
)
def month_before_month_of_year(found: Found, today: date | None) -> Time | None:
    """The first of two months of a year that stands behind the second."""
    return in_month(found["y"], found["m"]) if found["m"] < found["last"] else None


@pack.rule(
    r", (?:dan )?«{m:^month}»",
    reads={"Oktober, [November]": "2024-11", "Agustus, [September]": "2024-09"},
    ignores=["Oktober dan November", "Oktober, november", "Ibu Siti, Juli"],
    version=2,
    unless=either(
        followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam)"), lambda found: not _BEHIND_MONTH(found)
    ),
)
def month_after_month(found: Found, today: date | None) -> Time | None:
    """A month after another one in a row of months."""
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"(?:bulan |periode )?{m0:^month}(?:{to}){m:^month} (?:tahun )?{y}\b",
    reads={
        "Januari-Maret 2025": "2025-01/2025-03",
        "Oktober hingga Desember 2024": "2024-10/2024-12",
        "November-Januari 2025": "2024-11/2025-01",
    },
    ignores=["Januari-Maret", "Januari dan Maret 2025"],
    version=2,
)
def month_to_month(found: Found, today: date | None) -> Time | None:
    """From a month to a month of one year; a first month that is later in the year is the year before's."""
    return months_between(found["m0"], found["m"], found["y"])


@pack.rule(
    r"(?:bulan |periode )?{m0:^month}(?:{to}){m:^month}\b",
    reads={"Juni-Juli": "2025-06/2025-07", "periode Januari hingga Maret": "2025-01/2025-03"},
    ignores=["Juni-Juli 2024", "Juni dan Juli"],
    unless=followed_by(r"(?:\d|tahun)"),
)
def month_to_month_near(found: Found, today: date | None) -> Time | None:
    """From a month to a month; the last one's year is the nearest fitting one."""
    last = named_month(found["m"], today, "future" if points_to_future(found) else None)
    if last is None or last.period.lo is None:
        return None if last is None else opened(f"XXXX-{found['m0']:02}/XXXX-{found['m']:02}", NO_PUBLICATION)
    return months_between(found["m0"], found["m"], last.period.lo.year, "publication")
