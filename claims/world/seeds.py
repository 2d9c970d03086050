"""Reads seeds/reference: YAML that people edit, held to its schemas and to itself, into facts."""

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from claims.contracts import ContractError, check_shape, did_you_mean
from claims.model import Facts
from claims.world.gathered import Gathered, SeedError
from claims.world.links import hold_together

MAX_BYTES = 2_000_000
"""The largest seed file that is read: ten times the whole table of today."""

MAX_DEPTH = 20
"""How deep a seed file may nest; rows of today nest seven deep."""

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
    know, an id that is nobody's, an id given twice, an end before its start.
    """
    read, facts = _gathered(folder, check)
    hold_together(read, facts)
    return facts


def seed_recorders(folder: Path | None = None) -> Mapping[tuple[str, int], str]:
    """Who recorded each version of each statement, by id and version: `by` in the head of its file.

    Raises SeedError as `read_seeds` does. A file whose head names nobody gives nothing.
    """
    read, facts = _gathered(folder, check_shape)
    hold_together(read, facts)
    told: dict[tuple[str, int], str] = {}
    for key, where in read.where.items():
        id, _, version = key.partition("@")
        if "by" in read.heads[where]:
            told[id, int(version) if version.isdecimal() else 1] = read.heads[where]["by"]
    return told


def _gathered(folder: Path | None, check: Callable[[str, object], None]) -> tuple[Gathered, Facts]:
    """Everything in the folder's files, each held to its schema, and the facts they make."""
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
    return read, read.facts()


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
        return yaml.load(data.decode("utf-8"), _Loader)
    except UnicodeDecodeError:
        raise SeedError(f"{where}: not UTF-8; save it as UTF-8") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark is not None else ""
        problem = " ".join(str(getattr(error, "problem", None) or "cannot be read as YAML").split())
        raise SeedError(f"{where}: {line}{problem}") from None


class _Loader(yaml.CSafeLoader):
    """YAML in which what is written is what is read: only true, false and null are not text.

    Neither Norway (NO) nor a year nor a day becomes anything else. A key given twice is an
    error and no silent overwrite, and references to other rows are refused: they multiply.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML reads it from the class
        **{first: [("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"))] for first in "tf"},
        **{first: [("tag:yaml.org,2002:null", re.compile("^(?:null|~|)$"))] for first in ("n", "~", "")},
    }

    depth = 0

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Called one level down; raises ComposerError where libyaml's recursion could end the process."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            problem = f"nested more than {MAX_DEPTH} deep; no row is"
            mark = current_node.start_mark if current_node is not None else None
            raise yaml.composer.ComposerError(problem=problem, problem_mark=mark)

    def ascend_resolver(self) -> None:
        """Called one level up."""
        self.depth -= 1

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        """A value; raises ConstructorError where it is only a reference to another one."""
        if node in self.constructed_objects:
            problem = "a reference (*) is not read; write the row out"
            raise yaml.constructor.ConstructorError(problem=problem, problem_mark=node.start_mark)
        return super().construct_object(node, deep)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """A mapping whose keys are all different; raises ConstructorError where one comes twice."""
        seen: set[object] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"'{key.value}' stands there twice; keep one"
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value if isinstance(key.value, str) else id(key))
        return super().construct_mapping(node, deep)
