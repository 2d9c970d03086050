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
) | {"(", ";"}
_DASHES = frozenset("-–—")
_JOINS = frozenset(small_words("figure_rows")["joins"])


def as_first_told(scene: Scene, sentence: Sentence, clause: Clause) -> Clause:
    """A figure told again otherwise, in brackets or behind "or", is as sure as the first time: "will not pay
    20 million euros (about $23 million)", "plans to cut a third, or 700 jobs"."""
    figure = clause.trigger
    if figure.group != "quantity":
        return clause
    first = figure.start
    for item in reversed(sentence.numbers):
        if clause.start <= item.start and item.end <= first:
            if scene.words(sentence.field, item.end, first).lower().strip() not in _AGAIN:
                break
            first = item.start
    return clause if first == figure.start else replace(clause, trigger=replace(figure, start=first))


def row_ahead(scene: Scene, sentence: Sentence, low: int, start: int) -> str:
    """The words before a figure back to the last comma, over other figures of the same row."""
    left = start
    for at in [low, *breaks(sentence, low, start)][::-1]:
        piece = (at, left)
        left = at
        if at != low and (left_out(scene, sentence, piece) or _dashed(scene, sentence, piece)):
            continue
        if scene.lexicon.first("with_it", scene.words(sentence.field, *piece).lstrip(" ,")) is not None:
            continue
        if at == low or not any(piece[0] <= item.start and item.end <= start for item in sentence.numbers):
            break
    first = min((item.start for item in sentence.numbers if left <= item.start < start), default=start)
    in_row = scene.grammar.rows_go_on and any(first < at for at in breaks(sentence, left, start))
    first = first if in_row else start
    head = scene.words(sentence.field, left, first).split()[-AHEAD:]
    return " ".join([*head, *scene.words(sentence.field, first, start).split()])


def _dashed(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a dash stands before a figure, which tells how much stands before that: "revenues - [£160m] -"."""
    return scene.grammar.rows_go_on and scene.words(sentence.field, *piece).strip() in _DASHES


def left_out(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a name stands between a comma and a figure, and before the comma a figure of the same row: "akan
    menyerap 12 ton di Demak, 20 ton di Kudus", "… 12 ton, Kabupaten Kudus 20 ton"."""
    words = scene.words(sentence.field, *piece).strip(" ,").split()
    named = len(words) <= NAMED and all(word[:1].isupper() or word in _JOINS for word in words)
    return named and any(item.end == piece[0] for item in sentence.numbers)
