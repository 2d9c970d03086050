"""What came in and was found between two moments: counts, and rows page by page however many there are."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy import cast as as_type
from sqlalchemy.orm import Session, aliased

from claims.model import Language, Severity
from db.since import NOTHING, Since, since, touched
from db.sorting import by_bytes
from db.source_reads import last_success
from db.tables import (
    AlignmentRow,
    ArrivalRow,
    ArticleRow,
    ClaimRow,
    DossierRow,
    FindingClaimRow,
    FindingRow,
    RunRow,
    SourceReadRow,
    UnreadRow,
)
from db.withdrawn import withdrawn

PAGE = 50
"""Flags that are in memory at a time, each with the line of its dossier."""


@dataclass(frozen=True, slots=True)
class Period:
    """From a moment on, up to but without another one."""

    since: datetime
    until: datetime

    def holds(self, column: Any) -> ColumnElement[bool]:
        """The column's moment lies in the period."""
        return and_(column >= self.since, column < self.until)


@dataclass(frozen=True, slots=True)
class FromSource:
    """What one source brought: articles not seen before, new words of known ones, what could not be read.

    `source` is None for what was handed in by a person.
    """

    source: str | None
    new: int
    changed: int
    unread: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A source whose last reading of the period failed: why, and when it was last read without an error."""

    source: str
    error: str
    last_good: datetime | None


@dataclass(frozen=True, slots=True)
class Flagged:
    """One flag that is new: words, where they stand, and what the check says of them.

    `withdrawn` says that the newspaper took the article back since, `since` what became of the flag.
    """

    severity: str
    check: str
    source_id: str
    title: str | None
    quote: str
    message: str
    finding: str
    withdrawn: bool = False
    since: Since = NOTHING


@dataclass(frozen=True, slots=True)
class Due:
    """Something announced for a day that has come, and not yet known to have happened."""

    source_id: str
    quote: str
    day: date
    check: str


def sources(session: Session, period: Period) -> list[FromSource]:
    """What each source brought, by its id; what was handed in comes last."""
    read = ArrivalRow.article.is_not(None)
    before = aliased(ArrivalRow)
    first = ~exists().where(
        before.source_id == ArrivalRow.source_id,
        before.number < ArrivalRow.number,
        before.article.is_not(None),
    )
    words = ~exists().where(
        before.source_id == ArrivalRow.source_id,
        before.number < ArrivalRow.number,
        before.version == ArrivalRow.version,
    )
    counts = [_count(read & first), _count(read & ~first & words), _count(~read)]
    asking = select(ArrivalRow.source, *counts).where(period.holds(ArrivalRow.arrived_at))
    rows = session.execute(asking.group_by(ArrivalRow.source)).tuples()
    found = {source: FromSource(source, new, changed, unread) for source, new, changed, unread in rows}
    handed_in = _handed_in(session, period)
    if handed_in:
        other = found.get(None, FromSource(None, 0, 0, 0))
        found[None] = FromSource(None, other.new + handed_in, other.changed, other.unread)
    return sorted(found.values(), key=lambda one: (one.source is None, one.source or ""))


def _handed_in(session: Session, period: Period) -> int:
    """Articles first kept in the period without having arrived from anywhere: `tilik run` on a folder."""
    asking = (
        select(func.count(func.distinct(ArticleRow.source_id)))
        .join(RunRow, RunRow.id == ArticleRow.first_run)
        .where(period.holds(RunRow.started_at), ~exists().where(ArrivalRow.article == ArticleRow.id))
    )
    return session.scalar(asking) or 0


def failed(session: Session, period: Period) -> list[Failed]:
    """The sources whose last reading of the period failed, by id."""
    asking = (
        select(SourceReadRow.source, SourceReadRow.error)
        .where(period.holds(SourceReadRow.at))
        .order_by(SourceReadRow.at, SourceReadRow.run)
    )
    newest = dict(session.execute(asking).tuples().all())
    good = last_success(session)
    return [
        Failed(source, error, good.get(source))
        for source, error in sorted(newest.items())
        if error is not None
    ]


def flag_counts(session: Session, period: Period) -> dict[tuple[str, str], int]:
    """How many flags are new, by severity and check."""
    asking = _new_flags(period, FindingRow.severity, FindingRow.check, func.count())
    rows = session.execute(asking.group_by(FindingRow.severity, FindingRow.check)).tuples()
    return {(severity, check): count for severity, check, count in rows}


def dismissed_counts(session: Session, period: Period) -> dict[tuple[str, str], int]:
    """How many of the new flags editors have dismissed since, by severity and check."""
    asking = _new_flags(period, FindingRow.severity, FindingRow.check, FindingRow.id).where(touched())
    found: dict[tuple[str, str], int] = {}
    for page in _pages(session, asking.order_by(FindingRow.id)):
        became = since(session, [row[2] for row in page])
        for severity, check, id in page:
            if id in became and became[id].verdict == "dismissed":
                found[severity, check] = found.get((severity, check), 0) + 1
    return found


def flags(session: Session, period: Period, severity: Severity, language: Language) -> Iterator[Flagged]:
    """The new flags of that severity that nobody has dismissed since, by article, worded in the language."""
    key = (by_bytes(session, ArticleRow.source_id), by_bytes(session, DossierRow.id), FindingRow.position)
    columns = (FindingRow.check, FindingRow.quote, FindingRow.id, ArticleRow.title)
    asking = _new_flags(period, *key, *columns).where(FindingRow.severity == severity)
    for page in _pages(session, asking.order_by(*key)):
        wanted = select(DossierRow.id, DossierRow.line).where(DossierRow.id.in_({row[1] for row in page}))
        said = {
            (dossier, one["id"]): one
            for dossier, line in session.execute(wanted).tuples()
            for one in json.loads(line)["findings"]
        }
        taken_back = withdrawn(session, {row[0] for row in page})
        became = since(session, [row[5] for row in page])
        for source_id, dossier, _, check, quote, id, title in page:
            if id in became and became[id].verdict == "dismissed":
                continue
            one = said.get((dossier, id), {})
            message = one.get("messages", {}).get(language) or one.get("message", "")
            back = source_id in taken_back
            yield Flagged(
                severity, check, source_id, title, quote, message, id, back, became.get(id, NOTHING)
            )


def unread(session: Session, period: Period) -> Iterator[tuple[str, str]]:
    """What could not be read and was not on record before: each address or path with the reason."""
    key = (by_bytes(session, UnreadRow.source_id), by_bytes(session, UnreadRow.id))
    asking = select(*key, UnreadRow.reason).join(RunRow, RunRow.id == UnreadRow.first_run)
    asking = asking.where(period.holds(RunRow.started_at)).order_by(*key)
    for page in _pages(session, asking):
        yield from ((source_id, reason) for source_id, _, reason in page)


def due(session: Session, first: date, last: date) -> Iterator[Due]:
    """What was announced for a day from the first to the last, and is pending in the newest dossier."""
    key = (by_bytes(session, ArticleRow.source_id), by_bytes(session, DossierRow.id), FindingRow.position)
    its_claim = (FindingClaimRow.dossier == ClaimRow.dossier) & (FindingClaimRow.claim_id == ClaimRow.id)
    day = (
        select(func.max(ClaimRow.period_hi))
        .join(FindingClaimRow, its_claim)
        .where(FindingClaimRow.dossier == FindingRow.dossier, FindingClaimRow.finding == FindingRow.position)
        .scalar_subquery()
    )
    asking = (
        select(*key, FindingRow.quote, FindingRow.check, day)
        .join(DossierRow, DossierRow.id == FindingRow.dossier)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(FindingRow.outcome == "pending", day >= first, day <= last, _newest())
    )
    for page in _pages(session, asking.order_by(*key)):
        yield from (Due(source_id, quote, on, check) for source_id, _, _, quote, check, on in page)


def _pages(session: Session, asking: Select[Any]) -> Iterator[Sequence[Row[Any]]]:
    """The rows as the database finds them, a page of them in memory; it sorts them once."""
    yield from session.execute(asking, execution_options={"yield_per": PAGE}).partitions()


def _new_flags(period: Period, *columns: Any) -> Select[Any]:
    """Flags of the newest dossiers of the period, where no dossier before it flagged those words so.

    A flag that was followed there from another version of its article is not new either, whenever that
    version came: in one night it is listed where it came up first.
    """
    finding, dossier, run = aliased(FindingRow), aliased(DossierRow), aliased(RunRow)
    before = (
        exists()
        .where(dossier.article == DossierRow.article, run.id == dossier.run, finding.dossier == dossier.id)
        .where(run.started_at < period.since, finding.severity.is_not(None))
        .where(finding.check == FindingRow.check, finding.field == FindingRow.field)
        .where(finding.start == FindingRow.start, finding.end == FindingRow.end)
    )
    followed, older = aliased(FindingRow), aliased(DossierRow)
    other_words = (
        exists()
        .where(dossier.article == DossierRow.article, AlignmentRow.newer == dossier.id)
        .where(older.id == AlignmentRow.older, older.article != dossier.article)
        .where(followed.dossier == dossier.id, followed.id == AlignmentRow.found)
        .where(followed.check == FindingRow.check, followed.field == FindingRow.field)
        .where(followed.start == FindingRow.start, followed.end == FindingRow.end)
    )
    return (
        select(*columns)
        .select_from(FindingRow)
        .join(DossierRow, DossierRow.id == FindingRow.dossier)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .join(RunRow, RunRow.id == DossierRow.run)
        .where(period.holds(RunRow.started_at), FindingRow.severity.is_not(None))
        .where(~before, ~other_words)
        .where(_newest(period.until))
    )


def _newest(until: datetime | None = None) -> ColumnElement[bool]:
    """No other dossier of the same words was made later, up to that moment."""
    dossier, run = aliased(DossierRow), aliased(RunRow)
    later = or_(
        run.started_at > RunRow.started_at,
        and_(run.started_at == RunRow.started_at, dossier.id > DossierRow.id),
    )
    newer = exists().where(dossier.article == DossierRow.article, run.id == dossier.run, later)
    return ~(newer if until is None else newer.where(run.started_at < until))


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(as_type(case((condition, 1), else_=0), Integer)), 0)
