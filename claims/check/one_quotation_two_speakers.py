"""One quotation, two speakers: the same words given to two people, or told in two wordings."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.lang.numbers import read_numbers
from claims.match.names import fold
from claims.model import Claim, Evidence, Finding, Language, Party, Quantity, Repair, Span
from claims.model.check import ArticleCheck, Case
from claims.text.patterns import Pattern
from claims.text.quotes import headline_quotes

# Words of a quotation that two people hardly say alike, and of one whose wording is compared.
_SAME = 6
_WORDED = 6
# Letters of a quotation's first word that stay where a headline puts it into another form.
_KEPT = 3
_WORD = Pattern(r"[\pL\pN]+(?:[-'’][\pL\pN]+)*")
_PEOPLE = ("person", "holder")
_POINTED = frozenset({"anaphora", "candidate", "context"})


def _speaker(claim: Claim, case: Case) -> Party | None:
    """The one person who is named as the speaker by these words; None where they only point at somebody."""
    if len(claim.subject) != 1:
        return None
    (party,) = claim.subject
    named = party.key is not None and party.org is None and not party.ambiguous
    if not named or (party.link is not None and party.link.method in _POINTED and party.person is None):
        return None
    whole = (n.kind in _PEOPLE and n.name is not None and n.span == party.span for n in case.names)
    return party if any(whole) else None


def _one_person(one: Party, other: Party) -> bool:
    """The two may be one: the same key or person, or a part of the other's name."""
    if one.key == other.key or (one.person is not None and one.person == other.person):
        return True
    mine, yours = set((one.key or "").split("-")), set((other.key or "").split("-"))
    return mine <= yours or yours <= mine or bool(mine & yours)


def _two_speakers(case: Case) -> Iterator[Finding]:
    direct = [c for c in case.claims if c.type == "quotation" and c.details.get("manner") == "direct"]
    if len(direct) < 2:
        return
    said: dict[str, list[Claim]] = {}
    for claim in direct:
        words = fold(claim.quote)
        if len(words.split()) >= _SAME:
            said.setdefault(words, []).append(claim)
    for claims in said.values():
        for first, again in combinations(claims, 2):
            one, other = _speaker(first, case), _speaker(again, case)
            if one is None or other is None:
                yield case.remark(CHECK, again.span, "unknown", "speaker-not-named", claims=(first, again))
            elif _one_person(one, other):
                ground = Evidence("span", "supports", span=one.span)
                yield case.remark(CHECK, again.span, "holds", "one-speaker", ground, claims=(first, again))
            else:
                yield _clash(case, first, again, one, other)


def _clash(case: Case, first: Claim, again: Claim, one: Party, other: Party) -> Finding:
    return case.remark(
        CHECK,
        again.span,
        "contradicted",
        "two-speakers",
        Evidence("span", "contradicts", span=one.span),
        severity="warning",
        repairs=(
            Repair(other.span, one.words, "unknown", "speaker-elsewhere"),
            Repair(one.span, other.words, "unknown", "speaker-elsewhere"),
        ),
        claims=(first, again),
        one=one.words,
        other=other.words,
    )


def _words(case: Case, span: Span) -> list[tuple[str, Span]]:
    """The words within the marks, folded, each with its place."""
    base = span.start
    found = _WORD.finditer(case.article.quote(span))
    return [(fold(word[0]), Span(span.field, base + word.start(), base + word.end())) for word in found]


def _differing(
    short: Sequence[tuple[str, Span]], long: Sequence[tuple[str, Span]]
) -> tuple[Span, Span] | None:
    """The one word in which the shorter differs from a stretch of the longer; None where there is no such."""
    for start in range(len(long) - len(short) + 1):
        stretch = long[start : start + len(short)]
        apart = [at for at, (a, b) in enumerate(zip(short, stretch, strict=True)) if a[0] != b[0]]
        if len(apart) > 1:
            continue
        if not apart or (apart == [0] and _fitted(short[0][0], stretch[0][0])):
            return None
        return short[apart[0]][1], stretch[apart[0]][1]
    return None


def _fitted(one: str, other: str) -> bool:
    """The first word of a quotation in the form its sentence asks for: "letting" and "let"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _KEPT and (long.startswith(short) or long.endswith(short))


def _number(word: str, language: Language) -> list[object]:
    """The number a word alone is: "three", "3rd"."""
    values = [reading.value for reading in read_numbers(word, language, ())]
    return [value.low if isinstance(value, Quantity) else value for value in values]


def _one_number(case: Case, here: Span, there: Span) -> bool:
    """One number in words and in digits, as headlines save room: "Tiga" and "3"."""
    one, other = (_number(case.article.quote(span), case.article.language) for span in (here, there))
    return bool(one) and one == other


def _reworded(case: Case) -> Iterator[Finding]:
    """Words quoted in the title that stand in the text with one word another."""
    single = [Span("title", start, end) for start, end in headline_quotes(case.article.title or "")]
    double = [span for span in case.paired_marks if span.field == "title"]
    titled = [words for span in (*double, *single) if len(words := _words(case, span)) >= _WORDED]
    if not titled:
        return
    quoted = [_words(case, span) for span in case.paired_marks if span.field == "text"]
    for words in titled:
        for other in quoted:
            apart = _differing(words, other) if len(other) >= len(words) else None
            if apart is None:
                continue
            here, there = apart
            if _one_number(case, here, there):
                break
            yield case.remark(
                CHECK,
                here,
                "contradicted",
                "wording-differs",
                Evidence("span", "contradicts", span=there),
                severity="notice",
                repairs=(
                    Repair(here, _cased(case, there, here), "unknown", "wording-elsewhere"),
                    Repair(there, _cased(case, here, there), "unknown", "wording-elsewhere"),
                ),
                printed=case.article.quote(here),
                other=case.article.quote(there),
            )
            break


def _cased(case: Case, words: Span, place: Span) -> str:
    """The words in the letter case of those that stand at the place."""
    new, old = case.article.quote(words), case.article.quote(place)
    if old.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new[:1].lower() + new[1:]


def judge(case: Case) -> Iterator[Finding]:
    """A quotation is one person's, and is told in the same words in title and text.

    Whole direct quotations of six words and more are compared. Speakers that the words only point
    at ("katanya"), organisations, and people who share a part of their name are not decided.
    """
    yield from _two_speakers(case)
    yield from _reworded(case)


CHECK = ArticleCheck("one_quotation_two_speakers", 2, judge)
