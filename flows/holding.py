"""Holding: pages that may stand in the place of an article are no version of it; imports no Prefect.

What says so by its words is held at once. What has next to nothing of the version before waits until all
pages of its source were read: where others of its host showed the same words it is held too, else it is a
version.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from claims.article.extracted import Extracted
from claims.model import Unread
from claims.versions.walls import sign_of_wall, words_sha256
from db.arrivals import Arriving
from db.fetching import Validators, keep_validators
from db.session import Engine, transaction
from db.walls import host_of, keep_wall, known_elsewhere, text_before
from flows.fetch.results import Fetched

MOST_BYTES = 32 << 20
"""Pages that wait are in memory together; where they are more bytes than this, they are decided at once."""
_STAYS = "the version before stays, and it is asked for again in the next run"
BY_WORDS = f"shows a sign-in, a consent or a 'not found' in the place of the article, by its words: {_STAYS}"
BY_OTHERS = f"shows what other addresses of its host show in the place of their articles: {_STAYS}"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answered with, and the article read from it."""

    answer: Fetched
    read: Extracted

    @property
    def source_id(self) -> str:
        """The address its article is known by."""
        return self.read.article.source_id

    @property
    def words(self) -> str:
        """What tells the same page at two addresses."""
        return words_sha256(self.read.article.text)

    @property
    def text_sha256(self) -> str:
        """The hash of its title and text."""
        return self.read.article.text_sha256


@dataclass
class Holding:
    """The pages of one source that may be walls, in one run."""

    engine: Engine
    source: str
    run_id: str
    _waiting: list[Page] = field(default_factory=list)

    def looked_at(self, page: Page) -> str | None:
        """Why the page was held; None where it is an article's, "" where that is decided later."""
        with transaction(self.engine) as session:
            before = text_before(session, page.source_id)
        sign = None if before is None else sign_of_wall(page.read.article.text, before)
        if sign == "words":
            return self._hold(page, BY_WORDS)
        if sign == "apart":
            self._waiting.append(page)
            return ""
        return None

    @property
    def full(self) -> bool:
        """So much waits that it had better be decided now."""
        return sum(len(page.answer.content) for page in self._waiting) > MOST_BYTES

    def decided(self) -> Iterator[tuple[Page, str | None]]:
        """Each page that waited, with why it was held, or None where it is a version of its article."""
        waiting, self._waiting = self._waiting, []
        alike = Counter((host_of(page.source_id), page.words) for page in waiting)
        for page in waiting:
            known = alike[host_of(page.source_id), page.words] > 1
            if not known:
                with transaction(self.engine) as session:
                    known = known_elsewhere(session, page.source_id, page.words, page.text_sha256)
            yield page, self._hold(page, BY_OTHERS) if known else None

    def _hold(self, page: Page, reason: str) -> str:
        """The page is kept as unread, and the next request asks for all of it again."""
        answer = page.answer
        unread = Unread(page.source_id, reason, answer.raw_sha256)
        arriving = Arriving(unread, answer.content, answer.at, self.source, answer.content_type)
        with transaction(self.engine) as session:
            keep_wall(session, arriving, page.words, self.run_id)
            none = Validators(None, None)
            keep_validators(session, answer.address, none, raw_sha256=answer.raw_sha256, at=answer.at)
        return reason
