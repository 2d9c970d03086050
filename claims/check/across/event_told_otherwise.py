"""The same visit or meeting, told of another day or another place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.check.across.versions_of import differing
from claims.match import containment
from claims.match.printed import day_words
from claims.match.scope import Scope, on_record, scope_of
from claims.model import AcrossFinding, Claim, Place, Repair, Span, Told, World, passage
from claims.model.across import AcrossCheck, Saying

# Two days this near to each other may be one day told wrongly; further apart they are two events.
NEAR_DAYS = 4
# News of an event is printed within so many days of it.
FRESH_DAYS = 10
_TYPES = ("visit", "meeting")
_Said = tuple[date, str | None]


def _told_once(told: Told, world: World) -> dict[Scope, Claim]:
    """The events an article tells of exactly once, to the day, by scope without the place.

    An article that tells of two such events on two days says itself that there were two.
    """
    days: dict[Scope, set[date]] = defaultdict(set)
    first: dict[Scope, Claim] = {}
    for claim in told.claims:
        period = claim.period
        if claim.type not in _TYPES or claim.modality != "done" or period.lo is None:
            continue
        scope = scope_of(claim, period, world)
        if scope is None or told.day is None or abs((told.day - period.lo).days) > FRESH_DAYS:
            continue
        anywhere = _anywhere(scope)
        assert anywhere is not None, "there is a scope"
        days[anywhere].add(period.lo)
        if period.lo != period.hi or period.basis not in ("explicit", "publication"):
            days[anywhere].add(date.min)
        first.setdefault(anywhere, claim)
    return {scope: claim for scope, claim in first.items() if len(days[scope]) == 1}


def _time(told: Told, claim: Claim, other: Claim) -> Repair | None:
    """The day of the other article in place of this one's, where the words that give the day are known."""
    where = claim.details.get("when")
    if not where or other.period.lo is None:
        return None
    words = day_words(other.period.lo, told.article.language)
    return Repair(Span(claim.span.field, where[0], where[1]), words, "unknown", "as-the-other-article")


def _apart(one: Place, other: Place) -> bool:
    """Two places that cannot both be where it was: another country, or another city of one country."""
    if one.country is None or other.country is None:
        return False
    if one.country != other.country:
        return True
    named = [place.entity for place in (one, other)]
    if None in named or named[0] == named[1] or any(str(name).startswith("country:") for name in named):
        return False
    return named[1] not in containment(named[0]) and named[0] not in containment(named[1])


def _on_both_days(scope: Scope, one: date, other: date, world: World) -> bool:
    """The table knows such an event on each of the two days."""
    known = [match.event.period for match in on_record(world, scope)]
    return all(
        any(
            period.lo is not None and period.hi is not None and period.lo <= day <= period.hi
            for period in known
        )
        for day in (one, other)
    )


def _sayings(articles: Sequence[Told], world: World) -> Iterator[tuple[Scope, _Said, Told, Claim]]:
    for told in articles:
        for scope, claim in _told_once(told, world).items():
            assert claim.period.lo is not None, "what is told once is told of a day"
            place = claim.place.entity if claim.place is not None else None
            yield scope, (claim.period.lo, place), told, claim


def judge(articles: Sequence[Told], world: World) -> Iterator[AcrossFinding]:
    """Two articles that tell of one event name the same day and the same place.

    One event is: the same parties in the same posts, the same kind, format and mode, days at most
    four apart, each article printed within ten days of it and telling of one such event only.
    """
    seen = set()
    for (day, _), (one, a), (other_day, _), (other, b) in differing(_sayings(articles, world)):
        scope = _anywhere(scope_of(a, a.period, world))
        days = abs((day - other_day).days)
        if 0 < days <= NEAR_DAYS and (scope, day, other_day) not in seen:
            if scope is None or _on_both_days(scope, day, other_day, world):
                continue
            seen.add((scope, day, other_day))
            yield AcrossFinding(
                CHECK.id,
                CHECK.version,
                "another-day",
                "warning",
                (passage(one, a.span, a, _time(one, a, b)), passage(other, b.span, b, _time(other, b, a))),
                {"day": day.isoformat(), "other_day": other_day.isoformat()},
            )
        elif days == 0 and a.place is not None and b.place is not None and _apart(a.place, b.place):
            yield AcrossFinding(
                CHECK.id,
                CHECK.version,
                "another-place",
                "warning",
                (
                    passage(one, a.span, a, _place(a.place, b.place)),
                    passage(other, b.span, b, _place(b.place, a.place)),
                ),
                {"place": a.place.words, "other_place": b.place.words},
            )


def _anywhere(scope: Scope | None) -> Scope | None:
    """A meeting's scope without the place; a visit's is its destination."""
    return replace(scope, host=None) if scope is not None and scope.event == "meeting" else scope


def _place(mine: Place, other: Place) -> Repair:
    return Repair(mine.span, other.words, "unknown", "as-the-other-article")


def sayings(told: Told, world: World) -> Iterator[Saying]:
    """What the article says of which scope."""
    for thing, (day, place), _, _ in _sayings([told], world):
        yield Saying(repr(thing), f"{day.isoformat()} {place or ''}")


CHECK = AcrossCheck("event_told_otherwise", 1, judge, sayings)
