"""What the articles of some days say, what others say of the same, and whom of those they meet."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session

from claims.model.across import AcrossCheck
from db.around import Around, Window
from db.firsts import Once, Place, Said, Sayers, first_asked, first_of, firsts
from db.sayings import pieces
from db.tables import SayingRow

Printed = tuple[Mapping[str, Place], Window | None]
"""Articles of a run, as `speaking` gives them, and the days they meet others in; None: each other only."""

_ROWS = SayingRow.__table__.c
_OTHER = SayingRow.__table__.alias("other").c
_MORE_THAN_ONE = or_(
    # Two questions, so that each is one look into the index, however many say the same.
    exists().where(_OTHER.thing == _ROWS.thing, _OTHER.said < _ROWS.said),
    exists().where(_OTHER.thing == _ROWS.thing, _OTHER.said > _ROWS.said),
)
# Where nobody ever said anything else of a thing, and it is not of those that are copied, nothing meets.
_SAID = select(_ROWS.dossier, _ROWS.check, _ROWS.thing, _ROWS.said, _ROWS.words).where(
    _ROWS.dossier.in_(bindparam("dossiers", expanding=True)),
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


_Things = dict[int, _Thing]
_Wanted = dict[Said, tuple[Place, str] | None]


def meet(
    session: Session,
    printed: Sequence[Printed],
    to_come: Sequence[Container[str]],
    found: Sequence[set[str]],
    numbers: tuple[int, int],
    checks: Mapping[str, AcrossCheck],
) -> None:
    """Adds to `found` the dossiers that meet over things whose numbers lie between two."""
    days = _said_by(session, [fresh for fresh, _ in printed], numbers, checks)
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
    numbers: tuple[int, int],
    checks: Mapping[str, AcrossCheck],
) -> list[_Things]:
    """What the articles of each day say, of the things whose numbers lie between two."""
    said_on: list[_Things] = [{} for _ in days]
    on = {
        id: (things, place)
        for things, fresh in zip(said_on, days, strict=True)
        for id, place in fresh.items()
    }
    low, high = numbers
    copied = [check.id for check in checks.values() if check.copied is not None]
    for piece in pieces(list(on)):
        asked = {"dossiers": piece, "low": low, "high": high, "copied": copied}
        for id, check, thing, said, words in session.execute(_SAID, asked).all():
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
        # Of two of the run's own one asks for both.
        said.discard(mine)
        met = [other for other in said if _near(check.near, words, mine, other)]
        if met:
            wanted.add(mine)
            wanted.update(met)
    return wanted


def _near(near: Callable[[str, str], bool], words: Mapping[int, str | None], mine: int, other: int) -> bool:
    one, another = words[mine], words[other]
    return one is None or another is None or near(one, another)
