"""Lengths nobody counts, and lengths told with their article. Read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import lasting, some
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("en", "uncounted")
COUNTED = preceded_by(
    r"(?:\d|½|-|\b(?:half|of|few|several|some|many|couple|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|"
    r"forty|fifty|hundred|thousand|million))"
)


@pack.rule(
    r"{many_unit} ago",
    reads={
        "closed [years ago]": "PAST_REF ?vague",
        "Decades ago": "PAST_REF ?vague",
        "revive a pact that lapsed [years ago]": "PAST_REF ?vague",
    },
    ignores=["two years ago", "2 1/2 years ago", "millions of years ago", "a few days ago"],
    version=2,
    unless=COUNTED,
)
def units_ago(found: Found, today: date | None) -> Time:
    """A past some years back, which nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


_GOES_ON = followed_by(r"(?:past|of|gone|to|ago|and|or)\b|-")
_WITHIN_OF = preceded_by(r"\bwithin")


def _no_units(found: Found) -> bool:
    """ "In years past", "for hours of work", but "within hours of the vote"."""
    return _GOES_ON(found) and not (_WITHIN_OF(found) and found.after.startswith(" of "))


@pack.rule(
    r"(?:for|within|in) «{many_unit}»|{later:many_unit} (?:later|earlier|afterward|afterwards)\b",
    reads={
        "hidden for [decades]": "PXDE ?vague",
        "found [weeks later]": "PXW ?vague",
        "fled within [hours] of the vote": "PTXH ?vague",
    },
    version=2,
    ignores=["for two years", "in years past", "many weeks later", "three hours after", "hours of work"],
    unless=either(COUNTED, _no_units),
)
def units_long(found: Found, today: date | None) -> Time:
    """Some weeks, or some years: how many is not said."""
    return some(next(found[name] for name in ("many_unit", "later") if name in found), None)


@pack.rule(
    r"«the (?:fiscal |financial )?{one_unit}» (?:ended|ending|that (?:ended|ends)|to|through)(?: on| in)? "
    r"(?:{month}|{month_short}|{weekday}|\d)",
    reads={
        "profit for [the year] ended March 31": "P1Y ?length-of-time",
        "in [the week] ending Saturday": "P1W ?length-of-time",
        "in [the year] through March": "P1Y ?length-of-time",
    },
    version=2,
    ignores=["the year ended badly", "the year to come"],
)
def unit_that_ended(found: Found, today: date | None) -> Time:
    """A year, quarter or month by the day on which it ended."""
    return lasting(1, found["one_unit"])


@pack.rule(
    r"«{many_unit}» (?:after|before|into)\b",
    reads={
        "died [hours] after the vote": "PTXH ?vague",
        "resigned [days] before it": "PXD ?vague",
        "[weeks] into the strike": "PXW ?vague",
    },
    version=2,
    ignores=["three hours after", "hours of work", "the years before"],
    unless=either(COUNTED, preceded_by(rf"\b(?:the|these|those|{_ANY['no_length']})")),
)
def units_around(found: Found, today: date | None) -> Time:
    """Some hours or days before or after something else."""
    return some(found["many_unit"], None)


@pack.rule(
    r"{one_unit}-?long\b|{many_unit}-?long\b|{one:one_unit}-old\b|{many:many_unit}-old\b",
    reads={
        "a [decade-old] law": "P10Y ?length-of-time",
        "a [week-long] strike": "P1W ?length-of-time",
        "a [daylong] meeting": "P1D ?length-of-time",
        "a [decades-long] dispute": "PXDE ?vague",
        "the [monthslong] dispute": "PXM ?vague",
    },
    ignores=[
        "a two-year-long war",
        "a foot-long fish",
        "a long year",
        "a year-old boy",
        "a two-year-old law",
    ],
    version=3,
    unless=either(COUNTED, followed_by(_ANY["children"])),
)
def as_long_as_a_unit(found: Found, today: date | None) -> Time:
    """As long, or as old, as one unit, or as some of them."""
    one = found.get("one_unit", found.get("one"))
    return lasting(1, one) if one is not None else some(found.get("many_unit", found.get("many")), None)


@pack.rule(
    r"the (?:(?:first|final|opening) )?(?:{n}|{count}) {many_unit}\b",
    reads={
        "for [the six months] ended in June": "P6M ?length-of-time",
        "in [the first three weeks] of the war": "P3W ?length-of-time",
    },
    version=2,
    ignores=["the six monthly papers", "the six months old calf", "the 2015 years", "the two days ago"],
    unless=followed_by(r"(?:ago|from now|-?olds?|of age|later|earlier)\b"),
)
def the_so_long(found: Found, today: date | None) -> Time | None:
    """A counted length with its article, which belongs to it."""
    count = found.get("n", found.get("count"))
    return None if 1900 <= count <= 2099 else lasting(count, found["many_unit"])


_NO_LENGTH = followed_by(r"(?:past|gone|ago|and|or|later|earlier|before|after|old|(?:of )?age)\b|-")

_OF_A_SITTING = followed_by(r"(?:of|from) (?:the|its|their|this|that|last|an?)\b")


def _minuted(found: Found) -> bool:
    """The minutes of a meeting are what was said at it, and no length."""
    return found.words.lower() == "minutes" and _OF_A_SITTING(found)


@pack.rule(
    r"(?:after|following|despite|amid|takes?|taken|took|lasts?|lasted|spen[dt]|spending|ends?|ended|ending) "
    r"«{many_unit}»",
    reads={
        "could take [years]": "PXY ?vague",
        "after [weeks] of rain": "PXW ?vague",
        "ending [years] of quarrels": "PXY ?vague",
    },
    ignores=[
        "after years past",
        "took hours-long",
        "after two years of war",
        "after hours and days",
        "after minutes of the meeting were printed",
    ],
    version=3,
    unless=either(COUNTED, either(_NO_LENGTH, _minuted)),
)
def units_taken(found: Found, today: date | None) -> Time:
    """How long something takes, or has gone on before, in units nobody counts."""
    return some(found["many_unit"], None)


@pack.rule(
    r"{many_unit} or (?:even )?{other:many_unit}\b",
    reads={"died within [weeks or months]": "PXW ?vague", "could take [months or even years]": "PXM ?vague"},
    ignores=[
        "two weeks or months",
        "days and weeks",
        "the days or weeks before",
        "minutes or seconds of arc",
    ],
    unless=either(COUNTED, either(preceded_by(r"\bthe"), followed_by(r"(?:of arc|of age|ago|old)\b|-"))),
)
def units_or_units(found: Found, today: date | None) -> Time:
    """A length nobody counts, told in the smaller of two units."""
    return some(found["many_unit"], None)


@pack.rule(
    r"a matter of {many_unit}",
    reads={"within [a matter of weeks]": "PXW ?vague"},
    ignores=["a matter of weekly talks", "a matter of fact"],
    unless=followed_by(r"-"),
)
def matter_of_units(found: Found, today: date | None) -> Time:
    """So few units that they can be counted; how many is not said."""
    return some(found["many_unit"], None)


@pack.rule(
    r"«{many_unit}» of|all (?:these|those) {all:many_unit}",
    reads={"[Decades] of war": "PXDE ?vague", "jailed [all these years]": "PXY ?vague"},
    ignores=["hours of work", "the days of old", "two years of war", "Days of age"],
    unless=either(COUNTED, followed_by(r"(?:of )?age\b")),
)
def units_of(found: Found, today: date | None) -> Time | None:
    """A length nobody counts that opens a sentence; within one, "of" says rather what time it was."""
    if "many_unit" in found and not (found.starts_sentence and found.words[0].isupper()):
        return None
    return some(found.get("many_unit", found.get("all")), None)
