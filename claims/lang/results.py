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


def said_of(before: str, sentence: str, language: Language) -> Literal["won", "drawn", "beat"] | None:
    """What the words right before a result say of it; None where they say neither or more was needed to win.

    `before` is the sentence up to the result.
    """
    if _pattern(language, "settled_so", last=False).search(sentence) is not None:
        return None
    if _pattern(language, "drawn", last=True).search(before) is not None:
        return "drawn"
    if _pattern(language, "won", last=True).search(before) is not None:
        return "won"
    beaten = _beaten(language)
    return "beat" if beaten is not None and beaten.search(before) is not None else None


@cache
def _beaten(language: Language) -> Any:
    """ "Beat Wales ", up to the result; None in a language whose papers print it from either side."""
    verbs = listed([number_pack(language).words["beat"]])
    return (
        Pattern(rf"(?i)(?:^|[^\pL])(?:{verbs})(?: the)?(?: (?-i:\p{{Lu}})[\pL'’-]*){{1,3}} $")
        if verbs
        else None
    )


__all__ = ["said_of"]
