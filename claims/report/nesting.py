"""Marks that lie in one another: stretches of a text as a tree, cut where they cross."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claims.model import Field
from claims.report.shown import shown


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a field, in code points, with the anchor of what was read there."""

    field: Field
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Node:
    """Plain words, or a mark around other nodes with the ids of all that was read of just those words.

    `first` and `last` say whether the words it marks begin and end here: a stretch that crosses
    another, or goes on over the end of a line, is marked in parts.
    """

    words: str = ""
    ids: tuple[str, ...] = ()
    inside: tuple["Node", ...] = ()
    first: bool = True
    last: bool = True


@dataclass(slots=True)
class _Open:
    """A mark that is still open."""

    end: int
    ids: tuple[str, ...]
    first: bool
    last: bool
    inside: list[Node] = field(default_factory=list)

    def closed(self) -> Node:
        return Node("", self.ids, tuple(self.inside), self.first, self.last)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch, or what is left of it."""

    start: int
    end: int
    ids: tuple[str, ...]
    first: bool = True
    last: bool = True


def nested(text: str, stretches: Sequence[Stretch]) -> tuple[tuple[Node, ...], ...]:
    """The lines of the text that hold words, each as nodes. Offsets are never moved."""
    together: dict[tuple[int, int], tuple[str, ...]] = {}
    for item in sorted(stretches, key=lambda item: (item.start, -item.end)):
        together[item.start, item.end] = (*together.get((item.start, item.end), ()), item.id)
    cells = shown(text)
    lines, at = [], 0
    waiting = [_Part(start, end, ids) for (start, end), ids in together.items()]
    for words in text.split("\n"):
        end = at + len(words)
        here = [part for part in waiting if part.start < end and at < part.end]
        waiting = [part for part in waiting if part.end > end]
        if words.strip():
            lines.append(_line(cells, at, end, [_clipped(part, at, end) for part in here]))
        at = end + 1
    return tuple(lines)


def _clipped(part: _Part, start: int, end: int) -> _Part:
    first, last = part.first and part.start >= start, part.last and part.end <= end
    return _Part(max(part.start, start), min(part.end, end), part.ids, first, last)


def _line(cells: Sequence[str], start: int, end: int, parts: list[_Part]) -> tuple[Node, ...]:
    """One line as nodes; of two stretches that cross, the later one is cut where the earlier one ends."""
    queue = sorted(parts, key=_order, reverse=True)
    top = _Open(end, (), True, True)
    stack = [top]
    at = start

    def say(until: int) -> None:
        nonlocal at
        if until > at:
            stack[-1].inside.append(Node("".join(cells[at:until])))
            at = until

    def close(until: int) -> None:
        while len(stack) > 1 and stack[-1].end <= until:
            say(stack[-1].end)
            done = stack.pop()
            stack[-1].inside.append(done.closed())

    while queue:
        part = queue.pop()
        close(part.start)
        say(part.start)
        if part.end > stack[-1].end:
            rest = replace(part, start=stack[-1].end, first=False)
            part = replace(part, end=stack[-1].end, last=False)
            queue.append(rest)
            queue.sort(key=_order, reverse=True)
        stack.append(_Open(part.end, part.ids, part.first, part.last))
    close(end)
    say(end)
    return tuple(top.inside)


def _order(part: _Part) -> tuple[int, int, tuple[str, ...]]:
    return part.start, -part.end, part.ids
