"""Words that mix letters of scripts that look alike: "Prаbowo" with a Cyrillic "а" is nobody's name."""

import re2

# The scripts whose letters can be taken for Latin ones (Unicode TR 39). A word of Latin and Chinese
# letters is a word, and one wholly in Greek is Greek.
_OTHERS = r"\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}"
_ANY = re2.compile(f"[{_OTHERS}]")
_WORD = re2.compile(r"[\p{L}\p{M}]+")
_LATIN = re2.compile(r"\p{Latin}")
# "Δt" and "μm" are how physics is written; nobody's name is as short.
_SHORTEST = 4


def mixed_words(text: str) -> list[str]:
    """The words that have letters of Latin and of a script that looks like it, each once, in their order.

    They are never taken for the word they look like: a look-alike is told, not mended.
    """
    if text.isascii() or _ANY.search(text) is None:
        return []
    # Split first: the engine counts from the start of what it searches, and a text may be long.
    odd = (part for part in dict.fromkeys(text.split()) if not part.isascii() and _ANY.search(part))
    words = dict.fromkeys(word for part in odd for word in _WORD.findall(part))
    return [word for word in words if len(word) >= _SHORTEST and _ANY.search(word) and _LATIN.search(word)]
