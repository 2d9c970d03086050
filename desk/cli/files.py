"""Output: to stdout, or to a file that is either the old one or the whole new one."""

import os
import secrets
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NoReturn, cast

import click

from desk.cli.ending import told_to_end
from desk.cli.stderr import tell

Write = Callable[[str | bytes], None]


def refuse(line: str, context: click.Context | None = None) -> NoReturn:
    """Says on stderr what could not be done, in one line, and ends with exit code 2.

    `context` is that of the command it is about, where that is over.
    """
    tell(line, context=context)
    sys.exit(2)


def drop_output() -> None:
    """What still waits to be printed goes nowhere: at its end Python would try again, and end with 120."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def delivery(out: str | None, articles: Iterable[str] = ()) -> Iterator[Write]:
    """Gives the function that writes: to stdout at once, or to the file `out` by its end.

    The file is written beside its place and renamed when all is written; its folder is made
    where it is missing. Ends with one line and exit code 2 where it cannot be written, or where it is
    one of the `articles` that are to be read, or lies among them in a folder: a report never takes the place
    of an article.
    """
    if out is None or out == "-":
        yield _to_stdout
        return
    from claims.article import is_read  # most commands write to stdout and read no article

    target = Path(out)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            refuse(f"cannot write {out}: it is a folder; name a file with --out")
        for given in filter(None, articles):
            if is_read(target, Path(given)):
                beyond = f"a file outside {given}" if Path(given).is_dir() else "another file"
                refuse(f"cannot write {out}: it is an article to be read; name {beyond} with --out")
            say_among(out, given)
        # A pipe or a device keeps its place (/dev/null, /dev/stdout): it is written to, as the shell does.
        direct = target.exists() and not target.is_file()
        target = target if direct else target.resolve()
        part = target if direct else target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    except (OSError, ValueError) as error:
        _cannot_write(out, error)
    with told_to_end():
        try:
            with _opened(part, "wb" if direct else "xb", out) as file:

                def write(content: str | bytes) -> None:
                    try:
                        file.write(_bytes(content))
                    except OSError as error:
                        _cannot_write(out, error)

                yield write
            try:
                if not direct:
                    part.replace(target)
            except OSError as error:
                _cannot_write(out, error)
        except BaseException:
            if not direct:
                part.unlink(missing_ok=True)
            raise


def say_among(written: str, given: str) -> None:
    """One line on stderr where what is written will be read as an article of the folder the next time."""
    from claims.article import lies_among

    if lies_among(Path(written), Path(given)):
        tell(
            f"{written} will be read as an article of {given} the next time; "
            "name a place outside it with --out"
        )


@contextmanager
def _opened(part: Path, mode: str, out: str) -> Iterator[BinaryIO]:
    try:
        file = cast(BinaryIO, part.open(mode))
    except (OSError, ValueError) as error:
        _cannot_write(out, error)
    try:
        yield file
        try:
            file.flush()
        except OSError as error:
            _cannot_write(out, error)
    finally:
        # What could not be written was told already, and closing would try it again.
        with suppress(OSError):
            file.close()


def deliver(content: str | bytes, out: str | None) -> None:
    """Writes all of it, to stdout or to the file `out`."""
    with delivery(out) as write:
        write(content)


def _to_stdout(content: str | bytes) -> None:
    try:
        sys.stdout.buffer.write(_bytes(content))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        refuse(f"cannot write to stdout: {error.strerror or error}; give a file with --out")


def _cannot_write(out: str, error: OSError | ValueError) -> NoReturn:
    why = getattr(error, "strerror", None) or str(error)
    refuse(f"cannot write {out}: {why}; choose another place with --out")


def _bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content
