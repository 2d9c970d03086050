"""Months. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.en.ahead import is_scheduled, points_to_future
from claims.lang.en.pack import pack
from claims.lang.extents import in_month
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.relative import month_of_year, named_month
from claims.lang.small_words import words_around
from claims.model import Time, between

_ANY = words_around("en", "months")
_BEFORE_SHORT = Matcher(r"(?i)\b(?:in|since|during|until|through|by|from) $")
_BOUND = Matcher(r"(?i)\b(?:by|until|till|through) $")
LAST_CENTURY = 60
"""Two digits from here on are a year of the last century."""
SOON = 5
"""So many months ahead what lasts through a month lasts to the next one of that name, and not to the last."""
_SINCE = Matcher(r"(?i)\bsince $")
_TOLD = Matcher(rf"(?i)\b{_ANY['told']}(?: \S+){{0,4}} in $")
_OVER = Matcher(
    rf"(?i)\b(?:{_ANY['told']}|{_ANY['over']})(?: [^\s.,;:]+){{0,4}} (?:in|from|between|during) "
    r"(?:(?:early |late |mid-?)?(?:\pL+, )?\pL+ (?:and|or|to|through|until) )?(?:early |late |mid-?)?$"
)
_AT_EVENT = Matcher(
    rf"(?i)\b(?:{_ANY['told']}|{_ANY['over']})(?: [^\s.,;:]+){{0,4}} (?:in|at|during|since) (?:the|its|a) $"
)
_HAD_BEEN = Matcher(rf"(?i)\b(?:had|has|have) been {_ANY['planned']}\b[^.;]{{0,40}} $")
"""What had been planned for a month need not be still to come: the nearest such month is meant."""
PART = r"(?:{part} ?)?"


@pack.rule(
    PART + r"{m:month+month_short},? (?:(?:of )?{y}|['’]{two:dd})\b",
    reads={
        "April '98": "1998-04",
        "October 2015": "2015-10",
        "early March 2024": "2024-03 = [2024-03-01..2024-03-10]",
        "Sept. 2024": "2024-09",
    },
    version=2,
    ignores=["October 20155", "may 2024", "in May '3"],
)
def month_and_year(found: Found, today: date | None) -> Time:
    """A month stays a month; early, mid and late are its days 1-10, 11-20 and 21-end."""
    two = found.get("two", 0)
    year = found.get("y", two + (2000 if two < LAST_CENTURY else 1900))
    return in_month(year, found["m"], part=found.get("part"))


@pack.rule(
    r"{pointing} {m:month+month_short}",
    reads={"last November": "2024-11", "next June": "2025-06", "this May": "2025-05", "last May": "2024-05"},
    version=2,
    ignores=["last mayor", "November"],
)
def month_pointed(found: Found, today: date | None) -> Time | None:
    """The latest such month before that of printing, the next after it, or that of the year of printing."""
    if found["pointing"] == "present":
        return month_of_year(found["m"], today, "present", found.get("part"))
    return named_month(found["m"], today, found["pointing"], found.get("part"))


@pack.rule(
    r"{m:month} (?:(?:of )?{pointing} year|a year ago)",
    reads={
        "November last year": "2024-11",
        "July of this year": "2025-07",
        "[April a year ago]": "2024-04",
    },
    version=2,
    ignores=["November year", "last year"],
)
def month_of_pointed_year(found: Found, today: date | None) -> Time | None:
    """A month of last year, this year or next year."""
    return month_of_year(found["m"], today, found.get("pointing", "past"), found.get("part"))


@pack.rule(
    r"{part} ?{m:month+month_short}|(?:the )?month of {whole:month+month_short}|"
    r"(?:in|since|during|until|through|by|from|for|of|between|and|to|towards?|before|after|"
    r"(?:early|late|soon|recently) as|{_:superlative}) "
    r"«(?:{named:month}|{short:month_short})»",
    reads={
        "in [early December]": "2024-12 = [2024-12-01..2024-12-10]",
        "since [January]": "2025-01",
        "in [March]": "2025-03",
        "will open in [July]": "2025-07",
        "the month of March": "2025-03",
        "since [Jan.]": "2025-01",
        "since [July]": "2024-07",
        "as early as [June]": "2025-06",
        "the wettest [April] in decades": "2025-04",
        "expected to show that sales fell 2% in [July]": "2024-07",
        "markets expect only one rise in [December]": "2025-12",
        "a loan that runs through [August]": "2025-08",
        "prices in the year through [February]": "2025-02",
        "had been planned for [March]": "2025-03",
        "as he looks toward [November]": "2025-11",
        "before [January]'s scheduled vote": "2026-01",
        "the boat that sank was found in [June]": "2024-06",
        "cases rose in [July]": "2024-07",
        "prices fell during [June]": "2024-06",
    },
    version=10,
    ignores=["Theresa May", "in March 2024", "in May 8", "early marches", "from Mar-a-Lago"],
    unless=followed_by(r"(?:\d|last year|this year|next year|of \d|-\pL)"),
)
def month_alone(found: Found, today: date | None) -> Time | None:
    """The nearest such month up to the month of printing, or the next one after words of planning."""
    direction: Direction | None = "future" if points_to_future(found) or is_scheduled(found) else None
    if direction is not None and _TOLD.fits(found.before):
        direction = "past"
    elif direction is not None and _HAD_BEEN.fits(found.before):
        direction = None
    month = next(found[name] for name in ("m", "whole", "short", "named") if name in found)
    if direction is None and today is not None and _BOUND.fits(found.before):
        direction = "future" if 0 < (month - today.month) % 12 <= SOON else None
    if direction is None and today is not None and month != today.month and _OVER.fits(found.before):
        direction = "past"
    if "short" in found and not _BEFORE_SHORT.fits(found.before):
        return None
    if _SINCE.fits(found.before) and today is not None and month != today.month:
        direction = "past"
    return named_month(month, today, direction, found.get("part"))


@pack.rule(
    r"(?:the|an?|its|his|her|their|our|['’]s) «{month}» (?:\pL+ )?(?:{event}|{monthly})\b",
    reads={
        "the [March] figures": "2025-03",
        "its [April] meeting": "2025-04",
        "since the [November] election": "2024-11",
        "will miss a [June] deadline": "2025-06",
        "the [November] unemployment rate": "2024-11",
        "won at the [July] world championships": "2024-07",
    },
    version=2,
    ignores=[
        "the March for peace",
        "the May meetinghouse",
        "the April 8 meeting",
        "Prime Minister May deal",
        "the March for meetings",
    ],
    unless=followed_by(r"(?:for|on|of|in|to|against|by|and|or|at)\b"),
)
def month_of_event(found: Found, today: date | None) -> Time | None:
    """A month before a noun is the month of what the noun names."""
    over = today is not None and found["month"] != today.month and _AT_EVENT.fits(found.before)
    direction: Direction | None = "past" if over else "future" if points_to_future(found) else None
    return named_month(found["month"], today, direction)


@pack.rule(
    r"['’]s «{month}» (?-i:[a-z]{3,})",
    reads={
        "listed in Enron's [October] proxy filing": "2024-10",
        "the bank's [January] newsletter": "2025-01",
    },
    ignores=[
        "the Women's March drew crowds",
        "Britain's May said",
        "the bank's October 8 letter",
        "its October",
    ],
    unless=lambda found: found["month"] in (3, 5),
)
def month_of_somebody(found: Found, today: date | None) -> Time | None:
    """A month before a noun, behind whose the thing is; "May" and "March" may be a name there."""
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"«{month}» {_:monthly}\b",
    reads={"[April] sales rose": "2025-04", "[March] figures show a fall": "2025-03"},
    ignores=["Theresa April sales", "the April sales", "march figures", "April 8 figures"],
    unless=lambda found: not found.starts_sentence,
)
def month_that_opens(found: Found, today: date | None) -> Time | None:
    """A month before what is counted or held every month, at the head of a sentence."""
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"{m0:month}(?:{to}){m:month},? {y}\b",
    reads={"January-March 2025": "2025-01/2025-03", "October to December 2024": "2024-10/2024-12"},
    ignores=["January-March", "January or March 2025"],
)
def month_to_month(found: Found, today: date | None) -> Time | None:
    """From a month to a month of one year."""
    if found["m0"] >= found["m"]:
        return None
    first, last = in_month(found["y"], found["m0"]), in_month(found["y"], found["m"])
    if first.period.lo is None or last.period.hi is None:
        return None
    edtf = f"{first.value}/{last.value}"
    return Time("DATE", edtf, between(first.period.lo, last.period.hi, "explicit", edtf))


@pack.rule(
    r"{first:month} or «{month}»",
    reads={"a rise in June or [July] is possible": "2025-07", "in April or [May]": "2025-05"},
    ignores=["Theresa May or April Jones", "June or 8 July", "may or June", "June or July 8"],
    unless=followed_by(r"(?:\d|last year|next year|-\pL|(?-i:\p{Lu})\pL)"),
)
def month_or_month(found: Found, today: date | None) -> Time | None:
    """The second of two months between which it is open."""
    if found["month"] != found["first"] % 12 + 1:
        return None
    return named_month(found["month"], today, "future" if points_to_future(found) else None)


@pack.rule(
    r"«{month}» (?:and|or) {other:month}\b",
    reads={
        "[March] and April are dry": "2025-03",
        "rain in [November] or December": "2024-11",
        "sales fell in [July] and August": "2024-07",
    },
    version=2,
    ignores=["Theresa May and April Jones", "March and 8 April", "May 3 and June 4", "may and June"],
    unless=either(preceded_by(r"(?-i:\p{Lu})\pL+ "), followed_by(r"(?:and|or) \pL+ \d")),
)
def first_of_two_months(found: Found, today: date | None) -> Time | None:
    """The first of two months that follow each other; the second is read by itself."""
    if found["other"] != found["month"] % 12 + 1:
        return None
    over = today is not None and found["month"] != today.month and _OVER.fits(found.before)
    direction: Direction | None = "past" if over else "future" if points_to_future(found) else None
    return named_month(found["month"], today, direction)
