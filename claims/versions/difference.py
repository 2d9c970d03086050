"""The difference between the words of two passages, word by word."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from claims.model import Piece, PieceKind
from claims.text.spacing import gap
from claims.versions.sentences import Sentence, words_of

MOST = 120_000
"""Two passages are compared word by word up to so many pairs of words (sentences of 350 words, some 20 ms);
of longer ones only their common beginning and end are told apart from the rest."""
Block = tuple[str, int, int, int, int]


def opcodes(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """The steps from one row of words to the other, as difflib names them; bounded in time."""
    start, shorter = 0, min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    back = 0
    while back < shorter - start and old[-1 - back] == new[-1 - back]:
        back += 1
    end, new_end = len(old) - back, len(new) - back
    found: list[Block] = [("equal", 0, start, 0, start)] if start else []
    inner, new_inner = old[start:end], new[start:new_end]
    if len(inner) * len(new_inner) > MOST:
        found.append(("replace", start, end, start, new_end))
    elif inner or new_inner:
        found += [
            (tag, start + a, start + b, start + c, start + d)
            for tag, a, b, c, d in SequenceMatcher(None, inner, new_inner, autojunk=False).get_opcodes()
        ]
    if back:
        found.append(("equal", end, len(old), new_end, len(new)))
    return found


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """What was kept, removed and added between two texts, in the order of reading; removed before added."""
    return pieces(words_of(old), words_of(new))


def between(old: Sentence, new: Sequence[Sentence]) -> tuple[Piece, ...]:
    """The difference between a sentence and those that took its place."""
    return pieces(old.key, [word for sentence in new for word in sentence.key])


def pieces(old: Sequence[str], new: Sequence[str]) -> tuple[Piece, ...]:
    """The difference between two rows of words."""
    found: list[Piece] = []
    for tag, a, b, c, d in opcodes(old, new):
        steps: list[tuple[PieceKind, Sequence[str]]] = (
            [("kept", old[a:b])] if tag == "equal" else [("removed", old[a:b]), ("added", new[c:d])]
        )
        found += [Piece(kind, joined(words)) for kind, words in steps if words]
    return tuple(found)


def joined(words: Sequence[str]) -> str:
    """The words as they are read: no blank before a mark that closes, none behind one that opens."""
    said = ""
    for word in words:
        said += f"{gap(said, word)}{word}"
    return said
