"""Hours told otherwise than by a bare clock. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction, back, dated
from claims.lang.en.ahead import points_to_future
from claims.lang.en.dates import MONTH, TH, clock_value, printed_day
from claims.lang.en.days import ANCHOR, weekday_way
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.pattern import listed
from claims.lang.relative import named_weekday, one_day
from claims.lang.small_words import words_around
from claims.lang.zones import zoned
from claims.model import Printed, Time

_ANY = words_around("en", "hours")
DAY_BEHIND = (
    r",? (?:on )?(?:{weekday},? )?(?:"
    + MONTH
    + r" {d}"
    + TH
    + r"|{d2:d}"
    + TH
    + r" {m2:month+month_short})(?:,? {y}\b)?"
)
"""A day that is printed behind its clock time."""
DAY_ALONE = MONTH + r" {d}" + TH + r"|{d2:d}" + TH + r" {m2:month+month_short}"
_HOURS = listed([{hour: pack.words["count"][hour] for hour in range(1, 13)}])
HALF_OF_DAY = {"TMO": 0, "TAF": 12, "TEV": 12, "TNI": 12}


@pack.rule(
    r"(?:at|by|until|till|before|after|past|around|about|since) "
    r"«(?:{noon}|{midnight})(?:,? (?:on )?{weekday})?»\b",
    reads={
        "at [noon]": "T12:00 ?points-back",
        "before [midnight]": "T24:00 ?points-back",
        "lasted past [midnight]": "T24:00 ?points-back",
        "at [noon on Friday]": "2025-05-09T12:00 = 2025-05-09",
        "had been scheduled to expire at [midnight Friday]": "2025-05-09T24:00 = 2025-05-09",
    },
    ignores=["High Noon", "midnight oil", "at noontime"],
    version=4,
)
def noon_or_midnight(found: Found, today: date | None) -> Time:
    """The middle of a day, or its end, of the day named right behind it, or elsewhere."""
    clock = "T12:00" if "noon" in found else "T24:00"
    if "weekday" not in found:
        return back(clock, type="TIME")
    return named_weekday(found["weekday"], today, weekday_way(found, today), suffix=clock)


@pack.rule(
    r"(?:{hour}|{count})(?: o['’]clock)? (?:in the {daypart}|at {night:daypart})\b",
    reads={
        "seven in the evening": "T19:00 ?points-back",
        "about [8 at night]": "T20:00 ?points-back",
        "six o'clock in the morning": "T06:00 ?points-back",
    },
    ignores=["20 in the evening", "seven at home", "one in the eveningwear shop"],
)
def hour_of_daypart(found: Found, today: date | None) -> Time | None:
    """A full hour with its part of the day, of a day that is named elsewhere."""
    hour, part = found.get("hour", found.get("count")), found.get("daypart", found.get("night"))
    if not 1 <= hour <= 12 or ("night" in found and part != "TNI"):
        return None
    later = HALF_OF_DAY[part] if hour < 12 and not (part == "TNI" and hour < 5) else 0
    return back(f"T{hour + later:02}:00", type="TIME")


@pack.rule(
    r"(?:{hour}|{count}) o['’]clock(?: (?:on )?{weekday}(?: {daypart}\b)?| {anchor}\b)?",
    reads={
        "at [nine o'clock]": "T09:00 ?points-back",
        "at [5 o’clock]": "T05:00 ?points-back",
        "at [6 o'clock on Friday]": "2025-05-09T06:00 = 2025-05-09",
        "at [10 o'clock Friday night]": "2025-05-09T22:00 = 2025-05-09",
    },
    version=2,
    ignores=["20 o'clock", "six o'clock in the morning", "the six o'clock news", "the 10 o'clock rule"],
    unless=either(preceded_by(r"\bthe"), followed_by(r"(?:in the|at night)\b")),
)
def hour_of_the_clock(found: Found, today: date | None) -> Time | None:
    """A full hour of either half of the day, of a day named beside it or elsewhere."""
    hour = found.get("hour", found.get("count"))
    if not 1 <= hour <= 12:
        return None
    late = HALF_OF_DAY[found["daypart"]] if "daypart" in found and hour < 12 else 0
    clock = f"T{hour + late:02}:00"
    if "anchor" in found:
        return one_day(today, ANCHOR[found["anchor"]], "present", clock)
    if "weekday" in found:
        return named_weekday(found["weekday"], today, weekday_way(found, today), suffix=clock)
    return back(clock, type="TIME")


@pack.rule(
    r"(?:half past|(?:a )?quarter (?:past|to)) (?:{hour}|{count})\b",
    reads={"at [half past nine]": "T09:30 ?points-back", "by [a quarter to six]": "T05:45 ?points-back"},
    ignores=["half past thirty", "a quarter to six percent", "a quarter to 6 million", "quarter to 12,000"],
    unless=followed_by(rf"(?:[.,]\d|%|-|{_ANY['counted']}\b)"),
)
def part_of_an_hour(found: Found, today: date | None) -> Time | None:
    """Half or a quarter of an hour after or before a full one, of either half of the day."""
    hour = found.get("hour", found.get("count"))
    if not 1 <= hour <= 12:
        return None
    words = found.words.lower()
    if words.startswith("half"):
        return back(f"T{hour:02}:30", type="TIME")
    return back(f"T{hour:02}:15" if " past " in words else f"T{(hour + 10) % 12 + 1:02}:45", type="TIME")


@pack.rule(
    r"{_:sunlight} (?:(?:on )?{weekday}|{anchor}\b)",
    reads={
        "before [dawn Tuesday]": "2025-05-06TMO = 2025-05-06",
        "shortly after [sunset on Friday]": "2025-05-09TEV = 2025-05-09",
        "planned for [dawn tomorrow]": "2025-05-13TMO = 2025-05-13",
    },
    version=2,
    ignores=["Dawn Friday", "dawn on a Tuesday"],
    unless=lambda found: found.words[0].isupper(),
)
def dawn_or_dusk(found: Found, today: date | None) -> Time:
    """The morning or evening of a weekday, by the sun."""
    part = "TMO" if found.words.lower().startswith(("dawn", "daybreak", "sunrise")) else "TEV"
    if "anchor" in found:
        return one_day(today, ANCHOR[found["anchor"]], "present", part)
    return named_weekday(found["weekday"], today, weekday_way(found, today), suffix=part)


@pack.rule(
    r"{hour:hh}{minute} {zone:world_zone}(?: (?:on )?{weekday})?",
    reads={
        "at [0800 GMT]": "T08:00 ?points-back",
        "at [0800 GMT on Friday]": "2025-05-09T08:00 = 2025-05-09",
    },
    ignores=["2900 GMT", "0800 people", "0875 GMT"],
)
def clock_in_four_digits(found: Found, today: date | None) -> Time | None:
    """A clock in four digits before its zone."""
    if found["hour"] > 24:
        return None
    if "weekday" not in found:
        return zoned(back(clock_value(found), type="TIME"), found)
    direction: Direction | None = "future" if points_to_future(found) else None
    return zoned(named_weekday(found["weekday"], today, direction, suffix=clock_value(found)), found)


@pack.rule(
    r"{hour}[.:]{minute}(?: ?{half})?(?: {zone})?" + DAY_BEHIND,
    reads={
        "at [10:00 WIB on Monday, Dec. 29, 2014]": "2014-12-29T10:00 = 2014-12-29",
        "at [3:30 p.m. on May 8]": "2025-05-08T15:30 = 2025-05-08",
        "at [15:00 GMT on 8 May 2025]": "2025-05-08T15:00 = 2025-05-08",
    },
    ignores=["10:00 on Monday", "29:00 on May 8", "10:00 on May 81", "a record $5.02 on June 14"],
    version=2,
)
def clock_and_date(found: Found, today: date | None) -> Time | None:
    """A clock time of a day that is printed behind it; a dot needs a zone or a half of the day."""
    if found.words[:3].count(".") and not {"zone", "half"} & found.values.keys():
        return None
    if found["hour"] > 24 or ("half" in found and not 1 <= found["hour"] <= 12):
        return None
    return _of_day_behind(found, today)


@pack.rule(
    r"{hour} ?{half}(?: {zone})?" + DAY_BEHIND,
    reads={
        "at [3 p.m. on May 8]": "2025-05-08T15:00 = 2025-05-08",
        "by [9 a.m. EST Thursday, May 8, 2025]": "2025-05-08T09:00 = 2025-05-08",
    },
    ignores=["13 p.m. on May 8", "3 p.m. in May", "3 p.m. on May 81"],
)
def full_hour_and_date(found: Found, today: date | None) -> Time | None:
    """A full hour before or after noon, of a day that is printed behind it."""
    return _of_day_behind(found, today) if 1 <= found["hour"] <= 12 else None


def _of_day_behind(found: Found, today: date | None) -> Time | None:
    """The clock time of the day that DAY_BEHIND matched; None where a month has no such day."""
    printed = printed_day(found)
    if printed is None:
        return None
    return zoned(dated(printed, today, planned=points_to_future(found), suffix=clock_value(found)), found)


@pack.rule(
    r"(?:that|the same) {daypart}\b",
    reads={"fled [that night]": "TNI ?points-back", "the same evening": "TEV ?points-back"},
    ignores=["this evening", "that nightmare", "that evening gown"],
    unless=followed_by(rf"{_ANY['things']}\b"),
)
def that_part_of_a_day(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere."""
    return back(found["daypart"], type="TIME")


_NO_MORNING = rf"(?:(?:of|on) (?:the \d|\d|\p{{Lu}})|{_ANY['of_a_morning']}|and (?:at|in)|before|after)"


@pack.rule(
    r"(?:in|during|by|until|later in|early in) «the {daypart}»",
    reads={"rain in [the morning]": "TMO ?points-back", "by [the evening] it ended": "TEV ?points-back"},
    ignores=["in the morning paper", "in the night of May 8", "the morning", "seven in the evening"],
    unless=either(
        followed_by(_NO_MORNING),
        preceded_by(rf"(?:\d|o['’]clock|{_HOURS}|[ap]\.?m\.?)"),
    ),
)
def part_of_a_day(found: Found, today: date | None) -> Time:
    """A part of a day that is named elsewhere."""
    return back(found["daypart"], type="TIME")


@pack.rule(
    r"(?:the )?(?:next|following) {daypart}\b|the (?:previous {last:daypart}|{before:daypart} before)\b",
    reads={
        "left [the next morning]": "P1DTMO ?points-back",
        "fled [the night before]": "P1DTNI ?points-back",
    },
    ignores=["the next mornings", "the night before the vote", "the following"],
    unless=followed_by(r"(?:[’']s )?(?:the|it|he|she|they|that|a|an|his|her|their|its|christmas|\p{Lu})\b"),
)
def part_of_next_day(found: Found, today: date | None) -> Time:
    """A part of the day behind, or before, another one of the article."""
    before = "daypart" not in found
    part = found.get("daypart", found.get("last", found.get("before")))
    return back(f"P1D{part}", direction="past" if before else "future")


@pack.rule(
    r"(?:in )?«(?:the )?(?:early(?: morning)?|wee|small|pre-?dawn) hours (?:(?:of|on) )?"
    r"(?:{weekday}(?: morning)?|(?:{weekday2:weekday},? )?(?:" + DAY_ALONE + r")(?:,? {y}\b)?|"
    r"(?:today|this morning|yesterday)\b)|early on {early:weekday}(?: {_:daypart})?»",
    reads={
        "in [the early hours of Saturday]": "2025-05-10TMO = 2025-05-10",
        "early on Sunday": "2025-05-11TMO = 2025-05-11",
        "fired in [the early hours of April 17]": "2025-04-17TMO = 2025-04-17",
        "in [the wee hours of Friday]": "2025-05-09TMO = 2025-05-09",
        "in [the small hours of Sunday]": "2025-05-11TMO = 2025-05-11",
        "sank in [the pre-dawn hours of May 3]": "2025-05-03TMO = 2025-05-03",
        "in [the early morning hours Friday]": "2025-05-09TMO = 2025-05-09",
        "in [the early hours of Tuesday morning]": "2025-05-06TMO = 2025-05-06",
        "sent police in [the pre-dawn hours today]": "2025-05-12TMO = 2025-05-12",
        "in [the early hours of this morning]": "2025-05-12TMO = 2025-05-12",
    },
    version=4,
    ignores=["early hours of work", "early on in Sunday papers"],
    unless=followed_by(r"(?:times|morning papers)\b"),
)
def early_hours(found: Found, today: date | None) -> Time | None:
    """The first hours of a date, of the latest such weekday, or of the next one after words of planning."""
    day = found.get("d", found.get("d2"))
    if day is not None:
        if not 1 <= day <= 31:
            return None
        printed = Printed(day, found.get("m", found.get("m2")), found.get("y"), found.get("weekday2"))
        return dated(printed, today, planned=points_to_future(found), suffix="TMO")
    direction: Direction | None = "future" if points_to_future(found) else None
    weekday = found.get("weekday", found.get("early"))
    if weekday is None:
        return one_day(today, -1 if found.words.lower().endswith("yesterday") else 0, "present", "TMO")
    return named_weekday(weekday, today, direction, suffix="TMO")
