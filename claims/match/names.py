"""Printed names as they are compared: folded, without titles, without initials, or a part of another."""

import unicodedata
from collections.abc import Iterable

from claims.match.remembered import Remembered
from claims.match.small_words import small_words

# Letters with a stroke or without a dot, and joined ones: Unicode does not take them apart.
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
# The same for ASCII alone: apostrophes go, everything else but letters and digits parts words.
_ASCII = {code: " " for code in range(128) if not chr(code).isalnum()} | {ord("'"): None}
NAMESAKE = frozenset(("jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii"))
"""Words, folded, behind a name that tell it from the one it was given after."""
TITLES = frozenset(small_words("names")["titles"])
"""Titles and ranks, folded, that are no part of a name."""


def fold(name: str) -> str:
    """A name without marks, hyphens and letter case: "Ahn Gyu-Back" is "ahn gyu back"."""
    return _FOLDED[name]


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a folded name, titles and ranks dropped; all of them where nothing else is there."""
    return _TOKENS[name]


def _fold(name: str) -> str:
    if name.isascii():
        return " ".join(name.lower().translate(_ASCII).split())
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    letters = plain.casefold().translate(_LETTERS)
    kept = "".join(c if c.isalnum() else "" if c in "'’" or _unseen(c) else " " for c in letters)
    return " ".join(kept.split())


def _unseen(char: str) -> bool:
    """Zero-width and direction characters, soft hyphens: a reader sees none of them inside a word."""
    return unicodedata.category(char) == "Cf"


def _tokens(name: str) -> tuple[str, ...]:
    tokens = tuple(fold(name).split())
    kept = tuple(token for token in tokens if token not in TITLES)
    return kept or tokens


def without_initials(name: str) -> str | None:
    """The folded name without the initials inside it: "Donald J. Trump"; None where it has none."""
    tokens = name_tokens(name)
    kept = tuple(token for at, token in enumerate(tokens) if len(token) > 1 or at in (0, len(tokens) - 1))
    return " ".join(kept) if len(tokens[0]) > 1 and 2 <= len(kept) < len(tokens) else None


_FOLDED = Remembered(_fold)
_TOKENS = Remembered(_tokens)


def is_part_of(name: str, known: Iterable[str]) -> bool:
    """Every word of the name is a whole word of one of the others ("Nakatani" of "Gen Nakatani")."""
    tokens = set(name_tokens(name))
    return any(tokens <= set(name_tokens(other)) for other in known)
