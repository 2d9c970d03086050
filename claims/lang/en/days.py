"""Weekdays, days from the day of printing, clocks. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, Direction, back, opened
from claims.lang.en.ahead import had_been_due, is_ahead
from claims.lang.en.dates import clock_value
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.pattern import listed
from claims.lang.relative import named_weekday, one_day
from claims.lang.small_words import words_around
from claims.lang.weekdays import nearest
from claims.lang.zones import zoned
from claims.model import Time

_ANY = words_around("en", "days")
DAYPART = r"(?: {daypart}\b)?"
_RECENT = preceded_by(r"\ba recent")
SOON = 3
"""Days ahead that are nearer than the last day of that name."""
ANCHOR = {"yesterday": -1, "today": 0, "tomorrow": 1}


def weekday_way(found: Found, today: date | None) -> Direction | None:
    """Ahead after words of planning; what had been due is on the nearest such day, and behind if in doubt."""
    if is_ahead(found):
        return "future"
    if today is None or not had_been_due(found):
        return None
    return "future" if 0 < (found["weekday"] - today.isoweekday()) % 7 <= SOON else None


@pack.rule(
    r"(?:late(?: on)? |early |later |earlier )?{weekday}" + DAYPART,
    reads={
        "on [Monday]": "2025-05-12",
        "said [late Friday]": "2025-05-09",
        "struck [early Sunday]": "2025-05-11",
        "officials said [Friday]": "2025-05-09",
        "Sunday night": "2025-05-11TNI = 2025-05-11",
        "talks will begin on [Wednesday]": "2025-05-14",
        "Leaving [Wednesday]": "2025-05-14",
        "Two Killed [Wednesday]": "2025-05-07",
        "Funeral of Two Killed [Wednesday]": "2025-05-14",
        "the trial opens in Rome on [Wednesday]": "2025-05-14",
        "[Wednesday] will be cold": "2025-05-14",
        "for [Wednesday], forecasters see rain": "2025-05-14",
        "he arrived in Rome on [Wednesday]": "2025-05-07",
        "a statement due [later Monday]": "2025-05-12",
        "ahead of its expected landfall [early Sunday]": "2025-05-18",
        "he said he expected the count to be done [Wednesday]": "2025-05-14",
        "The hearings begin [Wednesday]": "2025-05-14",
        "rain kept them inside until [Wednesday]": "2025-05-07",
        "on a recent [Wednesday]": "XXXX-WXX-3 ?vague",
        "The club plays in Leeds on [Wednesday]": "2025-05-14",
        "would be fined under a bill the House passed [Wednesday]": "2025-05-07",
        "would be fined under a bill to be passed [Wednesday]": "2025-05-14",
        "the town is ready for [Wednesday]": "2025-05-14",
        "expect that on [Wednesday], the council will vote": "2025-05-14",
        "on [Wednesday], officials said they will vote": "2025-05-07",
        "is planning a [Wednesday] release": "2025-05-14",
        "demanded an answer by [Wednesday]": "2025-05-14",
        "up to 15 inches could fall by [Wednesday night]": "2025-05-14TNI = 2025-05-14",
        "could not be reached by [Wednesday]": "2025-05-07",
        "won a place in [Wednesday]'s final": "2025-05-14",
        "had been due to end [Friday]": "2025-05-09",
        "hopes to recover from a fire that hit its plant on [Friday]": "2025-05-09",
        "it expects losses after it closed a mill on [Friday]": "2025-05-09",
        "will bury those who will be brought home on [Friday]": "2025-05-16",
        "will vote on the bill that is to be amended [Friday]": "2025-05-16",
        "A funeral will be held [Saturday]": "2025-05-17",
        "the result, to be announced [Friday]": "2025-05-16",
        "the crew had to be rescued [Friday]": "2025-05-09",
        "The vote was held [Saturday]": "2025-05-10",
        "had been scheduled for [Wednesday]": "2025-05-14",
        '"It will be hard," she said at a meeting [Wednesday]': "2025-05-07",
    },
    ignores=["Black Friday", "monday", "the Sunday Times", "Good Friday", "every Tuesday and Friday"],
    version=8,
    unless=either(
        preceded_by(rf"\b(?:{_ANY['named']}|each|every|except)"),
        preceded_by(
            rf"\b(?:each|every) (?:(?:{listed([pack.words['weekday']])})(?:,|,? and|,? or) ?){{1,5}}"
        ),
        followed_by(r"(?:times|mass|the 13th)\b"),
    ),
)
def weekday_alone(found: Found, today: date | None) -> Time:
    """The latest such weekday up to the day of printing, or the next one after words of planning.

    Late or early on it is a part of it that has no hours. "A recent Thursday" is one of some.
    """
    if _RECENT(found):
        return opened(f"XXXX-WXX-{found['weekday']}{clock_value(found)}", VAGUE, direction="past")
    direction = weekday_way(found, today) or nearest(found, today)
    return named_weekday(found["weekday"], today, direction, suffix=clock_value(found))


@pack.rule(
    r"(?:on )?«(?:this )?{pointing} {weekday}" + DAYPART + "»",
    reads={
        "[this coming Friday] they vote": "2025-05-16",
        "[this past Friday] they voted": "2025-05-09",
        "last Friday": "2025-05-09",
        "next Monday": "2025-05-19",
        "this Thursday": "2025-05-15",
        "last Monday": "2025-05-05",
    },
    version=3,
    ignores=["last Fridays", "the Friday"],
)
def weekday_pointed(found: Found, today: date | None) -> Time:
    """The latest such weekday before the day of printing, the next after it, or the one of its ISO week."""
    points: Direction = found["pointing"]
    if points == "present":
        if today is None:
            return named_weekday(found["weekday"], None, points)
        return one_day(today, found["weekday"] - today.isoweekday(), points, clock_value(found))
    return named_weekday(found["weekday"], today, points, strictly=True, suffix=clock_value(found))


@pack.rule(
    r"(?:(?:late|early|later|earlier) )?(?:yesterday"
    + DAYPART
    + r"|tomorrow(?: {later:daypart}\b)?)|(?:(?:late|early) )?today|"
    r"the day (?:before yesterday|after tomorrow)",
    reads={
        "yesterday": "2025-05-11",
        "today": "2025-05-12",
        "tomorrow": "2025-05-13",
        "tomorrow night": "2025-05-13TNI = 2025-05-13",
        "met [late yesterday]": "2025-05-11",
        "by [early tomorrow]": "2025-05-13",
        "struck [early today]": "2025-05-12",
        "[Late yesterday afternoon] it rained": "2025-05-11TAF = 2025-05-11",
    },
    version=2,
    ignores=["USA Today", "yesteryear", "late USA Today"],
    unless=preceded_by(rf"\b{_ANY['titles']}"),
)
def pointed_day(found: Found, today: date | None) -> Time:
    """Today, yesterday, tomorrow, counted from the day of printing."""
    words = found.words.lower()
    part = found.get("daypart", found.get("later", ""))
    if words.endswith("today"):
        return one_day(today, 0, "present")
    if "yesterday" in words:
        return one_day(today, -2 if words.startswith("the") else -1, "past", part)
    return one_day(today, 2 if words.startswith("the") else 1, "future", part)


@pack.rule(
    r"(?:(?:late|early|later|earlier) )?(?:this {daypart}\b|last night|tonight)|last evening",
    reads={
        "this morning": "2025-05-12TMO = 2025-05-12",
        "last night": "2025-05-11TNI = 2025-05-11",
        "tonight": "2025-05-12TNI = 2025-05-12",
        "died [late last night]": "2025-05-11TNI = 2025-05-11",
        "met [last evening]": "2025-05-11TEV = 2025-05-11",
    },
    version=2,
    ignores=["this mourning", "one night", "her last evenings"],
)
def part_of_pointed_day(found: Found, today: date | None) -> Time:
    """A part of the day of printing, or the night before it."""
    words = found.words.lower()
    if words.endswith(("last night", "last evening")):
        return one_day(today, -1, "past", "TEV" if words.endswith("evening") else "TNI")
    return one_day(today, 0, "present", found.get("daypart", "TNI"))


@pack.rule(
    r"{hour}[.:]{minute}(?: {zone})?(?: (?:on )?{weekday})?",
    reads={
        "at [15:00 GMT]": "T15:00 ?points-back",
        "10:30": "T10:30 ?points-back",
        "opened at [15:00 GMT Saturday]": "2025-05-10T15:00 = 2025-05-10",
    },
    ignores=["29:30", "2.30 percent", "15:003"],
    version=4,
    unless=followed_by(_ANY["counted"]),
)
def clock(found: Found, today: date | None) -> Time | None:
    """A clock time of a day that is named beside it, or elsewhere; a dot needs a zone, "2.30" is a number."""
    if found["hour"] > 24 or ("." in found.words and "zone" not in found):
        return None
    if "weekday" not in found:
        return zoned(back(clock_value(found), type="TIME"), found)
    direction = weekday_way(found, today)
    return zoned(named_weekday(found["weekday"], today, direction, suffix=clock_value(found)), found)


@pack.rule(
    r"{hour}(?:[.:]{minute})? ?{half}(?: {zone})?(?:,? (?:on )?{weekday}\b| {anchor}\b)?",
    reads={
        "10 a.m.": "T10:00 ?points-back",
        "3:30 pm": "T15:30 ?points-back",
        "12 am GMT": "T00:00 ?points-back",
        "opened at [8 p.m. Saturday]": "2025-05-10T20:00 = 2025-05-10",
        "will open at [9 a.m. EST on Tuesday]": "2025-05-13T09:00 = 2025-05-13",
        "3 p.m. today": "2025-05-12T15:00 = 2025-05-12",
        "polls open at 7 and close at [8 p.m. on Saturday]": "2025-05-17T20:00 = 2025-05-17",
        "the game begins at [7 p.m. ET on Wednesday]": "2025-05-14T19:00 = 2025-05-14",
    },
    ignores=["10 amps", "13 pm", "a.m.", "13 pm Saturday"],
    version=5,
)
def clock_of_half_day(found: Found, today: date | None) -> Time | None:
    """A clock time before or after noon, of the day named right behind it, or elsewhere."""
    if not 1 <= found["hour"] <= 12:
        return None
    if "anchor" in found:
        offset = ANCHOR[found["anchor"]]
        way: Direction = "past" if offset < 0 else "future" if offset else "present"
        return zoned(one_day(today, offset, way, clock_value(found)), found)
    if "weekday" not in found:
        return zoned(back(clock_value(found), type="TIME"), found)
    direction = weekday_way(found, today)
    return zoned(named_weekday(found["weekday"], today, direction, suffix=clock_value(found)), found)
