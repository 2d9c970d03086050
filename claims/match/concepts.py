"""Concepts: what is named in words that differ from article to article, told by the words of concepts.yml."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import re2

from claims.model import Language
from claims.text.listed import longest_first, read_yaml
from claims.text.patterns import Pattern

# Characters before a concept in which a word of negation says that it is not meant, up to a mark.
_LOOKED = 90


@dataclass(frozen=True, slots=True)
class Named:
    """A concept and the words that name it, from `start` to `end` of the text read."""

    concept: str
    start: int
    end: int
    words: str


class Concepts:
    """The words of one language for concepts, and for how they are listed, negated and said together."""

    def __init__(self, language: Language) -> None:
        """Reads the word list, which is part of the package."""
        path = files("claims.match").joinpath("words", "concepts.yml")
        raw: dict[str, Any] = read_yaml(path)
        self._said = {concept: words[language] for concept, words in raw["concepts"].items()}
        self._of = {_key(word): concept for concept, words in self._said.items() for word in words}
        self._any = _whole(self._of)
        joins = "|".join(re2.escape(word) for word in raw["joins"][language])
        self._join = Pattern(rf"(?i)^\s*(?:,|,?\s*(?:{joins}))\s+$")
        negated = "|".join(re2.escape(word) for word in longest_first(raw["negated"][language]))
        self._negated = Pattern(rf"(?i)(?:^|[^\pL-])(?:{negated})[^\pL,;:.!?-][^,;:.!?]*$")
        self._joint = _whole(raw["joint"][language])
        self._joint_opens = tuple(sorted({words.split()[0].lower() for words in raw["joint"][language]}))

    def __contains__(self, concept: str) -> bool:
        """The concept has words."""
        return concept in self._said

    def said(self, concept: str) -> str:
        """The word a repair prints for the concept; raises KeyError for a concept without words."""
        words: list[str] = self._said[concept]
        return words[0]

    def named(self, text: str) -> tuple[Named, ...]:
        """The concepts the text names and does not negate, left to right, the longest words at each place."""
        found, at = [], 0
        while (match := self._any.search(text, at)) is not None:
            start, at = match.span(1)
            words = " ".join(match[1].split())
            concept = self._of.get(words) or self._of.get(words.lower())
            if concept is not None and not self._negated.search(text[max(0, start - _LOOKED) : start]):
                found.append(Named(concept, start, at, match[1]))
        return tuple(found)

    def enumerations(self, text: str) -> tuple[tuple[Named, ...], ...]:
        """The concepts of the text in runs between which only a comma or a joining word stands."""
        runs: list[list[Named]] = []
        for item in self.named(text):
            if runs and self._join.search(text[runs[-1][-1].end : item.start]):
                runs[-1].append(item)
            else:
                runs.append([item])
        return tuple(tuple(run) for run in runs)

    def speaks_of_joint(self, text: str) -> bool:
        """The text names a joint statement."""
        small = text.casefold()
        return any(word in small for word in self._joint_opens) and self._joint.search(text) is not None


@cache
def concepts(language: Language) -> Concepts:
    """The concepts in a language, read once."""
    return Concepts(language)


def _key(word: str) -> str:
    """A word in capitals as printed, any other in small letters."""
    return word if word.isupper() else word.lower()


def _whole(words: Collection[str]) -> Pattern:
    """Any of the words as whole words, the longest first; those in capitals as printed."""
    shapes = [(word.isupper(), r"\s+".join(map(re2.escape, word.split()))) for word in longest_first(words)]
    listed = "|".join(shape if capitals else f"(?i:{shape})" for capitals, shape in shapes)
    return Pattern(rf"(?:^|[^\pL\pN-])({listed})(?:$|[^\pL\pN-])")
