"""Which kept articles can stand in a finding with those of a run: looked up, and none of them read.

A check names the first article that says a thing, so of all that say the same one is enough. By which rules
and from which facts a kept article was judged does not matter: its newest dossier speaks (db/sayings.py).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from claims.model.across import AcrossCheck
from db.firsts import Once, Place, Said, Window, first_of, firsts
from db.sayings import pieces
from db.tables import ArticleRow, DossierRow, SayingRow

TOGETHER = 200_000
"""How many sayings of a run are in memory together."""


@dataclass(slots=True)
class _Thing:
    """What is said of one thing: by the run's articles the first of each, by all since which day.

    Of what is copied, `every` of the run's articles that says it, with the day.
    """

    check: str
    fresh: dict[int, tuple[Place, str]] = field(default_factory=dict)
    every: dict[str, tuple[int, int]] = field(default_factory=dict)
    around: dict[int, int] = field(default_factory=dict)
    words: dict[int, str | None] = field(default_factory=dict)


def speaking(session: Session, ids: Sequence[str]) -> dict[str, Place]:
    """Of each article of these dossiers the one printed last, with its day, source id and text hash."""
    newest: dict[str, tuple[Place, str]] = {}
    for piece in pieces(ids):
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


def by_day(fresh: Mapping[str, Place]) -> Iterator[tuple[date | None, dict[str, Place]]]:
    """The articles of a run, as `speaking` gives them, day of printing by day; those without one first."""
    for number in sorted({day for day, _, _ in fresh.values()}):
        some = {id: place for id, place in fresh.items() if place[0] == number}
        yield date.fromordinal(number) if number else None, some


def those_that_meet(
    session: Session,
    fresh: Mapping[str, Place],
    window: Window | None,
    checks: Sequence[AcrossCheck],
    left_out: Collection[str] = (),
) -> list[str]:
    """The dossiers, those of the run among them, that can stand in a finding with one of the run's.

    `fresh` is as `speaking` gives it; without a window its articles meet each other only. Other versions
    of the same articles are left out, as are all of the sources named; of any other article all versions
    but the newest.
    """
    sources = {source_id for _, source_id, _ in fresh.values()} | set(left_out)
    ids = list(fresh)
    count = sum(
        session.scalar(select(func.count()).select_from(SayingRow).where(SayingRow.dossier.in_(piece))) or 0
        for piece in pieces(ids)
    )
    by_id = {check.id: check for check in checks if check.status == "live"}
    found: set[str] = set()
    for low, high in _slices(count):
        things = _said_by(session, fresh, low, high, by_id)
        if window is not None:
            _said_around(session, things, window, by_id)
        wanted: dict[Said, tuple[Place, str] | None] = {}
        for thing, one in things.items():
            if by_id[one.check].copied is None:
                wanted |= {(thing, said): one.fresh.get(said) for said in _wanted(one, by_id[one.check])}
            elif len(one.every) > 1:
                found.update(one.every)
        if window is None:
            found.update(own[1] for own in wanted.values() if own is not None)
            continue
        around = {(thing, said): things[thing].around.get(said) for thing, said in wanted}
        found.update(firsts(session, wanted, around, sources, window))
        for check in by_id.values():
            if check.copied is not None:
                found.update(_copies(session, things, check.id, check.copied, sources, window))
    return sorted(found)


def _said_by(
    session: Session, fresh: Mapping[str, Place], low: int, high: int, checks: Mapping[str, AcrossCheck]
) -> dict[int, _Thing]:
    """What the run's articles say, of the things whose numbers lie between two."""
    things: dict[int, _Thing] = {}
    columns = (SayingRow.dossier, SayingRow.check, SayingRow.thing, SayingRow.said, SayingRow.words)
    for piece in pieces(list(fresh)):
        asking = select(*columns).where(SayingRow.dossier.in_(piece), SayingRow.thing.between(low, high))
        for id, check, thing, said, words in session.execute(asking).tuples():
            if check not in checks:
                continue
            one = things.setdefault(thing, _Thing(check))
            place = fresh[id]
            if said not in one.fresh or place < one.fresh[said][0]:
                one.fresh[said] = (place, id)
            one.words[said] = words
            if checks[check].copied is not None:
                one.every[id] = (said, place[0])
    return things


def _said_around(
    session: Session, things: Mapping[int, _Thing], window: Window, checks: Mapping[str, AcrossCheck]
) -> None:
    """What is said of the same things within the window, by whichever version of whichever article."""
    days = SayingRow.day.between(window.first.toordinal(), window.last.toordinal())
    for looked_at in (False, True):
        some = [
            id
            for id, one in things.items()
            if checks[one.check].copied is None and (checks[one.check].near is not None) == looked_at
        ]
        # The words stand outside the index: they are read only where a check looks at them.
        words = [func.max(SayingRow.words)] if looked_at else []
        for piece in pieces(sorted(some)):
            asking = select(SayingRow.thing, SayingRow.said, func.min(SayingRow.day), *words)
            asking = asking.where(SayingRow.thing.in_(piece), days)
            grouped = asking.group_by(SayingRow.thing, SayingRow.said)
            for thing, said, day, *rest in session.execute(grouped):
                things[thing].around[said] = day
                if rest:
                    things[thing].words[said] = rest[0]


def _copies(
    session: Session, things: Mapping[int, _Thing], check: str, reach: int, sources: set[str], window: Window
) -> Iterator[str]:
    """The other articles that stand in a finding with a copy of the run's, and these with them.

    Of others these are the first that says the same up to so many days before each of the run's; and of
    those printed later the next, unless that is a copy of an earlier one.
    """
    mine = {thing: one for thing, one in things.items() if one.check == check}
    days: dict[Said, list[int]] = {}
    within = SayingRow.day.between(window.first.toordinal(), window.last.toordinal())
    for piece in pieces(sorted(mine)):
        asking = select(SayingRow.thing, SayingRow.said, SayingRow.day).distinct()
        for thing, said, day in session.execute(asking.where(SayingRow.thing.in_(piece), within)).tuples():
            days.setdefault((thing, said), []).append(day)
    own = {(thing, *said) for thing, one in mine.items() for said in one.every.values()}

    def first(wanted: Mapping[Once, tuple[int, int]]) -> dict[Once, tuple[Place, str]]:
        asked = {
            (thing, said, of): sorted(day for day in days.get((thing, said), ()) if since <= day <= until)
            for (thing, said, of), (since, until) in wanted.items()
        }
        return first_of(session, asked, sources, window)

    before = first({key: (key[2] - reach, key[2]) for key in own})
    after = first({key: (key[2] + 1, key[2] + reach) for key in own})
    of_after = first({key: (place[0] - reach, key[2]) for key, (place, _) in after.items()})
    for found in (before, after, of_after):
        for (thing, _, _), (_, id) in found.items():
            yield id
            yield from mine[thing].every


def _wanted(one: _Thing, check: AcrossCheck) -> set[int]:
    """The sayings of a thing whose first sayers have to be read."""
    said = set(one.fresh) | set(one.around)
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


def _slices(count: int) -> Iterator[tuple[int, int]]:
    """Parts of all numbers of things, so that about TOGETHER of so many sayings are in each."""
    parts = max(1, -(-count // TOGETHER))
    step = -(-(2**64) // parts)
    for part in range(parts):
        low = -(2**63) + part * step
        yield low, min(low + step, 2**63) - 1
