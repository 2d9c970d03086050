"""Runs of capitalised words: where names of all kinds stand, with the words before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from claims.match.remembered import Remembered
from claims.match.traits import Traits, traits
from claims.match.vocabulary import Vocabulary

_OPENING = "\"“‘'([{«*_-–—"
_CLOSING = "\"”’')]}»,;:!?…*_.-–—"
_INITIALS = 4
"""A capital and a full stop, up to two times: "M.", "H.M."."""
_LONGEST = 24
"""Words of one run; longer ones are headings or lists and are cut."""
_BEFORE = 4
_ARTICLES = ("al-", "el-")
MARKS = (" (", ", ")
"""What stands between a name and an age, a degree, or what somebody is."""
NEAR = 6
"""Characters, at most, from a role to the name behind a comma that it belongs to."""
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
"""What begins a chunk that opens no run: most chunks are told by their first letter alone."""
_SAID_WITHOUT = "\"“”'‘’(),;:.!?"
_ENDS_CLAUSE = frozenset('.!?;:)"”')
_ENDS_SENTENCE = frozenset(".!?:…")


# What this file makes is never changed. The classes are not frozen because making a frozen one takes
# twice as long, and an article has hundreds.
@dataclass(slots=True)
class Word:
    """One word between spaces, marks around it taken off; the full stop of an abbreviation is kept."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Run:
    """Capitalised words with single spaces between them, particles included.

    `before` holds up to four lower-cased words of the same clause, nearest last; `fresh` says
    that the run opens a sentence, a quotation or a line; `mark` is the mark printed between the
    last word before and the run ("" or ",").
    """

    words: Sequence[Word]
    before: Sequence[str]
    fresh: bool
    mark: str


@dataclass(slots=True)
class _Shape:
    """What a chunk between spaces says by itself.

    `core` is its word without marks, `head` how many marks stand before it; `closes` says that
    marks stand behind it.
    """

    core: str
    head: int
    closes: bool
    capital: bool


def runs(text: str, words: Vocabulary) -> Iterator[Run]:
    """Every run of the text that may name somebody, left to right.

    One word of every day names nobody and is left out, unless a comma follows closely: whom the
    words behind it mean may depend on a role before it. So is one unknown word that opens a
    sentence, with nothing behind it that tells of people.
    """
    own, inside, shapes = traits(words.language), words.inside_names, _shapes(words.lists["dotted"])
    base = 0
    for line in text.split("\n"):
        if line:
            yield from _Line(line, base, inside, shapes, own).runs()
        base += len(line) + 1


class _Line:
    """One line, cut at its spaces. Without the spaces before it, chunk number i starts at starts[i]."""

    def __init__(
        self,
        line: str,
        base: int,
        inside: frozenset[str],
        shapes: Remembered[_Shape],
        own: Remembered[Traits],
    ) -> None:
        self.line = line
        self.base = base
        self.chunks = line.split(" ")
        self.starts = list(accumulate(map(len, self.chunks), initial=base))
        self.inside = inside
        self.shapes = shapes
        self.own = own
        if "" in self.chunks:
            filled = [index for index, chunk in enumerate(self.chunks) if chunk]
            self.starts = [self.starts[index] + index - number for number, index in enumerate(filled)]
            self.chunks = [self.chunks[index] for index in filled]

    def runs(self) -> Iterator[Run]:
        """The runs of the line, left to right."""
        chunks, shapes = self.chunks, self.shapes
        opening = [index for index, chunk in enumerate(chunks) if chunk[0] not in _PLAIN]
        read = 0
        for first in opening:
            while first >= read and (shape := shapes[chunks[first]]).capital:
                words, read, cut = self._words(first)
                if len(words) > 1 or not self._idle(words[0]):
                    before, fresh, mark = self._before(first)
                    fresh = fresh or shape.head > 0
                    if len(words) > 1 or before or not fresh or not self._unknown(words[0]):
                        yield Run(words, before, fresh, mark)
                if not cut:
                    break
                first = read

    def _idle(self, word: Word) -> bool:
        """A word of every day with no comma close behind it."""
        own = self.own[word.text]
        end = word.end - self.base
        return own.plain and own.kind == "word" and "," not in self.line[end : end + NEAR]

    def _unknown(self, word: Word) -> bool:
        """A word that is a name only where something beside it says so, and nothing does behind it."""
        own = self.own[word.text]
        end = word.end - self.base
        return own.plain and own.kind == "name" and self.line[end : end + 2] not in MARKS

    def _words(self, first: int) -> tuple[list[Word], int, bool]:
        """The words of the run that chunk `first` opens, the chunk behind it, and whether it is cut there."""
        chunks, inside = self.chunks, self.inside
        words: list[Word] = []
        particles: list[Word] = []
        for index in range(first, len(chunks)):
            chunk = chunks[index]
            if chunk[0] in _PLAIN and chunk not in inside and not chunk.startswith(_ARTICLES):
                # Most runs end here. A particle with a mark behind it ends them as well.
                return words, index, False
            shape = self.shapes[chunk]
            core = shape.core
            if words:
                if shape.head or not (shape.capital or core in inside):
                    return words, index, False
                if len(words) >= _LONGEST:
                    return words, index, True
            start = self.starts[index] + index + shape.head
            word = Word(start, start + len(core), core)
            if not shape.capital:
                particles.append(word)
            elif particles:
                words += [*particles, word]
                particles = []
            else:
                words.append(word)
            if shape.closes:
                return words, index + 1, False
        return words, len(chunks), False

    def _before(self, first: int) -> tuple[Sequence[str], bool, str]:
        """What stands before the run that chunk `first` opens: its `before`, `fresh` and `mark`."""
        if first == 0:
            return (), True, ""
        word, last = self._said(self.chunks[first - 1])
        fresh, mark = last in _ENDS_SENTENCE, "," if last == "," else ""
        said: list[str] = []
        for index in range(first - 2, first - 2 - _BEFORE, -1):
            if last in _ENDS_CLAUSE:
                break
            said.append(word.lower().strip(_SAID_WITHOUT))
            if index < 0:
                break
            word, last = self._said(self.chunks[index])
        said.reverse()
        return said, fresh, mark

    def _said(self, chunk: str) -> tuple[str, str]:
        """A chunk's word as later runs find it before them, and the mark behind it."""
        if chunk[0] in _PLAIN:
            return chunk, chunk[-1]
        shape = self.shapes[chunk]
        if shape.capital:
            return shape.core, chunk[-1] if shape.closes else ""
        return chunk, chunk[-1]


@cache
def _shapes(dotted: frozenset[str]) -> Remembered[_Shape]:
    """The shape of every chunk that is not empty."""

    def shape(chunk: str) -> _Shape:
        core = chunk.lstrip(_OPENING)
        head = len(chunk) - len(core)
        bare = core.rstrip(_CLOSING)
        if bare.endswith(("'s", "’s")):
            bare = bare[:-2]
        if core[len(bare) : len(bare) + 1] == "." and _abbreviated(bare, dotted):
            bare = core[: len(bare) + 1]
        closes = len(bare) < len(core)
        capital = bare[:1].isupper() or (bare.startswith(_ARTICLES) and bare[3:4].isupper())
        return _Shape(
            core=bare,
            head=head,
            closes=closes,
            capital=capital,
        )

    return Remembered(shape)


def _abbreviated(bare: str, dotted: frozenset[str]) -> bool:
    """Initials ("M", "A.M") or a word that is printed with a full stop ("Dr")."""
    if len(bare) <= _INITIALS - 1 and all(
        c.isupper() if i % 2 == 0 else c == "." for i, c in enumerate(bare)
    ):
        return bare != ""
    return bare.lower() in dotted
