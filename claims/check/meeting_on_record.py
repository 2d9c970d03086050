"""Meetings on record: did these sides meet, on that day, at that place?"""

from dataclasses import replace

from claims.match.printed import country_name
from claims.match.record import ground, happened
from claims.match.repairs import other_times, ranked
from claims.match.scope import Scope, on_record, scope_of
from claims.model import Claim, Event, Finding, Repair
from claims.model.check import Case, Check

# How far another day may lie from the one printed to be taken for the same meeting.
REACH_DAYS = 10


def _elsewhere(claim: Claim, case: Case, scope: Scope) -> Event | None:
    """The one meeting of these parties on that very day, at another host than the article says."""
    if scope.host is None or claim.period.lo != claim.period.hi or claim.period.basis == "inherited":
        return None
    found = [
        event
        for event in (match.event for match in on_record(case.world, replace(scope, host=None)))
        if event.period == replace(claim.period, basis=event.period.basis, anchor=event.period.anchor)
        and event.statement.may_refute
        and event.host_country != scope.host
    ]
    return found[0] if len(found) == 1 else None


def _another_day(claim: Claim, case: Case, scope: Scope) -> Event | None:
    """The one meeting of these parties at that host within a few days of the one printed."""
    lo, hi = claim.period.lo, claim.period.hi
    if scope.host is None or lo is None or lo != hi or claim.period.basis not in ("explicit", "publication"):
        return None
    near = [
        event
        for event in (match.event for match in on_record(case.world, scope))
        if event.period.lo is not None
        and event.period.lo == event.period.hi
        and event.statement.may_refute
        and abs((event.period.lo - lo).days) <= REACH_DAYS
    ]
    return near[0] if len(near) == 1 else None


def judge(claim: Claim, case: Case) -> Finding | None:
    """A meeting holds where the table knows one of these parties, in this format, within the time said.

    The same meeting on record at another place contradicts. Another day contradicts only where
    the table is complete for these parties. A meeting called off that is said to have been held
    contradicts too.
    """
    if claim.modality in ("denied", "hedged"):
        return None
    scope = scope_of(claim, claim.period, case.world)
    if scope is None:
        return case.finding(CHECK, claim, "unknown", "parties-not-known")
    if not claim.period.known:
        return case.finding(CHECK, claim, "unknown", "no-period")
    answer = happened(case.world, scope, claim.period)
    if answer.status == "supported":
        return case.finding(CHECK, claim, "holds", "meeting-found", *answer.evidence, **answer.facts)
    called_off = [
        event
        for event in (match.event for match in on_record(case.world, scope, "cancelled"))
        if event.period.overlaps(claim.period) and event.statement.may_refute
    ]
    if called_off and claim.period.basis == "explicit":
        event = called_off[0]
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "not-held",
            ground(event, "contradicts"),
            severity="error",
            day=event.period.edtf,
        )
    place = _elsewhere(claim, case, scope)
    if place is not None and claim.place is not None and place.host_country is not None:
        entity = case.world.entity(place.place) if place.place is not None else None
        words = (
            entity.label if entity is not None else country_name(place.host_country, case.article.language)
        )
        repair = Repair(
            claim.place.span, words, "supported", "supported-by-event", (ground(place, "supports"),)
        )
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "other-place",
            ground(place, "contradicts"),
            severity="warning",
            repairs=(repair,),
            event=place.statement.id,
            said=claim.place.words,
            place=place.place,
            host=place.host_country,
            day=place.period.edtf,
        )
    event_near = _another_day(claim, case, scope)
    if answer.status == "refuted" and event_near is not None:
        repairs = ranked(other_times(case.world, claim, scope, case.article.language, case.published))
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "other-day",
            ground(event_near, "contradicts"),
            *answer.evidence,
            severity="warning",
            repairs=repairs,
            event=event_near.statement.id,
            day=event_near.period.edtf,
            said=claim.period.edtf,
        )
    return case.finding(CHECK, claim, "unknown", "no-meeting-in-table")


CHECK = Check("meeting_on_record", 1, frozenset({"meeting"}), judge)
