"""Two words of two names: the same, one name in two spellings, a slip, or two words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from claims.match.identity.sounds import LONGEST, two_surnames, variant

Kind = Literal[
    "same", "spacing", "particle", "short_name", "initial", "sound", "surname", "given_name", "slip",
    "resembles", "other",
]  # fmt: skip
COST: Mapping[Kind, float] = {
    "same": 0, "spacing": 0.05, "particle": 0.1, "short_name": 0.4, "given_name": 0.5, "surname": 0.5,
    "sound": 0.6, "initial": 0.7, "slip": 1.5, "resembles": 3, "other": 3.9,
}  # fmt: skip
"""What a pair of words costs; it only chooses between ways of laying two names side by side."""
# A slip is one edit in a word of so many letters; what resembles shares so much of its letters in order.
_SLIP_LETTERS = 4
_RESEMBLES = 60


@dataclass(frozen=True, slots=True)
class Pair:
    """How two words answer to each other, and what explains it."""

    kind: Kind
    words: str
    table: str | None = None


def _listed(name: str) -> Any:
    return yaml.safe_load(files("claims.match").joinpath("words", name).read_text(encoding="utf-8"))


@cache
def particles() -> Mapping[str, int]:
    """Each particle to the number of the row it stands in."""
    rows = [row for group in _listed("particles.yml").values() for row in group]
    return {word: number for number, row in enumerate(rows) for word in row}


@cache
def whole_names() -> Mapping[str, str]:
    """Each short given name to the one it is short for."""
    return {short: whole for whole, shorts in _listed("given.yml").items() for short in shorts}


@lru_cache(maxsize=65_536)
def pair(one: str, other: str, countries: frozenset[str], surname: bool) -> Pair:
    """How a folded word answers to another. `surname`: both stand where a family name may stand."""
    if one == other:
        return Pair("same", one)
    told = f"{one[:LONGEST]}/{other[:LONGEST]}"
    if max(len(one), len(other)) > LONGEST:
        return Pair("other", told)
    rows = particles()
    if one in rows and rows[one] == rows.get(other):
        return Pair("particle", told)
    if 1 in (len(one), len(other)):
        return Pair("initial" if one[0] == other[0] else "other", told)
    whole = whole_names()
    if whole.get(one, one) == whole.get(other, other):
        return Pair("short_name", told)
    found = variant(one, other, countries, surname)
    if found is not None:
        units = ", ".join(f"{mine}/{yours}" for mine, yours in found.differing)
        words = told if found.kind != "sound" or units == told else f"{told}: {units}"
        return Pair(found.kind, words, found.table)  # type: ignore[arg-type]
    table = two_surnames(one, other, countries) if surname else None
    if table is not None:
        told += ", two family names"
    if max(len(one), len(other)) >= _SLIP_LETTERS and DamerauLevenshtein.distance(one, other) == 1:
        return Pair("slip", told, table)
    if table is None and fuzz.ratio(one, other) >= _RESEMBLES:
        return Pair("resembles", told)
    return Pair("other", told, table)


@lru_cache(maxsize=65_536)
def joined(one: str, other: str, countries: frozenset[str]) -> Pair | None:
    """Words written together that are written apart on the other side; None where they are other words."""
    if one == other:
        return Pair("spacing", one)
    found = variant(one, other, countries, False)
    if found is None:
        return None
    units = ", ".join(f"{mine}/{yours}" for mine, yours in found.differing)
    return Pair("sound", f"{one}/{other}: {units}" if units else f"{one}/{other}", found.table)
