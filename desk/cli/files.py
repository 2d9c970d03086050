"""Output: to stdout, or to a file that is either the old one or the whole new one."""

import os
import sys
import tempfile
from pathlib import Path

import click


def refuse(line: str) -> None:
    """Says on stderr what could not be done, in one line, and ends with exit code 2."""
    click.echo(f"tilik: {line}", err=True)
    sys.exit(2)


def deliver(content: str | bytes, out: str | None) -> None:
    """Writes to stdout, or to the file `out` through a temporary file beside it, renamed at the end."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    if out is None or out == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(0o666 & ~umask)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        refuse(f"cannot write {out}: {error.strerror or error}; choose another place with --out")
