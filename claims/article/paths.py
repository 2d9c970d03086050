"""Paths to articles: one file, a file with one article a line, or a folder of files."""

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from claims.article.json_text import read_line, read_ninjs
from claims.article.page import read_page
from claims.article.plain import read_markdown, read_plain
from claims.article.record import MAX_BYTES, Record, Refused, to_article
from claims.model import Article, Language, Unread

_READERS: dict[str, Callable[[bytes], Record]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".json": read_ninjs,
}
_LINES = ".jsonl"
_FORMS = "a .txt, .md, .html, ninjs .json or .jsonl file, or a folder of these"
TOO_BIG = f"is larger than {MAX_BYTES:,} bytes, the most one article may have: give the article alone"


class ReadError(Exception):
    """A path as a whole cannot be read; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One article, or why it was not read, with the bytes that held it (None where they were not kept).

    `slips` are what of its fields was passed over though something seems to be meant: where that stands, and
    one line that says what to do.
    """

    item: Article | Unread
    raw: bytes | None
    slips: tuple[tuple[str, str], ...] = ()


def read_path(
    path: Path, *, published: date | None = None, language: Language | None = None
) -> Iterator[Loaded]:
    """The articles of a path, in order of name, or of line. What the caller gives wins over the files.

    Raises ReadError at once for what concerns the whole path; trouble with one article is an
    Unread among the others, never an exception.
    """
    try:
        if path.is_dir():
            return _read_files(_articles_in(path), published, language)
        if str(path) == "-" and not path.exists():
            raise ReadError(f"{path}: standard input is not read; give {_FORMS}")
        if not path.exists():
            raise ReadError(f"{path}: no such file or folder; give {_FORMS}")
        if path.suffix.lower() not in (*_READERS, _LINES) or not path.is_file():
            raise ReadError(f"{path}: not a form that can be read; give {_FORMS}")
        with path.open("rb"):
            pass
    except PermissionError:
        raise ReadError(f"{path}: no permission to read it; change its rights or give another path") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: cannot be opened ({why(error)}); give {_FORMS}") from None
    return _read_files([path], published, language)


def is_read(target: Path, path: Path) -> bool:
    """The file is one that `read_path` opens for the path: itself, or one in a folder; by whatever name."""
    try:
        return target.is_file() and lies_among(target, path) if path.is_dir() else target.samefile(path)
    except (OSError, ValueError):
        return False


def lies_among(target: Path, folder: Path) -> bool:
    """A file of that name, there or not yet, is among the articles of the folder."""
    try:
        inside = target.resolve().relative_to(folder.resolve())
    except (OSError, ValueError):
        return False
    hidden = any(part.startswith((".", "_")) for part in inside.parts)
    return folder.is_dir() and not hidden and inside.suffix.lower() in (*_READERS, _LINES)


def _articles_in(folder: Path) -> list[Path]:
    """The files of a folder and the folders in it that may hold articles, by name.

    Names that begin with "." or "_" are passed over, other suffixes too. Links to folders are
    not followed, links to files only where they stay inside.
    """
    root = folder.resolve()
    found: list[Path] = []
    unread: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=unread.append):
        folders[:] = [name for name in folders if not name.startswith((".", "_"))]
        for name in names:
            file = Path(where, name)
            if name.startswith((".", "_")) or file.suffix.lower() not in (*_READERS, _LINES):
                continue
            if file.is_symlink() and not file.resolve().is_relative_to(root):
                continue
            if file.is_file():
                found.append(file)
    if unread:
        where = unread[0].filename
        raise ReadError(
            f"{where}: the folder cannot be opened ({why(unread[0])}); change its rights or move it"
        )
    if not found:
        raise ReadError(
            f"{folder}: no article in this folder; put .txt, .md, .html, .json or .jsonl files in it"
        )
    return sorted(found, key=lambda file: file.relative_to(folder).parts)


def _read_files(paths: list[Path], published: date | None, language: Language | None) -> Iterator[Loaded]:
    for path in paths:
        if path.is_dir():
            yield Loaded(Unread(str(path), "is a folder that cannot be opened: change its rights"), None)
        elif path.suffix.lower() == _LINES:
            yield from _read_lines(path, published, language)
        else:
            yield _read_file(path, published, language)


def _read_file(path: Path, published: date | None, language: Language | None) -> Loaded:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Loaded(
            Unread(str(path), f"cannot be opened ({why(error)}): change its rights or remove it"), None
        )
    if len(raw) > MAX_BYTES:
        return Loaded(Unread(str(path), TOO_BIG), None)
    return _load(_READERS[path.suffix.lower()], raw, str(path), published, language)


def _read_lines(path: Path, published: date | None, language: Language | None) -> Iterator[Loaded]:
    """One article a line, read as they come; blank lines are passed over, a line too long is not kept."""
    any_line = False
    told: set[str] = set()
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(MAX_BYTES + 2):
                number += 1
                name = f"{path}:{number}"
                whole = line.endswith(b"\n")
                raw = line.rstrip(b"\r\n")
                if number == 1:
                    raw = raw.removeprefix(b"\xef\xbb\xbf")
                if len(raw) > MAX_BYTES:
                    while not whole and (more := file.readline(MAX_BYTES)):
                        whole = more.endswith(b"\n")
                    yield Loaded(Unread(name, TOO_BIG), None)
                elif raw.strip():
                    loaded = _load(read_line, raw, name, published, language)
                    # All lines of a file have the same names, most often.
                    yield replace(loaded, slips=tuple(slip for slip in loaded.slips if slip[1] not in told))
                    told.update(slip for _, slip in loaded.slips)
                else:
                    continue
                any_line = True
    except OSError as error:
        yield Loaded(Unread(str(path), f"cannot be read on ({why(error)}): give it anew"), None)
        return
    if not any_line:
        yield Loaded(Unread(str(path), "is empty: write one article a line"), None)


def _load(
    reader: Callable[[bytes], Record],
    raw: bytes,
    name: str,
    published: date | None,
    language: Language | None,
) -> Loaded:
    """One article from its bytes; every way it can be wrong ends as an Unread."""
    try:
        record = reader(raw)
        given = {"published": published, "lang": language}
        slips = tuple((name, slip.told) for slip in record.slips if given.get(slip.field or "") is None)
        return Loaded(to_article(record, name, raw, published, language), raw, slips)
    except Refused as refused:
        return Loaded(Unread(name, str(refused), hashlib.sha256(raw).hexdigest()), raw)


def why(error: Exception) -> str:
    """What the system or the library says of an error, as the end of a sentence."""
    return (getattr(error, "strerror", None) or str(error)).lower()
