"""Beginnings and ends of stretches of time. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, VAGUE, back, opened
from claims.lang.extents import in_year, weekend
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.pack import ONE_TO_NINE, pack
from claims.lang.relative import lasting, unit_around, up_to_now
from claims.model import Time

_EACH = preceded_by(r"\b(?:setiap|tiap|saban)")
_POINTED = followed_by(
    r"(?:lalu|yang|ini|itu|depan|mendatang|kemarin|silam|ke-?\d|pertama|kedua|ketiga|keempat|[IV]+)\b|\d"
)


@pack.rule(
    r"(?:{part}|pengujung|tengah) (?:pekan|minggu)",
    reads={
        "di [awal pekan] harga naik": "2025-W20 = 2025-05-12/2025-05-18",
        "pada [pertengahan pekan].": "2025-W20 = 2025-05-12/2025-05-18",
        "di [penghujung pekan].": "2025-W20-WE = 2025-05-17/2025-05-18",
    },
    ignores=[
        "awal pekan lalu",
        "setiap awal pekan",
        "akhir pekan",
        "awal pekan kedua Juni",
        "setengah minggu",
    ],
    unless=either(
        either(_EACH, _POINTED),
        lambda found: found.words.lower().startswith("akhir ") or found.words[-6:] == "Minggu",
    ),
)
def part_of_the_week(found: Found, today: date | None) -> Time | None:
    """The start or the middle of the week of printing, or its weekend."""
    if found.words.lower().startswith(("penghujung", "pengujung")):
        return opened("XXXX-WXX-WE", NO_PUBLICATION) if today is None else weekend(today)
    return unit_around(today, 0, "week", "present")


@pack.rule(
    r"tengah tahun(?: (?:{y}|{pointing})\b)?",
    reads={
        "pada [tengah tahun ini]": "2025 = [2025-05-01..2025-08-31]",
        "di [tengah tahun 2014]": "2014 = [2014-05-01..2014-08-31]",
    },
    ignores=["setengah tahun", "tengah tahunan", "setiap tengah tahun"],
    unless=_EACH,
)
def middle_of_year(found: Found, today: date | None) -> Time | None:
    """The middle third of a year that is printed, pointed to, or that of printing."""
    if "y" in found:
        return in_year(found["y"], part="mid")
    points = found.get("pointing", "present")
    step = {"past": -1, "present": 0, "future": 1}[points]
    return unit_around(today, step, "year", points, "mid")


@pack.rule(
    r"(?:{n}|{count}) {unit} pertama\b",
    reads={
        "pada [enam bulan pertama] tahun ini": "P6M ?length-of-time",
        "dalam [100 hari pertama] pemerintahannya": "P100D ?length-of-time",
    },
    ignores=["enam orang pertama", "bulan pertama", "enam bulan"],
)
def first_so_long(found: Found, today: date | None) -> Time:
    """So long from the beginning of something on."""
    return lasting(found.get("n", found.get("count")), found["unit"])


@pack.rule(
    r"{unit_row} (?:{ahead:row_ahead}|{behind:row_behind}|ini)\b",
    reads={
        "pada [tahun-tahun mendatang]": "FUTURE_REF ?vague",
        "dari [tahun-tahun sebelumnya]": "PAST_REF ?vague",
        "dalam [bulan-bulan ini]": "PRESENT_REF ?vague",
    },
    ignores=["tahun-tahun terakhir", "tahun mendatang", "tahun-tahun sulit"],
    unless=lambda found: found.words.lower() == "hari-hari ini",
)
def row_of_units(found: Found, today: date | None) -> Time:
    """Years, months, weeks or days to come, over or under way, which nobody counts."""
    if "ahead" in found:
        return opened("FUTURE_REF", VAGUE, direction="future")
    if "behind" in found:
        return opened("PAST_REF", VAGUE, direction="past")
    return opened("PRESENT_REF", VAGUE, direction="present")


@pack.rule(
    r"{many_unit} (?:yang lalu|lalu|silam)\b",
    reads={"sejak [bertahun-tahun lalu]": "PAST_REF ?vague", "berbulan-bulan silam": "PAST_REF ?vague"},
    ignores=["bertahun-tahun", "berjam-jam lalu lintas padat"],
    unless=followed_by("lintas"),
)
def many_units_ago(found: Found, today: date | None) -> Time:
    """A past long gone, which nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"(?:dekade|dasawarsa) terakhir\b",
    reads={"dalam [dasawarsa terakhir]": "P10Y = 2015-05-12/2025-05-12"},
    ignores=["dua dekade terakhir", "sedekade terakhir", "dekade terakhirnya"],
    unless=preceded_by(rf"(?:[\d-]|\b(?:{ONE_TO_NINE}|puluh|belas|beberapa|se))"),
)
def last_decade(found: Found, today: date | None) -> Time | None:
    """The ten years up to the day of printing."""
    return up_to_now(today, 1, "decade", "past")


@pack.rule(
    r"sepanjang {daypart}|semalaman",
    reads={"hujan [sepanjang malam]": "TNI ?points-back", "berjaga [semalaman]": "TNI ?points-back"},
    ignores=["sepanjang malam ini", "sepanjang malam Minggu", "malaman"],
    unless=followed_by(r"(?:ini|itu|tadi|kemarin|nanti)\b|(?-i:\p{Lu})"),
)
def all_part_of_day(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere, in which something went on."""
    return back(found.get("daypart", "TNI"), type="TIME")


@pack.rule(
    r"(?:selepas|usai|seusai|ba['’]?da|menjelang) (?:waktu )?(?:salat |shalat |sholat )?{prayer}\b",
    reads={
        "tiba [selepas magrib]": "TEV ?points-back",
        "[usai salat Isya] mereka pulang": "TNI ?points-back",
    },
    ignores=["usai salat Jumat", "salat Isya", "Minggu selepas isya"],
    unless=preceded_by(r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)"),
)
def about_prayer(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere, by the prayer it follows or comes before."""
    return back(found["prayer"], type="TIME")


@pack.rule(
    r"musim {pointing}\b",
    reads={
        "pada [musim lalu] ia cedera": "PAST_REF ?vague",
        "[musim ini] ia pulih": "PRESENT_REF ?vague",
        "untuk [musim depan]": "FUTURE_REF ?vague",
    },
    ignores=["musim hujan lalu", "musim", "dua musim lalu", "semusim lalu"],
    unless=preceded_by(rf"(?:[\d-]|\b(?:{ONE_TO_NINE}|beberapa))"),
)
def season_of_games(found: Found, today: date | None) -> Time:
    """The season of a league, which begins and ends as the league has it."""
    points = found["pointing"]
    value = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[points]
    return opened(value, VAGUE, direction=points)


@pack.rule(
    r"(?:dalam|untuk|pada|hingga) «{stretch}» (?:yang )?berakhir (?:pada )?(?:tanggal )?(?:\d|{_:month}\b)",
    reads={"turun dalam [pekan] yang berakhir 2 Mei": "P1W ?length-of-time"},
    ignores=["pekan yang berakhir buruk", "pekan lalu yang berakhir 2 Mei"],
)
def stretch_that_ended(found: Found, today: date | None) -> Time | None:
    """A week, a month or a year by the day on which it ended."""
    return lasting(1, found["stretch"]) if found["stretch"] in ("week", "month", "quarter", "year") else None
