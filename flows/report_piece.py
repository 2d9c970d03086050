"""A piece of a report: some dossiers, from the database, as lines, table rows and flags, or as a page.

Imports no Prefect: processes of a pool make the pieces.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.model import Language, Tracks, Unread
from claims.report import render
from db.dossiers import read_dossiers
from db.session import transaction
from flows.by_ids import Facts, desk_of
from flows.calm import calm
from flows.rows import Order, flags_of, table_rows


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines and the rows as they stand in the files, and each flag with what sorts it."""

    lines: bytes
    rows: bytes
    flags: list[tuple[Order, dict[str, Any]]]

    @classmethod
    def of(
        cls, lines: Sequence[str], rows: bytes, flags: list[tuple[Order, dict[str, Any]]], most: int | None
    ) -> "Piece":
        """The lines of dossiers, their rows, and of their flags at most so many, the first in their order."""
        first = flags if most is None else sorted(flags, key=lambda one: one[0])[:most]
        return cls("".join(f"{line}\n" for line in lines).encode(), rows, first)


@dataclass(frozen=True, slots=True)
class Laid:
    """A piece that waits in a file: its lines, then its rows, and how many bytes the lines are."""

    path: Path
    lines: int
    flags: list[tuple[Order, dict[str, Any]]]

    def fetch(self) -> Piece:
        """The piece; its file is gone."""
        content = self.path.read_bytes()
        self.path.unlink()
        return Piece(content[: self.lines], content[self.lines :], self.flags)


def lay_piece(path: Path, *given: Any) -> Laid:
    """The piece that make_piece makes of what is given, laid into that file."""
    piece = make_piece(*given)
    path.write_bytes(piece.lines + piece.rows)
    return Laid(path, len(piece.lines), piece.flags)


@calm()
def make_piece(
    database_url: str,
    run_id: str,
    facts: Facts,
    ids: Sequence[str],
    language: Language,
    tracks: Tracks,
    most: int | None,
) -> Piece:
    """The piece of these dossiers; of its flags at most so many, the first in their order."""
    desk = desk_of(database_url, run_id, facts)
    with transaction(desk.engine) as session:
        found = read_dossiers(session, ids)
    dossiers = [dossier for dossier, _ in found]
    rows = b"".join(table_rows(dossier, desk.world, language) for dossier in dossiers)
    flags = flags_of(dossiers, desk.world, language, tracks)
    desk.world.rest()
    return Piece.of([line for _, line in found], rows, flags, most)


@calm()
def make_page(
    database_url: str,
    run_id: str,
    facts: Facts,
    ids: Sequence[str],
    unread: Sequence[Unread],
    format: str,
    language: Language,
    known: Mapping[str, Any],
) -> bytes:
    """A page for people on these dossiers and on what could not be read; `known` are render's options."""
    desk = desk_of(database_url, run_id, facts)
    with transaction(desk.engine) as session:
        dossiers = [dossier for dossier, _ in read_dossiers(session, ids)]
    page = render(dossiers, unread, desk.world, format, language, **known)
    desk.world.rest()
    return page.encode() if isinstance(page, str) else page
