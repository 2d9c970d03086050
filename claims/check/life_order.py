"""Order of a life: born, graduated, married, sworn in, in office since, left office, died."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.match.keys import sole_key
from claims.match.life_repairs import CHILD, birth_by_year, moved_to, printed_time, year_by_birth
from claims.match.moved_times import Side
from claims.model import Claim, Evidence, Finding, Period, Repair, Severity
from claims.model.check import Case, Check

TERM = 4
"""Events of one post so many years apart may be of two stays in it."""
HANDOVER = 31
"""Between an oath and the first day in office may lie so many days."""
STARTS = frozenset({"sworn_in", "appointed", "in_office_since"})
_ALIVE = frozenset({"sworn_in", "appointed", "in_office_since", "retired", "married", "graduated"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """What the order of an event and another one of the same person comes to.

    `reason` is a key of the wording; `side` is where the event should lie from the other one.
    """

    outcome: Literal["holds", "contradicted", "unknown"]
    reason: str
    other: Claim
    side: Side = "after"
    severity: Severity = "warning"


def _by_name(claim: Claim, key: str) -> bool:
    """The person is known, pointed to, or printed with the first name, which no spouse or child shares."""
    party = claim.subject[0]
    pointed = party.link is not None and party.link.method == "anaphora"
    return key.startswith("person:") or pointed or key.split("-")[0] in party.words.lower().split()


def _plain(claim: Claim) -> bool:
    """The claim is told as done by the article itself, at a time that can be placed."""
    told = claim.modality == "done" and claim.attribution is None and not claim.details.get("quoted")
    return told and claim.period.known


def _of(case: Case, key: str, *kinds: str) -> list[Claim]:
    """The plain events of one person of these kinds, in the order of the text."""
    return [
        one
        for one in case.claims
        if one.type == "life_event" and one.details["kind"] in kinds and sole_key(one) == key and _plain(one)
    ]


def _comparable(claim: Claim, other: Claim) -> bool:
    """Both years are printed, or neither is: a year that was assumed decides nothing beside a printed one."""
    return bool(claim.details.get("year_assumed", False) == other.details.get("year_assumed", False))


def _days(one: Period, other: Period) -> int:
    """The days that certainly lie between the end of one period and the begin of the other."""
    lo, hi = other.lo or date.max, one.hi or date.min
    return (lo - hi).days


def _younger(birth: Period, event: Period) -> int:
    """The greatest age in full years that somebody born then has at the event."""
    born, then = birth.lo or date.min, event.hi or date.max
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _posts(case: Case, key: str) -> set[tuple[str, str]]:
    """Every post the article gives this person, by its name and what it is of."""
    events = [one for one in case.claims if one.type == "life_event" and sole_key(one) == key]
    return {tuple(post) for one in events for post in (one.details["post"], *one.details["posts"]) if post}


def _same_post(claim: Claim, other: Claim, case: Case, key: str) -> bool:
    """Both are of one post: in the same words, or the only one the article gives the person.

    A post that is not printed beside its event is the one told before it, or the one the article
    calls the person by; and any, where it gives the person none at all.
    """
    mine, theirs = claim.details["post"], other.details["post"]
    if mine and mine == theirs:
        return True
    posts = _posts(case, key)
    if len({head for head, _ in posts}) > 1 or len({of for _, of in posts if of}) > 1:
        return False
    goes_on = bool(theirs) and other.span < claim.span
    return bool(mine and theirs) or goes_on or not posts or bool(claim.details["posts"])


def _left_it(claim: Claim, left: Claim, case: Case, key: str) -> bool:
    """What was left is the post that was begun, and not one held before it.

    Without its words it is where it is told behind the begin, in one sentence or as "jabatannya".
    """
    if left.details["post"] and claim.details["post"]:
        return _same_post(claim, left, case, key)
    behind = claim.span.field == left.span.field and claim.span.start < left.span.start
    tied = left.sentence == claim.sentence or left.details["own_post"]
    few = len({head for head, _ in _posts(case, key)}) <= 1
    return behind and tied and not left.details["post"] and few


def _births(claim: Claim, case: Case, key: str) -> Iterator[_Pair]:
    """The event against the one birth the article tells of this person."""
    births = [one for one in case.claims if one.type == "birth" and sole_key(one) == key and _plain(one)]
    if len({one.period.edtf for one in births}) != 1 or claim.details["year_assumed"]:
        return
    birth = births[0]
    if not (_by_name(claim, key) and _by_name(birth, key)):
        return
    if claim.period.certainly_before(birth.period):
        yield _Pair("contradicted", "before-birth", birth, severity="error")
    elif claim.details["kind"] != "died" and _younger(birth.period, claim.period) < CHILD:
        yield _Pair("contradicted", "too-young", birth)
    elif birth.period.certainly_before(claim.period):
        yield _Pair("holds", "in-order", birth)


def _deaths(claim: Claim, case: Case, key: str) -> Iterator[_Pair]:
    """The event against the one death the article tells of this person."""
    deaths = _of(case, key, "died")
    if claim.details["kind"] not in _ALIVE or len({one.period.edtf for one in deaths}) != 1:
        return
    death = deaths[0]
    if not (_by_name(claim, key) and _by_name(death, key)):
        return
    if not _comparable(claim, death):
        yield _Pair("unknown", "year-not-printed", death)
    elif death.period.certainly_before(claim.period):
        if not claim.details["posthumous"]:
            yield _Pair("contradicted", "after-death", death, "before", "error")
    elif claim.period.certainly_before(death.period):
        yield _Pair("holds", "in-order", death)


def _stays(claim: Claim, case: Case, key: str) -> Iterator[_Pair]:
    """The begin of a stay in office against its end, and against the oath."""
    kind = claim.details["kind"]
    if kind not in STARTS or claim.details["again"]:
        return
    partners = [(one, "after-leaving") for one in _of(case, key, "left_office")]
    if kind == "in_office_since":
        partners += [(one, "after-oath") for one in _of(case, key, "sworn_in")]
    for other, reason in partners:
        if other.details["again"]:
            continue
        same = _left_it if reason == "after-leaving" else _same_post
        if not same(claim, other, case, key):
            yield _Pair("unknown", "another-post", other)
        elif not _comparable(claim, other):
            yield _Pair("unknown", "year-not-printed", other)
        elif not other.period.certainly_before(claim.period):
            if reason == "after-oath" or claim.period.certainly_before(other.period):
                yield _Pair("holds", "in-order", other)
        else:
            yield _late(claim, other, reason, case, key)


def _late(claim: Claim, other: Claim, reason: str, case: Case, key: str) -> _Pair:
    """A stay that begins after its end, or after its oath, unless it may be another stay."""
    apart = _days(other.period, claim.period)
    years = claim.details["precision"] == other.details["precision"] == "year"
    if apart >= TERM * 365:
        return _Pair("unknown", "may-be-second-term", other)
    if reason == "after-oath":
        if apart <= HANDOVER and not years:
            return _Pair("holds", "in-order", other)
    else:
        starts = (one for one in _of(case, key, *STARTS) if one.id != claim.id)
        if any(not other.period.certainly_before(one.period) for one in starts):
            return _Pair("unknown", "may-be-second-term", other)
    return _Pair("contradicted", reason, other, "before")


def _repairs(claim: Claim, pair: _Pair, case: Case, key: str) -> tuple[Repair, ...]:
    """Either time moved, the likelier one first: not the one that another event of the person confirms."""
    other = pair.other
    if other.type == "birth":
        last = case.published.year if case.published is not None else date.max.year
        mine = year_by_birth(claim, other, case.article, last)
        theirs = birth_by_year(other, claim, case.article)
    else:
        opposite: Side = "after" if pair.side == "before" else "before"
        mine = moved_to(claim, other, pair.side, case.article)
        theirs = moved_to(other, claim, opposite, case.article)
    return (*theirs, *mine) if _told_twice(claim, case, key) else (*mine, *theirs)


def _told_twice(claim: Claim, case: Case, key: str) -> bool:
    """Another event word of this person has the very same time."""
    events = (one for one in case.claims if one.type == "life_event" and sole_key(one) == key)
    return any(one.id != claim.id and one.period.edtf == claim.period.edtf for one in events)


def judge(claim: Claim, case: Case) -> Finding | None:
    """The events of one person's life and office stand in an order that can be.

    Nobody acts before birth or after death, is ten at the wedding, is in office since a later year
    than the oath, or begins a stay in office after its end. What may be a second stay, another post or
    a year that was not printed stays unknown.
    """
    key = sole_key(claim)
    if key is None or claim.modality != "done" or claim.details["quoted"] or claim.attribution is not None:
        return None
    if not claim.period.known:
        return case.finding(CHECK, claim, "unknown", "time-open")
    pairs = [*_births(claim, case, key), *_deaths(claim, case, key), *_stays(claim, case, key)]
    for outcome in ("contradicted", "holds", "unknown"):
        pair = next((pair for pair in pairs if pair.outcome == outcome), None)
        if pair is not None:
            return _told(claim, pair, case, key)
    return None


def _told(claim: Claim, pair: _Pair, case: Case, key: str) -> Finding:
    other = pair.other
    if pair.outcome == "unknown":
        return case.finding(CHECK, claim, "unknown", pair.reason, others=(other,))
    mine, theirs = printed_time(claim, case.article)[1], printed_time(other, case.article)[1]
    if pair.outcome == "holds":
        ground = Evidence("span", "supports", span=other.span)
        return case.finding(CHECK, claim, "holds", "in-order", ground, others=(other,))
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        pair.reason,
        Evidence("span", "contradicts", span=other.span),
        severity=pair.severity,
        repairs=_repairs(claim, pair, case, key),
        others=(other,),
        time=mine,
        other_time=theirs,
    )


CHECK = Check("life_order", 1, frozenset({"life_event"}), judge)
