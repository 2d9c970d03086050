"""Money, percent, measures and counts."""

from datetime import date
from decimal import Decimal

from claims.lang.amounts import (
    cut_in_two,
    loose,
    named_before,
    numbered,
    only_a_word,
    plain,
    quantity,
    spellings,
    yearlike,
)
from claims.lang.en.numbers_pack import A, pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.pattern import folded, listed
from claims.model import Quantity

ABOUT = r"(?:{approx} )?"
HUNDRED, MILLION = Decimal(100), Decimal(1_000_000)
NO_COUNT = numbered(pack)
WEIGHS = Matcher(r"(?i)\bweigh\w*[^.]{0,30}$")

IN_KILOGRAMS = followed_by(r"\((?:about |around |nearly )?\d[\d.,]*[ -]?(?:kg|kilo|g\b|grams|tonnes)")
OF_A_THING = followed_by(r"of [a-z]")
OF_MONEY = followed_by(
    r"of (?:the|its|his|her|their|our|debts?|cash|money|fund|invest|saving|tax|public|aid|sales|cuts|"
    r"spending|losses|damage|revenue|profit|income|compensation|borrowing|assets|shares|bonds|contracts|orders|goods|trade|"
    r"grants|loans|every|each|new|extra|additional|government|state|private)"
)
NOT_COUNTED = spellings(pack, "not_counted")
SIZED = ("volume", "type", "floor", "street")
"""Words that may stand before a number of units, though before other numbers they only name."""
NO_FIRST = spellings(pack, "no_first")


PER = preceded_by(r"\bper")
"""Of so many each: the number behind it is none of its own ("66 per 100,000 people")."""
MEASURED = spellings(pack, "unit", "currency_name", "percent", "age_unit", "scale", "below", "below_one")


THOUSANDS = Matcher(r"(?i)\d[kM]$")
SIZED_BEHIND = followed_by(
    r"(?:runs?|races?|walks?|video|tv|television|screen|monitor|resolution|display|ultra)\b"
)


def in_kilometres(found: Found) -> bool:
    """ "10K" behind which a run or a screen stands is no ten thousand."""
    return THOUSANDS.fits(found.printed.get("a", "")) and SIZED_BEHIND(found)


def _is_weight(found: Found) -> bool:
    """Pounds that weigh: told so, told in kilograms too, or of a thing that is no money."""
    if WEIGHS.fits(found.before) or IN_KILOGRAMS(found):
        return True
    return found["a"] is not None and found["a"].scale == 1 and OF_A_THING(found) and not OF_MONEY(found)


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


MOVED = preceded_by(rf"\b(?:{listed([pack.words['up'], pack.words['down']])})(?: by)?")
FAR = 5


def reached(found: Found) -> bool:
    """By one amount to another, many times larger, and no range: "gained $12 to $3,345.50"."""
    lower, upper = found.get("d", found.get("e")), found.get("a")
    if lower is None or upper is None or lower.total * FAR > upper.total:
        return False
    return lower.scale == upper.scale and MOVED(found)


@pack.rule(
    ABOUT + r"(?:between {second:currency}(?: ?\. ?| )?{c:lower} and (?:{third:currency}(?: ?\. ?| )?)?|"
    r"{currency}(?: ?\. ?| )?(?:(?:{d:figure}{dash}|{e:lower}{up_to})(?:{fourth:currency}(?: ?\. ?| )?)?)?)"
    r"{a:money}(?: {more}\b)?{per}?",
    reads={
        "US$ 100 million": "100000000 USD",
        "USD 100 million": "100000000 USD",
        "$1.24bn": "1240000000 dollar",
        "€5m": "5000000 EUR",
        "£2.5 billion": "2500000000 GBP",
        "more than $2-3 million": "above 2000000/3000000 dollar",
        "between $2 and $3 million": "2000000/3000000 dollar",
        "$ 1.34 a share": "1.34 dollar per share",
        "Rp 1,250,000": "1250000 IDR",
        "USD 2½ million": "2500000 USD",
        "₱500": "500 PHP",
        "[$12], 50 of them": "12 dollar",
    },
    ignores=["$", "the sum of 5m", "US$ 0812", "gained $12 to $3,345.50", "$253, 552", "$1,253, 552 in all"],
    kind="quantity",
    version=3,
    unless=either(reached, cut_in_two),
)
def money(found: Found, today: date | None) -> Quantity | None:
    """An amount behind its currency; "M" and "T" are scales only here."""
    return quantity(found, currency=found.get("currency", found.get("second")), per=found.get("per"))


@pack.rule(
    ABOUT + r"{currency}(?: ?\. ?| )?{a:money}{per}?",
    reads={"gained [$12] to $0812": "12 dollar"},
    ignores=["$", "US$ 0812", "12 to 5", "$253, 552"],
    kind="quantity",
    version=2,
    unless=cut_in_two,
)
def money_apart(found: Found, today: date | None) -> Quantity | None:
    """One amount of two that make no range."""
    return quantity(found, currency=found["currency"], per=found.get("per"))


@pack.rule(
    ABOUT + A.replace("{to}", "{up_to}") + r"(?:(?: |-)?{currency_name}\b| ?{behind:currency_behind}){per}?",
    reads={
        "25 million dollars": "25000000 dollar",
        "309,381 yen": "309381 JPY",
        "12-cent": "12 cent",
        "ten thousand swiss francs": "10000 CHF",
        "64.2 cents a dozen": "64.2 cent per dozen",
        "[47.5 pounds] (21.5 kilograms) of rock": "47.5 pound",
        "[300 pounds] of cocaine": "300 pound",
        "20 €": "20 EUR",
        "half a million usd": "500000 USD",
        "a [12-cent-a-share] dividend": "12 cent per share",
    },
    ignores=["yen", "B-52 pounds", "2-3-4 yen", "$ 20 $ 30", "a dollar-a-day scheme"],
    kind="quantity",
    version=3,
    unless=loose,
)
def money_named(found: Found, today: date | None) -> Quantity | None:
    """An amount before the name of its currency."""
    currency = found.get("currency_name", found.get("behind"))
    if currency == "pound" and _is_weight(found):
        return quantity(found, unit="pound", per=found.get("per"))
    return quantity(found, currency=currency, per=found.get("per"))


@pack.rule(
    ABOUT + r"{a:count} {currency_name} (?:and )?{rest:count} {hundredth_unit}\b",
    reads={"3 dollars 50 cents": "3.5 dollar", "thirteen dollars and forty-five cents": "13.45 dollar"},
    ignores=["50 cents", "3 dollars and 150 cents", "3 dollars"],
    kind="quantity",
)
def money_in_two_units(found: Found, today: date | None) -> Quantity | None:
    """Dollars and cents of one amount."""
    whole, rest = found["a"], found["rest"]
    if whole is None or rest is None or whole.place < 1 or rest.place < 1 or rest.total >= HUNDRED:
        return None
    amount = plain(whole.total + rest.total / HUNDRED)
    named, approx = found["currency_name"], found.get("approx")
    return Quantity(amount, amount, currency=named, approx=approx, precision=1 / HUNDRED)


@pack.rule(
    ABOUT + r"(?:{millions} ?{a:figure}|{b:money} ?{behind:millions}\b)",
    reads={"more than 30 MUSD": "above 30000000 USD", "MEUR 60": "60000000 EUR", "48.5 MGBP": "48500000 GBP"},
    ignores=["MUSD", "30 million", "30 MU"],
    kind="quantity",
)
def money_in_millions(found: Found, today: date | None) -> Quantity | None:
    """An amount told in millions by the code of its currency."""
    number = found.get("a", found.get("b"))
    if number is None or number.vague:
        return None
    amount = plain(number.total * MILLION)
    currency = found.get("millions", found.get("behind"))
    step = plain(number.place * number.scale * MILLION)
    return Quantity(amount, amount, currency=currency, approx=found.get("approx"), precision=step)


@pack.rule(
    ABOUT + r"(?:between {c:lower}(?: ?%)? and |{d:figure}(?: ?%)?{dash}|{e:lower}(?: ?%)?{to})?{a:number}"
    r"(?: {more}\b)?(?: |-)?(?:{points}|{percent}){per}?",
    reads={
        "52 percent": "52 percent",
        "2.34%": "2.34 percent",
        "5 to 10 per cent": "5/10 percent",
        "two percentage points": "2 percentage_point",
        "25 bps": "25 basis_point",
        "one hundred percent": "100 percent",
        "nearly twenty-five percent": "nearly 25 percent",
        "half a percentage point": "0.5 percentage_point fraction 1/2",
        "plus or minus 2.3 percentage points": "about 2.3 percentage_point",
    },
    ignores=["percent", "1.2.3 percent", "a small percent", "%20"],
    kind="quantity",
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
    unless=loose,
)
def percentage_apart(found: Found, today: date | None) -> Quantity | None:
    """Percent beside another number with which it makes no range: "by 49.6% to 49.1%"."""
    return quantity(found, unit=found.get("points", found.get("percent")))


def only_names(found: Found) -> bool:
    """The word before only names with the number, and does not say the size of a thing."""
    return NO_COUNT(found) and found.before.rstrip(" :").lower().split()[-1] not in SIZED


@pack.rule(
    ABOUT + A + r"(?: |-)?{unit}{per}?",
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
    },
    ignores=["miles", "SCP-173 miles", "route 5 miles"],
    kind="quantity",
    version=2,
    unless=either(loose, only_names),
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
    ],
    kind="quantity",
    version=3,
    unless=either(loose, NO_COUNT, nothing_counted, PER, in_kilometres),
)
def count(found: Found, today: date | None) -> Quantity | None:
    """A number and what is counted, by the word right behind it."""
    printed = found.printed.get("counted", found.printed.get("noun", ""))
    return quantity(found, counted=printed.lower(), per=found.get("per"))


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
        "1111111111111111111111111111111111111111",
    ],
    kind="quantity",
    version=3,
    unless=either(loose, yearlike, NO_COUNT, named_before, PER, a_place, in_kilometres),
)
def bare(found: Found, today: date | None) -> Quantity | None:
    """A number that nothing says more of: a reading, and no claim."""
    return None if only_a_word(found) else quantity(found)
