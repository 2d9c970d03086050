"""Moving: an article whose address changed is the same one, where that is sure; imports no Prefect.

Sure is: one of the two addresses leads to the other for good (301, 308), or its page names the other as its
own (`<link rel="canonical">`); the other is on the source's hosts; and nearly the same text is at both. The
article keeps the address it was known by first, and is read at the one that was named.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from claims.article.extracted import Extracted
from claims.versions.likeness import nearly_same, says_enough
from db.other_addresses import keep_said, keep_same, places, said_by, twins
from db.session import Engine, Session, transaction
from db.walls import text_before
from flows.fetch.results import Answer, Fetched
from flows.sources.addresses import NotListed, canonical
from flows.sources.model import Member, Source


@dataclass
class Moving:
    """What is known, and found, of the addresses of one source in one run."""

    engine: Engine
    source: Source
    run_id: str
    ask: Callable[[str], Answer]
    """Asks for an address of the source, all of it."""
    found: set[str] = field(default_factory=set)
    """Addresses that turned out, in this run, to be those of articles that were read in it."""

    def placed(self, members: Sequence[Member]) -> list[Member]:
        """The members as those articles they are, each once, with where it is read."""
        with transaction(self.engine) as session:
            known = places(session, [member.address for member in members])
        each: dict[str, Member] = {}
        for member in members:
            place = known.get(member.address)
            if place is not None:
                member = replace(member, address=place.source_id, read_at=place.read_at)
            each.setdefault(member.address, member)
        return list(each.values())

    def of_article(self, answer: Fetched, read: Extracted) -> Extracted | None:
        """The article as that of the address it is known by; None where a known one is read elsewhere.

        What is sure of its addresses is remembered. A new address with the very words of a known article
        costs a request: whether that one's address leads here now, which no list says any more.
        """
        own, text = read.article.source_id, read.article.text
        named = self._named(answer, read)
        with transaction(self.engine) as session:
            before = text_before(session, own)
            if before is None and answer.address == own:
                sayer = said_by(session, own)
                if sayer is not None and self._is(session, sayer, text):
                    return self._moved_here(session, answer, read, sayer)
            if named is not None and named not in (own, answer.address):
                return read if self._settled(session, answer, read, named, before) else None
            same = twins(session, own, read.article.text_sha256) if before is None else ()
        for other in same if says_enough(text) else ():
            if self._leads_to(other, own):
                with transaction(self.engine) as session:
                    return self._moved_here(session, answer, read, other)
        return read

    def _settled(
        self, session: Session, answer: Fetched, read: Extracted, named: str, before: str | None
    ) -> bool:
        """What follows from another address being named; False where the article is known and read there."""
        own, text = read.article.source_id, read.article.text
        place = places(session, [named]).get(named)
        other = named if place is None else place.source_id
        if other == own:
            return True
        if text_before(session, other) is not None:
            # Two that are known stay two: each has its own flags and decisions.
            if before is not None or not self._is(session, other, text):
                return True
            self._same(session, own, other, answer, reads=False)
            return False
        if not answer.moved_for_good:
            keep_said(session, named, own, at=answer.at, run_id=self.run_id)
        elif before is None or nearly_same(text, before):
            self._same(session, named, own, answer, reads=True)
            self.found.add(named)
        return True

    def _moved_here(self, session: Session, answer: Fetched, read: Extracted, of: str) -> Extracted:
        """The known article is read at this address from now on."""
        self._same(session, read.article.source_id, of, answer, reads=True)
        self.found.add(of)
        return replace(read, article=replace(read.article, source_id=of))

    def _leads_to(self, address: str, own: str) -> bool:
        answer = self.ask(address)
        if not isinstance(answer, Fetched) or not answer.moved_for_good:
            return False
        try:
            return canonical(answer.final_address, self.source) == own
        except NotListed:
            return False

    def _named(self, answer: Fetched, read: Extracted) -> str | None:
        """The address that is named in place of the one that was asked; None for the front page."""
        named = answer.final_address if answer.moved_for_good else read.canonical
        try:
            found = None if named is None else canonical(named, self.source)
        except NotListed:
            return None
        return None if found is None or urlsplit(found).path in ("", "/") else found

    def _is(self, session: Session, source_id: str, text: str) -> bool:
        before = text_before(session, source_id)
        return before is not None and nearly_same(text, before)

    def _same(self, session: Session, address: str, of: str, answer: Fetched, *, reads: bool) -> None:
        keep_same(session, address, of, reads=reads, at=answer.at, run_id=self.run_id)
