"""Office-holders: did this person hold this post on that day?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from claims.match.same_time import informed, one_each
from claims.model import Claim, Evidence, Finding, Language, OfficeTerm, Period, Repair, Span, on
from claims.model.check import Case, Check
from claims.text.grammar import grammar

# A sentence without a time of its own is told of the day of the story: to be sure of it, this many days.
AWAY = 45
MONTH, YEAR = 31, 366
FORMER: dict[Language, str] = {"id": "mantan", "en": "former"}
# An open term says nothing against anybody more than so many days after it was last seen (`tilik doctor`
# calls it stale then): people come back to posts.
STALE_AFTER = 180
# A term that ended, or began, this near to the day said is a matter of the hour, not an error.
HANDOVER_DAYS = 1


def _ground(term: OfficeTerm, stance: str) -> Evidence:
    sources = tuple(c.source for c in term.statement.sources if c.stance == "supports")
    return Evidence(
        "statement",
        "supports" if stance == "supports" else "contradicts",
        term.statement.id,
        term.statement.version,
        None,
        sources,
    )


def _ends(term: OfficeTerm) -> date | None:
    return term.end.hi if term.end is not None else None


def _covers(term: OfficeTerm, period: Period) -> bool:
    """Some possible day of the period lies within the term; the handover day counts for both sides."""
    if term.start.lo is None or period.lo is None or period.hi is None:
        return False
    end = _ends(term)
    return term.start.lo <= period.hi and (end is None or period.lo <= end)


def _stale(term: OfficeTerm, period: Period) -> bool:
    """The term is open, and was last seen so long before the period that somebody else may hold the post."""
    seen = term.last_seen or term.start.hi
    return (
        term.end is None
        and seen is not None
        and period.lo is not None
        and (period.lo - seen).days > STALE_AFTER
    )


def _certain(claim: Claim) -> bool:
    """The time is named in the sentence itself, to the year at least, and it is the only one there.

    "Pada hari itu juga" names one by pointing back to it.
    """
    period = claim.period
    if period.lo is None or period.hi is None or period.basis not in ("explicit", "publication", "context"):
        return False
    return claim.details.get("times") == 1 and (period.hi - period.lo).days <= YEAR


def _one_post(holders: list[OfficeTerm]) -> bool:
    """One holder; or two of whom one follows the other, on the day the post changed hands."""
    if len(holders) == 2:
        end, start = _ends(holders[0]), holders[1].start.lo
        return end is not None and start is not None and abs((start - end).days) <= HANDOVER_DAYS
    return len(holders) == 1


def _days(period: Period) -> int:
    return (period.hi - period.lo).days if period.lo is not None and period.hi is not None else YEAR


def _sure(claim: Claim) -> bool:
    """The sentence names the time, to the month or nearer."""
    return _certain(claim) and claim.period.basis != "context" and _days(claim.period) <= MONTH


def _told_of_now(claim: Claim, case: Case, own: list[OfficeTerm]) -> bool:
    """The sentence tells of the day of the story: no other time stands in it, and nothing looks back.

    Terms that ended or begin within AWAY days of the story leave it open: news of the handover
    name both holders.
    """
    story = case.story
    if claim.period != story or story.lo is None or claim.details.get("looking_back"):
        return False
    if claim.details.get("times", 0) > 1:
        return False
    return all(_days_away(term, story.lo) > AWAY for term in own)


def _days_away(term: OfficeTerm, day: date) -> int:
    """How many days the day lies outside the term; 0 inside of it or where its bounds are not known."""
    end = _ends(term)
    if end is not None and end < day:
        return (day - end).days
    if term.start.lo is not None and term.start.lo > day:
        return (term.start.lo - day).days
    return 0


def _repairs(claim: Claim, case: Case, holders: list[OfficeTerm], before: bool) -> tuple[Repair, ...]:
    """The name of whoever held the post, shorter and in full, or "former" before the post.

    Newspapers print a name in full where their text first names somebody, and shorter from then on.
    """
    name, party = str(claim.details.get("name") or ""), claim.subject[0]
    at = party.words.rfind(name) if name else -1
    if at < 0:
        return ()
    start = party.span.start + at
    where = Span(party.span.field, start, start + len(name))
    offers = [
        Repair(where, words, "supported", "holder", (_ground(term, "supports"),))
        for term in holders
        for words in _names(term.person, where, case)
    ]
    if not before:
        former = FORMER[case.article.language]
        led = former.capitalize() if _opens(case, party.span) else former
        offers.append(Repair(party.span, f"{led} {party.words}", "unknown", "former-holder"))
    return tuple(offers)


def _names(person: str, where: Span, case: Case) -> tuple[str, ...]:
    """The name as the text printed it before, then in full."""
    earlier = [
        other.name
        for other in case.names
        if other.person == person
        and other.name is not None
        and other.span.field == where.field
        and other.span.start < where.start
    ]
    longest = max(earlier, key=lambda words: (len(words), words), default=None)
    entity = case.world.entity(person)
    return tuple(dict.fromkeys(words for words in (longest, entity and entity.label) if words))


def _opens(case: Case, span: Span) -> bool:
    """The words stand first in a sentence."""
    return any(s.field == span.field and s.start == span.start for s in case.sentences)


def _term_days(term: OfficeTerm) -> dict[str, Any]:
    """When a term began and ended, under the names the wording uses."""
    return {"from": term.start.edtf, "to": term.end.edtf if term.end is not None else None}


def judge(claim: Claim, case: Case) -> Finding | None:
    """A post named with a person says that the person holds it at the time told.

    Several terms of one person all count. On a handover day both holders are right. It is
    contradicted only where the person is known and had the post at another time, and the table
    knows who had it then (of an open term only up to STALE_AFTER days after it was last seen): for
    certain where the sentence names one time, very likely where it names none and tells of the day
    of the story. A former, elected or acting
    holder is left alone, and an unknown name is never an error. Nor is a past told with the
    title of the day of printing, or the courtesy title English gives a former head of state.
    """
    party = claim.subject[0]
    if claim.details.get("standing") != "current":
        return None
    if party.ambiguous:
        return case.finding(CHECK, claim, "unknown", "ambiguous-person", people=list(party.ambiguous))
    if party.office is None:
        return case.finding(CHECK, claim, "unknown", "office-not-in-table")
    if party.person is None:
        return case.finding(CHECK, claim, "unknown", "person-not-known", office=party.office)
    if not claim.period.known:
        return case.finding(CHECK, claim, "unknown", "no-period", office=party.office, person=party.person)
    terms = informed(term for term in case.world.terms(office=party.office) if term.statement.may_support)
    own = [term for term in terms if term.person == party.person]
    held = next((term for term in own if _covers(term, claim.period)), None)
    if held is not None:
        return _held(claim, case, held)
    return _not_held(claim, case, terms, own)


def _named(claim: Claim) -> dict[str, Any]:
    """Post, person and day, under the names the wording uses."""
    party = claim.subject[0]
    return {"office": party.office, "person": party.person, "day": claim.period.edtf}


def _held(claim: Claim, case: Case, term: OfficeTerm) -> Finding:
    """A term of the person covers the time: it holds, as far as somebody has seen the term open."""
    end, lo, last_seen = _ends(term), claim.period.lo, term.last_seen
    if end is None and last_seen is not None and lo is not None and lo > last_seen:
        return case.finding(
            CHECK,
            claim,
            "unknown",
            "open-term-not-seen-since",
            last_seen=last_seen.isoformat(),
            **_named(claim),
        )
    handover = end is not None and lo is not None and abs((lo - end).days) <= HANDOVER_DAYS
    reason = "handover-day" if handover else "held-office"
    return case.finding(CHECK, claim, "holds", reason, _ground(term, "supports"), **_named(claim))


def _not_held(claim: Claim, case: Case, terms: Sequence[OfficeTerm], own: list[OfficeTerm]) -> Finding:
    """No term of the person covers the time: contradicted by whoever held the post then, or unknown."""
    holders = _holders(claim, terms)
    if not holders:
        first = min((term.start.lo for term in terms if term.start.lo is not None), default=None)
        if first is not None and claim.period.hi is not None and claim.period.hi < first:
            told = {**_named(claim), "from": first.isoformat()}
            return case.finding(CHECK, claim, "unknown", "table-starts-later", **told)
        return case.finding(CHECK, claim, "unknown", "holder-not-known", **_named(claim))
    before = all(
        term.start.lo is not None and claim.period.hi is not None and term.start.lo > claim.period.hi
        for term in own
    )
    left_open = _left_open(claim, case, holders, own, before)
    if left_open is not None:
        return left_open
    nearest = own[0] if before else own[-1]
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "not-yet-in-office" if before else "no-longer-in-office",
        _ground(holders[0], "contradicts"),
        _ground(nearest, "contradicts"),
        severity="error" if _sure(claim) else "warning",
        repairs=_repairs(claim, case, holders, before),
        holder=holders[0].person,
        **_named(claim),
        **_term_days(nearest),
    )


def _holders(claim: Claim, terms: Sequence[OfficeTerm]) -> list[OfficeTerm]:
    """Whose terms cover the time, for certain; in the order they began."""
    covering = [
        term
        for term in terms
        if _covers(term, claim.period) and term.statement.may_refute and not _stale(term, claim.period)
    ]
    return sorted(one_each(covering), key=lambda term: term.start.lo or date.min)


def _left_open(
    claim: Claim, case: Case, holders: list[OfficeTerm], own: list[OfficeTerm], before: bool
) -> Finding | None:
    """Why another holder contradicts nothing all the same; None where it does."""
    if not own:
        return case.finding(CHECK, claim, "unknown", "person-not-known", **_named(claim))
    told_for_certain = _certain(claim) or _told_of_now(claim, case, own)
    if not _one_post(holders) or claim.details.get("quoted") or not told_for_certain:
        return case.finding(CHECK, claim, "unknown", "no-period", **_named(claim))
    today = case.published
    if today is None or any(_covers(term, on(today)) for term in own):
        # "President Biden said in 2020": a past told with the title of the day of printing.
        return case.finding(CHECK, claim, "unknown", "title-of-today", **_named(claim))
    office = case.world.office(claim.subject[0].office or "")
    lasting = grammar(case.article.language).lasting_titles
    if not before and lasting and office is not None and office.level == "head":
        return case.finding(CHECK, claim, "unknown", "courtesy-title", **_named(claim))
    return None


CHECK = Check("office_holder_at_date", 7, frozenset({"office_holder"}), judge)
