"""Lacking: what the table does not hold that would have settled a finding, in words.

Only findings of checks that ask the table lack anything of it, and only where they could not
settle a claim or contradict it: what holds lacks nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from claims.match.same_time import informed
from claims.match.scope import Scope, covers, scope_of
from claims.model import Claim, Coverage, Finding, OfficeTerm, Period
from claims.report.shown import CLIP, line
from claims.report.spoken import day_words
from claims.report.voice import Voice

Way = Callable[[Voice, Finding, Claim], Iterator[str]]
_MOST = 3
"""So many names at most are listed in one sentence."""


def lacking(voice: Voice, finding: Finding, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Sentences about what the table lacks for the claims a finding is about, each once."""
    if finding.outcome not in ("unknown", "contradicted"):
        return ()
    ways = _WAYS.get(finding.check)
    if ways is None:
        return ()
    return tuple(
        dict.fromkeys(told for claim in claims for way in ways for told in way(voice, finding, claim))
    )


def _names(voice: Voice, finding: Finding, claim: Claim) -> Iterator[str]:
    """Parties the table does not know at all."""
    if finding.outcome != "unknown":
        return
    for party in claim.parties:
        if party.person is None and party.office is None and party.org is None and party.country is None:
            yield voice.lack("nobody", {"words": line(party.words, CLIP)})


def _holder(voice: Voice, finding: Finding, claim: Claim) -> Iterator[str]:
    """The offices of the claim that no sure term covers on its days."""
    asked = finding.facts.get("office")
    offices = [asked] if isinstance(asked, str) else [party.office for party in claim.parties]
    for office in sorted({each for each in offices if each is not None}):
        if voice.world.office(office) is not None:
            yield from _hole(voice, office, claim.period)


def _hole(voice: Voice, office: str, period: Period) -> Iterator[str]:
    terms = sorted(informed(voice.world.terms(office=office)), key=_by_start)
    values: dict[str, str | None] = {"office": voice.entity(office)}
    if not terms:
        yield voice.lack("no_holder", values)
        return
    if period.lo is None or period.hi is None:
        return
    there = [term for term in terms if _covers(term, period.lo, period.hi)]
    sure = [term for term in there if term.statement.may_support]
    for term in there:
        person = {"person": voice.entity(term.person)}
        if not term.statement.may_support:
            confidence = voice.say("confidence", term.statement.confidence)
            yield voice.lack("holder_unsure", values | person | {"confidence": confidence})
        elif (seen := _open_since(term)) is not None and seen < period.lo:
            yield voice.lack("holder_not_seen", values | person | {"day": day_words(seen, voice.language)})
    if not sure:
        yield from _between(voice, values, [t for t in terms if t.statement.may_support], period)


def _between(
    voice: Voice, values: Mapping[str, str | None], terms: Sequence[OfficeTerm], period: Period
) -> Iterator[str]:
    """The hole around the period, by the sure terms on either side of it."""
    assert period.lo is not None
    assert period.hi is not None
    ends = [t.end for t in terms if t.end is not None and t.end.hi is not None and t.end.hi < period.lo]
    starts = [term.start for term in terms if term.start.lo is not None and term.start.lo > period.hi]
    since = voice.period(max(ends, key=lambda end: end.hi or date.min)) if ends else None
    until = voice.period(starts[0]) if starts else None
    if since is not None and until is not None:
        yield voice.lack("holder_between", {**values, "since": since, "until": until})
    elif until is not None:
        yield voice.lack("holder_before", {**values, "until": until})
    elif since is not None:
        yield voice.lack("holder_after", {**values, "since": since})


def _record(voice: Voice, finding: Finding, claim: Claim) -> Iterator[str]:
    """How far the record of such events is complete; nothing where it is, all through."""
    scope = scope_of(claim, claim.period, voice.world)
    lo, hi = claim.period.lo, claim.period.hi
    if scope is None or lo is None or hi is None:
        return
    if scope.event == "visit" and scope.host in scope.countries:
        return  # nobody visits their own country: the words are wrong, not the table
    what = {"what": _what(voice, scope)}
    rows = [row for row in voice.world.coverage() if covers(row, scope, voice.world)]
    complete = [row for row in rows if row.state == "complete" and row.statement.may_support]
    first = lo if claim.comparator is None else _window(claim, lo)
    for row in rows:
        if row.state != "complete" and _meets(row, first, hi):
            yield voice.lack(f"record_{row.state}", {**what, "period": voice.period(row.period)})
    if not complete:
        yield voice.lack("no_record", what)
        return
    begins = min(row.period.lo or date.max for row in complete)
    ends = max(row.period.hi or date.min for row in complete)
    if first < begins:
        yield voice.lack("record_begins", {**what, "day": day_words(begins, voice.language)})
    if hi > ends:
        yield voice.lack("record_ends", {**what, "day": day_words(ends, voice.language)})


def _window(claim: Claim, day: date) -> date:
    """From which day on a comparator counts; the calendar's first where it names none."""
    comparator = claim.comparator
    assert comparator is not None
    if comparator.since is not None and comparator.since.lo is not None:
        return comparator.since.lo
    if comparator.window_years is not None and comparator.window_years < day.year:
        return date(day.year - comparator.window_years, 1, 1)
    return date.min


def _what(voice: Voice, scope: Scope) -> str:
    """The events of a scope in words: "visits of the … to …", "meetings of … and …"."""
    posts = [voice.entity(office) for office in sorted(scope.offices)]
    countries = [voice.country(code) for code in sorted(scope.countries)]
    host = None if scope.host is None else voice.country(scope.host)
    if scope.event == "visit":
        return voice.lack("visits", {"who": voice.list(posts or countries), "host": host})
    return voice.lack("meetings", {"who": voice.list(posts or countries), "host": host})


def _agreements(voice: Voice, finding: Finding, claim: Claim) -> Iterator[str]:
    """Which agreements of these countries are on record, if any."""
    codes = sorted({party.country for party in claim.parties if party.country is not None})
    if finding.outcome != "unknown" or finding.reason == "no-topic" or len(codes) < 2:
        return
    known = voice.world.agreements(country=codes[0])
    names = sorted({line(row.name, CLIP) for row in known if set(codes) <= set(row.parties)})
    who = {"who": voice.list([voice.country(code) for code in codes])}
    if names:
        yield voice.lack("agreements_known", {**who, "names": voice.list(names[:_MOST])})
    else:
        yield voice.lack("no_agreement", who)


def _covers(term: OfficeTerm, lo: date, hi: date) -> bool:
    end = term.end.hi if term.end is not None else None
    return term.start.lo is not None and term.start.lo <= hi and (end is None or lo <= end)


def _open_since(term: OfficeTerm) -> date | None:
    """The last day the holder of an open term was seen; None for a term with an end."""
    return None if term.end is not None else term.last_seen or term.start.hi


def _meets(row: Coverage, lo: date, hi: date) -> bool:
    return (row.period.lo or date.min) <= hi and lo <= (row.period.hi or date.max)


def _by_start(term: OfficeTerm) -> tuple[date, str]:
    return term.start.lo or date.min, term.statement.id


_WAYS: Mapping[str, tuple[Way, ...]] = {
    "office_holder_at_date": (_names, _holder),
    "wrong_jurisdiction": (_holder,),
    "visit_on_record": (_names, _record),
    "meeting_on_record": (_names, _record),
    "first_last_fits": (_names, _record),
    "agreement_on_record": (_names, _agreements),
}
"""What is looked for behind each check that asks the table."""
