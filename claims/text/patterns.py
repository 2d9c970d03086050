"""Patterns for google-re2 over a text, with the wrapper's answers at a third of its cost.

The wrapper counts characters and bytes from the start of the text for every match. Nothing is to be
counted where the text is ASCII, or where the pattern does not fit.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import re2

_ANCHOR = re2._re2.RE2.Anchor
_ANYWHERE, _START, _BOTH = _ANCHOR.UNANCHORED, _ANCHOR.ANCHOR_START, _ANCHOR.ANCHOR_BOTH
_NOWHERE = (-1, -1)

Spans = list[tuple[int, int]]


class Match:
    """Where a pattern fits a text. Groups are asked for by number or name; one left out is None."""

    __slots__ = ("_spans", "_text", "names")

    def __init__(self, text: str, spans: Spans, names: dict[str, int]) -> None:
        self._text = text
        self._spans = spans
        self.names = names

    def _at(self, group: int | str) -> tuple[int, int]:
        if isinstance(group, str):
            if group not in self.names:
                raise IndexError("bad group name")
            group = self.names[group]
        if not 0 <= group < len(self._spans):
            raise IndexError("bad group index")
        return self._spans[group]

    def __getitem__(self, group: int | str) -> Any:
        """The words of the group, None where it is left out; raises IndexError for no such group."""
        start, end = self._at(group)
        return None if start < 0 else self._text[start:end]

    def group(self, *groups: int | str) -> Any:
        """The words of the whole match, of a group, or of several as a tuple."""
        if len(groups) > 1:
            return tuple(self[group] for group in groups)
        return self[groups[0] if groups else 0]

    def groups(self) -> tuple[Any, ...]:
        """The words of every group, in order."""
        return tuple(self[group] for group in range(1, len(self._spans)))

    def groupdict(self) -> dict[str, Any]:
        """The words of every named group."""
        return {name: self[group] for name, group in self.names.items()}

    def start(self, group: int | str = 0) -> int:
        """The code point at which a group starts; -1 where it is left out."""
        return self._at(group)[0]

    def end(self, group: int | str = 0) -> int:
        """The code point behind a group; -1 where it is left out."""
        return self._at(group)[1]

    def span(self, group: int | str = 0) -> tuple[int, int]:
        """Start and end of a group."""
        return self._at(group)


class Pattern:
    """A compiled pattern; it answers as re2's own does."""

    __slots__ = ("_match", "groups", "names", "pattern")

    def __init__(self, pattern: str) -> None:
        """Compiles; raises re2.error where the pattern is none."""
        compiled = re2.compile(pattern)
        self.pattern = pattern
        self.groups: int = compiled.groups
        self.names: dict[str, int] = dict(compiled.groupindex)
        self._match = compiled._regexp.Match

    def _find(self, anchor: Any, text: str, pos: int, endpos: int | None) -> Match | None:
        data = text.encode()
        size = len(data)
        plain = size == len(text)
        if pos == 0 and endpos is None:
            low, high = 0, size
        else:
            high = len(text) if endpos is None else max(0, min(endpos, len(text)))
            low = max(0, min(pos, len(text)))
            if low > high:
                return None
            if not plain:
                low, high = len(text[:low].encode()), len(text[:high].encode())
        spans: Spans = self._match(anchor, data, low, high)
        if spans[0][0] < 0:
            return None
        return Match(text, spans if plain else _characters(data, spans), self.names)

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The first place where the pattern fits, or None."""
        return self._find(_ANYWHERE, text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The match that begins at `pos`, or None."""
        return self._find(_START, text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The match of all between `pos` and `endpos`, or None."""
        return self._find(_BOTH, text, pos, endpos)

    def finditer(self, text: str) -> Iterator[Match]:
        """Every place where the pattern fits, left to right, none overlapping."""
        data = text.encode()
        size = len(data)
        plain = size == len(text)
        at = 0
        done = characters = 0
        while True:
            spans: Spans = self._match(_ANYWHERE, data, at, size)
            start, end = spans[0]
            if start < 0:
                return
            if plain:
                yield Match(text, spans, self.names)
            else:
                # Counted from the match before, so that all matches together take one pass.
                characters += len(data[done:start].decode())
                done = start
                yield Match(text, _characters(data, spans, done, characters), self.names)
            if at == size:
                return
            at = end if end > at else _next(data, at)

    def findall(self, text: str) -> list[Any]:
        """The words of every match: of its one group, of its groups as a tuple, or of all of it."""
        if self.groups == 0:
            return [match[0] for match in self.finditer(text)]
        if self.groups == 1:
            return [match[1] or "" for match in self.finditer(text)]
        return [tuple(words or "" for words in match.groups()) for match in self.finditer(text)]

    def sub(self, words: str | Callable[[Match], str], text: str) -> str:
        """The text with these words, or what is answered to each match, in the place of every match."""
        pieces, at = [], 0
        for match in self.finditer(text):
            pieces += [text[at : match.start()], words if isinstance(words, str) else words(match)]
            at = match.end()
        return "".join([*pieces, text[at:]])


def fits_from(opening: Pattern, shapes: Mapping[str, Pattern], text: str) -> Iterator[tuple[str, Match]]:
    """Every place where each of the shapes fits, as finditer finds them, with its name.

    All of them begin where the opening fits. A search that may begin anywhere carries along, letter for
    letter, all that may have begun, and costs many times what a look from the few places does where one can.
    """
    data = text.encode()
    size = len(data)
    starts: list[int] = []
    at = 0
    while (at := opening._match(_ANYWHERE, data, at, size)[0][0]) >= 0:
        starts.append(at)
        at = _next(data, at)
    for name, shape in shapes.items():
        at = 0
        for start in starts:
            spans: Spans = shape._match(_START, data, start, size) if start >= at else [_NOWHERE]
            if spans[0][0] >= 0:
                at = spans[0][1]
                yield name, Match(text, spans if size == len(text) else _characters(data, spans), shape.names)


def _next(data: bytes, at: int) -> int:
    """The byte at which the character behind this one begins."""
    at += 1
    while at < len(data) and data[at] & 0xC0 == 0x80:
        at += 1
    return at


def _characters(data: bytes, spans: Spans, byte: int = 0, character: int = 0) -> Spans:
    """Spans in bytes as spans in characters, counted on from a byte whose character is known."""
    known = {-1: -1}
    last, counted = byte, character
    for offset in sorted({offset for span in spans for offset in span}):
        if offset >= 0:
            counted += len(data[last:offset].decode())
            known[offset] = counted
            last = offset
    return [(known[start], known[end]) for start, end in spans]
