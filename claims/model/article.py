"""An article: a text as printed, and where each thing known about it came from."""

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from claims.model.span import Field, Span

Language = Literal["id", "en"]
Withdrawn = Literal["canceled", "withheld"]
Origin = Literal["given", "front matter", "metadata", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Published:
    """The day of printing and where it came from; `span` is set when it was inferred from words."""

    day: date | None
    origin: Origin
    span: Span | None = None


# Reading, claims and findings of one article ask for it in turn.
@lru_cache(maxsize=2)
def _text_sha256(title: str, text: str) -> str:
    return hashlib.sha256(f"{title}\f{text}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A text as printed. `text` and `title` are decoded, newlines folded to LF, nothing else changed.

    `source_id` is the id the caller gave, or the path. `raw_sha256` is of the bytes that held
    it (for a line of a .jsonl file: of that line), so the same bytes can be found again.
    """

    source_id: str
    text: str
    title: str | None
    published: Published
    language: Language
    raw_sha256: str
    url: str | None = None
    publisher: str | None = None

    @property
    def text_sha256(self) -> str:
        """SHA-256 of what a reader sees: the title, a form feed, the text; in UTF-8, as hex."""
        return _text_sha256(self.title or "", self.text)

    def field(self, name: Field) -> str:
        """The text of a field; the empty string for a title that is not there."""
        return self.text if name == "text" else (self.title or "")

    def quote(self, span: Span) -> str:
        """The exact words at a span. Raises ValueError where the span lies outside the field."""
        words = self.field(span.field)
        if not 0 <= span.start < span.end <= len(words):
            raise ValueError(
                f"{self.source_id}: span {span} lies outside its field of {len(words)} characters"
            )
        return words[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that could not be read: kept and listed, with one line that says what to do.

    `withdrawn` is set where its newspaper withdrew it, as what (ninjs' pubstatus).
    """

    source_id: str
    reason: str
    raw_sha256: str | None = None
    withdrawn: Withdrawn | None = None
