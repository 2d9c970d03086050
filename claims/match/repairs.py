"""One-slot repairs of an encounter: another destination, visitor or time; the table ranks them."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from claims.match.events import Who
from claims.match.printed import country_name, period_words
from claims.match.record import Answer, first_in_window, first_since, ground, happened, last_time
from claims.match.scope import Scope, on_record
from claims.model import Claim, Event, Language, Party, Period, Repair, Span, World
from claims.text.counts import printed_like

_RANK = {"supported": 0, "unknown": 1, "refuted": 2}
# An editor reads two or three repairs, not a list.
MOST = 4


def ranked(repairs: Iterable[Repair]) -> tuple[Repair, ...]:
    """Supported repairs first, then unknown, then refuted, which stay: they show what not to do.

    Within each the order given is kept: the likeliest first; none stands there twice.
    """
    once: dict[tuple[Span, str], Repair] = {}
    for repair in repairs:
        once.setdefault((repair.span, repair.replacement), repair)
    ordered = sorted(once.values(), key=lambda repair: _RANK[repair.status])
    supported = [repair for repair in ordered if repair.status == "supported"]
    if supported:
        ordered = [repair for repair in ordered if repair.status != "unknown"]
    return tuple(ordered[:MOST])


def as_repair(span: Span, words: str, answer: Answer) -> Repair:
    """Other words with what the table answers about them."""
    reason = {"supported": "supported-by-event", "refuted": "refuted-by-event", "unknown": "not-known"}
    return Repair(span, words, answer.status, reason[answer.status], answer.evidence)


def _ask(world: World, claim: Claim, scope: Scope, before: date | None) -> Answer:
    """The claim's own question, put for another scope."""
    if claim.comparator is not None and claim.comparator.kind == "last":
        said = claim.comparator.since or claim.period
        return last_time(world, scope, said, before) if before is not None else Answer("unknown", "no-period")
    return happened(world, scope, claim.period)


def _same_post(world: World, office: str, country: str) -> str | None:
    """The post of the same portfolio in another country."""
    own = world.office(office)
    if own is None:
        return None
    found = world.offices(country=country, portfolio=own.portfolio)
    return found[0].id if len(found) == 1 else None


def other_destinations(
    world: World,
    claim: Claim,
    scope: Scope,
    countries: Iterable[str],
    language: Language,
    before: date | None,
) -> list[Repair]:
    """The same visit to each of these countries instead."""
    if claim.place is None:
        return []
    found = []
    for code in countries:
        if code in scope.countries or code == scope.host:
            continue
        answer = _ask(world, claim, replace(scope, host=code), before)
        found.append(as_repair(claim.place.span, country_name(code, language), answer))
    return found


def other_visitors(
    world: World,
    claim: Claim,
    scope: Scope,
    countries: Iterable[str],
    language: Language,
    before: date | None,
) -> list[Repair]:
    """The same visit by the same post of each of these countries; only where no name is printed."""
    if len(claim.subject) != 1 or claim.subject[0].person is not None or not scope.offices:
        return []
    party: Party = claim.subject[0]
    own = country_name(party.country or "", language)
    if own not in party.words:
        return []
    found = []
    for code in countries:
        office = _same_post(world, min(scope.offices), code)
        if office is None or code == party.country:
            continue
        other = replace(scope, parties=(Who(code, office),))
        answer = _ask(world, claim, other, before)
        words = party.words.replace(own, country_name(code, language))
        found.append(as_repair(party.span, words, answer))
    return found


def other_times(
    world: World, claim: Claim, scope: Scope, language: Language, before: date | None
) -> list[Repair]:
    """The times at which the table knows an event of the scope, nearest to the time said first."""
    span = claim.details.get("when")
    said = claim.period
    if not span or said.lo is None:
        return []
    where = Span(claim.span.field, span[0], span[1])
    events = [
        event
        for event in (match.event for match in on_record(world, scope))
        if event.statement.may_support
        and event.period.lo is not None
        and (before is None or event.period.lo <= before)
        and not event.period.overlaps(said)
    ]
    lo = said.lo
    events.sort(key=lambda event: (abs(((event.period.lo or lo) - lo).days), event.statement.id))
    return [
        Repair(
            where,
            period_words(_as_precise(event.period, said), language),
            "supported",
            "supported-by-event",
            (ground(event, "supports"),),
        )
        for event in events[:2]
    ]


def other_windows(world: World, claim: Claim, scope: Scope, years: int, language: Language) -> list[Repair]:
    """ "First in N years" with this N, in digits or words as printed, and what the table says of it."""
    where = claim.details.get("window_at")
    if not where or claim.comparator is None or years < 2:
        return []
    span = Span(claim.span.field, where[0], where[1])
    printed = claim.quote[where[0] - claim.span.start : where[1] - claim.span.start]
    return [
        as_repair(
            span, printed_like(years, printed, language), first_in_window(world, scope, years, claim.period)
        )
    ]


def other_beginnings(
    world: World, claim: Claim, scope: Scope, event: Event, language: Language
) -> list[Repair]:
    """ "First since …" counted from this event instead, as precise as printed."""
    where, said = claim.details.get("since_at"), claim.comparator.since if claim.comparator else None
    if not where or said is None:
        return []
    since = _as_precise(event.period, said)
    answer = first_since(world, scope, since, claim.period)
    return [as_repair(Span(claim.span.field, where[0], where[1]), period_words(since, language), answer)]


def _as_precise(known: Period, said: Period) -> Period:
    """The known time in the precision the article used: a month where it named a month, a year a year."""
    if known.lo is not None and len(said.edtf) == 4:
        year = known.lo.year
        return Period(str(year), date(year, 1, 1), date(year, 12, 31), known.basis)
    if len(said.edtf) != 7 or known.lo is None:
        return known
    first = known.lo.replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return Period(known.edtf[:7], first, last, known.basis)
