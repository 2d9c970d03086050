"""Rest of a whole: what is told as all the rest is the whole without the other parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claims.lang.parts import alike, low, quantities_in_text, repairs, rounding, slips, usable
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Language
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Pattern

NEAR = 22
"""Characters before or behind a number within which it is called the rest."""
MOST = 4
"""Parts told before the rest at most."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a rest in one language: one of `wakes` stands in every text that tells of one.

    `all_of_it` fits words up to the number, `rest` and `others` those behind it.
    """

    wakes: tuple[str, ...]
    all_of_it: Pattern
    rest: Pattern
    others: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = small_words("rest_fits", language)
    one = {name: any_of(words) for name, words in lists.items()}
    ahead = rf"{one['rest_ahead']}(?:,| {one['namely']})?|{one['left']}(?: {one['left_lead']})?"
    return _Words(
        wakes=lists["wakes"],
        all_of_it=Pattern(rf"(?i)\b(?:{ahead}|{one['just_before']}) $"),
        rest=Pattern(rf"(?i)^ {one['rest_behind']}\b"),
        others=Pattern(rf"(?i)^ {one['others']}\b"),
    )


_ANY = {name: any_of(words) for name, words in small_words("rest_fits").items()}
_OPENS = Pattern(rf"(?i)^[\s\"“]*{_ANY['of']}(?: {_ANY['all']})? $")
_SOME = Pattern(rf"(?i)\b(?:{_ANY['some']}|ke-?\d+)\b")
_AGAIN = Pattern(rf"(?i)\b{_ANY['again']}\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """A whole, the parts told of it, and the number that is called the rest; `others` where some may lack."""

    whole: Figure
    parts: tuple[Figure, ...]
    rest: Figure
    others: bool


def judge(case: Case) -> Iterator[Finding]:
    """What is told as the rest is the whole without the parts that are told before it.

    "The other 230" and "sisanya 230" are all that is left; "230 lainnya" may leave some out: there the
    sentence has to open with the whole, and only more than it contradicts. A sentence that names parts of
    parts is left alone.
    """
    words, text = _words(case.article.language), case.article.text
    if not any(word in text for word in words.wakes):
        return
    body = quantities_in_text(case)
    divided = [claim.sentence for claim in case.claims if claim.type == "breakdown"]
    for figure in body:
        ahead = text[max(0, figure.span.start - NEAR) : figure.span.start]
        behind = text[figure.span.end : figure.span.end + NEAR]
        others = words.others.match(behind) is not None
        if not (others or words.all_of_it.search(ahead) or words.rest.match(behind)):
            continue
        told = _told(case, body, figure, others)
        if told is not None and not any(figure.span.overlaps(sentence) for sentence in divided):
            finding = _judged(case, told)
            if finding is not None:
                yield finding


def _told(case: Case, body: list[Figure], rest: Figure, others: bool) -> _Told | None:
    """The whole and the parts, where the sentence opens with the whole or the one before tells one alone."""
    at = next((n for n, each in enumerate(case.sentences) if each.overlaps(rest.span)), None)
    if at is None or not usable(rest) or rest.value.unit == "percent":
        return None
    own = case.sentences[at]
    text = case.article.text
    if _SOME.search(case.article.quote(own)) or _AGAIN.search(text[rest.span.end : own.end]):
        return None
    if any(rest.span.end <= each.span.start < own.end and alike(each, rest, named=False) for each in body):
        return None  # what follows may be of the same whole
    before = [each for each in body if own.start <= each.span.start and each.span.end <= rest.span.start]
    opened = bool(before) and _OPENS.match(text[own.start : before[0].span.start]) is not None
    if opened:
        whole, parts = before[0], before[1:]
    else:
        parts = before
        last = case.sentences[at - 1] if at else own
        if last.field != own.field or _SOME.search(case.article.quote(last)):
            return None
        ahead = [each for each in body if last.start <= each.span.start < last.end]
        wholes = [each for each in ahead if alike(each, rest, named=True)]
        if at == 0 or others or len(wholes) != 1:
            return None
        whole = wholes[0]
    fits = usable(whole) and 0 < len(parts) <= MOST and all(usable(part) for part in parts)
    if not fits or not all(alike(whole, each, named=not opened) for each in (*parts, rest)):
        return None
    return _Told(whole, tuple(parts), rest, others) if all(low(p) < low(whole) for p in parts) else None


def _judged(case: Case, told: _Told) -> Finding | None:
    """Holds, contradicted by a slip of one number, or nothing where more than a slip is apart."""
    numbers = (*told.parts, told.rest)
    total = sum((low(each) for each in numbers), Decimal(0))
    off = low(told.whole) - total
    ref = f"{' + '.join(f'{low(each):f}' for each in numbers)} = {total:f}"
    if abs(off) <= rounding((told.whole, *numbers)):
        ground = Evidence("calendar", "supports", ref=ref)
        return case.remark(CHECK, told.rest.span, "holds", "rest-agrees", ground, sum=f"{total:f}")
    if told_wrong(case, told.rest.span):
        return None
    # The rest goes first, then the whole: parts are told with more care.
    found = sorted(
        slips(told.whole, numbers), key=lambda row: (row[0] is not told.rest, row[0] is not told.whole)
    )
    if not found or (told.others and off > 0):
        return case.remark(CHECK, told.rest.span, "unknown", "rest-not-all", sum=f"{total:f}")
    return case.remark(
        CHECK,
        told.rest.span,
        "contradicted",
        "rest-differs",
        Evidence("calendar", "contradicts", ref=ref),
        Evidence("span", "contradicts", span=told.whole.span),
        severity="warning",
        repairs=repairs(case, found, whole=told.whole),
        printed=told.rest.words,
        whole=told.whole.words,
        sum=f"{total:f}",
    )


CHECK = ArticleCheck("rest_fits", 3, judge)
