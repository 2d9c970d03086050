"""Source files: one YAML file a source, each held to schemas/source.v1.json and then to sense.

A file at fault is listed and never stops the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from claims.contracts import ContractError, did_you_mean, validate
from claims.world.written import NumberLoader, written
from flows.sources.addresses import NotListed, canonical, listing_address, split
from flows.sources.model import Limits, Quirks, Source

INBOX = "TILIK_INBOX"
"""What a file writes for its `folder` to mean the folder of the setting."""

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
_NEEDS = {"address": "addresses", "feed": "addresses", "sitemap": "addresses", "folder": "folder"}
# Fields and quirks that only some kinds use; one written for another kind would be read and ignored.
_USED_BY = {
    "hosts": ("address", "feed", "sitemap", "ninjs"),
    "addresses": ("address", "feed", "sitemap", "ninjs"),
    "ports": ("address", "feed", "sitemap", "ninjs"),
    "folder": ("folder", "ninjs"),
    "form": ("address", "stdin"),
}
_FETCHED = _USED_BY["hosts"]
_INNER_USED_BY = {
    "limits": {
        "pages_per_run": _FETCHED,
        "seconds_between_requests": _FETCHED,
        "seconds": _FETCHED,
        "days": ("feed", "sitemap"),
    },
    "quirks": {
        "drop_parameters": _FETCHED,
        "keep_parameters": _FETCHED,
        "same_hosts": _FETCHED,
        "cut_suffixes": _FETCHED,
        "https": _FETCHED,
        "full_text": ("feed",),
        "items": ("ninjs",),
    },
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

    `inbox` is the folder meant by TILIK_INBOX. Never raises: a folder that cannot be opened is a fault.
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
        validate("source.v1", content)
    except ContractError as broken:
        where = ".".join(str(part) for part in broken.path)
        return (Fault(str(file), f"{where + ': ' if where else ''}{broken.problem}"),)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return (Fault(str(file), f"cannot be opened ({why}): change its rights or remove it"),)
    except ValueError as error:
        return (Fault(str(file), str(error)),)
    problems = [*_of_its_kind(content), *_in_itself(content)]
    if content["id"] != file.stem:
        problems.insert(0, f"'id' is '{content['id']}' in a file called {file.name}; write id: {file.stem}")
    if not problems:
        source = _source(content, inbox)
        problems = list(_addresses(source))
        if not problems:
            return source
    return tuple(Fault(str(file), problem) for problem in problems)


def _of_its_kind(content: dict[str, Any]) -> Iterator[str]:
    """What is missing for a kind, and what a kind does not use."""
    kind = content["kind"]
    needed = _NEEDS.get(kind)
    if kind == "ninjs" and ("addresses" in content) == ("folder" in content):
        yield "a source of kind ninjs has either 'addresses' or 'folder'"
    elif needed is not None and needed not in content:
        yield f"'{needed}' is missing; a source of kind {kind} needs it"
    if "addresses" in content and "hosts" not in content:
        yield "'hosts' is missing; name the hosts that 'addresses' and articles are on"
    for name, kinds in _USED_BY.items():
        if name in content and kind not in kinds:
            yield f"'{name}' is not used by a source of kind {kind}; leave it out"
    for part, used_by in _INNER_USED_BY.items():
        for name, kinds in used_by.items():
            if name in content.get(part, {}) and kind not in kinds:
                yield f"{part}: '{name}' is not used by a source of kind {kind}; leave it out"


def _in_itself(content: dict[str, Any]) -> Iterator[str]:
    """What no schema can say of single fields."""
    quirks = content.get("quirks", {})
    zone = quirks.get("time_zone")
    if zone is not None and not _is_zone(zone):
        yield f"quirks: 'time_zone' is '{zone}', which is none{did_you_mean(zone, available_timezones())}"
    source = Source("", "", "feed", hosts=tuple(content.get("hosts", ())))
    for host in source.hosts:
        name = host.removeprefix("*.")
        try:
            plain = split(f"https://{name}/").host
        except NotListed:
            yield f"'hosts' has '{host}', which is no name a host can have"
            continue
        if plain != name:
            yield f"'hosts' has '{host}'; write {plain}"
    for other, host in quirks.get("same_hosts", {}).items():
        if not source.has(host):
            hint = did_you_mean(host, source.hosts)
            yield f"quirks: 'same_hosts' leads {other} to {host}, which is not in 'hosts'{hint}"
        elif other in source.hosts:
            yield f"quirks: 'same_hosts' has {other}, which is in 'hosts' too; leave it out of 'hosts'"
    folder = content.get("folder")
    if folder is not None and folder != INBOX and not Path(folder).expanduser().is_absolute():
        hint = did_you_mean(folder, [INBOX])
        yield f"'folder' is '{folder[:60]}'; write {INBOX} or a path that starts with / or ~{hint}"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # none of that name; no name; a folder of zones
        return False
    return True


def _addresses(source: Source) -> Iterator[str]:
    seen: set[str] = set()
    form = canonical if source.kind == "address" else listing_address
    for address in source.addresses:
        try:
            one = form(address, source)
        except NotListed as reason:
            hint = did_you_mean(urlsplit(address).hostname or "", source.hosts)
            yield f"'addresses' has {address[:100]}, which {reason}{hint}"
            continue
        if one in seen:
            yield f"'addresses' has {address[:100]} twice; keep one"
        seen.add(one)


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
