"""Percentage of a whole: the part is as large a share of its whole as the percentage says."""

from collections.abc import Iterator
from decimal import Decimal

from claims.lang.parts import low, quantities_in_text
from claims.lang.portions import Portions, portions
from claims.lang.reprint import reprint
from claims.lang.rounding import at_place, coarse, known, one_slip_apart
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Quantity, Repair, Span
from claims.model.check import ArticleCheck, Case, Figure

HUNDRED = Decimal(100)
BEHIND = 40
"""Characters behind a percentage that are looked at."""
AHEAD = 40
"""Characters before a part that may make it a movement."""
LONG = 90
"""Characters between two of the numbers at most."""
ROUND = Decimal("0.02")
"""A part or a whole in round numbers may be this share away from the exact one."""


def judge(case: Case) -> Iterator[Finding]:
    """A part that is told with its whole and its percentage is that percentage of the whole, as printed.

    What is told roughly ("sekitar 40 persen"), movements, and percentages whose whole the words leave
    open are left alone. Where another number of the article fits as the whole, it is unknown.
    """
    body = quantities_in_text(case)
    if not any(figure.value.unit == "percent" for figure in body):
        return
    body.sort(key=lambda figure: figure.span.start)
    for at, figure in enumerate(body):
        if figure.value.unit == "percent" and _plain(figure):
            told = _told(case, body, at)
            if told is not None:
                yield _judged(case, body, figure, *told)


def _plain(figure: Figure) -> bool:
    return known(figure.value) and figure.value.approx is None and figure.value.per is None


def _told(case: Case, body: list[Figure], at: int) -> tuple[Figure, Figure, bool] | None:
    """The part and the whole of a percentage, and whether the words leave no other whole."""
    shapes = portions(case.article.language)
    percent = body[at]
    before, between = (body[at - 1] if at else None), _Gaps(case)
    joined = before is not None and shapes.joins.match(between(before, percent))
    after = body[at + 1] if at + 1 < len(body) else None
    if after is not None and shapes.of.match(between(percent, after)):
        if joined and before is not None:
            return _parted(case, before, after, sure=True)
        third = body[at + 2] if at + 2 < len(body) else None
        if third is not None and shapes.joins.match(between(after, third)):
            return _parted(case, third, after, percent, sure=True)
        return None
    if not joined or before is None or not shapes.ends.match(between.behind(percent)):
        return None
    first = body[at - 2] if at > 1 else None
    if first is not None and shapes.part_of.match(between(first, before)):
        return _parted(case, first, before, sure=True, moving=True)
    members = shapes.members.match(between.behind(before)) is not None
    if first is not None and members and shapes.whole_of.match(between(first, before)):
        return _parted(case, before, first, sure=True)
    inside = next((one for one in case.sentences if _holds(one, percent)), None)
    if inside is None or first is None:
        return None
    return _opened(case, shapes, inside, body[: at - 1], before, percent)


def _opened(
    case: Case, shapes: Portions, inside: Span, ahead: list[Figure], part: Figure, percent: Figure
) -> tuple[Figure, Figure, bool] | None:
    """The whole that opens the sentence ("Dari 200 siswa, 50 orang …"), or is told in the one before."""
    text, whole = case.article.text, ahead[-1]
    head = text[inside.start : whole.span.start].rstrip(" ")
    if _holds(inside, whole):
        behind = text[whole.span.end : part.span.start]
        opens = len(head) < LONG and shapes.opens.search(head) and shapes.behind_whole.match(behind)
        return _parted(case, part, whole, sure=False) if opens else None
    place = case.sentences.index(inside)
    last = case.sentences[place - 1] if place else None
    if last is None or last.field != inside.field or not _holds(last, whole):
        return None
    words = case.article.quote(last)
    start = text[inside.start : part.span.start]
    told = [other for other in ahead if _holds(last, other)]
    whole = told[0]
    opens = shapes.opens.search(text[last.start : whole.span.start].rstrip(" ")) and shapes.bare.match(start)
    points = len(told) == 1 and shapes.points.match(start)
    if (
        shapes.parted.search(words)
        or not (opens or points)
        or (len(told) > 1 and not _meant(percent, part, whole))
    ):
        return None
    return _parted(case, part, whole, sure=False)


def _meant(percent: Figure, part: Figure, whole: Figure) -> bool:
    """The whole is meant, though parts of it are told: the percentage is right, or one digit off."""
    if _fits(low(part), low(whole), percent, Decimal(0)):
        return True
    share = low(part) / low(whole) * HUNDRED if low(whole) else HUNDRED
    return one_slip_apart(low(percent), share, percent.value.precision or Decimal(1))


def _parted(
    case: Case, part: Figure, whole: Figure, first: Figure | None = None, *, sure: bool, moving: bool = False
) -> tuple[Figure, Figure, bool] | None:
    """Part and whole where they are of one kind and plain numbers, and no movement is told.

    "Cut 900 of 18,000 jobs, or 5 percent" is a share all the same: there only rough words are heard.
    """
    if not (_plain(part) and _plain(whole)) or not _alike(part.value, whole.value):
        return None
    start = min(one.span.start for one in (part, whole, first or part))
    shapes = portions(case.article.language)
    told = shapes.rough if moving else shapes.moving
    if told.search(case.article.text[max(0, start - AHEAD) : start]):
        return None
    return (part, whole, sure) if 0 < low(part) < low(whole) else None


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.currency, one.unit) == (other.currency, other.unit) and one.unit != "percent"


def _holds(sentence: Span, figure: Figure) -> bool:
    return sentence.field == figure.span.field and sentence.start <= figure.span.start < sentence.end


class _Gaps:
    """The words between two numbers; long ones are none of ours."""

    def __init__(self, case: Case) -> None:
        self.text = case.article.text

    def __call__(self, one: Figure, other: Figure) -> str:
        if not 0 <= other.span.start - one.span.end <= LONG:
            return "\0"
        return self.text[one.span.end : other.span.start]

    def behind(self, figure: Figure) -> str:
        """The words right behind a number."""
        return self.text[figure.span.end : figure.span.end + BEHIND]


def _fits(part: Decimal, whole: Decimal, percent: Figure, room: Decimal) -> bool:
    """The share lies within a step of the printed percentage, with so much room for rounded numbers."""
    if whole <= 0:
        return False
    share, step = part / whole * HUNDRED, percent.value.precision or Decimal(1)
    return abs(share - low(percent)) <= step + share * room


def _room(*figures: Figure) -> Decimal:
    """How far the share may be off because its numbers are round or have few digits."""
    room = Decimal(0)
    for figure in figures:
        measured = figure.value.unit is not None or figure.value.currency is not None
        step = coarse(figure.value) if measured else figure.value.precision or Decimal(1)
        rounded = step > 1 or step != step.to_integral_value()
        room += min(step / 2 / low(figure), Decimal("0.1")) if rounded else Decimal(0)
        room += ROUND if low(figure) >= 1000 and coarse(figure.value) >= 100 else 0
    return room


def _judged(
    case: Case, body: list[Figure], percent: Figure, part: Figure, whole: Figure, sure: bool
) -> Finding:
    room = _room(part, whole)
    share = low(part) / low(whole) * HUNDRED
    step = percent.value.precision or Decimal(1)
    true = at_place(share, step) * step
    ref = f"{low(part):f} / {low(whole):f} = {true:f}%"
    if _fits(low(part), low(whole), percent, room):
        ground = Evidence("calendar", "supports", ref=ref)
        return case.remark(CHECK, percent.span, "holds", "share-agrees", ground, share=f"{true:f}")
    others = (one for one in body if one is not part and one is not whole and _alike(one.value, part.value))
    another = any(known(one.value) and _fits(low(part), low(one), percent, room) for one in others)
    rest = _fits(low(whole) - low(part), low(whole), percent, room)
    if rest or (another and not sure):
        return case.remark(CHECK, percent.span, "unknown", "of-another-whole")
    if told_wrong(case, percent.span):
        return case.remark(CHECK, percent.span, "unknown", "told-as-wrong")
    return case.remark(
        CHECK,
        percent.span,
        "contradicted",
        "share-differs",
        Evidence("calendar", "contradicts", ref=ref),
        Evidence("span", "contradicts", span=whole.span),
        severity="warning",
        repairs=_repairs(case, percent, part, whole, true),
        part=part.words,
        whole=whole.words,
        share=f"{true:f}",
        printed=percent.words,
    )


def _repairs(case: Case, percent: Figure, part: Figure, whole: Figure, true: Decimal) -> tuple[Repair, ...]:
    """The percentage; and part or whole, where a slip of it explains the percentage."""
    share = low(percent) / HUNDRED
    found = []
    again = _anew(case, percent, true)
    if again is not None:
        found.append(Repair(again[0], again[1], "unknown", "share-of-whole"))
    again = _slip(case, part, low(whole) * share)
    if again is not None:
        found.append(Repair(again[0], again[1], "unknown", "part-by-share"))
    again = _slip(case, whole, low(part) / share) if share else None
    if again is not None:
        found.append(Repair(again[0], again[1], "unknown", "whole-by-share"))
    return tuple(found)


def _slip(case: Case, figure: Figure, exact: Decimal) -> tuple[Span, str] | None:
    """The number printed anew, where a slip turns the exact one into the printed one."""
    step = figure.value.precision or Decimal(1)
    if not one_slip_apart(low(figure), exact, step):
        return None
    return _anew(case, figure, at_place(exact, step) * step)


def _anew(case: Case, figure: Figure, value: Decimal) -> tuple[Span, str] | None:
    again = reprint(figure.words, low(figure), value, case.article.language)
    return None if again is None else (figure.span.within(again[0], again[1]), again[2])


CHECK = ArticleCheck("percentage_fits", 4, judge)
