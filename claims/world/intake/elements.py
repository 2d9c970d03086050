"""Elements of one long JSON list, cut out one by one as the file streams in.

Our own, and not a streaming parser: those keep a string of any length in memory, know no lines, and
give up at the first fault. Here an element that is too long or is no JSON costs itself only.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from claims.world.intake.lines import Stream, pieces
from claims.world.intake.taken import Refused

MAX_ELEMENT = 1_000_000
"""The longest element that is read, in bytes. A row of a query's results has about one thousand."""


_MAX_START = 1_000_000
_GAP = re.compile(rb"[\s,]*")
# A string that is all there is passed over at once.
_MARK = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|["{}\[\]]', re.DOTALL)
_IN_STRING = re.compile(rb'["\\]')

Element: TypeAlias = tuple[int, Any]


def elements(
    stream: Stream, start: re.Pattern[bytes], longest: int = MAX_ELEMENT
) -> Iterator[Element | Refused]:
    """Each object of the list that `start` opens, with the line it begins on, or the reason against it."""
    rest = pieces(stream)
    buffer, found = b"", None
    for piece in rest:
        buffer += piece
        found = start.search(buffer)
        if found is not None or len(buffer) > _MAX_START:
            break
    if found is None:
        yield Refused(0, None, "not the JSON that was expected: it has no list of results")
        return
    reading = _Reading(buffer[found.end() :], rest, 1 + buffer.count(b"\n", 0, found.end()), longest)
    while (element := reading.following()) is not None:
        yield element
        if reading.over:
            return


class _Reading:
    """Where reading stands: the bytes at hand, those to come, and the line."""

    def __init__(self, buffer: bytes, rest: Iterator[bytes], line: int, longest: int) -> None:
        self._buffer, self._rest, self._line, self._longest = buffer, rest, line, longest
        self.over = False

    def following(self) -> Element | Refused | None:
        """The next element; None at the end of the list."""
        while True:
            gap = _GAP.match(self._buffer)
            assert gap is not None
            self._line += self._buffer.count(b"\n", 0, gap.end())
            self._buffer = self._buffer[gap.end() :]
            if self._buffer:
                break
            self._buffer = next(self._rest, b"")
            if not self._buffer:
                return self._end("the file ends before its list does; fetch it again")
        if self._buffer.startswith(b"]"):
            return None
        if not self._buffer.startswith(b"{"):
            return self._end("no JSON object stands where one is expected; the rest is not read")
        line = self._line
        whole = self._whole()
        if whole is None:
            self.over = True
            return Refused(line, None, "the file ends within this element; fetch it again")
        if isinstance(whole, int):
            return Refused(
                line, None, f"{whole} bytes in one element, more than the {self._longest} that are read"
            )
        return parsed(line, whole)

    def _end(self, reason: str) -> Refused:
        self.over = True
        return Refused(self._line, None, reason)

    def _whole(self) -> bytes | int | None:
        """The element the buffer starts with, its length where that is too long, None if it never ends."""
        kept: list[bytes] = []
        size = at = depth = 0
        quoted = False
        while True:
            buffer = self._buffer
            while at < len(buffer):
                mark = (_IN_STRING if quoted else _MARK).search(buffer, at)
                if mark is None:
                    at = len(buffer)
                    break
                at = mark.end()
                sign = mark[0]
                if sign == b'"':
                    quoted = not quoted
                elif sign == b"\\":
                    at += 1
                elif len(sign) == 1:
                    depth += 1 if sign in b"{[" else -1
                    if depth == 0:
                        break
            else:
                mark = None
            if mark is not None and depth == 0 and not quoted:
                part, self._buffer = buffer[:at], buffer[at:]
                self._line += part.count(b"\n")
                kept.append(part)
                size += len(part)
                return b"".join(kept) if size <= self._longest else size
            size += len(buffer)
            self._line += buffer.count(b"\n")
            if size <= self._longest:
                kept.append(buffer)
            else:
                kept.clear()
            at -= len(buffer)
            self._buffer = next(self._rest, b"")
            if not self._buffer:
                return None


def parsed(line: int, data: bytes | str) -> Element | Refused:
    """One JSON text with its line, or what is wrong with it."""
    try:
        return line, json.loads(data)
    except UnicodeDecodeError as error:
        return Refused(line, None, f"byte {error.start + 1} of the element is not UTF-8")
    except ValueError as error:
        return Refused(line, None, f"cannot be read as JSON: {str(error)[:120]}")
    except RecursionError:
        return Refused(line, None, "nested too deep to be read")
