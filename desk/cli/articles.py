"""Articles from paths: read one after another, with what could not be read said on stderr."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

import click

from claims.article import ReadError, read_path
from claims.model import Article, Language, Unread
from claims.report.shown import line
from claims.text.counts import counted
from desk.cli.stderr import in_words, language_of, tell_of

Item = TypeVar("Item")
MOST_SLIPS = 20
"""Fields passed over that are told one by one: an archive may have the same in each of its articles."""
# Back to the start of the terminal's line, and what stands there away.
_CLEAR = "\r\x1b[K"


class Reading:
    """The articles of some paths, and afterwards `unread`: whatever could not be read, and why.

    A path that could not be opened at all is in `unread` under its own name.
    """

    def __init__(self, paths: Iterable[str], published: date | None, lang: str) -> None:
        """Nothing is opened before the articles are asked for."""
        self.unread: list[Unread] = []
        self._slips = 0
        self._paths = list(paths)
        self._published = published
        self._language: Language | None = cast(Language, lang) if lang in ("id", "en") else None

    def __iter__(self) -> Iterator[Article]:
        """Each article that could be read; one clear line on stderr for each that could not.

        So for what was passed over in an article's fields though something seems to be meant.
        """
        yield from self._each()
        say_further_slips(self._slips)

    def _each(self) -> Iterator[Article]:
        for path in self._paths:
            if not path:
                # Path("") would be the folder one stands in.
                self._miss(Unread('""', "is an empty path: give a file or a folder"))
                continue
            try:
                for loaded in read_path(Path(path), published=self._published, language=self._language):
                    if isinstance(loaded.item, Article) and _is_text(loaded.item.source_id):
                        for slip in loaded.slips:
                            self._slips += 1
                            say_slip(slip, self._slips)
                        yield loaded.item
                    elif isinstance(loaded.item, Article):
                        reason = "has a name that is no UTF-8: rename the file"
                        self._miss(Unread(loaded.item.source_id, reason, loaded.item.raw_sha256))
                    else:
                        self._miss(loaded.item)
            except ReadError as error:
                self._miss(Unread(path, str(error).removeprefix(f"{Path(path)}: ")))

    def _miss(self, unread: Unread) -> None:
        unread = replace(unread, source_id=_as_text(unread.source_id), reason=_as_text(unread.reason))
        self.unread.append(unread)
        say_unread(unread)


def say_unread(unread: Unread) -> None:
    """One line on stderr: which article was not read or checked, and why."""
    clear = _CLEAR if sys.stderr.isatty() else ""
    tell_of(line(unread.source_id), line(unread.reason), before=clear)


def say_slip(slip: Sequence[str], number: int) -> None:
    """One line on stderr for something passed over in an article's fields, where it is among the first."""
    if number <= MOST_SLIPS:
        say_unread(Unread(_as_text(slip[0]), slip[1]))


def say_further_slips(number: int) -> None:
    """One line on stderr where there were more than were told one by one."""
    if number > MOST_SLIPS:
        more = counted(number - MOST_SLIPS, "further field was", "further fields were")
        say_unread(Unread("articles", f"{more} passed over in the same way"))


def progress(items: Iterable[Item], label: str, *, shown: bool = True) -> Iterator[Item]:
    """The same items, with a running count on stderr from the second on, where a person is watching.

    Nothing is counted where stderr is no terminal, or where `shown` is false.
    """
    if not shown or not sys.stderr.isatty():
        yield from items
        return
    count = 0
    label = in_words(label, language_of(None))
    try:
        for item in items:
            count += 1
            if count > 1:
                click.echo(f"{_CLEAR}{label}: {count}", nl=False, err=True)
            yield item
    finally:
        if count > 1:
            click.echo(_CLEAR, nl=False, err=True)


def _is_text(name: str) -> bool:
    """The name can be written as UTF-8; a file's name on Linux may be any bytes."""
    return _as_text(name) == name


def _as_text(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace") if not name.isascii() else name
