"""Days and stretches told loosely: "akhir pekan", "seharian", "tanggal 5". Read on Monday 12 May 2025."""

from datetime import date, timedelta

from claims.lang.calendar import NO_PUBLICATION, VAGUE, back, opened
from claims.lang.extents import weekend
from claims.lang.feasts import feast
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import points_to_future
from claims.lang.id.pack import ONE_TO_NINE, pack
from claims.lang.relative import lasting, month_of_year, named_month, unit_around
from claims.lang.small_words import words_around
from claims.model import Time, between
from claims.model.period import Basis
from claims.text.days import real_day

_ANY = words_around("id", "loose_times")
SOON_AFTER = 2
"""Up to this day of the week a weekend that nobody plans is the one just over."""
_TOWARD = preceded_by(r"\b(?:jelang|menjelang|hingga|sampai|sebelum|untuk|mulai|menyambut|menuju)")
_EACH = preceded_by(r"\b(?:setiap|tiap|saban)")


@pack.rule(
    r"akhir (?:pekan|minggu)",
    reads={
        "pada [akhir pekan]": "2025-W19-WE = 2025-05-10/2025-05-11",
        "akan tiba pada [akhir pekan]": "2025-W20-WE = 2025-05-17/2025-05-18",
        "Menguat Jelang [Akhir Pekan]": "2025-W20-WE = 2025-05-17/2025-05-18",
    },
    version=2,
    ignores=["setiap akhir pekan", "akhir pekan lalu", "akhir pekannya", "akhir pekan panjang"],
    unless=either(
        _EACH, followed_by(r"(?:lalu|yang|ini|itu|depan|mendatang|kemarin|silam|panjang|ke-?\d)\b")
    ),
)
def this_weekend(found: Found, today: date | None) -> Time:
    """Saturday and Sunday of the ISO week of printing; on its first two days the last, unless planned."""
    if today is None:
        return opened("XXXX-WXX-WE", NO_PUBLICATION)
    over = today.isoweekday() <= SOON_AFTER and not (points_to_future(found) or _TOWARD(found))
    return weekend(today - timedelta(7 if over else 0))


@pack.rule(
    r"seharian|sepanjang (?:hari|tahun)",
    reads={
        "hujan [seharian]": "P1D ?length-of-time",
        "hujan [sepanjang hari]": "P1D ?length-of-time",
        "terjaga [sepanjang tahun]": "P1Y ?length-of-time",
    },
    ignores=[
        "keseharian",
        "sepanjang hari ini",
        "sepanjang hari Senin",
        "seharian itu",
        "sepanjang tahun 2024",
    ],
    unless=followed_by(rf"(?:ini|itu|tersebut|lalu|depan|yang|{_ANY['kinds']})\b|(?-i:\p{{Lu}})|\d"),
)
def all_day(found: Found, today: date | None) -> Time:
    """One whole day, or a whole year."""
    return lasting(1, "year" if found.words.lower().endswith("tahun") else "day")


@pack.rule(
    r"(?:tak|tidak) lama (?:kemudian|berselang|setelah itu)",
    reads={"[Tak lama kemudian] ia pergi": "PXX ?vague"},
    ignores=["tak lama", "sudah lama kemudian"],
)
def soon_after(found: Found, today: date | None) -> Time:
    """A short time after another one, which nobody counts."""
    return opened("PXX", VAGUE, type="DURATION")


@pack.rule(
    r"di «kemudian hari»|kelak",
    reads={"sengketa di [kemudian hari]": "FUTURE_REF ?vague", "[kelak] ia pulang": "FUTURE_REF ?vague"},
    ignores=["hari kemudian", "kemudian hari ini", "mengelak"],
    unless=followed_by(r"(?:ini|itu)\b"),
)
def some_day(found: Found, today: date | None) -> Time:
    """A future nobody can place."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"tengah malam",
    reads={"[Tengah malam] api padam": "TNI ?points-back", "lewat [tengah malam]": "TNI ?points-back"},
    ignores=["setengah malam", "Senin tengah malam", "tengah malam ini", "setiap tengah malam"],
    unless=either(_EACH, followed_by(r"(?:ini|tadi|kemarin|nanti)\b")),
)
def midnight(found: Found, today: date | None) -> Time:
    """The middle of the night of a day that is named elsewhere."""
    return back("TNI", type="TIME")


@pack.rule(
    r"hari sebelumnya",
    reads={"turun dari [hari sebelumnya]": "P1D ?points-back"},
    ignores=["dua hari sebelumnya", "hari-hari sebelumnya", "sehari sebelumnya"],
    unless=preceded_by(rf"(?:[\d-]|\b(?:{ONE_TO_NINE}|puluh|belas|beberapa))"),
)
def day_before(found: Found, today: date | None) -> Time:
    """The day before another day of the article."""
    return back("P1D", direction="past")


@pack.rule(
    r"(?-i:Tahun Baru)(?: Masehi)?",
    reads={"Natal dan [Tahun Baru]": "2025-01-01", "akan libur [Tahun Baru]": "2026-01-01"},
    ignores=["Tahun Baru Imlek", "Tahun Baru 2026", "tahun baru", "Tahun Ajaran Baru", "malam Tahun Baru"],
    unless=either(
        preceded_by(r"\b(?:malam|pergantian)"),
        followed_by(rf"(?:\d|{_ANY['other_years']})"),
    ),
)
def new_year_alone(found: Found, today: date | None) -> Time | None:
    """The nearest first of January, or the next one after words of planning."""
    return feast("new-year", None, today, "future" if points_to_future(found) else None)


@pack.rule(
    r"(?:tanggal|tgl\.?) {d}",
    reads={"cair [tanggal 5]": "2025-05-05 ?vague", "per [tanggal 15], data": "2025-05-15 ?vague"},
    ignores=[
        "tanggal 5 Mei",
        "tanggal 5/6",
        "tanggal 45",
        "setiap tanggal 5",
        "tanggal 1 Syawal",
        "tanggal 5-7",
    ],
    unless=either(
        _EACH,
        followed_by(
            rf"(?:[-–/.:] ?\d|(?:,|dan|hingga|sampai|s\.?d\.?|s/d) ?\d|{_ANY['hijri']}|bulan|orang|kali)"
        ),
    ),
)
def day_of_this_month(found: Found, today: date | None) -> Time | None:
    """A day of a month nobody names: most often that of printing, and for no claim certain."""
    if not 1 <= found["d"] <= 31:
        return None
    month = "XXXX-XX" if today is None else today.isoformat()[:7]
    return opened(f"{month}-{found['d']:02}", VAGUE)


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) ){d} bulan {pointing}\b",
    reads={"mulai [tanggal 5 bulan depan]": "2025-06-05", "[tanggal 20 bulan lalu]": "2025-04-20"},
    ignores=["tanggal 45 bulan depan", "5 bulan depan", "tanggal 5 bulan Mei"],
)
def day_of_pointed_month(found: Found, today: date | None) -> Time | None:
    """A day of the month of printing, the one before or the one after."""
    points = found["pointing"]
    month = unit_around(today, {"past": -1, "present": 0, "future": 1}[points], "month", points)
    if month is None or month.period.lo is None:
        return month
    day = real_day(month.period.lo.year, month.period.lo.month, found["d"])
    return None if day is None else unit_around(day, 0, "day", points)


@pack.rule(
    r"(?:minggu|pekan) (?:ke-? ?)?{roman} (?:di )?(?:bulan )?(?:{m:^month}(?: (?:tahun )?{y})?|{pointing})\b",
    reads={
        "pada [pekan kedua Juni]": "2025-06-W02 = [2025-06-08..2025-06-14]",
        "minggu pertama Oktober 2024": "2024-10-W01 = [2024-10-01..2024-10-07]",
        "minggu ketiga bulan ini": "2025-05-W03 = [2025-05-15..2025-05-21]",
    },
    ignores=["minggu pertama", "pekan kedua ini", "minggu pertama juni", "pekan pertama lalu"],
)
def week_of_month(found: Found, today: date | None) -> Time | None:
    """A week of a month by its number: sevens from the month's first day."""
    nth, points = found["roman"], found.get("pointing")
    if points is not None:
        if " bulan " not in found.words.lower():
            return None
        month = unit_around(today, {"past": -1, "present": 0, "future": 1}[points], "month", points)
    elif "y" in found:
        month = month_of_year(found["m"], date(found["y"], 1, 1), "present")
    else:
        month = named_month(found["m"], today, "future" if points_to_future(found) else None)
    if month is None or month.period.lo is None:
        return None if month is None else opened("XXXX-WXX", NO_PUBLICATION)
    first = month.period.lo + timedelta(7 * (nth - 1))
    last = first + timedelta(6)
    basis: Basis = "explicit" if "y" in found else "publication"
    period = between(first, last, basis, f"[{first.isoformat()}..{last.isoformat()}]")
    return Time("DATE", f"{month.value}-W{nth:02}", period, None, None, False, basis != "explicit")
