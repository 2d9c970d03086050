"""Checks across articles: sets of dossiers become findings, one check a file. The list is here.

Two claims are compared only where their scopes are equal: parties, host, format and mode.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Any

from claims.check.across import (
    comparator_told_otherwise,
    date_copied,
    event_told_otherwise,
    holder_told_otherwise,
    number_told_otherwise,
)
from claims.model import AcrossFinding, Dossier, Told, World
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
    return tuple(sorted(found, key=_place))


def judge_new(articles: Iterable[Told], fresh: Container[str], world: World) -> tuple[AcrossFinding, ...]:
    """Those findings that name an article of a fresh source, where the others were compared before.

    Of more than two articles that say the same the first is named and those that are fresh, where that is
    the first alone the next one too: however often a wrong date is copied, each copy is told once.
    """
    found = [
        _shortened(finding, fresh)
        for finding in judge_across(articles, world)
        if any(passage.source_id in fresh for passage in finding.passages)
    ]
    return tuple(sorted(found, key=_place))


def _shortened(finding: AcrossFinding, fresh: Container[str]) -> AcrossFinding:
    first, *others = finding.passages
    told = tuple(passage for passage in others if passage.source_id in fresh) or (others[0],)
    if len(told) == len(others):
        return finding
    return replace(finding, passages=(first, *told), facts={**finding.facts, "articles": 1 + len(told)})


def _place(finding: AcrossFinding) -> tuple[str, str, str]:
    return finding.passages[0].source_id, finding.check, finding.id


__all__ = ["ACROSS_CHECKS", "concerns", "judge_across", "judge_new", "sayings_of", "told"]
