"""What is known of the words a part of a pattern fits: the literals in it, and how long it gets.

What is not known counts as "anything": too little is concluded, never too much.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

MOST = 160
"""Sets of more literals than this are not made by joining smaller ones."""
KEPT = 4
"""So many sets are kept of which one literal each is needed."""
WIDEST = 4
"""Bytes of UTF-8 of one character."""

Literals = frozenset[str]
_OFTEN = dict.fromkeys("aein", 0.09) | dict.fromkeys("trskumdgplo", 0.035) | {" ": 0.13}
"""The share of the commonest characters in a newspaper's text."""
_OF_ID = {"yang", "dan", "di", "ini", "dari", "itu", "pada", "ke", "akan", "tahun", "saat"}
_OF_EN = {"the", "of", "and", "to", "in", "a", "for", "on", "that", "by", "year"}
_WORDS = _OF_ID | _OF_EN
"""The commonest words with which dates and numbers are told, however rare their letters are."""
_NOTHING: Literals = frozenset({""})


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of a part of a pattern; literals are small letters, a byte of UTF-8 a character.

    `whole` is everything it fits, where that is little. What it fits begins with one of `head`, ends
    with one of `tail` and holds one of `inside`, where that is known. `most` is its greatest
    length in bytes; None where there is none. Of each set in `also` it holds one as well.
    """

    whole: Literals | None
    head: Literals
    tail: Literals
    inside: Literals | None
    most: int | None
    also: tuple[Literals, ...] = ()

    @property
    def needed(self) -> Literals | None:
        """One of these stands in everything it fits; None where nothing is known or it may be empty."""
        return _rarest(self.inside, self.head, self.tail)

    @property
    def needs(self) -> tuple[Literals, ...]:
        """All sets of which one literal each stands in everything it fits, the rarest first."""
        return _first_of(*self.also, self.inside, self.head, self.tail)


@lru_cache(maxsize=16_384)
def expected(needed: Literals) -> float:
    """How often one of the literals turns up by chance: the higher, the worse a trigger."""
    return sum(_chance(literal) for literal in needed)


@lru_cache(maxsize=16_384)
def _chance(literal: str) -> float:
    """Roughly as in newspapers: words are less rare than their letters, and digits come together."""
    word = literal.strip()
    if word in _WORDS:
        return 0.002 / (1 + len(literal) - len(word))
    chance = 1.0
    letters, digit_before = 0, False
    for character in literal:
        often, letter, digit = _kind(character)
        letters = letters + 1 if letter else 0
        if digit and digit_before:
            often = 0.1
        elif letters > 2:
            often = min(0.3, 5 * often)
        chance *= often
        digit_before = digit
    return chance


def commonest_first(words: Iterable[str]) -> list[str]:
    """The words in the order in which an automaton is best given them: at each of its nodes it tries the
    characters one by one, those that came first before the others."""
    return sorted(words, key=lambda word: ([-_kind(character)[0] for character in word], word))


@lru_cache(maxsize=512)
def _kind(character: str) -> tuple[float, bool, bool]:
    """How often a character turns up, whether it is a letter and whether it is a digit."""
    letter = character.isalpha()
    return _OFTEN.get(character, 0.004 if letter else 0.002), letter, character.isdigit()


def _first_of(*choices: Literals | None) -> tuple[Literals, ...]:
    """The rarest of the sets, the rarest first; those that may be empty say nothing."""
    known = {choice for choice in choices if choice and "" not in choice}
    return tuple(sorted(known, key=lambda choice: (expected(choice), len(choice), min(choice)))[:KEPT])


def _rarest(*choices: Literals | None) -> Literals | None:
    known = {choice for choice in choices if choice and "" not in choice}
    if not known:
        return None
    least = min(map(expected, known))
    rarest = [choice for choice in known if expected(choice) == least]
    return rarest[0] if len(rarest) == 1 else min(rarest, key=sorted)


def exactly(whole: Literals) -> Piece:
    """One of these, nothing else."""
    return Piece(whole, whole, whole, None, max(map(len, whole)))


EMPTY = exactly(_NOTHING)


def anything(most: int | None) -> Piece:
    """Whatever it is, so many bytes of it at most."""
    return Piece(None, _NOTHING, _NOTHING, None, most)


def one_of(characters: Set[str]) -> Piece:
    """One of these characters, in any case; a letter outside ASCII has more cases than it is safe to list."""
    if any(not c.isascii() and c.lower() != c.upper() for c in characters):
        return anything(WIDEST)
    return exactly(frozenset(c.lower().encode().decode("latin-1") for c in characters))


@lru_cache(maxsize=4096)
def _joined(first: Literals, second: Literals) -> Literals | None:
    if len(first) * len(second) > MOST:
        return None
    return frozenset(a + b for a, b in product(first, second))


def _last(literals: Literals) -> Literals:
    return frozenset(literal[-1:] for literal in literals)


def _first(literals: Literals) -> Literals:
    return frozenset(literal[:1] for literal in literals)


@lru_cache(maxsize=4096)
def _seam(tail: Literals, head: Literals) -> Literals | None:
    """What stands where one piece meets the next; where that is too much, only the characters that touch."""
    pairs = ((tail, head), (_last(tail), head), (tail, _first(head)), (_last(tail), _first(head)))
    return _rarest(*(_joined(*pair) for pair in pairs))


def then(first: Piece, second: Piece) -> Piece:
    """One piece after the other."""
    if first is EMPTY:
        return second
    most = None if first.most is None or second.most is None else first.most + second.most
    if first.whole is not None and second.whole is not None:
        whole = _joined(first.whole, second.whole)
        if whole is not None:
            return Piece(whole, whole, whole, None, most)
    head, tail = first.head, second.tail
    if first.whole is not None:
        head = _joined(head, second.head) or _joined(head, _first(second.head)) or head
    if second.whole is not None:
        tail = _joined(first.tail, tail) or _joined(_last(first.tail), tail) or tail
    inside = _rarest(first.needed, _seam(first.tail, second.head), second.needed)
    return Piece(None, head, tail, inside, most, _first_of(*first.needs, *second.needs))


def one_piece_of(pieces: list[Piece]) -> Piece:
    """One of the pieces."""
    if len(pieces) == 1:
        return pieces[0]
    lengths = [piece.most for piece in pieces]
    most = None if None in lengths else max(length for length in lengths if length is not None)
    wholes = [piece.whole for piece in pieces]
    if None not in wholes:
        whole = frozenset[str]().union(*(whole for whole in wholes if whole is not None))
        return Piece(whole, whole, whole, None, most)
    needs = [piece.needed for piece in pieces]
    inside = None if None in needs else frozenset[str]().union(*(need for need in needs if need is not None))
    heads, tails = (
        frozenset[str]().union(*side) for side in zip(*((p.head, p.tail) for p in pieces), strict=True)
    )
    # Each has its rarest set, its second one and so on: one of either stands in whatever fits.
    also = [frozenset[str]().union(*sets) for sets in zip(*(piece.needs for piece in pieces), strict=False)]
    return Piece(None, heads, tails, inside, most, _first_of(*also))


def times(piece: Piece, least: int, most: int | None) -> Piece:
    """A piece so many times, at least and at most; None is without end."""
    if most == 0:
        return EMPTY
    length = None if most is None or piece.most is None else piece.most * most
    if least == 0:
        if most == 1 and piece.whole is not None:
            return exactly(piece.whole | _NOTHING)
        return anything(length)
    whole = piece
    for _ in range(min(least, 4) - 1):
        whole = then(whole, piece)
    if least == most and least <= 4:
        return whole
    return Piece(None, whole.head, whole.tail, whole.needed, length, whole.also)
