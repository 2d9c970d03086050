"""Looking words up in the reference table: who or what they may mean, best first, with the reasons."""

from collections.abc import Iterable
from datetime import date

from rapidfuzz import fuzz

from claims.match.candidates import Candidates
from claims.match.identity import Asked, Decision, LinearCandidates, Weighed, decide
from claims.match.names import fold
from claims.match.things import KINDS, Row, label, named, office_named, things
from claims.model import World

_SHOWN = 60
"""A person of another name is shown from this token-sorted ratio on, or if they held the office asked for."""


def match_words(
    world: World,
    words: str,
    *,
    kind: str | None = None,
    country: str | None = None,
    office: str | None = None,
    on: date | None = None,
    top: int = 5,
    names: Candidates | None = None,
) -> list[Row]:
    """Candidates for some words, best first: each with its features, and what is decided.

    `country` (ISO 3166 alpha-2), `office` (an id, or words that name one office) and `on` are what
    is known of whom or what the words mean; with an office only people are looked for. A row has:
    `id`, `label`, `kind`, `words` (the name it was found by), `how` ("exact alias" or
    "candidate"), `score` (the likeness of the letters, 0 to 100, which orders candidates and
    decides nothing), `features`, `decision` ("accepted", "ambiguous", "weaker", "ruled_out") and
    `outcome`, which is one for all people found ("accepted", "ambiguous", "other_person",
    "not_known") and one for everything else. Countries and words under five letters are only ever
    found exactly. Given an index of the world's `names` (`named`), what it finds is compared, and
    not every name there is; it does not know when a name was in use. Raises ValueError for a
    kind, country or office the table has not, and for `top` below 1.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"no kind {kind!r} to match: choose one of {', '.join(KINDS)}")
    if top < 1:
        raise ValueError(f"top must be at least 1, not {top}")
    if country is not None:
        if not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise ValueError(f"{country!r} is no country code: give two letters, as KR")
        country = country.upper()
    if office is not None:
        if kind not in (None, "person"):
            raise ValueError(f"an office tells people apart, not a {kind}: leave out one of the two")
        kind, office = "person", office_named(world, office)
    if not fold(words):
        return []
    rows: list[Row] = []
    if kind in (None, "person"):
        asked = Asked(words, country, office, on)
        if names is None:
            people = LinearCandidates(row for row in named(world, on) if row[0].startswith("person:"))
            decision = decide(asked, world, people, people.names_of)
        else:
            decision = decide(asked, world, names)
        rows += _people(decision, words, world, kind == "person")
    if kind != "person":
        rows += things(world, words, kind=kind, country=country, on=on, names=names)
    return sorted(rows, key=_order)[:top]


_DECISIONS = ("accepted", "ambiguous", "weaker", "ruled_out")


def _order(row: Row) -> tuple[bool, int, int, str]:
    ruled_out = row["decision"] == "ruled_out"
    return (
        ruled_out or row["how"] != "exact alias",
        _DECISIONS.index(row["decision"]),
        -row["score"],
        row["id"],
    )


def _people(decision: Decision, words: str, world: World, all_of_them: bool) -> Iterable[Row]:
    """The rows of people; those of quite another name only where nothing but people is asked for."""
    asked = fold(words)
    for each in decision.weighed:
        name, grade = each.comparison.name, each.comparison.grade
        score = round(fuzz.token_sort_ratio(asked, fold(name)))
        near = score >= _SHOWN or each.held in ("then", "some_time", "perhaps")
        if grade == "different" and not (all_of_them and near):
            continue
        yield {
            "id": each.entity,
            "label": label(world, each.entity, name),
            "kind": "person",
            "score": score,
            "how": "exact alias" if grade == "exact" else "candidate",
            "words": name,
            "decision": _decided(decision, each),
            "outcome": decision.outcome,
            "features": [feature.as_json() for feature in each.features],
        }


def _decided(decision: Decision, each: Weighed) -> str:
    if each.entity not in decision.survivors:
        return "ruled_out"
    if decision.outcome == "accepted":
        return "accepted" if each.entity == decision.person else "weaker"
    return "ambiguous"
