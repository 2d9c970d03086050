"""What is one further than the last or the next. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.en.pack import pack
from claims.lang.found import Found, followed_by
from claims.lang.relative import named_weekday, one_day, shift, unit_around
from claims.model import Time

_RATES = ("once", "twice", "times", "days", "hours", "nights", "day", "hour", "night")
"""Behind these "a week" tells how often, and the weekday is another word."""


@pack.rule(
    r"the (?:{weekday}|{daypart}|{stretch}) before last\b",
    reads={
        "the Monday before last": "2025-04-28",
        "the week before last": "2025-W18 = 2025-04-28/2025-05-04",
        "the month before last": "2025-03",
        "the year before last": "2023",
        "the night before last": "2025-05-10TNI = 2025-05-10",
    },
    ignores=["the Monday before", "the election before last", "the week before last month's vote"],
    unless=followed_by(r"\pL+['’]s\b"),
)
def before_the_last(found: Found, today: date | None) -> Time | None:
    """The last but one of such days, nights, weeks, months or years."""
    if "daypart" in found:
        return one_day(today, -2, "past", found["daypart"])
    if "stretch" in found:
        return unit_around(today, -2, found["stretch"], "past")
    last = None if today is None else shift(today, -7, "day")
    return named_weekday(found["weekday"], last, "past", strictly=True)


@pack.rule(
    r"(?:(?:an?|one) week (?:from|on)|{count} weeks from) {weekday}",
    reads={
        "will vote [a week from Friday]": "2025-05-23",
        "opens [a week on Saturday]": "2025-05-24",
        "[two weeks from Tuesday]": "2025-05-27",
    },
    ignores=["a week from the vote", "twice a week on Saturday", "three hours a week on Friday"],
    unless=lambda found: " on " in found.words and found.before.rstrip().lower().endswith(_RATES),
)
def week_from_weekday(found: Found, today: date | None) -> Time | None:
    """So many weeks after the next such weekday."""
    following = None if today is None else shift(today, found.get("count", 1), "week")
    return named_weekday(found["weekday"], following, "future")
