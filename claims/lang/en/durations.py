"""Lengths of time. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.angles import of_an_angle
from claims.lang.calendar import VAGUE, back, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.relative import lasting, length, some, unit_around, up_to_now
from claims.lang.small_words import words_around
from claims.model import Time

_ANY = words_around("en", "durations")
COUNT = r"(?:{n}|{count})"
_HYPHEN = followed_by("-")


def _an_ordinal(found: Found) -> bool:
    """ "The twenty-second time", "two second-round games"."""
    return _HYPHEN(found) if " " in found.words else found["count"] % 10 == 0


MOST_QUARTERS = 40
"""Nobody tells ten years by their quarters."""
SOME = r"(?:several|a few|some|many|a couple of|couple of|few)"
_FOR = preceded_by(r"\bfor")
_OF = followed_by(r"of\b")
_RATE = preceded_by(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|dozen)) "
    rf"(?:\pL{{2,12}} )?(?:{_ANY['people']}|\pL{{2,20}}s)|\brate of \d[\d,.]{{0,12}}"
)
_AFTER_RATE = followed_by(
    r"(?:after|before|into|from|since|until|apart|ago|later|earlier|off|but|and then)\b"
)
"""Behind what is counted "a week" says how often ("four flights a week"); not in "two men a week before"."""
_PER_HOUR = preceded_by(rf"\b{_ANY['measured']}|[$£€]\d[\d,.]{{0,9}}")
"""Speeds and wages before an hour or a minute: they are told by it, and it lasts no time."""
_PRICED = preceded_by(r"[$£€]\d[\d,.]{0,9}(?: (?:thousand|million|billion|trillion))?")
"""An amount right before it is paid in every such unit."""
_LASTS = preceded_by(r"\b(?:to|will|would|could|can|may|might|should|must|not|and|or|only|usually|often)")
"""Before "last 18 months", where something lasts so long."""
_SOME_DAY = preceded_by(r"\b(?:he|she|it|they|we|you|i|will|would|could|may|might|can|must|should|that|to)")


def _cut(found: Found) -> bool:
    """The count is the rest of a longer number."""
    before = found.before[-2:]
    return before[:1].isdigit() and before[1:] in (".", ",", "/", "-")


def _one_day(found: Found) -> bool:
    return found.words.lower() == "one day"


@pack.rule(
    COUNT + r"(?:-| (?:(?:straight|consecutive|successive|full|whole|more) )?){unit}(?: or so\b|-long\b)?",
    reads={
        "for the first time in [10 years]": "P10Y ?length-of-time",
        "four-week": "P4W ?length-of-time",
        "48 hours": "PT48H ?length-of-time",
        "two decades": "P20Y ?length-of-time",
        "for [five straight days]": "P5D ?length-of-time",
        "gives him, at 55, [seven more years]": "P7Y ?length-of-time",
        "two thousand years": "P2000Y ?length-of-time",
        "twenty-two years": "P22Y ?length-of-time",
        "one hundred and five days": "P105D ?length-of-time",
        "a [four-year-long] study": "P4Y ?length-of-time",
    },
    ignores=[
        "2.5 years",
        "2015 years",
        "ten yearlings",
        "twenty seconded",
        "by three-quarters of a point",
        "three quarters of voters",
        "a 6-year-old boy",
        "hoped he one day would return",
        "6 degrees 10 minutes south",
        "10 minutes of arc",
        "for the twenty-second time",
        "two second-round games",
    ],
    version=7,
    unless=either(
        followed_by(r"(?:ago|from now|-?olds?|of age|(?:and|or) older)\b"),
        _cut,
        lambda found: _one_day(found) and _SOME_DAY(found),
        of_an_angle,
    ),
)
def so_long(found: Found, today: date | None) -> Time | None:
    """A counted length of time; a number that looks like a year is not a count, and an age is not read."""
    count = found.get("n", found.get("count"))
    if "n" in found and 1900 <= count <= 2099 and found["unit"] != "hour":
        return None
    if "count" in found and found.words.lower().endswith("second") and _an_ordinal(found):
        return None
    if found["unit"] == "quarter" and ("-" in found.words or _OF(found) or count > MOST_QUARTERS):
        return None  # "three-quarters of a point" is a part, "a hundred and three quarters" a number
    return lasting(count, found["unit"])


@pack.rule(
    r"an? {one_unit}(?: or so\b)?",
    reads={
        "in [a decade]": "P10Y ?length-of-time",
        "a month": "P1M ?length-of-time",
        "for [a week or so]": "P1W ?length-of-time",
    },
    ignores=[
        "a day-long",
        "a yearling",
        "once a week",
        "paid $15 an hour",
        "at 60 miles an hour",
        "40 cents a minute",
        "four flights a week",
        "nearly 700 seats a week",
        "at a rate of 358,000 a month",
        "has cost $30 million a week",
    ],
    version=5,
    unless=either(
        followed_by(r"(?:ago|from now|later)\b|-\pL"),
        preceded_by(rf"\b(?:{_ANY['times']}|of the|\d)"),
        lambda found: _RATE(found) and not _AFTER_RATE(found),
        lambda found: _PER_HOUR(found) and found.words.lower().endswith(("hour", "minute")),
        lambda found: _PRICED(found) and not _AFTER_RATE(found),
    ),
)
def one_unit_long(found: Found, today: date | None) -> Time:
    """One unit of time."""
    return lasting(1, found["one_unit"])


@pack.rule(
    r"(?:the )?(?:last|past|previous) " + COUNT + r" {unit}(?: or so\b)?",
    reads={
        "over [the past two years]": "P2Y = 2023-05-12/2025-05-12",
        "the last 10 years": "P10Y = 2015-05-12/2025-05-12",
    },
    ignores=["the last ten people", "last years", "will last 10 years", "begin in June and last two months"],
    version=4,
    unless=lambda found: found.words[:4].lower() == "last" and _LASTS(found),
)
def the_last_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that ends on the day of printing."""
    return up_to_now(today, found.get("n", found.get("count")), found["unit"], "past")


@pack.rule(
    r"(?:the )?(?:next|coming) " + COUNT + r" {unit}(?: or so\b)?",
    reads={"the next three days": "P3D = 2025-05-12/2025-05-15"},
    ignores=["the next ten people", "the next day"],
    version=3,
)
def the_next_so_long(found: Found, today: date | None) -> Time | None:
    """A length of time that begins on the day of printing."""
    return up_to_now(today, found.get("n", found.get("count")), found["unit"], "future")


@pack.rule(
    r"(?:the )?(?:{pointing} )?"
    + SOME
    + r" {many_unit}(?: (?:{way:way}|later|after that|afterwards?)\b)?|{pointing2:pointing} {only:many_unit}|"
    r"(?:the )(?:past|recent|last|coming|next) {alone:many_unit}|recent {recently:many_unit}",
    reads={
        "in [the past several months]": "PXM ?vague",
        "a few days ago": "PAST_REF ?vague",
        "several weeks": "PXW ?vague",
        "recent years": "PXY ?vague",
        "died [a few days later]": "PXD ?vague",
    },
    ignores=["several people", "months"],
    version=2,
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
    r"the (?:next|following|previous) (?:{only:one_unit}|{stretch:quarter_unit})\b|"
    r"the prior {prior:stretch}\b",
    reads={
        "hit sales in [the previous quarter]": "P3M ?points-back",
        "down from [the prior quarter]": "P3M ?points-back",
        "three weeks later": "P3W ?points-back",
        "a year earlier": "P1Y ?points-back",
        "the following day": "P1D ?points-back",
    },
    version=4,
    ignores=["later", "three people later", "a month earlier than usual"],
    unless=followed_by(r"than\b"),
)
def so_long_after(found: Found, today: date | None) -> Time:
    """So long after, or before, another time of the article."""
    names = ("unit", "one_unit", "next", "only", "stretch", "prior")
    unit = next(found[name] for name in names if name in found)
    before = any(word in found.words.lower() for word in ("earlier", "before", "previous", "prior"))
    return back(length(found.get("n", found.get("count", 1)), unit), direction="past" if before else "future")


@pack.rule(
    r"(?:the |its )?(?:{one_unit}|{count} {many_unit})-(?:earlier|ago) (?:period|quarter|month|week|half)\b",
    reads={
        "up from [the year-earlier period]": "P1Y ?points-back",
        "the year-ago quarter": "P1Y ?points-back",
    },
    ignores=["a year-earlier loss", "a year ago, quarter by quarter"],
)
def period_beside(found: Found, today: date | None) -> Time:
    """The period as long and so long before the one told of, as companies compare their results."""
    unit = found.get("one_unit", found.get("many_unit"))
    return back(length(found.get("count", 1), unit), direction="past")


@pack.rule(
    r"«(?:(?:{n}|{count}) {many_unit}|an? {one_unit}) on»(?:,| from\b)",
    reads={
        "[Ten years on], the mine is shut": "P10Y ?points-back",
        "now, [a year on], they wait": "P1Y ?points-back",
        "[Five years on] from the flood": "P5Y ?points-back",
    },
    version=2,
    ignores=["spent ten years on, and off", "ten years on the case", "He spent two years on from"],
    unless=lambda found: not (found.starts_sentence or found.before.endswith((", ", "and "))),
)
def so_long_on(found: Found, today: date | None) -> Time:
    """So long after another time of the article, as British papers put it."""
    unit = found.get("many_unit", found.get("one_unit"))
    return back(length(found.get("n", found.get("count", 1)), unit), direction="future")


@pack.rule(
    r"(?:all|the (?:whole|entire|full)|whole|full|an? (?:whole|full|single)|another)(?: |-){one_unit}",
    reads={
        "three in [a single week]": "P1W ?length-of-time",
        "all day": "P1D ?length-of-time",
        "another week": "P1W ?length-of-time",
        "a full year": "P1Y ?length-of-time",
        "a forecast for [the full year]": "2025",
    },
    ignores=["all days", "another one", "a single weekly paper"],
    version=3,
)
def whole_unit(found: Found, today: date | None) -> Time | None:
    """One whole unit, or one more; what is forecast "for the full year" is so for that of the printing."""
    if found.words.lower() == "the full year" and _FOR(found):
        return unit_around(today, 0, "year", "present")
    return lasting(1, found["one_unit"])
