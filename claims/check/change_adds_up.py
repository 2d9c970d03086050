"""Changes: from one number to another, the direction and the difference must fit."""

from dataclasses import replace
from decimal import Decimal

from claims.lang.differences import Difference, difference
from claims.lang.moves import in_points, is_of_strength, turned
from claims.lang.reprint import reprint, with_scale
from claims.lang.rounding import at_place, one_slip_apart
from claims.match.factors import counts_times
from claims.match.moved_beside import Beside, moved, share_of
from claims.model import Claim, Evidence, Finding, Quantity, Repair, Severity, Span
from claims.model.check import Case, Check

FAR = Decimal(1000)
"""A slip makes no number more times as large or small: a scale word was left out."""
SCALES = (Decimal(10**6), Decimal(10**9), Decimal(10**12))
REACH = 12
"""Steps around a computed value that are tried for one that a slip explains."""


def judge(claim: Claim, case: Case) -> Finding | None:
    """What is said to have risen is more than before, and by as much as is said, at the printed precision.

    A difference between two percentages is in points; told in percent it is a notice at most.
    """
    beside = moved(claim, case)
    first: Finding | None = None
    # "Naik dua kali lipat" tells no difference: factor_fits reckons it.
    told = [by for by in beside.by if not counts_times(by, case.article.language)]
    for by in told or (None,):
        found = _judged(claim, case, beside, None if by is None else share_of(by))
        if found is not None and found.outcome == "contradicted":
            return found
        first = first or found
    return first


def _judged(claim: Claim, case: Case, beside: Beside, by: Quantity | None) -> Finding | None:
    before, after = beside.before, beside.after
    if before is None or after is None:
        return None
    told = None if _of_two_measures(before, after) else difference(before, after, by)
    if told is None:
        return None
    up = {"up": True, "down": False, None: None}[claim.details.get("direction")]
    severity: Severity = "warning" if "led@" in claim.rule or beside.places else "error"
    ground = Evidence("calendar", "contradicts", ref=_sum(told))
    if up is not None and told.new != told.old and up != (told.new > told.old):
        if is_of_strength(case.article.quote(claim.sentence), case.article.language):
            return None  # a currency that weakens costs more of another
        words, numbers = _words(claim, case, told, beside), _numbers(claim, case, told, up, beside, by)
        repairs = words + numbers if told.fits() else numbers + words
        return case.finding(
            CHECK, claim, "contradicted", "direction-differs", ground, severity=severity, repairs=repairs
        )
    support = Evidence("calendar", "supports", ref=_sum(told))
    if by is None:
        return None if up is None else case.finding(CHECK, claim, "holds", "direction-fits", support)
    exact = f"{told.exact():f}"
    if told.fits():
        return case.finding(CHECK, claim, "holds", "adds-up", support, exact=exact)
    if by.approx is not None:
        return case.finding(CHECK, claim, "unknown", "only-about", exact=exact)
    if told.in_points():
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "points-not-percent",
            ground,
            severity="notice",
            repairs=_points(claim, case, told, by, support, beside),
            exact=exact,
        )
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "difference-differs",
        ground,
        severity=severity,
        repairs=_numbers(claim, case, told, told.new > told.old, beside, by),
        exact=exact,
    )


def _of_two_measures(before: Quantity, after: Quantity) -> bool:
    """The two are told in two measures, as "1 kuintal" and "78 kilogram": their bare numbers say nothing."""
    one, other = ((each.unit, each.currency) for each in (before, after))
    return one != other and not before.bare and not after.bare


def _sum(told: Difference) -> str:
    off = told.new - told.old
    share = (off / told.old * 100).quantize(Decimal("0.01"))
    return f"{told.new:f} - {told.old:f} = {off:f} ({share:f}%)"


def _words(claim: Claim, case: Case, told: Difference, beside: Beside) -> tuple[Repair, ...]:
    """The word of direction turned, and the two numbers exchanged, where the difference then fits."""
    found = []
    ground = Evidence("calendar", "supports", ref=_sum(told))
    exchanged = replace(told, old=told.new, new=told.old)
    word = turned(claim.quote, case.article.language)
    if word is not None and told.fits():
        span = claim.span.within(word[0], word[1])
        found.append(Repair(span, word[2], "unknown", "direction-of-numbers", (ground,)))
    places = [place for each in (beside.before, beside.after) if (place := _place(case, claim, each, beside))]
    if len(places) == 2 and exchanged.fits() and not places[0].overlaps(places[1]):
        first, last = sorted(places, key=lambda span: span.start)
        between = case.article.quote(Span(first.field, first.end, last.start))
        words = f"{case.article.quote(last)}{between}{case.article.quote(first)}"
        whole = Span(first.field, first.start, last.end)
        found.append(Repair(whole, words, "unknown", "numbers-exchanged", (ground,)))
    return tuple(found)


def _points(
    claim: Claim, case: Case, told: Difference, by: Quantity, ground: Evidence, beside: Beside
) -> tuple[Repair, ...]:
    """The difference as points, and as the percentage it is."""
    span = _place(case, claim, by, beside)
    if span is None or by.low is None:
        return ()
    printed = case.article.quote(span)
    found = [
        Repair(span, in_points(printed, case.article.language), "unknown", "points-of-percentages", (ground,))
    ]
    low, high = told.shares()
    again = reprint(printed, by.low, at_place((low + high) / 2, told.step) * told.step, case.article.language)
    if again is not None:
        part = span.within(again[0], again[1])
        found.append(Repair(part, again[2], "unknown", "difference-of-numbers", (ground,)))
    return tuple(found)


def _numbers(
    claim: Claim, case: Case, told: Difference, up: bool, beside: Beside, by: Quantity | None
) -> tuple[Repair, ...]:
    """The difference, the new and the old number, each as the two others have it.

    What the article says elsewhere goes first, then what a slip of the keyboard explains.
    """
    if told.amount is None:
        return ()
    old, new = told.reached(up)
    wanted = [("by", told.exact()), ("after", new), ("before", old)]
    if up != (told.new > told.old):
        wanted = wanted[1:]
    elif len(beside.by) > 1:
        wanted = wanted[:1]  # the other difference speaks for the two numbers
    found = []
    numbers = {"before": beside.before, "after": beside.after, "by": by}
    for place, (name, value) in enumerate(wanted):
        number = numbers[name]
        span = _place(case, claim, number, beside)
        if number is None or number.low is None or span is None:
            continue
        step = number.precision or Decimal(1)
        likely = _likely(told, name, number.low, at_place(value, step) * step, step)
        reason = "difference-of-numbers" if name == "by" else "number-of-difference"
        again = reprint(case.article.quote(span), number.low, likely, case.article.language)
        if not number.low / FAR <= likely <= number.low * FAR:
            scale = next((s for s in SCALES if _with(told, name, number.low * s).fits()), None)
            if scale is None or name == "by":
                continue
            again = with_scale(case.article.quote(span), scale, case.article.language)
            likely, reason = number.low * scale, "scale-left-out"
        if again is None or likely <= 0 or not _with(told, name, likely).fits():
            continue
        ground = Evidence("calendar", "supports", ref=_sum(_with(told, name, likely)))
        repair = Repair(span.within(again[0], again[1]), again[2], "unknown", reason, (ground,))
        elsewhere = [figure for figure in case.figures if not figure.span.overlaps(claim.span)]
        says = sum(figure.value.low == likely for figure in elsewhere)
        found.append((-says, not one_slip_apart(number.low, likely, step), place, repair))
    return tuple(repair for *_, repair in sorted(found, key=lambda row: row[:3]))


def _likely(told: Difference, name: str, printed: Decimal, exact: Decimal, step: Decimal) -> Decimal:
    """The value nearest to the computed one that fits and that a slip explains; else the computed one."""
    for off in range(REACH):
        for value in (exact + off * step, exact - off * step):
            if value > 0 and one_slip_apart(printed, value, step) and _with(told, name, value).fits():
                return value
    return exact


def _with(told: Difference, name: str, value: Decimal) -> Difference:
    if name == "by":
        return replace(told, amount=value)
    return replace(told, old=value) if name == "before" else replace(told, new=value)


def _place(case: Case, claim: Claim, number: Quantity | None, beside: Beside) -> Span | None:
    """Where this number stands in the claim or beside it; None where it stands as an end of a range."""
    return next(
        (
            figure.span
            for figure in case.figures
            if number is not None
            and (figure.span.overlaps(claim.span) or figure.span in beside.places)
            and (figure.value.low, figure.value.high) == (number.low, number.high)
            and (figure.value.unit, figure.value.currency) == (number.unit, number.currency)
        ),
        None,
    )


CHECK = Check("change_adds_up", 7, frozenset({"change"}), judge)
