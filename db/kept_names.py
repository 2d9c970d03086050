"""The index of a database's names, kept in a file and brought up to date when names changed."""

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path
from sqlalchemy import Connection, Engine, select

from db.base import Base
from db.read import BATCH, Known
from db.session import snapshot
from db.tables import AliasRow, EntityRow, OfficeRow, RevisionRow

if TYPE_CHECKING:
    from claims.match.index import NameIndex

SMALL = 20_000
"""Up to so many words for entities need no index: all of them are looked at within a second."""
_CHANGED = 100_000
"""After more changed names than this the index is made anew: that is then quicker."""
_ASKED = 500

Name = tuple[str, str]
"""An entity's id, and a name of it."""


def kept_names(
    engine: Engine,
    *,
    path: Path | None = None,
    tell: Callable[[str], None] | None = None,
    wait: Callable[[str], None] | None = None,
    small: int | None = None,
) -> "NameIndex | None":
    """The index of all names in the database; None where there are no more than `small` (SMALL) words.

    Names are the words for entities but blocked ones, and the labels of entities and offices, as
    they stand now. The index is read from its file (`place_of_names`, or `path`), changed by what
    changed since, or made anew where that file is missing, damaged or of another database; the file
    is then written again. `wait` hears what takes long, `tell` what is wrong with the file, in one
    sentence each: neither hinders.
    """
    from claims.match.index import Unusable

    told, waiting = tell or _nobody, wait or _nobody
    with snapshot(engine) as asked:
        if not _are_many(asked, SMALL if small is None else small):
            return None
        file = place_of_names(engine) if path is None else path
        now = _state(asked, engine)
        held: tuple[NameIndex, dict[str, Any]] | None = None
        if file is not None and file.exists():
            try:
                held = _opened(file)
            except (Unusable, OSError) as error:
                told(f"{file}: {error}; it is made anew")
        if held is not None and held[1] == now:
            return held[0]
        index = _changed(asked, held[0], held[1], now) if held is not None else None
        if index is None:
            waiting("making the index of all names in the database: about a minute for a million people")
            index = _made(asked, now)
    if file is not None:
        try:
            _keep(index, file, now)
        except OSError as error:
            why = error.strerror or error
            told(f"{file}: the index of names cannot be kept ({why}); change the rights of its folder")
    return index


def place_of_names(engine: Engine) -> Path | None:
    """The file of the index: beside an SQLite file, else in the user's cache folder, one a database.

    None for a database in memory, whose names are gone with it.
    """
    url = engine.url
    if url.get_backend_name() == "sqlite":
        return None if url.database in (None, "", ":memory:") else Path(f"{url.database}.names")
    return user_cache_path("tilik", appauthor=False) / f"{_address(engine)}.names"


def _nobody(words: str) -> None:
    """Nobody listens."""


def _are_many(asked: Connection, small: int) -> bool:
    """There are more open words than that; stops counting there."""
    some = select(AliasRow.id).where(AliasRow.superseded.is_(None)).limit(1).offset(small)
    return asked.execute(some).first() is not None


def _state(asked: Connection, engine: Engine) -> dict[str, Any]:
    """Which database this is and which changes it has seen: what an index of its names was made from."""
    ends = select(RevisionRow.id, RevisionRow.at).order_by(RevisionRow.id)
    first = asked.execute(ends.limit(1)).first()
    last = asked.execute(ends.order_by(None).order_by(RevisionRow.id.desc()).limit(1)).first()
    words = asked.execute(select(AliasRow.id).order_by(AliasRow.id.desc()).limit(1)).scalar()
    return {
        "database": _address(engine),
        "begun": None if first is None else first.at.isoformat(),
        "revision": 0 if last is None else last.id,
        "at": None if last is None else last.at.isoformat(),
        "words": words,
    }


def _address(engine: Engine) -> str:
    """A short name for where the database is, without its password."""
    url = engine.url
    if url.get_backend_name() == "sqlite" and url.database is not None:
        where = str(Path(url.database).resolve())
    else:
        where = f"{url.host}:{url.port}/{url.database}"
    return hashlib.sha256(where.encode()).hexdigest()[:16]


def _opened(file: Path) -> "tuple[NameIndex, dict[str, Any]]":
    """The index in the file, mapped into memory, and what it was made from."""
    from claims.match.index import NameIndex, Unusable

    with file.open("rb") as opened:
        if os.fstat(opened.fileno()).st_size == 0:
            raise Unusable("the name index is damaged: the file is empty")
        held = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
    index, key = NameIndex.read_with_key(held)
    try:
        return index, dict(json.loads(key))
    except (ValueError, TypeError) as error:
        raise Unusable("the name index does not say which database it was made from") from error


def _made(asked: Connection, now: dict[str, Any]) -> "NameIndex":
    from claims.match.index import NameIndex

    return NameIndex.build(_names(asked, now["revision"]))


def _changed(
    asked: Connection, held: "NameIndex", was: dict[str, Any], now: dict[str, Any]
) -> "NameIndex | None":
    """The index as it is after the changes since; None where it must be made anew."""
    then = was.get("revision")
    if not isinstance(then, int) or then > now["revision"]:
        return None
    at = asked.execute(select(RevisionRow.at).where(RevisionRow.id == then)).scalar()
    same = all(was.get(name) == now[name] for name in ("database", "begun"))
    if not same or at is None or at.isoformat() != was.get("at"):
        return None
    new = _some(_since(asked, then, now["revision"], closed=False))
    gone = _some(_since(asked, then, now["revision"], closed=True))
    if new is None or gone is None:
        return None
    try:
        return held.updated(new, gone - _still(asked, {id for id, _ in gone}, now["revision"]))
    except ValueError:
        return None


def _some(names: Iterator[Name]) -> set[Name] | None:
    """The names as a set; None where they are too many."""
    found: set[Name] = set()
    for name in names:
        found.add(name)
        if len(found) > _CHANGED:
            return None
    return found


def _names(asked: Connection, revision: int) -> Iterator[Name]:
    """Every name that stood at the revision."""
    known = Known(revision=revision)
    for table in (AliasRow, EntityRow, OfficeRow):
        yield from _asked(asked, table, known.of(table))


def _since(asked: Connection, then: int, now: int, *, closed: bool) -> Iterator[Name]:
    """The names that came, or were closed, after one revision and up to another."""
    for table in (AliasRow, EntityRow, OfficeRow):
        row = table.__table__.c
        if closed:
            yield from _asked(
                asked, table, row.revision <= then, row.closed_revision > then, row.closed_revision <= now
            )
        else:
            yield from _asked(asked, table, row.revision > then, Known(revision=now).of(table))


def _still(asked: Connection, ids: Iterable[str], revision: int) -> set[Name]:
    """The names these entities have now, by whatever row."""
    wanted = sorted(ids)
    known = Known(revision=revision)
    found: set[Name] = set()
    for at in range(0, len(wanted), _ASKED):
        some = wanted[at : at + _ASKED]
        for table in (AliasRow, EntityRow, OfficeRow):
            row = table.__table__.c
            column = row.entity if table is AliasRow else row.id
            found.update(_asked(asked, table, column.in_(some), known.of(table)))
    return found


def _asked(asked: Connection, table: type[Base], *conditions: Any) -> Iterator[Name]:
    """The names in the rows of a table that fit: words but blocked ones, or labels."""
    row = table.__table__.c
    if table is AliasRow:
        asking = select(row.entity, row.text).where(row.kind != "blocked", *conditions)
    else:
        asking = select(row.id, row.label).where(*conditions)
    yield from asked.execute(asking, execution_options={"yield_per": BATCH}).tuples()


def _keep(index: "NameIndex", file: Path, now: dict[str, Any]) -> None:
    """Writes the file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            index.write(opened, key=json.dumps(now, sort_keys=True))
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
