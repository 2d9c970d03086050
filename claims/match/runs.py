"""The runs of words of a text, folded as names are: every name in it is one of them."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from claims.match.names import fold
from claims.match.remembered import Remembered

_APART = 5
"""So many characters without a letter or digit, or a line's end, part what is no one name."""


def folded_runs(text: str, longest: int) -> set[str]:
    """All runs of one up to `longest` words of the text, each folded whole ("ahn gyu back").

    What `fold` makes of a bounded part of the text (claims.match.scan.bounded) is among them, if it
    has no more words than that, spans no lines and has no long gap.
    """
    found: set[str] = set()
    begun: list[list[str]] = []
    for word, gap in _words(text):
        if gap is None:
            begun = []
        begun.append([])
        for run in begun:
            # An apostrophe or a mark joins: "Ma'ruf" is one folded word, whatever it is made of.
            if gap == "" and run:
                run[-1] += word
            else:
                run.append(word)
        begun = [run for run in begun if len(run) <= longest]
        found.update(" ".join(run) for run in begun)
    return found


def _words(text: str) -> Iterator[tuple[str, str | None]]:
    """Each folded word with the gap before it: None where no name goes on, "" where two words join."""
    gap: str | None = None
    for is_word, letters in groupby(text, _LETTER.__getitem__):
        part = "".join(letters)
        if is_word:
            for word in [part] if is_word == _PLAIN else part:
                for one in fold(word).split():
                    yield one, gap
                    gap = " "
                gap = None if gap is None else ""
        elif "\n" in part or len(part) > _APART:
            gap = None
        else:
            gap = " " if " " in fold(f"a{part}a") else ""


_PLAIN, _ODD = 1, 2


def _kind(character: str) -> int:
    """Whether the character is part of a word, and if so whether names may begin and end at it alone."""
    if character.isalnum():
        return _PLAIN
    # "™" is no letter but becomes two when folded.
    odd = any(each.isalnum() for each in unicodedata.normalize("NFKD", character))
    return _ODD if odd else 0


_LETTER = Remembered(_kind)
