"""The correction watch: whether a flagged passage was mended, and to which of the repairs offered."""

from collections.abc import Mapping, Sequence

from claims.model import Fate, Finding, Mended, Repair, Span
from claims.versions.difference import opcodes
from claims.versions.sentences import Sentence, Sentences


def mending(
    fate: Fate[Finding],
    old: Sentences,
    became: Mapping[int, tuple[Sentence, ...]],
    *,
    judged_alike: bool,
    same_text: bool,
) -> Mended:
    """What became of a flag.

    `became` gives the sentences that took the place of the flagged one and of those its repairs are
    about. Where the flagged sentence stands as it was, and rules or facts are not those of before
    (`judged_alike` false), nobody is known to have mended anything: it is judged otherwise.
    """
    if fate.found is not None:
        return Mended("still there")
    if same_text:
        return Mended("judged otherwise")
    made = _repair_made(fate.item.repairs, old, became)
    if made is not None:
        return Mended("mended as offered", made)
    if fate.standing == "vanished":
        return Mended("removed")
    home = old.at(fate.item.span)
    assert home is not None, "what did not vanish stands in a sentence"
    if not fate.pieces and not judged_alike:
        return Mended("judged otherwise")
    return Mended("mended otherwise" if _left(old.all[home], fate.item.span, became[home]) else "removed")


def _repair_made(
    repairs: Sequence[Repair], old: Sentences, became: Mapping[int, tuple[Sentence, ...]]
) -> int | None:
    """The number of the repair whose words stand there now: of several, the one that tells most words."""
    made = []
    for number, repair in enumerate(repairs, 1):
        at = old.at(repair.span)
        if at is None or repair.span.end > old.all[at].span.end or not became[at]:
            continue
        size = _made(old.all[at], repair, became[at])
        if size is not None:
            made.append((-size, number))
    return min(made)[1] if made else None


def _made(sentence: Sentence, repair: Repair, became: Sequence[Sentence]) -> int | None:
    """How many words the repair puts there, where they and what they stand between are there now; else None.

    The old sentence is repaired and laid beside the new one: the repaired words, and what they stand
    between, must be one unchanged stretch, as they were not before.
    """
    start, end = repair.span.start - sentence.span.start, repair.span.end - sentence.span.start
    repaired = Sentence(
        Span(sentence.span.field, sentence.span.start, sentence.span.end),
        sentence.text[:start] + repair.replacement + sentence.text[end:],
    )
    first, last = _touched(repaired, sentence.span.start + start, len(repair.replacement))
    new = [word for each in became for word in each.key]
    if _stands(repaired.key, first, last, new):
        before = _touched(sentence, repair.span.start, repair.span.end - repair.span.start)
        same = repaired.key[first:last] == sentence.key[before[0] : before[1]]
        return None if same else last - first
    return None


def _touched(sentence: Sentence, start: int, length: int) -> tuple[int, int]:
    """The words that the stretch covers some part of, as a first and a last number."""
    words = sentence.words
    first = sum(word.end <= start for word in words)
    last = sum(word.start < start + length for word in words)
    return first, max(first, last)


def _stands(repaired: Sequence[str], first: int, last: int, new: Sequence[str]) -> bool:
    """The words from first to last stand among the new ones; where there are none, their neighbours meet."""
    if first == last:
        first, last = max(0, first - 1), min(len(repaired), last + 1)
    return any(tag == "equal" and a <= first and last <= b for tag, a, b, _, _ in opcodes(repaired, new))


def _left(sentence: Sentence, span: Span, became: Sequence[Sentence]) -> bool:
    """Anything stands where the flagged words stood."""
    new = [word for each in became for word in each.key]
    first, last = _touched(sentence, span.start, span.end - span.start)
    return any(
        tag in ("equal", "replace") and min(b, last) > max(a, first)
        for tag, a, b, _, _ in opcodes(sentence.key, new)
    )
