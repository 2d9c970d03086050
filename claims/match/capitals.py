"""Runs of capitalised words: where names of all kinds stand, with the words before them."""

from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = "\"“‘'([{«*_-–—"
_CLOSING = "\"”’')]}»,;:!?…*_.-–—"
_INITIALS = 4
"""A capital and a full stop, up to two times: "M.", "H.M."."""
_LONGEST = 24
"""Words of one run; longer ones are headings or lists and are cut."""
_BEFORE = 4
_ARTICLES = ("al-", "el-")


@dataclass(frozen=True, slots=True)
class Word:
    """One word between spaces, marks around it taken off; the full stop of an abbreviation is kept."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words with single spaces between them, particles included.

    `before` holds up to four lower-cased words of the same clause, nearest last; `fresh` says
    that the run opens a sentence, a quotation or a line; `mark` is the mark printed between the
    last word before and the run ("" or ",").
    """

    words: tuple[Word, ...]
    before: tuple[str, ...]
    fresh: bool
    mark: str


def runs(text: str, inside: frozenset[str], dotted: frozenset[str]) -> Iterator[Run]:
    """Every run of the text, left to right.

    `inside` are the lower-case words that may stand inside a run, `dotted` the ones whose full
    stop belongs to them ("dr").
    """
    base = 0
    for line in text.split("\n"):
        yield from _of_line(line, base, inside, dotted)
        base += len(line) + 1


def _of_line(line: str, base: int, inside: frozenset[str], dotted: frozenset[str]) -> Iterator[Run]:
    current: list[Word] = []
    pending: list[Word] = []
    before: list[str] = []
    opening: tuple[tuple[str, ...], bool, str] = ((), True, "")
    fresh, mark = True, ""
    pos = base
    for chunk in line.split(" "):
        start, pos = pos, pos + len(chunk) + 1
        if not chunk:
            continue
        first = chunk[0]
        if not (first.isupper() or first in _OPENING or current):
            _remember(before, chunk)
            last = chunk[-1]
            fresh, mark = last in ".!?:…", "," if last == "," else ""
            if last in '.!?;:)"”':
                before.clear()
            continue
        core, head, tail = _stripped(chunk, dotted)
        capital = core[:1].isupper() or (core.startswith(_ARTICLES) and core[3:4].isupper())
        word = Word(start + head, start + head + len(core), core)
        if current and (head or not (capital or core in inside) or len(current) >= _LONGEST):
            yield Run(tuple(current), *opening)
            for each in (*current, *pending):
                _remember(before, each.text)
            current, pending = [], []
            fresh, mark = False, ""
        if capital:
            if not current:
                opening = (_said(before), fresh or head > 0, mark)
            current += [*pending, word]
            pending = []
        elif current:
            pending.append(word)
        else:
            _remember(before, chunk)
        if tail or not capital:
            last = chunk[-1]
            if current and tail:
                yield Run(tuple(current), *opening)
                for each in (*current, *pending):
                    _remember(before, each.text)
                current, pending = [], []
            if not current:
                fresh, mark = last in ".!?:…", "," if last == "," else ""
                if last in '.!?;:)"”':
                    before.clear()
    if current:
        yield Run(tuple(current), *opening)


def _remember(before: list[str], chunk: str) -> None:
    before.append(chunk)
    if len(before) > 4 * _BEFORE:
        del before[:-_BEFORE]


def _said(before: list[str]) -> tuple[str, ...]:
    """The last words before, lower case and without marks."""
    return tuple(chunk.lower().strip("\"“”'‘’(),;:.!?") for chunk in before[-_BEFORE:])


def _stripped(chunk: str, dotted: frozenset[str]) -> tuple[str, int, bool]:
    """The word without its marks, how many stood before it, and whether any stood behind it."""
    core = chunk.lstrip(_OPENING)
    head = len(chunk) - len(core)
    bare = core.rstrip(_CLOSING)
    if bare.endswith(("'s", "’s")):
        bare = bare[:-2]
    if core[len(bare) : len(bare) + 1] == "." and _abbreviated(bare, dotted):
        bare = core[: len(bare) + 1]
    return bare, head, len(bare) < len(core)


def _abbreviated(bare: str, dotted: frozenset[str]) -> bool:
    """Initials ("M", "A.M") or a word that is printed with a full stop ("Dr")."""
    if len(bare) <= _INITIALS - 1 and all(
        c.isupper() if i % 2 == 0 else c == "." for i, c in enumerate(bare)
    ):
        return bare != ""
    return bare.lower() in dotted
