"""Two names laid side by side: which words answer to which, in either order, and which are left over."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.match.identity.words import COST, Pair, joined, pair, particles
from claims.match.names import TITLES, fold

_MOST = 8
"""Words of a name that are compared; no name of the tables has more, and longer ones are cut."""
_LEFT_OUT, _INITIAL_OUT, _TURNED, _JOINED = 2.0, 0.8, 0.3, 0.02
# How many words of each name are taken together.
_TOGETHER = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1))


@dataclass(frozen=True, slots=True)
class Laid:
    """Two names side by side: the pairs, the words of each that are left over, and whether one is turned.

    `halved` says that words left out belong, by a hyphen, to a word that is there.
    """

    pairs: tuple[Pair, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]
    turned: bool
    halved: bool
    cost: float


@dataclass(frozen=True, slots=True)
class Words:
    """The folded words of a name, hyphens parting them, each with the number of its printed word."""

    tokens: tuple[str, ...]
    printed: tuple[int, ...]

    @property
    def twice(self) -> bool:
        """A word stands in the name more than once."""
        return len(set(self.tokens)) < len(self.tokens)


def words_of(name: str, dropped: frozenset[str] = frozenset()) -> tuple[Words, ...]:
    """The words of a name, without those that are `dropped`; and again without the titles it begins with.

    "Pak" is a title, and how the family name of Park Chung-hee is written in another way.
    """
    found = [
        (token, number)
        for number, printed in enumerate(name.split())
        for token in fold(printed).split()
        if token not in dropped or number == 0
    ]
    titles = next((at for at, (token, _) in enumerate(found) if token not in TITLES), 0)
    return tuple(
        Words(tuple(token for token, _ in kept), tuple(number for _, number in kept))
        for kept in ([found[:_MOST]] if not titles else [found[titles:][:_MOST], found[:_MOST]])
    )


def lay(one: Words, other: Words, countries: frozenset[str]) -> Laid:
    """The way of laying them that costs least; the second name may be turned ("Nakatani Gen")."""
    if sorted(one.tokens) == sorted(other.tokens):
        turned = one.tokens != other.tokens
        return Laid(tuple(Pair("same", token) for token in one.tokens), (), (), turned, False, 0)
    ways = []
    for turn in range(max(1, len(other.tokens))):
        tokens = other.tokens[turn:] + other.tokens[:turn]
        printed = other.printed[turn:] + other.printed[:turn]
        ways.append(_in_order(one, Words(tokens, printed), countries, turn))
        if ways[0].cost <= _TURNED:
            break  # turning it costs as much
    return min(ways, key=lambda laid: laid.cost)


def _skipped(token: str) -> float:
    if token in particles():
        return COST["particle"]
    return _INITIAL_OUT if len(token) == 1 else _LEFT_OUT


def _in_order(one: Words, other: Words, countries: frozenset[str], turn: int) -> Laid:
    left, right = one.tokens, other.tokens
    rows, columns = len(left), len(right)
    mine = _ends(one.printed, 0)
    yours = _ends(other.printed, turn)
    start = (0.0, (), (), ())
    best: dict[tuple[int, int], tuple[float, tuple[Pair, ...], tuple[int, ...], tuple[int, ...]]] = {
        (0, 0): start
    }

    def offer(
        place: tuple[int, int], way: tuple[float, tuple[Pair, ...], tuple[int, ...], tuple[int, ...]]
    ) -> None:
        if place not in best or way[0] < best[place][0]:
            best[place] = way

    for i in range(rows + 1):
        for j in range(columns + 1):
            cost, pairs, lonely, odd = best[(i, j)]
            if i < rows:
                offer((i + 1, j), (cost + _skipped(left[i]), pairs, (*lonely, i), odd))
            if j < columns:
                offer((i, j + 1), (cost + _skipped(right[j]), pairs, lonely, (*odd, j)))
            for many, others in _TOGETHER:
                if i + many > rows or j + others > columns:
                    continue
                if j < columns - turn < j + others:
                    continue  # the last word of a name and its first are never one word
                found = _together(
                    left[i : i + many], right[j : j + others], countries, i in mine and j in yours
                )
                if found is not None:
                    more = COST[found.kind] * max(many, others) + _JOINED * (many + others - 2)
                    offer((i + many, j + others), (cost + more, (*pairs, found), lonely, odd))
    cost, pairs, lonely, odd = best[(rows, columns)]
    halved = _halved(one.printed, lonely) or _halved(other.printed, odd)
    return Laid(
        pairs,
        tuple(left[at] for at in lonely),
        tuple(right[at] for at in odd),
        turn > 0,
        halved,
        cost + (_TURNED if turn else 0),
    )


def _ends(printed: Sequence[int], turn: int) -> set[int]:
    """Where a family name may stand in a name of so many words, turned by some: at an end, no hyphen."""
    many = len(printed)
    ends = {(many - turn) % many, (many - turn - 1) % many} if many else set()
    return {at for at in ends if printed.count(printed[at]) == 1}


def _together(
    mine: Sequence[str], yours: Sequence[str], countries: frozenset[str], surname: bool
) -> Pair | None:
    if len(mine) == len(yours) == 1:
        return pair(mine[0], yours[0], countries, surname)
    return joined("".join(mine), "".join(yours), countries)


def _halved(printed: Sequence[int], lonely: Sequence[int]) -> bool:
    """A word that is left out hangs by a hyphen on one that is not."""
    gone = {printed[at] for at in lonely}
    return any(number in gone for at, number in enumerate(printed) if at not in lonely)
