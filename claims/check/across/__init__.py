"""Checks across articles: sets of dossiers become findings, one check a file. The list is here.

Two claims are compared only where their scopes are equal: parties, host, format and mode.
"""

from collections.abc import Iterable

from claims.check.across import (
    comparator_told_otherwise,
    date_copied,
    event_told_otherwise,
    holder_told_otherwise,
    number_told_otherwise,
)
from claims.model import AcrossFinding, Dossier, Told, World
from claims.model.across import AcrossCheck

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
    return tuple(sorted(found, key=lambda one: (one.passages[0].source_id, one.check, one.id)))


__all__ = ["ACROSS_CHECKS", "judge_across", "told"]
