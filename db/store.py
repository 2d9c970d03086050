"""Keeps articles, dossiers and runs, each once. Takes a session and never commits.

Two writers at once neither fail nor double: every insert gives way to a row that is there. Who
keeps many articles in one transaction sorts them by source id, as all others do, so that two
writers never wait for each other in a circle.
"""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Insert, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from claims.model import Article, Dossier, FactSet, Unread
from claims.model.identity import identity
from db.base import Base
from db.bulk import begin_writing, insert_all, insert_ready
from db.find import Found, find
from db.ids import article_id, day_words, dossier_id
from db.made import Made, make_dossier
from db.runs import finish_run, start_run
from db.sayings import Sayings, drop_older
from db.tables import (
    ArticleRow,
    DossierRow,
    FactSetRow,
    RawRow,
    RunRow,
    UnreadRow,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """The ids of dossiers in the order given, and those of them that were not on record before."""

    ids: tuple[str, ...]
    new: frozenset[str]


__all__ = [
    "Found",
    "Kept",
    "article_id",
    "count_rows",
    "dossier_id",
    "dossier_lines",
    "dossiers_of",
    "find",
    "finish_run",
    "keep_article",
    "keep_articles",
    "keep_dossier",
    "keep_dossiers",
    "keep_fact_set",
    "keep_made",
    "keep_rows",
    "keep_unread",
    "kept_line",
    "start_run",
]


def keep_fact_set(
    session: Session,
    facts: FactSet,
    *,
    loaded_at: datetime,
    seeds_sha256: str | None = None,
    revision: int | None = None,
) -> bool:
    """The set of facts is on record; True where it was not before.

    `revision` is the one that stood when it was first used, for facts of this database; without it
    what was judged from them cannot be derived again.
    """
    row = {
        "id": facts.id,
        "count": facts.count,
        "as_known_at": facts.as_known_at,
        "loaded_at": loaded_at,
        "seeds_sha256": seeds_sha256,
        "revision": revision,
    }
    return _keep(session, FactSetRow, row)


def keep_article(session: Session, article: Article, raw: bytes, run_id: str) -> bool:
    """The article's bytes and this version of its text are on record; True where the text was not before.

    Raises ValueError where the bytes are not those the article says it was read from.
    """
    return keep_articles(session, [(article, raw)], run_id) == 1


def keep_articles(session: Session, read: Sequence[tuple[Article, bytes]], run_id: str) -> int:
    """The same for many; gives how many texts were not there before. Sorted by source id they never block."""
    for article, raw in read:
        _same_bytes(raw, article.raw_sha256, article.source_id)
    keep_rows(session, RawRow, [_raw_row(article.raw_sha256, raw) for article, raw in read])
    rows = []
    for article, _ in read:
        span = article.published.span
        rows.append(
            {
                "id": article_id(article.source_id, article.text_sha256),
                "source_id": article.source_id,
                "text_sha256": article.text_sha256,
                "raw_sha256": article.raw_sha256,
                "title": article.title,
                "text": article.text,
                "language": article.language,
                "url": article.url,
                "publisher": article.publisher,
                "published_on": article.published.day,
                "published_origin": article.published.origin,
                "published_field": None if span is None else span.field,
                "published_start": None if span is None else span.start,
                "published_end": None if span is None else span.end,
                "first_run": run_id,
            }
        )
    return len(keep_rows(session, ArticleRow, rows))


def keep_unread(session: Session, unread: Unread, raw: bytes | None, run_id: str) -> bool:
    """The unreadable article is on record, last seen in this run; True where it was not before."""
    if raw is not None and unread.raw_sha256 is not None:
        _keep_raw(session, raw, unread.raw_sha256, unread.source_id)
    row = {
        "id": identity((unread.source_id, unread.raw_sha256)),
        "source_id": unread.source_id,
        "raw_sha256": unread.raw_sha256,
        "reason": unread.reason,
        "first_run": run_id,
        "last_run": run_id,
    }
    new = _keep(session, UnreadRow, row)
    if not new:
        seen = update(UnreadRow).where(UnreadRow.id == row["id"])
        session.execute(seen.values(reason=unread.reason, last_run=run_id))
    return new


def keep_dossier(session: Session, dossier: Dossier, line: str, run_id: str) -> bool:
    """The dossier is on record with its claims, findings and evidence; True where it was not before.

    Where the same work was kept already nothing is written. Its article is kept first
    (keep_article), else LookupError is raised.
    """
    return bool(keep_dossiers(session, [(dossier, line)], run_id).new)


def keep_dossiers(
    session: Session,
    judged: Sequence[tuple[Dossier, str]],
    run_id: str,
    sayings: Sequence[Sayings | None] | None = None,
) -> Kept:
    """The same for many, with their lines; says which they are and which of them were not there before.

    `sayings` are what others may say otherwise (claims.check.across.sayings_of); what comes
    without gets them when articles are compared.
    """
    dialect = session.get_bind().dialect
    return keep_made(
        session,
        [
            make_dossier(dialect, dossier, line, run_id, sayings=None if sayings is None else sayings[at])
            for at, (dossier, line) in enumerate(judged)
        ],
        run_id,
    )


def keep_made(session: Session, made: Sequence[Made], run_id: str) -> Kept:
    """The same for dossiers whose rows are made (db.made): other writers wait for the writing alone.

    Raises LookupError where there is no such run, or an article is not on record.
    """
    run = session.get(RunRow, run_id)
    if run is None:
        raise LookupError(f"there is no run {run_id}")
    known = _there(session, ArticleRow, {one.row["article"] for one in made})
    for one in made:
        if one.row["article"] not in known:
            raise LookupError(f"{one.source_id}: an article is kept before its dossier")
    for facts in {one.facts.id: one.facts for one in made}.values():
        keep_fact_set(session, facts, loaded_at=run.started_at)
    # The first of several that are the same work speaks for all of them.
    once = {one.id: one for one in reversed(made)}
    new = keep_rows(session, DossierRow, [one.row for one in once.values()])
    kept = [once[id].parts for id in sorted(new)]
    for of_table in zip(*kept, strict=True):
        insert_ready(session, of_table)
    drop_older(session, {once[id].source_id for id in new})
    return Kept(tuple(one.id for one in made), frozenset(new))


def kept_line(session: Session, id: str) -> str | None:
    """The line of the dossier of that id (dossier_id), as it was printed; None where there is none."""
    return session.scalar(select(DossierRow.line).where(DossierRow.id == id))


def dossiers_of(session: Session, *run_ids: str) -> list[str]:
    """The ids of the dossiers that these runs made, or of all, by source id, day of printing and id."""
    asking = select(ArticleRow.source_id, DossierRow.published_on, DossierRow.id).join(
        ArticleRow, ArticleRow.id == DossierRow.article
    )
    if run_ids:
        asking = asking.where(DossierRow.run.in_(run_ids))
    keys = sorted(session.execute(asking).tuples(), key=lambda key: (key[0], day_words(key[1]), key[2]))
    return [id for _, _, id in keys]


def dossier_lines(session: Session, run_id: str | None = None) -> Iterator[str]:
    """The lines of the dossiers that a run made, or of all, by source id, day of printing and id."""
    for id in dossiers_of(session, *(() if run_id is None else (run_id,))):
        line = kept_line(session, id)
        if line is not None:
            yield line


def count_rows(session: Session) -> dict[str, int]:
    """How many rows each table holds, by its name: equal before and after, nothing was added."""
    tables = sorted(Base.metadata.tables.items())
    return {name: session.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables}


def _keep_raw(session: Session, raw: bytes, sha256: str, source_id: str) -> None:
    """The bytes are on record. Raises ValueError where they are not those of that hash."""
    _same_bytes(raw, sha256, source_id)
    keep_rows(session, RawRow, [_raw_row(sha256, raw)])


def _same_bytes(raw: bytes, sha256: str, source_id: str) -> None:
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise ValueError(f"{source_id}: the raw bytes are not those the article was read from")


def _raw_row(sha256: str, raw: bytes) -> dict[str, Any]:
    return {"sha256": sha256, "size": len(raw), "content": raw}


def _there(session: Session, table: type[Base], keys: Collection[str]) -> set[str]:
    """Those of the keys that have a row."""
    key = next(iter(table.__table__.primary_key))
    return set(session.scalars(select(key).where(key.in_(keys))))


def keep_rows(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> set[str]:
    """Inserts the rows whose keys are not there; gives the keys of those inserted, by this writer.

    Few statements for many rows: one that gives way has to be compiled anew each time, which takes longer
    than the row does.
    """
    key = next(iter(table.__table__.primary_key)).name
    if session.get_bind().dialect.name == "sqlite":
        begin_writing(session)
    known = _there(session, table, {row[key] for row in rows})
    new = {row[key]: row for row in reversed(rows) if row[key] not in known}
    if not new:
        return set()
    # By key, as every writer does: two of them then never wait for each other in a circle.
    ordered = [new[each] for each in sorted(new)]
    if session.get_bind().dialect.name == "sqlite":
        # Nobody else writes from here on, so that what is there afterwards, and was not known, is ours.
        whole = insert_all(session, table, ordered, giving_way=True) == len(new)
        return set(new) if whole else _there(session, table, set(new))
    statement = _insert(session, table)
    assert isinstance(statement, postgresql.Insert | sqlite.Insert)
    giving = statement.on_conflict_do_nothing().returning(table.__table__.c[key])
    return set(session.scalars(giving, ordered))


def _keep(session: Session, table: type[Base], row: Mapping[str, Any]) -> bool:
    """Inserts the row unless one with its key is there; True where it was inserted."""
    statement = _insert(session, table)
    assert isinstance(statement, postgresql.Insert | sqlite.Insert)
    key = next(iter(table.__table__.primary_key))
    return session.scalar(statement.values(row).on_conflict_do_nothing().returning(key)) is not None


def _insert(session: Session, table: type[Base]) -> Insert:
    """An insert in the database's own dialect, since only those can give way to a row that is there."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table.__table__)  # type: ignore[arg-type]
    return sqlite.insert(table.__table__)  # type: ignore[arg-type]
