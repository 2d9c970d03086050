"""Magnitude: an amount told twice has the same scale both times, thousand, million, billion or trillion."""

from collections.abc import Iterator
from decimal import Decimal

from claims.lang.reprint import rescale
from claims.lang.rounding import agree, coarse, digits_of, kind_of, known, stands_for
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case, Figure

RATIOS = (Decimal(1000), Decimal(1000000), Decimal(1) / 1000, Decimal(1) / 1000000)
SURE = 3
"""So many digits in common are no chance; with fewer a headline's amount must be the odd one."""
NEXT = (RATIOS[0], RATIOS[2])
"""With fewer digits only the next scale is a slip."""
NAMED = 2
"""So many digits are enough where one amount is told so often and the other once; else so many words
must stand near both, or one word where one amount is told so often."""
NEAR = 60
"""Characters before and behind an amount whose words tell what it is."""
LONG = 5
"""Letters of a word that tells something."""
MOST = 200
"""So many amounts of an article are compared, each with each."""
WIDE = 100
"""Amounts of one kind that lie closer together have one scale."""
LEAST = Decimal(1000)
"""Smaller numbers have no scale word."""


def judge(case: Case) -> Iterator[Finding]:
    """An amount that is told twice has the same scale both times.

    Two amounts of one currency, unit or counted noun that agree in their digits and differ by a
    thousand or a million contradict, but for one that the article multiplies by just so many, and one
    that it denies or puts right ("Rp 335 triliun, bukan Rp 335 miliar").
    """
    amounts = [figure for figure in case.figures if _is_amount(figure)][:MOST]
    if not any(figure.value.low >= LEAST for figure in amounts):  # type: ignore[operator]
        return
    alike: dict[tuple[str, str] | None, list[Figure]] = {}
    for figure in amounts:
        alike.setdefault(kind_of(figure.value), []).append(figure)
    told: set[tuple[str, Decimal]] = set()
    apart = {kind for kind, group in alike.items() if _reaches(group)}
    for figure in amounts:
        if kind_of(figure.value) not in apart:
            continue
        beside = alike[kind_of(figure.value)]
        others = [other for other in beside if _slipped(case, figure, other, amounts)]
        key = (str(kind_of(figure.value)), figure.value.low or Decimal(0))
        if others and key not in told and _is_odd(figure, others, amounts):
            told |= {key, *((key[0], other.value.low or Decimal(0)) for other in others)}
            if not any(told_wrong(case, each.span) for each in (figure, *others)):
                yield _contradicts(case, figure, others)


def _reaches(amounts: list[Figure]) -> bool:
    """The largest is so many times the smallest that a scale may lie between them."""
    sizes = [abs(figure.value.low or Decimal(0)) for figure in amounts]
    return max(sizes) >= min(sizes) * WIDE


def _is_amount(figure: Figure) -> bool:
    value = figure.value
    return kind_of(value) is not None and known(value) and bool(value.low) and value.unit != "percent"


def _slipped(case: Case, one: Figure, other: Figure, amounts: list[Figure]) -> bool:
    """The other amount, of the same kind, is this one with another scale, and nothing else explains that."""
    if one.span.overlaps(other.span):
        return False
    ratio = next((ratio for ratio in RATIOS if _times(one, other, ratio)), None)
    if ratio is None or any(figure.value.low in (ratio, 1 / ratio) for figure in case.figures):
        return False
    shared = min(digits_of(one.value), digits_of(other.value))
    if shared >= SURE:
        return True
    if ratio not in NEXT:
        return False
    fields = {one.span.field, other.span.field}
    if fields == {"title", "text"}:
        title = one if one.span.field == "title" else other
        return not any(agree(title.value, body.value) for body in amounts if body.span.field == "text")
    if (one.value.low or 0) * ratio != other.value.low:
        return False  # a slip of the scale leaves the digits alone
    mine, its = _mentions(one, amounts), _mentions(other, amounts)
    often = max(mine, its) >= NAMED and min(mine, its) == 1
    apart = _sentence(case, one) != _sentence(case, other)
    if often and shared >= NAMED:
        return apart  # "$3.5 million on sales of $3.5 billion" tells of two things
    return apart and len(_around(case, one) & _around(case, other)) >= (1 if often else NAMED)


def _around(case: Case, figure: Figure) -> frozenset[str]:
    """The longer words near the amount in its own sentence, in small letters."""
    own = _sentence(case, figure)
    text, start, end = case.article.field(own.field), figure.span.start, figure.span.end
    near = f"{text[max(own.start, start - NEAR) : start]} {text[end : min(own.end, end + NEAR)]}"
    words = (word.strip(".,;:!?\"'“”()") for word in near.lower().split())
    return frozenset(word for word in words if word.isalpha() and len(word) >= LONG)


def _sentence(case: Case, figure: Figure) -> Span:
    """The sentence an amount stands in; the amount alone where it stands in none."""
    return next((sentence for sentence in case.sentences if sentence.overlaps(figure.span)), figure.span)


def _times(one: Figure, other: Figure, ratio: Decimal) -> bool:
    """The other is as many times this one, at the coarser precision of the two."""
    low, high = (one.value.low or Decimal(0)) * ratio, other.value.low or Decimal(0)
    step, its = coarse(one.value) * ratio, coarse(other.value)
    return stands_for(low, high, step) if step >= its else stands_for(high, low, its)


def _mentions(figure: Figure, amounts: list[Figure]) -> int:
    return sum(
        kind_of(other.value) == kind_of(figure.value) and agree(other.value, figure.value)
        for other in amounts
    )


def _is_odd(figure: Figure, others: list[Figure], amounts: list[Figure]) -> bool:
    """It is told less often than the other scale; of two told once, the later one."""
    mine, its = _mentions(figure, amounts), max(_mentions(other, amounts) for other in others)
    if mine != its:
        return mine < its
    return figure.span.field == "text" and all(
        other.span.field == "title" or other.span.start < figure.span.start for other in others
    )


def _contradicts(case: Case, figure: Figure, others: list[Figure]) -> Finding:
    first = others[0]
    grounds = [Evidence("span", "contradicts", span=other.span) for other in others]
    repairs = [
        repair
        for repair in (_repair(case, figure, first), _repair(case, first, figure))
        if repair is not None
    ]
    if len(others) > 1:
        repairs = repairs[:1]  # what is told several times is not mended in one place
    return case.remark(
        CHECK,
        figure.span,
        "contradicted",
        "another-scale",
        *grounds,
        severity="warning",
        repairs=tuple(repairs),
        printed=figure.words,
        other=first.words,
    )


def _repair(case: Case, at: Figure, like: Figure) -> Repair | None:
    old, new = at.value.low, like.value.low
    ratio = next((ratio for ratio in RATIOS if _times(at, like, ratio)), None)
    if old is None or new is None or ratio is None:
        return None
    again = rescale(at.words, old, old * ratio, case.article.language)
    if again is None:
        return None
    ground = Evidence("span", "supports", span=like.span)
    return Repair(at.span.within(again[0], again[1]), again[2], "unknown", "scale-elsewhere", (ground,))


CHECK = ArticleCheck("magnitude_fits", 5, judge)
