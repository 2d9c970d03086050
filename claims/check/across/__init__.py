"""Checks across articles: sets of dossiers become findings, one check a file. The list is here.

Two claims are compared only where their scopes are equal: parties, host, format and mode. `life.yml` tells
why each version of a check came.
"""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import Any

from claims.check.across import (
    comparator_told_otherwise,
    date_copied,
    event_told_otherwise,
    holder_told_otherwise,
    number_told_otherwise,
)
from claims.model import AcrossFinding, Dossier, Span, Told, World
from claims.model.across import AcrossCheck, Saying

COMPARED = frozenset({"visit", "meeting", "office_holder", "quantity"})
"""The types of claims that checks across articles compare, beside those with a comparator."""

ACROSS_CHECKS: tuple[AcrossCheck, ...] = (
    event_told_otherwise.CHECK,
    holder_told_otherwise.CHECK,
    comparator_told_otherwise.CHECK,
    number_told_otherwise.CHECK,
    date_copied.CHECK,
)


def across_versions() -> dict[str, int]:
    """Every live check's id with its version, sorted by id."""
    return dict(sorted((check.id, check.version) for check in ACROSS_CHECKS if check.status == "live"))


def told(dossier: Dossier) -> Told:
    """A dossier as the checks across articles see it."""
    return Told(dossier.article, dossier.claims, dossier.flags)


def concerns(claim: Mapping[str, Any]) -> bool:
    """A claim of this record is one that some check compares; others need not be read back for it."""
    return claim["type"] in COMPARED or claim["comparator"] is not None


def sayings_of(one: Told, world: World) -> tuple[tuple[str, Saying], ...]:
    """What an article says of things others may say otherwise, each once with the id of its live check."""
    found = {
        (check.id, saying): None
        for check in ACROSS_CHECKS
        if check.status == "live"
        for saying in check.sayings(one, world)
    }
    return tuple(found)


def judge_across(articles: Iterable[Told], world: World) -> tuple[AcrossFinding, ...]:
    """Every live check's findings about a set of articles, the same whatever order they are given in.

    Of one article printed in several versions the newest one speaks.
    """
    newest = {one.article.source_id: one for one in sorted(articles, key=lambda one: one.order)}
    ordered = sorted(newest.values(), key=lambda one: one.order)
    found = [
        finding
        for check in ACROSS_CHECKS
        if check.status == "live"
        for finding in check.judge(ordered, world)
    ]
    return in_order(found)


def judge_new(articles: Iterable[Told], fresh: Container[str], world: World) -> tuple[AcrossFinding, ...]:
    """Those findings that name an article of a fresh source, where the others were compared before.

    Of what other articles copied from a fresh one, printed before them and come in after, only the first
    is told: it is what the others were told as copies of. So each copy is told once.
    """
    copied = {check.id for check in ACROSS_CHECKS if check.copied is not None}
    found: list[AcrossFinding] = []
    late: dict[tuple[str, str, Span], AcrossFinding] = {}
    for finding in judge_across(articles, world):
        first, last = finding.passages[0], finding.passages[-1]
        if finding.check in copied and last.source_id not in fresh:
            if first.source_id in fresh:
                key = finding.check, first.source_id, first.span
                late[key] = min(late.get(key, finding), finding, key=_printed)
        elif any(passage.source_id in fresh for passage in finding.passages):
            found.append(finding)
    return in_order([*found, *late.values()])


def in_order(findings: Iterable[AcrossFinding]) -> tuple[AcrossFinding, ...]:
    """Findings by the first article they name, then by check and id."""
    return tuple(sorted(findings, key=_place))


def _printed(finding: AcrossFinding) -> tuple[date, str, str]:
    last = finding.passages[-1]
    return last.published or date.min, last.source_id, last.text_sha256


def _place(finding: AcrossFinding) -> tuple[str, str, str]:
    return finding.passages[0].source_id, finding.check, finding.id


__all__ = [
    "ACROSS_CHECKS",
    "across_versions",
    "concerns",
    "in_order",
    "judge_across",
    "judge_new",
    "sayings_of",
    "told",
]
