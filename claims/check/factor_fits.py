"""Doubled, tripled, halved: the two numbers of a change are as many times apart as its words say."""

from decimal import Decimal

from claims.lang.reprint import reprint
from claims.match.factors import Factor, counts_times, factor_told
from claims.match.told_wrong import told_wrong
from claims.model import Claim, Evidence, Finding, Quantity, Repair, Span, as_quantity
from claims.model.check import Case, Check

ROOM = Decimal("0.15")
"""What is called doubled may be this share more or less: newspapers round it."""
ROUGH = Decimal("0.3")
"""The same for "nearly doubled"."""
LEAST = Decimal("0.05")
"""How much less than double "more than doubled" may be."""
ONE = Decimal(1)


def judge(claim: Claim, case: Case) -> Finding | None:
    """What is said to have doubled, tripled or halved is about so many times what it was.

    "Naik dua kali lipat" may also be told of twice as much more, three times what was before.
    """
    before, after = _number(claim, "before"), _number(claim, "after")
    factor = None if before is None or after is None else factor_told(claim, case)
    if before is None or after is None or factor is None or not _of_one_thing(before, after):
        return None
    old, new = before.low or ONE, after.low or ONE
    ratio = new / old
    ref = f"{new:f} / {old:f} = {ratio.quantize(Decimal('0.01')):f}"
    if _fits(factor, ratio) or _rounded(factor, before, after):
        return case.finding(CHECK, claim, "holds", "factor-fits", Evidence("calendar", "supports", ref=ref))
    if (ratio > ONE) != (factor.times > ONE) and ratio != ONE:
        return None  # that it did not rise at all is for change_adds_up to say
    if told_wrong(case, claim.span):
        return case.finding(CHECK, claim, "unknown", "told-as-wrong")
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "factor-differs",
        Evidence("calendar", "contradicts", ref=ref),
        severity="warning",
        repairs=_repairs(claim, case, factor, before, after),
        times=f"{ratio.quantize(Decimal('0.01')).normalize():f}",
    )


def _number(claim: Claim, name: str) -> Quantity | None:
    """One of the two numbers, where it is exact and above nought."""
    told = claim.details.get(name)
    value = None if told is None else as_quantity(told)
    if value is None or value.low is None or value.low != value.high or value.approx is not None:
        return None
    return value if value.low > 0 else None


def _of_one_thing(before: Quantity, after: Quantity) -> bool:
    """Both in one measure, and of one noun where both name it."""
    if None not in (before.counted, after.counted) and before.counted != after.counted:
        return False
    bare = before.bare or after.bare
    return bare or (before.unit, before.currency) == (after.unit, after.currency)


def _fits(factor: Factor, ratio: Decimal) -> bool:
    if factor.above and not factor.rough:
        reached = ratio / factor.times if factor.times > ONE else factor.times / ratio
        return reached >= ONE - LEAST
    room = ROUGH if factor.rough else ROOM
    times = [factor.times] if factor.counted is None else [factor.times, factor.times + 1]
    return any(abs(ratio / each - 1) <= room for each in times)


def _rounded(factor: Factor, before: Quantity, after: Quantity) -> bool:
    """The exact numbers behind the rounded ones may be so many times apart."""
    (least, most), (low, high) = _ends(before), _ends(after)
    return least > 0 and low / most < factor.times < high / least


def _ends(value: Quantity) -> tuple[Decimal, Decimal]:
    low, step = value.low or ONE, value.precision or ONE
    half = Decimal(0) if step == ONE and value.unit is None else step / 2
    return low - half, low + half


def _repairs(
    claim: Claim, case: Case, factor: Factor, before: Quantity, after: Quantity
) -> tuple[Repair, ...]:
    """The factor where it is a printed number, and either of the two numbers as the other one has it."""
    old, new = before.low or ONE, after.low or ONE
    whole = (new / old).quantize(ONE)
    wanted = [(factor.counted, whole)] if whole > 1 and abs(new / old / whole - 1) <= ROOM else []
    found = []
    for number, value in (*wanted, (after, old * factor.times), (before, new / factor.times)):
        span = None if number is None else _place(case, claim, number)
        whole_things = number is None or number.unit or number.currency or value == value.to_integral_value()
        if number is None or span is None or value <= 0 or not whole_things:
            continue
        again = reprint(case.article.quote(span), number.low or ONE, value, case.article.language)
        if again is not None:
            part = span.within(again[0], again[1])
            found.append(Repair(part, again[2], "unknown", "number-of-factor"))
    return tuple(found)


def _place(case: Case, claim: Claim, number: Quantity) -> Span | None:
    """Where this number stands in the claim."""
    return next(
        (
            figure.span
            for figure in case.figures
            if figure.span.overlaps(claim.span)
            and (figure.value.low, figure.value.unit, figure.value.currency)
            == (number.low, number.unit, number.currency)
            and counts_times(figure.value, case.article.language)
            is counts_times(number, case.article.language)
        ),
        None,
    )


CHECK = Check("factor_fits", 1, frozenset({"change"}), judge)
