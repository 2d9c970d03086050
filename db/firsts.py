"""The first article that says a thing, of those that speak within the days that are compared."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from db.around import Around, Window
from db.sayings import newest_dossiers, pieces
from db.tables import ArticleRow, DossierRow, SayingRow

Place = tuple[int, str, str]
"""Where an article stands in the order of printing: its day, source id and text hash."""
Said = tuple[int, int]
"""A thing, and what is said of it."""
Once = tuple[int, int, int]
"""The same, on a day or asked of a day."""

_SAYING, _DOSSIER, _ARTICLE = SayingRow.__table__.c, DossierRow.__table__.c, ArticleRow.__table__.c
_WHOSE = (
    select(_DOSSIER.id, _ARTICLE.source_id, _ARTICLE.text_sha256)
    .select_from(DossierRow.__table__.join(ArticleRow.__table__, _ARTICLE.id == _DOSSIER.article))
    .where(_DOSSIER.id.in_(bindparam("ids", expanding=True)))
)


class Sayers:
    """Who says a thing on a day, looked up once for all that are compared together."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ids: dict[Once, list[str]] = {}
        # Of each dossier: source id, text hash and, where it is the one that speaks, its day of printing.
        self._whose: dict[str, tuple[str, str, int | None]] = {}

    def look_up(self, asked: Iterable[Once]) -> None:
        """Those not looked up before are, all in one."""
        left = sorted(set(asked) - self._ids.keys())
        for piece in pieces(left):
            self._ids |= {once: [] for once in piece}
            for thing, said, day, id in self._session.execute(*_who_says(piece)).all():
                self._ids[thing, said, day].append(id)
        self._read(sorted({id for once in left for id in self._ids[once]} - self._whose.keys()))

    def first(self, once: Once, sources: Container[str], window: Window) -> tuple[Place, str] | None:
        """Of the articles of other sources that say it, and speak, the first by source and text.

        Where a newer one of the same article was printed on another day, outside the window, none of the
        article does.
        """
        first, last = window.first.toordinal(), window.last.toordinal()
        found: tuple[Place, str] | None = None
        for id in self._ids[once]:
            source_id, text_sha256, day = self._whose[id]
            if day is not None and first <= day <= last and source_id not in sources:
                place = ((once[2], source_id, text_sha256), id)
                found = place if found is None or place < found else found
        return found

    def _read(self, ids: Sequence[str]) -> None:
        found: dict[str, tuple[str, str]] = {}
        for piece in pieces(ids):
            for id, source_id, text_sha256 in self._session.execute(_WHOSE, {"ids": piece}).all():
                found[id] = (source_id, text_sha256)
        newest = newest_dossiers(self._session, {source_id for source_id, _ in found.values()})
        for id, (source_id, text_sha256) in found.items():
            speaking, day = newest.get(source_id, ("", None))
            speaks = speaking == id and day is not None
            self._whose[id] = (source_id, text_sha256, day.toordinal() if speaks and day else None)


def first_asked(
    wanted: Mapping[Said, tuple[Place, str] | None], since: Mapping[Said, int | None]
) -> Iterator[Once]:
    """What `firsts` asks of these at once, so that it can be looked up for many together."""
    for key, own in wanted.items():
        day = since[key]
        if day is not None and (own is None or own[0][0] >= day):
            yield (*key, day)


def firsts(
    sayers: Sayers,
    around: Around,
    wanted: Mapping[Said, tuple[Place, str] | None],
    since: Mapping[Said, int | None],
    sources: Container[str],
    window: Window,
) -> Iterator[str]:
    """The dossier of the first article that says each of what is wanted.

    `wanted` has the first of the run's own articles that says it, `since` the first day on which anybody
    does, `sources` those of whom only the run's own articles count.
    """
    asked: dict[Said, Sequence[int]] = {
        (thing, said): [day] for thing, said, day in first_asked(wanted, since)
    }
    yield from (own[1] for key, own in wanted.items() if own is not None and key not in asked)
    last = window.last.toordinal()
    many = 1
    while asked:
        sayers.look_up((*key, day) for key, days in asked.items() for day in days)
        past: dict[Said, int] = {}
        for key, days in asked.items():
            others = [sayers.first((*key, day), sources, window) for day in days]
            if any(others):
                yield min(filter(None, (wanted[key], *others)))[1]
            else:
                # Only the run's own articles say it on those days, or versions that speak no longer.
                past[key] = days[-1]
        asked = {}
        many *= 2
        for key, day in past.items():
            own, later = wanted[key], around.between(*key, day + 1, last)[:many]
            if later and (own is None or own[0][0] >= later[0]):
                asked[key] = later
            elif own is not None:
                yield own[1]


def first_of(
    sayers: Sayers, asked: Mapping[Once, Sequence[int]], sources: Container[str], window: Window
) -> dict[Once, tuple[Place, str]]:
    """The first article of other sources that says a thing on any of these days, sorted, and speaks."""
    found: dict[Once, tuple[Place, str]] = {}
    many = 1
    while asked:
        sayers.look_up((*key[:2], day) for key, days in asked.items() for day in days[:many])
        left: dict[Once, Sequence[int]] = {}
        for key, days in asked.items():
            told = [sayers.first((*key[:2], day), sources, window) for day in days[:many]]
            if any(told):
                found[key] = min(filter(None, told))
            elif days[many:]:
                left[key] = days[many:]
        asked = left
        many *= 2
    return found


def _who_says(asked: Sequence[Once]) -> tuple[Select[Any], dict[str, int]]:
    """The question who says each of these, and its values.

    There are few such questions, ever: each is for a power of two, and the last one is asked again.
    """
    room = 1 << (len(asked) - 1).bit_length()
    values = {
        f"{name}{at}": value
        for at in range(room)
        for name, value in zip(("thing", "said", "day"), asked[min(at, len(asked) - 1)], strict=True)
    }
    return _asking(room), values


@lru_cache(maxsize=16)
def _asking(count: int) -> Select[Any]:
    # One by one: SQLite would read the whole table for a row value among others.
    said = (
        and_(*(_SAYING[name] == bindparam(f"{name}{at}") for name in ("thing", "said", "day")))
        for at in range(count)
    )
    return select(_SAYING.thing, _SAYING.said, _SAYING.day, _SAYING.dossier).where(or_(*said))
