"""Where a pattern fits a text: bytes of UTF-8 for re2, code points for everybody else."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from claims.lang.matcher import ANYWHERE, FROM_HERE, NOWHERE, Matcher, Spans
from claims.lang.triggers import Windows

_WIDE = re.compile(r"[^\x00-\x7f]")
_MARKS = b".,/:"
_CLEAR = bytes(code < 128 and not chr(code).isalnum() and code != ord("_") for code in range(256))
"""By byte: beside this one nothing is cut, unless it is a mark within a number."""


class Offsets:
    """The way from bytes of UTF-8 to code points; nothing is kept for a text that is all ASCII."""

    def __init__(self, text: str, data: bytes) -> None:
        """Notes where a code point takes more than one byte."""
        self._at: list[int] = []
        self._lost: list[int] = []
        if len(text) == len(data):
            return
        lost = 0
        for found in _WIDE.finditer(text):
            lost += len(found[0].encode()) - 1
            self._at.append(found.end() + lost)
            self._lost.append(lost)

    def __call__(self, byte: int) -> int:
        """The code point that begins at this byte."""
        index = bisect_right(self._at, byte)
        return byte - self._lost[index - 1] if index else byte


class Sheet:
    """A text as rules look at it: code points, the same in UTF-8, and the way between the two."""

    __slots__ = ("_begun", "data", "offsets", "text")

    def __init__(self, text: str) -> None:
        """A lone surrogate becomes one "?"."""
        self.data = text.encode("utf-8", "replace")
        self.text = self.data.decode()
        self.offsets = Offsets(self.text, self.data)
        self._begun: dict[Matcher, list[int]] = {}

    def beginnings(self, opening: Matcher) -> list[int]:
        """Every byte from which a pattern fits, also within another place where it fits; sought once."""
        found = self._begun.get(opening)
        if found is None:
            found = self._begun[opening] = []
            match, data, size = opening.match, self.data, len(self.data)
            at = 0
            while at < size and (at := match(ANYWHERE, data, at, size)[0][0]) != NOWHERE:
                found.append(at)
                at += 1
        return found


def places(matcher: Matcher, windows: Windows, sheet: Sheet) -> list[Spans]:
    """Every place where a pattern fits between word boundaries, as the bytes of the match and its groups.

    A place that cuts a word or number is left one byte later, so that a good one inside it is
    still found; patterns are bounded, so this too is linear in the text.
    """
    match, data = matcher.match, sheet.data
    found: list[Spans] = []
    for low, high in windows:
        spans = match(ANYWHERE, data, low, high)
        # Most windows hold nothing.
        if spans[0][0] >= 0 and not _from(spans, matcher, high, sheet, found):
            break
    return found


def _from(spans: Any, matcher: Matcher, high: int, sheet: Sheet, found: list[Spans]) -> bool:
    """Adds the places of a window from its first match on; False where the pattern fits nothing at all."""
    match, data = matcher.match, sheet.data
    while True:
        start, end = spans[0]
        if start < 0:
            return True
        if end == start:
            return False
        if _alone(sheet, start, end):
            found.append(tuple(spans))
            at = end
        else:
            at = start + 1
        if at >= high:
            return True
        spans = match(ANYWHERE, data, at, high)


def places_from(starts: Sequence[int], matcher: Matcher, windows: Windows, sheet: Sheet) -> list[Spans]:
    """The same places of a pattern that fits from these bytes only, at a fraction of the cost.

    A search that may begin anywhere carries along all that may have begun, letter for letter.
    """
    match, data = matcher.match, sheet.data
    found: list[Spans] = []
    for low, high in windows:
        at = low
        for index in range(bisect_left(starts, low), len(starts)):
            start = starts[index]
            if start >= high:
                break
            if start < at:
                continue
            spans = match(FROM_HERE, data, start, high)
            first, end = spans[0]
            if first >= 0 and _alone(sheet, start, end):
                found.append(tuple(spans))
                at = end
    return found


def _alone(sheet: Sheet, start: int, end: int) -> bool:
    """These bytes cut no word and no number."""
    data = sheet.data
    if _clear(data, start - 2, start - 1, -1) and _clear(data, end + 1, end, len(data)):
        return True
    return stands_alone(sheet.text, sheet.offsets(start), sheet.offsets(end))


def _clear(data: bytes, beyond: int, beside: int, edge: int) -> bool:
    """The byte beside a match cuts nothing, whatever the match; false where that takes a closer look."""
    if beside == edge:
        return True
    byte = data[beside]
    return bool(_CLEAR[byte]) and (byte not in _MARKS or beyond == edge or bool(_CLEAR[data[beyond]]))


def stands_alone(text: str, start: int, end: int) -> bool:
    """No letter or digit of the match goes on outside it, and no number is cut at "2,5" or "12/5"."""
    if start > 0 and text[start].isalnum():
        previous = text[start - 1]
        if previous.isalnum() or previous == "_":
            return False
        if text[start].isdigit() and previous in ".,/:" and start > 1 and text[start - 2].isdigit():
            return False
    if end < len(text) and text[end - 1].isalnum():
        following = text[end]
        if following.isalnum() or following == "_":
            return False
        if text[end - 1].isdigit() and following in ".,/:" and end + 1 < len(text):
            return not text[end + 1].isdigit()
    return True
