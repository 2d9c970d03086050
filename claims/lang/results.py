"""How a game ended, by the words right before its result."""

from functools import cache
from typing import Any, Literal

from claims.lang.numbers import number_pack
from claims.lang.pattern import listed
from claims.model import Language
from claims.text.patterns import Pattern


@cache
def _pattern(language: Language, name: str, *, last: bool) -> Any:
    shape = rf"(?i)(?:^|[^\pL])(?:{listed([number_pack(language).words[name]])})"
    return Pattern(shape + (r" $" if last else r"(?:$|[^\pL])"))


def said_of(before: str, sentence: str, language: Language) -> Literal["won", "drawn"] | None:
    """What the words right before a result say of it; None where they say neither or more was needed to win.

    `before` is the sentence up to the result.
    """
    if _pattern(language, "settled_so", last=False).search(sentence) is not None:
        return None
    if _pattern(language, "drawn", last=True).search(before) is not None:
        return "drawn"
    return "won" if _pattern(language, "won", last=True).search(before) is not None else None


__all__ = ["said_of"]
