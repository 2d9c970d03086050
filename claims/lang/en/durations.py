"""Lengths of time. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, back, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import lasting, length, some, up_to_now
from claims.model import Time

COUNT = r"(?:{n}|{count})"
SOME = r"(?:several|a few|some|many|a couple of|few)"


@pack.rule(
    COUNT + r"(?:-| ){unit}(?:-old)?",
    reads={
        "for the first time in [10 years]": "P10Y ?length-of-time",
        "four-week": "P4W ?length-of-time",
        "48 hours": "PT48H ?length-of-time",
        "two decades": "P20Y ?length-of-time",
    },
    ignores=["2.5 years", "2015 years", "ten yearlings", "twenty seconded"],
    unless=either(followed_by(r"(?:ago|from now|old|of age|(?:and|or) older)\b"), preceded_by(r"[\d][.,/-]")),
)
def so_long(found: Found, today: date | None) -> Time | None:
    """A counted length of time; a number that looks like a year is not a count."""
    count = found.get("n", found.get("count"))
    if 1900 <= count <= 2099 and found["unit"] != "hour":
        return None
    return lasting(count, found["unit"])


@pack.rule(
    r"an? {one_unit}",
    reads={"in [a decade]": "P10Y ?length-of-time", "a month": "P1M ?length-of-time"},
    ignores=["a day-long", "a yearling", "once a week"],
    unless=either(
        followed_by(r"(?:ago|from now|later)\b|-"),
        preceded_by(r"\b(?:once|twice|times|of the|\d|percent|tons|barrels)"),
    ),
)
def one_unit_long(found: Found, today: date | None) -> Time:
    """One unit of time."""
    return lasting(1, found["one_unit"])


@pack.rule(
    r"(?:the )?(?:last|past) " + COUNT + r" {unit}",
    reads={
        "over [the past two years]": "P2Y = 2023-05-12/2025-05-12",
        "the last 10 years": "P10Y = 2015-05-12/2025-05-12",
    },
    ignores=["the last ten people", "last years"],
)
def the_last_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that ends on the day of printing."""
    return up_to_now(today, found.get("n", found.get("count")), found["unit"], "past")


@pack.rule(
    r"(?:the )?(?:next|coming) " + COUNT + r" {unit}",
    reads={"the next three days": "P3D = 2025-05-12/2025-05-15"},
    ignores=["the next ten people", "the next day"],
)
def the_next_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that begins on the day of printing."""
    return up_to_now(today, found.get("n", found.get("count")), found["unit"], "future")


@pack.rule(
    r"(?:the )?(?:{pointing} )?"
    + SOME
    + r" {many_unit}(?: {way:way})?|{pointing2:pointing} {only:many_unit}|"
    r"(?:the )(?:past|recent|last|coming|next) {alone:many_unit}|recent {recently:many_unit}",
    reads={
        "in [the past several months]": "PXM ?vague",
        "a few days ago": "PAST_REF ?vague",
        "several weeks": "PXW ?vague",
        "recent years": "PXY ?vague",
    },
    ignores=["several people", "months"],
)
def some_units(found: Found, today: date | None) -> Time:
    """An uncounted number of units is vague and stays open."""
    if "way" in found:
        return opened("PAST_REF", VAGUE, direction="past")
    names = ("many_unit", "only", "alone", "recently")
    return some(next(found[name] for name in names if name in found), found.get("pointing"))


@pack.rule(
    r"(?:"
    + COUNT
    + r" {unit}|an? {one_unit}|the next {next:one_unit}) (?:later|earlier|after that|before that)\b|"
    r"the (?:next|following|previous) {only:one_unit}",
    reads={
        "three weeks later": "P3W ?points-back",
        "a year earlier": "P1Y ?points-back",
        "the following day": "P1D ?points-back",
    },
    ignores=["later", "three people later", "a month earlier than usual"],
    unless=followed_by(r"than\b"),
)
def so_long_after(found: Found, today: date | None) -> Time:
    """So long after, or before, another time of the article."""
    names = ("unit", "one_unit", "next", "only")
    unit = next(found[name] for name in names if name in found)
    before = any(word in found.words.lower() for word in ("earlier", "before", "previous"))
    return back(length(found.get("n", found.get("count", 1)), unit), direction="past" if before else "future")


@pack.rule(
    r"(?:each|every) {one_unit}",
    reads={"each year": "P1Y ?vague", "every day": "P1D ?vague"},
    ignores=["everyday", "each one"],
)
def each_unit(found: Found, today: date | None) -> Time:
    """What comes back every unit is a set of times."""
    return opened(length(1, found["one_unit"]), VAGUE, type="SET")
