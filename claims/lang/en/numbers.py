"""Percent, measures and counts."""

from datetime import date
from decimal import Decimal

from claims.lang.amounts import (
    loose,
    named_before,
    numbered,
    only_a_word,
    only_names,
    plain,
    quantity,
    spellings,
    yearlike,
)
from claims.lang.en.numbers_pack import ABOUT, SEVERAL, A, pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.pattern import folded
from claims.lang.small_words import words_around
from claims.model import Quantity

_ANY = words_around("en", "numbers")
NO_COUNT = numbered(pack)

NOT_COUNTED = spellings(pack, "not_counted")
NO_FIRST = spellings(pack, "no_first")


PER = preceded_by(r"\bper")
"""Of so many each: the number behind it is none of its own ("66 per 100,000 people")."""
MEASURED = spellings(pack, "unit", "currency_name", "percent", "age_unit", "scale", "below", "below_one")


THOUSANDS = Matcher(r"(?i)\d[kM]$")
SIZED_BEHIND = followed_by(rf"{_ANY['in_kilometres']}\b")


def in_kilometres(found: Found) -> bool:
    """ "10K" behind which a run or a screen stands is no ten thousand."""
    return THOUSANDS.fits(found.printed.get("a", "")) and SIZED_BEHIND(found)


def nothing_counted(found: Found) -> bool:
    """The words behind the number are no plural that is counted here, or the number is a name's or a year."""
    noun = found.get("noun")
    first = found.get("a")
    if noun is None:
        return "of" in found.words.lower().split() and (first is None or not first.vague)
    words = noun.split(" ")
    return (
        words[-1] in NOT_COUNTED
        or words[-1] in MEASURED
        or words[-1].endswith("ss")
        or any(word in NO_FIRST for word in words)
        or any(word in NOT_COUNTED for word in words)
        or yearlike(found)
        or named_before(found)
        or first is None
        or first.total == 1
        or ("of" in found.words.lower().split() and not first.vague)
    )


@pack.rule(
    ABOUT + r"(?:between {c:lower}(?: ?%)? and |{d:figure}(?: ?%)?{dash}|{e:lower}(?: ?%)?{to})?{a:number}"
    r"(?: {more}\b)?(?: |-)?(?:of (?:an?|one) )?(?:{points}|{percent}){per}?",
    reads={
        "52 percent": "52 percent",
        "2.34%": "2.34 percent",
        "5 to 10 per cent": "5/10 percent",
        "two percentage points": "2 percentage_point",
        "25 bps": "25 basis_point",
        "one hundred percent": "100 percent",
        "nearly twenty-five percent": "nearly 25 percent",
        "half a percentage point": "0.5 percentage_point fraction 1/2",
        "a quarter of a percentage point": "0.25 percentage_point fraction 1/4",
        "between 2 1/2 and 3 percent": "2.5/3 percent",
        "plus or minus 2.3 percentage points": "about 2.3 percentage_point",
    },
    ignores=["percent", "1.2.3 percent", "a small percent", "%20"],
    kind="quantity",
    at="number",
    version=2,
    unless=loose,
)
def percentage(found: Found, today: date | None) -> Quantity | None:
    """Percent, or points between two percentages, which are not the same."""
    return quantity(found, unit=found.get("points", found.get("percent")), per=found.get("per"))


@pack.rule(
    ABOUT + r"{a:number}(?: |-)?(?:{points}|{percent})",
    reads={
        "fell from $50 to [5 percent]": "5 percent",
    },
    ignores=["percent", "1.2.3 percent", "a small percent", "%20"],
    kind="quantity",
    at="number",
    unless=loose,
)
def percentage_apart(found: Found, today: date | None) -> Quantity | None:
    """Percent beside another number with which it makes no range: "by 49.6% to 49.1%"."""
    return quantity(found, unit=found.get("points", found.get("percent")))


@pack.rule(
    ABOUT + A + r"(?: |-)?{unit}(?:-{_:measured_how}\b)?{per}?",
    reads={
        "30 km": "30 kilometer",
        "7.62mm": "7.62 millimeter",
        "about 1,250 square miles": "about 1250 mile ** 2",
        "40 degrees celsius": "40 degree_Celsius",
        "55 mph": "55 mile / hour",
        "two and a half miles": "2.5 mile fraction 5/2",
        "two-thirds mile": "?no-decimal mile fraction 2/3",
        "950,000 barrels a day": "950000 oil_barrel per day",
        "a [36-square-metre] house": "36 meter ** 2",
        "a [10-foot-tall] wall": "10 foot",
    },
    ignores=["miles", "SCP-173 miles", "route 5 miles"],
    kind="quantity",
    at="number",
    version=3,
    unless=either(loose, only_names(pack)),
)
def measure(found: Found, today: date | None) -> Quantity | None:
    """A number of units of length, mass, area, volume, temperature, speed or energy."""
    return quantity(found, unit=found["unit"], per=found.get("per"))


@pack.rule(
    ABOUT + A + r"(?: of)? (?:{counted}\b|{noun}){per}?",
    reads={
        "48 people": "48 people",
        "10 to 12 people": "10/12 people",
        "two hundred and five students": "205 students",
        "a dozen children": "12 children",
        "at least 1,250,000 voters": "at_least 1250000 voters",
        "thousands of homes": "?vague homes",
        "162 foreign tourists": "162 foreign tourists",
        "66 cases per 100,000 people": "66 cases per 100,000 people",
        "[70 sacks] of onions": "70 sacks",
        "two and a half million people": "2500000 people",
    },
    ignores=[
        "one of the people",
        "number 5 people",
        "2015 elections",
        "the Boeing 737 jets",
        "two of his friends",
        "5 was as",
        "per 100,000 people",
        "third, two behind leaders",
        "several hundred people",
    ],
    kind="quantity",
    at="number",
    version=5,
    unless=either(loose, NO_COUNT, SEVERAL, nothing_counted, PER, in_kilometres),
)
def count(found: Found, today: date | None) -> Quantity | None:
    """A number and what is counted, by the word right behind it."""
    printed = found.printed.get("counted", found.printed.get("noun", ""))
    return quantity(found, counted=printed.lower(), per=found.get("per"))


MILLION = Decimal(1_000_000)


@pack.rule(
    ABOUT + r"{a:digits}m {counted:in_millions}\b{per}?",
    reads={"a nation of [22m people]": "22000000 people", "more than 1.2m homes": "above 1200000 homes"},
    ignores=["a 100m race", "22m wide", "50m swimmers"],
    kind="quantity",
    at="number",
    unless=loose,
)
def count_in_millions(found: Found, today: date | None) -> Quantity | None:
    """So many millions of what no one measures in metres."""
    number = found["a"]
    if number is None:
        return None
    amount = plain(number.total * MILLION)
    step = plain(number.place * MILLION)
    printed, approx = found.printed["counted"].lower(), found.get("approx")
    return Quantity(amount, amount, counted=printed, per=found.get("per"), approx=approx, precision=step)


UNFINISHED = spellings(pack, "unfinished")
BEHIND_PART = spellings(pack, "behind_part")
PLACE = frozenset(
    f"{one} {part}" for one in spellings(pack, "one_part") for part in spellings(pack, "below_one")
)


def a_place(found: Found) -> bool:
    """ "A third person" is third of some, while "a third of them" is a part; "half a loaf" is no number."""
    behind, printed = found.after.split(maxsplit=1), folded(found.printed["a"])
    if printed in UNFINISHED:
        return True
    if printed not in PLACE or not behind or not found.after[:1].isspace():
        return False
    return behind[0].isalpha() and behind[0].lower() not in BEHIND_PART


@pack.rule(
    ABOUT + r"{a:number}",
    reads={
        "only [two million]": "2000000",
        "a total of [1,250]": "1250",
        "the ratio is [2.34]": "2.34",
        "[3/4] of": "0.75 fraction 3/4",
        "killing [at least 14]": "at_least 14",
        "[a third] of them": "?no-decimal fraction 1/3",
        "[one hundred and three and two thirds]": "?no-decimal fraction 311/3",
        "[143K] of": "143000",
        "[40 000] and": "40000",
    },
    ignores=[
        "No. 12",
        "Act no. 11",
        "2+2",
        "+1-222-2222",
        "in 1998",
        "version 2.0.1",
        "the Boeing 737",
        "one of",
        "66 cases per 100,000",
        "a third person",
        "half a loaf",
        "a 10K run",
        "a few hundred of them",
        "1111111111111111111111111111111111111111",
    ],
    kind="quantity",
    at="number",
    version=4,
    unless=either(loose, yearlike, NO_COUNT, named_before, PER, a_place, in_kilometres, SEVERAL),
)
def bare(found: Found, today: date | None) -> Quantity | None:
    """A number that nothing says more of: a reading, and no claim."""
    return None if only_a_word(found) else quantity(found)
