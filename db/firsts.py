"""The first article that says a thing, of those that speak within the days that are compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from db.sayings import newest_dossiers, pieces
from db.tables import ArticleRow, DossierRow, SayingRow

Place = tuple[int, str, str]
"""Where an article stands in the order of printing: its day, source id and text hash."""
Said = tuple[int, int]
"""A thing, and what is said of it."""
Once = tuple[int, int, int]
"""The same, on a day or asked of a day."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days around articles that are compared."""

    first: date
    last: date

    @classmethod
    def around(cls, day: date, reach: int) -> "Window":
        """So many days before the day and after it, within the calendar."""
        return cls(_shifted(day, -timedelta(days=reach)), _shifted(day, timedelta(days=reach)))


def firsts(
    session: Session,
    wanted: Mapping[Said, tuple[Place, str] | None],
    since: Mapping[Said, int | None],
    sources: set[str],
    window: Window,
) -> Iterator[str]:
    """The dossier of the first article that says each of what is wanted.

    `wanted` has the first of the run's own articles that says it, `since` the first day on which anybody
    does, `sources` those of whom only the run's own articles count.
    """
    asked: dict[Said, list[int]] = {}
    for key, own in wanted.items():
        day = since[key]
        if own is not None and (day is None or own[0][0] < day):
            yield own[1]
        elif day is not None:
            asked[key] = [day]
    many = 1
    while asked:
        found = first_on(
            session, [(*key, day) for key, days in asked.items() for day in days], sources, window
        )
        past: dict[Said, int] = {}
        for key, days in asked.items():
            others = [found[*key, day] for day in days if (*key, day) in found]
            if others:
                yield min(filter(None, (wanted[key], *others)))[1]
            else:
                # Only the run's own articles say it on those days, or versions that speak no longer.
                past[key] = days[-1]
        asked = {}
        many *= 2
        later = _days_after(session, past, window)
        for key in past:
            own, days = wanted[key], later[key][:many]
            if days and (own is None or own[0][0] >= days[0]):
                asked[key] = days
            elif own is not None:
                yield own[1]


def first_of(
    session: Session, asked: Mapping[Once, Sequence[int]], sources: set[str], window: Window
) -> dict[Once, tuple[Place, str]]:
    """The first article of other sources that says a thing on any of these days, sorted, and speaks."""
    found: dict[Once, tuple[Place, str]] = {}
    many = 1
    while asked:
        once = {(*key[:2], day) for key, days in asked.items() for day in days[:many]}
        on = first_on(session, sorted(once), sources, window)
        left: dict[Once, Sequence[int]] = {}
        for key, days in asked.items():
            told = [on[*key[:2], day] for day in days[:many] if (*key[:2], day) in on]
            if told:
                found[key] = min(told)
            elif days[many:]:
                left[key] = days[many:]
        asked = left
        many *= 2
    return found


def first_on(
    session: Session, asked: Sequence[Once], sources: set[str], window: Window
) -> dict[Once, tuple[Place, str]]:
    """Of the articles of other sources that say a thing on a day, and speak, the first by source and text."""
    rows: list[tuple[Once, str]] = []
    for piece in pieces(asked):
        # One by one: SQLite would read the whole table for a row value among others.
        said = or_(
            *(
                and_(SayingRow.thing == thing, SayingRow.said == what, SayingRow.day == day)
                for thing, what, day in piece
            )
        )
        asking = select(SayingRow.thing, SayingRow.said, SayingRow.day, SayingRow.dossier).where(said)
        rows += [((thing, what, day), id) for thing, what, day, id in session.execute(asking).tuples()]
    speak = _those_that_speak(session, sorted({id for _, id in rows}), sources, window)
    found: dict[Once, tuple[Place, str]] = {}
    for key, id in rows:
        if id in speak:
            place = (key[2], *speak[id])
            if key not in found or place < found[key][0]:
                found[key] = (place, id)
    return found


def _those_that_speak(
    session: Session, ids: Sequence[str], sources: set[str], window: Window
) -> dict[str, tuple[str, str]]:
    """Source id and text hash of those dossiers of other sources that speak, printed within the window.

    Where a newer one of the same article was printed on another day, outside, none of the article does.
    """
    found: dict[str, tuple[str, str]] = {}
    for piece in pieces(ids):
        asking = (
            select(DossierRow.id, ArticleRow.source_id, ArticleRow.text_sha256)
            .join(ArticleRow, ArticleRow.id == DossierRow.article)
            .where(DossierRow.id.in_(piece))
        )
        for id, source_id, text_sha256 in session.execute(asking).tuples():
            if source_id not in sources:
                found[id] = (source_id, text_sha256)
    newest = newest_dossiers(session, {source_id for source_id, _ in found.values()})
    speaking = {id for id, day in newest.values() if day is not None and window.first <= day <= window.last}
    return {id: place for id, place in found.items() if id in speaking}


def _days_after(session: Session, past: Mapping[Said, int], window: Window) -> dict[Said, list[int]]:
    """The later days of the window on which each is said."""
    found: dict[Said, list[int]] = {key: [] for key in past}
    last = window.last.toordinal()
    for piece in pieces(list(past.items())):
        said = or_(
            *(
                and_(
                    SayingRow.thing == thing,
                    SayingRow.said == what,
                    SayingRow.day > day,
                    SayingRow.day <= last,
                )
                for (thing, what), day in piece
            )
        )
        asking = select(SayingRow.thing, SayingRow.said, SayingRow.day).distinct().where(said)
        for thing, what, day in session.execute(asking).tuples():
            found[thing, what].append(day)
    return {key: sorted(days) for key, days in found.items()}


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max
