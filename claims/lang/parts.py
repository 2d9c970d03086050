"""Parts and their whole as figures of the article: which can be one's parts, and what a slip explains."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claims.lang.reprint import reprint
from claims.lang.rounding import at_place, known, one_slip_apart
from claims.model import Repair, Span
from claims.model.check import Case, Figure


def quantities_in_text(case: Case) -> list[Figure]:
    """The amounts and counts of the text, in its order; those of the headline are none of them."""
    return [figure for figure in case.figures if figure.span.field == "text" and figure.kind == "quantity"]


def sentence_of(case: Case, figure: Figure) -> Span | None:
    """The first sentence that the figure stands in, or touches."""
    return next((sentence for sentence in case.sentences if sentence.overlaps(figure.span)), None)


def usable(figure: Figure) -> bool:
    """It is one exact number: neither vague nor a rate nor a fraction."""
    value = figure.value
    return known(value) and value.approx is None and value.per is None and value.fraction is None


def alike(whole: Figure, part: Figure, *, named: bool) -> bool:
    """The same currency or unit; a count, and where it has to be named, of the same noun or of none."""
    one, other = whole.value, part.value
    if (one.unit, one.currency) != (other.unit, other.currency):
        return False
    measured = one.unit is not None or one.currency is not None
    if measured or not named:
        return measured or one.counted is not None
    return one.counted is not None and other.counted in (None, one.counted)


def low(figure: Figure) -> Decimal:
    """Its number, or nothing where it has none."""
    return figure.value.low or Decimal(0)


def step(figure: Figure) -> Decimal:
    """One at the place of its last digit."""
    return figure.value.precision or Decimal(1)


def rounding(figures: Sequence[Figure]) -> Decimal:
    """How far their sum may be off: nothing for plain counts, half a step of each number else."""
    if all(step(each) == 1 for each in figures):
        return Decimal(0)
    return sum((step(each) for each in figures), Decimal(0)) / 2


def slips(whole: Figure, parts: Sequence[Figure]) -> list[tuple[Figure, Decimal]]:
    """Each number that a slip of it alone explains, with what the others make of it, the whole first."""
    total = sum((low(part) for part in parts), Decimal(0))
    wanted = [(whole, total), *((part, low(part) + low(whole) - total) for part in parts)]
    return [
        (each, value) for each, value in wanted if value > 0 and one_slip_apart(low(each), value, step(each))
    ]


def repairs(case: Case, slipped: Iterable[tuple[Figure, Decimal]], *, whole: Figure) -> tuple[Repair, ...]:
    """Each figure in its own style with the value it should have; the whole as the sum of its parts."""
    found = []
    for figure, value in slipped:
        places = at_place(value, step(figure)) * step(figure)
        again = reprint(figure.words, low(figure), places, case.article.language)
        if again is not None:
            reason = "sum-of-parts" if figure is whole else "what-is-missing"
            found.append(Repair(figure.span.within(again[0], again[1]), again[2], "unknown", reason))
    return tuple(found)


__all__ = [
    "alike",
    "low",
    "quantities_in_text",
    "repairs",
    "rounding",
    "sentence_of",
    "slips",
    "step",
    "usable",
]
