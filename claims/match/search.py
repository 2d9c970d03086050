"""Looking words up in the reference table: who or what they may name, best first, and how it was found."""

from collections.abc import Iterable
from typing import Any

from rapidfuzz import fuzz

from claims.match.candidates import Candidates
from claims.match.names import CUT_OFF, fold, same_person, with_other_given
from claims.model import Event, World

KINDS = ("person", "office", "place", "org", "country", "event_series", "event")
_SHORTEST = 5
_WIDE = 200
"""Entities whose names an index is asked for, at least: what is likest by letters need not be by words."""


def match_words(
    world: World, words: str, *, kind: str | None = None, top: int = 5, names: Candidates | None = None
) -> list[dict[str, Any]]:
    """Candidates for some words: id, label, kind, score and how each was found; never a verdict.

    "exact alias" candidates come first with score 100; the others are "candidate" with their
    ratio. Countries and words under five letters are only ever found exactly. Given an index of
    the world's `names` (`named`), the names it finds are scored, and not every name there is.
    Raises ValueError for a kind the table has not, or where `top` is below 1.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"no kind {kind!r} to match: choose one of {', '.join(KINDS)}")
    if top < 1:
        raise ValueError(f"top must be at least 1, not {top}")
    asked = fold(words)
    if not asked:
        return []
    best: dict[str, tuple[int, bool, str]] = {}
    for entity, own, text in _rows(world, words, kind, names, max(_WIDE, top)):
        folded = fold(text)
        if folded == asked:
            score, exact = 100, True
        elif own == "country" or min(len(asked), len(folded)) < _SHORTEST:
            continue
        elif own == "person":
            likeness = same_person(words, text)
            score, exact = (likeness.score if likeness.proposed else 0), False
        elif own == "event":
            score, exact = round(fuzz.token_set_ratio(asked, folded, score_cutoff=CUT_OFF)), False
        else:
            score, exact = round(fuzz.token_sort_ratio(asked, folded, score_cutoff=CUT_OFF)), False
        if score >= CUT_OFF and (score, exact, text) > best.get(entity, (0, False, "")):
            best[entity] = (score, exact, text)
    ranked = sorted(best.items(), key=lambda item: (not item[1][1], -item[1][0], item[0]))
    return [
        {
            "id": entity,
            "label": _label(world, entity, text),
            "kind": _kind(entity),
            "score": score,
            "how": "exact alias" if exact else "candidate",
            "words": text,
        }
        for entity, (score, exact, text) in ranked[:top]
    ]


def _kind(entity: str) -> str:
    kind = entity.partition(":")[0]
    return kind if ":" in entity and kind in KINDS else "event"


def named(world: World) -> list[tuple[str, str]]:
    """Every (id, name) of the table, sorted, each once: what an index of its names is built from.

    Names are aliases but blocked ones, and labels of what has aliases, and of offices. Events have none.
    """
    rows = {(office.id, office.label) for office in world.offices()}
    for alias in world.aliases():
        if alias.kind != "blocked":
            rows.add((alias.entity, alias.text))
            rows.add((alias.entity, _label(world, alias.entity, alias.text)))
    return sorted(rows)


def _rows(
    world: World, words: str, kind: str | None, names: Candidates | None, wide: int
) -> list[tuple[str, str, str]]:
    """The names to score: each with its id and kind."""
    found = named(world) if names is None else _found(names, words, wide)
    rows = {(entity, _kind(entity), text) for entity, text in found if kind in (None, _kind(entity))}
    if kind in (None, "event"):
        rows.update((event.statement.id, "event", _told(world, event)) for event in world.events())
    return sorted(rows)


def _found(names: Candidates, words: str, wide: int) -> Iterable[tuple[str, str]]:
    """The names an index finds for the words, with "Bill" for William and the other way too."""
    for spelled in (words, *with_other_given(words)):
        for near in (*names.search(spelled, top=wide), *names.holding(spelled, top=wide)):
            yield near.entity, near.name


def _told(world: World, event: Event) -> str:
    """An event in words: its name or kind, who took part, where and when."""
    parts = [event.name or event.kind.replace("_", " ")]
    for one in event.participants:
        who = one.person or one.office or one.org
        parts.append(
            _label(world, who, one.title or "") if who is not None else one.title or one.country or ""
        )
    if event.place is not None:
        parts.append(_label(world, event.place, event.place))
    return " ".join([part for part in (*parts, event.period.edtf) if part])


def _label(world: World, entity: str, otherwise: str) -> str:
    office = world.office(entity)
    if office is not None:
        return office.label
    known = world.entity(entity)
    return known.label if known is not None else otherwise
