"""Words that point to the present, the past, the future or another time of the article."""

from datetime import date

from claims.lang.calendar import VAGUE, back, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.model import Time

_OF_WHICH = followed_by(r"(?:the|of|in|when|that|he|she|they|it|last|next|yesterday|tomorrow|a year)\b")
_OF_A_CLAUSE = followed_by(
    r"(?:(?-i:\p{Lu})\pL+|he|she|they|it|the \pL+) (?:was|were|had|did|left|came|took|became|died)\b"
)


@pack.rule(
    r"(?:(?:later|earlier|early|late) )?(?:that|the same|that same) day",
    reads={
        "on [that day]": "PAST_REF ?points-back",
        "the same day": "PAST_REF ?points-back",
        "died [later that day]": "PAST_REF ?points-back",
    },
    ignores=["that days", "this day"],
    version=2,
)
def that_day(found: Found, today: date | None) -> Time:
    """Points to a day the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"at «(?:the|that) time»|(?:later |earlier )?that (?:week|month|year)|that same (?:week|month|year)|"
    r"the same (?:week|month|year)|that time",
    reads={
        "at [the time]": "PAST_REF ?points-back",
        "that year": "PAST_REF ?points-back",
        "[later that year] he left": "PAST_REF ?points-back",
    },
    ignores=[
        "at the time of printing",
        "this year",
        "all the time",
        "at the time Marsh was elected",
        "at the time he left",
    ],
    version=3,
    unless=either(
        followed_by(r"(?:of|when)\b"),
        lambda found: found.words.lower().endswith("the time") and _OF_A_CLAUSE(found),
    ),
)
def that_time(found: Found, today: date | None) -> Time:
    """Points to a time the article names elsewhere."""
    return back("PAST_REF", direction="past")


@pack.rule(
    r"nowadays|(?:right )?now|currently|at present|at the moment|these days|"
    r"at «this(?: \pL{1,12})? {moment}»",
    reads={
        "now": "PRESENT_REF ?vague",
        "currently": "PRESENT_REF ?vague",
        "[Nowadays] it rains": "PRESENT_REF ?vague",
        "not hiring [right now]": "PRESENT_REF ?vague",
        "would not travel at [this crucial moment]": "PRESENT_REF ?vague",
        "no plans at [this time]": "PRESENT_REF ?vague",
    },
    ignores=[
        "know",
        "nowhere",
        "now-senator",
        "at the moment the ship struck",
        "at this time last year",
        "at this stage of the race",
        "at this point in the season",
    ],
    version=5,
    unless=either(
        followed_by(r"-"),
        lambda found: ("moment" in found or found.words.lower() == "at the moment") and _OF_WHICH(found),
    ),
)
def now(found: Found, today: date | None) -> Time:
    """The present, which is no one day."""
    return opened("PRESENT_REF", VAGUE, direction="present")


@pack.rule(
    r"the (?:day before|prior day|previous day)",
    reads={
        "[The day before], he left": "P1D ?points-back",
        "he had met them [the day before].": "P1D ?points-back",
        "hurt in [the prior day]'s clash": "P1D ?points-back",
    },
    ignores=["the day before the vote", "the day before he left", "the day before yesterday"],
    unless=lambda found: (
        found.words.lower().endswith("before") and found.after[:1] not in (".", ",", ";", "")
    ),
)
def day_before(found: Found, today: date | None) -> Time:
    """The day before another one of the article."""
    return back("P1D", direction="past")


@pack.rule(
    r"recently|in «the past»|some time ago|long ago|lately",
    reads={"recently": "PAST_REF ?vague", "in [the past]": "PAST_REF ?vague"},
    ignores=["recent", "in the past two years", "as recently as 2010"],
    version=2,
    unless=followed_by(r"(?:as\b|\d|few|several|two|three|four|five|six|ten|year|month|week|decade)"),
)
def some_time_ago(found: Found, today: date | None) -> Time:
    """A past nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"in «the (?:near |foreseeable )?future»|soon",
    reads={"in [the future]": "FUTURE_REF ?vague", "soon": "FUTURE_REF ?vague"},
    ignores=["sooner", "the futures", "soon-to-be", "as soon as", "soon after the vote", "soon afterward"],
    version=2,
    unless=either(preceded_by(r"\bas"), followed_by(r"-|(?:as|after\pL*|thereafter|before)\b")),
)
def some_time_to_come(found: Found, today: date | None) -> Time:
    """A future nobody can place."""
    return opened("FUTURE_REF", VAGUE, direction="future")
