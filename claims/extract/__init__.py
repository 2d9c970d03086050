"""Readings become claims, one file a topic. The list is here, in the order they are drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from claims.extract.ages import ages, births
from claims.extract.agreements import agreements
from claims.extract.anniversaries import anniversaries
from claims.extract.breakdowns import breakdowns
from claims.extract.calendar import calendar_dates
from claims.extract.comparators import first_lasts
from claims.extract.conversions import conversions
from claims.extract.discourse import Discourse
from claims.extract.drafting import ordered
from claims.extract.elapsed import elapsed
from claims.extract.encounters import meetings, visits
from claims.extract.later import later
from claims.extract.life_events import KINDS as LIFE
from claims.extract.life_events import life_events
from claims.extract.listings import listings
from claims.extract.locations import locations
from claims.extract.office_holder import office_holders
from claims.extract.planned import arranged, partaking, settlements, staged
from claims.extract.quantities import changes, quantities, shares
from claims.extract.quotations import direct
from claims.extract.ranges import ranges
from claims.extract.reported import reported
from claims.extract.scene import Scene, Sentence
from claims.extract.understanding import understand
from claims.model import Claim

Extractor = Callable[[Scene, Sentence, Discourse], Iterator[Claim]]


def on(*signs: str) -> frozenset[str]:
    """The signs of which a sentence needs one for an extractor to be asked; see `Scene.signs`."""
    return frozenset(signs)


_SPEECH = on("quotation", "colon", "via", "saying", "tagging", "by")
# Each extractor with what wakes it: groups of event words, kinds of readings and of mentions. The order
# matters where one remembers what the next needs: events first, then what counts them.
EXTRACTORS: Mapping[Extractor, frozenset[str]] = {
    first_lasts: on("last", "first", "only"),
    meetings: on("meeting"),
    visits: on("visit"),
    agreements: on("agreement"),
    arranged: on("arranging"),
    settlements: on("settling"),
    staged: on("staged"),
    partaking: on("taking_part"),
    office_holders: on("holder"),
    calendar_dates: on("time"),
    ranges: on("time", "ranging"),
    elapsed: on("time"),
    later: on("time"),
    anniversaries: on("anniversary"),
    locations: on("sits"),
    direct: _SPEECH,
    reported: _SPEECH,
    changes: on("change"),
    shares: on("share"),
    ages: on("age"),
    births: on("birth"),
    quantities: on("quantity"),
    breakdowns: on("quantity"),
    listings: on("quantity", "time"),
    conversions: on("quantity"),
    life_events: on(*LIFE),
}


_WAKING = frozenset().union(*EXTRACTORS.values())


@lru_cache(maxsize=1024)
def _woken(signs: frozenset[str]) -> tuple[Extractor, ...]:
    """The extractors these signs wake, in their order; sentences bear the same few signs again and again."""
    return tuple(extractor for extractor, wakes in EXTRACTORS.items() if wakes & signs)


def extract(scene: Scene, ruleset: str) -> tuple[Claim, ...]:
    """Every claim of an article, in the order of its text, stamped with the identity of the rules."""
    scene = replace(scene, ruleset=ruleset)
    talk = Discourse(scene)
    drawn: list[Claim] = []
    for sentence in scene.sentences:
        talk.earlier(sentence)
        for extractor in _woken(_WAKING & scene.signs(sentence)):
            drawn.extend(extractor(scene, sentence, talk))
        talk.hear(sentence)
    return ordered(drawn)


__all__ = ["EXTRACTORS", "Scene", "extract", "understand"]
