"""Articles from paths: read one after another, with what could not be read said on stderr."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import click

from claims.article import ReadError, read_path
from claims.model import Article, Language, Unread


class Reading:
    """The articles of some paths, and afterwards whether all of them could be read.

    `unread` lists what could not be; `failed` is true when there is any, or a whole path
    could not be opened.
    """

    def __init__(self, paths: Iterable[str], published: date | None, lang: str) -> None:
        """Nothing is opened before the articles are asked for."""
        self.unread: list[Unread] = []
        self.failed = False
        self._paths = list(paths)
        self._published = published
        self._language: Language | None = cast(Language, lang) if lang in ("id", "en") else None

    def __iter__(self) -> Iterator[Article]:
        """Each article that could be read; one clear line on stderr for each that could not."""
        for path in self._paths:
            try:
                for loaded in read_path(Path(path), published=self._published, language=self._language):
                    if isinstance(loaded.item, Article):
                        yield loaded.item
                    else:
                        self._miss(loaded.item)
            except ReadError as error:
                self.failed = True
                click.echo(f"tilik: {error}", err=True)

    def _miss(self, unread: Unread) -> None:
        self.unread.append(unread)
        self.failed = True
        click.echo(f"tilik: {unread.source_id}: {unread.reason}", err=True)


def progress(articles: Iterable[Article], label: str) -> Iterator[Article]:
    """The same articles, with a running count on stderr where a person is watching a terminal."""
    if not sys.stderr.isatty():
        yield from articles
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        for article in articles:
            yield article
            bar.advance(task)
