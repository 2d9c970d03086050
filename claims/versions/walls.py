"""Walls: pages that stand in the place of an article, such as a sign-in, and what may give them away.

Two signs, both seen only beside the version before. By its words: what is new on the page is short, and most
of it is what such pages say (seeds/walls.yml). And apart: next to nothing of it stood in the version before,
so that the same words at other addresses of the host would say it is one.
"""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

from claims.text import blocks, clean_text, sentences
from claims.versions.likeness import folded_words, rows

Sign = Literal["words", "apart"]
MOST_WORDS = 120
"""The most words a wall has beside what it shows of its article; consent pages with more are long."""
_SHARED = 0.1
"""Two articles of one paper about other things share some hundredths of their rows of three words."""


def sign_of_wall(text: str, before: str) -> Sign | None:
    """What gives the text away as a wall in the place of the version before, if anything does.

    "apart" alone says little: an article that was written anew is apart too.
    """
    words, old = folded_words(text), folded_words(before)
    if not words or words == old:
        return None
    if len(words) <= MOST_WORDS + len(old) // 2 and _says_so(text, old):
        return "words"
    new, known = rows(words), rows(old)
    return "apart" if len(new & known) <= _SHARED * len(new) else None


def words_sha256(text: str) -> str:
    """SHA-256 over the words of a text, whatever blanks, marks and capitals are between and in them."""
    return hashlib.sha256(" ".join(folded_words(text)).encode()).hexdigest()


def _says_so(text: str, old: Sequence[str]) -> bool:
    """Most of what is new is said by walls, and at most half of the version before still stands there."""
    before = f" {' '.join(old)} "
    kept = new = told = 0
    for words in _sentences(text):
        if f" {' '.join(words)} " in before:
            kept += len(words)
            continue
        new += len(words)
        told += len(words) if _is_told_by_walls(words) else 0
    return 0 < new <= MOST_WORDS and 2 * told >= new and 2 * kept <= len(old)


def _sentences(text: str) -> list[list[str]]:
    clean = clean_text(text).clean
    found = [
        folded_words(clean[start:end]) for block in blocks(clean) for start, end in sentences(clean, block)
    ]
    return [words for words in found if words]


def _is_told_by_walls(words: Sequence[str]) -> bool:
    said = f" {' '.join(words)} "
    return any(all(any(each in said for each in one) for one in line) for line in _lines())


@cache
def _lines() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """The lines of seeds/walls.yml in both languages: a paper's walls need not speak its own.

    Each is what has to be there, and of that what it may be, as it stands among words with blanks between.
    """
    found: dict[str, list[str]] = yaml.safe_load((files("seeds") / "walls.yml").read_text("utf-8"))
    return tuple(
        tuple(tuple(_among_blanks(each) for each in one.split("|")) for one in line.split())
        for lines in found.values()
        for line in lines
    )


def _among_blanks(words: str) -> str:
    spread = f" {words.replace('_', ' ')}"
    return spread.removesuffix("*") if words.endswith("*") else f"{spread} "
