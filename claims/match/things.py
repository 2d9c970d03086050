"""Everything that is no person, looked up by words: offices, places, organisations, countries, events."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from claims.match.candidates import Candidates
from claims.match.identity import Feature
from claims.match.names import fold
from claims.match.validity import named_on, windows
from claims.model import Event, World

KINDS = ("person", "office", "place", "org", "country", "event_series", "event")
CUT_OFF = 60
"""Below this token-sorted ratio words are no candidates (shared/research/reference-data.md §2)."""
_SHORTEST = 5
_WIDE = 200
"""Entities whose names an index is asked for: what is likest by letters need not be by words."""

Row = dict[str, Any]


def named(world: World, on: date | None = None) -> list[tuple[str, str]]:
    """Every (id, name) of the table, sorted, each once: what an index of its names is built from.

    Names are aliases but blocked ones, given a day only those in use then, and labels of what has
    aliases, and of offices. Events have none.
    """
    rows = {(office.id, office.label) for office in world.offices()}
    for alias in world.aliases():
        if alias.kind != "blocked":
            if on is None or named_on((alias.entity,), windows(alias, alias.entity), on):
                rows.add((alias.entity, alias.text))
            rows.add((alias.entity, label(world, alias.entity, alias.text)))
    return sorted(rows)


def things(
    world: World,
    words: str,
    *,
    kind: str | None,
    country: str | None,
    on: date | None,
    names: Candidates | None = None,
) -> list[Row]:
    """The rows of all that are no people: found exactly, or at least alike, each decided.

    What is named exactly, by one thing alone, is accepted; so is the one thing of the country asked
    for whose name has all the words. Everything else that is found is ambiguous.
    """
    asked = fold(words)
    best: dict[str, tuple[int, bool, str, str]] = {}
    for entity, own, text in _rows(world, words, kind, on, names):
        folded = fold(text)
        if folded == asked:
            score, exact = 100, True
        elif own == "country" or min(len(asked), len(folded)) < _SHORTEST:
            continue
        else:
            scorer = fuzz.token_set_ratio if own == "event" else fuzz.token_sort_ratio
            score, exact = round(scorer(asked, folded, score_cutoff=CUT_OFF)), False
        if score >= CUT_OFF and (score, exact, text) > best.get(entity, (0, False, "", ""))[:3]:
            best[entity] = (score, exact, text, own)
    rows = [_row(world, asked, entity, found, country) for entity, found in sorted(best.items())]
    return _decided(rows, asked, country)


def _rows(
    world: World, words: str, kind: str | None, on: date | None, names: Candidates | None
) -> list[tuple[str, str, str]]:
    """The names to compare, but people's: each with its id and kind, events told in words."""
    found: Iterable[tuple[str, str]]
    if names is None:
        found = named(world, on)
    else:
        near = (*names.search(words, top=_WIDE), *names.holding(words, top=_WIDE))
        found = [(each.entity, each.name) for each in near]
    rows = {(entity, _kind(entity), text) for entity, text in found}
    if kind in (None, "event"):
        rows.update((event.statement.id, "event", _told(world, event)) for event in world.events())
    return sorted(row for row in rows if row[1] != "person" and kind in (None, row[1]))


def _row(
    world: World, asked: str, entity: str, found: tuple[int, bool, str, str], country: str | None
) -> Row:
    score, exact, text, own = found
    features = [Feature("exact_alias", "for", f"exact alias “{text}”")] if exact else []
    if not exact:
        features += _differing(asked, fold(text))
    home = _country(world, entity)
    if country is not None and home is not None:
        words = f"country {home}" if home == country else f"country differs: {home}"
        features.append(Feature("country", "for" if home == country else "against", words))
    return {
        "id": entity,
        "label": label(world, entity, text),
        "kind": own,
        "score": score,
        "how": "exact alias" if exact else "candidate",
        "words": text,
        "decision": "ruled_out" if country is not None and home not in (None, country) else "ambiguous",
        "features": [feature.as_json() for feature in features],
    }


def _differing(asked: str, folded: str) -> Iterable[Feature]:
    """What the words share, and what stands on one side alone."""
    mine, theirs = asked.split(), folded.split()
    both = [word for word in mine if word in theirs]
    if both:
        yield Feature("same_words", "for", f"same words: {' '.join(both)}")
    left = [word for word in theirs if word not in mine]
    if left:
        yield Feature("left_out", "neutral", f"left out: {' '.join(left)}")
    odd = [word for word in mine if word not in theirs]
    if odd:
        yield Feature("nothing_answers", "against", f"not in the name: {' '.join(odd)}")


def _decided(rows: list[Row], asked: str, country: str | None) -> list[Row]:
    standing = [row for row in rows if row["decision"] != "ruled_out"]
    sure = [row for row in standing if row["how"] == "exact alias"]
    if not sure and country is not None:
        whole = set(asked.split())
        sure = [
            row for row in standing if row["kind"] != "event" and whole <= set(fold(row["words"]).split())
        ]
    if len(sure) == 1:
        for row in standing:
            row["decision"] = "accepted" if row is sure[0] else "weaker"
    outcome = "accepted" if len(sure) == 1 else "ambiguous" if standing else "not_known"
    return [{**row, "outcome": outcome} for row in rows]


def office_named(world: World, words: str) -> str:
    """The id of the office that an id or exact words name. Raises ValueError where none, or several, are."""
    if world.office(words) is not None:
        return words
    asked = fold(words)
    ids = sorted({id for id, text in named(world) if _kind(id) == "office" and fold(text) == asked})
    if len(ids) == 1:
        return ids[0]
    several = f"{words!r} names several offices ({', '.join(ids)})" if ids else f"no office {words!r}"
    raise ValueError(f'{several}: look it up with `tilik facts match "{words}" --kind office`')


def _country(world: World, entity: str) -> str | None:
    office = world.office(entity)
    known = world.entity(entity)
    return office.country if office is not None else known.country if known is not None else None


def _kind(entity: str) -> str:
    kind = entity.partition(":")[0]
    return kind if ":" in entity and kind in KINDS else "event"


def _told(world: World, event: Event) -> str:
    """An event in words: its name or kind, who took part, where and when."""
    parts = [event.name or event.kind.replace("_", " ")]
    for one in event.participants:
        who = one.person or one.office or one.org
        parts.append(
            label(world, who, one.title or "") if who is not None else one.title or one.country or ""
        )
    if event.place is not None:
        parts.append(label(world, event.place, event.place))
    return " ".join([part for part in (*parts, event.period.edtf) if part])


def label(world: World, entity: str, otherwise: str) -> str:
    """What an entity is called, or the given words where the table has no name for it."""
    office = world.office(entity)
    if office is not None:
        return office.label
    known = world.entity(entity)
    return known.label if known is not None else otherwise
