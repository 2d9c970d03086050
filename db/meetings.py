"""Which kept articles can stand in a finding with those of a run: looked up, and none of them read.

A check names the first article that says a thing, so of all that say the same one is enough. By which rules
and from which facts a kept article was judged does not matter: its newest dossier speaks (db/sayings.py).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from claims.model.across import AcrossCheck
from db.around import Window
from db.firsts import Place
from db.met import Printed, meet
from db.sayings import pieces
from db.tables import ArticleRow, DossierRow, SayingRow

TOGETHER = 20_000
"""About so many sayings of a run are in memory together."""
NARROW = 30
"""Articles printed so many days apart, or as many as one window is wide, are looked up together."""

_ROWS = SayingRow.__table__.c
_DOSSIERS = _ROWS.dossier.in_(bindparam("dossiers", expanding=True))
_DOSSIER, _ARTICLE = DossierRow.__table__.c, ArticleRow.__table__.c
_PLACES = (
    select(_DOSSIER.id, _DOSSIER.published_on, _ARTICLE.source_id, _ARTICLE.text_sha256)
    .select_from(DossierRow.__table__.join(ArticleRow.__table__, _ARTICLE.id == _DOSSIER.article))
    .where(_DOSSIER.id.in_(bindparam("dossiers", expanding=True)))
)
_COUNT = select(_ROWS.dossier, func.count()).where(_DOSSIERS).group_by(_ROWS.dossier)


@dataclass(frozen=True, slots=True)
class _ToCome:
    """The articles that are not there yet when those at a place are compared, themselves among them."""

    comes: Mapping[str, int]
    at: int

    def __contains__(self, source_id: object) -> bool:
        return self.comes.get(source_id, -1) >= self.at  # type: ignore[call-overload, no-any-return]


def speaking(session: Session, ids: Sequence[str]) -> dict[str, Place]:
    """Of each article of these dossiers the one printed last, with its day, source id and text hash."""
    newest: dict[str, tuple[Place, str]] = {}
    for piece in pieces(ids):
        found = {row[0]: row for row in session.execute(_PLACES, {"dossiers": piece}).all()}
        for id in piece:
            _, day, source_id, text_sha256 = found[id]
            place = (0 if day is None else day.toordinal(), source_id, text_sha256)
            if source_id not in newest or newest[source_id][0] <= place:
                newest[source_id] = (place, id)
    return {id: place for place, id in newest.values()}


def by_day(fresh: Mapping[str, Place]) -> Iterator[tuple[date | None, dict[str, Place]]]:
    """The articles of a run, as `speaking` gives them, day of printing by day; those without one first."""
    days: dict[int, dict[str, Place]] = defaultdict(dict)
    for id, place in fresh.items():
        days[place[0]][id] = place
    for number, some in sorted(days.items()):
        yield date.fromordinal(number) if number else None, some


def those_that_meet(
    session: Session,
    fresh: Mapping[str, Place],
    window: Window | None,
    checks: Sequence[AcrossCheck],
) -> list[str]:
    """The dossiers that articles compared at once meet; see `meetings`."""
    (found,) = meetings(session, [(fresh, window)], checks)
    return found


def meetings(
    session: Session,
    printed: Sequence[Printed],
    checks: Sequence[AcrossCheck],
    left_out: Collection[str] = (),
) -> Iterator[list[str]]:
    """For each of these, the dossiers that can stand in a finding with one of its articles, and those.

    They are compared in the order given: what comes later is not there yet, nor are the sources named. Other
    versions of the same articles are left out; of any other article all versions but the newest.
    """
    comes = {place[1]: at for at, (fresh, _) in enumerate(printed) for place in fresh.values()}
    comes |= dict.fromkeys(left_out, len(printed))
    live = {check.id: check for check in checks if check.status == "live"}
    at = 0
    for some, count in _stretches(session, printed):
        later = [_ToCome(comes, at + number) for number in range(len(some))]
        found: list[set[str]] = [set() for _ in some]
        for low, high in _slices(count):
            meet(session, some, later, found, (low, high), live)
        yield from (sorted(ids) for ids in found)
        at += len(some)


def _stretches(session: Session, printed: Sequence[Printed]) -> Iterator[tuple[list[Printed], int]]:
    """Those that are looked up together, with how many sayings their articles have."""
    many_of: dict[str, int] = {}
    for piece in pieces([id for fresh, _ in printed for id in fresh]):
        many_of.update(session.execute(_COUNT, {"dossiers": piece}).tuples().all())
    some: list[Printed] = []
    many = 0
    for each in printed:
        count = sum(many_of.get(id, 0) for id in each[0])
        if some and (many + count > TOGETHER or not _near_by(some[0][1], each[1])):
            yield some, many
            some, many = [], 0
        some.append(each)
        many += count
    if some:
        yield some, many


def _near_by(window: Window | None, other: Window | None) -> bool:
    if window is None or other is None:
        return False
    first, last = min(window.first, other.first), max(window.last, other.last)
    return Window(first, last).width - window.width <= max(NARROW, window.width)


def _slices(count: int) -> Iterator[tuple[int, int]]:
    """Parts of all numbers of things, so that about TOGETHER of so many sayings are in each."""
    parts = max(1, -(-count // TOGETHER))
    step = -(-(2**64) // parts)
    for part in range(parts):
        low = -(2**63) + part * step
        yield low, min(low + step, 2**63) - 1
