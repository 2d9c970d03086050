"""Money: amounts behind the sign of a currency or before its name, and pounds that may weigh."""

from datetime import date
from decimal import Decimal

from claims.lang.amounts import cut_in_two, loose, plain, quantity
from claims.lang.en.numbers_pack import ABOUT, SEVERAL, A, pack
from claims.lang.found import Found, either, followed_by, preceded_by
from claims.lang.matcher import Matcher
from claims.lang.pattern import listed
from claims.lang.small_words import words_around
from claims.model import Quantity

_ANY = words_around("en", "money")
HUNDRED, MILLION = Decimal(100), Decimal(1_000_000)
WEIGHS = Matcher(r"(?i)\bweigh\w*[^.]{0,30}$")
IN_KILOGRAMS = followed_by(rf"\((?:about |around |nearly )?\d[\d.,]*[ -]?(?:{_ANY['kilograms']}|g\b)")
HEAVY = followed_by(rf"{_ANY['heavy']}\b")
OF_A_THING = followed_by(r"of [a-z]")
OF_MONEY = followed_by(rf"of (?:the|its|his|her|their|our|every|each|{_ANY['funds']})")


def _is_weight(found: Found) -> bool:
    """Pounds that weigh: told so, told in kilograms too, or of a thing that is no money."""
    if WEIGHS.fits(found.before) or IN_KILOGRAMS(found):
        return True
    if "-" in found.words and HEAVY(found):
        return True
    return found["a"] is not None and found["a"].scale == 1 and OF_A_THING(found) and not OF_MONEY(found)


MOVED = preceded_by(rf"\b(?:{listed([pack.words['up'], pack.words['down']])})(?: by)?")
BY = preceded_by(r"\bby")
FAR = 5


def reached(found: Found) -> bool:
    """By one amount to another, many times larger, and no range ("gained $12 to $3,345", "by $1 to $8")."""
    lower, upper = found.get("d", found.get("e")), found.get("a")
    if lower is None or upper is None or lower.total * FAR > upper.total:
        return False
    return lower.scale == upper.scale and (MOVED(found) or BY(found))


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
    ignores=[
        "$",
        "the sum of 5m",
        "US$ 0812",
        "gained $12 to $3,345.50",
        "by $1 to $8.25 an hour",
        "$253, 552",
        "$1,253, 552 in all",
    ],
    kind="quantity",
    version=4,
    unless=either(reached, cut_in_two),
)
def money(found: Found, today: date | None) -> Quantity | None:
    """An amount behind its currency; "M" and "T" are scales only here."""
    return quantity(found, currency=found.get("currency", found.get("second")), per=found.get("per"))


@pack.rule(
    ABOUT + r"{currency}(?: ?\. ?| )?{a:money}{per}?",
    reads={"gained [$12] to $0812": "12 dollar", "a [$3.2-billion] deal": "3200000000 dollar"},
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
        "a [2,000-pound] bomb": "2000 pound",
        "31 cents a diluted share": "31 cent per diluted share",
        "19 cents per diluted share": "19 cent per diluted share",
    },
    ignores=["yen", "B-52 pounds", "2-3-4 yen", "$ 20 $ 30", "a dollar-a-day scheme", "several hundred yen"],
    kind="quantity",
    at="number",
    version=5,
    unless=either(loose, SEVERAL),
)
def money_named(found: Found, today: date | None) -> Quantity | None:
    """An amount before the name of its currency."""
    currency = found.get("currency_name", found.get("behind"))
    if currency == "pound" and _is_weight(found):
        return quantity(found, unit="pound", per=found.get("per"))
    return quantity(found, currency=currency, per=found.get("per"))


@pack.rule(
    ABOUT + r"{a:digits}(?:(?-i:{m:attached_million})|{bn:attached_billion}) {currency_name}\b{per}?",
    reads={"5m pounds": "5000000 pound", "about 1.2bn euros": "about 1200000000 EUR"},
    ignores=["5m people", "5 m pounds", "1m yens"],
    kind="quantity",
    at="number",
    unless=loose,
)
def money_named_in_millions(found: Found, today: date | None) -> Quantity | None:
    """An amount in millions or billions by their letters, before the name of its currency."""
    number = found["a"]
    if number is None:
        return None
    scale = Decimal(found.get("m", found.get("bn")))
    amount, step = plain(number.total * scale), plain(number.place * scale)
    named = found["currency_name"]
    return Quantity(
        amount, amount, currency=named, approx=found.get("approx"), per=found.get("per"), precision=step
    )


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
