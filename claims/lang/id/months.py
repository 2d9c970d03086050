"""Months and years. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.extents import in_month, in_year
from claims.lang.found import Found, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import pack
from claims.lang.relative import month_of_year, named_month
from claims.model import Time, between

PART = r"(?:{part} )?"


@pack.rule(
    PART + r"(?:bulan )?{m:month+month_short},? (?:tahun )?{y}\b(?: (?:lalu|silam|mendatang)\b)?",
    reads={
        "Oktober 2015": "2015-10",
        "bulan Oktober 2015": "2015-10",
        "awal Maret 2024": "2024-03 = [2024-03-01..2024-03-10]",
        "Des 2024 lalu": "2024-12",
    },
    ignores=["Mei 20255", "Oktober tahun lalu"],
)
def month_and_year(found: Found, today: date | None) -> Time:
    """A month stays a month; its start, middle and end are its days 1-10, 11-20 and 21-end."""
    return in_month(found["y"], found["m"], part=found.get("part"))


@pack.rule(
    PART + r"(?:bulan )?{m:^month} {pointing}\b",
    reads={
        "November lalu": "2024-11",
        "bulan November lalu": "2024-11",
        "bulan November mendatang": "2025-11",
        "November depan": "2025-11",
        "Mei lalu": "2024-05",
        "awal Januari lalu": "2025-01 = [2025-01-01..2025-01-10]",
        "Mei ini": "2025-05",
    },
    ignores=["November 2022", "mei lalu", "November lalu lintas padat"],
    unless=followed_by("lintas"),
)
def month_pointed(found: Found, today: date | None) -> Time | None:
    """The latest such month before that of printing, or the next after it; no other date's year counts."""
    if found["pointing"] == "present":
        return month_of_year(found["m"], today, "present", found.get("part"))
    return named_month(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    PART + r"(?:bulan )?{m:^month} tahun {pointing}\b",
    reads={"November tahun lalu": "2024-11", "bulan Juli tahun ini": "2025-07", "Mei tahun depan": "2026-05"},
    ignores=["November tahun 2022", "tahun lalu"],
)
def month_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A month of last year, this year or next year."""
    return month_of_year(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    r"(?:{part} (?:bulan )?|bulan ){m:^month}",
    reads={
        "bulan Maret": "2025-03",
        "akhir April": "2025-04 = [2025-04-21..2025-04-30]",
        "bulan Juli": "2025-07",
        "bulan September": "2024-09",
    },
    ignores=["bulan Maret 2024", "bulan madu", "Maret"],
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun)"),
)
def month_alone(found: Found, today: date | None) -> Time | None:
    """The nearest such month up to the month of printing, or the next one after words of planning."""
    direction: Direction | None = "future" if points_to_future(found) else None
    return named_month(found["m"], today, direction, found.get("part"))


@pack.rule(
    r"(?:pada|di|sejak|hingga|sampai|mulai|dari|selama|sepanjang|untuk|per|dan|periode|menjelang) "
    r"«{m:^month}»",
    reads={"pada [Maret]": "2025-03", "sejak [Januari]": "2025-01"},
    ignores=["pada Maret 2024", "oleh Mei", "dari Mei lalu"],
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam|[A-Z]\w+ ?\()"),
)
def month_after_preposition(found: Found, today: date | None) -> Time | None:
    """A month alone is read after a word of time."""
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"{m:^month}",
    reads={"untuk pengiriman [Januari]": "2025-01", "serta [Juli]": "2025-07"},
    ignores=["nama Juli Santoso", "Januari", "kata Mei", "Ibu Juli", "tujuh April", "juli"],
    unless=followed_by(r"(?:\d|lalu|mendatang|depan|tahun|silam)"),
)
def month_bare(found: Found, today: date | None) -> Time | None:
    """A month alone amid small words; beside another capital, or first in a sentence, it may be a name.

    "April" and "Mei" are common names, so they need a word of time before them.
    """
    before, after = found.before.rstrip().rpartition(" ")[2], found.after.lstrip()
    if found["m"] in (4, 5) or found.starts_sentence or before[:1].isupper() or after[:1].isupper():
        return None
    return named_month(found["m"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"(?:bulan )?{m0:^month}(?:{to}){m:^month} {y}\b",
    reads={"Januari-Maret 2025": "2025-01/2025-03", "Oktober hingga Desember 2024": "2024-10/2024-12"},
    ignores=["Januari-Maret", "Januari dan Maret 2025"],
)
def month_to_month(found: Found, today: date | None) -> Time | None:
    """From a month to a month of one year."""
    if found["m0"] >= found["m"]:
        return None
    first, last = in_month(found["y"], found["m0"]), in_month(found["y"], found["m"])
    if first.period.lo is None or last.period.hi is None:
        return None
    edtf = f"{first.value}/{last.value}"
    return Time("DATE", edtf, between(first.period.lo, last.period.hi, "explicit", edtf))


@pack.rule(
    PART + r"tahun (?:anggaran |ajaran |pelajaran |buku |fiskal )?{y}\b(?: {pointing}\b)?",
    reads={
        "tahun 2022": "2022",
        "tahun anggaran 2026 mendatang": "2026",
        "sepanjang [tahun 2022]": "2022",
        "awal tahun 2024": "2024 = [2024-01-01..2024-04-30]",
    },
    ignores=["tahun 20222", "setahun 2022", "tahun lalu"],
    unless=preceded_by(r"\d"),
)
def year_named(found: Found, today: date | None) -> Time:
    """A year, or its first, middle or last third."""
    return in_year(found["y"], part=found.get("part"))


@pack.rule(
    r"{part} {y}\b",
    reads={
        "akhir 2023": "2023 = [2023-09-01..2023-12-31]",
        "pertengahan 2019": "2019 = [2019-05-01..2019-08-31]",
    },
    ignores=["akhir 20233", "akhir musim 2023"],
)
def part_of_year(found: Found, today: date | None) -> Time:
    """The first, middle or last third of a year."""
    return in_year(found["y"], part=found["part"])


@pack.rule(
    r"(?:pada|sejak|di|hingga|sampai|mulai|dari|selama|sepanjang|untuk|per|menjelang|sebelum|setelah|"
    r"antara|periode|musim|dan|target|dalam|jelang|APBN|RAPBN|edisi) «{y}(?: {pointing}\b)?»",
    reads={
        "pada [2019]": "2019",
        "pada [2026 mendatang]": "2026",
        "sejak [2017]": "2017",
        "di [2015]": "2015",
    },
    ignores=["sebanyak 2019", "pada 2019 orang", "pada 1450", "pada 2019 unit"],
    unless=followed_by(
        r"(?:orang|unit|kilo|meter|km|kg|ton|jiwa|kasus|persen|%|rupiah|dolar|juta|ribu|miliar|peserta|kali|buah|"
        r"lembar|rumah|warga|siswa|[/]|tahun|anggota|personel|titik|desa|kursi|suara)"
    ),
)
def year_after_preposition(found: Found, today: date | None) -> Time | None:
    """A bare number from 1900 to 2099 is a year only after a word of time and before nothing counted."""
    return in_year(found["y"]) if 1900 <= found["y"] <= 2099 else None


@pack.rule(
    r"(?:sekitar )?(?:tahun |era |dekade ){y}-an|(?:sekitar )?(?:tahun |era |dekade ){decade:n}-an",
    reads={"era 1990-an": "199 = 1990/1999", "sekitar tahun 40-an": "194 = 1940/1949"},
    ignores=["tahun 45-an", "harga 1000-an", "tahun 1990"],
)
def decade_named(found: Found, today: date | None) -> Time | None:
    """The ten years of a decade; two digits are the last century's."""
    first: int = found.get("y", found.get("decade", 0) + 1900)
    if first % 10 != 0 or not 1000 <= first <= 2090:
        return None
    period = between(date(first, 1, 1), date(first + 9, 12, 31), "explicit", f"{first}/{first + 9}")
    return Time("DATE", str(first // 10), period)
