"""Quotation marks, paired within one paragraph; a mark that is certainly odd is named, no other.

Only double marks and guillemets are paired: straight, curly, low, doubled singles. Single marks
and apostrophes (Jum'at, rock 'n' roll) are never marks here, nor are feet, inches and seconds
(5'10", 7"). Papers drop or move blanks, so the side a mark faces is evidence, not proof: a mark
counts as odd only where exactly one reading of its paragraph remains.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from claims.model.quick import quick
from claims.text.layout import Block
from claims.text.offsets import offsets
from claims.text.patterns import Pattern

Side = Literal["opens", "closes", "either"]

_SINGLES = frozenset('"“”„‟＂')
_TWINS = frozenset("'`‘’")  # two alike in a row are one double mark
_ANGLED = frozenset("«»")
_MARKS = frozenset("\"“”„‟＂«»'`‘’")
_OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_BEFORE_OPENING = frozenset("([{‘'/")
_DASHES = frozenset("-–—")
_AFTER_CLOSING = frozenset(",.;:!?)]}…’'/")
_MEASURE = Pattern(r"(?:^|[^\d.,])(?:\d{1,3}|\d{1,2}[.,]\d{1,2}|\d{1,2}'\s?\d{1,2})$")
# A line that ends within a sentence, and how many of them say that a text's lines are no paragraphs.
_BREAK = Pattern(r"[\pL\d,]\n\p{Ll}")
_BREAKS = 3
# A paragraph with more marks than this is no prose; its marks are left alone.
_MOST = 400


@quick
@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation, its marks included; `inner_start`:`inner_end` are the words between them.

    `closed` is False for a paragraph of a quotation that goes on in the next one: it has no
    closing mark of its own and ends with its paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotations found, in order of their opening marks, and the offsets of odd marks."""

    pairs: tuple[Pair, ...] = ()
    unpaired: tuple[int, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and the side it faces; `sure` where its shape and the blanks around it agree."""

    start: int
    end: int
    side: Side
    sure: bool


@quick
@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What one paragraph's marks say: `odd` is the one that must be odd, `uneven` that one is, whichever."""

    pairs: tuple[Pair, ...] = ()
    odd: _Mark | None = None
    uneven: bool = False
    first: _Mark | None = None


_NONE = _Paragraph()


def pair_marks(clean: str, start: int, end: int) -> Marks:
    """The quotations of one paragraph and its odd marks; offsets are those of `clean`."""
    paragraph = _read(clean, start, end)
    return Marks(paragraph.pairs, () if paragraph.odd is None else (paragraph.odd.start,))


def pair_article(clean: str, blocks: Sequence[Block]) -> Marks:
    """The quotations of a whole article, paragraph by paragraph, and its odd marks.

    A quotation may run over several paragraphs: each opens with a mark and only the last
    closes it, or only the first opens it. Such marks are not odd.
    """
    pairs: list[Pair] = []
    unpaired: list[int] = []
    opened: _Mark | None = None  # a mark its own paragraph leaves open, not explained so far
    opened_end = last_end = -1
    waiting = False  # something is left open, even where it is not certain by which mark
    for block in blocks:
        if block.kind not in ("body", "caption", "heading"):
            continue
        paragraph = _read(clean, block.start, block.end)
        pairs += paragraph.pairs
        closes_it = False
        if paragraph.first is not None:
            reopens = last_end == opened_end and paragraph.first.start == block.start
            closes_it = (
                waiting and paragraph.uneven and (paragraph.odd is None or paragraph.odd.side == "closes")
            )
            if opened is not None and reopens and paragraph.first.side != "closes":
                pairs.append(Pair(opened.start, opened_end, opened.end, opened_end, closed=False))
            elif opened is not None and not closes_it:
                unpaired.append(opened.start)
            opened, waiting = None, False
        if paragraph.uneven and not closes_it:
            if paragraph.odd is not None and paragraph.odd.side == "closes":
                unpaired.append(paragraph.odd.start)
            else:
                opened, opened_end, waiting = paragraph.odd, block.end, True
        if block.kind == "body":
            last_end = block.end
    if opened is not None:
        unpaired.append(opened.start)
    if unpaired and _wrapped(clean):
        unpaired = []
    return Marks(tuple(sorted(pairs, key=_order)), tuple(sorted(unpaired)))


def _wrapped(clean: str) -> bool:
    """Lines break within sentences, as in old wire copy: no mark is surely an odd one."""
    return len(_BREAK.findall(clean)) >= _BREAKS


def _read(clean: str, start: int, end: int) -> _Paragraph:
    """One paragraph: double marks and guillemets are read apart, and the double ones speak for it."""
    words = clean[start:end].rstrip()
    if len(words) > _MOST and sum(map(words.count, _MARKS)) > _MOST:
        return _NONE
    start += len(words) - len(words.lstrip())
    words = words.lstrip()
    places = offsets(words, _MARKS)
    if not places:
        return _NONE
    double = _sided(words, start, places, _SINGLES, _TWINS)
    angled = _sided(words, start, places, _ANGLED) if "«" in words or "»" in words else []
    if not double:
        return _resolve(angled, words, start)
    paragraph = _resolve(double, words, start)
    inner = _resolve(angled, words, start).pairs
    pairs = tuple(sorted(paragraph.pairs + inner, key=_order))
    return _Paragraph(pairs, paragraph.odd, paragraph.uneven, paragraph.first)


def _sided(
    words: str,
    offset: int,
    places: list[int],
    singles: frozenset[str],
    twins: frozenset[str] = frozenset(),
) -> list[_Mark]:
    """The marks of one family and the side each faces, by its shape and by the blanks around it."""
    marks: list[_Mark] = []
    after = 0
    for start in places:
        char = words[start]
        if start < after or (char not in singles and char not in twins):
            continue
        after = start + 1
        if char in twins:
            if words[after : after + 1] != char:
                continue
            after += 1
        mark, space = words[start:after], _spacing(words, start, after)
        shape: Side = "opens" if mark in _OPENING else "closes" if mark in _CLOSING else "either"
        side = space if shape == "either" else shape
        if "either" not in (shape, space) and shape != space:
            side = "either"  # the printer's quotation marks face the wrong way: believe neither
        marks.append(_Mark(offset + start, offset + after, side, space == side and after - start == 1))
    return marks


def _spacing(words: str, start: int, end: int) -> Side:
    """The side a mark faces by what stands beside it; the edge of a paragraph counts as a blank."""
    before = words[start - 1] if start > 0 else " "
    after = words[end] if end < len(words) else " "
    if start == 0:
        return "opens"
    if end == len(words):
        return "closes"
    loose_before = before.isspace() or before in _BEFORE_OPENING or before in _DASHES or before in _MARKS
    loose_after = after.isspace() or after in _AFTER_CLOSING or after in _DASHES or after in _MARKS
    if loose_before == loose_after:
        return "either"
    return "opens" if loose_before else "closes"


def _resolve(marks: list[_Mark], words: str, offset: int) -> _Paragraph:
    """The pairs of one family of marks; an odd number of them has one odd mark, if it is certain which."""
    if not marks:
        return _Paragraph()
    first = marks[0]
    if len(marks) == 1:  # the same answer as below, for texts that are nothing but such lines
        if _is_measure(first, words, offset):
            return _Paragraph(first=first)
        return _Paragraph((), first if first.side != "either" and first.sure else None, True, first)
    firm = [mark for mark in marks if not _is_measure(mark, words, offset)]
    for reading in (firm, marks):
        if _alternates(reading):
            return _Paragraph(_alternate(reading), first=first)
    nested = _nest(marks)
    if nested is not None:
        return _Paragraph(nested, first=first)
    if len(marks) % 2 == 0:
        return _Paragraph(_neighbours(marks), first=first)
    odd = _odd(marks)
    if odd is None or len(firm) < len(marks):
        return _Paragraph(_neighbours(marks), uneven=True, first=first)
    rest = [mark for mark in marks if mark is not odd]
    certain = odd.side != "either" and all(mark.sure for mark in marks)
    return _Paragraph(_alternate(rest), odd if certain else None, True, first)


def _is_measure(mark: _Mark, words: str, offset: int) -> bool:
    """Inches or seconds may be meant: the mark stands right after a number of at most three digits."""
    at = mark.start - offset
    return at > 0 and words[at - 1].isdigit() and _MEASURE.search(words[max(0, at - 8) : at]) is not None


def _fits(mark: _Mark, place: int) -> bool:
    """A mark may stand at a place of the row opening, closing, opening, closing, …"""
    return mark.side != ("closes" if place % 2 == 0 else "opens")


def _alternates(marks: Sequence[_Mark]) -> bool:
    return len(marks) % 2 == 0 and all(_fits(mark, place) for place, mark in enumerate(marks))


def _alternate(marks: Sequence[_Mark]) -> tuple[Pair, ...]:
    return tuple(_pair(opening, closing) for opening, closing in zip(marks[::2], marks[1::2], strict=True))


def _neighbours(marks: Sequence[_Mark]) -> tuple[Pair, ...]:
    """Where the row does not come out even, only a mark that opens right before one that closes is a pair."""
    return tuple(_pair(a, b) for a, b in pairwise(marks) if a.side == "opens" and b.side == "closes")


def _nest(marks: Sequence[_Mark]) -> tuple[Pair, ...] | None:
    """A quotation within a quotation in the same marks, where every mark shows its side; else None."""
    pairs: list[Pair] = []
    opened: list[_Mark] = []
    for mark in marks:
        if mark.side == "opens" and len(opened) < 2:
            opened.append(mark)
        elif mark.side == "closes" and opened:
            pairs.append(_pair(opened.pop(), mark))
        else:
            return None
    return None if opened else tuple(sorted(pairs, key=lambda pair: pair.start))


def _odd(marks: Sequence[_Mark]) -> _Mark | None:
    """The mark without which the others come out even, if there is exactly one such mark."""
    after = [True] * (len(marks) + 1)  # after[i]: marks[i:], each moved up by one place, fit
    for place in range(len(marks) - 1, -1, -1):
        after[place] = after[place + 1] and _fits(marks[place], place + 1)
    found: _Mark | None = None
    for place, mark in enumerate(marks):
        if after[place + 1]:
            if found is not None:
                return None
            found = mark
        if not _fits(mark, place):
            break
    return found


def _pair(opening: _Mark, closing: _Mark) -> Pair:
    return Pair(opening.start, closing.end, opening.end, closing.start)


def _order(pair: Pair) -> tuple[int, int]:
    return pair.start, -pair.end


_HEADLINE = Pattern(r"(?:^|[\s:(])(['‘][^'’]{1,300}['’])(?:$|[\s,.:;!?)])")


def headline_quotes(title: str) -> tuple[tuple[int, int], ...]:
    """Start and end of what a headline quotes in single marks, the marks included.

    Headlines quote in single marks where texts use double ones; an apostrophe within the words
    ends the quotation there, so that what is left is no longer than what was quoted.
    """
    return tuple((found.start(1), found.end(1)) for found in _HEADLINE.finditer(title))
