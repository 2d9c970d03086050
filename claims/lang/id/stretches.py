"""Weeks, months, quarters, years told from the day of printing: in the examples Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, STEP, VAGUE, Direction, opened
from claims.lang.extents import in_season, weekend
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import ONE_TO_NINE, pack
from claims.lang.relative import away, shift, unit_around, up_to_now
from claims.lang.small_words import words_around
from claims.model import Time, between

_ANY = words_around("id", "stretches")
COUNT = r"(?:{n}|{count})"


@pack.rule(
    r"(?:{part} )?{stretch} {pointing}\b",
    reads={
        "bulan ini": "2025-05",
        "bulan lalu": "2025-04",
        "bulan depan": "2025-06",
        "awal bulan depan": "2025-06 = [2025-06-01..2025-06-10]",
        "awal bulan ini": "2025-05 = [2025-05-01..2025-05-10]",
        "akhir bulan ini": "2025-05 = [2025-05-21..2025-05-31]",
        "pertengahan bulan lalu": "2025-04 = [2025-04-11..2025-04-20]",
        "tahun ini": "2025",
        "tahun lalu": "2024",
        "tahun depan": "2026",
        "pekan lalu": "2025-W19 = 2025-05-05/2025-05-11",
        "minggu depan": "2025-W21 = 2025-05-19/2025-05-25",
        "pekan ini": "2025-W20 = 2025-05-12/2025-05-18",
        "minggu yang lalu": "2025-W19 = 2025-05-05/2025-05-11",
        "dekade lalu": "P10Y = 2015-05-12/2025-05-12",
        "kuartal ini": "2025-Q2 = 2025-04-01/2025-06-30",
        "Presidensi G20 [tahun ini]": "2025",
    },
    ignores=[
        "tiga bulan lalu",
        "tahun lalu lintas padat",
        "bulan Mei lalu",
        "beberapa tahun ini",
        "2-3 tahun ini",
    ],
    version=2,
    unless=either(
        preceded_by(
            rf"(?:(?:^|[^\pL\d.,-])[\d.,-]*\d|\b(?:{ONE_TO_NINE}|sepuluh|belas|"
            r"puluh|beberapa|se|sekian|seratus|selama|puluhan|ratusan|ribuan))"
        ),
        followed_by("lintas"),
    ),
)
def stretch_pointed(found: Found, today: date | None) -> Time | None:
    """The week, month, quarter or year of printing, the one before or after it, or a part of that.

    "Dekade lalu" is no calendar decade but the ten years up to the day of printing.
    """
    points: Direction = found["pointing"]
    if found["stretch"] == "week" and found.get("part") == "end":
        if today is None:
            return opened("XXXX-WXX-WE", NO_PUBLICATION, direction=points)
        day = shift(today, STEP[points], "week")
        return None if day is None else weekend(day, direction=points)
    if found["stretch"] in ("decade", "century") and points != "present":
        return up_to_now(today, 1, found["stretch"], points)
    return unit_around(today, STEP[points], found["stretch"], points, found.get("part"))


@pack.rule(
    r"{part} tahun|{part2:part} bulan",
    reads={
        "hingga [akhir tahun]": "2025 = [2025-09-01..2025-12-31]",
        "pada [awal bulan]": "2025-05 = [2025-05-01..2025-05-10]",
    },
    ignores=["setiap akhir tahun", "akhir tahun 2022", "akhir tahunnya", "awal bulan Mei"],
    unless=either(
        preceded_by(r"\b(?:setiap|tiap)"), followed_by(r"(?:\d|lalu|yang|itu|tersebut|sebelumnya)")
    ),
)
def part_of_this_stretch(found: Found, today: date | None) -> Time | None:
    """The start, middle or end of the month or year of printing."""
    if "part" in found:
        return unit_around(today, 0, "year", "present", found["part"])
    return unit_around(today, 0, "month", "present", found["part2"])


@pack.rule(
    r"(?:hampir |sekitar )?" + COUNT + r" {unit} {past}\b",
    reads={
        "tiga hari lalu": "2025-05-09",
        "2 minggu yang lalu": "2025-W18 = 2025-04-28/2025-05-04",
        "lima tahun silam": "2020",
        "dua belas bulan lalu": "2024-05",
        "3 jam lalu": "PT3H ?length-of-time",
        "sekitar dua tahun lalu": "2023",
    },
    ignores=["tiga hari lalu lintas padat", "beberapa hari lalu", "tiga hari", "2,5 tahun lalu"],
    unless=followed_by("lintas"),
)
def so_long_ago(found: Found, today: date | None) -> Time | None:
    """Counts back from the day of printing, as wide as the unit."""
    return away(today, found.get("n", found.get("count")), found["unit"], "past")


@pack.rule(
    r"(?:hampir |sekitar )?{one_unit} {past}\b",
    reads={"setahun lalu": "2024", "sepekan yang lalu": "2025-W19 = 2025-05-05/2025-05-11"},
    ignores=["setahun lalu lintas padat", "setahun"],
    unless=followed_by("lintas"),
)
def one_unit_ago(found: Found, today: date | None) -> Time | None:
    """Counts one unit back from the day of printing."""
    return away(today, 1, found["one_unit"], "past")


@pack.rule(
    r"(?:hampir |sekitar )?(?:(?:(?:{n}[.,]5|{count} setengah)|setengah) tahun|"
    r"{_:part_of_century} abad) {past}\b",
    reads={
        "dua setengah tahun lalu": "2022",
        "1,5 tahun silam": "2023",
        "setengah tahun lalu": "2024-11",
        "setengah abad lalu": "1975",
    },
    version=2,
    ignores=["dua setengah tahun", "2,5 bulan lalu", "setengah tahun"],
    unless=followed_by("lintas"),
)
def so_long_and_a_half_ago(found: Found, today: date | None) -> Time | None:
    """Counts back from the day of printing so many years and six months, as wide as the year."""
    years = found.get("n", found.get("count"))
    if " abad " in found.words.lower():
        return away(today, 25 if "seperempat" in found.words.lower() else 50, "year", "past")
    if years is None:
        return away(today, 6, "month", "past")
    day = None if today is None else shift(today, -12 * years - 6, "month")
    return unit_around(day, 0, "year", "past")


@pack.rule(
    r"(?:" + COUNT + r" {unit}|{one_unit}) lagi\b",
    reads={
        "tiga hari lagi": "2025-05-15",
        "2 bulan lagi": "2025-07",
        "[seminggu lagi] ia tiba": "2025-W21 = 2025-05-19/2025-05-25",
    },
    ignores=["tiga orang lagi", "hari lagi"],
    version=2,
)
def so_long_from_now(found: Found, today: date | None) -> Time | None:
    """Counts on from the day of printing, as wide as the unit."""
    unit = found.get("unit", found.get("one_unit"))
    return away(today, found.get("n", found.get("count", 1)), unit, "future")


@pack.rule(
    r"{season} (?:tahun )?(?:{y}\b|{pointing}\b)",
    reads={
        "musim panas 2019": "2019-SU = 2019-22",
        "musim dingin lalu": "2024-WI = 2024-24",
        "musim semi tahun lalu": "2024-SP = 2024-21",
    },
    ignores=["musim panas", "musim hujan 2019"],
)
def season_named(found: Found, today: date | None) -> Time | None:
    """A season of a year that is printed or pointed to."""
    if "y" in found:
        return in_season(found["y"], found["season"])
    points: Direction = found["pointing"]
    if today is None:
        return opened(f"XXXX-{found['season']}", NO_PUBLICATION, direction=points)
    year = today.year + STEP[points]
    if not 1 < year < 9999:
        return None
    return in_season(year, found["season"], basis="publication", direction=points)


@pack.rule(
    r"{season}",
    reads={"selama [musim dingin]": "XXXX-WI ?vague", "pada [musim panas]": "XXXX-SU ?vague"},
    ignores=["setiap musim dingin", "musim panas 2019", "musim dingin lalu", "Olimpiade Musim Panas"],
    unless=either(
        preceded_by(rf"\b(?:setiap|tiap|{_ANY['of_a_season']})"),
        followed_by(r"(?:\d|tahun|lalu|ini|depan|mendatang|yang lalu)"),
    ),
)
def season_alone(found: Found, today: date | None) -> Time:
    """A season without its year is vague."""
    return opened(f"XXXX-{found['season']}", VAGUE)


@pack.rule(
    r"{running:running} berjalan\b",
    reads={"defisit [tahun berjalan]": "2025", "untuk [tahun anggaran berjalan]": "2025"},
    ignores=["tahun berjalan lambat", "bulan berjalan kaki", "dua tahun berjalan"],
    unless=either(
        followed_by(rf"(?:dengan|tanpa|{_ANY['running']})\b"),
        preceded_by(rf"(?:\d|\b(?:{ONE_TO_NINE}|puluh|beberapa))"),
    ),
)
def stretch_running(found: Found, today: date | None) -> Time | None:
    """The month, quarter or year of printing, which runs."""
    return unit_around(today, 0, found["running"], "present")


@pack.rule(
    r"musim (?:(?:peng)?hujan|kemarau)(?: (?:tahun )?{pointing}\b)?",
    reads={
        "pada [musim kemarau tahun lalu]": "2024-SU = [2024-04-01..2024-10-31]",
        "pada [musim hujan]": "2024-WI = [2024-10-01..2025-04-30]",
        "musim kemarau": "2025-SU = [2025-04-01..2025-10-31]",
        "musim penghujan lalu": "2023-WI = [2023-10-01..2024-04-30]",
    },
    version=2,
    ignores=["setiap musim hujan", "musim panas", "hujan"],
    unless=either(preceded_by(r"\b(?:setiap|tiap)"), followed_by(r"\d")),
)
def rains_or_dry_season(found: Found, today: date | None) -> Time | None:
    """The rains (October to April) or the dry season (April to October) of Indonesia nearest the printing."""
    wet = "hujan" in found.words.lower()
    code = "WI" if wet else "SU"
    points: Direction | None = found.get("pointing")
    if today is None:
        return opened(f"XXXX-{code}", NO_PUBLICATION, direction=points)
    year = today.year - (wet and today.month < 7) + (STEP[points] if points is not None else 0)
    if not 1 < year < 9999:
        return None
    first, last = (
        (date(year, 10, 1), date(year + 1, 4, 30)) if wet else (date(year, 4, 1), date(year, 10, 31))
    )
    period = between(first, last, "publication", f"[{first.isoformat()}..{last.isoformat()}]")
    return Time("DATE", f"{year:04}-{code}", period, None, points, False, True)
