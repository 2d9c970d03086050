"""What articles say of one thing, sorted by what they say: so that each difference is told once."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations
from typing import TypeVar

from claims.model import Claim, Told

Thing = TypeVar("Thing", bound=Hashable)
Said = TypeVar("Said", bound=Hashable)
Saying = tuple[Told, Claim]


def differing(
    sayings: Iterable[tuple[Thing, Said, Told, Claim]],
) -> Iterator[tuple[Said, Saying, Said, Saying]]:
    """Each two different things said of one thing by different articles, by the first article that says each.

    Sayings come in the order of printing, and so do the two of a pair. A hundred articles that say
    the one and a hundred that say the other are one difference, so the work grows with what is said
    and not with the square of the articles.
    """
    said: dict[Thing, dict[Said, Saying]] = {}
    for thing, what, told, claim in sayings:
        said.setdefault(thing, {}).setdefault(what, (told, claim))
    for versions in said.values():
        for (one, first), (other, second) in combinations(versions.items(), 2):
            if first[0].article.source_id != second[0].article.source_id:
                yield one, first, other, second
