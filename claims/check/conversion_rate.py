"""Conversions: two of one pair of currencies in an article have the same rate."""

import itertools
from dataclasses import replace
from decimal import Decimal

from claims.lang.reprint import reprint, rescale
from claims.lang.rounding import at_place
from claims.model import Claim, Evidence, Finding, Quantity, Repair, Span, as_quantity
from claims.model.check import Case, Check

ROOM = Decimal("1.1")
"""Rates of one article may be so many times apart: papers round, and take the rate of one day or another."""
NEAR = Decimal("0.02")
"""A repaired amount may be this share away from the one the rate gives."""
THOUSAND = Decimal(1000)
SCALES = (THOUSAND, 1 / THOUSAND, THOUSAND * THOUSAND, 1 / (THOUSAND * THOUSAND))
SINCE_1998: dict[str, tuple[int, int]] = {
    "USD": (5000, 30000),
    "EUR": (5000, 40000),
    "GBP": (7000, 45000),
    "SGD": (3000, 25000),
    "AUD": (3000, 25000),
    "MYR": (1500, 10000),
    "CNY": (500, 5000),
    "SAR": (1200, 9000),
    "JPY": (40, 300),
}
"""Rupiah for one of a currency, wider than any year since 1998 had: only a slip of the scale leaves it."""


def judge(claim: Claim, case: Case) -> Finding | None:
    """An amount comes to as much in another currency as others do at the rate of the article.

    A rate a thousand times off what any year since 1998 had contradicts by itself.
    """
    amount, worth = _parts(claim)
    impossible = _scale_of(amount, worth)
    if impossible is not None:
        return _thousandfold(claim, case, amount, worth, impossible)
    others = [other for other in case.claims if _is_like(other, claim)]
    if claim.details["other_year"] or not others:
        return None
    mine = _rate(amount, worth)
    agreeing = [other for other in others if _close(claim, other)]
    support = Evidence("span", "supports", span=(agreeing or others)[0].span)
    if agreeing:
        return case.finding(
            CHECK, claim, "holds", "same-rate", support, others=(agreeing[0],), rate=_shown(mine)
        )
    first = others[0]
    alone = any(_close(one, other) for one, other in itertools.combinations(others, 2))
    later = (
        len(others) == 1 and first.span < claim.span
    )  # of two the later one is shown, mended on both sides
    if not alone and not later:
        return None
    repairs = (*_repairs(case, claim, first), *(_repairs(case, first, claim) if len(others) == 1 else ()))
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "another-rate",
        Evidence("span", "contradicts", span=first.span),
        severity="warning",
        repairs=repairs,
        others=(first,),
        rate=_shown(mine),
        other_rate=_shown(_rate(*_parts(first))),
        other_quote=first.quote,
    )


def _parts(claim: Claim) -> tuple[Quantity, Quantity]:
    """The two amounts, in the order of their currencies' names."""
    one, two = as_quantity(claim.details["amount"]), as_quantity(claim.details["worth"])
    return (one, two) if (one.currency or "") < (two.currency or "") else (two, one)


def _is_like(other: Claim, claim: Claim) -> bool:
    if other.type != "conversion" or other.id == claim.id or other.details["other_year"]:
        return False
    pairs = [[part.currency for part in _parts(one)] for one in (other, claim)]
    return pairs[0] == pairs[1] and _scale_of(*_parts(other)) is None


def _rate(one: Quantity, two: Quantity) -> Decimal:
    return (one.low or Decimal(0)) / (two.low or Decimal(1))


def _shown(rate: Decimal) -> str:
    """The rate with four digits."""
    more = rate if rate >= 1 else 1 / rate
    return f"{more:.4g}" if more < 1000 else f"{more:.0f}"


def _range(claim: Claim) -> tuple[Decimal, Decimal]:
    """The least and the most the rate can be: what an amount comes to is rounded, the amount is not."""
    worth = as_quantity(claim.details["worth"])
    half = (worth.precision or Decimal(1)) / 2
    low = worth.low or Decimal(1)
    ends = [replace(worth, low=max(low - half, half)), replace(worth, low=low + half)]
    amount = as_quantity(claim.details["amount"])
    first = (amount.currency or "") < (worth.currency or "")
    rates = sorted(_rate(amount, end) if first else _rate(end, amount) for end in ends)
    return rates[0], rates[1]


def _close(one: Claim, other: Claim) -> bool:
    (low, high), (its_low, its_high) = _range(one), _range(other)
    return low <= its_high * ROOM and its_low <= high * ROOM


def _scale_of(one: Quantity, two: Quantity) -> Decimal | None:
    """How many times too large the rupiah are for the other currency, where that is a slip of the scale."""
    rupiah, other = (one, two) if one.currency == "IDR" else (two, one)
    known = SINCE_1998.get(other.currency or "")
    if rupiah.currency != "IDR" or known is None:
        return None
    rate = _rate(rupiah, other)
    if known[0] <= rate <= known[1]:
        return None
    return next((scale for scale in SCALES if known[0] <= rate / scale <= known[1]), None)


def _thousandfold(claim: Claim, case: Case, one: Quantity, two: Quantity, scale: Decimal) -> Finding:
    rupiah, other = (one, two) if one.currency == "IDR" else (two, one)
    ref = f"{rupiah.low:f} IDR / {other.low:f} {other.currency} = {_shown(_rate(rupiah, other))}"
    repairs = []
    for number, factor in ((rupiah, 1 / scale), (other, scale)):
        span = _place(claim, number)
        old = number.low or Decimal(0)
        again = rescale(case.article.quote(span), old, old * factor, case.article.language)
        if again is not None:
            part = span.within(again[0], again[1])
            repairs.append(Repair(part, again[2], "unknown", "scale-of-rate"))
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "rate-impossible",
        Evidence("calendar", "contradicts", ref=ref),
        severity="error",
        repairs=tuple(repairs),
        rate=_shown(_rate(rupiah, other)),
    )


def _place(claim: Claim, number: Quantity) -> Span:
    """Where an amount of the conversion stands."""
    name = "amount" if claim.details["amount"]["currency"] == number.currency else "worth"
    return claim.span.within(*claim.details[name]["at"])


def _repairs(case: Case, claim: Claim, like: Claim) -> tuple[Repair, ...]:
    """Each amount of the conversion as the other one comes to at the rate of the other conversion."""
    one, two = _parts(claim)
    rate = _rate(*_parts(like))
    found = []
    for number, value in ((one, (two.low or Decimal(0)) * rate), (two, (one.low or Decimal(0)) / rate)):
        step, old = number.precision or Decimal(1), number.low or Decimal(0)
        new = at_place(value, step) * step
        while abs(new - value) > value * NEAR and step > (number.precision or Decimal(1)) / THOUSAND:
            step /= 10  # as many places as it takes to come near
            new = at_place(value, step) * step
        span = _place(claim, number)
        again = reprint(case.article.quote(span), old, new, case.article.language)
        if again is not None and new > 0:
            ground = Evidence("span", "supports", span=like.span)
            part = span.within(again[0], again[1])
            found.append(Repair(part, again[2], "unknown", "rate-elsewhere", (ground,)))
    return tuple(found)


CHECK = Check("conversion_rate", 1, frozenset({"conversion"}), judge)
