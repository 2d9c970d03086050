"""Parts and whole: the parts of a breakdown add up to the whole."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from claims.lang.reprint import reprint, rescale
from claims.lang.rounding import noughts, one_slip_apart
from claims.model import Claim, Evidence, Finding, Quantity, Repair, as_quantity
from claims.model.check import Case, Check
from claims.text.patterns import Pattern

_NAME = Pattern(r"^[^\pL]*\p{Lu}\pL+")
ONE = Decimal(1)
SCALES = (Decimal(1000), Decimal(1) / 1000)
HUNDRED = Decimal(100)
LARGE = Decimal(1000)
"""Smaller counts have no scale word."""
CERTAIN = frozenset({"make-up", "rest", "next-sentence"})
"""Words that promise that the parts are all there are; behind a colon or "yakni" they may not be."""


def judge(claim: Claim, case: Case) -> Finding | None:
    """The parts that a whole is said to consist of add up to it, as precisely as they are printed.

    A sum that misses by more than a slip of one number, of its digits or of its scale word, says that the
    parts are not all told, and contradicts nothing.
    """
    if claim.details["cue"].startswith("hundred"):
        return None  # percentages of an unprinted whole: shares_fit looks at them
    told = [claim.details["whole"], *claim.details["parts"]]
    whole, *parts = (as_quantity(number) for number in told)
    if _aside(claim) or _of_names(claim, parts):
        return None
    if whole.low is None or any(part.low is None for part in parts):
        return None
    total = sum((part.low or Decimal(0) for part in parts), Decimal(0))
    ref = f"{' + '.join(f'{part.low:f}' for part in parts)} = {total:f}"
    if len(parts) > 2 and total > whole.low and whole.low in _sums(parts):
        return None  # "11 members: six from here, five from there, and eight are new"
    room = _room([whole, *parts])
    if abs(total - whole.low) <= room:
        ground = Evidence("calendar", "supports", ref=ref)
        return case.finding(CHECK, claim, "holds", "adds-up", ground, sum=_plain(total))
    if {number.unit for number in (whole, *parts)} == {"percent"} and whole.low + total == HUNDRED:
        return None  # "52 percent, with Carlyle holding 28 percent and the founders 20"
    rough = any(number.approx is not None for number in (whole, *parts))
    repairs = _repairs(claim, case, [whole, *parts], total, room)
    repairs = repairs or _scales(claim, case, [whole, *parts], total, room)
    if rough or not repairs:
        return case.finding(CHECK, claim, "unknown", "parts-not-all", sum=_plain(total))
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "sum-differs",
        Evidence("calendar", "contradicts", ref=ref),
        severity="error" if claim.details["cue"] in CERTAIN else "warning",
        repairs=repairs,
        sum=_plain(total),
        whole=_words(claim, told[0], case),
    )


def _aside(claim: Claim) -> bool:
    """A dash closes before the last part: "nine children - five living - and a war" sums nothing up."""
    ends = [part["at"] for part in claim.details["parts"]]
    gaps = (claim.quote[one[1] : other[0]] for one, other in pairwise(ends))
    return any(mark in gap for gap in gaps for mark in (" - ", "–", "—"))


def _sums(parts: Sequence[Quantity]) -> list[Decimal]:
    """What the first two parts come to, the first three, and so on, without the last."""
    return list(accumulate(part.low or Decimal(0) for part in parts[:-1]))[1:]


def _of_names(claim: Claim, parts: Sequence[Quantity]) -> bool:
    """Names stand behind the whole, and "a" and "an" among what is said of them: they count nothing."""
    ends = [number["at"] for number in (claim.details["whole"], *claim.details["parts"])]
    behind = claim.quote[ends[0][1] : ends[1][0]]
    return all(part.low == ONE for part in parts) and _NAME.search(behind) is not None


def _room(numbers: list[Quantity]) -> Decimal:
    """How far the sum may be off by rounding: nothing for plain counts, half a step of each number else."""
    steps = [number.precision or ONE for number in numbers]
    if all(step == 1 for step in steps):
        return Decimal(0)
    return sum(steps, Decimal(0)) / 2


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def _words(claim: Claim, number: dict[str, list[int]], case: Case) -> str:
    return case.article.quote(claim.span.within(*number["at"]))


def _repairs(
    claim: Claim, case: Case, numbers: list[Quantity], total: Decimal, room: Decimal
) -> tuple[Repair, ...]:
    """The whole as the sum, or one part as what is missing; nothing where no slip of one number explains it.

    What other places of the article say decides their order, then whether a slip explains the
    printed number, then which number comes out rounder, and then the whole comes first.
    """
    off = (numbers[0].low or Decimal(0)) - total
    told = [claim.details["whole"], *claim.details["parts"]]
    found: list[tuple[int, bool, int, int, Repair]] = []
    for place, (number, details) in enumerate(zip(numbers, told, strict=True)):
        assert number.low is not None
        step = number.precision or ONE
        exact = total if place == 0 else number.low + off
        wanted = _slip(number.low, exact, step, room) or exact
        if wanted <= 0:
            continue
        span = claim.span.within(*details["at"])
        again = reprint(case.article.quote(span), number.low, wanted, case.article.language)
        if again is None:
            continue
        says = _mentions(case, claim, number, wanted) - _mentions(case, claim, number, number.low)
        rounder = noughts(wanted, step) - noughts(number.low, step)
        ref = f"{total:f} {'+' if off > 0 else '-'} {abs(off):f} = {total + off:f}"
        ground = Evidence("calendar", "supports", ref=ref)
        reason = "sum-of-parts" if place == 0 else "what-is-missing"
        repair = Repair(span.within(again[0], again[1]), again[2], "unknown", reason, (ground,))
        found.append((-says, not one_slip_apart(number.low, wanted, step), -rounder, place, repair))
    if all(far for _, far, *_ in found):
        return ()
    return tuple(repair for *_, repair in sorted(found, key=lambda row: row[:4]))


def _scales(
    claim: Claim, case: Case, numbers: list[Quantity], total: Decimal, room: Decimal
) -> tuple[Repair, ...]:
    """The one number that makes all fit with another scale word: "Rp 18 triliun" for "Rp 18 miliar"."""
    told = [claim.details["whole"], *claim.details["parts"]]
    whole, found = numbers[0].low or Decimal(0), []
    for place, (number, details) in enumerate(zip(numbers, told, strict=True)):
        low = number.low or Decimal(0)
        for ratio in SCALES if number.currency is not None or low >= LARGE else ():
            off = whole * ratio - total if place == 0 else whole - total - low * ratio + low
            span = claim.span.within(*details["at"])
            again = rescale(case.article.quote(span), low, low * ratio, case.article.language)
            if abs(off) <= room and again is not None:
                ref = f"{total if place == 0 else total - low + low * ratio:f}"
                ground = Evidence("calendar", "supports", ref=ref)
                where = span.within(again[0], again[1])
                reason = "sum-of-parts" if place == 0 else "what-is-missing"
                found.append(Repair(where, again[2], "unknown", reason, (ground,)))
    return tuple(found) if len(found) == 1 else ()


def _slip(printed: Decimal, exact: Decimal, step: Decimal, room: Decimal) -> Decimal | None:
    """The nearest value within the room that a slip turns into the printed one."""
    for off in range(int(room / step) + 1):
        for value in (exact + off * step, exact - off * step):
            if one_slip_apart(printed, value, step):
                return value
    return None


def _mentions(case: Case, claim: Claim, like: Quantity, value: Decimal) -> int:
    """How often the article has this value of the same unit or currency elsewhere."""
    return sum(
        figure.value.low == value
        and (figure.value.unit, figure.value.currency) == (like.unit, like.currency)
        and not figure.span.overlaps(claim.span)
        for figure in case.figures
    )


CHECK = Check("parts_and_whole", 3, frozenset({"breakdown"}), judge)
