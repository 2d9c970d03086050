"""Checks across articles: sets of dossiers become findings, one check a file. The list is here.

Two claims are compared only where their scopes are equal: parties, host, format and mode.
"""

from array import array
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from claims.check.across import (
    comparator_told_otherwise,
    date_copied,
    event_told_otherwise,
    holder_told_otherwise,
    number_told_otherwise,
)
from claims.model import AcrossFinding, Dossier, Told, World
from claims.model.across import AcrossCheck

COMPARED = frozenset({"visit", "meeting", "office_holder", "quantity"})
"""The types of claims that checks across articles compare, beside those with a comparator."""
Thing = tuple[str, Hashable, Hashable]
"""A check, a thing it compares, and what is said of it."""

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


def concerns(claim: Mapping[str, Any]) -> bool:
    """A claim of this record is one that some check compares; others need not be read back for it."""
    return claim["type"] in COMPARED or claim["comparator"] is not None


def things_of(told: Told, world: World) -> list[Thing]:
    """What an article says of which things, for each live check."""
    return [
        (check.id, what, said)
        for check in ACROSS_CHECKS
        if check.status == "live"
        for what, said in check.meets(told, world)
    ]


class Meetings:
    """Finds, among very many articles looked at one by one, those that can stand in a finding at all.

    What is remembered of an article are some numbers; those whose things nobody else tells otherwise need
    not be in memory when the others are judged.
    """

    def __init__(self) -> None:
        self._said: dict[int, int] = {}
        self._met: set[int] = set()
        self._things: list[array[int]] = []

    def add(self, things: Iterable[Thing]) -> None:
        """One more article, by what it says of which things."""
        known = array("q")
        for check, what, words in things:
            thing, said = hash((check, what)), hash(words)
            known.append(thing)
            if self._said.setdefault(thing, said) != said:
                self._met.add(thing)
        self._things.append(known)

    def places(self) -> list[int]:
        """The places, in the order of adding from 0, of articles that can stand in a finding."""
        return [at for at, things in enumerate(self._things) if not self._met.isdisjoint(things)]


__all__ = ["ACROSS_CHECKS", "Meetings", "concerns", "judge_across", "things_of", "told"]
