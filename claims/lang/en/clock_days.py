"""Clocks with the day right beside them. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.en.dates import clock_value
from claims.lang.en.days import weekday_way
from claims.lang.en.pack import pack
from claims.lang.found import Found, followed_by
from claims.lang.relative import named_weekday, one_day
from claims.lang.zones import zoned
from claims.model import Time

_COUNTED = followed_by(r"(?:percent|per cent|million|billion|points?|miles|%)")
_MIDDLE = r"(?:{noon}|{midnight})"
_CLOCK = r"{hour}(?:[.:]{minute})? ?{half}(?: ?{zone}| \({bracketed:zone}\))?"


def _suffix(found: Found) -> str | None:
    """The clock as TIMEX3 writes it; None where half a day has no such hour."""
    if "noon" in found or "midnight" in found:
        return "T12:00" if "noon" in found else "T24:00"
    if found["hour"] > 24 or ("half" in found and not 1 <= found["hour"] <= 12):
        return None
    return clock_value(found)


@pack.rule(
    r"{weekday},? at (?:about |around )?(?:"
    + _MIDDLE
    + "|"
    + _CLOCK
    + r"|{h0:hour}:{m0:minute}(?: {z0:zone})?)",
    reads={
        "[Friday at 3 p.m.] it began": "2025-05-09T15:00 = 2025-05-09",
        "on [Friday at noon]": "2025-05-09T12:00 = 2025-05-09",
        "will begin on [Wednesday at 10:30]": "2025-05-14T10:30 = 2025-05-14",
        "[Friday at midnight]": "2025-05-09T24:00 = 2025-05-09",
    },
    ignores=["Friday at 30 p.m.", "Friday at home", "Friday at 3 percent", "Friday at 10:75"],
    unless=_COUNTED,
)
def weekday_at_clock(found: Found, today: date | None) -> Time | None:
    """An hour of the weekday that is named right before it."""
    for name, other in (("hour", "h0"), ("minute", "m0"), ("zone", "z0")):
        if other in found:
            found.values[name] = found.values[other]
    clock = _suffix(found)
    if clock is None:
        return None
    return zoned(named_weekday(found["weekday"], today, weekday_way(found, today), suffix=clock), found)


@pack.rule(
    r"(?:" + _MIDDLE + "|" + _CLOCK + r"|{h0:hour}[.:]{m0:minute}(?: \({z0:zone}\)| {z1:zone})?) "
    r"(?:this {daypart}|last (?:night|evening)|today|yesterday|tomorrow)\b",
    reads={
        "at [9:30 this morning]": "2025-05-12T09:30 = 2025-05-12",
        "at [1:00am (AEDT) this morning]": "2025-05-12T01:00 = 2025-05-12",
        "at [9:30 last night]": "2025-05-11T21:30 = 2025-05-11",
        "at [3 p.m. this afternoon]": "2025-05-12T15:00 = 2025-05-12",
        "at [noon today]": "2025-05-12T12:00 = 2025-05-12",
        "by [midnight tomorrow]": "2025-05-13T24:00 = 2025-05-13",
    },
    ignores=["29:30 this morning", "9:30 this month", "13 p.m. today", "the midnight show today"],
)
def clock_of_part_of_day(found: Found, today: date | None) -> Time | None:
    """An hour of the day of printing, the one before or the one after; in the evening it is a late one."""
    for name, others in (("hour", ("h0",)), ("minute", ("m0",)), ("zone", ("z0", "z1", "bracketed"))):
        for other in others:
            if other in found:
                found.values[name] = found.values[other]
    words = found.words.lower()
    late = words.endswith(("night", "evening", "afternoon"))
    if late and "hour" in found and "half" not in found and found["hour"] < 12:
        found.printed["half"] = "pm"
    clock = _suffix(found)
    if clock is None:
        return None
    offset = -1 if words.endswith(("yesterday", "last night", "last evening")) else words.endswith("tomorrow")
    return zoned(
        one_day(today, offset, "past" if offset < 0 else "future" if offset else "present", clock), found
    )
