"""Parts within a whole: parts that exclude one another are no more than the whole they are told of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claims.lang.parts import alike, low, quantities_in_text, repairs, rounding, slips, usable
from claims.match.exclusive import Family, begins_with_one, families, tells_what_happened
from claims.match.small_words import small_words
from claims.match.told_wrong import told_wrong
from claims.model import Evidence, Finding, Language, Span
from claims.model.check import ArticleCheck, Case, Figure
from claims.text.listed import any_of
from claims.text.patterns import Pattern

MOST = 6
"""Parts that are told in one sentence at most."""
FAR = 60
"""Characters between the whole and the first part of its own sentence."""
APART = 100
"""Characters from one part to the next at most."""
BARE = 4
"""Words of a part that says little: "masih hilang dan dicari"."""
WHO = 2
"""Words of a part that says nothing but who they are: "were men"."""
LONG = 5
"""Letters of a word that two sentences share when they are about one thing."""
_WORD = Pattern(r"\pL[\pL-]*")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language, as patterns; `ways` lead to what money is for, or where it is from."""

    opens: Pattern
    led: Pattern
    points: Pattern
    joins: Pattern
    ends: Pattern
    some: Pattern
    when: Pattern
    denied: Pattern
    ways: dict[str, Pattern]
    leading: frozenset[str]


@cache
def _words(language: Language) -> _Words:
    lists = small_words("parts_within_whole", language)
    one = {name: any_of(words) for name, words in lists.items()}
    lead = rf"(?:,? {one['lead']}(?: {one['of_them']})?)?"
    return _Words(
        opens=Pattern(rf"(?i)^[\s\"“]*{one['of']}(?: \pL[\pL-]*){{0,3}} $"),
        led=Pattern(rf"(?i)^[\s\"“]*(?:{one['lead']} )?$"),
        points=Pattern(rf"(?i)^[\s\"“]*{one['points']}{lead},? $"),
        joins=Pattern(rf"(?i)(?:, |,? {one['joins']} )(?:{one['lead']} )?$"),
        ends=Pattern(rf"(?i),? {one['joins']} (?:{one['lead']} )?$"),
        some=Pattern(rf"(?i)\b{one['some']}\b"),
        when=Pattern(rf"(?i)\b{one['when']}\b"),
        denied=Pattern(rf"(?i)\b{one['denied']} $"),
        ways={way: Pattern(rf"(?i)^(?:\pL[\pL-]* ){{0,4}}?{one[way]} ") for way in ("for", "from")},
        leading=frozenset((*lists["for"], *lists["from"])),
    )


class _Told(NamedTuple):
    whole: Figure
    parts: tuple[Figure, ...]


def judge(case: Case) -> Iterator[Finding]:
    """Parts that exclude one another are together no more than the whole they are told of.

    The whole opens their sentence ("of 40 economists …"), or stands alone in the one before. Parts exclude
    one another where their words do (for, against; dead, missing), or where each is money for something of
    its own. Less than the whole says nothing: some may not be told.
    """
    body = quantities_in_text(case)
    if len(body) < 3:
        return
    words = _words(case.article.language)
    divided = [claim.sentence for claim in case.claims if claim.type == "breakdown"]
    figures = [
        [figure for figure in body if each.start <= figure.span.start and figure.span.end <= each.end]
        if each.field == "text"
        else []
        for each in case.sentences
    ]
    for at, own in enumerate(case.sentences):
        if len(figures[at]) < 2 or any(own.overlaps(sentence) for sentence in divided):
            continue
        told = _opened(case, own, figures[at], words)
        if told is None and at:
            told = _before(case, case.sentences[at - 1], own, figures[at - 1], figures[at], words)
        if told is not None:
            finding = _judged(case, told)
            if finding is not None:
                yield finding


def _opened(case: Case, own: Span, figures: Sequence[Figure], words: _Words) -> _Told | None:
    """ "Dari 42 anggota, 30 setuju, …": the sentence opens with the whole."""
    whole, *parts = figures
    text = case.article.text
    gap = text[whole.span.end : parts[0].span.start]
    if words.opens.match(text[own.start : whole.span.start]) is None or len(gap) > FAR:
        return None
    if words.joins.search(gap) is None or words.ends.search(gap) is not None or words.some.search(gap):
        return None
    if not _parts(case, own, whole, parts, words, named=False):
        return None
    zones = _zones(case, own, parts)
    fits = _way(zones, words, whole) is not None or bool(_families(case, zones, words))
    return _Told(whole, tuple(parts)) if fits else None


def _before(
    case: Case, last: Span, own: Span, ahead: Sequence[Figure], parts: Sequence[Figure], words: _Words
) -> _Told | None:
    """ "The fund has $700 million. Of that, $450 million …": the sentence before tells one whole alone."""
    text = case.article.text
    opening = text[own.start : parts[0].span.start]
    pointed = words.points.match(opening) is not None
    if not ahead or last.field != own.field or not (pointed or words.led.match(opening)):
        return None
    # "12 rusak berat" is no count of "rusak".
    named = not begins_with_one(_zones(case, own, parts)[0], case.article.language)
    wholes = [each for each in ahead if alike(each, parts[0], named=named)]
    if len(wholes) != 1:
        return None
    whole, told = wholes[0], case.article.quote(last)
    if words.some.search(told) or not _parts(case, own, whole, parts, words, named=True):
        return None
    zones = _zones(case, own, parts)
    if whole.value.currency is not None:
        about = {word.group().lower() for word in _WORD.finditer(told) if len(word.group()) >= LONG}
        about -= words.leading
        open_whole = _way([text[whole.span.end : last.end].strip()], words, whole) is None
        shared = all(any(word.group().lower() in about for word in _WORD.finditer(zone)) for zone in zones)
        fits = _way(zones, words, whole) is not None and (pointed or open_whole or shared)
        return _Told(whole, tuple(parts)) if fits else None
    found = _families(case, zones, words)
    if not found or not (pointed or _bare(zones, BARE)):
        return None
    of_others = tells_what_happened(told, case.article.language)
    return _Told(whole, tuple(parts)) if not of_others or any(family.who for family in found) else None


def _parts(
    case: Case, own: Span, whole: Figure, parts: Sequence[Figure], words: _Words, *, named: bool
) -> bool:
    """The numbers of the sentence are a row of parts of the whole, and nothing else stands beside them."""
    if not 2 <= len(parts) <= MOST or whole.value.unit == "percent" or not usable(whole):
        return False
    text = case.article.text
    if not all(usable(part) and low(part) < low(whole) and alike(whole, part, named=False) for part in parts):
        return False
    if named and whole.value.currency is None and not _of_noun(whole, parts):
        return False
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(parts)]
    rest = text[parts[-1].span.end : own.end]
    if not all(len(gap) <= APART and words.joins.search(gap) for gap in gaps) or len(rest) > APART:
        return False
    if words.ends.search(gaps[-1]) is None or any(mark in gap for gap in gaps for mark in ".;:("):
        return False
    return not any(
        words.some.search(each) or words.when.search(each) or any(map(str.isdigit, each))
        for each in (*gaps, rest)
    )


def _of_noun(whole: Figure, parts: Sequence[Figure]) -> bool:
    """The first part is of the whole's noun or of none: "120 rumah. Sebanyak 85 rumah ibadah" is no part."""
    return parts[0].value.counted in (None, whole.value.counted) or len(parts[0].words.split()) == 2


def _zones(case: Case, own: Span, parts: Sequence[Figure]) -> list[str]:
    """What is said of each part: the words behind its number up to the next, those it counts included."""
    ends = [*(part.span.start for part in parts[1:]), own.end]
    text = case.article.text
    return [
        f"{part.words.split()[-1] if part.value.counted else ''}{text[part.span.end : end]}".strip()
        for part, end in zip(parts, ends, strict=True)
    ]


def _way(zones: Sequence[str], words: _Words, whole: Figure) -> str | None:
    """What is said of every one: that the money is for something, or from somewhere."""
    if whole.value.currency is None:
        return None
    return next((way for way, shape in words.ways.items() if all(map(shape.match, zones))), None)


def _families(case: Case, zones: Sequence[str], words: _Words) -> list[Family]:
    """The families by whose words the parts exclude one another; who they are is told without more."""
    found = families(zones, words.denied, case.article.language)
    # Before the last part stands the word that joins it.
    plain = _bare(zones[:-1], WHO + 1) and _bare(zones[-1:], WHO)
    return [family for family in found if not family.who or plain]


def _bare(zones: Sequence[str], most: int) -> bool:
    """No part says more than so many words; behind a comma stands who says so."""
    return all(len(zone.partition(",")[0].split()) <= most for zone in zones)


def _judged(case: Case, told: _Told) -> Finding | None:
    total = sum((low(part) for part in told.parts), Decimal(0))
    room = rounding((told.whole, *told.parts))
    span = Span("text", told.parts[0].span.start, told.parts[-1].span.end)
    ref = f"{' + '.join(f'{low(part):f}' for part in told.parts)} = {total:f}"
    if abs(total - low(told.whole)) <= room:
        ground = Evidence("calendar", "supports", ref=ref)
        return case.remark(CHECK, span, "holds", "parts-make-whole", ground, sum=f"{total:f}")
    if total < low(told.whole) or told_wrong(case, span):
        return None
    found = slips(told.whole, told.parts)
    if not found:
        return case.remark(CHECK, span, "unknown", "parts-overlap", sum=f"{total:f}")
    return case.remark(
        CHECK,
        span,
        "contradicted",
        "more-than-whole",
        Evidence("calendar", "contradicts", ref=ref),
        Evidence("span", "contradicts", span=told.whole.span),
        severity="warning",
        repairs=repairs(case, found, whole=told.whole),
        whole=told.whole.words,
        sum=f"{total:f}",
    )


CHECK = ArticleCheck("parts_within_whole", 1, judge)
