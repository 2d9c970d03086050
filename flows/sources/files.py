"""Source files: one YAML file a source, each held to schemas/source.v1.json and then to sense.

A file at fault is listed and never stops the others.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.contracts import ContractError, faults_in
from claims.world.written import NumberLoader, written
from flows.sources.model import Limits, Quirks, Source
from flows.sources.sense import INBOX, address_problems, problems_of

MAX_BYTES = 500_000
"""The largest source file that is read."""

_FIRST = {
    "rss": "feed",
    "atom": "feed",
    "page": "address",
    "site": "address",
    "json": "ninjs",
    "file": "folder",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a source file, in one line that names the field."""

    file: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.problem}"

    def of(self, id: str) -> bool:
        """The file is the one a source of that id is written in."""
        return Path(self.file).stem == id


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a folder by id, and what is wrong with the files that are none."""

    sources: tuple[Source, ...]
    faults: tuple[Fault, ...]

    @property
    def active(self) -> tuple[Source, ...]:
        """Those that a run reads."""
        return tuple(source for source in self.sources if source.active)

    def find(self, id: str) -> Source | None:
        """The source of that id; None where no file that can be read has it."""
        return next((source for source in self.sources if source.id == id), None)


def read_sources(folder: Path, inbox: Path) -> Sources:
    """The sources of the .yml files in a folder, by name; names that begin with "." or "_" are passed over.

    `inbox` is the folder meant by TILIK_INBOX. Never raises: a folder that cannot be opened, or that
    holds no source, is a fault.
    """
    sources: list[Source] = []
    faults: list[Fault] = []
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix in (".yml", ".yaml"))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return Sources((), (Fault(str(folder), f"cannot be opened ({why}): set TILIK_SOURCES to a folder"),))
    for file in files:
        if file.name.startswith((".", "_")):
            continue
        found = read_source(file, inbox)
        if isinstance(found, Source):
            sources.append(found)
        else:
            faults += found
    if not sources and not faults:
        faults.append(Fault(str(folder), "holds no source: put a .yml file in it for each newspaper"))
    return Sources(tuple(sources), tuple(faults))


def read_source(file: Path, inbox: Path) -> Source | tuple[Fault, ...]:
    """The source a file describes, or all that is wrong with it. Never raises."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ValueError(
                f"is larger than the {MAX_BYTES:,} bytes a source file may have: one file a source"
            )
        content = written(data, NumberLoader)
        if not isinstance(content, dict):
            raise ValueError("is no source: write a line for each field, as in 'kind: feed'")
        kind = content.get("kind")
        if isinstance(kind, str) and kind in _FIRST:
            raise ValueError(f"'kind' is '{kind}'; did you mean '{_FIRST[kind]}'?")
        faults = faults_in("source.v1", content)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return (Fault(str(file), f"cannot be opened ({why}): change its rights or remove it"),)
    except ValueError as error:
        return (Fault(str(file), str(error)),)
    except (LookupError, AttributeError, TypeError):  # as PyYAML does for !!bool and !!timestamp
        return (Fault(str(file), "has a tag (!!) that does not fit its value: leave the tag out"),)
    if faults:
        return tuple(Fault(str(file), _in_words(fault)) for fault in faults)
    problems = list(problems_of(content, file.name))
    if not problems:
        source = _source(content, inbox)
        problems = list(address_problems(source))
        if not problems:
            return source
    return tuple(Fault(str(file), problem) for problem in problems)


def _in_words(fault: ContractError) -> str:
    where = ".".join(str(part) for part in fault.path)
    return f"{where + ': ' if where else ''}{fault.problem}"


def _source(content: dict[str, Any], inbox: Path) -> Source:
    fields = _frozen(content)
    limits, quirks = Limits(**fields.pop("limits", {})), Quirks(**_frozen(fields.pop("quirks", {})))
    folder = fields.pop("folder", None)
    if fields["kind"] == "stdin":
        fields.setdefault("form", "line")
    elif fields["kind"] == "ninjs":
        fields["form"] = "ninjs"
    where = None if folder is None else inbox if folder == INBOX else Path(folder).expanduser()
    return Source(**fields, folder=where, limits=limits, quirks=quirks)


def _frozen(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
