"""The pieces of a report, made while the run does other things where there are processes to make them."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from claims.model import Language, Tracks
from db.dossiers import read_lines
from db.session import Engine, transaction
from flows.pool import Pool, Work
from flows.report_piece import Piece, lay_piece, make_piece
from flows.spool import Waiting

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
    engine: Engine,
) -> Iterator[Iterator[Piece]]:
    """Gives the pieces of a report on these dossiers, in their order; of each one's flags at most so many.

    What waits in the spool is taken from there when it is asked for. The rest is made from the database:
    where a pool is at work, or worth starting, all of it is begun at once, and waits in files of a hidden
    folder in `folder`, which is gone afterwards: so the processes have work while the run compares articles,
    and one piece at a time is in memory here. Else each is made when it is asked for.
    """
    portions = [list(ids[at : at + PIECE]) for at in range(0, len(ids), PIECE)]
    known = (work.database_url, work.run_id, work.facts)
    with ExitStack() as stack:
        waiting = stack.enter_context(closing(Waiting(None if work.spool is None else work.spool[0])))
        left = [not waiting.has(portion) for portion in portions]
        beside = None
        if any(left) and (pool.started or (pool.processes > 1 and PIECE * sum(left) >= WORTH_A_POOL)):
            pool.start()
            hidden = tempfile.TemporaryDirectory(dir=folder, prefix=".pieces-", ignore_cleanup_errors=True)
            beside = Path(stack.enter_context(hidden))
        made = [
            _made(pool, beside, number, (*known, portion, language, tracks, most))
            if left[number]
            else partial(_waited, engine, waiting, portion, most)
            for number, portion in enumerate(portions)
        ]
        yield (make() for make in made)


def _made(pool: Pool, beside: Path | None, number: int, given: tuple[Any, ...]) -> Callable[[], Piece]:
    """What makes a piece of the report, or fetches it from the folder where it was laid meanwhile."""
    if beside is None:
        return partial(make_piece, *given)
    fetch = pool.promise(lay_piece, beside / str(number), *given)
    return lambda: fetch().fetch()


def _waited(engine: Engine, waiting: Waiting, ids: Sequence[str], most: int | None) -> Piece:
    with transaction(engine) as session:
        lines = read_lines(session, ids)
    return Piece.of(lines, waiting.rows(ids), waiting.flags(ids), most)
