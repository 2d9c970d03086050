"""A night for tests: a paper that answers from memory, a reader without a child, and what is kept."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Engine, select

from claims.article.extracted import Extracted
from claims.dossier import ruleset
from claims.model import Article, Published, Unread
from db.arrived import to_judge
from db.facts import load_facts
from db.fetching import Validators, note_answer
from db.session import transaction
from db.store import dossier_lines, keep_fact_set, start_run
from db.tables import AddressRow, ArrivalRow, DossierRow, RawRow, UnreadRow
from db.world import SqlWorld
from flows.by_ids import Counted, Facts, close_desk, judge_ids
from flows.collecting import Collector
from flows.fetch.results import Answer, Fetched, Gone, Limits, NotFetched, NotModified
from flows.found import Found
from flows.sources.model import Limits as SourceLimits
from flows.sources.model import Source
from tests.db.sample import LOADED, sample

NOON = datetime(2025, 5, 12, 12, tzinfo=UTC)
HOME = "https://berita.test"


@dataclass
class Paper:
    """The fetcher of a paper with some pages; it notes what it was asked as the real one does."""

    engine: Engine
    pages: dict[str, bytes | Answer] = field(default_factory=dict)
    asked: list[tuple[str, Validators | None]] = field(default_factory=list)
    now: datetime = NOON
    seconds: float = 1
    """What one request takes."""

    def get(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        hosts: Sequence[str],
        validators: Validators | None = None,
        page: bool = True,
        source: str | None = None,
    ) -> Answer:
        """What lies at the address; "not modified" where its bytes are those of the validators."""
        self.asked.append((address, validators))
        self.now += timedelta(seconds=self.seconds)
        found = self.pages.get(address, Gone(address, 404))
        if isinstance(found, bytes):
            etag = hashlib.sha256(found).hexdigest()[:8]
            if validators is not None and validators.etag == etag:
                found = NotModified(address, self.now)
            else:
                found = Fetched(address, address, 200, found, "text/html", "utf-8", etag, None, self.now)
        error = found.reason if isinstance(found, NotFetched) else None
        with transaction(self.engine) as session:
            note_answer(session, address, host="berita.test", source=source, at=self.now, error=error)
        return found


class Reader:
    """Reads a page in this process: its bytes are its text; empty ones are no article."""

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def extract(self, raw: bytes, *, source_id: str, url: str | None, **_: object) -> Extracted | Unread:
        """The article, printed on 12 May 2025."""
        hash = hashlib.sha256(raw).hexdigest()
        text = raw.decode().split("<")[0]
        if not text:
            return Unread(source_id, "there is no story in it", hash)
        published = Published(date(2025, 5, 12), "metadata")
        return Extracted(Article(source_id, text, None, published, "id", hash, url))


def source(*names: str, pages: int = 200) -> Source:
    """A paper whose pages have these names."""
    addresses = tuple(f"{HOME}/{name}" for name in names)
    limits = SourceLimits(pages_per_run=pages)
    return Source(
        "berita", "Berita", "address", "Berita", hosts=("berita.test",), addresses=addresses, limits=limits
    )


def prepare(engine: Engine) -> None:
    """The sample's facts are loaded."""
    with transaction(engine) as session:
        load_facts(session, sample(), recorded_by="test", today=LOADED)


def begin(engine: Engine) -> tuple[str, Facts]:
    """A run begins; gives its id and its facts."""
    with SqlWorld(engine) as world:
        facts, revision = world.facts, world.revision
    with transaction(engine) as session:
        keep_fact_set(session, facts, loaded_at=NOON, revision=revision)
        run = start_run(session, flow="test", started_at=NOON, parameters={}, libraries={})
    return run, Facts(facts.id, revision)


def collect(engine: Engine, paper: Paper, of: Source, run: str, offered: list[str] | None = None) -> Found:
    """One source read in a run."""
    offer = offered.extend if offered is not None else (lambda _: None)
    reader: Any = Reader
    with Collector(
        engine,
        paper,
        run,
        offer,
        clock=lambda: paper.now,
        extractor=reader,
        tick=lambda: paper.now.timestamp(),
    ) as collector:
        return collector.collect(of)


def night(engine: Engine, url: str, paper: Paper, of: Source) -> Counted:
    """A whole night without Prefect: what the source has is collected, what has no dossier is judged."""
    run, facts = begin(engine)
    collect(engine, paper, of, run)
    try:
        with transaction(engine) as session:
            ids = to_judge(session, ruleset(), facts.id)
        return judge_ids(url, ids, run, facts)
    finally:
        close_desk()


def state(engine: Engine) -> dict[str, Any]:
    """All that a night leaves behind, without what names a run or a moment."""
    with transaction(engine) as session:
        arrivals = select(
            ArrivalRow.id, ArrivalRow.source_id, ArrivalRow.number, ArrivalRow.version, ArrivalRow.article
        )
        addresses = select(AddressRow.address, AddressRow.etag, AddressRow.raw_sha256)
        return {
            "raw": sorted(session.scalars(select(RawRow.sha256))),
            "arrivals": sorted(map(tuple, session.execute(arrivals)), key=repr),
            "addresses": sorted(map(tuple, session.execute(addresses)), key=repr),
            "unread": sorted(map(tuple, session.execute(select(UnreadRow.source_id, UnreadRow.reason)))),
            "dossiers": sorted(session.scalars(select(DossierRow.id))),
            "lines": list(dossier_lines(session)),
        }
