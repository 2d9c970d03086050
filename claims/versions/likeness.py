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


def says_enough(text: str) -> bool:
    """The text has twenty words: of fewer, two may be the same by chance."""
    return len(folded_words(text)) >= _FEW


def nearly_same(one: str, other: str) -> bool:
    """Four fifths of all rows stand in both: some corrections, never another article.

    Texts of fewer than twenty words say too little to tell.
    """
    if not (says_enough(one) and says_enough(other)):
        return False
    mine, theirs = rows(folded_words(one)), rows(folded_words(other))
    return len(mine & theirs) >= _NEARLY * len(mine | theirs)
