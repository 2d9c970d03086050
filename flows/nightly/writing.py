"""Files written piece by piece: a reader sees the old one or the new one, never half."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from flows.reporting import ReportError


def write_pieces(path: Path, pieces: Iterable[str]) -> int:
    """The file holds the pieces, however many; gives its size in bytes. Raises ReportError if it cannot."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _refused(path, error) from error
    made = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(pieces)
        size = made.stat().st_size
        mask = os.umask(0)
        os.umask(mask)
        made.chmod(0o666 & ~mask)
        made.replace(path)
    except OSError as error:
        made.unlink(missing_ok=True)
        raise _refused(path, error) from error
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return size


def _refused(path: Path, error: OSError) -> ReportError:
    why = (error.strerror or str(error)).lower()
    return ReportError(f"cannot write the report to {path} ({why}): name another folder in TILIK_REPORTS")
