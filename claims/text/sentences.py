"""Sentences, as exact offsets: a quotation and the words that say whose it is stay together."""

from bisect import bisect_right

import re2

from claims.text.layout import Block
from claims.text.quotes import pair_marks
from claims.text.words import words

# The marks that end a sentence, the brackets and quotation marks that close with it, then a blank.
_STOP = re2.compile("[.!?…]+[\"“”'’»)\\]]*\\s+")
_STOPS = frozenset(".!?…")
_OPENERS = "\"“”„«'‘’([{"
_LETTERS_WITH_STOPS = re2.compile(r"(?:\pL{1,3}\.)+\pL{1,4}")


def sentences(clean: str, block: Block) -> tuple[tuple[int, int], ...]:
    """The sentences of a block in order, without surrounding blanks; offsets are those of `clean`.

    A full stop inside a quotation ends no sentence; after the closing mark one ends only where
    a new sentence follows. Abbreviations, initials, figures, clock times and web names hold
    their full stops.
    """
    text = clean[block.start : block.end]
    if _STOPS.isdisjoint(text):
        return ((block.start, block.end),) if text else ()
    quotations = _quotations(clean, block)
    starts = [start for start, _ in quotations]
    found: list[tuple[int, int]] = []
    begin = 0
    for stop in _STOP.finditer(text):
        end = stop.start() + len(stop.group().rstrip())
        place = bisect_right(starts, end - 1) - 1
        if place >= 0 and end < quotations[place][1]:
            continue
        if _ends(text, begin, stop.start(), end, stop.end()):
            found.append((begin, end))
            begin = stop.end()
    if begin < len(text):
        found.append((begin, len(text)))
    return tuple((block.start + start, block.start + end) for start, end in found)


def _quotations(clean: str, block: Block) -> list[tuple[int, int]]:
    """The outermost quotations, counted from the start of the block."""
    found: list[tuple[int, int]] = []
    for pair in pair_marks(clean, block.start, block.end).pairs:
        if not found or pair.start - block.start >= found[-1][1]:
            found.append((pair.start - block.start, pair.end - block.start))
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
    if initial or lower in words("abbreviations", "maybe") or _LETTERS_WITH_STOPS.fullmatch(word) is not None:
        opening = rest.split(maxsplit=1)[0].rstrip(",.;:!?").casefold()
        return opening in words("starters")
    return True
