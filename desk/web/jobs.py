"""What goes to a process that judges and what comes back. Imports none of the trade itself."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from claims.model import Language

Form = Literal["json", "plain", "markdown", "page"]


@dataclass(frozen=True, slots=True)
class Order:
    """What a process works from: the seed files, or a database, where it may also keep its work."""

    database_url: str | None
    run_id: str | None


@dataclass(frozen=True, slots=True)
class Job:
    """One article as it came in, and how the answer is wanted. `at` is when it came."""

    raw: bytes
    form: Form
    content_type: str
    id: str | None
    published: date | None
    language: Language | None
    answer: Literal["json", "html"]
    report_language: Language
    at: datetime


@dataclass(frozen=True, slots=True)
class Ready:
    """A process has its facts: their identity and their number."""

    facts: str
    count: int


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an article: its dossier as asked for, or in one line why there is none."""

    kind: Literal["dossier", "unreadable", "not-ready", "fault"]
    article: str
    body: str
    new: bool = False
    facts: str = ""
