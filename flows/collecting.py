"""Collecting: what sources list becomes arrivals, page by page, each with all that belongs to it or not."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cached_property, partial
from time import monotonic
from typing import BinaryIO, Protocol

from claims.article.extracted import Extracted
from claims.model import Unread
from db.arrivals import keep_arrival
from db.fetching import Validators, keep_validators, kept_validators, last_asked
from db.session import Engine, transaction
from db.store import keep_unread
from db.versions import align_returned
from flows.fetch.results import Answer, Fetched, Gone, Later, Limits, NotFetched, NotModified
from flows.found import Found
from flows.holding import Holding, Page
from flows.logs import log_context
from flows.moving import Moving
from flows.sources.asking import Asks, later
from flows.sources.extracting import Extractor, given_up
from flows.sources.listing import list_members
from flows.sources.model import Member, Source, Unlisted
from flows.sources.page import read_page

Offer = Callable[[list[str]], None]
"""Takes the ids of arrivals that may be new work."""
LISTING = 300.0
"""Seconds a source may take beside its pages: for feeds, sitemaps and robots.txt."""


class Fetches(Asks, Protocol):
    """The fetcher, as collecting needs it: with a condition for pages that were kept before."""

    def get(
        self,
        address: str,
        *,
        limits: Limits | None = None,
        hosts: Sequence[str],
        validators: Validators | None = None,
        page: bool = True,
        source: str | None = None,
    ) -> Answer: ...


class Collector:
    """Reads one source at a time into arrivals of a run. Not for two threads at once.

    A page's bytes, its article, its arrival and what makes the next request conditional are one
    transaction: killed anywhere, a run has lost nothing that the next one does not fetch again, and has
    done nothing twice.
    """

    def __init__(
        self,
        engine: Engine,
        fetcher: Fetches,
        run_id: str,
        offer: Offer,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        stream: BinaryIO | None = None,
        extractor: Callable[[], Extractor] = Extractor,
        tick: Callable[[], float] = monotonic,
    ) -> None:
        self._engine = engine
        self._fetcher = fetcher
        self._run_id = run_id
        self._offer = offer
        self._clock = clock
        self._stream = stream
        self._make_extractor = extractor
        self._tick = tick
        self._stack = ExitStack()

    def __enter__(self) -> "Collector":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @cached_property
    def _extractor(self) -> Extractor:
        """Started for the first page: most runs find nothing new."""
        return self._stack.enter_context(self._make_extractor())

    def collect(self, source: Source) -> Found:
        """What there was at the source, kept; never raises for what a site does, DatabaseError for ours.

        A source that is fetched is given up once `longest` has gone by: looked at before each of its
        members, each of which the fetcher's and the reader's own limits bound. What is left is for the
        next run. Files are read however many there are.
        """
        with log_context(source=source.id):
            return self._collect(source)

    def _collect(self, source: Source) -> Found:
        found = Found()
        to_fetch: list[Member] = []
        over = self._tick() + longest(source)
        for item in list_members(source, self._fetcher, today=self._clock().date(), stream=self._stream):
            if isinstance(item, Unlisted):
                found.passed_over(item)
                if item.kind == "refused" and source.folder is not None:
                    # A file that somebody laid there to be checked: the report says that it was not.
                    self._refuse(item)
                continue
            found.listed += 1
            if source.addresses and self._tick() > over:
                found.given_up(longest(source), len(to_fetch) + 1)
                return found
            if item.content is None:
                to_fetch.append(item)
            else:
                self._keep(source, item, item.content, self._clock(), found)
        moving = Moving(self._engine, source, self._run_id, partial(self._ask, source))
        articles = moving.placed(to_fetch)
        found.unchanged += len(to_fetch) - len(articles)
        turn = self._in_turn(articles)[: source.limits.pages_per_run]
        found.later += len(articles) - len(turn)
        holding = Holding(self._engine, source.id, self._run_id)
        for at, member in enumerate(turn):
            if self._tick() > over:
                found.given_up(longest(source), len(turn) - at)
                break
            if member.address in moving.found:
                found.unchanged += 1
                continue
            self._fetch(source, member, found, moving, holding)
        self._decide(source, holding, found)
        return found

    def _refuse(self, item: Unlisted) -> None:
        with transaction(self._engine) as session:
            keep_unread(session, Unread(item.address, item.reason), None, self._run_id)

    def _in_turn(self, members: list[Member]) -> list[Member]:
        """Those never asked for come first, then those not asked for longest: none waits for ever."""
        with transaction(self._engine) as session:
            asked = last_asked(session, [member.place for member in members])
        never = [member for member in members if member.place not in asked]
        return never + sorted(
            (member for member in members if member.place in asked), key=lambda one: asked[one.place]
        )

    def _ask(self, source: Source, address: str, validators: Validators | None = None) -> Answer:
        return self._fetcher.get(
            address,
            limits=source.limits,
            hosts=source.reachable,
            validators=validators,
            page=True,
            source=source.id,
        )

    def _fetch(self, source: Source, member: Member, found: Found, moving: Moving, holding: Holding) -> None:
        with transaction(self._engine) as session:
            validators = kept_validators(session, member.place)
        answer = self._ask(source, member.place, validators)
        match answer:
            case Fetched():
                self._take(source, member, answer, found, moving, holding)
            case NotModified():
                found.unchanged += 1
                found.read += 1
            case Gone():
                found.gone += 1
                found.tell(member.address, answer.reason)
            case Later():
                found.later += 1
                found.tell(member.address, later(answer.reason, answer.until))
            case NotFetched():
                if answer.temporary:
                    found.later += 1
                else:
                    found.refused += 1
                found.tell(member.address, answer.reason)

    def _take(
        self,
        source: Source,
        member: Member,
        answer: Fetched,
        found: Found,
        moving: Moving,
        holding: Holding,
    ) -> None:
        """The page is kept as its article's, unless it is none, or the other pages have to say so."""
        read: Extracted | Unread | None = read_page(self._extractor, source, member, answer.content, answer)
        if isinstance(read, Extracted):
            read = moving.of_article(answer, read)
        if read is None:
            # Known, and read at its own address: in this run, or in the next.
            found.unchanged += 1
            found.read += 1
            return
        if isinstance(read, Extracted) and source.quirks.walls:
            why = holding.looked_at(Page(answer, read))
            if why:
                found.held(member.address, why)
            if holding.full:
                self._decide(source, holding, found)
            if why is not None:
                return
        self._keep_read(source, read, answer.content, answer, answer.at, found)

    def _decide(self, source: Source, holding: Holding, found: Found) -> None:
        """The pages that waited for the others are kept, as versions or as none."""
        for page, why in holding.decided():
            answer = page.answer
            if why is None:
                self._keep_read(source, page.read, answer.content, answer, answer.at, found)
            else:
                found.held(page.source_id, why)

    def _keep(self, source: Source, member: Member, content: bytes, at: datetime, found: Found) -> None:
        """What the listing brought is read and kept."""
        read = read_page(self._extractor, source, member, content, None)
        self._keep_read(source, read, content, None, at, found)

    def _keep_read(
        self,
        source: Source,
        read: Extracted | Unread,
        content: bytes,
        answer: Fetched | None,
        at: datetime,
        found: Found,
    ) -> None:
        """What was read is kept, with everything the next run needs to know of it, or nothing is."""
        with transaction(self._engine) as session:
            arrived = keep_arrival(
                session,
                read,
                content,
                source=source.id,
                at=at,
                run_id=self._run_id,
                content_type=None if answer is None else answer.content_type,
            )
            if answer is not None and not (isinstance(read, Unread) and given_up(read)):
                validators = Validators(answer.etag, answer.last_modified)
                keep_validators(
                    session, answer.address, validators, raw_sha256=answer.raw_sha256, at=answer.at
                )
            if arrived.new_text and not arrived.first:
                align_returned(session, [arrived.id], run_id=self._run_id)
        found.arrived(arrived)
        if isinstance(read, Unread):
            found.tell(read.source_id, read.reason)
            return
        found.read += 1
        if arrived.new:
            self._offer([arrived.id])


def longest(source: Source) -> float:
    """Seconds after which a source is given up for this run: what its limits allow, and LISTING."""
    limits = source.limits
    pages = limits.pages_per_run + len(source.addresses)
    return LISTING + pages * (limits.seconds + limits.seconds_between_requests)
