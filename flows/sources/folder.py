"""Folders: their articles, opened in a way that no name in them leads anywhere else.

Folders are walked by open descriptors and files opened from those, never through a link: what lies in an
inbox may come from anybody, and may be exchanged while it is read.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from claims.article.paths import why
from claims.article.record import MAX_BYTES
from flows.sources.model import Form, Member, Refused, Source, Unlisted
from flows.sources.ninjs import ninjs_members
from flows.sources.stream import line_members

MAX_DEPTH = 32
"""How deep folders may nest."""

_FORMS: dict[str, Form] = {
    ".txt": "plain",
    ".md": "markdown",
    ".html": "page",
    ".htm": "page",
    ".json": "ninjs",
    ".jsonl": "line",
}
_CLOSED = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
_NOBODY_ELSE = "is a link: put the file itself into the folder"


def folder_members(source: Source, folder: Path) -> Iterator[Member | Unlisted]:
    """The articles of a folder and the folders in it, by name, with their bytes, one file at a time.

    Names that begin with "." or "_" are passed over, other suffixes too. Raises Refused where the
    folder itself cannot be opened.
    """
    try:
        # The root may be a link, as a mounted inbox is; nothing below it is followed.
        root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise Refused(f"cannot be opened ({why(error)}): make the folder, or change its rights") from None
    try:
        yield from _walk(source, root, str(folder), 0)
    finally:
        os.close(root)


def _walk(source: Source, within: int, path: str, depth: int) -> Iterator[Member | Unlisted]:
    for name in sorted(os.listdir(within)):
        if name.startswith((".", "_")):
            continue
        place = os.path.join(path, name)  # noqa: PTH118 - Path would tidy the name
        try:
            mode = os.stat(name, dir_fd=within, follow_symlinks=False).st_mode
        except OSError:  # gone since the folder was listed
            continue
        if stat.S_ISDIR(mode):
            yield from _folder(source, within, name, place, depth)
        elif (form := _form(source, name)) is not None:
            yield from _file(source, within, name, place, form)


def _folder(source: Source, within: int, name: str, place: str, depth: int) -> Iterator[Member | Unlisted]:
    if depth >= MAX_DEPTH:
        yield Unlisted(place, f"lies more than {MAX_DEPTH} folders deep: move it up")
        return
    try:
        inner = os.open(name, _CLOSED | os.O_DIRECTORY, dir_fd=within)
    except OSError as error:
        yield Unlisted(place, f"is a folder that cannot be opened ({why(error)}): change its rights")
        return
    try:
        yield from _walk(source, inner, place, depth + 1)
    finally:
        os.close(inner)


def _form(source: Source, name: str) -> Form | None:
    form = _FORMS.get(os.path.splitext(name)[1].lower())  # noqa: PTH122 - the name alone, as it is
    return form if source.kind == "folder" or form == "ninjs" else None


def _file(source: Source, within: int, name: str, place: str, form: Form) -> Iterator[Member | Unlisted]:
    try:
        # A pipe would wait for a writer for ever; opened so, it does not, and is then seen to be none.
        opened = os.open(name, _CLOSED | os.O_NONBLOCK, dir_fd=within)
    except OSError as error:
        link = error.errno == errno.ELOOP
        reason = _NOBODY_ELSE if link else f"cannot be opened ({why(error)}): change its rights or remove it"
        yield Unlisted(place, reason)
        return
    with os.fdopen(opened, "rb") as file:
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            yield Unlisted(place, "is no regular file: remove it from the folder")
            return
        if not _is_plain(place):
            yield Unlisted(place, "has a name that is no plain text: rename it")
            return
        try:
            if form == "line":
                yield from line_members(file, source, place)
                return
            raw = file.read(MAX_BYTES + 1)
        except OSError as error:
            yield Unlisted(place, f"cannot be read on ({why(error)}): give it anew")
            return
    if len(raw) > MAX_BYTES:
        yield Unlisted(
            place,
            f"is larger than {MAX_BYTES:,} bytes, the most one article may have: give the article alone",
        )
    elif form == "ninjs" and source.kind == "ninjs":
        try:
            yield from ninjs_members(raw, place, source)
        except Refused as refused:
            yield Unlisted(place, str(refused))
    else:
        yield Member(source.id, place, form, content=raw)


def _is_plain(place: str) -> bool:
    """The path can be printed, and kept in a database; a byte that is no UTF-8 makes it neither."""
    try:
        place.encode()
    except UnicodeEncodeError:
        return False
    return place.isprintable()
