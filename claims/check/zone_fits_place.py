"""Time zones: is the clock that of the place where the sentence puts the event?"""

from collections import Counter
from collections.abc import Iterator

from claims.match.clock_zones import Clock, clocks, jakarta, national, places_in, zone_of_named
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case

# Places and clocks of one zone that speak for it where the sentence names no place; more are needed where one
# place of the printed zone speaks against them.
_AGREEING = 2
_MANY = 4
_CAPITAL = "WIB"


def _judged(case: Case, clock: Clock, sentence: Span, others: list[Clock]) -> Finding | None:
    """What the places of the sentence say of the clock, or else those of the article and its other clocks."""
    words = case.article.quote(sentence)
    places = places_in(case.article, case.names, sentence)
    zones = {zone_of_named(place) for place in places}
    for place in places:
        if zone_of_named(place) == clock.zone:
            ground = Evidence("span", "supports", span=place.span)
            return case.remark(
                CHECK, clock.span, "holds", "zone-agrees", ground, zone=clock.zone, place=place.words
            )
    within = [other for other in others if sentence.start <= other.span.start < sentence.end]
    if any(other.at(clock.zone) == clock.hours[:1] for other in within):
        return None
    capital = jakarta(case.article, sentence) if not places else None
    if capital is not None and clock.zone != _CAPITAL:
        return _other(case, clock, _CAPITAL, capital, sure=False)
    if national(words):
        return None
    local = [place for place in case.names if zone_of_named(place) is not None]
    everywhere = Counter(zone_of_named(place) for place in local)
    if len(zones) == 1 and " di " in f" {words.lower()} ":
        return _other(
            case, clock, zone_of_named(places[0]) or "", places[0].span, sure=clock.zone not in everywhere
        )
    if places or not everywhere:
        return None
    zone, count = everywhere.most_common(1)[0]
    here = everywhere[clock.zone] == 0 and len(everywhere) == 1
    agreeing = count + sum(other.zone == zone for other in others)
    if (here and agreeing >= _AGREEING) or (everywhere[clock.zone] <= 1 and count >= _MANY):
        place = next(place for place in local if zone_of_named(place) == zone)
        return _other(case, clock, zone or "", place.span, sure=False)
    return None


def _other(case: Case, clock: Clock, zone: str, place: Span, *, sure: bool) -> Finding:
    repairs = [Repair(clock.zone_span, clock.said(zone), "unknown", "zone-of-place")]
    moved = clock.moved(zone)
    if moved is not None:
        repairs.append(Repair(clock.span, moved, "unknown", "clock-of-place"))
    return case.remark(
        CHECK,
        clock.span,
        "contradicted",
        "zone-of-elsewhere",
        Evidence("span", "contradicts", span=place),
        severity="warning" if sure else "notice",
        repairs=tuple(repairs),
        zone=clock.zone,
        true=zone,
        place=case.article.quote(place),
    )


def judge(case: Case) -> Iterator[Finding]:
    """A clock time with WIB, WITA or WIT has the zone of the place where the sentence puts the event.

    It speaks where the sentence names places of one zone, or where all the article's places lie
    in one. Left are sentences with a second zone, places that somebody comes from or goes to, and
    what is often told by Jakarta's clock: broadcasts, matches, quakes, flights.
    """
    found = list(clocks(case.article))
    if not found:
        return
    sentences = [span for span in case.sentences if span.field == "text"]
    for clock in found:
        inside = [span for span in sentences if span.start <= clock.span.start < span.end]
        if not inside:
            continue
        others = [other for other in found if other.zone != clock.zone]
        finding = _judged(case, clock, inside[0], others)
        if finding is not None:
            yield finding


CHECK = ArticleCheck("zone_fits_place", 1, judge)
