"""The spool: what a report says of a dossier waits in files from the moment it is judged.

What it is made of is at hand then; read back from the database it costs twice as much. Whatever does not
wait here, for its process was killed, the disk was full or another run judged it, is made from the database
and is the same. Imports no Prefect.
"""

import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory, TemporaryFile
from typing import Any, BinaryIO

import orjson

from claims.model import Dossier, Language, Tracks, World
from flows.rows import Order, flags_of, table_rows
from flows.running import LONGEST

MOST = 50_000
"""So many dossiers of a run wait at most: some 100 MB of files, and 15 MB to know where each of them is."""

PREFIX = "tilik-spool-"

Flags = list[tuple[Order, dict[str, Any]]]
Spool = tuple[str, Language, Tracks]
"""The folder where it waits, the report's language, and the track record by which flags are sorted."""


@contextmanager
def spool_folder() -> Iterator[str | None]:
    """A folder among the machine's temporary ones, gone afterwards; None where there can be none.

    Those of runs that were killed go with it, once they are older than any run gets.
    """
    try:
        folder = TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
    except OSError:
        yield None
        return
    with folder as name:
        _clear(Path(name).parent, time.time() - 2 * LONGEST.total_seconds())
        yield name


def _clear(among: Path, before: float) -> None:
    for left in among.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if left.stat().st_mtime < before:
                shutil.rmtree(left, ignore_errors=True)


class Laying:
    """What is said of some dossiers, until all of them are judged."""

    def __init__(self, spool: Spool, world: World) -> None:
        self._folder, self._language, self._tracks = spool
        self._world = world
        self._rows: list[bytes] = []
        self._index: list[tuple[str, int, Flags]] = []

    def add(self, id: str, dossier: Dossier, record: dict[str, Any]) -> None:
        """One more dossier, known by that id, with its record, in which it is worded. Never raises."""
        try:
            messages = [finding["messages"][self._language] for finding in record["findings"]]
            rows = table_rows(dossier, self._world, self._language, messages)
            flags = flags_of([dossier], self._world, self._language, self._tracks)
        except Exception:
            # It must not cost the dossier. Who makes the report from the database meets and tells it.
            return
        self._rows.append(rows)
        self._index.append((id, len(rows), flags))

    def lay(self) -> None:
        """All of it waits from here on, in one file; where that cannot be written, none of it does."""
        try:
            head = orjson.dumps(self._index)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.writelines((head, b"\n", *self._rows))
            # Whoever is killed before this leaves a file that nobody reads.
            Path(file.name).rename(f"{file.name}.rows")
        except (OSError, TypeError):
            return


class Waiting:
    """All that waits in a spool: where each dossier's rows are, by its id. Its `close` lets go of them."""

    def __init__(self, folder: str | None) -> None:
        """Takes what is laid into one file of its own; nothing where there is no folder."""
        self._file: BinaryIO | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self._flags: dict[str, Flags] = {}
        if folder is None:
            return
        try:
            self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - closed by close
            for path in sorted(Path(folder).glob("*.rows")):
                self._take(path, self._file)
        except OSError:
            # A disk that is full: what is not here is made from the database.
            self._places.clear()

    def _take(self, path: Path, file: BinaryIO) -> None:
        head, _, rows = path.read_bytes().partition(b"\n")
        path.unlink()
        at = file.tell()
        file.write(rows)
        for id, size, flags in orjson.loads(head):
            self._places[id] = (at, size)
            at += size
            if flags:
                self._flags[id] = [((rank, expected), flag) for (rank, expected), flag in flags]

    def has(self, ids: Iterable[str]) -> bool:
        """Each of these waits here."""
        return all(id in self._places for id in ids)

    def rows(self, ids: Iterable[str]) -> bytes:
        """The table's rows of these, in their order."""
        assert self._file is not None, "there are none"
        found = []
        for id in ids:
            at, size = self._places[id]
            self._file.seek(at)
            found.append(self._file.read(size))
        return b"".join(found)

    def flags(self, ids: Iterable[str]) -> Flags:
        """Their flags, in their order."""
        return [flag for id in ids for flag in self._flags.get(id, ())]

    def close(self) -> None:
        """Nothing is left of it."""
        if self._file is not None:
            self._file.close()
