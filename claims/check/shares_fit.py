"""Shares and results: parts of one whole make a hundred percent, and a draw is level."""

from collections.abc import Iterator
from decimal import Decimal

from claims.lang.reprint import reprint
from claims.lang.rounding import noughts, one_slip_apart
from claims.model import Claim, Evidence, Finding, Quantity, Repair, Severity, as_quantity
from claims.model.check import ArticleCheck, Case, Result

HUNDRED = Decimal(100)
NEAREST = Decimal(90)
"""Less than this and some of the shares may be left out."""


def judge(case: Case) -> Iterator[Finding]:
    """Shares of one whole make a hundred percent, a game that is drawn is level and one that is won is not.

    More than a hundred contradicts where a slip of one share explains it; less only where the rest
    is told, or as a notice where words promise all there is.
    """
    for claim in case.claims:
        if claim.type == "breakdown" and claim.details["cue"].startswith("hundred"):
            yield from _shares(case, claim)
    for result in case.results:
        yield from _result(case, result)


def _shares(case: Case, claim: Claim) -> Iterator[Finding]:
    parts = [as_quantity(part) for part in claim.details["parts"]]
    total = sum((part.low or Decimal(0) for part in parts), Decimal(0))
    room = sum((part.precision or Decimal(1) for part in parts), Decimal(0)) / 2
    ref = f"{' + '.join(f'{part.low:f}' for part in parts)} = {total:f}"
    if abs(total - HUNDRED) <= room:
        ground = Evidence("calendar", "supports", ref=ref)
        yield case.remark(
            CHECK, claim.span, "holds", "make-a-hundred", ground, claims=(claim,), sum=f"{total:f}"
        )
        return
    cue = claim.details["cue"]
    repairs = _repairs(case, claim, parts, total)
    over = total > HUNDRED
    if not repairs or (not over and (cue == "hundred-votes" or total < NEAREST)):
        return
    severity: Severity = "warning" if over or cue == "hundred-rest" else "notice"
    ground = Evidence("calendar", "contradicts", ref=ref)
    if over:
        yield case.remark(
            CHECK,
            claim.span,
            "contradicted",
            "more-than-a-hundred",
            ground,
            severity=severity,
            repairs=repairs,
            claims=(claim,),
            sum=f"{total:f}",
        )
        return
    yield case.remark(
        CHECK,
        claim.span,
        "contradicted",
        "less-than-a-hundred",
        ground,
        severity=severity,
        repairs=repairs,
        claims=(claim,),
        sum=f"{total:f}",
    )


def _repairs(case: Case, claim: Claim, parts: list[Quantity], total: Decimal) -> tuple[Repair, ...]:
    """Each share as what the others leave of a hundred; none where no slip of one share explains the sum."""
    found = []
    for place, (part, details) in enumerate(zip(parts, claim.details["parts"], strict=True)):
        printed, step = part.low or Decimal(0), part.precision or Decimal(1)
        wanted = printed + HUNDRED - total
        span = claim.span.within(*details["at"])
        again = reprint(case.article.quote(span), printed, wanted, case.article.language)
        if again is None:
            continue
        ground = Evidence("calendar", "supports", ref=f"{total:f} - {printed:f} + {wanted:f} = 100")
        repair = Repair(span.within(again[0], again[1]), again[2], "unknown", "rest-of-a-hundred", (ground,))
        rounder = noughts(wanted, step) - noughts(printed, step)
        found.append((not one_slip_apart(printed, wanted, step), -rounder, place, repair))
    if all(far for far, *_ in found):
        return ()
    return tuple(repair for *_, repair in sorted(found, key=lambda row: row[:3]))


def _result(case: Case, result: Result) -> Iterator[Finding]:
    level = result.first == result.second
    if level == (result.said == "drawn"):
        ground = Evidence("span", "supports", span=result.span)
        yield case.remark(CHECK, result.span, "holds", "result-fits", ground, printed=result.words)
        return
    dash = result.words[len(str(result.first)) : len(result.words) - len(str(result.second))]
    ground = Evidence("span", "contradicts", span=result.span)
    if result.said == "won":
        yield case.remark(
            CHECK,
            result.span,
            "contradicted",
            "level-but-won",
            ground,
            severity="warning",
            repairs=_results(result, dash, ((result.first + 1, result.second),)),
            printed=result.words,
        )
        return
    yield case.remark(
        CHECK,
        result.span,
        "contradicted",
        "drawn-but-not-level",
        ground,
        severity="error",
        repairs=_results(result, dash, ((result.second, result.second), (result.first, result.first))),
        printed=result.words,
    )


def _results(result: Result, dash: str, wanted: tuple[tuple[int, int], ...]) -> tuple[Repair, ...]:
    return tuple(
        Repair(result.span, f"{first}{dash}{second}", "unknown", "result-as-told") for first, second in wanted
    )


CHECK = ArticleCheck("shares_fit", 1, judge)
