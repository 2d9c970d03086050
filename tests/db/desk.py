"""A desk with a database: it loads facts at a moment, judges articles, and keeps what it says of them."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from claims.article import read_path
from claims.dossier import check_article
from claims.model import Article, Dossier, Facts
from claims.report.jsonl import dossier_line
from claims.world import read_seeds
from db.facts import Loaded, load_facts
from db.store import dossier_id, keep_article, keep_dossier, keep_fact_set, start_run
from db.tables import (
    AgreementPartyRow,
    AgreementStatusRow,
    AliasRow,
    CitationRow,
    CoverageRow,
    EntityRow,
    EventParticipantRow,
    EventRow,
    LocationRow,
    MergeRow,
    OfficeRow,
    OfficeTermRow,
    RevisionRow,
    SourceRow,
    StatementDocRow,
    StatementRow,
    StatementTermRow,
)
from db.world import SqlWorld

BEGAN = datetime(2026, 11, 25, 8, tzinfo=UTC)
RECORDED = (
    *(SourceRow, EntityRow, OfficeRow, AliasRow, StatementRow, CitationRow, OfficeTermRow, EventRow),
    *(EventParticipantRow, CoverageRow, LocationRow, AgreementStatusRow, AgreementPartyRow, RevisionRow),
    *(MergeRow, StatementDocRow, StatementTermRow),
)
CLOSING = ("superseded", "closed_revision")


@cache
def seeds() -> Facts:
    """The packaged seeds, read once."""
    return read_seeds()


@cache
def articles() -> tuple[Article, ...]:
    """The sample articles of our own, each with bytes of its own."""
    folder = Path(__file__).parents[2] / "seeds/articles"
    found = []
    for path in sorted(folder.glob("*.md")):
        (loaded,) = read_path(path)
        assert isinstance(loaded.item, Article)
        assert loaded.raw is not None
        found.append(replace(loaded.item, raw_sha256=hashlib.sha256(loaded.item.text.encode()).hexdigest()))
    return tuple(found)


def load(engine: Engine, facts: Facts, at: datetime, origin: str = "seeds") -> Loaded:
    """The origin's facts are these, from that moment on."""
    with Session(engine) as session, session.begin():
        return load_facts(session, facts, recorded_by="test", today=at.date(), at=at, origin=origin)


def judge(engine: Engine, article: Article, at: datetime) -> Dossier:
    """What the desk says of the article from the facts as they stand; kept, as a run keeps it."""
    with SqlWorld(engine) as world:
        dossier = check_article(article, world)
        line, revision = dossier_line(dossier, world), world.revision
    with Session(engine) as session, session.begin():
        run = start_run(session, flow="test", started_at=at, parameters={}, libraries={})
        keep_fact_set(session, dossier.facts, loaded_at=at, revision=revision)
        keep_article(session, dossier.article, article.text.encode(), run)
        keep_dossier(session, dossier, line, run)
    return dossier


def kept_as(dossier: Dossier) -> str:
    """The id under which the dossier is kept."""
    return dossier_id(
        source_id=dossier.article.source_id,
        text_sha256=dossier.article.text_sha256,
        published=dossier.article.published.day,
        ruleset=dossier.ruleset,
        facts_id=dossier.facts.id,
        as_known_at=dossier.facts.as_known_at,
    )


Recorded = Mapping[tuple[Any, ...], tuple[tuple[Any, ...], tuple[Any, ...]]]


def recorded(engine: Engine) -> Recorded:
    """Every row of the reference table by its key: what it says, and the two columns that may close it."""
    found = {}
    with engine.connect() as connection:
        for table in RECORDED:
            columns = list(table.__table__.columns)
            key = itemgetter(*[at for at, column in enumerate(columns) if column.primary_key])
            says = itemgetter(*[at for at, column in enumerate(columns) if column.name not in CLOSING])
            closing = [at for at, column in enumerate(columns) if column.name in CLOSING]
            for row in connection.execute(select(*columns)).tuples():
                # A list of JSON is made anew by each reading, and compares by what it holds.
                found[table.__tablename__, key(row)] = (says(row), tuple(row[at] for at in closing))
    return found


def altered(before: Recorded, after: Recorded) -> list[tuple[Any, ...]]:
    """The keys of rows on record that are gone, say something else, or were closed twice or opened again."""
    return [
        key
        for key, (says, closing) in before.items()
        if key not in after
        or after[key][0] != says
        or any(was not in (None, now) for was, now in zip(closing, after[key][1], strict=True))
    ]
