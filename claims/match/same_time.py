"""One time in office told by several statements: which of them are better informed of its end."""

from collections.abc import Iterable
from datetime import date

from claims.model import OfficeTerm

NEAR_DAYS = 31
"""Starts this near to each other are one start: sources count from the vote, the oath or the handover."""


def informed(terms: Iterable[OfficeTerm]) -> tuple[OfficeTerm, ...]:
    """The terms, without open ones whose end another statement about the same time in office tells.

    A table that was frozen while somebody held a post says nothing against the end that was recorded
    later. An open term that was seen after that end stays: then the two contradict each other.
    """
    given = tuple(terms)
    closed = [term for term in given if term.end is not None]
    return tuple(
        term for term in given if term.end is not None or not any(_tells_end(other, term) for other in closed)
    )


def one_each(terms: Iterable[OfficeTerm]) -> list[OfficeTerm]:
    """One term a person, the surest, in the order given: several sources make nobody several holders."""
    best: dict[str, OfficeTerm] = {}
    for term in terms:
        if term.person not in best or _doubt(term) < _doubt(best[term.person]):
            best[term.person] = term
    return list(best.values())


def _tells_end(closed: OfficeTerm, open_one: OfficeTerm) -> bool:
    """The closed term is the same time in office, and did not end before the open one was last seen."""
    end = closed.end.hi if closed.end is not None else None
    seen = open_one.last_seen or open_one.start.hi
    return (
        (closed.office, closed.person) == (open_one.office, open_one.person)
        and closed.statement.may_support
        and end is not None
        and seen is not None
        and seen <= end
        and _near(closed.start.lo, closed.start.hi, open_one.start.lo, open_one.start.hi)
    )


def _near(lo: date | None, hi: date | None, other_lo: date | None, other_hi: date | None) -> bool:
    """The intervals of possible days overlap, or lie at most NEAR_DAYS apart."""
    if lo is None or hi is None or other_lo is None or other_hi is None:
        return False
    return (other_lo - hi).days <= NEAR_DAYS and (lo - other_hi).days <= NEAR_DAYS


def _doubt(term: OfficeTerm) -> tuple[int, bool, str]:
    order = ("confirmed", "reported", "wikidata_only", "low", "unverified")
    return order.index(term.statement.confidence), term.end is None, term.statement.id
