"""How the words of a number count: in twelves, or for each."""

from decimal import Decimal

from claims.lang.small_words import small_words
from claims.model import Language

DOZEN = Decimal(12)


def in_dozens(words: str, language: Language) -> bool:
    """The number is told in twelves: "about two dozen", "hampir dua lusin"."""
    dozens = small_words("counting", language)["dozens"]
    return any(word in dozens for word in words.lower().split())


def for_each(behind: str, language: Language) -> bool:
    """What stands behind an amount says that one person pays or gets it: "$300 each"."""
    words = behind.lower().split()[:2]
    each = small_words("counting", language)["each"]
    return any(" ".join(words[:many]).strip(".,;:?!’'”\"") in each for many in (1, 2))


__all__ = ["DOZEN", "for_each", "in_dozens"]
