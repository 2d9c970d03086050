"""Margins: the difference that is told beside two shares, two counts or a score is theirs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.lang.parts import low, quantities_in_text, sentence_of, step, usable
from claims.lang.reprint import reprint
from claims.lang.rounding import at_place
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Language, Repair, Span
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Pattern

NEAR = 40
"""Characters around a margin that hold its word, or the score beside it."""
MANY = 15
"""A score of points has a side with so many; below it is one of goals, and the points may be a table's."""

_SCORES = Pattern(r"\d{1,3}[-–]\d{1,3}(?:,|;|,? \pL{2,6})? \d{1,3}[-–]\d")
"""Scores of several games in a row: "21-18, 21-19"."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language: `led` fits up to a margin, `then` from a margin to what it is of."""

    led: Pattern
    named: Pattern
    then: Pattern
    back: Pattern
    versus: Pattern
    score: Pattern
    scored: Pattern
    counted: frozenset[str]
    goals: frozenset[str]
    votes: frozenset[str]
    units: frozenset[str]
    settled: Pattern
    missed: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = small_words("margin_fits", language)
    one = {name: any_of(words) for name, words in lists.items()}
    noun = rf"(?:[ -]{one['unit']})?"
    link = rf"(?:,? {one['link']})?"
    score = r"(\d{1,3})[-–](\d{1,3})"
    return _Words(
        led=Pattern(rf"(?i)\b{one['led']} $"),
        named=Pattern(rf"(?i)^{noun} {one['named']}\b"),
        then=Pattern(rf"(?i)^{noun}(?: {one['named']})?(?:,|{link}| \()(?:{link}) ?$"),
        back=Pattern(rf"(?i)^(?:,|{link}| \()(?:{link}) ?(?:{one['article']} )?{one['led']} $"),
        versus=Pattern(rf"(?i)^{noun} {one['versus']} $"),
        score=Pattern(rf"(?i)^{noun}(?:,|{link}| \()(?:{link}) {score}(?:[,.;)]|$| {one['over']}\b)"),
        scored=Pattern(rf"(?i)(?:^|[ (]){score}(?:,|{link})(?:{link}) (?:{one['article']} )?{one['led']} $"),
        counted=frozenset(lists["scored_in"]),
        goals=frozenset(lists["goals"]),
        votes=frozenset(lists["votes"]),
        units=frozenset(lists["units"]),
        settled=Pattern(rf"(?i)\b{one['settled']}\b"),
        missed=Pattern(rf"(?i)\b{one['missed']}\b"),
    )


def judge(case: Case) -> Iterator[Finding]:
    """The margin told right beside two shares, two counts or the score of a game is their difference.

    "Won by 12 points, 55 percent to 45 percent" and "menang 4-2, selisih tiga gol" are not. Shares
    and what is in points may be rounded; a score of several games is left alone.
    """
    words = _words(case.article.language)
    body = quantities_in_text(case)
    text = case.article.text
    for at, margin in enumerate(body):
        ahead = text[max(0, margin.span.start - NEAR) : margin.span.start]
        behind = text[margin.span.end : margin.span.end + NEAR]
        if not usable(margin) or not (words.led.search(ahead) or words.named.match(behind)):
            continue
        sentence = sentence_of(case, margin)
        if sentence is None or sentence.field != "text":
            continue
        finding = _of_score(case, sentence, margin, ahead, behind, words)
        for first, second in pairwise(body[max(0, at - 2) : at + 3]):
            if finding is None and margin not in (first, second):
                finding = _of_two(case, sentence, margin, first, second, words)
        if finding is not None:
            yield finding


def _of_two(
    case: Case, sentence: Span, margin: Figure, first: Figure, second: Figure, words: _Words
) -> Finding | None:
    """The two numbers stand right behind the margin or right before it, with a word for "to" between them."""
    text = case.article.text
    start, end = min(margin.span.start, first.span.start), max(margin.span.end, second.span.end)
    if start < sentence.start or sentence.end < end or not (usable(first) and usable(second)):
        return None
    if words.versus.match(text[first.span.end : second.span.start]) is None:
        return None
    if margin.span.end <= first.span.start:
        beside = words.then.match(text[margin.span.end : first.span.start])
    else:
        beside = words.back.match(text[second.span.end : margin.span.start])
    if beside is None or not _of_one_kind(margin, first, second, words):
        return None
    off = abs(low(first) - low(second))
    numbers = (margin, first, second)
    whole = all(step(each) == 1 for each in numbers) and first.value.unit is None
    room = Decimal(0) if whole else sum((step(each) for each in numbers), Decimal(0)) / 2
    if first.value.unit is not None and all(step(each) == 1 for each in numbers):
        room = Decimal(1)  # shares that are rounded may differ by one more or less
    return _judged(case, margin, off, room, Span("text", start, end))


def _of_one_kind(margin: Figure, first: Figure, second: Figure, words: _Words) -> bool:
    """Two shares and a margin in points or percent, or counts of one thing that may be left out."""
    here, there, off = first.value, second.value, margin.value
    if any(each.currency is not None for each in (here, there, off)):
        return False
    if here.unit == "percent" or there.unit == "percent":
        told = {here.unit, there.unit}
        in_points = off.unit in words.units or (off.unit is None and off.counted in words.counted)
        return told <= {"percent", None} and there.unit == "percent" and in_points
    if any(each.unit is not None for each in (here, there, off)) or off.counted is None:
        return False
    if here.counted is None and there.counted is None and off.counted not in words.votes:
        return False
    return here.counted in (None, off.counted) and there.counted in (None, off.counted)


def _of_score(
    case: Case, sentence: Span, margin: Figure, ahead: str, behind: str, words: _Words
) -> Finding | None:
    """The score of a game right behind its margin, or right before it."""
    if margin.value.unit is not None or step(margin) != 1:
        return None
    if margin.value.counted not in words.counted | words.votes:
        return None
    if margin.value.counted in words.votes and words.missed.search(case.article.quote(sentence)) is not None:
        return None  # "fell short by three votes, 57-43"
    if words.settled.search(case.article.quote(sentence)) is not None:
        return None
    hit = words.score.match(behind)
    start = margin.span.end
    if hit is None:
        hit = words.scored.search(ahead)
        start = margin.span.start - len(ahead)
    if hit is None or _SCORES.search(case.article.quote(sentence)) is not None:
        return None
    one, other = int(hit[1]), int(hit[2])
    if max(one, other) < MANY and margin.value.counted not in words.goals:
        return None  # "unggul lima poin, menang 3-1": points of a table
    off = Decimal(abs(one - other))
    ends = (margin.span.start, margin.span.end, start + hit.start(1), start + hit.end(2))
    return _judged(case, margin, off, Decimal(0), Span("text", min(ends), max(ends)))


def _judged(case: Case, margin: Figure, off: Decimal, room: Decimal, span: Span) -> Finding | None:
    ref = f"{off:f} apart, {low(margin):f} told"
    if abs(off - low(margin)) <= room:
        return case.remark(CHECK, span, "holds", "margin-fits", Evidence("calendar", "supports", ref=ref))
    if off == 0 or told_wrong(case, span):
        return None
    return case.remark(
        CHECK,
        span,
        "contradicted",
        "margin-differs",
        Evidence("calendar", "contradicts", ref=ref),
        severity="warning",
        repairs=_repairs(case, margin, off),
        margin=margin.words,
        exact=f"{off:f}",
    )


def _repairs(case: Case, margin: Figure, off: Decimal) -> tuple[Repair, ...]:
    value = at_place(off, step(margin)) * step(margin)
    again = reprint(margin.words, low(margin), value, case.article.language)
    if again is None:
        return ()
    span = margin.span.within(again[0], again[1])
    return (Repair(span, again[2], "unknown", "difference-of-numbers"),)


CHECK = ArticleCheck("margin_fits", 2, judge)
