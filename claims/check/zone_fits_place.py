"""Time zones: is the clock that of the place where the sentence puts the event?"""

from collections import Counter
from collections.abc import Iterator

from claims.match.clock_zones import (
    Clock,
    capital,
    clocks,
    jakarta,
    national,
    places_in,
    same_moment,
    zone_of_named,
)
from claims.match.small_words import small_words
from claims.model import Evidence, Finding, Repair, Span
from claims.model.check import ArticleCheck, Case
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# Places and clocks of one zone that speak for it where the sentence names no place; more are needed where one
# place of the printed zone speaks against them.
_AGREEING = 2
_MANY = 4
_CAPITAL = "WIB"
_WORDS = small_words("zone_fits_place")
_BESIDE = Pattern(rf"(?i)\b{any_of(_WORDS['beside'])} $")
_IN = tuple(f" {word} " for word in _WORDS["in"])


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
    within_capital = jakarta(case.article, sentence) if not places else None
    if within_capital is not None and clock.zone != _CAPITAL:
        return _other(case, clock, _CAPITAL, within_capital, sure=False)
    if national(words):
        return None
    local = [place for place in case.names if zone_of_named(place) is not None]
    # From where a story was sent, and a capital that waits and rules, say nothing of where it happens.
    telling = [
        place
        for place in local
        if not _sent_from(case, place.span) and (not capital(place) or _located(case, place.span))
    ]
    everywhere = Counter(zone_of_named(place) for place in local)
    if len(zones) == 1 and any(word in f" {words.lower()} " for word in _IN):
        return _other(
            case, clock, zone_of_named(places[0]) or "", places[0].span, sure=clock.zone not in everywhere
        )
    if places or not telling:
        return None
    zone, count = Counter(zone_of_named(place) for place in telling).most_common(1)[0]
    here = everywhere[clock.zone] == 0 and len(everywhere) == 1
    agreeing = count + sum(other.zone == zone for other in others)
    if (here and agreeing >= _AGREEING) or (everywhere[clock.zone] <= 1 and count >= _MANY):
        place = next(place for place in telling if zone_of_named(place) == zone)
        return _other(case, clock, zone or "", place.span, sure=False)
    return None


def _located(case: Case, span: Span) -> bool:
    return _BESIDE.search(case.article.field(span.field)[max(0, span.start - 12) : span.start]) is not None


def _sent_from(case: Case, span: Span) -> bool:
    """The words stand before the first sentence: in a dateline."""
    first = next((one.start for one in case.sentences if one.field == "text"), 0)
    return span.field == "text" and span.start < first


def _two_clocks(case: Case, first: Clock, second: Clock) -> Finding | None:
    """One moment told by two zones' clocks; an hour that is the same in both is each place's own."""
    if second.at(first.zone) == first.hours[:1]:
        return case.remark(
            CHECK,
            second.span,
            "holds",
            "clocks-agree",
            Evidence("span", "supports", span=first.span),
            first=first.words,
        )
    if first.hours == second.hours:
        return None
    repairs = []
    for at, by in ((second, first), (first, second)):
        moved = by.moved(at.zone)
        if moved is not None:
            repairs.append(Repair(at.span, moved, "unknown", "same-moment"))
    return case.remark(
        CHECK,
        second.span,
        "contradicted",
        "clocks-differ",
        Evidence("span", "contradicts", span=first.span),
        severity="warning",
        repairs=tuple(repairs),
        first=first.words,
        second=second.words,
    )


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
    what is often told by Jakarta's clock: broadcasts, matches, quakes, flights. One moment told by
    two zones' clocks ("09.00 WIB atau 10.00 WITA") is as many hours apart as the zones.
    """
    found = list(clocks(case.article))
    if not found:
        return
    both = same_moment(case.article, found)
    told_twice = {clock.span for pair in both for clock in pair}
    for first, second in both:
        finding = _two_clocks(case, first, second)
        if finding is not None:
            yield finding
    sentences = [span for span in case.sentences if span.field == "text"]
    for clock in found:
        if clock.span in told_twice:
            continue
        inside = [span for span in sentences if span.start <= clock.span.start < span.end]
        if not inside:
            continue
        others = [other for other in found if other.zone != clock.zone]
        finding = _judged(case, clock, inside[0], others)
        if finding is not None:
            yield finding


CHECK = ArticleCheck("zone_fits_place", 3, judge)
