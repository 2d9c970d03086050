"""Shares and results: parts of one whole make a hundred percent, and a draw is level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.lang.parts import low, quantities_in_text, repairs, step, usable
from claims.lang.reprint import reprint
from claims.lang.rounding import noughts, one_slip_apart
from claims.match.exclusive import families
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Claim, Evidence, Finding, Language, Quantity, Repair, Severity, Span, as_quantity
from claims.model.check import ArticleCheck, Case, Figure, Result
from claims.text.listed import any_of
from claims.text.patterns import Pattern

HUNDRED = Decimal(100)
NEAREST = Decimal(90)
"""Less than this and some of the shares may be left out."""

MOST = 6
"""Shares that are told in one row at most."""
BARE = 3
"""Words that say of a share what it is of."""
POINTS = 15
"""A score of points has a side with so many; below it is one of goals or of sets."""
_SCORE = Pattern(r"\d{1,3}[-–]\d{1,3}")
APART = 40
"""Characters from one share to the next at most."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language that join shares, tell of some, say what one is of, and deny."""

    joins: Pattern
    some: Pattern
    of: Pattern
    denied: Pattern


@cache
def _words(language: Language) -> _Words:
    one = {name: any_of(words) for name, words in small_words("shares_fit", language).items()}
    return _Words(
        joins=Pattern(rf"(?i)(?:, |,? {one['joins']} )(?:{one['lead']} )?$"),
        some=Pattern(rf"(?i)\b{one['some']}\b"),
        of=Pattern(rf"(?i)\b{one['of']}\b"),
        denied=Pattern(rf"(?i)\b{one['denied']} $"),
    )


def judge(case: Case) -> Iterator[Finding]:
    """Shares of one whole make a hundred percent, a game that is drawn is level and one that is won is not.

    More than a hundred contradicts where a slip of one share explains it; less only where the rest
    is told, or as a notice where words promise all there is.
    """
    for claim in case.claims:
        if claim.type == "breakdown" and claim.details["cue"].startswith("hundred"):
            yield from _shares(case, claim)
    for row in _rows(case):
        yield from _apart(case, row)
    for result in case.results:
        yield from _beat(case, result) if result.said == "beat" else _result(case, result)


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


def _rows(case: Case) -> Iterator[tuple[Figure, ...]]:
    """Rows of percentages in one sentence of which each says another thing of a family, and nothing more.

    A row stands alone in its sentence: with another percentage, or with words for some of them, for a group
    of those asked or for another time, the shares may be of two wholes.
    """
    percents = [each for each in quantities_in_text(case) if each.value.unit == "percent"]
    if len(percents) < 2:
        return
    words = _words(case.article.language)
    for sentence in case.sentences:
        row = [each for each in percents if sentence.field == "text" and sentence.overlaps(each.span)]
        if 2 <= len(row) <= MOST and all(map(usable, row)) and _exclude(case, sentence, row, words):
            yield tuple(row)


def _exclude(case: Case, sentence: Span, row: Sequence[Figure], words: _Words) -> bool:
    text = case.article.text
    if words.some.search(case.article.quote(sentence)) is not None:
        return False
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(row)]
    joined = [words.joins.search(gap) for gap in gaps]
    last = text[row[-1].span.end : sentence.end].partition(",")[0].rstrip('.!?"” \n')
    zones = [gap[: hit.start()].strip() for gap, hit in zip(gaps, joined, strict=True) if hit is not None]
    zones.append(last.strip())
    if len(zones) < len(row) or any(len(gap) > APART for gap in gaps):
        return False
    if any(not zone or len(zone.split()) > BARE or words.of.search(zone) for zone in zones):
        return False
    if any(char.isdigit() or char in ".;:(" for zone in zones for char in zone):
        return False
    return next(families(zones, words.denied, case.article.language), None) is not None


def _apart(case: Case, row: tuple[Figure, ...]) -> Iterator[Finding]:
    """Shares that exclude one another are together no more than all; less says nothing."""
    total = sum((low(each) for each in row), Decimal(0))
    span = Span("text", row[0].span.start, row[-1].span.end)
    if total <= HUNDRED + sum((step(each) for each in row), Decimal(0)) / 2 or told_wrong(case, span):
        return
    if any(claim.type == "breakdown" and claim.span.overlaps(span) for claim in case.claims):
        return
    wanted = [(each, low(each) + HUNDRED - total) for each in row]
    slips = [(each, to) for each, to in wanted if to > 0 and one_slip_apart(low(each), to, step(each))]
    if not slips:
        return
    ref = f"{' + '.join(f'{low(each):f}' for each in row)} = {total:f}"
    yield case.remark(
        CHECK,
        span,
        "contradicted",
        "more-than-a-hundred",
        Evidence("calendar", "contradicts", ref=ref),
        severity="warning",
        repairs=repairs(case, slips, whole=row[0]),
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


def _beat(case: Case, result: Result) -> Iterator[Finding]:
    """Whoever beats another has more points; of goals and of sets papers tell it from either side."""
    sentence = next((each for each in case.sentences if each.overlaps(result.span)), result.span)
    if (
        max(result.first, result.second) < POINTS
        or len(list(_SCORE.finditer(case.article.quote(sentence)))) != 1
    ):
        return
    if result.first > result.second:
        ground = Evidence("span", "supports", span=result.span)
        yield case.remark(CHECK, result.span, "holds", "result-fits", ground, printed=result.words)
    elif result.first < result.second:
        dash = result.words[len(str(result.first)) : len(result.words) - len(str(result.second))]
        yield case.remark(
            CHECK,
            result.span,
            "contradicted",
            "fewer-but-won",
            Evidence("span", "contradicts", span=result.span),
            severity="warning",
            repairs=_results(result, dash, ((result.second, result.first),)),
            printed=result.words,
        )


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


CHECK = ArticleCheck("shares_fit", 2, judge)
