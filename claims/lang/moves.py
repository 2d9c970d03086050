"""Words of movement: which speak of a currency's strength, and which turn another the other way."""

from functools import cache
from typing import Any

import re2

from claims.lang.numbers import number_pack
from claims.lang.pattern import listed
from claims.model import Language


@cache
def _pattern(language: Language, name: str) -> Any:
    words = number_pack(language).words[name]
    spelt = (
        listed([words])
        if name == "strength"
        else "|".join(sorted(map(str, words), key=lambda w: (-len(w), w)))
    )
    return re2.compile(rf"(?i)(?:^|[^\pL])({spelt})(?:$|[^\pL])")


def is_of_strength(words: str, language: Language) -> bool:
    """The words are about the strength of a currency, whose number then runs the other way."""
    return _pattern(language, "strength").search(words) is not None


def turned(words: str, language: Language) -> tuple[int, int, str] | None:
    """The first word of movement, from and to, and the word for the other direction in its style."""
    hit = _pattern(language, "turned").search(words)
    if hit is None:
        return None
    other = number_pack(language).words["turned"][hit.group(1).lower()][0]
    return hit.start(1), hit.end(1), other.capitalize() if hit.group(1)[0].isupper() else other


def in_points(words: str, language: Language) -> str:
    """A printed percentage as that many percentage points."""
    lists = number_pack(language).words
    percent = re2.compile(rf"(?i) ?(?:{listed([lists['percent']])})$")
    points = lists["points"]["percentage_point"][0]
    return f"{percent.sub('', words)} {points}"


__all__ = ["in_points", "is_of_strength", "turned"]
