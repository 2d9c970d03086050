"""When a task is worth trying again, and how; imports no Prefect."""

from collections.abc import Callable
from typing import Any

from db.errors import DatabaseError


def database_was_busy(_task: object, _run: object, state: Any) -> bool:
    """A lock or a lost connection passes; a fault of ours does not."""
    return isinstance(state.result(raise_on_failure=False), DatabaseError)


def tried_again(*after: int, when: Callable[..., bool] = database_was_busy) -> dict[str, Any]:
    """What makes a task of Prefect try again after about so many seconds each, at most half as long again.

    Only where `when` says so of how it ended. Several that were refused together do not come back together.
    """
    return {
        "retries": len(after),
        "retry_delay_seconds": list(after),
        "retry_jitter_factor": 0.5,
        "retry_condition_fn": when,
    }
