"""A first or last time that another article, or an earlier one of ours, tells otherwise."""

from collections.abc import Iterator, Sequence
from datetime import date

from claims.check.across.versions_of import differing
from claims.match.printed import period_words
from claims.match.record import years_agree
from claims.match.scope import Scope, scope_of
from claims.model import AcrossFinding, Claim, Period, Repair, Span, Told, World, passage
from claims.model.across import AcrossCheck, Saying


def _comparators(told: Told, world: World) -> Iterator[tuple[Scope, Claim]]:
    """The article's claims of a first or last time that are said as done, with their scopes."""
    for claim in told.claims:
        if claim.comparator is None or claim.modality != "done":
            continue
        scope = scope_of(claim, claim.period, world)
        if scope is not None:
            yield scope, claim


def _last(claim: Claim) -> Period | None:
    """The time a last time is said to have been; None for what is no last time."""
    comparator = claim.comparator
    if comparator is None or comparator.kind != "last" or comparator.since is None:
        return None
    return comparator.since if comparator.since.known else None


def _lasts_differ(one: Told, a: Claim, other: Told, b: Claim) -> bool:
    """Two last times of one scope that share no day, with nothing new between the two printings."""
    mine, theirs = _last(a), _last(b)
    if mine is None or theirs is None or mine.overlaps(theirs):
        return False
    later = max(mine, theirs, key=lambda period: period.lo or date.min)
    earlier_printing = min(one.day or date.max, other.day or date.max)
    return later.hi is not None and later.hi < earlier_printing


def _window_broken(first: Claim, last: Claim) -> bool:
    """ "First in N years" where another article puts the last time within those years."""
    comparator, said = first.comparator, _last(last)
    if comparator is None or comparator.kind != "first" or comparator.window_years is None or said is None:
        return False
    day = first.period.lo
    if day is None or said.lo is None or said.hi is None or said.hi >= day:
        return False
    if any(years_agree(comparator.window_years, at, day) for at in (said.lo, said.hi)):
        return False
    return (day - said.hi).days < 365.25 * comparator.window_years


def _time(told: Told, claim: Claim, said: Period | None) -> Repair | None:
    where = claim.details.get("when")
    if not where or said is None or _last(claim) is None:
        return None
    words = period_words(said, told.article.language)
    return Repair(Span(claim.span.field, where[0], where[1]), words, "unknown", "as-the-other-article")


def _sayings(articles: Sequence[Told], world: World) -> Iterator[tuple[Scope, str, Told, Claim]]:
    for told in articles:
        for scope, claim in _comparators(told, world):
            comparator, last = claim.comparator, _last(claim)
            window = comparator.window_years if comparator is not None else None
            yield scope, f"{last.edtf if last is not None else ''} {window} {claim.period.edtf}", told, claim


def judge(articles: Sequence[Told], world: World) -> Iterator[AcrossFinding]:
    """What was the last time, and how long nothing was before a first one, is the same in every article.

    Only comparators of equal scope are compared. An event between the two printings makes another last
    time right.
    """
    for _, (one, a), _, (other, b) in differing(_sayings(articles, world)):
        if _lasts_differ(one, a, other, b):
            reason = "another-last-time"
        elif _window_broken(a, b) or _window_broken(b, a):
            reason = "last-time-inside-window"
        else:
            continue
        yield AcrossFinding(
            CHECK.id,
            CHECK.version,
            reason,
            "warning",
            (
                passage(one, a.span, a, _time(one, a, _last(b))),
                passage(other, b.span, b, _time(other, b, _last(a))),
            ),
        )


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """What the article says of which scope."""
    for thing, said, _, _ in _sayings([told], world):
        yield Saying(repr(thing), said)


CHECK = AcrossCheck("comparator_told_otherwise", 1, judge, sayings)
