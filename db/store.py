"""Keeps articles, dossiers and runs, each once. Takes a session and never commits.

Two writers at once neither fail nor double: every insert gives way to a row that is there. Who
keeps many articles in one transaction sorts them by source id, as all others do, so that two
writers never wait for each other in a circle.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import Insert, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from claims.contracts import found_before
from claims.model import Article, Dossier, FactSet, Unread
from claims.model.identity import identity
from db.base import Base
from db.bulk import begin_writing, insert_all
from db.find import Found, find
from db.judged import claim_rows, evidence_rows, finding_claim_rows, finding_rows
from db.runs import finish_run, start_run
from db.sayings import Sayings, drop_older, saying_rows, written_by
from db.tables import (
    ArticleRow,
    ClaimRow,
    DossierRow,
    EvidenceRow,
    FactSetRow,
    FindingClaimRow,
    FindingRow,
    RawRow,
    RunRow,
    SayingRow,
    UnreadRow,
)

Part = Callable[[Dossier, str, dict[str, Any]], list[dict[str, Any]]]
PARTS: tuple[tuple[type[Base], Part], ...] = (
    (ClaimRow, claim_rows),
    (FindingRow, finding_rows),
    (FindingClaimRow, finding_claim_rows),
    (EvidenceRow, evidence_rows),
)
"""What a dossier's row is followed by, in the order in which foreign keys want it."""


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
    "is_done",
    "keep_article",
    "keep_articles",
    "keep_dossier",
    "keep_dossiers",
    "keep_fact_set",
    "keep_rows",
    "keep_unread",
    "kept_line",
    "start_run",
]


def article_id(source_id: str, text_sha256: str) -> str:
    """The identity of one version of an article: SHA-256 over where it comes from and what it says."""
    return identity((source_id, text_sha256))


def dossier_id(
    *,
    source_id: str,
    text_sha256: str,
    published: date | None,
    ruleset: str,
    facts_id: str,
    as_known_at: date | None = None,
    checked_id: str | None = None,
) -> str:
    """The identity of one piece of work: SHA-256 over everything its outcome depends on.

    `checked_id` is the identity of what was checked before (claims.contracts.found_before); where nothing
    was, the identity is that of a dossier from before checked claims were looked at.
    """
    parts = (source_id, text_sha256, _day(published), ruleset, facts_id, _day(as_known_at))
    return identity(parts if checked_id is None else (*parts, checked_id))


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
    records: Sequence[dict[str, Any]] | None = None,
    sayings: Sequence[Sayings | None] | None = None,
) -> Kept:
    """The same for many, with their lines; says which they are and which of them were not there before.

    `records` are what the lines say, where whoever made them still has it: reading a line takes longer
    than keeping it. `sayings` are what others may say otherwise (claims.check.across.sayings_of); what comes
    without gets them when articles are compared.
    """
    run = session.get(RunRow, run_id)
    if run is None:
        raise LookupError(f"there is no run {run_id}")
    known = _there(session, ArticleRow, {_article_of(dossier) for dossier, _ in judged})
    # All rows are made before the first is written: from then on other writers of an SQLite database wait.
    rows: dict[str, dict[str, Any]] = {}
    parts: dict[str, list[tuple[type[Base], list[dict[str, Any]]]]] = {}
    ids, sources, written = [], {}, written_by()
    for at, (dossier, line) in enumerate(judged):
        if _article_of(dossier) not in known:
            raise LookupError(f"{dossier.article.source_id}: an article is kept before its dossier")
        record = orjson.loads(line) if records is None else records[at]
        row = _dossier_row(dossier, line, record, run_id)
        id = row["id"]
        said = sayings[at] if sayings is not None else None
        row["sayings"] = None if said is None else written
        ids.append(id)
        if id not in rows:
            rows[id], sources[id] = row, dossier.article.source_id
            parts[id] = [(table, make(dossier, id, record)) for table, make in PARTS]
            parts[id].append((SayingRow, saying_rows(id, dossier.article.published.day, said or ())))
    for facts in {dossier.facts.id: dossier.facts for dossier, _ in judged}.values():
        keep_fact_set(session, facts, loaded_at=run.started_at)
    new = keep_rows(session, DossierRow, list(rows.values()))
    kept = [parts[id] for id in sorted(new)]
    for of_table in zip(*kept, strict=True):
        insert_all(session, of_table[0][0], [row for _, some in of_table for row in some])
    drop_older(session, {sources[id] for id in new})
    return Kept(tuple(ids), frozenset(new))


def _article_of(dossier: Dossier) -> str:
    return article_id(dossier.article.source_id, dossier.article.text_sha256)


def _dossier_row(dossier: Dossier, line: str, record: dict[str, Any], run_id: str) -> dict[str, Any]:
    article = dossier.article
    id = dossier_id(
        source_id=article.source_id,
        text_sha256=article.text_sha256,
        published=article.published.day,
        ruleset=dossier.ruleset,
        facts_id=dossier.facts.id,
        as_known_at=dossier.facts.as_known_at,
        checked_id=found_before(record.get("checked", ())) if dossier.checked else None,
    )
    return {
        "id": id,
        "article": _article_of(dossier),
        "ruleset": dossier.ruleset,
        "fact_set": dossier.facts.id,
        "as_known_at": dossier.facts.as_known_at,
        "raw_sha256": article.raw_sha256,
        "published_on": article.published.day,
        "published_origin": article.published.origin,
        "line": line,
        "line_sha256": hashlib.sha256(line.encode()).hexdigest(),
        "checks": dict(dossier.checks),
        "libraries": dict(dossier.libraries),
        "run": run_id,
    }


def is_done(
    session: Session,
    *,
    source_id: str,
    text_sha256: str,
    published: date | None,
    ruleset: str,
    facts_id: str,
    as_known_at: date | None = None,
) -> bool:
    """This text was judged already by these rules from these facts as of that day of printing.

    Whatever was checked elsewhere since then judges nothing, and makes nothing new of it.
    """
    same = {
        DossierRow.article: article_id(source_id, text_sha256),
        DossierRow.published_on: published,
        DossierRow.ruleset: ruleset,
        DossierRow.fact_set: facts_id,
        DossierRow.as_known_at: as_known_at,
    }
    asking = select(DossierRow.id).limit(1)
    for column, value in same.items():
        asking = asking.where(column.is_(None) if value is None else column == value)
    return session.scalar(asking) is not None


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
    keys = sorted(session.execute(asking).tuples(), key=lambda key: (key[0], _day(key[1]), key[2]))
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


def _day(day: date | None) -> str:
    """The day in ISO form, the empty string for none."""
    return "" if day is None else day.isoformat()
