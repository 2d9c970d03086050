"""Which kept articles can stand in a finding with those of a run: looked up, and none of them read.

A check names the first article that says a thing, so of all that say the same one is enough.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, load_only

from claims.model.across import AcrossCheck
from db.tables import ArticleRow, DossierRow, RunRow, SayingRow

PIECE = 200
"""How many ids one question names."""
TOGETHER = 200_000
"""How many sayings of a run are in memory together."""
_Each = TypeVar("_Each")
_Place = tuple[int, str, str]
_Said = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Window:
    """The days around a run's articles, and the rules and facts all are judged by."""

    first: date
    last: date
    ruleset: str
    facts_id: str


@dataclass(slots=True)
class _Thing:
    """What is said of one thing: by the run's articles the first of each, by all since which day."""

    check: str
    fresh: dict[int, tuple[_Place, str]] = field(default_factory=dict)
    every: list[str] = field(default_factory=list)
    around: dict[int, int] = field(default_factory=dict)
    words: dict[int, str | None] = field(default_factory=dict)


def speaking(session: Session, ids: Sequence[str]) -> dict[str, _Place]:
    """Of each article of these dossiers the one printed last, with its day, source id and text hash."""
    newest: dict[str, tuple[_Place, str]] = {}
    for piece in _pieces(ids):
        asking = (
            select(DossierRow.id, DossierRow.published_on, ArticleRow.source_id, ArticleRow.text_sha256)
            .join(ArticleRow, DossierRow.article == ArticleRow.id)
            .where(DossierRow.id.in_(piece))
        )
        found = {id: place for id, *place in session.execute(asking)}
        for id in piece:
            day, source_id, text_sha256 = found[id]
            place = (0 if day is None else day.toordinal(), source_id, text_sha256)
            if source_id not in newest or newest[source_id][0] <= place:
                newest[source_id] = (place, id)
    return {id: place for place, id in newest.values()}


def those_that_meet(
    session: Session, fresh: Mapping[str, _Place], window: Window | None, checks: Sequence[AcrossCheck]
) -> list[str]:
    """The dossiers, those of the run among them, that can stand in a finding with one of the run's.

    `fresh` is as `speaking` gives it; without a window its articles meet each other only. Other versions
    of the same articles are left out, and of any other article all versions but the one judged last.
    """
    sources = {source_id for _, source_id, _ in fresh.values()}
    ids = list(fresh)
    count = sum(
        session.scalar(select(func.count()).select_from(SayingRow).where(SayingRow.dossier.in_(piece))) or 0
        for piece in _pieces(ids)
    )
    by_id = {check.id: check for check in checks if check.status == "live"}
    found: set[str] = set()
    for low, high in _slices(count):
        things = _said_by(session, fresh, low, high, by_id)
        if window is not None:
            _said_around(session, things, window, by_id)
        wanted: dict[_Said, tuple[_Place, str] | None] = {}
        for thing, one in things.items():
            copied = by_id[one.check].copied
            for said in _wanted(one, by_id[one.check]):
                # Of what is copied the first elsewhere is needed too, where the run has the very first.
                wanted[thing, said] = None if copied else one.fresh.get(said)
            if copied and (one.around or len(one.every) > 1):
                found.update(one.every)
        found.update(id for _, id in filter(None, wanted.values()) if window is None)
        if window is not None:
            around = {(thing, said): things[thing].around.get(said) for thing, said in wanted}
            found.update(_firsts(session, wanted, around, sources, window))
    return sorted(found)


def _said_by(
    session: Session, fresh: Mapping[str, _Place], low: int, high: int, checks: Mapping[str, AcrossCheck]
) -> dict[int, _Thing]:
    """What the run's articles say, of the things whose numbers lie between two."""
    things: dict[int, _Thing] = {}
    columns = (SayingRow.dossier, SayingRow.check, SayingRow.thing, SayingRow.said, SayingRow.words)
    for piece in _pieces(list(fresh)):
        asking = select(*columns).where(SayingRow.dossier.in_(piece), SayingRow.thing.between(low, high))
        for id, check, thing, said, words in session.execute(asking).tuples():
            if check not in checks:
                continue
            one = things.setdefault(thing, _Thing(check))
            place = fresh[id]
            if said not in one.fresh or place < one.fresh[said][0]:
                one.fresh[said] = (place, id)
            one.words[said] = words
            if checks[check].copied:
                one.every.append(id)
    return things


def _said_around(
    session: Session, things: Mapping[int, _Thing], window: Window, checks: Mapping[str, AcrossCheck]
) -> None:
    """What is said of the same things within the window, by whichever version of whichever article."""
    days = SayingRow.day.between(window.first.toordinal(), window.last.toordinal())
    for looked_at in (False, True):
        some = [id for id, one in things.items() if (checks[one.check].near is not None) == looked_at]
        # The words stand outside the index: they are read only where a check looks at them.
        words = [func.max(SayingRow.words)] if looked_at else []
        for piece in _pieces(sorted(some)):
            asking = select(SayingRow.thing, SayingRow.said, func.min(SayingRow.day), *words)
            asking = asking.where(SayingRow.thing.in_(piece), days)
            grouped = asking.group_by(SayingRow.thing, SayingRow.said)
            for thing, said, day, *rest in session.execute(grouped):
                things[thing].around[said] = day
                if rest:
                    things[thing].words[said] = rest[0]


def _wanted(one: _Thing, check: AcrossCheck) -> set[int]:
    """The sayings of a thing whose first sayers have to be read."""
    said = set(one.fresh) | set(one.around)
    if check.copied:
        return said
    if len(said) < 2 or check.near is None:
        return said if len(said) > 1 else set()
    wanted: set[int] = set()
    for mine in one.fresh:
        met = {other for other in said if other != mine and _near(check.near, one.words, mine, other)}
        wanted |= met | ({mine} if met else set())
    return wanted


def _near(near: Callable[[str, str], bool], words: Mapping[int, str | None], mine: int, other: int) -> bool:
    one, another = words[mine], words[other]
    return one is None or another is None or near(one, another)


def _firsts(
    session: Session,
    wanted: Mapping[_Said, tuple[_Place, str] | None],
    since: Mapping[_Said, int | None],
    sources: set[str],
    window: Window,
) -> Iterator[str]:
    """The dossier of the first article that says each, the run's own among them."""
    asked: dict[_Said, int] = {}
    for key, own in wanted.items():
        day = since[key]
        if own is not None and (day is None or own[0][0] < day):
            yield own[1]
        elif day is not None:
            asked[key] = day
    while asked:
        found = _first_on(session, asked, sources, window)
        left: dict[_Said, int] = {}
        for key, day in asked.items():
            own, other = wanted[key], found.get(key)
            first = min(filter(None, (own, other)), default=None)
            if other is None:
                # Only the run's own articles say it on that day, or versions that speak no longer.
                later = _next_day(session, key, day, window)
                if later is not None and (own is None or own[0][0] >= later):
                    left[key] = later
                    continue
            if first is not None:
                yield first[1]
        asked = left


def _first_on(
    session: Session, asked: Mapping[_Said, int], sources: set[str], window: Window
) -> dict[_Said, tuple[_Place, str]]:
    """Of the articles of other sources that say a thing on a day, and speak, the first by source and text."""
    rows: list[tuple[_Said, int, str]] = []
    for piece in _pieces(list(asked.items())):
        # One by one: SQLite would read the whole table for a row value among others.
        said = or_(
            *(
                and_(SayingRow.thing == thing, SayingRow.said == what, SayingRow.day == day)
                for (thing, what), day in piece
            )
        )
        asking = select(SayingRow.thing, SayingRow.said, SayingRow.day, SayingRow.dossier).where(said)
        rows += [((thing, what), day, id) for thing, what, day, id in session.execute(asking).tuples()]
    speak = _those_that_speak(session, sorted({id for _, _, id in rows}), sources, window)
    found: dict[_Said, tuple[_Place, str]] = {}
    for key, day, id in rows:
        if id in speak:
            place = (day, *speak[id])
            if key not in found or place < found[key][0]:
                found[key] = (place, id)
    return found


def _those_that_speak(
    session: Session, ids: Sequence[str], sources: set[str], window: Window
) -> dict[str, tuple[str, str]]:
    """Source id and text hash of those dossiers that are their source's newest version, of other sources.

    Newest is what was judged last of what was printed within the window.
    """
    found: dict[str, tuple[str, str]] = {}
    for piece in _pieces(ids):
        asking = (
            select(DossierRow.id, ArticleRow.source_id, ArticleRow.text_sha256)
            .join(ArticleRow, ArticleRow.id == DossierRow.article)
            .where(DossierRow.id.in_(piece))
        )
        for id, source_id, text_sha256 in session.execute(asking).tuples():
            if source_id not in sources:
                found[id] = (source_id, text_sha256)
    newest: dict[str, tuple[datetime, str]] = {}
    for names in _pieces(sorted({source_id for source_id, _ in found.values()})):
        # By rules and facts here and not in the question, which would be looked up by these, of all articles.
        versions = (
            select(ArticleRow.source_id, DossierRow, RunRow.started_at)
            .options(load_only(DossierRow.ruleset, DossierRow.fact_set, DossierRow.published_on))
            .join(DossierRow, DossierRow.article == ArticleRow.id)
            .join(RunRow, RunRow.id == DossierRow.run)
            .where(ArticleRow.source_id.in_(names))
        )
        for source_id, row, at in session.execute(versions).tuples():
            day = row.published_on
            if (row.ruleset, row.fact_set) != (window.ruleset, window.facts_id) or day is None:
                continue
            if window.first <= day <= window.last:
                newest[source_id] = max(newest.get(source_id, (at, row.id)), (at, row.id))
        session.expunge_all()
    speaking = {id for _, id in newest.values()}
    return {id: place for id, place in found.items() if id in speaking}


def _next_day(session: Session, said: _Said, day: int, window: Window) -> int | None:
    asking = select(func.min(SayingRow.day)).where(
        SayingRow.thing == said[0],
        SayingRow.said == said[1],
        SayingRow.day > day,
        SayingRow.day <= window.last.toordinal(),
    )
    return session.scalar(asking)


def _slices(count: int) -> Iterator[tuple[int, int]]:
    """Parts of all numbers of things, so that about TOGETHER of so many sayings are in each."""
    parts = max(1, -(-count // TOGETHER))
    step = -(-(2**64) // parts)
    for part in range(parts):
        low = -(2**63) + part * step
        yield low, min(low + step, 2**63) - 1


def _pieces(items: Sequence[_Each]) -> Iterator[Sequence[_Each]]:
    for at in range(0, len(items), PIECE):
        yield items[at : at + PIECE]
