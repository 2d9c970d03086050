"""Checks across articles: sets of dossiers become findings, one check a file. The list is here.

Two claims are compared only where their scopes are equal: parties, host, format and mode. `life.yml` tells
why each version of a check came.
"""

from collections.abc import Container, Iterable, Mapping
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


def judge_across(
    articles: Iterable[Told], world: World, checks: Iterable[AcrossCheck] | None = None
) -> tuple[AcrossFinding, ...]:
    """Every live check's findings about a set of articles, the same whatever order they are given in.

    Of one article printed in several versions the newest one speaks.
    """
    newest = {one.article.source_id: one for one in sorted(articles, key=lambda one: one.order)}
    ordered = sorted(newest.values(), key=lambda one: one.order)
    found = [
        finding
        for check in (ACROSS_CHECKS if checks is None else checks)
        if check.status == "live"
        for finding in check.judge(ordered, world)
    ]
    return in_order(found)


def judge_new(articles: Iterable[Told], fresh: Container[str], world: World) -> tuple[AcrossFinding, ...]:
    """Those findings that name an article of a fresh source, where the others were compared before.

    A copy is told once. So of what was copied from a fresh article, printed before others and come in
    after them, only what was no copy of those is told: the first of them.
    """
    every = list(articles)
    copied = {check.id: check for check in ACROSS_CHECKS if check.copied is not None}
    found: list[AcrossFinding] = []
    late: list[AcrossFinding] = []
    for finding in judge_across(every, world):
        if any(passage.source_id in fresh for passage in finding.passages):
            again = finding.check in copied and finding.passages[-1].source_id not in fresh
            (late if again else found).append(finding)
    if late:
        others = [one for one in every if one.article.source_id not in fresh]
        before = {_last(one) for one in judge_across(others, world, copied.values())}
        found += [one for one in late if _last(one) not in before]
    return in_order(found)


def in_order(findings: Iterable[AcrossFinding]) -> tuple[AcrossFinding, ...]:
    """Findings by the first article they name, then by check and id."""
    return tuple(sorted(findings, key=_place))


def _last(finding: AcrossFinding) -> tuple[str, str, Span]:
    last = finding.passages[-1]
    return finding.check, last.source_id, last.span


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
