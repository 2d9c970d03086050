"""One measure in two units: kilometres and miles, hectares and square metres, told of the same thing."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claims.lang.measures import meet, of_one_kind, turned_into
from claims.lang.reprint import reprint
from claims.lang.rounding import at_place, coarse, digits_of, known, one_slip_apart
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Language, Quantity, Repair, Span
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Pattern

LONG = 45
"""Characters between the two measures at most."""
SLACK = Decimal("0.1")
"""Measures this share apart are told loosely, unless a slip of one digit explains what is printed."""
DEGREES = Decimal("0.04")
"""The same for temperatures, which are printed to the degree."""
LOOSE = Decimal("0.3")
"""The same where either of them is told as "about", "nearly" or "more than"."""
SHIFTS = tuple(Decimal(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))
COMPOUND = 3
"""Characters to another measure of the same kind before: "6 feet 2 inches" is one measure."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words between two measures: those that say they are the same, and a mere "or"."""

    bracket: Pattern
    equal: Pattern
    either: Pattern


@cache
def _words(language: Language) -> _Words:
    one = {name: any_of(words) for name, words in small_words("units_agree", language).items()}
    rough = rf"(?:(?:{one['rough']}) ?)?"
    return _Words(
        Pattern(rf"(?i)^(?: [\pL-]+){{0,2}} ?[(\[](?:{one['same']}|{one['or']},?)? ?{rough}$"),
        Pattern(rf"(?i)^(?:,? ?(?:{one['or']} )?{one['same']} ?| ?/ ?){rough}$"),
        Pattern(rf"(?i)^,? {one['or']} {rough}$"),
    )


_CLOSES = Pattern(r"^ ?[)\]]")


def judge(case: Case) -> Iterator[Finding]:
    """A measure told in two units comes to the same in both, as far as both are rounded.

    Brackets, "setara" and a slash say that two measures are one; a mere "or" may name two things, and
    contradicts only where the same digits stand with the point elsewhere. Either mile, ton and gallon do.
    """
    body = sorted(
        [each for each in case.figures if each.value.unit is not None and each.kind == "quantity"],
        key=lambda each: each.span,
    )
    for at, (one, other) in enumerate(itertools.pairwise(body)):
        if not of_one_kind(one.value.unit, other.value.unit) or not _near(one, other):
            continue
        told = _told_twice(case, one, other)
        if told is None or (at and _near(body[at - 1], one, COMPOUND)):
            continue
        finding = _judged(case, one, other, sure=told)
        if finding is not None:
            yield finding


def _near(one: Figure, other: Figure, far: int = LONG) -> bool:
    return one.span.field == other.span.field and 0 <= other.span.start - one.span.end <= far


def _told_twice(case: Case, one: Figure, other: Figure) -> bool | None:
    """The words say that the two are one measure; False where they may name two, None where they do."""
    if not all(known(each.value) and each.value.per is None and each.value.low for each in (one, other)):
        return None
    words = _words(case.article.language)
    field = case.article.title if one.span.field == "title" else case.article.text
    between = (field or "")[one.span.end : other.span.start]
    if words.bracket.match(between):
        return True if _CLOSES.match((field or "")[other.span.end :][:2]) else None
    if words.equal.match(between):
        return True
    return False if words.either.match(between) else None


def _judged(case: Case, one: Figure, other: Figure, *, sure: bool) -> Finding | None:
    """Holds, contradicted where more than rounding is between them, or nothing of what may be two things."""
    first, second = one.value, other.value
    exact = turned_into(first.low or Decimal(0), first.unit or "", second.unit or "")
    if meet(first, second):
        ground = Evidence("calendar", "supports", ref=_sum(one, exact[0], second))
        return case.remark(CHECK, other.span, "holds", "units-agree", ground)
    rough = any(each.approx is not None for each in (first, second))
    if not sure and not _shifted(first, second, exact):
        return None
    slip = not rough and min(digits_of(first), digits_of(second)) > 1 and _slip(second, exact)
    slack = DEGREES if (first.unit or "").startswith("degree") else SLACK
    if meet(first, second, LOOSE if rough else slack) and not slip:
        return case.remark(CHECK, other.span, "unknown", "told-loosely")
    if told_wrong(case, other.span):
        return case.remark(CHECK, other.span, "unknown", "told-as-wrong")
    return case.remark(
        CHECK,
        other.span,
        "contradicted",
        "units-differ",
        Evidence("calendar", "contradicts", ref=_sum(one, exact[0], second)),
        Evidence("span", "contradicts", span=one.span),
        severity="warning",
        repairs=tuple(
            repair for each, by in ((other, one), (one, other)) if (repair := _repair(case, each, by))
        ),
        printed=other.words,
        other=one.words,
        true=f"{_rounded(second, exact[0]):f}",
    )


def _shifted(first: Quantity, second: Quantity, exact: tuple[Decimal, ...]) -> bool:
    """The same digits, two at least, with the point elsewhere: no two things are told so."""
    told = second.low or Decimal(0)
    digits = max(digits_of(first), digits_of(second))
    return digits > 1 and any(abs(told * shift / exact[0] - 1) < Decimal("0.02") for shift in SHIFTS)


def _slip(second: Quantity, exact: tuple[Decimal, ...]) -> bool:
    """A slip of one digit lies between what is printed and what it comes to, by more than the last digit."""
    step = coarse(second)
    told = second.low or Decimal(0)
    return any(one_slip_apart(told, each, step) and abs(told - each) > 2 * step for each in exact)


def _rounded(like: Quantity, value: Decimal) -> Decimal:
    """The value in the steps of the printed number, in finer ones where those would leave one digit of it."""
    step = coarse(like)
    while step * 10 > abs(value) and step > (like.precision or Decimal(1)) / 100:
        step /= 10
    return at_place(value, step) * step


def _sum(one: Figure, exact: Decimal, second: Quantity) -> str:
    return f"{one.value.low:f} {one.value.unit} = {_rounded(second, exact):f} {second.unit}"


def _repair(case: Case, figure: Figure, by: Figure) -> Repair | None:
    """The number printed anew as the other measure has it; nothing where that is no number to print."""
    told, other = figure.value, by.value
    exact = turned_into(other.low or Decimal(0), other.unit or "", told.unit or "")[0]
    value = _rounded(told, exact)
    if value <= 0:
        return None
    again = reprint(figure.words, told.low or Decimal(0), value, case.article.language)
    if again is None:
        return None
    span: Span = figure.span.within(again[0], again[1])
    return Repair(span, again[2], "unknown", "measure-in-unit", (Evidence("span", "supports", span=by.span),))


CHECK = ArticleCheck("units_agree", 1, judge)
