"""What is known of the words a part of a pattern fits: the literals in it, and how long it gets.

What is not known counts as "anything": too little is concluded, never too much.
"""

from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

MOST = 160
"""Sets of more literals than this are not made by joining smaller ones."""
KEPT = 6
"""So many sets are kept of those of which each must be met."""
WIDEST = 4
"""Bytes of UTF-8 of one character."""

Literals = frozenset[str]
_OFTEN = dict.fromkeys("aein", 0.09) | dict.fromkeys("trskumdgplo", 0.035) | {" ": 0.13}
"""The share of the commonest characters in a newspaper's text."""
_NOTHING: Literals = frozenset({""})


@dataclass(frozen=True, slots=True)
class Piece:
    """What is known of a part of a pattern; literals are small letters, a byte of UTF-8 a character.

    `whole` is everything it fits, where that is little. What it fits begins with one of `head`, ends
    with one of `tail`, and holds one of each set of `inside`, the rarest first. `most` is its
    greatest length in bytes; None where there is none.
    """

    whole: Literals | None
    head: Literals
    tail: Literals
    inside: tuple[Literals, ...]
    most: int | None

    @property
    def needed(self) -> tuple[Literals, ...]:
        """Of each of these sets one literal stands in everything it fits, the rarest first."""
        if self.whole is not None:
            return _rarest(self.whole)
        return _rarest(*self.inside, self.head, self.tail)


def expected(needed: Literals) -> float:
    """How often one of the literals turns up by chance: the higher, the worse a trigger."""
    return sum(_chance(literal) for literal in needed)


@lru_cache(maxsize=8192)
def _chance(literal: str) -> float:
    """Roughly as in newspapers: words are less rare than their letters, and digits come together."""
    chance = 1.0
    for at, character in enumerate(literal):
        often = _OFTEN.get(character, 0.004 if character.isalpha() else 0.002)
        if at and character.isdigit() and literal[at - 1].isdigit():
            often = 0.1
        elif at > 1 and literal[at - 2 : at + 1].isalpha():
            often = min(0.3, 5 * often)
        chance *= often
    return chance


def _rarest(*choices: Literals | None) -> tuple[Literals, ...]:
    known = {choice for choice in choices if choice and "" not in choice}
    return tuple(sorted(known, key=lambda choice: (expected(choice), sorted(choice)))[:KEPT])


def exactly(whole: Literals) -> Piece:
    """One of these, nothing else."""
    return Piece(whole, whole, whole, (), max(map(len, whole)))


EMPTY = exactly(_NOTHING)


def anything(most: int | None) -> Piece:
    """Whatever it is, so many bytes of it at most."""
    return Piece(None, _NOTHING, _NOTHING, (), most)


def one_of(characters: Set[str]) -> Piece:
    """One of these characters, in any case; a letter outside ASCII has more cases than it is safe to list."""
    if any(not c.isascii() and c.lower() != c.upper() for c in characters):
        return anything(WIDEST)
    return exactly(frozenset(c.lower().encode().decode("latin-1") for c in characters))


def _joined(first: Literals, second: Literals) -> Literals | None:
    if len(first) * len(second) > MOST:
        return None
    return frozenset(a + b for a, b in product(first, second))


def _seam(first: Literals, second: Literals) -> Literals | None:
    """What stands where one piece meets the next; where that is too much, only the characters that touch."""
    last, start = frozenset(a[-1:] for a in first), frozenset(b[:1] for b in second)
    pairs = ((first, second), (last, second), (first, start), (last, start))
    return next(iter(_rarest(*(_joined(*pair) for pair in pairs))), None)


def then(first: Piece, second: Piece) -> Piece:
    """One piece after the other."""
    if first is EMPTY:
        return second
    most = None if first.most is None or second.most is None else first.most + second.most
    if first.whole is not None and second.whole is not None:
        whole = _joined(first.whole, second.whole)
        if whole is not None:
            return Piece(whole, whole, whole, (), most)
    head = first.head if first.whole is None else _joined(first.whole, second.head) or first.whole
    tail = second.tail if second.whole is None else _joined(first.tail, second.whole) or second.whole
    inside = _rarest(*first.needed, _seam(first.tail, second.head), *second.needed)
    return Piece(None, head, tail, inside, most)


def one_piece_of(pieces: list[Piece]) -> Piece:
    """One of the pieces."""
    if len(pieces) == 1:
        return pieces[0]
    lengths = [piece.most for piece in pieces]
    most = None if None in lengths else max(length for length in lengths if length is not None)
    wholes = [piece.whole for piece in pieces]
    if None not in wholes:
        whole = frozenset[str]().union(*(whole for whole in wholes if whole is not None))
        return Piece(whole, whole, whole, (), most)
    needs = [piece.needed for piece in pieces]
    inside = tuple(
        frozenset[str]().union(*(need[min(rank, len(need) - 1)] for need in needs))
        for rank in range(max(map(len, needs)) if all(needs) else 0)
    )
    heads, tails = (
        frozenset[str]().union(*side) for side in zip(*((p.head, p.tail) for p in pieces), strict=True)
    )
    return Piece(None, heads, tails, inside, most)


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
    return Piece(None, whole.head, whole.tail, whole.needed, length)
