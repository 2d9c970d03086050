"""Rechecking: what has to be judged again, and why. Imports no Prefect: the desk lists it without."""

from collections.abc import Iterator
from datetime import date

from claims.check import versions
from claims.dossier import ruleset
from db.affected import Affected, Selection
from db.session import Engine, transaction
from db.world import SqlWorld


def affected_pages(engine: Engine, world: SqlWorld, today: date) -> Iterator[tuple[Affected, ...]]:
    """The articles to be judged again, some hundred addresses at a time; no transaction is left open."""
    selection = Selection(world, ruleset=ruleset(), checks=versions(), today=today)
    after: str | None = ""
    while after is not None:
        with transaction(engine) as session:
            found, after = selection.page(session, after)
        yield found
