"""The event words of a language, as patterns that find them in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import re2
import yaml

from claims.model import Language

_LETTERS = re2.compile(r"\pL[\pL-]*")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of one group of the lexicon, from `start` to `end` of the text searched."""

    group: str
    start: int
    end: int
    words: str


# Shorter texts are searched outright: a scan of all groups would cost more.
SCANNED = 40


def _pattern(words: list[str]) -> str:
    """One alternation, longest first, since RE2 prefers the first alternative that fits."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    alternatives = [
        re2.escape(word.rstrip("*")) + (r"\pL*" if word.endswith("*") else "") for word in ordered
    ]
    return r"(?i)(?:^|[^\pL\pN_-])(" + "|".join(alternatives) + r")(?:$|[^\pL\pN_-])"


def _room() -> Any:
    """Options for a set of all groups: the patterns of both languages need more room than RE2's own bound."""
    options = re2.Options()
    options.max_mem = 64 << 20
    return options


class Lexicon:
    """The words of one language by group (events.yml) and by topic (topics.yml)."""

    def __init__(self, language: Language) -> None:
        """Reads the word lists of the language pack; they are part of the package."""
        folder = files("claims.lang") / language
        self.language = language
        self._patterns: dict[str, Any] = {}
        groups = self._read(folder / "events.yml")
        self._light = frozenset(groups.pop("light"))
        # One scan tells which groups a sentence has any word of; only those are searched one by one.
        self._names = tuple(groups)
        self._scan = re2.Set.SearchSet(_room())
        for group, words in groups.items():
            pattern = _pattern(words)
            self._patterns[group] = re2.compile(pattern)
            self._scan.Add(pattern)
        self._scan.Compile()
        self._seen: tuple[str, frozenset[str]] = ("", frozenset())
        self._topics = {
            topic: re2.compile(_pattern(words)) for topic, words in self._read(folder / "topics.yml").items()
        }

    @staticmethod
    def _read(path: Any) -> dict[str, list[str]]:
        data: dict[str, list[str]] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return data

    def _groups(self, text: str) -> frozenset[str]:
        """The groups the text has words of; the last text is remembered, since extractors ask in turn."""
        if self._seen[0] != text:
            self._seen = (text, frozenset(self._names[index] for index in self._scan.Match(text) or ()))
        return self._seen[1]

    def find(self, group: str, text: str, start: int = 0, end: int | None = None) -> Iterator[Trigger]:
        """Every place where words of the group stand as whole words, left to right, none overlapping."""
        if len(text) > SCANNED and group not in self._groups(text):
            return
        stop = len(text) if end is None else end
        piece = text[start:stop]
        at = 0
        pattern = self._patterns[group]
        while at <= len(piece):
            found = pattern.search(piece, at)
            if found is None:
                return
            yield Trigger(group, start + found.start(1), start + found.end(1), found.group(1))
            # The character behind a word may open the next word, so only the word itself is consumed.
            at = found.end(1)

    def first(self, group: str, text: str, start: int = 0, end: int | None = None) -> Trigger | None:
        """The first such place, or None."""
        return next(self.find(group, text, start, end), None)

    def last(self, group: str, text: str, start: int = 0, end: int | None = None) -> Trigger | None:
        """The last such place, or None."""
        found = list(self.find(group, text, start, end))
        return found[-1] if found else None

    def has(self, group: str, text: str, start: int = 0, end: int | None = None) -> bool:
        """Words of the group stand between `start` and `end`."""
        return self.first(group, text, start, end) is not None

    def topics(self, text: str) -> tuple[str, ...]:
        """The concepts the text names, sorted."""
        return tuple(sorted(topic for topic, pattern in self._topics.items() if pattern.search(text)))

    def content(self, text: str) -> tuple[str, ...]:
        """The words that carry matter: of four letters or more, no function words; sorted, each once."""
        words = {found.lower() for found in _LETTERS.findall(text)}
        return tuple(sorted(word for word in words if len(word) >= 4 and word not in self._light))


@lru_cache(maxsize=4)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read once."""
    return Lexicon(language)
