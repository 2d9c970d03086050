"""Reporting: the files an editor opens, written from the database some dossiers at a time."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, BinaryIO

from prefect import task
from prefect.cache_policies import NO_CACHE

from claims.article import is_read
from claims.contracts import across_to_json, canonical
from claims.model import AcrossFinding, Dossier, Language, Tracks, Unread, World
from claims.report import render
from claims.report.across import across_views
from db.dossiers import flagged
from db.session import Engine, transaction
from flows.pool import Pool, Work
from flows.report_piece import Piece, make_page

FILES = ("report.html", "report.md", "dossiers.jsonl", "findings.csv", "across.jsonl")
"""The files of a report."""
MOST_ARTICLES = 300
"""The most articles the pages for people show, those with flags first: more than anybody reads in a day.

The tables hold all of them.
"""


class ReportError(Exception):
    """The report cannot be written; the message is one line that says what to do."""


def make_folder(folder: Path, articles: Iterable[Path] = ()) -> None:
    """The folder is there; raises ReportError where it cannot be made or written to.

    So it does where a report would take the place of one of the `articles` to be read, or of a file in such a
    folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _refused(folder, error) from error
    for path, name in product(articles, FILES):
        if is_read(folder / name, path):
            raise ReportError(
                f"cannot write the report to {folder}: {name} is there, an article to be read from {path}; "
                "name another folder, with --out or in TILIK_REPORTS"
            )


@dataclass(frozen=True, slots=True)
class Reported:
    """A report that was written: its files by name, the first of its flags as plain values.

    `across` is what articles do not say alike.
    """

    files: dict[str, str]
    flags: list[dict[str, Any]]
    across: tuple[AcrossFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """What a report is made of: the ids of dossiers in the order in which it shows them, and what is beside.

    `tracks` says how often editors accepted each check's flags; `compare` finds what articles do not say
    alike, or waits until that is found: the pages need it, the tables do not.
    """

    work: Work
    ids: Sequence[str]
    unread: Sequence[Unread]
    language: Language
    tracks: Tracks
    compare: Callable[[], tuple[AcrossFinding, ...]]


@task(name="write-report", cache_policy=NO_CACHE)
def write_report(
    folder: Path,
    contents: Contents,
    pieces: Iterable[Piece],
    pool: Pool,
    engine: Engine,
    world: World,
    most: int | None = None,
) -> Reported:
    """The files of the report, from the database, piece by piece; of its flags at most so many.

    The files lie in the folder, each whole: a reader sees the old one or the new one, never half.
    """
    make_folder(folder)
    flags: list[tuple[tuple[int, float], dict[str, Any]]] = []
    with replaced(folder, FILES) as files:
        files["findings.csv"].write(_csv([], [], world, contents.language))
        for piece in pieces:
            files["dossiers.jsonl"].write(piece.lines)
            files["findings.csv"].write(piece.rows)
            flags = _first(flags + piece.flags, most)
        unread = _csv([], contents.unread, world, contents.language, head=False)
        files["findings.csv"].write(unread)
        across = contents.compare()
        pages = _pages(contents, shown(engine, contents.ids), across, pool)
        for name, fetch in pages.items():
            files[name].write(fetch())
        for one in across:
            files["across.jsonl"].write(f"{canonical(across_to_json(one))}\n".encode())
    flags.sort(key=lambda one: one[0])
    return Reported({name: str(folder / name) for name in FILES}, [flag for _, flag in flags], across)


def shown(engine: Engine, ids: Sequence[str]) -> list[str]:
    """Those a page shows: all where they are few, else the first with flags and then the first without."""
    if len(ids) <= MOST_ARTICLES:
        return list(ids)
    with transaction(engine) as session:
        marked = flagged(session, ids)
    first = [id for id in ids if id in marked][:MOST_ARTICLES]
    first += [id for id in ids if id not in marked][: MOST_ARTICLES - len(first)]
    chosen = set(first)
    return [id for id in ids if id in chosen]


def _pages(
    contents: Contents, ids: Sequence[str], across: Sequence[AcrossFinding], pool: Pool
) -> dict[str, Callable[[], bytes]]:
    """By file name what fetches each page for people on these dossiers."""
    work, whole = contents.work, len(contents.ids) if len(ids) < len(contents.ids) else None
    known = {"tracks": contents.tracks, "across": across, "whole": whole}
    wanted = (work.database_url, work.run_id, work.facts, ids, contents.unread)
    return {
        name: pool.promise(make_page, *wanted, format, contents.language, known)
        for name, format in (("report.html", "html"), ("report.md", "md"))
    }


def _first(
    flags: list[tuple[tuple[int, float], dict[str, Any]]], most: int | None
) -> list[tuple[tuple[int, float], dict[str, Any]]]:
    return flags if most is None else sorted(flags, key=lambda one: one[0])[:most]


def _csv(
    dossiers: Sequence[Dossier],
    unread: Sequence[Unread],
    world: World,
    language: Language,
    *,
    head: bool = True,
) -> bytes:
    table = render(dossiers, unread, world, "csv", language, head=head)
    assert isinstance(table, str)
    return table.encode()


def across_rows(findings: Sequence[AcrossFinding], language: Language) -> list[dict[str, Any]]:
    """What the articles do not say alike as plain values, worded for an editor, the gravest first."""
    return [
        {
            "severity": view.finding.severity,
            "check": view.finding.check,
            "message": view.message,
            "articles": [passage.source_id for passage in view.passages],
        }
        for view in across_views(findings, language)
    ]


@contextmanager
def replaced(folder: Path, names: Iterable[str]) -> Iterator[dict[str, BinaryIO]]:
    """Files to be written; at the end, and only where all went well, they stand in the place of the old."""
    written: dict[str, tuple[Path, BinaryIO]] = {}
    try:
        try:
            for name in names:
                handle, path = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
                written[name] = Path(path), os.fdopen(handle, "wb")
            yield {name: file for name, (_, file) in written.items()}
            for name, (made, file) in written.items():
                file.close()
                # mkstemp gives a file nobody else can read; a report may be read as any new file may.
                made.chmod(0o666 & ~_mask())
                made.replace(folder / name)
        except OSError as error:
            raise _refused(folder, error) from error
    finally:
        for made, file in written.values():
            file.close()
            made.unlink(missing_ok=True)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refused(path: Path, error: OSError) -> ReportError:
    why = (error.strerror or str(error)).lower()
    return ReportError(
        f"cannot write the report to {path} ({why}): name another folder, with --out or in TILIK_REPORTS"
    )
