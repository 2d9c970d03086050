"""Looks at the whole table: what changed, who held what, what is missing, what disagrees, what is old.

Each look is a plain function over `Facts` and gives frozen rows of ids, EDTF texts, days and
counts, sorted; words for people are said elsewhere.
"""

from claims.world.looks.answered import answered
from claims.world.looks.around import Meeting, Standing
from claims.world.looks.as_of import AsOf, Holder, Vacancy, as_of
from claims.world.looks.clashes import Clash, Side, conflicts
from claims.world.looks.history import Change, History, Step, about, history
from claims.world.looks.holes import Hole, holes
from claims.world.looks.seams import Seam, seams
from claims.world.looks.stale import STALE_AFTER, Stale, last_seen, stale
from claims.world.looks.versions import every_version

__all__ = [
    "STALE_AFTER",
    "AsOf",
    "Change",
    "Clash",
    "History",
    "Holder",
    "Hole",
    "Meeting",
    "Seam",
    "Side",
    "Stale",
    "Standing",
    "Step",
    "Vacancy",
    "about",
    "answered",
    "as_of",
    "conflicts",
    "every_version",
    "history",
    "holes",
    "last_seen",
    "seams",
    "stale",
]
