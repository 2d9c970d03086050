"""Days in digits beside other words than a weekday. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, Direction, back, dated, day_time, opened
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.id.dates import whole
from claims.lang.id.pack import pack
from claims.lang.small_words import words_around
from claims.model import Printed, Time
from claims.text.days import real_day

_ANY = words_around("id", "digits")


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
    unless=preceded_by(rf"\b{_ANY['numbered']}(?: \()?"),
)
def bracketed_day(found: Found, today: date | None) -> Time | None:
    """A day above the twelfth and a month in brackets, day first; a lesser one may be a score or a part."""
    return whole(found, today) if 1 <= found["m"] <= 12 else None


@pack.rule(
    r"(?:pada|sejak|mulai|hingga|sampai|tanggal|tgl\.?) \( ?«{d}/{m}» ?\)",
    reads={"diteken pada ([2/5])": "2025-05-02", "dibuka mulai ([1/6])": "2025-06-01"},
    ignores=[
        "(2/5)",
        "pada (2/13)",
        "pada (2/5/3)",
        "pada (41/5)",
        "skor pada (2/1)",
        "pada (1/3) bagian lahan",
    ],
    unless=either(
        followed_by(rf"\)? ?(?:dari|{_ANY['parts']})\b"),
        preceded_by(rf"\b{_ANY['scored']} \pL{{2,8}} \("),
    ),
)
def bracketed_day_led_to(found: Found, today: date | None) -> Time | None:
    """A day and a month in brackets behind a word that leads to a time: no score or part stands there."""
    return whole(found, today) if 1 <= found["m"] <= 12 and 1 <= found["d"] <= 31 else None


@pack.rule(
    r"(?:tanggal|tgl\.?) {d}/{m}",
    reads={"tanggal 2/5": "2025-05-02", "tgl 20/4": "2025-04-20"},
    ignores=["2/5", "tanggal 2/13", "tanggal 2/5/2025", "tanggal 45/5"],
    unless=followed_by(r"[/.-] ?\d|[-–]|lalu|mendatang|depan"),
)
def day_in_digits(found: Found, today: date | None) -> Time | None:
    """A day and a month in digits behind "tanggal", day first."""
    return whole(found, today) if 1 <= found["m"] <= 12 and 1 <= found["d"] <= 31 else None


@pack.rule(
    r"(?:pada|sejak|mulai|hingga|sampai) «{d:late_day}/{m}»",
    reads={"ia tiba pada [29/4]": "2025-04-29", "dibuka mulai [20/6]": "2025-06-20"},
    ignores=["pada 2/5", "pada 29/13", "hingga 15/10 bagian", "pada 29/4/2025", "tensi hingga 29/4"],
    unless=either(
        followed_by(rf"[/.-] ?\d|[-–%]|(?:lalu|mendatang|depan|dari|kali|persen|{_ANY['parts']})\b"),
        preceded_by(rf"\b(?:{_ANY['scored']}|{_ANY['measured']}) \pL{{4,8}}"),
    ),
)
def late_day_in_digits(found: Found, today: date | None) -> Time | None:
    """A day above the twelfth and a month in digits behind a word that leads to a time."""
    return whole(found, today) if 1 <= found["m"] <= 12 else None


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?(?:\( ?{d}/{m} ?\)|{d2:d}/{m2:m}) {pointing}\b",
    reads={"20/12 lalu": "2024-12-20", "(2/6) mendatang": "2025-06-02"},
    ignores=["2/5", "skor 2/5 lalu", "2/5 lalu lintas", "20/13 lalu", "3/2/2025 lalu"],
    unless=either(
        followed_by("lintas"),
        preceded_by(rf"\b{_ANY['numbered']}(?: \()?|\d[/.-]"),
    ),
)
def digits_pointed(found: Found, today: date | None) -> Time | None:
    """A day and a month in digits with a word that says which way they lie."""
    day, month = found.get("d", found.get("d2")), found.get("m", found.get("m2"))
    points: Direction = found["pointing"]
    if points == "present" or not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    return dated(Printed(day, month, None), today, direction=points)


@pack.rule(
    r"(?:(?:tanggal|tgl\.?) )?{d:late_day}/{m}/{yy:mm}",
    reads={"digelar [22/3/25]": "2025-03-22", "tanggal 31/12/24": "2024-12-31"},
    ignores=["9/2/25", "22/13/25", "22/3/2025", "No. 22/3/25", "15/22/3/25"],
    unless=either(
        followed_by(r"[/.-] ?\d"),
        preceded_by(rf"\d[/.-]|[\pL][/.-]|\b{_ANY['coded']}"),
    ),
)
def date_in_short_digits(found: Found, today: date | None) -> Time | None:
    """A date in digits whose day is no month, with the last two digits of its year."""
    return whole(found, today) if 1 <= found["m"] <= 12 else None
