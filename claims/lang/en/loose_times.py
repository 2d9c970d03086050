"""Days and stretches told loosely: "a decade-old law", "overnight". Read on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, Direction, back, dated, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.dates import MONTH, TH, printed_day
from claims.lang.en.pack import pack
from claims.lang.extents import in_year
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import lasting, named_weekday, one_day, unit_around
from claims.lang.small_words import words_around
from claims.lang.zones import zoned
from claims.model import Time, on

_ANY = words_around("en", "loose_times")
NEW_UNTIL = 8
"""The month up to which a year may be called new."""
LAST_CENTURY = 60
"""Two digits from here on are a year of the last century."""
_GOES_ON = followed_by(r"(?:and|but|as|while|when|after|before|with|because|despite)\b")
_OF_A_THING = followed_by(rf"(?:\pL+ )?{_ANY['things']}\b")
"""What is so many years old without being anybody."""
_CHILD = followed_by(rf"(?:\pL+ )?{_ANY['children']}\b")


@pack.rule(
    r"(?:{n}|{count})-(?:year|years)-old|(?:{n2:n}|{count2:count})-{unit}-old",
    reads={
        "a [two-year-old] law": "P2Y ?length-of-time",
        "the [10-year-old] civil war": "P10Y ?length-of-time",
        "a [three-month-old] strike": "P3M ?length-of-time",
    },
    ignores=["a two-year-old boy", "a 45-year-old", "the 34-year-old suspect", "a three-month-old baby"],
    unless=_CHILD,
)
def so_old(found: Found, today: date | None) -> Time | None:
    """How long a thing has been there; how old somebody is, is no time."""
    if "unit" in found and found["unit"] != "year":
        return lasting(found.get("n2", found.get("count2")), found["unit"])
    count = found.get("n", found.get("count", found.get("n2", found.get("count2"))))
    return lasting(count, "year") if _OF_A_THING(found) else None


@pack.rule(
    r"fiscal (?:year )?(?:{y}|['’]{two:dd}\b)|(?:financial|calendar) year {y3:y}|"
    r"(?-i:FY)(?: |-)?(?:{y2:y}|['’]?{short:dd})\b",
    reads={
        "in [fiscal 2012]": "2012",
        "for [fiscal year 2024]": "2024",
        "in [FY2024]": "2024",
        "[FY24] results": "2024",
        "[Calendar year 2001] was hard": "2001",
        "in [financial year 2019]": "2019",
        "in [fiscal '98]": "1998",
        "in [FY98]": "1998",
    },
    ignores=["fiscal year 2024/25", "fiscal 2012-13", "fiscal 2.5"],
    version=3,
    unless=followed_by(r"[/–-] ?\d"),
)
def fiscal_year(found: Found, today: date | None) -> Time:
    """A fiscal year goes by the calendar year it is named for."""
    short = found.get("short", found.get("two", 0))
    told = short + (2000 if short < LAST_CENTURY else 1900)
    return in_year(next((found[name] for name in ("y", "y2", "y3") if name in found), told))


@pack.rule(
    r"(?:at|by|before|until|through|since|toward|towards) «(?:the )?year(?:['’]s |-| )?end»",
    version=2,
    reads={
        "will resign by [year's end]": "2025 = [2025-09-01..2025-12-31]",
        "by [year-end]": "2025 = [2025-09-01..2025-12-31]",
    },
    ignores=["year-end bonus", "by year-end 2024", "a year ends"],
    unless=followed_by(r"\d"),
)
def year_end(found: Found, today: date | None) -> Time | None:
    """The last third of the year of printing."""
    return unit_around(today, 0, "year", "present", "end")


@pack.rule(
    r"(?:for|end(?:s|ed)?|finish(?:es|ed)?|closed?|start(?:s|ed)?|began|opened|through|during) «the week»",
    reads={
        "lost 2 percent for [the week]": "2025-W20 = 2025-05-12/2025-05-18",
        "ended [the week] 2% higher": "2025-W20 = 2025-05-12/2025-05-18",
    },
    ignores=["for the week ended May 2", "for the week of May 7", "for the weekend", "for the week before"],
    unless=followed_by(
        r"(?:of|ended|ending|that|to|in|before|after|ahead|since|through|beginning|starting|prior|earlier|\d(?:st|nd|rd|th))\b"
    ),
)
def for_the_week(found: Found, today: date | None) -> Time | None:
    """The week of printing, as markets sum it up."""
    return unit_around(today, 0, "week", "present")


@pack.rule(
    r"(?:for|(?:first|last|final) (?:{n}|{count}) months of) «the year»",
    version=2,
    reads={
        "in the first nine months of [the year].": "2025",
        "raised its forecast for [the year].": "2025",
        "up 3 percent for [the year], to $2": "2025",
    },
    ignores=["for the year ended March 31", "for the year to come", "for the year before"],
    unless=lambda found: found.after[:1] not in (".", ",", ";"),
)
def for_the_year(found: Found, today: date | None) -> Time | None:
    """The year of printing, as companies forecast it and sum it up."""
    return unit_around(today, 0, "year", "present")


@pack.rule(
    r"(?:in|into|before|by|for|until) «the (?-i:new year|New Year)»",
    reads={"early in [the new year].": "2025", "will wait until [the new year]": "2026"},
    ignores=["before the New Year holiday", "in the new years", "a new year"],
    unless=followed_by(_ANY["of_new_year"]),
)
def new_year(found: Found, today: date | None) -> Time | None:
    """The year of printing, or the next one after words of planning and in its last months."""
    if today is None:
        return unit_around(None, 0, "year", "present")
    ahead = today.month > NEW_UNTIL or (today.month > 1 and points_to_future(found))
    return unit_around(today, int(ahead), "year", "future" if ahead else "present")


@pack.rule(
    r"the (?:{one_unit}|{many_unit}) (?:ahead|to come)",
    reads={"over [the days ahead]": "FUTURE_REF ?vague", "in [the week ahead]": "FUTURE_REF ?vague"},
    ignores=["the years ahead of the war", "ahead"],
    unless=followed_by(r"of\b"),
)
def stretch_ahead(found: Found, today: date | None) -> Time:
    """A future nobody can place."""
    return opened("FUTURE_REF", VAGUE, direction="future")


@pack.rule(
    r"(?:earlier|later) (?:in the day|today)",
    reads={"spoke [later in the day]": "2025-05-12", "[Earlier today], he left": "2025-05-12"},
    ignores=["later that day", "later in the days"],
)
def part_of_today(found: Found, today: date | None) -> Time:
    """The day of printing, before or after the moment of writing."""
    return one_day(today, 0, "present")


@pack.rule(
    r"(?:for|in|after|quite|over|takes?|took) "
    r"«(?:a (?:very )?(?:(?:long|short|little) )?(?:time|while)|some time)»",
    reads={"for [a while]": "PXX ?vague", "after [some time]": "PXX ?vague"},
    ignores=["some time ago", "for a time of need", "for a long time ago", "a while"],
    unless=followed_by(r"(?:ago|of|to come|in which|when)\b"),
)
def a_while(found: Found, today: date | None) -> Time:
    """A stretch of time nobody counts."""
    return opened("PXX", VAGUE, type="DURATION")


@pack.rule(
    r"(?:through(?:out)?|during|into|for) «the {daypart}»",
    reads={"worked through [the night]": "TNI ?points-back", "late into [the night]": "TNI ?points-back"},
    ignores=["the night", "during the morning show", "through the night sky", "for the night train"],
    unless=lambda found: found.after[:1] not in (".", ",", ";", "") and not _GOES_ON(found),
)
def through_part_of_day(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere, in which something went on."""
    return back(found["daypart"], type="TIME")


@pack.rule(
    r"overnight",
    reads={"two people died [overnight]": "TNI ?points-back"},
    ignores=["an overnight success", "overnight trading", "an overnight train", "the overnight temperatures"],
    unless=either(
        preceded_by(rf"\b(?:an|the|any|{_ANY['not_overnight']})"),
        followed_by(rf"(?:-|{_ANY['overnight']})"),
    ),
)
def overnight(found: Found, today: date | None) -> Time:
    """The night of a day that is named elsewhere; beside a noun it only says of what kind that is."""
    return back("TNI", type="TIME")


@pack.rule(
    r"(?-i:9/11)",
    reads={"since [9/11]": "2001-09-11", "the [9/11] attacks": "2001-09-11"},
    ignores=["9/11/2025", "(9/11)", "on 9/11 of them", "a 9/11 record"],
    unless=either(preceded_by(r"(?:[\d/(.-]|\ba)"), followed_by(r"(?:[\d/)]|of\b|record\b)")),
)
def attacks_of_2001(found: Found, today: date | None) -> Time:
    """11 September 2001, by the name it has in English."""
    return Time("DATE", "2001-09-11", on(date(2001, 9, 11), "context"), None, "past")


_DAY = (
    r"(?:{weekday},? )?(?:"
    + MONTH
    + r" {d}"
    + TH
    + r"|{d2:d}"
    + TH
    + r" {m2:month+month_short})(?:,? {y}\b)?"
)


@pack.rule(
    r"(?:(?:the|late|early) )?{daypart} (?:of|on) (?:" + _DAY + r"|{alone:weekday})",
    reads={
        "on [the night of March 3]": "2025-03-03TNI = 2025-03-03",
        "[the morning of Sept. 8, 2024]": "2024-09-08TMO = 2024-09-08",
        "on [the afternoon of Thursday]": "2025-05-08TAF = 2025-05-08",
        "by [late afternoon on Thursday]": "2025-05-08TAF = 2025-05-08",
    },
    ignores=["the night of the storm", "the night of March 45", "the morning of 8 people"],
)
def part_of_date(found: Found, today: date | None) -> Time | None:
    """A part of a day that is told by its date or weekday."""
    planned = points_to_future(found)
    if "alone" in found:
        way: Direction | None = "future" if planned else None
        return named_weekday(found["alone"], today, way, suffix=found["daypart"])
    printed = printed_day(found)
    if printed is None:
        return None
    return zoned(dated(printed, today, planned=planned, suffix=found["daypart"]), found)
