"""Old report folders: those that scheduled runs and nights left in TILIK_REPORTS, and nothing else in it."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

FOLDERS = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(-[0-9a-f]{8})?")
"""The name a run gives the folder of its report: the moment it began, and the start of the run's id."""
NIGHTS = re.compile(r"\d{4}-\d\d-\d\d")
_FILES = r"(report\.(html|md)|dossiers\.jsonl|findings\.csv|[a-z]+\.jsonl)"
OURS = re.compile(rf"{_FILES}|\.{_FILES}\.[a-z0-9_]{{8}}")
"""Files that Tilik writes into such a folder; one that holds anything else is somebody's, and stays.

A run that was killed while it wrote leaves them under the names they had beside their place.
"""


def old_reports(reports: Path, before: datetime, *, dry_run: bool) -> tuple[list[str], list[str]]:
    """Folders of reports older than that moment by their names: those deleted, and those that stay.

    A folder stays where it holds what Tilik did not write. Links are never followed. With `dry_run`
    nothing is deleted.
    """
    gone: list[str] = []
    left: list[str] = []
    for folder in _old(reports, before):
        name = folder.relative_to(reports).as_posix()
        files = sorted(folder.iterdir())
        if not all(OURS.fullmatch(file.name) and file.is_file() and not file.is_symlink() for file in files):
            left.append(name)
            continue
        if not dry_run:
            for file in files:
                file.unlink(missing_ok=True)
            folder.rmdir()
        gone.append(name)
    return gone, left


def _old(reports: Path, before: datetime) -> Iterator[Path]:
    for folder, shape in ((reports, FOLDERS), (reports / "nightly", NIGHTS)):
        if folder.is_symlink() or not folder.is_dir():
            continue
        for each in sorted(folder.iterdir()):
            if each.is_symlink() or not each.is_dir() or not shape.fullmatch(each.name):
                continue
            made = _made(each.name)
            if made is not None and made < before:
                yield each


def _made(name: str) -> datetime | None:
    """The moment a folder's name tells; None where it is a day that does not exist."""
    try:
        if "T" in name:
            return datetime.strptime(name[:20], "%Y-%m-%dT%H-%M-%SZ").replace(tzinfo=UTC)
        day = date.fromisoformat(name)
    except ValueError:
        return None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
