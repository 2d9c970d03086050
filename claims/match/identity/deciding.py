"""The decision: accepted, ambiguous, another person, or not known; typed context decides, never a score."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from claims.match.candidates import Candidates, Near
from claims.match.identity.comparing import Grade, closest
from claims.match.identity.rewriting import rewritten, with_other_given
from claims.match.identity.weighing import Asked, Weighed, weigh
from claims.model import World

Outcome = Literal["accepted", "ambiguous", "other_person", "not_known"]
_LOOKED_AT = 50
"""Candidates that are asked for; of a family name that thousands bear, more would decide nothing either."""
_COMPARED = 240
"""People that are compared: the likest of all that were found in one way of writing or another."""
_CUT_OFF = 50
"""Below this likeness of letters a name is no candidate, unless it has all the words asked for."""
_FAR = 10
# What a name must be, by what stands around it: with an office the candidate held; with a country of which
# they held some office on the day; with nothing.
_IN_OFFICE: frozenset[Grade] = frozenset(("exact", "same", "variant", "slip", "part"))
_IN_POST: frozenset[Grade] = frozenset(("exact", "same", "variant"))
_ALONE: frozenset[Grade] = frozenset(("exact", "same"))
_NAMED: frozenset[Grade] = _IN_OFFICE - {"part"}


@dataclass(frozen=True, slots=True)
class Decision:
    """Whom some words mean. `person` is set where accepted; `runner_up` is the next best that was not.

    `survivors` are the ids that nothing rules out, two or more where ambiguous between people, one
    where only a likeness speaks for it. `weighed` holds every candidate, best first.
    """

    outcome: Outcome
    person: str | None
    runner_up: str | None
    survivors: tuple[str, ...]
    weighed: tuple[Weighed, ...]

    @property
    def rivals(self) -> tuple[str, ...]:
        """The survivors that neither grade nor post tells from the best; none where it stands alone."""
        if self.outcome != "ambiguous":
            return ()
        best = [each for each in self.weighed if each.entity in self.survivors]
        level = tuple(each.entity for each in best if _level(each) == _level(best[0]))
        return level if len(level) > 1 else ()


def decide(
    asked: Asked, world: World, names: Candidates, names_of: Callable[[str], Iterable[str]] | None = None
) -> Decision:
    """Finds candidates for the words, and all who held the office asked for, and decides between them.

    A candidate is compared by their label and the names that were found, or by all that `names_of` gives.
    """
    found = _found(asked, names)
    terms = world.terms(office=asked.office) if asked.office is not None else ()
    holders = {term.person for term in terms}
    weighed, far = [], 0
    for person in dict.fromkeys((*found, *sorted(holders))):
        others = found.get(person, set()) | set(names_of(person) if names_of is not None else ())
        entity = world.entity(person)
        # The label first: of names that compare alike it is the one that is told.
        label = [entity.label] if entity is not None else []
        own = tuple(dict.fromkeys((*label, *sorted(others))))
        if person not in holders:
            # Of those whose name is another in every language only the likest are weighed, to be shown.
            first = closest(asked.words, own)
            if first is not None and not first.may_be:
                far += 1
                if far > _FAR:
                    continue
        each = weigh(asked, person, own, world)
        if each is not None:
            weighed.append(each)
    return settle(asked, weighed)


def _found(asked: Asked, names: Candidates) -> dict[str, set[str]]:
    """The people that are found, the likest first, with the names they were found by."""
    found: dict[str, set[str]] = {}
    best: dict[str, float] = {}
    for near in _near(asked, names):
        if near.entity.startswith("person:"):
            found.setdefault(near.entity, set()).add(near.name)
            best[near.entity] = max(near.score, best.get(near.entity, 0.0))
    ranked = sorted(found, key=lambda person: (-best[person], person))
    return {person: found[person] for person in ranked[:_COMPARED]}


def _near(asked: Asked, names: Candidates) -> Iterator[Near]:
    written = (asked.words, *with_other_given(asked.words))
    # All who held the office are weighed anyhow; whoever did not is ruled out, found or not.
    more = rewritten(asked.words, asked.country) if asked.office is None else ()
    for words in (*written, *more):
        yield from (near for near in names.search(words, top=_LOOKED_AT) if near.score >= _CUT_OFF)
    for words in written:
        yield from names.holding(words, top=_LOOKED_AT)


def settle(asked: Asked, weighed: Iterable[Weighed]) -> Decision:
    """Decides between candidates that are weighed.

    A candidate of another country, or who did not hold the office on the day, is ruled out. Of
    the others the one with the best grade is accepted, if it is alone with that grade and the
    grade is good enough for what is known around the name. Where no post is known, even the very
    words of a name are ambiguous if they may be a way of writing another's.
    """
    ranked = tuple(sorted(weighed, key=_order))
    standing = [each for each in ranked if _stands(asked, each)]
    if not standing:
        named = any(each.comparison.grade in _NAMED for each in ranked)
        return Decision("other_person" if named else "not_known", None, None, (), ranked)
    survivors = tuple(each.entity for each in standing)
    first = standing[0]
    rivals = [each for each in standing[1:] if _rivals(asked, first, each)]
    if rivals or first.comparison.grade not in _enough(asked, first):
        return Decision("ambiguous", None, None, survivors, ranked)
    runner_up = standing[1].entity if len(standing) > 1 else None
    return Decision("accepted", first.entity, runner_up, survivors, ranked)


def _stands(asked: Asked, weighed: Weighed) -> bool:
    """Nothing rules the candidate out; what only resembles is worth a look where they held the office."""
    return not weighed.ruled_out and (weighed.comparison.grade != "near" or asked.office is not None)


def _rivals(asked: Asked, first: Weighed, other: Weighed) -> bool:
    """The other may be meant as well: it is on one level, or there is no post to tell spellings by."""
    if asked.office is None and not first.in_post:
        return other.comparison.grade in _IN_POST
    return _level(other) == _level(first)


def _enough(asked: Asked, weighed: Weighed) -> frozenset[Grade]:
    if asked.office is not None:
        return _IN_OFFICE
    return _IN_POST if weighed.in_post else _ALONE


def _level(weighed: Weighed) -> tuple[int, bool, bool]:
    """Candidates of one level are rivals: the grade, then whether they held the office that day."""
    return weighed.comparison.rank[0], weighed.held == "perhaps", not weighed.in_post


def _order(weighed: Weighed) -> tuple[bool, tuple[int, bool, bool], tuple[int, bool, int], str]:
    return weighed.ruled_out, _level(weighed), weighed.comparison.rank, weighed.entity
