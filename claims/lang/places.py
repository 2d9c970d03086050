"""Where a pattern fits a text: bytes of UTF-8 for re2, code points for everybody else."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from claims.lang.found import Found
from claims.lang.pattern import Convert

Groups = tuple[tuple[str, int, Convert], ...]


class Offsets:
    """The way from bytes of UTF-8 to code points; nothing is kept for a text that is all ASCII."""

    def __init__(self, text: str, data: bytes) -> None:
        """Notes where a code point takes more than one byte."""
        self._at: list[int] = []
        self._lost: list[int] = []
        if len(text) == len(data):
            return
        at = lost = 0
        for character in text:
            width = 1 if character < "\x80" else len(character.encode())
            at += width
            if width > 1:
                lost += width - 1
                self._at.append(at)
                self._lost.append(lost)

    def __call__(self, byte: int) -> int:
        """The code point that begins at this byte."""
        index = bisect_right(self._at, byte)
        return byte - self._lost[index - 1] if index else byte


def places(
    shape: Any, groups: Groups, span_group: int, text: str, data: bytes, offsets: Offsets
) -> Iterator[Found]:
    """Every place where a pattern fits between word boundaries.

    A place that cuts a word or number is left one byte later, so that a good one inside it is
    still found; patterns are bounded, so this too is linear in the text.
    """
    matches = shape.finditer(data)
    while (match := next(matches, None)) is not None:
        whole_start, whole_end = match.span()
        if whole_end == whole_start:
            return
        first, last = match.span(span_group)
        if first < 0:  # the alternative that fits marks no part, so all of it is read
            first, last = whole_start, whole_end
        start, end = offsets(first), offsets(last)
        if stands_alone(text, offsets(whole_start), offsets(whole_end)):
            values: dict[str, Any] = {}
            printed: dict[str, str] = {}
            for name, group, convert in groups:
                low, high = match.span(group)
                if low >= 0:
                    printed[name] = data[low:high].decode("utf-8")
                    values[name] = convert(printed[name])
            yield Found(text, start, end, values, printed)
        else:
            matches = shape.finditer(data, whole_start + 1)


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
