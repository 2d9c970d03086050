"""`python -m bench.drill.full`: the disk is full in the middle of a run; then there is room again.

The database lies on a small file system of its own (root only: it is mounted here). A run fails on it with
one clear line and nothing half kept; the next run, with room, brings the tables to what they are on a disk
that never was full.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bench.drill.kills import folder_of
from bench.drill.paper import Paper
from bench.drill.papers import environment, write_sources
from bench.drill.peace import read_in_peace, read_once, stuck
from bench.drill.site import served
from bench.drill.tables import contents, differences

EDITIONS = 3


def main(arguments: list[str] | None = None) -> int:
    """0: the tables are the same in the end; 1: they are not; 2: this user may mount nothing."""
    parser = argparse.ArgumentParser(prog="python -m bench.drill.full", description=__doc__)
    parser.add_argument("--megabytes", type=int, default=8, help="room for the database")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="tilik-full-") as name, served(Paper()) as site:
        base = Path(name)
        write_sources(base / "sources", site)
        peace = folder_of(base, "peace")
        (peace / "sources").symlink_to(base / "sources")
        url = f"sqlite:///{peace}/tilik.db"
        read_in_peace(
            site, EDITIONS, environment(peace, site, url) | {"PREFECT_HOME": str(peace / "prefect")}
        )
        expected = contents(url)

        folder = folder_of(base, "full")
        (folder / "sources").symlink_to(base / "sources")
        (folder / "small").mkdir()
        try:
            with small_disk(folder / "small", options.megabytes):
                url = f"sqlite:///{folder}/small/tilik.db"
                environ = environment(folder, site, url) | {"PREFECT_HOME": str(folder / "prefect")}
                site.edition = 1
                failed = []
                for edition in range(1, EDITIONS + 1):
                    site.edition = edition
                    with filled(folder / "small", leaving=300_000 if edition > 1 else 3_000_000):
                        code, said = read_once(environ)
                        failed.append((code, said.strip().splitlines()[-1:] or [""]))
                    code, said = read_once(environ)
                    if code != 0:
                        print(said, file=sys.stderr)
                        return 1
                found, left = contents(url), stuck(url, datetime.fromtimestamp(time.time(), UTC))
        except PermissionError as error:
            print(error, file=sys.stderr)
            return 2
    for code, line in failed:
        print(f"full: exit code {code}: {line[0][:200]}")
    told = differences(expected, found)
    print("\n".join(told))
    print(f"{'OTHER' if told else 'the same'} tables, {len(left)} runs stuck")
    return 1 if told or left or all(code == 0 for code, _ in failed) else 0


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[None]:
    """The folder lies on a file system of that size. Raises PermissionError where nothing may be mounted."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise PermissionError(f"cannot mount a small file system: {done.stderr.strip()}; run this as root")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=False)


@contextmanager
def filled(folder: Path, *, leaving: int) -> Iterator[None]:
    """The file system of the folder has only so many bytes left."""
    import shutil

    filler = folder / "filler"
    filler.write_bytes(bytes(max(0, shutil.disk_usage(folder).free - leaving)))
    try:
        yield
    finally:
        filler.unlink()


if __name__ == "__main__":
    raise SystemExit(main())
