"""Readings become claims, one file a claim type. The list is here, in the order they are drawn."""

from collections.abc import Callable, Iterator

from claims.extract.agreements import agreements
from claims.extract.anniversaries import anniversaries
from claims.extract.calendar import calendar_dates
from claims.extract.comparators import first_lasts
from claims.extract.discourse import Discourse
from claims.extract.drafting import stamped
from claims.extract.elapsed import elapsed
from claims.extract.encounters import meetings, visits
from claims.extract.locations import locations
from claims.extract.office_holder import office_holders
from claims.extract.planned import arranged, partaking, settlements, staged
from claims.extract.quantities import ages, changes, quantities, shares
from claims.extract.quotations import quotations
from claims.extract.ranges import ranges
from claims.extract.scene import Scene, Sentence
from claims.extract.understanding import understand
from claims.model import Claim

Extractor = Callable[[Scene, Sentence, Discourse], Iterator[Claim]]

# The order matters where one remembers what the next needs: events first, then what counts them.
EXTRACTORS: tuple[Extractor, ...] = (
    first_lasts,
    meetings,
    visits,
    agreements,
    arranged,
    settlements,
    staged,
    partaking,
    office_holders,
    calendar_dates,
    ranges,
    elapsed,
    anniversaries,
    locations,
    quotations,
    changes,
    shares,
    ages,
    quantities,
)


def extract(scene: Scene, ruleset: str) -> tuple[Claim, ...]:
    """Every claim of an article, in the order of its text, stamped with the identity of the rules."""
    talk = Discourse(scene)
    drawn: list[Claim] = []
    for sentence in scene.sentences:
        for extractor in EXTRACTORS:
            drawn.extend(extractor(scene, sentence, talk))
        talk.hear(sentence)
    return stamped(drawn, ruleset)


__all__ = ["EXTRACTORS", "Scene", "extract", "understand"]
