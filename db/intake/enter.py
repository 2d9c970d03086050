"""Entering: all staged rows that are new or changed become rows of the reference table, set by set."""

from datetime import date

from sqlalchemy import Connection, Date, Table, bindparam, text

from db.intake import making, staged
from db.intake.indexes import checked_together, without_indexes

_ENTERS = "(s.outcome IS NULL OR s.outcome = 'changed')"
_VERSION = "COALESCE(s.as_version, s.version)"
_DAY = "COALESCE(s.as_recorded, s.recorded_at)"


def enter(connection: Connection, *, origin: str, by: str, revision: int, today: date) -> None:
    """Versions that stood are closed, the new ones stand; all carry the revision."""
    since = connection.execute(
        text("SELECT MIN(recorded_at) AS day FROM staged_statement WHERE outcome IS NULL").columns(day=Date)
    ).scalar()
    given = {
        "origin": origin,
        "by": by,
        "revision": revision,
        "today": today,
        "since": today if since is None else min(today, since),
    }
    for name in staged.names:
        _run(connection, _CLOSE_NAME.format(name=name), given)
        _run(connection, _names(name), given)
    _run(connection, _words(), given)
    if connection.execute(text(_CLOSES)).first() is not None:
        _run(connection, _CLOSE, given)
    making.only_to_be_read(connection)
    with without_indexes(connection) as many:
        with checked_together(connection, "statement", many=many):
            _run(connection, _statements(), given)
        _run(connection, _of_the_row(staged.TERM, "office"), given)
        with checked_together(connection, staged.CITATION, many=many):
            _run(connection, _of_the_row(staged.CITATION, "source", position="0"), given)
        _run(connection, _part(staged.CITATION, staged.further), given)
        for name, part in staged.parts.items():
            if name not in (staged.TERM, staged.CITATION):
                _run(connection, _part(name, part), given)


def _run(connection: Connection, command: str, given: dict[str, object]) -> None:
    used = {name: value for name, value in given.items() if f":{name}" in command}
    days = [bindparam(name, type_=Date) for name, value in used.items() if isinstance(value, date)]
    connection.execute(text(command).bindparams(*days), used)


_CLOSE_NAME = (
    "UPDATE {name} SET superseded = s.as_recorded, closed_revision = :revision FROM staged_{name} s "
    "WHERE s.id = {name}.id AND s.outcome = 'changed' AND {name}.superseded IS NULL"
)
_CLOSES = "SELECT 1 FROM staged_statement WHERE outcome IN ('changed', 'closing') LIMIT 1"
_CLOSE = (
    "UPDATE statement SET closed_revision = :revision, "
    "superseded = CASE WHEN x.day > recorded_at THEN x.day ELSE recorded_at END "
    f"FROM (SELECT s.id, MIN({_DAY}) AS day FROM staged_statement s "
    "WHERE s.outcome IN ('changed', 'closing') GROUP BY s.id) x "
    "WHERE x.id = statement.id AND statement.superseded IS NULL"
)


def _said(name: str) -> list[str]:
    """The columns that say what a name or alias is, apart from those every such table has."""
    own = {"seq", "line", "outcome", "as_version", "as_recorded", "id", "digest"}
    table = staged.FILLED[f"staged_{name}"]
    return [f'"{each.name}"' for each in table.columns if each.name not in own]


def _names(name: str) -> str:
    said = _said(name)
    return (
        f"INSERT INTO {name} (id, version, {', '.join(said)}, recorded, revision, origin, digest) "
        f"SELECT s.id, COALESCE(s.as_version, 1), {', '.join(f's.{each}' for each in said)}, "
        f"COALESCE(s.as_recorded, :since), :revision, :origin, s.digest "
        f"FROM staged_{name} s WHERE {_ENTERS} ORDER BY s.id"
    )


def _words() -> str:
    said = _said("alias")
    return (
        f"INSERT INTO alias ({', '.join(said)}, recorded, revision, origin, digest) "
        f"SELECT {', '.join(f's.{each}' for each in said)}, CASE WHEN EXISTS "
        "(SELECT 1 FROM staged_entity e WHERE e.id = s.entity AND e.outcome IS NULL) "
        "THEN :since ELSE :today END, :revision, :origin, s.digest "
        f"FROM staged_alias s WHERE {_ENTERS} ORDER BY s.seq"
    )


def _statements() -> str:
    same = ("kind", "confidence", "review", "superseded", "reason", "note", "digest")
    return (
        f"INSERT INTO statement (id, version, recorded_at, {', '.join(same)}, recorded_by, revision, "
        f"closed_revision, origin) SELECT s.id, {_VERSION}, {_DAY}, "
        f"{', '.join(f's.{each}' for each in same)}, :by, :revision, "
        "CASE WHEN s.superseded IS NULL THEN NULL ELSE CAST(:revision AS INTEGER) END, :origin "
        f"FROM staged_statement s WHERE {_ENTERS} ORDER BY s.id, s.version"
    )


def _of_the_row(name: str, unless_empty: str, **more: str) -> str:
    """The parts that lie in the row of their statement, with what else such a part has."""
    said = staged.of_part(name)
    return (
        f"INSERT INTO {name} (statement_id, version, {', '.join([*more, *said])}) "
        f"SELECT s.id, {_VERSION}, {', '.join([*more.values(), *(f's.{each}' for each in said)])} "
        f"FROM staged_statement s WHERE s.{unless_empty} IS NOT NULL AND {_ENTERS} ORDER BY s.id, s.version"
    )


def _part(name: str, part: Table) -> str:
    """The parts of one kind that have rows of their own."""
    said = [f'"{each.name}"' for each in part.columns if each.name not in ("seq", "version")]
    return (
        f"INSERT INTO {name} (version, {', '.join(said)}) "
        f"SELECT {_VERSION}, {', '.join(f'p.{each}' for each in said)} FROM {part.name} p "
        f"JOIN staged_statement s ON s.seq = p.seq WHERE {_ENTERS} ORDER BY p.statement_id, p.version"
    )
