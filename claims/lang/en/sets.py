"""What comes back: "every Monday", "twice a week". Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import recurring
from claims.lang.en.dates import clock_value
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import length
from claims.model import Time

AT = r"(?:,? (?:at )?{hour}(?:[.:]{minute})?(?: ?{half})?)?"
_ANOTHER = followed_by(r"(?:onion|water|roll|from|into|off|of|in)\b")
"""Behind these a spring or a fall is no season."""
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
BEFORE = r"(?:{hour}(?:[.:]{minute})? ?{half},? (?:on )?)?"
_BEFORE_NOUN = followed_by(r"(?-i:\p{Ll}{3,})")
LETTERS = {
    "semiannual": "P6M",
    "semi-annual": "P6M",
    "twice-yearly": "P6M",
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "everyday": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
} | {
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
}


@pack.rule(
    BEFORE + r"(?:each|every)(?: other)? {weekday}(?: {daypart}\b)?",
    reads={
        "every Monday": "XXXX-WXX-1 ?vague",
        "each Sunday night": "XXXX-WXX-7TNI ?vague",
        "Every other Friday": "XXXX-WXX-5 ?vague",
        "at [9am every Sunday]": "XXXX-WXX-7T09 ?vague",
    },
    ignores=["every monday", "Monday", "every Mondays"],
)
def each_weekday(found: Found, today: date | None) -> Time:
    """A weekday of every week, or of every second one."""
    return recurring(f"XXXX-WXX-{found['weekday']}{short(found)}")


@pack.rule(
    r"(?:each|every) (?:" + DAY + r"(?:, (?:and )?| and | or )){1,5}«{weekday}»",
    reads={
        "every Tuesday and [Friday]": "XXXX-WXX-5 ?vague",
        "each Monday, Wednesday and [Saturday]": "XXXX-WXX-6 ?vague",
    },
    ignores=["every Tuesday", "Tuesday and Friday"],
)
def each_further_weekday(found: Found, today: date | None) -> Time:
    """The last of several weekdays of every week."""
    return recurring(f"XXXX-WXX-{found['weekday']}")


@pack.rule(
    r"(?:each|every) {weekday},? (?:at )?{hour}(?:[.:]{minute})?(?: ?{half})?",
    reads={"every Monday at 10:30": "XXXX-WXX-1T10:30 ?vague", "each Monday 4pm": "XXXX-WXX-1T16 ?vague"},
    ignores=["Monday at 10:30", "every Monday"],
)
def each_weekday_at_hour(found: Found, today: date | None) -> Time:
    """An hour of a weekday of every week."""
    return recurring(f"XXXX-WXX-{found['weekday']}{short(found)}")


@pack.rule(
    BEFORE + r"{weekdays}",
    reads={
        "on [Mondays]": "XXXX-WXX-1 ?vague",
        "at [9am on Sundays]": "XXXX-WXX-7T09 ?vague",
    },
    ignores=["mondays", "Monday"],
)
def weekdays(found: Found, today: date | None) -> Time:
    """A weekday in the plural is one of every week."""
    return recurring(f"XXXX-WXX-{found['weekdays']}{short(found)}")


@pack.rule(
    r"{weekday} {dayparts}\b",
    reads={"plays on [Tuesday nights]": "XXXX-WXX-2TNI ?vague"},
    ignores=["Tuesday night", "sleepless nights"],
)
def weekday_nights(found: Found, today: date | None) -> Time:
    """A part of a weekday of every week."""
    return recurring(f"XXXX-WXX-{found['weekday']}{found['dayparts']}")


@pack.rule(
    r"«{weekday}» (?:and|or) {other:weekday} {dayparts}\b",
    reads={"leaves on [Monday] and Tuesday nights": "XXXX-WXX-1TNI ?vague"},
    ignores=["Monday and Tuesday night", "Monday and sleepless nights"],
)
def weekday_and_nights(found: Found, today: date | None) -> Time:
    """The same, where the part of the day stands behind the next weekday."""
    return recurring(f"XXXX-WXX-{found['weekday']}{found['dayparts']}")


@pack.rule(
    BEFORE + r"(?:each|every) {one_unit}",
    reads={"each year": "P1Y ?vague", "every day": "P1D ?vague", "[3pm every day]": "T15 ?vague"},
    ignores=["everyday", "each one"],
    version=2,
)
def each_unit(found: Found, today: date | None) -> Time:
    """What comes back every unit is a set of times."""
    return recurring(short(found) or length(1, found["one_unit"]))


@pack.rule(
    r"(?:each|every) {month}\b",
    reads={"[every March] they march": "XXXX-03 ?vague", "each August": "XXXX-08 ?vague"},
    ignores=["every march", "every May 8", "this March"],
    unless=followed_by(r"\d"),
)
def each_month_by_name(found: Found, today: date | None) -> Time:
    """A month of every year."""
    return recurring(f"XXXX-{found['month']:02}")


@pack.rule(
    r"(?:each|every) {season}\b",
    reads={"[every summer] in town": "XXXX-SU ?vague", "each spring": "XXXX-SP ?vague"},
    ignores=["this summer", "every spring onion", "every fall from a ladder"],
    version=2,
    unless=lambda found: found["season"] in ("SP", "FA") and _ANOTHER(found),
)
def each_season(found: Found, today: date | None) -> Time:
    """A season of every year."""
    return recurring(f"XXXX-{found['season']}")


@pack.rule(
    r"(?:each|every) (?:other {one_unit}|{nth:day_word} {of:one_unit}|(?:{n}|{count}) {unit})",
    reads={
        "every two years": "P2Y ?vague",
        "every other week": "P2W ?vague",
        "every third year": "P3Y ?vague",
        "each 5 minutes": "PT5M ?vague",
    },
    version=3,
    ignores=["every two people", "every week"],
)
def every_so_long(found: Found, today: date | None) -> Time:
    """What comes back after every so many units."""
    if "nth" in found:
        return recurring(length(found["nth"], found["of"]))
    if "one_unit" in found:
        return recurring(length(2, found["one_unit"]))
    return recurring(length(found.get("n", found.get("count")), found["unit"]))


@pack.rule(
    r"on «{on:week_parts}»\b|(?:each|every|most) (?:{days:week_parts}|{day:week_part})\b",
    reads={
        "closed on [weekends]": "XXXX-WXX-WE ?vague",
        "every weekend": "XXXX-WXX-WE ?vague",
        "most weekdays": "XXXX-WXX-1/XXXX-WXX-5 ?vague",
    },
    ignores=["on weekend", "this weekend", "the weekends"],
)
def each_part_of_the_week(found: Found, today: date | None) -> Time | None:
    """The weekends, or the working days, of every week."""
    return recurring(next(found[name] for name in ("on", "days", "day") if name in found))


@pack.rule(
    r"(?:once|twice|(?:{n}|{count}|several|many) (?:times|hours|days|nights|weeks|months)) "
    r"(?:an?|every|each|per) {one_unit}|"
    r"(?:once|twice|(?:{n2:n}|{count2:count}) times) {adverb:unit_adverb}\b",
    reads={
        "meets [twice weekly]": "P1W ?vague",
        "[three times daily]": "P1D ?vague",
        "open [six days a week]": "P1W ?vague",
        "[24 hours a day]": "P1D ?vague",
        "twice a week": "P1W ?vague",
        "once a year": "P1Y ?vague",
        "three times per day": "P1D ?vague",
    },
    ignores=["once upon a day", "three times the year", "three days a mile"],
    version=4,
)
def times_a_unit(found: Found, today: date | None) -> Time:
    """So many times in every unit."""
    return recurring(length(1, found.get("one_unit", found.get("adverb"))))


@pack.rule(
    r"(?:(?:each|every) {daypart}|(?:on )?«(?:mornings|afternoons|evenings|nights)»)" + AT,
    reads={
        "every morning": "TMO ?vague",
        "every night at 9pm": "T21 ?vague",
    },
    ignores=["sleepless nights", "the morning"],
    unless=lambda found: "daypart" not in found and "hour" not in found,
)
def each_part_of_day(found: Found, today: date | None) -> Time:
    """A part of every day, or its hour."""
    if "hour" in found and "half" not in found and found.get("daypart") in ("TAF", "TEV", "TNI"):
        found.printed["half"] = "pm"
    return recurring(short(found) or found["daypart"])


def short(found: Found) -> str:
    """The clock without minutes where they are nought, or the part of the day, or nothing."""
    return clock_value(found).removesuffix(":00")


@pack.rule(
    r"(?:semi-?annual|twice-yearly|hourly|daily|nightly|everyday|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually|annual)",
    reads={
        "meet [weekly]": "P1W ?vague",
        "airs [nightly]": "P1D ?vague",
        "an [annual] summit": "P1Y ?vague",
        "a [quarterly] report": "P3M ?vague",
        "her [semi-annual] testimony": "P6M ?vague",
        "[Daily] exports fell": "P1D ?vague",
    },
    ignores=["Daily Mail", "non-annual", "Weekly Standard", "the Daily said", "Daily Mail readers"],
    version=5,
    unless=either(
        lambda found: found.words[:1].isupper() and not (found.starts_sentence and _BEFORE_NOUN(found)),
        either(preceded_by(r"-"), followed_by(r"(?:-|basis|life|lives)\b")),
    ),
)
def by_the_unit(found: Found, today: date | None) -> Time:
    """What comes back, told in one word; with a capital it is a newspaper's name."""
    return recurring(LETTERS[found.words.lower()])
