"""Days in digits beside other words than a weekday. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, Direction, back, day_time, opened, real_day
from claims.lang.found import Found, followed_by, preceded_by
from claims.lang.id.dates import whole
from claims.lang.id.pack import pack
from claims.model import Printed, Time


@pack.rule(
    r"(?:(?:hari )?{weekday} )?(?:tadi {daypart}|{later:daypart} (?:tadi|ini|kemarin|hari ini)),? "
    r"\( ?{d}/{m}(?:/ ?{yy})? ?\)",
    reads={
        "sore tadi (12/5)": "2025-05-12TAF = 2025-05-12",
        "Senin siang ini (12/5/2025)": "2025-05-12TAF = 2025-05-12",
        "malam kemarin (11/5)": "2025-05-11TNI = 2025-05-11",
    },
    ignores=["sore tadi (12 orang)", "sore itu (12/5)", "malam tadi (skor 2/1)"],
)
def part_of_day_and_digits(found: Found, today: date | None) -> Time:
    """Believes the date in brackets beside a part of a day that is pointed to."""
    return whole(found, today)


@pack.rule(
    r"(?:pada )?«tanggal {d} {pointing}\b»",
    reads={
        "tanggal 17 lalu": "2025-04-17",
        "pada [tanggal 3 lalu]": "2025-05-03",
        "tanggal 20 mendatang": "2025-05-20",
        "tanggal 3 mendatang": "2025-06-03",
    },
    ignores=["tanggal 41 lalu", "tanggal 17 lalu lintas padat", "tanggal 17 Mei lalu"],
    unless=followed_by("lintas"),
)
def day_of_month_pointed(found: Found, today: date | None) -> Time | None:
    """The nearest such day of a month on the side that the words point to."""
    points: Direction = found["pointing"]
    number = found["d"]
    if points == "present" or not 1 <= number <= 31:
        return None
    if today is None:
        return opened(f"XXXX-XX-{number:02}", NO_PUBLICATION, direction=points)
    step = -1 if points == "past" else 1
    index = today.year * 12 + today.month - 1
    for months in range(4):
        year, month = divmod(index + step * months, 12)
        day = real_day(year, month + 1, number) if 1 <= year <= 9999 else None
        if day is not None and (day < today if points == "past" else day > today):
            return day_time(Printed(number, month + 1, None), year, basis="publication", direction=points)
    return None


@pack.rule(
    r"(?:pada|hingga|sampai|sejak|mulai|per|sebelum|setelah|lewat) «tanggal {d}»\b",
    reads={
        "hingga [tanggal 27] saja": "XXXX-XX-27 ?points-back",
        "per [tanggal 15]": "XXXX-XX-15 ?points-back",
    },
    ignores=[
        "tanggal 27",
        "pada tanggal 27 Mei",
        "pada tanggal 7-9 Mei",
        "pada tanggal 7 dan 28 Mei",
        "per tanggal 45",
    ],
    unless=followed_by(
        r"(?:[-–/.]? ?\d|[-–/,]|dan|hingga|sampai|s\.?d|sd|\pL{3,9} \d|(?-i:\p{Lu})|lalu|ini|itu|depan)"
    ),
)
def day_of_some_month(found: Found, today: date | None) -> Time | None:
    """A day of a month that is named elsewhere."""
    number = found["d"]
    return back(f"XXXX-XX-{number:02}") if 1 <= number <= 31 else None


@pack.rule(
    r"\( ?«{d:late_day}/{m}» ?\)",
    reads={"kata dia, di Solo ([22/3])": "2025-03-22", "siaran pers ([20/4])": "2025-04-20"},
    ignores=["(9/2)", "(22/13)", "(22/3/2025)", "skor (22/3/1)", "juz (30/30)"],
    unless=preceded_by(r"\b(?:skor|nilai|angka|rasio|tensi|kelas|rt|rw|nomor|no\.?|pasal|ayat|juz)(?: \()?"),
)
def bracketed_day(found: Found, today: date | None) -> Time | None:
    """A day above the twelfth and a month in brackets, day first; a lesser one may be a score or a part."""
    return whole(found, today) if 1 <= found["m"] <= 12 else None
