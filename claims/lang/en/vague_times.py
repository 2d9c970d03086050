"""Times and lengths told by how near they feel. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import VAGUE, opened
from claims.lang.en.pack import pack
from claims.lang.found import Found, followed_by
from claims.lang.relative import some
from claims.model import Time


@pack.rule(
    r"(?:a (?:long|short|little) (?:time|while)|a while|ages|a generation|"
    r"an? {one_unit} or (?:two|so)) ago|(?:several|a few|a couple of|some) {back:many_unit} back",
    reads={
        "left [a short time ago]": "PAST_REF ?vague",
        "[a generation ago]": "PAST_REF ?vague",
        "died [a month or two ago]": "PAST_REF ?vague",
        "left [a couple of years back].": "PAST_REF ?vague",
    },
    ignores=["a long time", "a few days back home", "a couple of weeks back pay", "a generation"],
    unless=lambda found: "back" in found and found.after[:1] not in (".", ",", ";", '"', "”", ""),
)
def a_while_ago(found: Found, today: date | None) -> Time:
    """A past nobody can place."""
    return opened("PAST_REF", VAGUE, direction="past")


@pack.rule(
    r"(?:a (?:short|little) (?:time|while)|some ?time|moments|not long) (?:later|after(?:ward|wards)?)\b",
    reads={"[A short time later] it sank": "PXX ?vague", "[moments later]": "PXX ?vague"},
    ignores=["a short time", "sometimes later", "some time after the vote", "moments after he left"],
    unless=lambda found: (
        not found.words.lower().endswith("later") and found.after[:1] not in (".", ",", ";", "")
    ),
)
def a_while_later(found: Found, today: date | None) -> Time:
    """A stretch of time nobody counts, behind another time of the article."""
    return opened("PXX", VAGUE, type="DURATION", direction="future")


@pack.rule(
    r"an? {one_unit} or two",
    reads={
        "in [a day or two]": "PXD ?vague",
        "takes [a week or two]": "PXW ?vague",
    },
    ignores=["a day or two ago", "a day or two million", "a man or two", "two or three weeks"],
    unless=followed_by(r"(?:ago|million|hundred|thousand|-|old)"),
)
def one_or_two_units(found: Found, today: date | None) -> Time:
    """One unit or two, which is told as a guess."""
    return some(found["one_unit"], None)
