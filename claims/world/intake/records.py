"""Records of a CSV file: the cells of each row, whatever else is wrong with the rows around it."""

import csv
from collections import deque
from collections.abc import Iterator

from claims.world.intake.lines import Line, Stream, numbered
from claims.world.intake.taken import Refused

MOST_LINES = 200
"""Lines a row may have, where quoted cells hold line breaks."""

MOST_CHARACTERS = 200_000
"""Characters a row of several lines may have."""

Record = tuple[int, list[str]]


def records(stream: Stream, delimiter: str = ",") -> Iterator[Record | Refused]:
    """The cells of each row with the number of its first line; an empty line has none.

    A quotation mark that is never closed costs its own line and no other: reading goes on with the
    next line.
    """
    source = numbered(stream)
    split = _Splitter(delimiter)
    again: deque[Line | Refused] = deque()
    while (read := again.popleft() if again else next(source, None)) is not None:
        if isinstance(read, Refused):
            yield read
            continue
        number, text = read
        if '"' not in text:
            yield number, text.split(delimiter) if text else []
            continue
        if text.count('"') % 2:
            held = _to_the_closing_mark(text, again, source)
            if held is None:
                reason = "a quotation mark is never closed; close it, or double it inside a cell"
                yield Refused(number, None, reason)
                continue
            text = held
        yield split(number, text)


def _to_the_closing_mark(
    text: str, again: "deque[Line | Refused]", source: Iterator[Line | Refused]
) -> str | None:
    """The row's lines as one text; None, with the lines to be read again, where its cell never ends."""
    whole, size, held = [text], len(text), deque[Line | Refused]()
    while len(held) < MOST_LINES and size < MOST_CHARACTERS:
        more = again.popleft() if again else next(source, None)
        if more is None:
            break
        held.append(more)
        if isinstance(more, Refused):
            break
        whole.append(more[1])
        size += len(more[1])
        if more[1].count('"') % 2:
            return "\n".join(whole)
    again.extendleft(reversed(held))
    return None


class _Splitter:
    """Splits the text of one row by the rules of the csv module, which would take line breaks for rows."""

    def __init__(self, delimiter: str) -> None:
        self._texts: list[str] = []
        self._reader = csv.reader(iter(self._texts.pop, None), delimiter=delimiter, strict=True)

    def __call__(self, number: int, text: str) -> Record | Refused:
        self._texts.append(text)
        try:
            return number, next(self._reader)
        except csv.Error as error:
            return Refused(number, None, f"cannot be read as CSV: {error}")
        except IndexError:
            return Refused(
                number, None, "a quotation mark stands inside a cell; quote the whole cell and double it"
            )
