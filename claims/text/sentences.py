"""Sentences, as exact offsets: a quotation and the words that say whose it is stay together."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import re2

from claims.text.layout import Block
from claims.text.offsets import offsets
from claims.text.quotes import Pair, pair_marks
from claims.text.words import words

LONGEST = 3000
"""Characters of one sentence; in newspapers none has more, and what has is read in pieces of so many."""
# The marks that end a sentence, the brackets and quotation marks that close with it, then a blank.
_STOPS = ".!?…"
_CLOSERS = "\"“”'’»)]"
_BLANKS = " \t\n\f\r"
_OPENERS = "\"“”„«'‘’([{"
_LETTERS_WITH_STOPS = re2.compile(r"(?:\pL{1,3}\.)+\pL{1,4}")


def sentences(clean: str, block: Block, pairs: Sequence[Pair] | None = None) -> tuple[tuple[int, int], ...]:
    """The sentences of a block in order, without surrounding blanks; offsets are those of `clean`.

    A full stop inside a quotation ends no sentence; after the closing mark one ends only where
    a new sentence follows. Abbreviations, initials, figures, clock times and web names hold
    their full stops. `pairs` are what `pair_marks` finds in the block, where that is known already.
    """
    text = clean[block.start : block.end]
    dots = offsets(text, _STOPS)
    if not dots:
        return tuple(_pieces(clean, block.start, block.end)) if text else ()
    if pairs is None:
        pairs = pair_marks(clean, block.start, block.end).pairs
    quotations = _outermost(pairs, block.start)
    starts = [start for start, _ in quotations]
    found: list[tuple[int, int]] = []
    begin = 0
    for dot, end, follower in _stops(text, dots):
        place = bisect_right(starts, end - 1) - 1
        if place >= 0 and end < quotations[place][1]:
            continue
        if _ends(text, begin, dot, end, follower):
            found.append((begin, end))
            begin = follower
    if begin < len(text):
        found.append((begin, len(text)))
    return tuple(
        [piece for start, end in found for piece in _pieces(clean, block.start + start, block.start + end)]
    )


def _pieces(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence; one without end in pieces, cut at blanks where it has some."""
    while end - start > LONGEST:
        blank = clean.rfind(" ", start, start + LONGEST + 1)
        at = start + LONGEST if blank < 0 else blank
        yield start, start + len(clean[start:at].rstrip(_BLANKS))
        start = at
        while clean[start] in _BLANKS:
            start += 1
    yield start, end


def _stops(text: str, dots: list[int]) -> Iterator[tuple[int, int, int]]:
    """Where marks that may end a sentence begin and end, and where the words behind their blank begin."""
    at, size = 0, len(text)
    for dot in dots:
        if dot < at:
            continue
        at = dot + 1
        while at < size and text[at] in _STOPS:
            at += 1
        while at < size and text[at] in _CLOSERS:
            at += 1
        end = at
        while at < size and text[at] in _BLANKS:
            at += 1
        if at > end:
            yield dot, end, at


def _outermost(pairs: Sequence[Pair], start: int) -> list[tuple[int, int]]:
    """The outermost quotations, counted from the start of the block."""
    found: list[tuple[int, int]] = []
    for pair in pairs:
        if not found or pair.start - start >= found[-1][1]:
            found.append((pair.start - start, pair.end - start))
    return found


def _ends(text: str, begin: int, dot: int, end: int, follower: int) -> bool:
    """A sentence ends at `end`: what follows can open one, and the full stop belongs to no abbreviation."""
    rest = text[follower : follower + 40].lstrip(_OPENERS)
    if not rest or rest[0].islower():
        return False
    if text[dot] != "." or text[dot + 1 : end].strip(")]"):
        return True
    before = text[max(begin, dot - 40) : dot]
    word = before.rsplit(maxsplit=1)[-1].lstrip(_OPENERS) if before.strip() else ""
    lower = word.casefold()
    if word.isdigit() and len(word) <= 3 and not text[begin : dot - len(word)].strip(_OPENERS + " "):
        return False  # the number of a list item
    if lower in words("abbreviations", "titles"):
        return False
    if lower in words("abbreviations", "before_number") and rest[0].isdigit():
        return False
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and _LETTERS_WITH_STOPS.fullmatch(word) is not None
    if initial or dotted or lower in words("abbreviations", "maybe"):
        # Behind an opening mark there may be nothing but blanks.
        opening = rest.split(maxsplit=1)[:1]
        return bool(opening) and opening[0].rstrip(",.;:!?").casefold() in words("starters")
    return True
