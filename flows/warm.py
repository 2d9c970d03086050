"""What a process that judges needs in memory: importing this reads the rules and tries them on our samples.

The fork server imports it once (flows/forked.py). A process that has it judges its first articles as fast
as later ones: modules, rules and word lists take 1.2 s of a processor to read (measured: 0.8 s to import,
0.3 s for the first article, 0.1 s for words and patterns first needed by one of the next).
"""

import gc
from pathlib import Path

from claims.article import read_path
from claims.dossier import check_article
from claims.model import Article, Facts
from claims.world import SeedWorld
from flows import by_ids, report_piece

SAMPLES = Path(__file__).parents[1] / "seeds" / "articles"
"""Our own articles. Where they are not installed nothing is tried, and rules are read when needed."""

__all__ = ["by_ids", "report_piece", "warm"]


def warm() -> None:
    """The Indonesian samples are judged from no facts, and what came of it is forgotten."""
    world = SeedWorld(Facts())
    if SAMPLES.is_dir():
        for loaded in read_path(SAMPLES):
            if isinstance(loaded.item, Article) and loaded.item.language == "id":
                check_article(loaded.item, world)
    # What is there stays, and is shared with every process forked from this one while nobody counts it.
    gc.freeze()
    gc.enable()  # it rested while all this was read (flows/resting.py)


warm()
