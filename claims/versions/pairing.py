"""Which sentences of one version became which of the next: the same, changed, split, joined, or gone."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from claims.versions.sentences import Sentence

LIKE = 0.5
"""Two sentences are one that changed where so large a part of their words is common (Dice's measure)."""
LIKE_IN_PLACE = 0.3
"""The same where each is the only one without a partner between two pairs of unchanged neighbours."""
PART = 0.6
"""A sentence is a part of another, split off or joined on, where so many of its words stand there."""
RARE = 8
"""Sentences are compared where they share a word that no more sentences of the other version have."""
TELLING = 12
"""Of a sentence so many words are looked up, the rarest ones."""
NEAR = 4
"""And where they stand so near each other, counted in sentences without a partner."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """For each sentence of the older version, the numbers of those in the newer one that took its place.

    `same` holds those whose words stand there unchanged, `moved` those of them out of order.
    """

    into: tuple[tuple[int, ...], ...]
    same: frozenset[int]
    moved: frozenset[int]


def pair(old: Sequence[Sentence], new: Sequence[Sentence]) -> Pairing:
    """The pairing of two versions' sentences; the same whenever it is asked, some n log n for n sentences."""
    same = _same(old, new)
    into: dict[int, list[int]] = {a: [b] for a, b in same.items()}
    left = [a for a in range(len(old)) if a not in same]
    taken = set(same.values())
    free = [b for b in range(len(new)) if b not in taken]
    changed = _changed(old, new, left, free, same)
    into.update({a: [b] for a, b in changed.items()})
    taken |= set(changed.values())
    _split(old, new, changed, into, taken)
    _joined_on(old, new, changed, into)
    return Pairing(
        tuple(tuple(sorted(into.get(a, ()))) for a in range(len(old))),
        frozenset(same),
        frozenset(_out_of_order(same)),
    )


def _same(old: Sequence[Sentence], new: Sequence[Sentence]) -> dict[int, int]:
    """Sentences of the same words: those with the same neighbours first, then with one, then in order."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    ways: tuple[Callable[[Sequence[Sentence], int], Hashable], ...] = (
        lambda all, at: (_key(all, at - 1), _key(all, at), _key(all, at + 1)),
        lambda all, at: (_key(all, at - 1), _key(all, at)),
        lambda all, at: (_key(all, at), _key(all, at + 1)),
        lambda all, at: _key(all, at),
    )
    for way in ways:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for b in range(len(new)):
            if b not in taken:
                waiting[way(new, b)].append(b)
        for places in waiting.values():
            places.reverse()
        for a in range(len(old)):
            places = waiting.get(way(old, a), []) if a not in found else []
            if places:
                found[a] = places.pop()
                taken.add(found[a])
    return found


def _key(all: Sequence[Sentence], at: int) -> tuple[str, ...] | None:
    return all[at].key if 0 <= at < len(all) else None


def _changed(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    left: Sequence[int],
    free: Sequence[int],
    same: dict[int, int],
) -> dict[int, int]:
    """Sentences whose words changed, the likest pairs first."""
    said = {a: _bag(old[a]) for a in left}
    says = {b: _bag(new[b]) for b in free}
    alone = dict(_alone_in_place(left, free, same))
    scored = []
    for a, b in _candidates(left, free, said, says, alone):
        like = _dice(said[a], says[b])
        if like >= (LIKE_IN_PLACE if alone.get(a) == b else LIKE):
            scored.append((-like, abs(a - b), a, b))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in sorted(scored):
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return found


def _candidates(
    left: Sequence[int],
    free: Sequence[int],
    said: dict[int, Counter[str]],
    says: dict[int, Counter[str]],
    alone: dict[int, int],
) -> set[tuple[int, int]]:
    """Pairs worth comparing: with a rare word in common, or near each other."""
    having: dict[str, list[int]] = defaultdict(list)
    for b in free:
        for word in says[b]:
            having[word].append(b)
    found = set(alone.items())
    for a in left:
        rare = sorted((len(having[word]), word) for word in said[a] if 0 < len(having[word]) <= RARE)
        found |= {(a, b) for _, word in rare[:TELLING] for b in having[word]}
        place = bisect_left(free, a)
        found |= {(a, b) for b in free[max(0, place - NEAR) : place + NEAR]}
    return found


def _alone_in_place(
    left: Sequence[int], free: Sequence[int], same: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """Pairs that stand alone between the same two unchanged neighbours, or the ends of the article."""
    open_old, open_new = set(left), set(free)
    for a in left:
        if a - 1 in open_old or a + 1 in open_old:
            continue
        before = same.get(a - 1) if a else -1
        if before is not None and before + 1 in open_new and before + 2 not in open_new:
            after = same.get(a + 1)
            if after is None or after == before + 2:
                yield a, before + 1


def _split(
    old: Sequence[Sentence],
    new: Sequence[Sentence],
    changed: dict[int, int],
    into: dict[int, list[int]],
    taken: set[int],
) -> None:
    """What was split off an old sentence stands right beside what the rest of it became."""
    for a, b in sorted(changed.items()):
        rest = _bag(old[a]) - _bag(new[b])
        for step in (1, -1):
            at = b + step
            while 0 <= at < len(new) and at not in taken:
                words = _bag(new[at])
                if _part(words, rest) < PART:
                    break
                into[a].append(at)
                taken.add(at)
                rest -= words
                at += step


def _joined_on(
    old: Sequence[Sentence], new: Sequence[Sentence], changed: dict[int, int], into: dict[int, list[int]]
) -> None:
    """An old sentence that was joined on to its neighbour stands in what that became."""
    for a, b in sorted(changed.items()):
        rest = _bag(new[b]) - _bag(old[a])
        for step in (1, -1):
            at = a + step
            while 0 <= at < len(old) and at not in into:
                words = _bag(old[at])
                if _part(words, rest) < PART:
                    break
                into[at] = [b]
                rest -= words
                at += step


def _bag(sentence: Sentence) -> Counter[str]:
    """Its words in small letters, without marks; the marks where it has nothing else."""
    words = Counter(word.casefold() for word in sentence.key if word[0].isalnum())
    return words or Counter(sentence.key)


def _dice(one: Counter[str], other: Counter[str]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0


def _part(words: Counter[str], whole: Counter[str]) -> float:
    return (words & whole).total() / words.total() if words else 0.0


def _out_of_order(same: dict[int, int]) -> set[int]:
    """The old sentences outside the longest row of pairs that stand in the same order in both versions."""
    order = sorted(same)
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for a in order:
        place = bisect_left(tails, same[a])
        before[a] = ends[place - 1] if place else None
        if place == len(tails):
            tails.append(same[a])
            ends.append(a)
        else:
            tails[place], ends[place] = same[a], a
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return set(order) - kept
