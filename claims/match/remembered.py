"""Answers about single words, remembered: newspapers use few words, and the same ones over and over."""

from collections.abc import Callable
from typing import TypeVar

_MOST = 16_384
"""Words whose answers are kept; when there are more, all are forgotten."""
_LONGEST = 48
"""Longer words are answered anew each time, so that what is kept stays below a few megabytes."""

T = TypeVar("T")


class Remembered(dict[str, T]):
    """What a function answers to a word, looked up as `answers[word]`.

    The function's answers must follow from the word alone: they are kept for the words after.
    """

    def __init__(self, answer: Callable[[str], T]) -> None:
        super().__init__()
        self.answer = answer

    def __missing__(self, word: str) -> T:
        answer = self.answer(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer
