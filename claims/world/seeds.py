"""Reads seeds/reference: YAML that people edit, held to its schemas and to itself, into facts."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from claims.contracts import ContractError, check_shape, did_you_mean
from claims.model import Facts
from claims.world.gathered import Gathered, SeedError
from claims.world.links import hold_together
from claims.world.written import written

MAX_BYTES = 2_000_000
"""The largest seed file that is read: ten times the whole table of today."""

KINDS = (
    "sources",
    "people",
    "offices",
    "places",
    "organisations",
    "series",
    "aliases",
    "terms",
    "events",
    "coverage",
    "agreements",
    "statements",
    "merges",
    "conflicts",
)
"""The kinds of seed file. Each is KIND.yml, or a folder KIND with files of that kind, or both."""


def read_seeds(folder: Path | None = None, check: Callable[[str, object], None] = check_shape) -> Facts:
    """The facts of a folder of seed files, by default of the packaged seeds/reference.

    `check` holds a file to its schema: the quick check, or claims.contracts.validate where time
    does not matter. Raises SeedError at the first fault: no YAML, a field the schema does not
    know, an id that is nobody's, an id given twice, an end before its start. The packaged seeds are
    part of what is installed, and are read once a process.
    """
    if folder is None and check is check_shape:
        return _packaged()
    return _held(folder, check)[1]


@cache
def _packaged() -> Facts:
    return _held(None, check_shape)[1]


def seed_recorders(folder: Path | None = None) -> Mapping[tuple[str, int], str]:
    """Who recorded each version of each statement, by id and version: `by` in the head of its file.

    Raises SeedError as `read_seeds` does. A file whose head names nobody gives nothing.
    """
    read, _ = _held(folder, check_shape)
    told: dict[tuple[str, int], str] = {}
    for key, where in read.where.items():
        id, _, version = key.partition("@")
        if "by" in read.heads[where]:
            told[id, int(version) if version.isdecimal() else 1] = read.heads[where]["by"]
    return told


def _held(folder: Path | None, check: Callable[[str, object], None]) -> tuple[Gathered, Facts]:
    """Everything in the folder's files, each held to its schema, and the facts they make, held together."""
    root: Traversable = folder if folder is not None else files("seeds") / "reference"
    shown = str(folder) if folder is not None else "seeds/reference"
    if not root.is_dir():
        raise SeedError(f"{shown}: no such folder; name a folder of seed files")
    _refuse_strangers(root, shown)
    read = Gathered()
    for kind in KINDS:
        for name, file in _files_of(root, kind):
            where = f"{shown}/{name}"
            content = _load(file, where)
            try:
                check(f"reference/{kind}.v1", content)
            except ContractError as error:
                # The path starts with the section, and nobody looks for a row by its section.
                raise SeedError(": ".join([where, *map(str, error.path[1:]), error.problem])) from None
            read.take(kind, content, where)
    facts = read.facts()
    hold_together(read, facts)
    return read, facts


def _files_of(root: Traversable, kind: str) -> Iterator[tuple[str, Traversable]]:
    if (root / f"{kind}.yml").is_file():
        yield f"{kind}.yml", root / f"{kind}.yml"
    if (root / kind).is_dir():
        for file in sorted((root / kind).iterdir(), key=lambda each: each.name):
            if file.name.endswith(".yml"):
                yield f"{kind}/{file.name}", file


def _refuse_strangers(root: Traversable, shown: str) -> None:
    """Raises SeedError for a file under a name no kind has: its facts would be left out in silence."""
    names = sorted(
        each.name for each in root.iterdir() if each.name.endswith((".yml", ".yaml")) or each.is_dir()
    )
    for name in names:
        if name.removesuffix(".yml") not in KINDS and not name.startswith((".", "_")):
            hint = did_you_mean(name, [f"{kind}.yml" for kind in KINDS])
            raise SeedError(f"{shown}/{name}: no kind of seed file has this name{hint}")


def _load(file: Traversable, where: str) -> Any:
    with file.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SeedError(f"{where}: larger than {MAX_BYTES} bytes; split it into a folder of files")
    try:
        return written(data)
    except ValueError as error:
        raise SeedError(f"{where}: {error}") from None
