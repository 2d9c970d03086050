"""The words of one row that a figure stands in: they may say of every figure of it how sure it is."""

from dataclasses import replace

from claims.extract.clause import Clause
from claims.extract.dating import breaks
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words

# So many words before a figure may say that it is planned or estimated.
AHEAD = 16
# So many words of a name may stand between two figures of one row.
NAMED = 4
# Between a figure and the same told again.
_AGAIN = frozenset(
    mark + word for mark in ("(", ", ", "") for word in small_words("figure_rows")["again"]
) | {"("}
_JOINS = frozenset(small_words("figure_rows")["joins"])


def as_first_told(scene: Scene, sentence: Sentence, clause: Clause) -> Clause:
    """A figure told again otherwise, in brackets or behind "or", is as sure as the first time: "will not pay
    20 million euros (about $23 million)", "plans to cut a third, or 700 jobs"."""
    figure = clause.trigger
    ahead = [item for item in sentence.numbers if clause.start <= item.start and item.end <= figure.start]
    if figure.group != "quantity" or not ahead:
        return clause
    gap = scene.words(sentence.field, ahead[-1].end, figure.start).lower()
    if gap.strip() not in _AGAIN:
        return clause
    return replace(clause, trigger=replace(figure, start=ahead[-1].start))


def row_ahead(scene: Scene, sentence: Sentence, low: int, start: int) -> str:
    """The words before a figure back to the last comma, over other figures of the same row."""
    left = start
    for at in [low, *breaks(sentence, low, start)][::-1]:
        piece = (at, left)
        left = at
        if at != low and left_out(scene, sentence, piece):
            continue
        if scene.lexicon.first("with_it", scene.words(sentence.field, *piece).lstrip(" ,")) is not None:
            continue
        if at == low or not any(piece[0] <= item.start and item.end <= start for item in sentence.numbers):
            break
    return " ".join(scene.words(sentence.field, left, start).split()[-AHEAD:])


def left_out(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a name stands between a comma and a figure, and before the comma a figure of the same row: "akan
    menyerap 12 ton di Demak, 20 ton di Kudus", "… 12 ton, Kabupaten Kudus 20 ton"."""
    words = scene.words(sentence.field, *piece).strip(" ,").split()
    named = len(words) <= NAMED and all(word[:1].isupper() or word in _JOINS for word in words)
    return named and any(item.end == piece[0] for item in sentence.numbers)
