"""Weeks, months, quarters, years told from the day of printing: in the examples Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import NO_PUBLICATION, STEP, VAGUE, Direction, opened
from claims.lang.en.ahead import points_to_future
from claims.lang.en.pack import pack
from claims.lang.extents import in_season, weekend
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import away, lasting, shift, unit_around, up_to_now
from claims.lang.small_words import words_around
from claims.model import Time, between

_ANY = words_around("en", "stretches")
_UP_TO_NOW = ("week", "month", "year")
_COUNTED = ("fortnight", "decade", "century")
"""Units of no calendar: the last one is so much time up to the day of printing."""
_OF_THIS = followed_by(r"of (?:\pL+ing\b|(?:the|his|her|its|their|a) (?:\pL+ )?\pL)")
"""The last week of something is the last one it has, and not the one before that of printing."""
_ENDS = preceded_by(r"\b(?:by|until|till|before|ahead of|into)")
_MAY = preceded_by(r"\b(?:could|may|might) (?:[a-mo-z]|n[a-np-z])\pL*[^;]{0,80} (?:over|at|on|this)")
"""What could happen over a weekend has not yet, while what could not is over."""
_OVER = preceded_by(rf"\b{_ANY['over']}(?: (?:to|at|by) \S+| sharply| again)? (?:by|at|near|toward|towards)")

MIDDLE = 6
COUNT = r"(?:{n}|{count})"


def _beside_another(found: Found) -> bool:
    """ "The previous year" is told from the year the article speaks of, and not from that of printing."""
    return found.words.lower().startswith("the previous ")


@pack.rule(
    r"(?:{part} )?(?:the |this )?{pointing} {stretch}",
    reads={
        "next month": "2025-06",
        "early next month": "2025-06 = [2025-06-01..2025-06-10]",
        "last week": "2025-W19 = 2025-05-05/2025-05-11",
        "the last week": "2025-W19 = 2025-05-05/2025-05-11",
        "this week": "2025-W20 = 2025-05-12/2025-05-18",
        "this year": "2025",
        "last year": "2024",
        "this fiscal year": "2025",
        "the past decade": "P10Y = 2015-05-12/2025-05-12",
        "the end of this year": "2025 = [2025-09-01..2025-12-31]",
        "the latest quarter": "2025-Q1 = 2025-01-01/2025-03-31",
        "during [the past year]": "P1Y = 2024-05-12/2025-05-12",
        "[this past week] he left": "P1W = 2025-05-05/2025-05-12",
        "in [the past fortnight]": "P2W = 2025-04-28/2025-05-12",
        "in [the last week] of campaigning": "P1W ?length-of-time",
        "since [early last century]": "19 = 1900/1999",
    },
    ignores=["last weekend", "the year", "last two weeks"],
    version=5,
    unless=either(followed_by(r"['’]?s? ?(?:-| )?(?:olds?)\b"), _beside_another),
)
def stretch_pointed(found: Found, today: date | None) -> Time | None:
    """The week, month, quarter or year of printing, the one before or after it, or a part of that.

    "The past decade" is no calendar decade but the ten years up to the day of printing, and "the past
    year" none of the calendar but the twelve months.
    """
    points: Direction = found["pointing"]
    if found.words.lower().startswith("the last ") and _OF_THIS(found):
        return lasting(1, found["stretch"])
    past = found.printed["pointing"].lower() == "past" and found.printed["stretch"].lower() in _UP_TO_NOW
    of_calendar = found.printed["pointing"].lower() == "last" and "the last" not in found.words.lower()
    if of_calendar and found["stretch"] == "century":
        return unit_around(today, -1, "century", points)
    if past or (found["stretch"] in _COUNTED and points != "present"):
        return up_to_now(today, 1, found["stretch"], points)
    if found["stretch"] == "fortnight":
        return lasting(1, "fortnight")
    return unit_around(today, STEP[points], found["stretch"], points, found.get("part"))


@pack.rule(
    r"(?:the |this )?{pointing} weekend|(?:at )?«the weekend»",
    reads={
        "last weekend": "2025-W19-WE = 2025-05-10/2025-05-11",
        "this weekend": "2025-W20-WE = 2025-05-17/2025-05-18",
        "at [the weekend]": "2025-W19-WE = 2025-05-10/2025-05-11",
        "count them by [the weekend]": "2025-W20-WE = 2025-05-17/2025-05-18",
        "will meet over [the weekend]": "2025-W20-WE = 2025-05-17/2025-05-18",
        "could turn into a storm over [the weekend]": "2025-W20-WE = 2025-05-17/2025-05-18",
    },
    ignores=["weekend", "last week"],
    version=3,
)
def weekend_pointed(found: Found, today: date | None) -> Time | None:
    """Saturday and Sunday of the ISO week of printing, the one before or after.

    "The weekend" is the last one, or the coming one where something ends with it or is planned for it.
    """
    coming = _ENDS(found) or _MAY(found) or points_to_future(found)
    points: Direction = found.get("pointing", "present" if coming else "past")
    if today is None:
        return opened("XXXX-WXX-WE", NO_PUBLICATION, direction=points)
    day = shift(today, STEP[points], "week")
    return None if day is None else weekend(day, direction=points)


@pack.rule(
    r"(?:the )?{edge} of the (?:week|{wide:stretch_edge})",
    reads={
        "since [the beginning of the week]": "2025-W20 = 2025-05-12/2025-05-18",
        "by [the end of the month]": "2025-05 = [2025-05-21..2025-05-31]",
        "to [the end of the decade]": "202 = 2020/2029",
    },
    ignores=["the end of the road", "the end of the week of May 7", "late the week"],
    unless=followed_by(r"(?:of|that|in which|before|after|ended|ending)\b"),
)
def part_of_the_stretch(found: Found, today: date | None) -> Time | None:
    """The start, middle or end of the week, month, quarter or decade of printing."""
    if "wide" not in found:
        return unit_around(today, 0, "week", "present")
    return unit_around(today, 0, found["wide"], "present", found["edge"])


@pack.rule(
    r"the (?:rest|remainder|balance) of (?:the (?:week|year|{wide:stretch_edge})|this {stretch})",
    reads={
        "for [the rest of the year]": "2025 = 2025-05-12/2025-12-31",
        "in [the remainder of this month]": "2025-05 = 2025-05-12/2025-05-31",
        "[the rest of the week]": "2025-W20 = 2025-05-12/2025-05-18",
    },
    ignores=["the rest of the world", "the rest of the week of May 7", "the rest of the yearbook"],
    unless=followed_by(r"(?:of|in which)\b"),
)
def rest_of_the_stretch(found: Found, today: date | None) -> Time | None:
    """The week, month, quarter, year or decade of printing from the day of printing on."""
    unit = found.get("wide", found.get("stretch", "week" if found.words.lower().endswith("week") else "year"))
    whole = unit_around(today, 0, unit, "present")
    if today is None or whole is None or whole.period.hi is None:
        return whole
    period = between(today, whole.period.hi, "publication")
    return Time("DATE", whole.value, period, None, "future", False, True)


@pack.rule(
    r"(?:the )?{part} (?:the )?year",
    reads={
        "by [the end of year]": "2025 = [2025-09-01..2025-12-31]",
        "the end of the year": "2025 = [2025-09-01..2025-12-31]",
        "the outbreak peaked by [the end of the year]": "2024 = [2024-09-01..2024-12-31]",
        "said it would close by [the end of the year]": "2025 = [2025-09-01..2025-12-31]",
    },
    version=2,
    ignores=["the end of the road", "the end of the yearbook"],
)
def part_of_the_year(found: Found, today: date | None) -> Time | None:
    """The first, middle or last third of the year of printing; late in that year it is still to come.

    What had peaked or fallen by its end is told of the year before, up to the middle of the next one.
    """
    over = found["part"] == "end" and today is not None and today.month <= MIDDLE and _OVER(found)
    return unit_around(today, -int(over), "year", "past" if over else "present", found["part"])


@pack.rule(
    COUNT + r" {unit}(?: or so)? ago|(?:an?|a single) {one_unit}(?: or so)? ago",
    reads={
        "three days ago": "2025-05-09",
        "2 weeks ago": "2025-W18 = 2025-04-28/2025-05-04",
        "a year ago": "2024",
        "five years ago": "2020",
        "3 hours ago": "PT3H ?length-of-time",
        "a fortnight ago": "2025-W18 = 2025-04-28/2025-05-04",
        "twenty-two years ago": "2003",
        "a year or so ago": "2024",
        "four hundred years ago": "1625",
    },
    ignores=["several days ago", "three ages ago", "2.5 years ago"],
    version=3,
)
def so_long_ago(found: Found, today: date | None) -> Time | None:
    """Counts back from the day of printing, as wide as the unit."""
    unit = found.get("unit", found.get("one_unit"))
    return away(today, found.get("n", found.get("count", 1)), unit, "past")


@pack.rule(
    r"an? {one_unit} and (?:a )?half ago|(?:{n}|{count}) and a half {unit} ago",
    reads={"a year and a half ago": "2023", "two and a half years ago": "2022"},
    ignores=["a year and a half", "a day and a half ago", "two and a half weeks ago"],
)
def so_long_and_a_half_ago(found: Found, today: date | None) -> Time | None:
    """Counts back from the day of printing so many years and six months, as wide as the year."""
    if found.get("unit", found.get("one_unit")) != "year":
        return None
    months = 12 * found.get("n", found.get("count", 1)) + 6
    day = None if today is None else shift(today, -months, "month")
    return unit_around(day, 0, "year", "past")


@pack.rule(
    COUNT + r" {unit} from now|(?:an?) {one_unit} from now",
    reads={"three days from now": "2025-05-15", "a year from now": "2026"},
    version=2,
    ignores=["three people from now", "from now"],
)
def so_long_from_now(found: Found, today: date | None) -> Time | None:
    """Counts on from the day of printing, as wide as the unit."""
    unit = found.get("unit", found.get("one_unit"))
    return away(today, found.get("n", found.get("count", 1)), unit, "future")


HALF_AGO = {"century": (50, "year"), "decade": (5, "year"), "year": (6, "month")}
"""Half of a unit in whole smaller ones."""


@pack.rule(
    r"half an? {one_unit} ago|an? (?:half|quarter)(?:-| )century ago",
    reads={
        "a quarter-century ago": "2000",
        "a half-century ago": "1975",
        "half a century ago": "1975",
        "half a decade ago": "2020",
        "half a year ago": "2024-11",
    },
    version=2,
    ignores=["half a century", "half a mile ago", "half an hour ago"],
)
def half_a_unit_ago(found: Found, today: date | None) -> Time | None:
    """Counts half a unit back from the day of printing."""
    if "one_unit" not in found:
        return away(today, 25 if "quarter" in found.words.lower() else 50, "year", "past")
    half = HALF_AGO.get(found["one_unit"])
    return None if half is None else away(today, half[0], half[1], "past")


_OPENS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a season begins; a winter is that of the year in which it begins."""


def _year_of(season: str, today: date, points: Direction) -> int:
    """The year of the latest such season that is over, of the next one to begin, or that of printing."""
    opens = _OPENS[season]
    if points == "past":
        over = today.month > opens + 2 if season != "WI" else today.month > opens - 10
        return today.year - (not over) - (season == "WI")
    return today.year + (points == "future" and today.month >= opens)


@pack.rule(
    r"(?:(?:the|early|late|mid)(?: |-))?{season}(?: of|,)? {y}\b|"
    r"(?:(?:early|late) )?{pointing} {season2:season}",
    reads={
        "late summer 2019": "2019-SU = 2019-22",
        "the summer of 2019": "2019-SU = 2019-22",
        "spring 2021": "2021-SP = 2021-21",
        "last winter": "2024-WI = 2024-24",
        "next summer": "2025-SU = 2025-22",
        "last fall": "2024-FA = 2024-23",
    },
    ignores=["the summer", "to fall into 1000"],
    version=3,
)
def season_named(found: Found, today: date | None) -> Time | None:
    """A season of a year that is printed or pointed to."""
    if "y" in found:
        return in_season(found["y"], found["season"])
    points: Direction = found["pointing"]
    if today is None:
        return opened(f"XXXX-{found['season2']}", NO_PUBLICATION, direction=points)
    year = _year_of(found["season2"], today, points)
    if not 1 < year < 9999:
        return None
    return in_season(year, found["season2"], basis="publication", direction=points)


_NO_SEASON = followed_by(r"(?:of|in|from|out|on|to|down|off|and|or|\pL+)\b")
_AND_SEASON = followed_by(r"(?:and|or|to) (?:the )?(?:summer|autumn|fall|winter|spring)\b")
"""What fell, or where water springs, is no season; nor is a fall or spring before a noun."""
_SEASONS = (("summer", "SU"), ("winter", "WI"), ("spring", "SP"))


@pack.rule(
    r"(?:the )?(?:(?:early|late) |mid-)?(?:summer|winter|autumn)|"
    r"(?:in|by|until|before|since|during|of|from) «"
    r"(?:(?:the )?(?:early|late|mid-)(?: )?(?:fall|autumn|spring|summer|winter)|"
    r"the (?:fall|spring)|mid(?:summer|winter))»",
    reads={
        "in [late spring]": "XXXX-SP ?vague",
        "in [midsummer]": "XXXX-SU ?vague",
        "in [the spring] and fall": "XXXX-SP ?vague",
        "in [the summer]": "XXXX-SU ?vague",
        "by [winter]": "XXXX-WI ?vague",
        "in [late summer]": "XXXX-SU ?vague",
        "will reopen in [the fall]": "XXXX-FA ?vague",
    },
    version=4,
    ignores=[
        "in the fall of a town",
        "injured in the fall from a roof",
        "Summer",
        "summer 2019",
        "the summer of 2019",
        "winters",
        "the fall",
    ],
    unless=either(
        lambda found: found.words[-6:].strip()[:1].isupper() or found.words[:1].isupper(),
        either(
            preceded_by(r"\b(?:this|last|next|each|every|a)|-"),
            followed_by(r"(?:of \d|,? ?\d|-|olympics|games)"),
        ),
    ),
)
def season_alone(found: Found, today: date | None) -> Time | None:
    """A season without its year is vague; "spring" and "fall" alone are too often something else."""
    words = found.words.lower()
    if words.endswith(("fall", "spring")) and _NO_SEASON(found) and not _AND_SEASON(found):
        return None
    return opened(f"XXXX-{next((code for name, code in _SEASONS if name in words), 'FA')}", VAGUE)
