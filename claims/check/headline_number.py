"""Headline number: the number in the title is the one the article tells of."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from claims.lang.counting import DOZEN, for_each, in_dozens
from claims.lang.reprint import reprint
from claims.lang.rounding import (
    agree,
    allows,
    at_place,
    coarse,
    digits_of,
    known,
    one_slip_apart,
    stands_for,
)
from claims.match.small_words import small_words
from claims.model import Evidence, Finding, Repair
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("headline_number")
_ONE_MORE = Pattern(rf"(?i)\b{any_of(_WORDS['and'])} {any_of(_WORDS['one'])}\b")
_AGED = Pattern(rf"(?i)\b{any_of(_WORDS['aged'])} $")
ROUGH = Decimal("0.05")
"""A headline in round numbers may be this share away from the body's number."""
RUN = 4
"""A headline's count may be the sum of so many numbers in a row, each near the next."""
BESIDE = 200
"""Characters from one number of such a row to the next."""
LARGE = 10
"""Two counts that stand apart and add up to the headline's are so large, or it is chance."""
MANY = 3
"""Digits that two numbers have in common by no chance."""
STEM = 4
"""Letters of a counted noun that another may begin or end with."""
MOST = 4
"""Repairs offered at most."""


def judge(case: Case) -> Iterator[Finding]:
    """A number of the headline stands in the article, perhaps more exactly.

    Only a near miss contradicts: the same unit, currency or counted noun with one digit changed, two
    digits exchanged or the next number, while the headline's own number stands nowhere.
    """
    body = [figure for figure in case.figures if figure.span.field == "text"]
    for figure in case.figures:
        if figure.span.field != "title" or not known(figure.value):
            continue
        same = [other for other in body if _may_be(figure, other)]
        if same:
            near = next((other for other in same if _alike(figure, other, _topic(figure))), None)
            if near is not None:
                yield _holds(case, figure, near)
            continue
        misses = _misses(case, figure, body)
        if misses:
            yield _contradicts(case, figure, misses)


def _topic(figure: Figure) -> tuple[str, str] | None:
    """What it counts, by whatever it is a rate: by its own reading, or by the word behind a bare number."""
    value = figure.value
    if value.currency is not None:
        return ("currency", value.currency)
    if value.unit is not None:
        return ("unit", value.unit)
    noun = value.counted or figure.behind
    return None if noun is None else ("counted", noun)


def _may_be(title: Figure, other: Figure) -> bool:
    """The other number can be the one in the title: exact, rounded, or told roughly, whatever it counts.

    An amount of money is no percentage and no count, a number that nothing says more of may be either.
    """
    sort, its = _sort(title), _sort(other)
    if sort and its and sort != its:
        return False
    if agree(title.value, other.value):
        return True
    here, there = title.value.low, other.value.low
    if here is None or there is None or abs(here - there) > abs(there) * ROUGH:
        return False
    told = title.value.approx is not None and abs(here - there) < coarse(title.value)
    finer = coarse(title.value) < coarse(other.value) and other.value.approx == "about"
    its_told = other.value.approx is not None and not finer and abs(here - there) < coarse(other.value)
    return told or its_told or stands_for(here, there, coarse(title.value))


def _sort(figure: Figure) -> str | None:
    value = figure.value
    return value.currency or value.unit or ("count" if value.counted is not None else None)


def _misses(case: Case, title: Figure, body: list[Figure]) -> list[Figure]:
    """The numbers of the body that the title's is a near miss of, those named most often first."""
    topic = _topic(title)
    alike = [other for other in body if known(other.value) and _alike(title, other, topic)]
    close = [other for other in alike if _near(title, other, alike) and not _allowed(case, title, other)]
    close = [other for other in close if not _tells_more(case, title, other)]
    if _of_age(case, title):
        # "Dies aged 92" may stand above a widow of 91; two digits exchanged are no chance.
        close = [other for other in close if sorted(_digits(title)) == sorted(_digits(other))]
    if not close or title.value.approx is not None or _adds_up(title, body) or _lies_between(title, body):
        return []
    if _for_each(case, title):
        return []
    if not _small(title) and _stands(case, title):
        return []
    times = Counter(other.value.low for other in close)
    return sorted(close, key=lambda other: (-times[other.value.low], _gap(title, other), other.span.start))


def _allowed(case: Case, title: Figure, other: Figure) -> bool:
    """The body tells it roughly, and so that it may be the title's: "hampir 50", "about two dozen"."""
    assert title.value.low is not None
    dozens = in_dozens(other.words, case.article.language)
    return allows(other.value, title.value.low, DOZEN if dozens else coarse(other.value))


def _for_each(case: Case, title: Figure) -> bool:
    """The title tells it of each ("$300 each"), the body may tell it of all together."""
    return for_each((case.article.title or "")[title.span.end :], case.article.language)


def _tells_more(case: Case, title: Figure, other: Figure) -> bool:
    """The body tells one more beside it ("seven boats and a ferry"), or tells it of each of several."""
    here, there = title.value.low, other.value.low
    behind = case.article.text[other.span.end : other.span.end + BESIDE].partition(". ")[0]
    if here is None or not there:
        return False
    if here - there == 1:
        return _ONE_MORE.search(behind) is not None
    each = other.value.per is not None or for_each(behind, case.article.language)
    return each and here > there and here % there == 0


def _of_age(case: Case, title: Figure) -> bool:
    """It is an age by the word before it, in words that name nobody: "dies aged 92"."""
    return _AGED.search((case.article.title or "")[: title.span.start]) is not None


def _digits(figure: Figure) -> str:
    return "".join(letter for letter in figure.words if letter.isdigit())


def _small(figure: Figure) -> bool:
    """One digit, which stands in most articles somewhere, and of which many others are a near miss."""
    return figure.value.low is not None and figure.value.low / (figure.value.precision or 1) < 10


def _alike(title: Figure, other: Figure, topic: tuple[str, str] | None) -> bool:
    """They count the same; numbers of many digits at one precision may be called by other words."""
    its = _topic(other)
    if topic is not None and (its == topic or (its is not None and _one_family(topic, its))):
        return True
    # A headline's capitals hide a unit that the body prints plainly: "619.000 Barel/Hari".
    if _sort(title) is None and title.behind is not None and title.behind in other.words.lower().split():
        return True
    counts = _sort(title) is None or {_sort(title), _sort(other)} <= {None, "count"}
    same_place = title.value.precision == other.value.precision
    return counts and same_place and digits_of(title.value) >= MANY <= digits_of(other.value)


def _one_family(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Two counted nouns of which one ends or begins as the other: "43 Luka" and "43 terluka"."""
    if one[0] != "counted" or other[0] != "counted":
        return False
    short, long = sorted((one[1], other[1]), key=len)
    return len(short) >= STEM and (long.endswith(short) or long.startswith(short))


def _gap(title: Figure, other: Figure) -> Decimal:
    assert title.value.low is not None
    assert other.value.low is not None
    return abs(title.value.low - other.value.low)


def _near(title: Figure, other: Figure, alike: list[Figure]) -> bool:
    """One digit changed, two neighbours exchanged, or the next number; one digit alone decides nothing
    unless the body has no other number of the kind."""
    place = title.value.precision or Decimal(1)
    assert title.value.low is not None
    assert other.value.low is not None
    here, there = at_place(title.value.low, place), at_place(other.value.low, place)
    if here == there or here < 0 or there < 0:
        return False
    if max(here, there) < 10:
        return abs(here - there) == 1 and len({figure.value.low for figure in alike}) == 1
    return one_slip_apart(title.value.low, other.value.low, place)


def _stands(case: Case, title: Figure) -> bool:
    """The title's digits stand somewhere in the text, in whatever was not read as a number."""
    digits = "".join(c for c in title.words if c.isdigit() or c in ".,").strip(".,")
    text, at = case.article.text, -1
    while digits and (at := text.find(digits, at + 1)) >= 0:
        before, after = text[max(0, at - 1) : at], text[at + len(digits) : at + len(digits) + 2]
        if (
            not before.isdigit()
            and not after[:1].isdigit()
            and not (after[:1] in ",." and after[1:].isdigit())
        ):
            return True
    return False


def _adds_up(title: Figure, body: list[Figure]) -> bool:
    """The title's count is the sum of numbers in a row: of its dead and its wounded, say."""
    if _sort(title) not in (None, "count"):
        return False
    counts = [figure for figure in body if _sort(figure) in (None, "count")]
    for at, first in enumerate(counts):
        total, end = first.value.low or Decimal(0), first.span.end
        for figure in counts[at + 1 : at + RUN]:
            if figure.span.start - end > BESIDE:
                break
            total, end = total + (figure.value.low or Decimal(0)), figure.span.end
            if total == title.value.low:
                return True
    return _two_together(title, counts)


def _two_together(title: Figure, counts: list[Figure]) -> bool:
    """It is the sum of two counts, of an article that tells of two things: 250 jobs, 100 staff."""
    told = {
        figure.value.low
        for figure in counts
        if figure.value.low is not None
        and figure.value.low >= LARGE
        and (figure.value.counted or figure.behind)
    }
    return title.value.low is not None and any(title.value.low - low in told for low in told)


def _lies_between(title: Figure, body: list[Figure]) -> bool:
    """The title's number is how far two neighbouring numbers of its kind are apart: what a price rose by."""
    sort = _sort(title)
    same = [figure for figure in body if _sort(figure) == sort and known(figure.value)]
    for one, other in pairwise(same):
        near = other.span.start - one.span.end <= BESIDE
        if near and abs((one.value.low or Decimal(0)) - (other.value.low or Decimal(0))) == title.value.low:
            return True
    return False


def _holds(case: Case, title: Figure, other: Figure) -> Finding:
    ground = Evidence("span", "supports", span=other.span)
    return case.remark(CHECK, title.span, "holds", "stands-in-body", ground, body=other.words)


def _contradicts(case: Case, title: Figure, misses: list[Figure]) -> Finding:
    grounds = [Evidence("span", "contradicts", span=other.span) for other in misses[:MOST]]
    repairs: list[Repair] = []
    for other in misses:
        for at, into in ((title, other), (other, title)):
            repair = _repair(case, at, into)
            if repair is not None and repair not in repairs:
                repairs.append(repair)
    return case.remark(
        CHECK,
        title.span,
        "contradicted",
        "differs-from-body",
        *grounds,
        severity="notice" if _small(title) else "warning",
        repairs=tuple(repairs[:MOST]),
        title=title.words,
        body=misses[0].words,
    )


def _repair(case: Case, at: Figure, into: Figure) -> Repair | None:
    """The number printed anew as the other one, no more exactly than it is printed now."""
    old, new = at.value.low, into.value.low
    place = at.value.precision or Decimal(1)
    if old is None or new is None:
        return None
    rounded = at_place(new, place) * place if at.span.field == "title" else new
    again = reprint(at.words, old, rounded, case.article.language)
    if again is None:
        return None
    return Repair(
        at.span.within(again[0], again[1]),
        again[2],
        "unknown",
        "number-of-body" if at.span.field == "title" else "number-of-title",
        (Evidence("span", "supports", span=into.span),),
    )


CHECK = ArticleCheck("headline_number", 5, judge)
