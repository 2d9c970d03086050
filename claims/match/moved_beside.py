"""What a change leaves to the words beside it: the number it moved to before it, by how much behind it.

"Partisipasi 89,4 persen, naik dari 81,7 persen": the words of movement hold the old number only. "Dari 90
ton menjadi 140 ton sehari, naik 56 persen": the difference stands behind. Numbers are taken only where
nothing between them and the movement may be of something else.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files

from claims.model import Claim, Language, Quantity, Span, as_quantity
from claims.model.check import Case, Figure
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

FAR = 70
"""Characters between a number and the movement at most."""
APART = 3
"""The old and the new number are of one thing where the larger is at most so many times the smaller."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What may stand between a movement and a number, right beside a number, or may not stand there."""

    ahead: Pattern
    severed: Pattern
    ranked: Pattern
    whole: Pattern
    moved_to: tuple[str, ...]
    together: Pattern
    behind: Pattern
    again: Pattern
    part_of: Pattern
    told_again: Pattern
    ends: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = word_lists(files("claims.match").joinpath("words", "moved_beside.yml"), "both", language)

    def one(name: str) -> str:
        return any_of(lists[name])

    year = rf",? {one('in_year')} (?:{one('before_year')} )?\d{{4}}"
    between = rf"(?:{year}| {one('so_many')}| \pL[\pL-]*){{0,5}}(?: {one('aside')})?"
    return _Words(
        ahead=Pattern(rf"(?i)^{between},? (?:{one('then')} )?$"),
        severed=Pattern(rf"(?i)\b{one('severed')}\b"),
        ranked=Pattern(rf"(?i)\b{one('ranked')}\b"),
        whole=Pattern(rf"(?i)\b{one('of')}(?: {one('all')})? $"),
        moved_to=tuple(f" {word} " for word in lists["moved_to"]),
        together=Pattern(rf"(?i)^,? {one('together')} $"),
        behind=Pattern(rf"(?i)^(?: {one('counted_by')})?{one('pause')}{one('by')} $"),
        again=Pattern(rf"^{one('again')}$"),
        part_of=Pattern(rf"(?i)^,? {one('part_of')}\b"),
        told_again=Pattern(rf"(?i)\b{one('or')} $|\($"),
        ends=Pattern(rf"(?i)^(?:[,.;)”\"]|\n|$| {one('goes_on')}\b)"),
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """The numbers of a change, with those from beside the claim, and where the latter stand."""

    before: Quantity | None
    after: Quantity | None
    by: tuple[Quantity, ...]
    places: tuple[Span, ...]


def moved(claim: Claim, case: Case) -> Beside:
    """The numbers the claim has, and those it leaves to the words right before or behind it."""
    before, after, by = (_part(claim, name) for name in ("before", "after", "by"))
    told = () if by is None else (by,)
    if before is not None and after is None and claim.details.get("direction") is not None:
        ahead = _ahead(claim, case, before)
        if ahead is not None:
            return Beside(before, ahead.value, told, (ahead.span,))
    elif before is not None and after is not None and by is None:
        behind = tuple(_behind(claim, case))
        return Beside(
            before, after, tuple(each.value for each in behind), tuple(each.span for each in behind)
        )
    return Beside(before, after, told, ())


def _exact(value: Quantity) -> bool:
    """One exact number: not vague, no range."""
    return value.low is not None and value.low == value.high


def _part(claim: Claim, name: str) -> Quantity | None:
    details = claim.details.get(name)
    return None if details is None else as_quantity(details)


def _ahead(claim: Claim, case: Case, before: Quantity) -> Figure | None:
    """The number right before the movement, where it is the only one of the sentence it can be of."""
    words, text = _words(case.article.language), case.article.field(claim.span.field)
    start = claim.sentence.start
    ahead = [
        figure
        for figure in case.figures
        if figure.span.field == claim.span.field
        and start <= figure.span.start
        and figure.span.end <= claim.span.start
        and _alike(figure.value, before)
    ]
    if not ahead or not _exact(before) or before.approx is not None:
        return None
    gap = text[ahead[-1].span.end : claim.span.start]
    if words.whole.search(text[max(start, ahead[-1].span.start - 20) : ahead[-1].span.start]):
        return None  # "11 dari 20 kursi, turun dari 15 kursi" tells of the eleven
    if len(gap) > FAR or not words.ahead.match(gap) or words.severed.search(gap):
        return None
    if words.ranked.search(text[start : claim.span.start]):
        return None
    if not all(_near(each.value, before) for each in ahead):
        return None
    if any(
        figure.span.field == claim.span.field
        and 0 < figure.span.start - claim.span.end < FAR
        and _alike(figure.value, before)
        and words.together.match(text[claim.span.end : figure.span.start])
        for figure in case.figures
    ):
        return None  # "A Rp 13.000, B Rp 15.000, turun dari Rp 14.000 dan Rp 16.000": of two things
    rises = {(each.value.low or 0) > (before.low or 0) for each in ahead}
    return ahead[-1] if len(rises) == 1 and _moves_on(text[claim.span.end :], words) else None


def _moves_on(behind: str, words: _Words) -> bool:
    """No number that it moved to follows: "turun dari 19 orang menjadi …"."""
    near = behind[:25].lower()
    for mark in ".,;":
        near = near.partition(mark)[0]
    return not any(word in near for word in words.moved_to)


def _behind(claim: Claim, case: Case) -> Iterator[Figure]:
    """The difference right behind the two numbers, and the same again as an amount or a percentage."""
    words, text = _words(case.article.language), case.article.field(claim.span.field)
    at, joins = claim.span.end, words.behind
    for figure in case.figures:
        if figure.span.field != claim.span.field or figure.span.start < at:
            continue
        if figure.span.start - at > FAR or not joins.match(text[at : figure.span.start]):
            return
        value = figure.value
        if not _exact(value) or value.per is not None or not _of_these(claim, case, figure, at):
            return
        at, joins = figure.span.end, words.again
        if words.part_of.match(text[at : at + 12]):
            return
        if words.ends.match(text[at : at + 20]) or joins.match(text[at : at + 6]):
            yield figure


def _of_these(claim: Claim, case: Case, figure: Figure, at: int) -> bool:
    """A count behind "or" has the noun of the two: "20 menjadi 40 kamar, atau 80 orang" has not."""
    value = figure.value
    if value.unit is not None or value.currency is not None:
        return True
    nouns = {part.counted for name in ("before", "after") if (part := _part(claim, name)) is not None}
    if not value.bare:
        return value.counted in nouns
    gap = case.article.field(figure.span.field)[at : figure.span.start]
    return _words(case.article.language).told_again.search(gap) is None


def _alike(one: Quantity, other: Quantity) -> bool:
    """Numbers of one measure, or of one counted noun: exact ones."""
    if not _exact(one) or one.approx is not None or one.per is not None or other.per is not None:
        return False
    if (one.unit, one.currency) != (other.unit, other.currency):
        return False
    return not one.bare and (one.counted == other.counted or other.counted is None)


def _near(one: Quantity, other: Quantity) -> bool:
    low, high = sorted((one.low or Decimal(0), other.low or Decimal(0)))
    return low > 0 and high <= low * APART


def share_of(by: Quantity) -> Quantity:
    """A fraction as a rough percentage: "menyusut seperempat" is by about 25 percent."""
    if by.fraction is None or by.low is None or not by.bare:
        return by
    low = by.low * 100
    return replace(by, low=low, high=low, unit="percent", fraction=None, precision=Decimal(10))


__all__ = ["Beside", "moved", "share_of"]
