"""The event words of a language, and where they stand in a text: one scan for all groups."""

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick
import re2

from claims.model import Language
from claims.model.quick import quick
from claims.text.listed import longest_first, read_yaml
from claims.text.speech import IN_SENTENCES, speech

_LETTERS = re2.compile(r"\pL[\pL-]*")
_NONE: tuple["Trigger", ...] = ()
# So many texts are remembered: extractors ask in turn for groups of one sentence and of pieces of it.
REMEMBERED = 64


class _Gaps(dict[int, int]):
    """For each code point itself, or a space where it is no part of a word."""

    def __missing__(self, code: int) -> int:
        kept = self[code] = code if _in_word(chr(code)) else ord(" ")
        return kept


_Place = tuple[int, int, Mapping[str, int]]
"""Where a word may be read: its start and end, and its place among the words of each of its groups."""


@quick
@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of one group of the lexicon, from `start` to `end` of the text searched."""

    group: str
    start: int
    end: int
    words: str

    def moved(self, by: int) -> "Trigger":
        """The same words counted from so many characters further ahead."""
        return Trigger(self.group, self.start + by, self.end + by, self.words)


def _pattern(words: Collection[str]) -> str:
    alternatives = [
        re2.escape(word.rstrip("*")) + (r"\pL*" if word.endswith("*") else "")
        for word in longest_first(words)
    ]
    return r"(?i)(?:^|[^\pL\pN_-])(" + "|".join(alternatives) + r")(?:$|[^\pL\pN_-])"


def _small(text: str) -> str:
    """The text in small letters, character for character ("İ" alone would become two)."""
    return text.lower() if text.isascii() else text.replace("İ", "ı").lower().replace("ſ", "s")


def _in_word(char: str) -> bool:
    return char != " " and (char.isalnum() or char in "_-")


_GAPS = _Gaps()
_GAPS_OF_BYTES = bytes(_GAPS[code] for code in range(128)) + bytes(128)


def _spaced(text: str) -> str:
    """The text, character for character, with a space for all that is no part of a word."""
    return text.encode().translate(_GAPS_OF_BYTES).decode() if text.isascii() else text.translate(_GAPS)


class Lexicon:
    """The words of one language by group (events.yml, verbs of speech) and by topic (topics.yml)."""

    def __init__(self, language: Language) -> None:
        """Reads the word lists of the language pack; they are part of the package."""
        folder = files("claims.lang") / language
        self.language = language
        groups = self._read(folder / "events.yml")
        groups |= {use: sorted(speech(language)[use]) for use in IN_SENTENCES}
        self._light = frozenset(groups.pop("light"))
        in_small_letters = frozenset(groups.pop("in_small_letters"))
        self._words = _automaton(groups, in_small_letters)
        self._places = lru_cache(maxsize=REMEMBERED)(self._scan)
        self._topics = {
            topic: re2.compile(_pattern(words)) for topic, words in self._read(folder / "topics.yml").items()
        }

    @staticmethod
    def _read(path: Any) -> dict[str, list[str]]:
        data: dict[str, list[str]] = read_yaml(path)
        for group, words in data.items():
            if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
                raise ValueError(f"{path.parent.name}/{path.name}: {group}: needs a list of words in quotes")
        return data

    def _scan(self, text: str) -> tuple[Set[str], Sequence[_Place]]:
        """Every place where words of a group stand as whole words, overlapping ones too, and their groups."""
        found: list[_Place] = []
        there: set[str] = set()
        size = len(text)
        small = _small(text)
        # The space before a word is found with it, so that an offset is one less than the last character's.
        for end, (length, marked, goes_on, uses) in self._words.iter(f" {_spaced(small)} "):
            if goes_on:
                if end == size or not _in_word(text[end]):
                    continue  # the word ends here, and is found as a whole one
                start = end - length
                while end < size and text[end].isalpha():
                    end += 1
                if end < size and _in_word(text[end]):
                    continue
            else:
                end -= 1
                start = end - length
            if marked is None or (small if type(marked) is str else text).startswith(marked, start):
                found.append((start, end, uses))
                there.update(uses)
        return there, found

    def groups(self, text: str) -> Set[str]:
        """The groups the text has words of."""
        return self._places(text)[0]

    def find(self, group: str, text: str, start: int = 0, end: int | None = None) -> Sequence[Trigger]:
        """Every place where words of the group stand as whole words, left to right, none overlapping."""
        there, places = self._places(text)
        if group not in there:
            return _NONE
        stop = len(text) if end is None else end
        if _cuts(text, start) or _cuts(text, stop):
            # At the edge of the piece a part of a word stands as a whole one.
            return [item.moved(start) for item in self.find(group, text[start:stop])]
        spots = [(first, uses[group], last) for first, last, uses in places if group in uses]
        if len(spots) > 1:
            spots.sort()
        found, free = [], start
        for first, _, last in spots:
            if free <= first and last <= stop:
                found.append(Trigger(group, first, last, text[first:last]))
                free = last
        return found

    def first(self, group: str, text: str, start: int = 0, end: int | None = None) -> Trigger | None:
        """The first such place, or None."""
        found = self.find(group, text, start, end)
        return found[0] if found else None

    def last(self, group: str, text: str, start: int = 0, end: int | None = None) -> Trigger | None:
        """The last such place, or None."""
        found = self.find(group, text, start, end)
        return found[-1] if found else None

    def has(self, group: str, text: str, start: int = 0, end: int | None = None) -> bool:
        """Words of the group stand between `start` and `end`."""
        if start == 0 and end is None:
            return group in self._places(text)[0]
        return bool(self.find(group, text, start, end))

    def topics(self, text: str) -> tuple[str, ...]:
        """The concepts the text names, sorted."""
        return tuple(sorted(topic for topic, pattern in self._topics.items() if pattern.search(text)))

    def content(self, text: str) -> tuple[str, ...]:
        """The words that carry matter: of four letters or more, no function words; sorted, each once."""
        words = {found.lower() for found in _LETTERS.findall(text)}
        return tuple(sorted(word for word in words if len(word) >= 4 and word not in self._light))


def _cuts(text: str, at: int) -> bool:
    """The offset lies within a word."""
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _automaton(groups: Mapping[str, Collection[str]], small_only: Collection[str]) -> Any:
    """Finds the words of all groups between spaces, and the beginnings of those that may go on.

    With each come its length, its letters where they are more than one word or hold marks (in a tuple
    where they are read in small letters only), whether it goes on, and its groups.
    """
    table: dict[tuple[str, bool], dict[str, int]] = {}
    for group, words in groups.items():
        for place, word in enumerate(longest_first(words)):
            small = _small(word.rstrip("*"))
            table.setdefault((small, False), {}).setdefault(group, place)
            if word.endswith("*"):
                table.setdefault((small, True), {}).setdefault(group, place)
    automaton = ahocorasick.Automaton()
    for (word, goes_on), uses in sorted(table.items(), key=lambda item: item[0]):
        key = f" {_spaced(word)}" if goes_on else f" {_spaced(word)} "
        if key in automaton:
            raise ValueError(f"two event words differ in marks only: {word!r}")
        marked = (word,) if word in small_only else word if not all(map(_in_word, word)) else None
        automaton.add_word(key, (len(word), marked, goes_on, uses))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=4)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read once."""
    return Lexicon(language)
