"""Sounds: whether two spellings are one name written down in two ways, by a table for each language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from claims.text.listed import read_yaml

LONGEST = 40
"""Letters: longer words are compared as printed alone."""
_VOWELS = frozenset("aeiou")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Romanisation:
    """How the names of some countries are written in Latin letters; see words/sounds/*.yml.

    `units` maps what can be written for a sound to the sounds it may stand for. `surnames` and
    `names` map a word to the rows of spellings it stands in. With `whole_names` half of a given
    name is another name. With `doubles` a doubled consonant is as good as one.
    """

    name: str
    countries: frozenset[str]
    surnames: Mapping[str, frozenset[int]]
    names: Mapping[str, frozenset[int]]
    units: Mapping[str, frozenset[str]]
    longest: int
    whole_names: bool
    doubles: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """Two spellings explained: by a list of surnames or given names, or by the sounds that differ."""

    kind: str  # "surname", "given_name" or "sound"
    table: str
    differing: tuple[tuple[str, str], ...] = ()


def _rows(rows: Iterable[Iterable[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for word in row:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _read(name: str, raw: Mapping[str, Any]) -> Romanisation:
    units: dict[str, set[str]] = {}
    for sound, spellings in raw["sounds"].items():
        for spelling in spellings:
            units.setdefault(spelling, set()).add(sound)
    return Romanisation(
        name=name,
        countries=frozenset(raw["countries"]),
        surnames=_rows(raw["surnames"]),
        names=_rows(raw["names"]),
        units={spelling: frozenset(sounds) for spelling, sounds in units.items()},
        longest=max(map(len, units), default=1),
        whole_names=bool(raw.get("whole_names")),
        doubles=bool(raw.get("doubles")),
    )


@cache
def romanisations() -> tuple[Romanisation, ...]:
    """All tables, by name."""
    found = []
    for path in sorted(files("claims.match").joinpath("words", "sounds").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yml"):
            raw = read_yaml(path)
            found.append(_read(path.name.removesuffix(".yml"), raw))
    return tuple(found)


@cache
def tables(countries: frozenset[str]) -> tuple[Romanisation, ...]:
    """The tables for names of those countries; all of them where no country is known."""
    return tuple(each for each in romanisations() if not countries or countries & each.countries)


@lru_cache(maxsize=65_536)
def variant(one: str, other: str, countries: frozenset[str], surname: bool) -> Variant | None:
    """Why two folded words may be one name; None where no table of these countries says so.

    `surname` says that the words stand where a family name may stand.
    """
    for table in tables(countries):
        if surname and table.surnames.get(one, frozenset()) & table.surnames.get(other, frozenset()):
            return Variant("surname", table.name)
        if table.names.get(one, frozenset()) & table.names.get(other, frozenset()):
            return Variant("given_name", table.name)
    if max(len(one), len(other)) > LONGEST:
        return None
    for table in tables(countries):
        if surname and one in table.surnames and other in table.surnames:
            continue  # "Cho" and "Choo" are two families, however they may be read
        differing = _sounding(one, other, table)
        if differing is not None:
            return Variant("sound", table.name, differing)
    return None


def two_surnames(one: str, other: str, countries: frozenset[str]) -> str | None:
    """The table that lists two folded words as two families ("Cho", "Choo"); None where none does."""
    for table in tables(countries) if countries else ():
        rows = table.surnames.get(one), table.surnames.get(other)
        if rows[0] and rows[1] and not rows[0] & rows[1]:
            return table.name
    return None


def _single(word: str) -> str:
    return "".join(
        letter for at, letter in enumerate(word) if at == 0 or letter in _VOWELS or word[at - 1] != letter
    )


def _sounding(one: str, other: str, table: Romanisation) -> tuple[tuple[str, str], ...] | None:
    """The units written differently in a row of sounds that both words may stand for; None for no such row.

    Steps through both words at once: from each pair of places to those behind two units that
    share a sound. The way with the fewest differences is kept.
    """
    if table.doubles:
        one, other = _single(one), _single(other)
    mine, yours = _read_at(one, table.name), _read_at(other, table.name)
    # By places in the first word, then in the second: what differs on the best way there.
    reached: list[dict[int, tuple[tuple[str, str], ...]]] = [{} for _ in range(len(one) + 1)]
    reached[0][0] = ()
    for i, places in enumerate(reached[:-1]):
        # Every unit is a letter or more on both sides, so that places are never added while they are read.
        for j, so_far in places.items():
            if j == len(other):
                continue
            for unit, sounds in mine[i]:
                for its, theirs in yours[j]:
                    if unit != its and sounds.isdisjoint(theirs):
                        continue
                    way = so_far if unit == its else (*so_far, (unit, its))
                    onward = reached[i + len(unit)]
                    best = onward.get(j + len(its))
                    if best is None or len(way) < len(best):
                        onward[j + len(its)] = way
    return reached[-1].get(len(other))


@lru_cache(maxsize=65_536)
def _read_at(word: str, name: str) -> tuple[tuple[tuple[str, frozenset[str]], ...], ...]:
    """What may be read at each place of a word by the table of that name: the units, with their sounds.

    A letter may always be read as itself.
    """
    table = next(each for each in romanisations() if each.name == name)
    return tuple(
        tuple(
            (unit, table.units.get(unit, _NONE) | ({unit} if length == 1 else _NONE))
            for length in range(1, min(table.longest, len(word) - at) + 1)
            if (unit := word[at : at + length]) in table.units or length == 1
        )
        for at in range(len(word))
    )
