"""Repairs of events of a life that stand in an order that cannot be: either time, as it is printed."""

from collections.abc import Callable

from claims.match.moved_times import Side, moved, slipped_years, year_at
from claims.model import Article, Claim, Repair, Span

CHILD = 10
"""Nobody graduates, marries or holds a post before so many years of age."""
GROWN, OLD, OLDEST = 17, 75, 100
"""A year that makes the person so old at the event is offered before others up to the oldest."""


def printed_time(claim: Claim, article: Article) -> tuple[Span, str]:
    """Where the time of an event stands, and its words; of a birth all its words."""
    at = claim.details.get("time_at")
    span = Span(claim.span.field, *at) if at else claim.span
    return span, article.quote(span)


def moved_to(claim: Claim, bound: Claim, side: Side, article: Article) -> list[Repair]:
    """The time moved as little as it takes to that side of the other event; none where it cannot be."""
    span, printed = printed_time(claim, article)
    found = moved(printed, claim.period, bound.period, side, article.language)
    if found is None:
        return []
    return [Repair(span.within(found.start, found.end), found.words, "unknown", "time-in-order")]


def year_by_birth(event: Claim, birth: Claim, article: Article, last: int) -> list[Repair]:
    """The year of the event, up to `last`, that fits the birth and is the nearest one slip away."""
    born = birth.period.lo
    if born is None:
        return []
    return _slipped(event, article, lambda year: year - born.year if year <= last else -1)


def birth_by_year(birth: Claim, event: Claim, article: Article) -> list[Repair]:
    """The year of the birth that fits the event and is the nearest one slip away."""
    lo = event.period.lo
    return [] if lo is None else _slipped(birth, article, lambda year: lo.year - year)


def _slipped(claim: Claim, article: Article, age: Callable[[int], int]) -> list[Repair]:
    span, printed = printed_time(claim, article)
    at = year_at(printed)
    if at is None:
        return []
    years = slipped_years(int(printed[at[0] : at[1]]))
    for least, most in ((GROWN, OLD), (CHILD, OLDEST)):
        year = next((year for year in years if least <= age(year) <= most), None)
        if year is not None:
            return [Repair(span.within(*at), str(year), "unknown", "year-one-slip-away")]
    return []
