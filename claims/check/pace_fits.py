"""Pace and strength: what slowed is less than it was, and a currency that gained costs fewer of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from claims.lang.parts import low, quantities_in_text, sentence_of
from claims.lang.rounding import known
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Language, Repair, Span
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Match, Pattern

AHEAD = 110
"""Characters before the first number that hold the word of pace, or the currency and what it did."""
BEHIND = 60
"""Characters behind a number that tell what is compared with, or that it is a guess."""
APART = 60
"""Characters between the two numbers at most."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language; `less` and `more` are of pace, `narrow` and `wide` of gaps and deficits.

    `gained` and `lost` fit up to the number and begin with the currency.
    """

    wakes: Pattern
    paced: dict[str, Pattern]
    strength: dict[str, Pattern]
    then: dict[str, Pattern]
    per: Pattern
    other: Pattern
    guessed: Pattern
    turned: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = small_words("pace_fits", language)
    one = {name: any_of(words) for name, words in lists.items()}
    manner = rf"(?: {one['manner']})?"
    ends = {
        "to": rf"{one['to']}(?: {one['level']})? (?:\pL{{2}} ?)?$",
        "from": rf"{one['from']}(?: {one['level']})? $",
    }
    told = {
        f"{way} {end}": Pattern(rf"(?i)\b{one[way]}{manner} {last}")
        for way in ("less", "more", "narrow", "wide")
        for end, last in ends.items()
    }
    # "Rupiah ditutup menguat 60 poin (0,36%) ke level Rp 16.480": nothing else gains or loses in between.
    strength = {
        f"{way} {end}": Pattern(
            rf"(?i)(?:^|[^\pL])(?P<unit>{one['currency']})(?: \pL[\pL-]*){{0,3}}? {one[way]}{manner}"
            rf"(?: {one['against']})?(?: [\d.,]+ ?(?:%|\pL+)(?: \([^()]{{1,20}}\))?)? {last}"
        )
        for way in ("gained", "lost")
        for end, last in ends.items()
    }
    when = rf"(?: {one['per']})?(?: {one['of_what']})?(?:,? {one['when']}(?: [\pL\d()/-]+){{1,6}}?)?"
    return _Words(
        wakes=Pattern(rf"(?i)\b{any_of(words for way in _WAYS for words in lists[way])}\b"),
        paced=told,
        strength=strength,
        then={
            "to": Pattern(rf"(?i)^{when},? {one['from']}(?: {one['level']})? $"),
            "from": Pattern(rf"(?i)^{when},? {one['to']}(?: {one['level']})? $"),
        },
        per=Pattern(rf"(?i)\b{one['per']}\b"),
        other=Pattern(rf"(?i)(?:\b{one['other']}\b|\b{one['beside']} |/)"),
        turned=Pattern(rf"(?i)\b{one['turned']}\b"),
        guessed=Pattern(rf"(?i)^(?: {one['of_what']})?,? (?:\pL+ )?{one['guessed']}\b"),
    )


_DIGITS = Pattern(r"\d[\d.,]*")
_WAYS = ("less", "more", "narrow", "wide", "gained", "lost")
_DOWN = frozenset({"less", "narrow", "gained"})
"""Ways after which the number is lower: a currency that gained costs fewer of its own."""


def judge(case: Case) -> Iterator[Finding]:
    """A rate that slowed is lower than before and a gap that widened is wider, as told from one to the other.

    Only two numbers right beside the word and one another are held against it ("slowed to 2.3% from 2.1%").
    The rate of a currency is told in its own units for one of another ("Rp 16.480 per dolar").
    """
    language, text = case.article.language, case.article.text
    words = _words(language)
    if words.wakes.search(text) is None:
        return
    body = quantities_in_text(case)
    for figure in body:
        found = _of_range(case, figure, words)
        if found is not None:
            yield found
    for first, second in pairwise(body):
        sentence = sentence_of(case, first)
        if sentence is None or second.span.start - first.span.end > APART:
            continue
        if second.span.end > sentence.end or sentence.field != "text" or not _alike(first, second):
            continue
        way = _way(text, sentence, first, second, words)
        if way is not None:
            finding = _judged(case, way, first, second)
            if finding is not None:
                yield finding


def _of_range(case: Case, figure: Figure, words: _Words) -> Finding | None:
    """ "Slowed from 4.4% to 4.6%": two numbers that are read as one from the first to the last."""
    value = figure.value
    if value.unit != "percent" or value.low is None or value.high is None or value.approx is not None:
        return None
    if value.low == value.high or value.low <= 0:
        return None
    sentence = sentence_of(case, figure)
    if sentence is None or sentence.field != "text":
        return None
    text = case.article.text
    ahead = text[max(sentence.start, figure.span.start - AHEAD) : figure.span.start]
    behind = text[figure.span.end : min(sentence.end, figure.span.end + BEHIND)]
    digits = list(_DIGITS.finditer(figure.words))
    told = next((told for told, shape in words.paced.items() if _ends_so(told, shape, ahead)), None)
    if told is None or len(digits) != 2 or words.guessed.match(behind) is not None:
        return None
    if words.turned.search(ahead + behind) is not None:
        return None
    old, new = (value.high, value.low) if value.falling else (value.low, value.high)
    first, last = (Span("text", figure.span.start + d.start(), figure.span.start + d.end()) for d in digits)
    return _found(case, told.split()[0], figure.span, old, new, (first, last))


def _ends_so(told: str, shape: Pattern, ahead: str) -> bool:
    return told.endswith(" from") and shape.search(ahead) is not None


def _alike(one: Figure, other: Figure) -> bool:
    """Two exact numbers of one unit or currency, and of one sign."""
    here, there = one.value, other.value
    if not known(here) or not known(there) or here.approx is not None or there.approx is not None:
        return False
    same = (here.unit, here.currency) == (there.unit, there.currency)
    return same and low(one) * low(other) > 0


def _way(text: str, sentence: Span, first: Figure, second: Figure, words: _Words) -> str | None:
    """What is said of the way from one to the other, as "less to" or "gained from"; None where nothing is."""
    ahead = text[max(sentence.start, first.span.start - AHEAD) : first.span.start]
    between = text[first.span.end : second.span.start]
    behind = text[second.span.end : min(sentence.end, second.span.end + BEHIND)]
    if words.guessed.match(behind) is not None or words.turned.search(ahead + between + behind) is not None:
        return None
    value = first.value
    for told, shape in words.paced.items():
        way, end = told.split()
        fits = value.unit in ("percent", "percentage_point") or (
            way in ("narrow", "wide") and value.currency is not None
        )
        if fits and shape.search(ahead) is not None and words.then[end].match(between) is not None:
            return told
    for told, shape in words.strength.items():
        end = told.split()[1]
        if value.unit is not None or words.then[end].match(between) is None:
            continue
        hit = shape.search(ahead)
        if hit is None or words.other.search(text[sentence.start : _at(hit, ahead, first)]) is not None:
            continue  # "the dollar, which had lifted the yen": another currency may be meant
        if words.per.search(f"{first.words}{between}{second.words}{behind}") is not None:
            return told
    return None


def _at(hit: Match, ahead: str, first: Figure) -> int:
    """Where the currency stands in the text."""
    return first.span.start - len(ahead) + hit.start("unit")


def _judged(case: Case, told: str, first: Figure, second: Figure) -> Finding | None:
    way, end = told.split()
    new, old = (first, second) if end == "to" else (second, first)
    span = Span("text", first.span.start, second.span.end)
    digits = []
    for each in (first, second):
        hit = _DIGITS.search(each.words)
        if hit is not None:
            digits.append(Span("text", each.span.start + hit.start(), each.span.start + hit.end()))
    return _found(case, way, span, abs(low(old)), abs(low(new)), tuple(digits))


def _found(
    case: Case, way: str, span: Span, old: Decimal, new: Decimal, digits: tuple[Span, ...]
) -> Finding | None:
    """Holds or contradicted, with the digits of the two in each other's place as its repair."""
    if new == old:
        return None
    ref = f"{old:f} > {new:f}" if new < old else f"{old:f} < {new:f}"
    if (new < old) == (way in _DOWN):
        return case.remark(CHECK, span, "holds", "way-fits", Evidence("calendar", "supports", ref=ref))
    if told_wrong(case, span):
        return None
    repairs: tuple[Repair, ...] = ()
    if len(digits) == 2:
        first, last = digits
        between = case.article.quote(Span("text", first.end, last.start))
        words = f"{case.article.quote(last)}{between}{case.article.quote(first)}"
        repairs = (Repair(Span("text", first.start, last.end), words, "unknown", "numbers-exchanged"),)
    return case.remark(
        CHECK,
        span,
        "contradicted",
        "way-differs",
        Evidence("calendar", "contradicts", ref=ref),
        severity="warning",
        repairs=repairs,
        new=f"{new:f}",
        old=f"{old:f}",
    )


CHECK = ArticleCheck("pace_fits", 1, judge)
