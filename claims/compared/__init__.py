"""Two versions of one article: two languages, or two printings. What one tells otherwise than the other.

A shared number, day or name proposes that two sentences tell of the same; only typed values decide whether
they differ. A translation leaves things out and turns sentences round, so what stands in one version only
is listed and is no slip.
"""

from collections.abc import Sequence

from claims.compared.known import Known
from claims.compared.marks import marks
from claims.compared.pairs import paired
from claims.compared.same import may_stand_for
from claims.extract import Scene
from claims.model.comparison import Comparison, Difference, Mark

_SHOWN_ALONE = frozenset({"number", "time", "clock", "length", "person"})
"""Kinds that are listed where one version alone has them; a country or town is named again at will."""
_LIKELY = 100
"""So many marks of a sentence are compared with as many of another; no sentence of a newspaper has more."""


def compare(one: Scene, other: Scene) -> Comparison:
    """What the two understood articles tell alike, otherwise, or alone; the same bytes for the same two."""
    first, second = marks(one), marks(other)
    all_first = [mark for found in first for mark in found]
    all_second = [mark for found in second for mark in found]
    here, there = Known(all_first), Known(all_second)
    pairs = paired(one, other, first, second)
    differences: dict[tuple[int, int], Difference] = {}
    for at, to in pairs:
        for found in _told_otherwise(first[at], second[to], here, there):
            differences.setdefault((id(found.one), id(found.other)), found)
    told = {id(mark) for found in differences.values() for mark in (found.one, found.other)}
    return Comparison(
        one=one.article,
        other=other.article,
        sentences=(len(first), len(second)),
        paired=len(pairs),
        marks=(len(all_first), len(all_second)),
        alike=(sum(map(there.says, all_first)), sum(map(here.says, all_second))),
        differences=tuple(differences.values()),
        only_one=_alone(all_first, there, told),
        only_other=_alone(all_second, here, told),
    )


def _told_otherwise(
    mine: Sequence[Mark], yours: Sequence[Mark], here: Known, there: Known
) -> list[Difference]:
    """What is left of two sentences, where one mark of a kind and measure is left in each.

    A number, day or name that the other article has anywhere is not left: it may have moved to another
    sentence. A country is named in many, and is looked for in the pair only.
    """
    left, right = _left(mine, yours, there), _left(yours, mine, here)
    found: list[Difference] = []
    for mark in left:
        rivals = [other for other in right if may_stand_for(mark, other)]
        if len(rivals) == 1 and sum(may_stand_for(other, rivals[0]) for other in left) == 1:
            found.append(Difference(mark, rivals[0]))
    return found


def _left(mine: Sequence[Mark], yours: Sequence[Mark], known: Known) -> list[Mark]:
    left = []
    countries = [mark.value for mark in yours if mark.kind == "country"]
    for mark in mine[:_LIKELY]:
        if mark.kind != "country":
            if not known.says(mark):
                left.append(mark)
        elif mark.value in countries:
            countries.remove(mark.value)
        else:
            left.append(mark)
    return left


def _alone(marks: Sequence[Mark], known: Known, told: set[int]) -> tuple[Mark, ...]:
    """Each thing once, where it stands first."""
    found: dict[tuple[str, str, str], Mark] = {}
    for mark in marks:
        if mark.kind in _SHOWN_ALONE and id(mark) not in told and not known.says(mark):
            found.setdefault((mark.kind, mark.measure, mark.value), mark)
    return tuple(found.values())


__all__ = ["compare"]
