"""Planting, checking, counting: what is caught of each kind, and whether the true words are offered first."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bench.quality.slips import calendar, facts, lives, names, numbers
from bench.quality.slips.slip import Ground, Kind, Slip
from claims.dossier import check_article
from claims.model import Article, Dossier, Finding, World, mended

KINDS: tuple[Kind, ...] = (*calendar.KINDS, *facts.KINDS, *numbers.KINDS, *names.KINDS, *lives.KINDS)
MOST = 60
"""Slips drawn of one kind; fewer where there are fewer places."""


@dataclass(slots=True)
class Count:
    """What came of one kind: places found, slips tried and caught, and how often the true words were offered.

    `loud` counts those caught by an error or a warning, `first` and `second` those where the first repair,
    or one of the first two, gives the article as it was.
    """

    kind: Kind
    places: int = 0
    tried: int = 0
    caught: int = 0
    loud: int = 0
    first: int = 0
    second: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the slips tried that some flag of the kind's checks names; 1 where none was tried."""
        return self.caught / self.tried if self.tried else 1.0

    @property
    def right_first(self) -> float:
        """Of the caught, the share whose first repair gives the article as it was."""
        return self.first / self.caught if self.caught else 1.0

    @property
    def right_soon(self) -> float:
        """Of the caught, the share whose first or second repair gives the article as it was."""
        return self.second / self.caught if self.caught else 1.0


@dataclass(frozen=True, slots=True)
class Slips:
    """The whole benchmark: a count a kind, and the errors and warnings on the articles as printed."""

    corpus: str
    articles: int
    counts: tuple[Count, ...]
    untouched: tuple[str, ...]

    def figures(self) -> dict[str, float]:
        """The kinds that apply; recall by group, and the share of the caught that is mended soon."""
        found = {"kinds": float(sum(count.tried > 0 for count in self.counts))}
        for name, (caught, tried, mended_) in self.groups().items():
            found[f"recall.{name}"] = caught / tried
            if caught:
                found[f"mended.{name}"] = mended_ / caught
        return found

    def groups(self) -> dict[str, tuple[int, int, int]]:
        """Caught, tried and rightly mended (first or second repair) by group, over kinds that apply."""
        found: dict[str, tuple[int, int, int]] = {}
        for count in self.counts:
            caught, tried, mended_ = found.get(count.kind.group, (0, 0, 0))
            found[count.kind.group] = (caught + count.caught, tried + count.tried, mended_ + count.second)
        return {name: row for name, row in sorted(found.items()) if row[1]}


def grounds(articles: Iterable[Article], world: World, seed: int) -> list[Ground]:
    """Each article with its dossier and a source of chance of its own, so that none depends on the others."""
    return [
        Ground(article, check_article(article, world), world, random.Random(f"{seed} {article.source_id}"))
        for article in articles
    ]


def measure(
    corpus: str,
    known: list[Ground],
    world: World,
    seed: int,
    most: int = MOST,
    kinds: Iterable[Kind] = KINDS,
    step: Callable[[str], None] = lambda name: None,
) -> Slips:
    """Plants up to `most` slips of each kind, one at a time, and checks each article anew."""
    dossiers = {id(ground.article): ground.dossier for ground in known}
    counts = []
    for kind in kinds:
        step(kind.name)
        places = [slip for ground in known for slip in kind.slips(ground)]
        chance = random.Random(f"{seed} {kind.name}")
        drawn = places if len(places) <= most else chance.sample(places, most)
        count = Count(kind, places=len(places))
        for slip in drawn:
            _try(slip, dossiers[id(slip.clean)], world, count)
        counts.append(count)
    flags = tuple(
        f"{flag.severity} {flag.check} {ground.article.source_id} “{' '.join(flag.quote.split())[:60]}”"
        for ground in known
        for flag in ground.dossier.flags
        if flag.severity in ("error", "warning")
    )
    return Slips(corpus, len(known), tuple(counts), flags)


def _try(slip: Slip, clean: Dossier, world: World, count: Count) -> None:
    count.tried += 1
    planted = slip.article
    before = {(flag.check, flag.reason, flag.quote) for flag in clean.flags}
    flags = [
        flag
        for flag in check_article(planted, world).flags
        if flag.check in count.kind.checks
        and (flag.check, flag.reason, flag.quote) not in before
        and _names(flag, slip, *(slip.paragraph if count.kind.paragraph else slip.place))
    ]
    if not flags:
        count.missed.append(f"{slip.told}  ({slip.clean.source_id})")
        return
    count.caught += 1
    count.loud += any(flag.severity != "notice" for flag in flags)
    ranks = [rank for flag in flags if (rank := _right(flag, slip, planted)) is not None]
    count.first += 0 in ranks
    count.second += any(rank < 2 for rank in ranks)


def _names(flag: Finding, slip: Slip, start: int, end: int) -> bool:
    """The flag, one of its grounds or one of its repairs touches these words of the slip's field."""
    spans = [flag.span, *(repair.span for repair in flag.repairs)]
    spans += [ground.span for ground in flag.evidence if ground.span is not None]
    return any(
        span.field == slip.field and span.start <= max(end, start + 1) and start <= span.end for span in spans
    )


def _right(flag: Finding, slip: Slip, planted: Article) -> int | None:
    """The place among the repairs of the one that makes the article right; None where none does."""
    for rank, repair in enumerate(flag.repairs):
        after = mended(planted, repair)
        if any((after.title, after.text) == (right.title, right.text) for right in slip.mended):
            return rank
    return None
