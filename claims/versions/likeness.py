"""How alike two texts are, by their rows of three words, whatever marks and capitals they have."""

import re
from collections.abc import Sequence

# Word characters alone, so the time is linear in the text.
_WORD = re.compile(r"\w+")
_ROW = 3
_FEW = 20
_NEARLY = 0.8


def folded_words(text: str) -> list[str]:
    """The words of a text in small letters, without its marks."""
    return _WORD.findall(text.casefold())


def rows(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Each word with the two behind it; of fewer words the one row they are."""
    return {tuple(words[at : at + _ROW]) for at in range(max(1, len(words) - _ROW + 1))}


def nearly_same(one: str, other: str) -> bool:
    """Four fifths of all rows stand in both: some corrections, never another article.

    Texts of fewer than twenty words say too little to tell.
    """
    words, others = folded_words(one), folded_words(other)
    if min(len(words), len(others)) < _FEW:
        return False
    mine, theirs = rows(words), rows(others)
    return len(mine & theirs) >= _NEARLY * len(mine | theirs)
