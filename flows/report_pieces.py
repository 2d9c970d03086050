"""The pieces of a report, made while the run does other things where there are processes to make them."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from claims.model import Language, Tracks
from flows.pool import Pool, Work
from flows.report_piece import Piece, lay_piece, make_piece

WORTH_A_POOL = 1_000
"""From so many dossiers on processes are started for the report alone."""
PIECE = 100
"""Dossiers that are in memory together while a report is written."""


@contextmanager
def pieces_of(
    folder: Path,
    work: Work,
    ids: Sequence[str],
    language: Language,
    tracks: Tracks,
    most: int | None,
    pool: Pool,
) -> Iterator[Iterator[Piece]]:
    """Gives the pieces of a report on these dossiers, in their order; of each one's flags at most so many.

    Where a pool is at work, or worth starting, all are begun at once, and wait in files of a hidden folder
    in `folder`, which is gone afterwards: so the processes have work while the run compares articles, and
    one piece at a time is in memory here. Else each is made when it is asked for.
    """
    given = [
        (work.database_url, work.run_id, work.facts, list(ids[at : at + PIECE]), language, tracks, most)
        for at in range(0, len(ids), PIECE)
    ]
    if not pool.started and not (pool.processes > 1 and len(ids) >= WORTH_A_POOL):
        yield (make_piece(*each) for each in given)
        return
    pool.start()
    with tempfile.TemporaryDirectory(dir=folder, prefix=".pieces-", ignore_cleanup_errors=True) as spool:
        laid = [
            pool.promise(lay_piece, Path(spool) / str(number), *each) for number, each in enumerate(given)
        ]
        yield (fetch().fetch() for fetch in laid)
