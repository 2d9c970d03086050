"""What comes back: "setiap Senin", "dua kali sepekan". Examples are read as printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, opened, recurring
from claims.lang.found import Found
from claims.lang.id.pack import WEEKDAYS, pack
from claims.lang.relative import length
from claims.model import Time

EACH = r"(?:setiap|tiap|tiap-tiap|saban)"
ROW = rf"(?:(?:{WEEKDAYS})(?:, (?:dan )?| dan | serta | atau )(?:hari )?)"
COUNT = r"(?:{n}|{count})"


@pack.rule(
    EACH + r" (?:hari )?{weekday:^weekday}(?: {daypart}\b)?",
    reads={
        "setiap Senin": "XXXX-WXX-1 ?vague",
        "Tiap hari Jumat": "XXXX-WXX-5 ?vague",
        "setiap Sabtu malam": "XXXX-WXX-6TNI ?vague",
    },
    ignores=["setiap senin", "setiap minggu", "Senin"],
)
def each_weekday(found: Found, today: date | None) -> Time:
    """A weekday of every week."""
    return recurring(f"XXXX-WXX-{found['weekday']}{found.get('daypart', '')}")


@pack.rule(
    EACH + r" malam {weekday:^weekday}\b",
    reads={"setiap malam Jumat": "XXXX-WXX-4TNI ?vague", "tiap malam Minggu": "XXXX-WXX-6TNI ?vague"},
    ignores=["setiap malam", "malam Jumat", "setiap malam jumatan"],
)
def each_eve_of_weekday(found: Found, today: date | None) -> Time:
    """The night before a weekday, every week."""
    return recurring(f"XXXX-WXX-{(found['weekday'] - 2) % 7 + 1}TNI")


@pack.rule(
    EACH + r" (?:hari )?" + ROW + r"{1,5}«{weekday:^weekday}(?: {daypart}\b)?»",
    reads={
        "setiap Senin dan [Kamis]": "XXXX-WXX-4 ?vague",
        "setiap Sabtu dan [Minggu pagi]": "XXXX-WXX-7TMO ?vague",
        "tiap hari Senin, Rabu, dan [Jumat]": "XXXX-WXX-5 ?vague",
    },
    ignores=["setiap Senin", "Senin dan Kamis", "setiap Senin dan kamisan"],
)
def each_further_weekday(found: Found, today: date | None) -> Time:
    """The last of several weekdays of every week."""
    return recurring(f"XXXX-WXX-{found['weekday']}{found.get('daypart', '')}")


@pack.rule(
    EACH + r" hari kerja\b",
    reads={"setiap hari kerja": "XXXX-WXX-1/XXXX-WXX-5 ?vague"},
    ignores=["hari kerja", "setiap pekerja"],
)
def each_working_day(found: Found, today: date | None) -> Time:
    """Monday to Friday of every week."""
    return recurring("XXXX-WXX-1/XXXX-WXX-5")


@pack.rule(
    r"(?:" + EACH + r" )?(?:hari )?{first:^weekday}(?:{to}){last:^weekday}",
    reads={
        "Senin-Jumat": "XXXX-WXX-1/XXXX-WXX-5 ?vague",
        "setiap Sabtu hingga Minggu": "XXXX-WXX-6/XXXX-WXX-7 ?vague",
    },
    ignores=["Senin dan Jumat", "Rabu-Kamis (7-8/5/2025)"],
)
def weekday_to_weekday(found: Found, today: date | None) -> Time:
    """Days of the week from one to another; of every week after "setiap", and where Monday opens them."""
    value = f"XXXX-WXX-{found['first']}/XXXX-WXX-{found['last']}"
    every = "tiap" in found.words.lower() or "saban" in found.words.lower() or found["first"] == 1
    return recurring(value) if every else opened(value, VAGUE)


@pack.rule(
    EACH + r" {unit}(?:nya)?",
    reads={
        "setiap tahun": "P1Y ?vague",
        "tiap hari": "P1D ?vague",
        "setiap bulannya": "P1M ?vague",
    },
    ignores=["setiap orang", "setiap", "setiap tahunan"],
    version=2,
)
def each_unit(found: Found, today: date | None) -> Time:
    """What comes back every unit is a set of times."""
    return recurring(length(1, found["unit"]))


@pack.rule(
    EACH
    + r" "
    + COUNT
    + r" {unit}(?: sekali)?|(?:{n2:n}|{count2:count}) {unit2:unit} sekali|(?:"
    + EACH
    + r" )?{one_unit} sekali",
    reads={
        "setiap 5 menit": "PT5M ?vague",
        "tiap dua tahun sekali": "P2Y ?vague",
        "lima tahun sekali": "P5Y ?vague",
        "setahun sekali": "P1Y ?vague",
    },
    ignores=["setiap lima orang", "lima tahun"],
)
def every_so_long(found: Found, today: date | None) -> Time:
    """What comes back after every so many units."""
    count = next((found[name] for name in ("n", "count", "n2", "count2") if name in found), 1)
    unit = next(found[name] for name in ("unit", "unit2", "one_unit") if name in found)
    return recurring(length(count, unit))


@pack.rule(
    r"(?:(?:" + COUNT + r"|beberapa) kali|sekali) (?:dalam )?(?:{one_unit}|(?:per|tiap|setiap) {unit})",
    reads={
        "dua kali sepekan": "P1W ?vague",
        "sekali setahun": "P1Y ?vague",
        "tiga kali dalam sebulan": "P1M ?vague",
        "3 kali setiap minggu": "P1W ?vague",
    },
    ignores=["dua kali lipat", "kali sepekan"],
)
def times_a_unit(found: Found, today: date | None) -> Time:
    """So many times in every unit."""
    return recurring(length(1, found.get("unit", found.get("one_unit"))))


@pack.rule(
    EACH
    + r" (?:{daypart}\b|akhir pekan|(?:bulan )?{m:^month}|(?:tanggal )?{d} {m2:^month}|tanggal {day:d}\b)",
    reads={
        "setiap pagi": "XXXX-XX-XXTMO ?vague",
        "setiap akhir pekan": "XXXX-WXX-WE ?vague",
        "setiap Oktober": "XXXX-10 ?vague",
        "setiap tanggal 17 Agustus": "XXXX-08-17 ?vague",
        "tiap tanggal 15": "XXXX-XX-15 ?vague",
    },
    ignores=["setiap pagelaran", "akhir pekan", "setiap tanggal 45"],
)
def each_part(found: Found, today: date | None) -> Time | None:
    """A part of every day, every weekend, a month or a day of every year, a day of every month."""
    if "daypart" in found:
        return recurring(f"XXXX-XX-XX{found['daypart']}")
    if "m" in found:
        return recurring(f"XXXX-{found['m']:02}")
    if not 1 <= found.get("d", found.get("day", 1)) <= 31:
        return None
    if "m2" in found:
        return recurring(f"XXXX-{found['m2']:02}-{found['d']:02}")
    return recurring(f"XXXX-XX-{found['day']:02}" if "day" in found else "XXXX-WXX-WE")


@pack.rule(
    r"(?:secara|{told_each}) «{each_unit}»\b",
    reads={
        "naik secara [tahunan]": "P1Y ?vague",
        "secara [bulanan]": "P1M ?vague",
        "dalam laporan [tahunan] itu": "P1Y ?vague",
        "menurut laporan [bulanan] badan itu": "P1M ?vague",
        "pertemuan [mingguan]": "P1W ?vague",
    },
    ignores=["koran harian", "lima tahunan", "Harian Kota", "keuangan tahunan", "penginapan harian"],
    version=2,
)
def by_the_unit(found: Found, today: date | None) -> Time:
    """Told year by year, month by month, or held so."""
    return recurring(length(1, found["each_unit"]))
