"""Runs of capitalised words: where names of all kinds stand, with the words before them."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from claims.match.remembered import Remembered

_OPENING = "\"“‘'([{«*_-–—"
_CLOSING = "\"”’')]}»,;:!?…*_.-–—"
_INITIALS = 4
"""A capital and a full stop, up to two times: "M.", "H.M."."""
_LONGEST = 24
"""Words of one run; longer ones are headings or lists and are cut."""
_BEFORE = 4
_ARTICLES = ("al-", "el-")
_PLAIN = frozenset(("", *"abcdefghijklmnopqrstuvwxyz0123456789"))
"""What begins a chunk that opens no run: most chunks are told by their first letter alone."""
_ENDS_CLAUSE = frozenset('.!?;:)"”')
_ENDS_SENTENCE = frozenset(".!?:…")


class Word(NamedTuple):
    """One word between spaces, marks around it taken off; the full stop of an abbreviation is kept."""

    start: int
    end: int
    text: str


class Run(NamedTuple):
    """Capitalised words with single spaces between them, particles included.

    `before` holds up to four lower-cased words of the same clause, nearest last; `fresh` says
    that the run opens a sentence, a quotation or a line; `mark` is the mark printed between the
    last word before and the run ("" or ",").
    """

    words: tuple[Word, ...]
    before: tuple[str, ...]
    fresh: bool
    mark: str


class _Shape(NamedTuple):
    """A chunk between spaces: its word without marks, how many stood before it, whether any behind it."""

    core: str
    head: int
    tail: bool
    capital: bool


class _Before(NamedTuple):
    """What stands before a place: the last chunks of the clause, and what the very last one says."""

    chunks: Sequence[str]
    fresh: bool
    mark: str


_NOTHING = _Before((), True, "")


def runs(text: str, inside: frozenset[str], dotted: frozenset[str]) -> Iterator[Run]:
    """Every run of the text, left to right.

    `inside` are the lower-case words that may stand inside a run, `dotted` the ones whose full
    stop belongs to them ("dr").
    """
    shapes = _shapes(dotted)
    base = 0
    for line in text.split("\n"):
        yield from _of_line(line, base, inside, shapes)
        base += len(line) + 1


def _of_line(line: str, base: int, inside: frozenset[str], shapes: Remembered[_Shape]) -> Iterator[Run]:
    chunks = line.split(" ")
    opening = [index for index, chunk in enumerate(chunks) if chunk[:1] not in _PLAIN]
    if not opening:
        return
    # Without the spaces before it, chunk number i starts at starts[i].
    starts = list(accumulate(map(len, chunks), initial=base))
    before = _NOTHING
    read = 0
    for first in opening:
        while first >= read and (shape := shapes[chunks[first]]).capital:
            before = _read_on(chunks, read, first, before)
            words, particles, read, closed = _words(chunks, starts, first, inside, shapes)
            yield Run(tuple(words), _said(before.chunks), before.fresh or shape.head > 0, before.mark)
            said = [*before.chunks, *[word.text for word in words], *[word.text for word in particles]]
            if closed:
                before = _behind(said, chunks[read - 1][-1])
                break
            before = _Before(said[-_BEFORE:], False, "")
            if read == len(chunks):
                break
            first = read  # a run that was cut may go on as the next one


def _words(
    chunks: Sequence[str],
    starts: Sequence[int],
    first: int,
    inside: frozenset[str],
    shapes: Remembered[_Shape],
) -> tuple[list[Word], list[Word], int, bool]:
    """The words of the run that chunk `first` opens, and the particles behind them that are not of it.

    Then the number of the next chunk, and whether a mark closes the run.
    """
    words: list[Word] = []
    particles: list[Word] = []
    for index in range(first, len(chunks)):
        chunk = chunks[index]
        if not chunk:
            continue
        core, head, tail, capital = shapes[chunk]
        if words and (head or not (capital or core in inside) or len(words) >= _LONGEST):
            return words, particles, index, False
        start = starts[index] + index + head
        word = Word(start, start + len(core), core)
        if not capital:
            particles.append(word)
        elif particles:
            words += [*particles, word]
            particles = []
        else:
            words.append(word)
        if tail:
            return words, particles, index + 1, True
    return words, particles, len(chunks), False


def _read_on(chunks: Sequence[str], low: int, high: int, before: _Before) -> _Before:
    """What stands before chunk `high`, given what stood before chunk `low`; no run lies between them."""
    said: list[str] = []
    nearest = ""
    for index in range(high - 1, low - 1, -1):
        chunk = chunks[index]
        if not chunk:
            continue
        nearest = nearest or chunk[-1]
        if chunk[-1] in _ENDS_CLAUSE:
            break
        said.insert(0, chunk)
        if len(said) == _BEFORE:
            break
    else:
        if not nearest:
            return before
        said[:0] = before.chunks
    return _behind(said, nearest)


def _behind(said: Sequence[str], last: str) -> _Before:
    """What stands before the chunk behind a run that the mark `last` closed."""
    clause = () if last in _ENDS_CLAUSE else said[-_BEFORE:]
    return _Before(clause, last in _ENDS_SENTENCE, "," if last == "," else "")


def _said(chunks: Sequence[str]) -> tuple[str, ...]:
    """The last words before, lower case and without marks."""
    return tuple([chunk.lower().strip("\"“”'‘’(),;:.!?") for chunk in chunks])


@cache
def _shapes(dotted: frozenset[str]) -> Remembered[_Shape]:
    """The shape of every chunk between spaces."""

    def shape(chunk: str) -> _Shape:
        core = chunk.lstrip(_OPENING)
        head = len(chunk) - len(core)
        bare = core.rstrip(_CLOSING)
        if bare.endswith(("'s", "’s")):
            bare = bare[:-2]
        if core[len(bare) : len(bare) + 1] == "." and _abbreviated(bare, dotted):
            bare = core[: len(bare) + 1]
        capital = bare[:1].isupper() or (bare.startswith(_ARTICLES) and bare[3:4].isupper())
        return _Shape(bare, head, len(bare) < len(core), capital)

    return Remembered(shape)


def _abbreviated(bare: str, dotted: frozenset[str]) -> bool:
    """Initials ("M", "A.M") or a word that is printed with a full stop ("Dr")."""
    if len(bare) <= _INITIALS - 1 and all(
        c.isupper() if i % 2 == 0 else c == "." for i, c in enumerate(bare)
    ):
        return bare != ""
    return bare.lower() in dotted
