"""The files of the repository, for tests that hold all of them to something."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


@cache
def kept() -> tuple[Path, ...]:
    """Every file under version control; without git, every file that is not hidden and not made by a run."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = [name for name in listed.stdout.decode().split("\0") if name]
        return tuple(ROOT / name for name in names if (ROOT / name).is_file())
    made = {"var", "__pycache__"}
    parts = {path: path.relative_to(ROOT).parts for path in sorted(ROOT.rglob("*")) if path.is_file()}
    return tuple(
        path
        for path, names in parts.items()
        if not made & set(names) and not any(name.startswith(".") for name in names[:-1])
    )


def texts() -> Iterator[tuple[str, str]]:
    """The files under version control that are text, with their path from the root."""
    for path in kept():
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
