"""Runs of capitalised words: where names of all kinds stand, with the words before them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from claims.match.remembered import Remembered
from claims.match.shapes import ARTICLES, Shape, shapes
from claims.match.traits import Traits
from claims.match.vocabulary import Vocabulary, vocabulary
from claims.model import Language

_LONGEST = 24
"""Words of one run; longer ones are headings or lists and are cut."""
_BEFORE = 4
MARKS = (" (", ", ")
"""What stands between a name and an age, a degree, or what somebody is."""
SHORTEST = 4
"""Letters, at least, of a name that one word and a verb of telling make."""
_TELLING = 36
"""Characters behind a name, at most, that a verb of telling and the word before it take."""
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
    """One word between spaces, marks around it taken off; the full stop of an abbreviation is kept.

    `own` is what the word says by itself.
    """

    start: int
    end: int
    text: str
    own: Traits


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


def runs(text: str, words: Vocabulary) -> Iterator[Run]:
    """Every run of the text that may name somebody, left to right.

    One word of every day names nobody and is left out, unless a comma follows closely: whom the
    words behind it mean may depend on a role before it. So is one unknown word that opens a
    sentence, with nothing behind it that tells of people.
    """
    for line in _lines(text, words.language):
        yield from line.runs()


def all_runs(text: str, words: Vocabulary) -> Iterator[tuple[Sequence[Word], bool]]:
    """The words of every run of the text, also of those that name nobody, and whether it is fresh."""
    for line in _lines(text, words.language):
        for first, found, marked in line.found:
            yield found, marked or line.opens(first)


@lru_cache(maxsize=2)
def _lines(text: str, language: Language) -> list["_Line"]:
    """The lines of a text that are not empty.

    The title and the text of one article are remembered: its reading and checks ask for them in turn.
    """
    inside, known, told = vocabulary(language).inside_names, shapes(language), _told(language)
    tells = vocabulary(language).lists
    base = 0
    found: list[_Line] = []
    for line in text.split("\n"):
        if line:
            found.append(_Line(line, base, inside, known, told, tells))
        base += len(line) + 1
    return found


def one_tells(word: str, text: str, end: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """One word with a verb of telling right behind it, as only people have: "Hanung (juga) mengatakan"."""
    if len(word) < SHORTEST or not word[1:].islower() or word.endswith("nya"):
        return False
    if text[end : end + 1] != " " or word.lower() in lists["not_tellers"]:
        return False
    behind = text[end + 1 : end + _TELLING].split(" ", 2)
    verb = behind[1:2] if behind[0] in lists["between"] else behind[:1]
    return bool(verb) and verb[0].strip(",.;:") in lists["tells_after"]


class _Line:
    """One line, cut at its spaces: its chunk number i starts at starts[i] + i in the text.

    `found` holds all its runs, left to right: the chunk that opens each, its words, and whether a
    mark stands before it in that chunk.
    """

    def __init__(
        self,
        line: str,
        base: int,
        inside: frozenset[str],
        known: Remembered[Shape],
        told: Remembered[tuple[str, str]],
        tells: Mapping[str, frozenset[str]],
    ) -> None:
        self.line = line
        self.base = base
        self.chunks = line.split(" ")
        self.starts = list(accumulate(map(len, self.chunks), initial=base))
        self.inside = inside
        self.shapes = known
        self.told = told
        self.tells = tells
        if "" in self.chunks:
            filled = [index for index, chunk in enumerate(self.chunks) if chunk]
            self.starts = [self.starts[index] + index - number for number, index in enumerate(filled)]
            self.chunks = [self.chunks[index] for index in filled]
        self.found = self._found()

    def _found(self) -> list[tuple[int, list[Word], bool]]:
        chunks, known, starts = self.chunks, self.shapes, self.starts
        found: list[tuple[int, list[Word], bool]] = []
        read = 0
        for first in [index for index, chunk in enumerate(chunks) if chunk[0] not in _PLAIN]:
            while first >= read and (shape := known[chunks[first]]).capital:
                start = starts[first] + first + shape.head
                words = [Word(start, start + len(shape.core), shape.core, shape.own)]
                found.append((first, words, shape.head > 0))
                read, cut = first + 1, False
                if not shape.closes and read < len(chunks):
                    read, cut = self._read_on(words, read)
                if not cut:
                    break
                first = read
        return found

    def runs(self) -> Iterator[Run]:
        """The runs of the line that may name somebody, left to right."""
        for first, words, marked in self.found:
            if len(words) > 1 or not self._idle(words[0]):
                before, fresh, mark = self._before(first)
                fresh = fresh or marked
                if len(words) > 1 or before or not fresh or not self._unknown(words[0]):
                    yield Run(words, before, fresh, mark)

    def opens(self, first: int) -> bool:
        """The chunk is the first of the line or of a sentence."""
        return first == 0 or self.told[self.chunks[first - 1]][1] in _ENDS_SENTENCE

    def _idle(self, word: Word) -> bool:
        """A word of every day with no comma close behind it."""
        own = word.own
        end = word.end - self.base
        return own.plain and own.kind == "word" and "," not in self.line[end : end + NEAR]

    def _unknown(self, word: Word) -> bool:
        """A word that is a name only where something beside it says so, and nothing does behind it."""
        own = word.own
        end = word.end - self.base
        if not (own.plain and own.kind == "name") or self.line[end : end + 2] in MARKS:
            return False
        return not one_tells(word.text, self.line, end, self.tells)

    def _read_on(self, words: list[Word], first: int) -> tuple[int, bool]:
        """Adds the words of a run from chunk `first` on; the chunk behind it, and whether it is cut there."""
        chunks, inside = self.chunks, self.inside
        particles: list[Word] = []
        for index in range(first, len(chunks)):
            chunk = chunks[index]
            if chunk[0] in _PLAIN and chunk not in inside and not chunk.startswith(ARTICLES):
                # Most runs end here. A particle with a mark behind it ends them as well.
                return index, False
            shape = self.shapes[chunk]
            core = shape.core
            if shape.head or not (shape.capital or core in inside):
                return index, False
            if len(words) >= _LONGEST:
                return index, True
            start = self.starts[index] + index
            word = Word(start, start + len(core), core, shape.own)
            if not shape.capital:
                particles.append(word)
            elif particles:
                words += [*particles, word]
                particles = []
            else:
                words.append(word)
            if shape.closes:
                return index + 1, False
        return len(chunks), False

    def _before(self, first: int) -> tuple[Sequence[str], bool, str]:
        """What stands before the run that chunk `first` opens: its `before`, `fresh` and `mark`."""
        if first == 0:
            return (), True, ""
        chunks, told = self.chunks, self.told
        word, last = told[chunks[first - 1]]
        fresh, mark = last in _ENDS_SENTENCE, "," if last == "," else ""
        said: list[str] = []
        for index in range(first - 2, first - 2 - _BEFORE, -1):
            if last in _ENDS_CLAUSE:
                break
            said.append(word)
            if index < 0:
                break
            word, last = told[chunks[index]]
        said.reverse()
        return said, fresh, mark


@cache
def _told(language: Language) -> Remembered[tuple[str, str]]:
    """A chunk's word, in small letters, as later runs find it before them, and the mark behind it."""
    known = shapes(language)

    def said(chunk: str) -> tuple[str, str]:
        word, last = chunk, chunk[-1]
        if chunk[0] not in _PLAIN and (shape := known[chunk]).capital:
            word, last = shape.core, chunk[-1] if shape.closes else ""
        return word.lower().strip(_SAID_WITHOUT), last

    return Remembered(said)
