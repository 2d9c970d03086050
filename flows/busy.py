"""When a task that works on the database is worth trying again."""

from typing import Any

from db.errors import DatabaseError


def database_was_busy(_task: object, _run: object, state: Any) -> bool:
    """A lock or a lost connection passes; a fault of ours does not."""
    return isinstance(state.result(raise_on_failure=False), DatabaseError)
