"""Seams: where the terms of one office leave days out, share days, or rest on what nobody has confirmed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from claims.model import OfficeTerm
from claims.world.looks.days import shifted

_SEVERAL = 3

Kind = Literal[
    "gap",  # nobody is on record between two terms
    "overlap",  # two people are on record at once
    "unclear",  # the ends are known too roughly to tell gap from overlap
    "open_contradicted",  # a term without an end, though another holder follows
    "unsure",  # only statements that never decide cover these days
    "undated",  # a term whose start, or whose end, nobody can place on a calendar
]


@dataclass(frozen=True, slots=True)
class Seam:
    """One place where the terms of an office do not meet edge to edge.

    `least` and `most` are the fewest and most days it can be, by the first and last possible days
    of the ends; None where it is open. `since` and `until` are the EDTF texts between which it
    lies. It is certain where even the fewest days are more than none.
    """

    kind: Kind
    office: str
    certainty: Literal["certain", "possible"]
    least: int | None
    most: int | None
    since: str
    until: str | None
    statements: tuple[str, ...]
    acting: bool = False


def by_office(terms: Iterable[OfficeTerm]) -> Mapping[str, list[OfficeTerm]]:
    """The terms of each office, offices by id, terms by their first possible day and id."""
    found: dict[str, list[OfficeTerm]] = defaultdict(list)
    for term in terms:
        found[term.office].append(term)
    return {office: sorted(found[office], key=_by_start) for office in sorted(found)}


def seams(terms: Sequence[OfficeTerm]) -> tuple[Seam, ...]:
    """The seams of every office among these terms (one version of each), by office and by time.

    A term is half-open: it ends on the day the successor starts, so ends that meet leave no day
    between. A term without an end reaches until another holder's starts.
    """
    return tuple(seam for office, held in by_office(terms).items() for seam in of_office(office, held))


def of_office(office: str, held: Sequence[OfficeTerm]) -> tuple[Seam, ...]:
    """The seams among the terms of one office, which come by their start.

    Of a post with several seats only gaps and unsure days are told: its holders sit side by side.
    """
    dated = [term for term in held if _dated(term)]
    several = several_seats(dated)
    edges = [edge for edge in _edges(office, dated) if edge[1].kind == "gap" or not several]
    rows = [*edges, *_unsure(office, dated)]
    rows += [_undated(office, term) for term in held if not _dated(term)]
    return tuple(seam for _, seam in sorted(rows, key=lambda row: (row[0], row[1].statements)))


def several_seats(held: Sequence[OfficeTerm]) -> bool:
    """Three people or more hold the office for certain on one day, none of them acting.

    Two at once are a slip or a dispute; three are members of something (a parliament, a board).
    """
    marks: list[tuple[date, int]] = []
    for term in held:
        first, last = term.start.hi, date.max if term.end is None else term.end.lo
        if term.acting or first is None or last is None or first >= last:
            continue
        if term.end is None:
            last = shifted(max(first, term.last_seen or first), 1)
        marks += [(first, 1), (last, -1)]
    at_once = 0
    for _, step in sorted(marks):
        at_once += step
        if at_once >= _SEVERAL:
            return True
    return False


def _dated(term: OfficeTerm) -> bool:
    return term.start.known and (term.end is None or term.end.known)


def _undated(office: str, term: OfficeTerm) -> tuple[date, Seam]:
    until = term.end.edtf or None if term.end is not None else None
    seam = Seam(
        "undated", office, "certain", None, None, term.start.edtf, until, (term.statement.id,), term.acting
    )
    return term.start.lo or date.min, seam


def _edges(office: str, held: Sequence[OfficeTerm]) -> Iterator[tuple[date, Seam]]:
    reached: OfficeTerm | None = None
    for term in held:
        if reached is not None and (found := _edge(office, reached, term)) is not None:
            yield found
        if reached is None or _takes_over(term, reached):
            reached = term


def _takes_over(term: OfficeTerm, reached: OfficeTerm) -> bool:
    """Whoever stands in beside a holder whose term is open takes nothing over; else who stays longer."""
    if reached.end is None:
        return reached.acting or not term.acting
    return _last(term) >= _last(reached)


def _edge(office: str, before: OfficeTerm, after: OfficeTerm) -> tuple[date, Seam] | None:
    """What lies between the term that reaches furthest so far and the next one to start."""
    acting = before.acting or after.acting
    ids = (before.statement.id, after.statement.id)
    start, end = after.start, before.end
    assert start.lo is not None
    assert start.hi is not None
    if end is None:
        if before.person == after.person or (after.acting and not before.acting):
            return None
        seen = before.last_seen or before.start.hi
        since = seen.isoformat() if seen is not None else before.start.edtf
        certain = before.start.hi is not None and before.start.hi < start.lo
        return start.lo, Seam(
            "open_contradicted",
            office,
            "certain" if certain else "possible",
            None,
            None,
            since,
            start.edtf,
            ids,
            acting,
        )
    assert end.lo is not None
    assert end.hi is not None
    least, most = (start.lo - end.hi).days, (start.hi - end.lo).days
    if least >= 0 and most > 0:
        certainty: Literal["certain", "possible"] = "certain" if least > 0 else "possible"
        return end.lo, Seam("gap", office, certainty, least, most, end.edtf, start.edtf, ids, acting)
    if most <= 0 and least < 0:
        certainty = "certain" if most < 0 else "possible"
        return start.lo, Seam("overlap", office, certainty, -most, -least, start.edtf, end.edtf, ids, acting)
    if least < 0 < most:
        return min(start.lo, end.lo), Seam(
            "unclear", office, "possible", 0, max(-least, most), end.edtf, start.edtf, ids, acting
        )
    return None


def _unsure(office: str, held: Sequence[OfficeTerm]) -> Iterator[tuple[date, Seam]]:
    """The stretches that only unverified, low or disputed terms cover, neighbours joined."""
    sure = sorted(_days(term) for term in held if term.statement.may_support)
    pieces: list[tuple[date, date, set[str], bool]] = []
    for term in held:
        if term.statement.may_support:
            continue
        for first, end in _without(_days(term), sure):
            if pieces and first <= pieces[-1][1]:
                last = pieces[-1]
                pieces[-1] = (last[0], max(last[1], end), last[2] | {term.statement.id}, term.acting)
            else:
                pieces.append((first, end, {term.statement.id}, term.acting))
    for first, end, ids, acting in pieces:
        days = None if end == date.max else (end - first).days
        until = None if end == date.max else end.isoformat()
        yield (
            first,
            Seam(
                "unsure",
                office,
                "certain",
                days,
                days,
                first.isoformat(),
                until,
                tuple(sorted(ids)),
                acting,
            ),
        )


def _without(days: tuple[date, date], taken: Sequence[tuple[date, date]]) -> Iterator[tuple[date, date]]:
    """The parts of a half-open stretch that lie in none of the others, which are sorted."""
    first, end = days
    for other_first, other_end in taken:
        if other_end <= first or other_first >= end:
            continue
        if first < other_first:
            yield first, other_first
        first = max(first, other_end)
    if first < end:
        yield first, end


def _days(term: OfficeTerm) -> tuple[date, date]:
    """The widest half-open stretch the term can have held."""
    return term.start.lo or date.min, _last(term)


def _last(term: OfficeTerm) -> date:
    if term.end is None:
        return date.max
    return term.end.hi or date.max


def _by_start(term: OfficeTerm) -> tuple[date, date, str]:
    return term.start.lo or date.min, _last(term), term.statement.id
