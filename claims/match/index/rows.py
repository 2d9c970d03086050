"""The rows of a table of names, (entity, name), in the one order an index keeps them in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claims.match.candidates import sorted_words
from claims.match.index.texts import Ints, Texts, changed, starts_of, texts

Given = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Distinct sorted words (`keys`), and behind each the rows whose names fold to it.

    Keys are in order of their bytes; the rows of key n are `starts[n]` up to `starts[n + 1]`, by
    entity, then name. `entity` is a number among `entities`, which are sorted too.
    """

    keys: Texts
    starts: Ints
    entity: NDArray[np.int32]
    names: Texts
    entities: Texts


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of rows did to the keys: the numbers dropped, and new keys before old numbers."""

    gone: Sequence[int]
    new: Sequence[tuple[int, bytes]]


def rows(given: Given) -> Rows:
    """The rows in order, each once; names without a letter or digit are left out.

    Raises ValueError for an entity id with a NUL character.
    """
    lines = _lines(given)
    keys: list[bytes] = []
    counts: list[int] = []
    ids: list[bytes] = []
    names: list[bytes] = []
    for line in lines:
        key, entity, name = line.split(b"\0", 2)
        if not keys or keys[-1] != key:
            keys.append(key)
            counts.append(0)
        counts[-1] += 1
        ids.append(entity)
        names.append(name)
    del lines
    entities = sorted(set(ids))
    number = {id: at for at, id in enumerate(entities)}
    numbers = np.fromiter(map(number.__getitem__, ids), np.int32, len(ids))
    return Rows(texts(keys), starts_of(np.asarray(counts, np.int64)), numbers, texts(names), texts(entities))


def _lines(given: Given) -> list[bytes]:
    """Key, entity and name of every row, each row once, in the order of their bytes."""
    lines = []
    for entity, name in given:
        if "\0" in entity:
            raise ValueError(f"the id {entity!r} holds a NUL character: correct it where it comes from")
        key = sorted_words(name)
        if key:
            lines.append(f"{key}\0{entity}\0{name}".encode("utf-8", "surrogatepass"))
    lines.sort()
    return [line for at, line in enumerate(lines) if at == 0 or line != lines[at - 1]]


def changed_rows(kept: Rows, added: Given, removed: Given) -> tuple[Rows, Change]:
    """The rows as they would be had the table been read anew, and what became of the keys.

    A row both added and removed is there afterwards; one added that was there stays. Raises
    ValueError for a removed row that is not there: the rows kept are then not the table's.
    """
    into = [tuple(line.split(b"\0", 2)) for line in _lines(added)]
    stay = set(into)
    out = [row for row in (tuple(line.split(b"\0", 2)) for line in _lines(removed)) if row not in stay]
    gone: list[int] = []
    for row in out:
        at, there = _find(kept, row)
        if not there:
            raise ValueError(f"{_said(row)} is not in the index: it was made from other rows; make it anew")
        gone.append(at)
    fresh = [(at, row) for at, there, row in ((*_find(kept, row), row) for row in into) if not there]

    lost = {key: len(list(group)) for key, group in groupby(out, itemgetter(0))}
    won = {key: len(list(group)) for key, group in groupby((row for _, row in fresh), itemgetter(0))}
    counts = np.diff(kept.starts)
    dropped: list[int] = []
    new: list[tuple[int, bytes]] = []
    sizes: list[tuple[int, int]] = []
    for key in sorted({*lost, *won}):
        at = kept.keys.place(key)
        if at < len(kept.keys) and kept.keys[at] == key:
            counts[at] += won.get(key, 0) - lost.get(key, 0)
            if counts[at] == 0:
                dropped.append(at)
        else:
            new.append((at, key))
            sizes.append((at, won[key]))
    ids, entity = _entities(kept, gone, fresh)
    after = Rows(
        kept.keys.changed(dropped, new),
        starts_of(changed(counts, dropped, sizes)),
        entity,
        kept.names.changed(gone, [(at, row[2]) for at, row in fresh]),
        ids,
    )
    return after, Change(dropped, new)


def _find(kept: Rows, row: tuple[bytes, ...]) -> tuple[int, bool]:
    """Where the row is, or would be put, among those kept, and whether it is there."""
    key, entity, name = row
    at = kept.keys.place(key)
    begin = int(kept.starts[at])
    if at == len(kept.keys) or kept.keys[at] != key:
        return begin, False
    low, high = begin, int(kept.starts[at + 1])
    end = high
    while low < high:
        middle = (low + high) // 2
        if (kept.entities[int(kept.entity[middle])], kept.names[middle]) < (entity, name):
            low = middle + 1
        else:
            high = middle
    there = low < end and (kept.entities[int(kept.entity[low])], kept.names[low]) == (entity, name)
    return low, there


def _entities(
    kept: Rows, gone: Sequence[int], fresh: Sequence[tuple[int, tuple[bytes, ...]]]
) -> tuple[Texts, NDArray[Any]]:
    """The ids in use after the change, and the number of the entity of every row."""
    used = np.bincount(kept.entity, minlength=len(kept.entities))
    np.subtract.at(used, kept.entity[list(gone)], 1)
    places = {id: kept.entities.place(id) for id in sorted({row[1] for _, row in fresh})}
    known = {id: at for id, at in places.items() if at < len(kept.entities) and kept.entities[at] == id}
    stay = np.asarray(list(known.values()), np.int64)
    used[stay] += 1
    dropped = np.flatnonzero(used == 0).tolist()
    new = [(at, id) for id, at in places.items() if id not in known]
    ids = kept.entities.changed(dropped, new)
    # Where each old number went: down by those dropped before it, up by those put before it.
    olds = np.arange(len(kept.entities))
    moved = olds - np.searchsorted(dropped, olds) + np.searchsorted([at for at, _ in new], olds, side="right")
    numbers = [(at, ids.place(row[1])) for at, row in fresh]
    return ids, changed(moved[kept.entity], gone, numbers).astype(np.int32)


def _said(row: tuple[bytes, ...]) -> str:
    return f"{row[1].decode(errors='replace')} named {row[2].decode(errors='replace')!r}"
