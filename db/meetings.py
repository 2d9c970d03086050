"""Which kept articles can stand in a finding with those of a run: looked up, and none of them read.

A check names the first article that says a thing, so of all that say the same one is enough. By which rules
and from which facts a kept article was judged does not matter: its newest dossier speaks (db/sayings.py).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import bindparam, exists, func, or_, select
from sqlalchemy.orm import Session

from claims.model.across import AcrossCheck
from db.around import Around, Window
from db.firsts import Once, Place, Said, Sayers, first_asked, first_of, firsts
from db.sayings import pieces
from db.tables import ArticleRow, DossierRow, SayingRow

TOGETHER = 20_000
"""About so many sayings of a run are in memory together."""
NARROW = 30
"""Articles printed so many days apart, or as many as one window is wide, are looked up together."""

Printed = tuple[Mapping[str, Place], Window | None]
"""Articles of a run, as `speaking` gives them, and the days they meet others in; None: each other only."""

_ROWS = SayingRow.__table__.c
_DOSSIERS = _ROWS.dossier.in_(bindparam("dossiers", expanding=True))
_COUNT = select(_ROWS.dossier, func.count()).where(_DOSSIERS).group_by(_ROWS.dossier)
_OTHER = SayingRow.__table__.alias("other").c
_MORE_THAN_ONE = or_(
    # Two questions, so that each is one look into the index, however many say the same.
    exists().where(_OTHER.thing == _ROWS.thing, _OTHER.said < _ROWS.said),
    exists().where(_OTHER.thing == _ROWS.thing, _OTHER.said > _ROWS.said),
)
# Where nobody ever said anything else of a thing, and it is not of those that are copied, nothing meets.
_SAID = select(_ROWS.dossier, _ROWS.check, _ROWS.thing, _ROWS.said, _ROWS.words).where(
    _DOSSIERS,
    _ROWS.thing.between(bindparam("low"), bindparam("high")),
    or_(_ROWS.check.in_(bindparam("copied", expanding=True)), _MORE_THAN_ONE),
)


@dataclass(slots=True)
class _Thing:
    """What the run's articles say of one thing, the first of each.

    Of what is copied, `every` of the run's articles that says it, with the day.
    """

    check: str
    fresh: dict[int, tuple[Place, str]] = field(default_factory=dict)
    every: dict[str, tuple[int, int]] = field(default_factory=dict)
    words: dict[int, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _ToCome:
    """The articles that are not there yet when those at a place are compared, themselves among them."""

    comes: Mapping[str, int]
    at: int

    def __contains__(self, source_id: object) -> bool:
        return self.comes.get(source_id, -1) >= self.at  # type: ignore[call-overload, no-any-return]


_Things = dict[int, _Thing]
_Wanted = dict[Said, tuple[Place, str] | None]


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
    left_out: Collection[str] = (),
) -> list[str]:
    """The dossiers that articles compared at once meet; see `meetings`."""
    (found,) = meetings(session, [(fresh, window)], checks, left_out)
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
            _meet(session, some, later, found, (low, high), live)
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


def _meet(
    session: Session,
    printed: Sequence[Printed],
    to_come: Sequence[Container[str]],
    found: Sequence[set[str]],
    slice: tuple[int, int],
    checks: Mapping[str, AcrossCheck],
) -> None:
    """Adds to `found` the dossiers that meet over things whose numbers lie between two."""
    days = _said_by(session, [fresh for fresh, _ in printed], slice, checks)
    windows = [window for _, window in printed if window is not None]
    around = Around()
    if windows:
        whole = Window(min(one.first for one in windows), max(one.last for one in windows))
        looked_at = {
            thing: checks[one.check].near is not None for things in days for thing, one in things.items()
        }
        around = Around.read(session, looked_at, whole)
    sayers = Sayers(session)
    wanted = [
        _wanted_of(things, around, window, checks) for things, (_, window) in zip(days, printed, strict=True)
    ]
    since = [
        {} if window is None else _since(some, around, window)
        for some, (_, window) in zip(wanted, printed, strict=True)
    ]
    sayers.look_up(
        once
        for some, first, (_, window) in zip(wanted, since, printed, strict=True)
        if window is not None
        for once in first_asked(some, first)
    )
    for at, (_, window) in enumerate(printed):
        copied = [one for one in days[at].values() if checks[one.check].copied is not None]
        found[at].update(id for one in copied if len(one.every) > 1 for id in one.every)
        if window is None:
            found[at].update(own[1] for own in wanted[at].values() if own is not None)
            continue
        found[at].update(firsts(sayers, around, wanted[at], since[at], to_come[at], window))
        for check in checks.values():
            if check.copied is not None:
                mine = {thing: one for thing, one in days[at].items() if one.check == check.id}
                found[at].update(_copies(sayers, around, mine, check.copied, to_come[at], window))


def _said_by(
    session: Session,
    days: Sequence[Mapping[str, Place]],
    slice: tuple[int, int],
    checks: Mapping[str, AcrossCheck],
) -> list[_Things]:
    """What the articles of each day say, of the things whose numbers lie between two."""
    said_on: list[_Things] = [{} for _ in days]
    on = {
        id: (things, place)
        for things, fresh in zip(said_on, days, strict=True)
        for id, place in fresh.items()
    }
    low, high = slice
    copied = [check.id for check in checks.values() if check.copied is not None]
    for piece in pieces(list(on)):
        asked = {"dossiers": piece, "low": low, "high": high, "copied": copied}
        for id, check, thing, said, words in session.execute(_SAID, asked):
            if check not in checks:
                continue
            things, place = on[id]
            one = things.setdefault(thing, _Thing(check))
            if said not in one.fresh or place < one.fresh[said][0]:
                one.fresh[said] = (place, id)
            one.words[said] = words
            if checks[check].copied is not None:
                one.every[id] = (said, place[0])
    return said_on


def _wanted_of(
    things: _Things, around: Around, window: Window | None, checks: Mapping[str, AcrossCheck]
) -> _Wanted:
    """The sayings whose first sayers have to be read, each with the first of the run's own."""
    return {
        (thing, said): one.fresh.get(said)
        for thing, one in things.items()
        if checks[one.check].copied is None
        for said in _wanted(thing, one, around, window, checks[one.check])
    }


def _since(wanted: _Wanted, around: Around, window: Window) -> dict[Said, int | None]:
    first, last = window.first.toordinal(), window.last.toordinal()
    return {key: next(iter(around.between(*key, first, last)), None) for key in wanted}


def _copies(
    sayers: Sayers,
    around: Around,
    mine: Mapping[int, _Thing],
    reach: int,
    sources: Container[str],
    window: Window,
) -> Iterator[str]:
    """The other articles that stand in a finding with a copy of the run's, and these with them.

    Of others these are the first that says the same up to so many days before each of the run's; and of
    those printed later the next, unless that is a copy of an earlier one.
    """
    own = {(thing, *said) for thing, one in mine.items() for said in one.every.values()}
    earliest, latest = window.first.toordinal(), window.last.toordinal()

    def first(wanted: Mapping[Once, tuple[int, int]]) -> dict[Once, tuple[Place, str]]:
        asked = {
            key: around.between(*key[:2], max(since, earliest), min(until, latest))
            for key, (since, until) in wanted.items()
        }
        return first_of(sayers, asked, sources, window)

    before = first({key: (key[2] - reach, key[2]) for key in own})
    after = first({key: (key[2] + 1, key[2] + reach) for key in own})
    of_after = first({key: (place[0] - reach, key[2]) for key, (place, _) in after.items()})
    for found in (before, after, of_after):
        for (thing, _, _), (_, id) in found.items():
            yield id
            yield from mine[thing].every


def _wanted(thing: int, one: _Thing, around: Around, window: Window | None, check: AcrossCheck) -> set[int]:
    """The sayings of a thing whose first sayers have to be read."""
    others = {} if window is None else around.first_days(thing, window)
    said = set(one.fresh) | set(others)
    if len(said) < 2 or check.near is None:
        return said if len(said) > 1 else set()
    words = dict(one.words)
    if window is not None:
        words |= {other: around.words_of(thing, other, window) for other in others}
    wanted: set[int] = set()
    for mine in one.fresh:
        met = {other for other in said if other != mine and _near(check.near, words, mine, other)}
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
