"""Messages: what a channel is sent, as words for people and as JSON for programs."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from claims.contracts import canonical
from claims.model import SEVERITIES, Language
from claims.report.catalogue import catalogue, wording
from claims.report.shown import line
from db.notices import Notice
from flows.notify.plain import plain
from flows.notify.wording import WORDS

TITLE = 200
"""The most characters of a title that leave the house."""
SENTENCE = 600
"""The most characters of the sentence that says what is wrong, which may quote the flagged words."""
SHOWN = {True: 10, False: 100}
"""How many flags a digest names, for people and for programs; the others are counted."""

Kind = Literal["flag", "digest", "test"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message: flags to be told of, and others of which it is not known whether they were.

    `report` is where the report lies, a path or an address of the operator's own. `at` is the moment
    it was made.
    """

    kind: Kind
    at: datetime
    notices: tuple[Notice, ...]
    run: str | None = None
    report: str | None = None
    maybe_sent: tuple[Notice, ...] = ()

    @property
    def id(self) -> str:
        """SHA-256 over what it tells: sent twice by mistake, the receiver can see that it is the same."""
        told = [notice.id for notice in (*self.notices, *self.maybe_sent)]
        parts = [self.kind, *told] if told else [self.kind, self.at.isoformat()]
        return hashlib.sha256(canonical(parts).encode()).hexdigest()

    def counts(self) -> dict[str, int]:
        """How many flags of each severity, the gravest first."""
        given = [notice.severity for notice in self.notices]
        return {severity: given.count(severity) for severity in SEVERITIES}


def for_people(message: Message, language: Language) -> tuple[str, str]:
    """Subject and body, worded for an editor; nothing an article says can ping or link."""
    words = WORDS[language]
    if message.kind == "test":
        return words["test_subject"], words["test_body"]
    counts = [
        f"{wording(language, 'severity', severity).lower()}: {number}"
        for severity, number in message.counts().items()
        if number
    ]
    subject = f"Tilik: {', '.join(counts) or words['nothing_new']}"
    shown = message.notices[: SHOWN[True]]
    parts = [_flag(notice, language) for notice in shown]
    if len(shown) < len(message.notices):
        parts.append(words["more"].format(count=len(message.notices) - len(shown)))
    if message.maybe_sent:
        listed = [f"- {_name(notice)}" for notice in message.maybe_sent[: SHOWN[True]]]
        head = words["maybe_sent"].format(count=len(message.maybe_sent))
        parts.append("\n".join([head, *listed]))
    if message.report is not None:
        parts.append(f"{words['report']}: {line(message.report)}")
    return subject, "\n\n".join(parts)


def _flag(notice: Notice, language: Language) -> str:
    severity = wording(language, "severity", notice.severity)
    check = catalogue(language)["check"].get(notice.check, notice.check)
    sentence = notice.messages.get(language, next(iter(notice.messages.values()), ""))
    return "\n".join(
        [
            f"{severity}: {plain(check, TITLE)}",
            plain(sentence, SENTENCE),
            f"{WORDS[language]['article']}: {_name(notice)}",
            f"tilik audit show {notice.finding[:12]}",
        ]
    )


def _name(notice: Notice) -> str:
    """The article's title and address, as words."""
    address = plain(notice.url or notice.source_id, TITLE)
    return f"{plain(notice.title, TITLE)} ({address})" if notice.title else address


def for_programs(message: Message) -> dict[str, Any]:
    """The message by its contract (schemas/notice.v1.json)."""
    shown = message.notices[: SHOWN[False]]
    return {
        "schema": "notice.v1",
        "type": message.kind,
        "id": message.id,
        "at": message.at.isoformat(timespec="seconds"),
        "run": message.run,
        "report": message.report,
        "counts": message.counts(),
        "notices": [_record(notice) for notice in shown],
        "more": len(message.notices) - len(shown),
        "maybe_sent": [notice.id for notice in message.maybe_sent],
    }


def _record(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "finding": notice.finding,
        "severity": notice.severity,
        "check": notice.check,
        "article": {
            "source_id": notice.source_id,
            "url": notice.url,
            "title": None if notice.title is None else line(notice.title, TITLE),
        },
        "message": {language: line(words, SENTENCE) for language, words in notice.messages.items()},
    }
