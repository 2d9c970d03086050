"""Two who play as one, printed with a stroke between: "Rio Pratama/Dimas Lesmana"."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from claims.match.capitals import Word

_LONGEST = 5
"""Words, at most, of the name on either side."""


def both(
    text: str, words: Sequence[Word], lists: Mapping[str, frozenset[str]]
) -> tuple[tuple[int, int], ...]:
    """Where the two names of a pair stand; nothing where the words, or the text, tell of no pair.

    Both are named in full, no word of them is in a list, and the text says that people play in twos: a
    stroke stands between cities, bodies, and a reporter and a newspaper as well.
    """
    struck = [index for index, word in enumerate(words) if "/" in word.text]
    if len(struck) != 1:
        return ()
    if not _of_doubles(text, lists["doubles"]):
        return ()
    index = struck[0]
    word = words[index]
    left, _, right = word.text.partition("/")
    if not (_is_name(left) and _is_name(right)) or not 0 < index < len(words) - 1:
        return ()
    rest = (*words[:index], *words[index + 1 :])
    if max(index + 1, len(words) - index) > _LONGEST or any(each.own.kind != "name" for each in rest):
        return ()
    middle = word.start + len(left)
    return (words[0].start, middle), (middle + 1, words[-1].end)


# A text may hold thousands of strokes; it is gone through once.
@lru_cache(maxsize=4)
def _of_doubles(text: str, words: frozenset[str]) -> bool:
    """The text says that people play in twos."""
    told = text.lower()
    return any(of_two in told for of_two in words)


def _is_name(piece: str) -> bool:
    return piece[:1].isupper() and piece[1:].islower() and piece.isalpha()
