"""Which sentences of two articles tell of the same: by marks, names and digits, in one language by words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.compared.same import MONEY
from claims.extract import Scene
from claims.extract.scene import Sentence
from claims.model.comparison import Mark

_COMMON = 12
"""What stands in more sentences of an article than this says nothing of any of them."""
_LEAST = 0.5
"""A pair needs so much: one mark that no other sentence has, or a name and a word that few have."""
_FAR = 0.34
"""Two sentences further apart than this part of the article are a pair only by two marks."""
_LEAST_LETTERS = 4
_WEIGHTS = {"word": 0.25, "few": 0.25, "name": 0.5, "digits": 0.5}
"""What a clue weighs, of one where both articles have it in one sentence each; a mark weighs 1."""
_DIGITS = 2
"""A number of fewer digits, noughts at its end aside, is in any sentence."""

Clue = tuple[str, str, str]


def paired(
    one: Scene, other: Scene, first: Sequence[Sequence[Mark]], second: Sequence[Sequence[Mark]]
) -> list[tuple[int, int]]:
    """Pairs of sentence numbers, in the order of the first article.

    The pair that shares the rarest marks is made first, and a sentence of both is in one. What is left is
    put to a sentence that is in a pair already: a translation makes one of two. Texts of any length take
    time in line with it, as what many sentences have is no clue.
    """
    words = one.article.language == other.article.language
    mine, yours = _clues(one, first, words), _clues(other, second, words)
    scores: dict[tuple[int, int], float] = defaultdict(float)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for clue, here in mine.items():
        there = yours.get(clue, ())
        if not there or len(here) > _COMMON or len(there) > _COMMON:
            continue
        weight = _WEIGHTS.get(clue[0], 1.0) / (len(here) * len(there)) ** 0.5
        for at in here:
            for to in there:
                scores[at, to] += weight
                shared[at, to] += clue[0] not in _WEIGHTS
    sizes = max(1, len(first)), max(1, len(second))
    ranked = sorted(
        (-score, abs(at / sizes[0] - to / sizes[1]), at, to)
        for (at, to), score in scores.items()
        if score >= _LEAST
    )
    near = [(at, to) for _, apart, at, to in ranked if apart <= _FAR or shared[at, to] > 1]
    made: list[tuple[int, int]] = []
    taken: set[int] = set()
    used: set[int] = set()
    for at, to in near:
        if at not in taken and to not in used:
            made.append((at, to))
            taken.add(at)
            used.add(to)
    for at, to in _between(made):
        made.append((at, to))
        taken.add(at)
        used.add(to)
    for at, to in near:
        if at not in taken or to not in used:
            made.append((at, to))
            taken.add(at)
            used.add(to)
    return sorted(made)


def _between(made: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """One sentence of each article between two pairs of neighbours: whatever they share."""
    to_of, at_of = dict(made), {to: at for at, to in made}
    return [
        (at + 1, to + 1)
        for at, to in made
        if at + 1 not in to_of and to + 1 not in at_of and to_of.get(at + 2) == to + 2
    ]


def _clues(scene: Scene, marks: Sequence[Sequence[Mark]], words: bool) -> dict[Clue, list[int]]:
    """In which sentences each clue stands: marks and, where both articles are of one language, words."""
    found: dict[Clue, list[int]] = defaultdict(list)
    for number, (sentence, told) in enumerate(zip(scene.sentences, marks, strict=True)):
        clues: set[Clue] = {clue for mark in told for clue in _of(mark)}
        untimed = _without_times(sentence)
        clues.update(("name", "", word) for word in _words(untimed, named=True))
        if words:
            clues.update(("word", "", word) for word in _words(untimed, named=False))
        for clue in sorted(clues):
            found[clue].append(number)
    return found


def _of(mark: Mark) -> Iterator[Clue]:
    """A mark as it may be found again: each word of a name, any currency of an amount."""
    if mark.kind == "person":
        for word in mark.value.rpartition(":")[2].split("-"):
            yield "person", "", word
    elif mark.kind == "number":
        few = mark.measure == "count" and len(mark.value.partition("/")[0]) < _DIGITS
        measure = MONEY if mark.measure.startswith(MONEY) else mark.measure
        yield "few" if few else "number", measure, mark.value
        # A million for a billion is a slip in one and the same sentence.
        digits = mark.value.partition("/")[0].replace(".", "").strip("0")
        if len(digits) >= _DIGITS:
            yield "digits", "", digits
    else:
        yield mark.kind, mark.measure, mark.value


def _without_times(sentence: Sentence) -> str:
    """The words of a sentence besides those for times: any two sentences may have a Monday."""
    text = sentence.text
    for time in reversed(sentence.times):
        text = f"{text[: time.start - sentence.start]} {text[time.end - sentence.start :]}"
    return text


def _words(sentence: str, *, named: bool) -> set[str]:
    """The longer words of a sentence, in small letters: those with a capital, or the others."""
    words = (word.strip(".,;:!?()\"'“”‘’") for word in sentence.split())
    return {
        word.lower()
        for word in words
        if len(word) >= _LEAST_LETTERS and word.isalpha() and word[0].isupper() == named
    }


__all__ = ["paired"]
