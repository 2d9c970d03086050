"""Reading a file for an import: the bytes from disk, hashed as they go by, through the reader of its kind."""

import hashlib
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from claims.contracts import did_you_mean
from claims.world.intake import NOTHING, READERS, Head, Known, Refused, Taken, read_mapping, shipped
from claims.world.intake import Mapping as Columns
from db.intake import Order

PIECE = 1 << 16
NOT_YET = "0" * 64
"""The hash of a pipe while it is read: it is known at its end only."""


_OWN_FORM = {
    "publisher": "the sources its rows cite",
    "url": "tilik:own-form",
    "licence": "that of each source its rows cite",
}
"""What holds of a file in our own form where nothing else is said: it is no source, its rows cite theirs.

Each of those has to be in the table, or in a file of sources, and is refused without a licence.
"""


class IntakeError(Exception):
    """An import cannot be begun as it was asked for; the message is one line that says what to do."""


class FileReading:
    """One reading of a file; `at` counts the bytes that went by."""

    def __init__(self, source: "FileSource") -> None:
        self._source = source
        self._stream: BinaryIO = source.path.open("rb", buffering=0)
        self._hash = hashlib.sha256()
        self.at = 0

    def __iter__(self) -> Iterator[Taken | Refused]:
        """Each row of the file; where a reader stops early, the rest goes by, so that all is hashed."""
        source = self._source
        with self._stream:
            yield from READERS[source.kind](self._pieces(), source.head, source.mapping, source.known)
            for _ in self._pieces():
                pass
        if self.at == 0:
            yield Refused(0, None, "the file is empty; name the file that holds the rows")

    def sha256(self) -> str:
        """The SHA-256 of what was read."""
        return self._hash.hexdigest()

    def _pieces(self) -> Iterator[bytes]:
        while piece := self._stream.read(PIECE):
            self._hash.update(piece)
            self.at += len(piece)
            yield piece


@dataclass(frozen=True)
class FileSource:
    """A file to be imported, and how it is read; calling it begins a reading from the beginning.

    `given` is what was said of it on the command line or by its mapping, as JSON. `size` is 0, and
    `sha256` None, for a pipe. `taken_before` is the day this very file was first taken in: that of its
    retrieval, where no other is given.
    """

    path: Path
    name: str
    kind: str
    size: int
    sha256: str | None
    head: Head
    mapping: Columns | None
    mapping_sha256: str
    given: Mapping[str, Any]
    known: Known = NOTHING
    taken_before: date | None = None

    def __call__(self) -> FileReading:
        """A reading of the file; raises OSError where it cannot be opened."""
        return FileReading(self)

    def on(self, day: date, known: Known) -> "FileSource":
        """The same, for facts that enter the table that day, with what the table knows."""
        retrieved = self._retrieved(day)
        head = replace(self.head, retrieved=retrieved, recorded=max(day, retrieved))
        return replace(self, head=head, known=known)

    def order(self, *, by: str, at: datetime) -> Order:
        """What is to be imported, for the database."""
        today = at.date()
        return Order(
            origin=self.head.origin,
            kind=self.kind,
            file=self.name,
            sha256=self.sha256,
            mapping_sha256=self.mapping_sha256,
            head=self.given,
            retrieved=self._retrieved(today),
            recorded=today,
            by=by,
            at=at,
        )

    def _retrieved(self, day: date) -> date:
        said = self.given.get("retrieved")
        return self.taken_before or day if said is None else date.fromisoformat(said)


def file_source(
    file: str, kind: str, mapping: str | None, origin: str | None, said: Mapping[str, Any]
) -> FileSource:
    """The file, looked at, with all that was said of it; raises IntakeError where it cannot be imported.

    `mapping` is a mapping file or the name of a shipped one; what `said` has wins over what it says.
    """
    if kind not in READERS:
        listed = ", ".join(sorted(READERS))
        hint = did_you_mean(kind, READERS)
        raise IntakeError(f"'{kind}' is no kind of file Tilik imports{hint}; give --as one of: {listed}")
    path = Path("/dev/stdin" if file == "-" else file)
    try:
        looked = path.stat()
        if stat.S_ISDIR(looked.st_mode):
            raise IntakeError(f"{file}: is a folder; name a file")
        whole = stat.S_ISREG(looked.st_mode)
        sha256 = _sha256_of(path) if whole else None
    except OSError as error:
        raise IntakeError(
            f"{file}: cannot be read ({error.strerror or error}); name a file that can"
        ) from None
    columns, written = _mapping(mapping)
    own = kind == "yaml" or (columns is not None and columns.ids == "kept")
    given = {**(_OWN_FORM if own else {}), **(columns.source if columns is not None else {}), **said}
    given = {name: value.isoformat() if isinstance(value, date) else value for name, value in given.items()}
    return FileSource(
        path=path,
        name=file,
        kind=kind,
        size=looked.st_size if whole else 0,
        sha256=sha256,
        head=_head(given, origin or origin_of(file), sha256),
        mapping=columns,
        mapping_sha256=hashlib.sha256(written).hexdigest() if written else "",
        given=given,
    )


def origin_of(file: str) -> str:
    """The id of the source a file is, from its name: SRC- and the name without its ending."""
    stem = Path(file).name.partition(".")[0] if file != "-" else "stdin"
    return "SRC-" + (re.sub(r"[^A-Za-z0-9]+", "-", stem).strip("-")[:76] or "file")


def _head(given: Mapping[str, Any], origin: str, sha256: str | None) -> Head:
    """The head of the file; the days in it are set when its reading begins."""
    more: dict[str, Any] = {
        name: given[name] for name in ("confidence", "tier", "published", "note") if name in given
    }
    if "last_seen" in given:
        more["last_seen"] = date.fromisoformat(given["last_seen"])
    return Head(
        origin=origin,
        publisher=given.get("publisher", ""),
        url=given.get("url", ""),
        licence=given.get("licence", ""),
        retrieved=date.min,
        recorded=date.min,
        sha256=sha256 or NOT_YET,
        **more,
    )


def _mapping(name: str | None) -> tuple[Columns | None, bytes]:
    """The mapping of that name or file, and its bytes."""
    if name is None:
        return None, b""
    written = shipped().get(name)
    if written is None:
        try:
            written = Path(name).read_bytes()
        except OSError as error:
            hint = did_you_mean(name, shipped())
            why = error.strerror or error
            raise IntakeError(
                f"{name}: cannot be read ({why}), and no mapping of that name comes with Tilik{hint}"
            ) from None
    try:
        return read_mapping(written), written
    except ValueError as error:
        raise IntakeError(f"{name}: {error}") from None


def _sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
