"""Tasks that are tried again do so only for a reason that passes, and never all at the same moment."""

import importlib
from pathlib import Path

from httpx import ConnectError

import flows
from db.errors import DatabaseError
from flows.busy import database_was_busy
from flows.ops.server import server_was_away

FOLDER = Path(flows.__file__).parent


class Ended:
    """A task that ended with that."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def result(self, *, raise_on_failure: bool) -> Exception:
        return self.error


def test_a_fault_of_ours_does_not_pass() -> None:
    for passes, reason in [(database_was_busy, DatabaseError("locked")), (server_was_away, ConnectError(""))]:
        assert passes(None, None, Ended(reason))
        assert not passes(None, None, Ended(KeyError("ours")))


def test_every_task_that_is_tried_again_knows_when_and_does_not_come_back_with_the_others() -> None:
    from prefect import Task

    files = [file for file in sorted(FOLDER.rglob("*.py")) if "@task" in file.read_text(encoding="utf-8")]
    tasks: dict[str, Task[..., object]] = {}
    for file in files:
        parts = file.relative_to(FOLDER.parent).with_suffix("").parts
        for each in vars(importlib.import_module(".".join(parts))).values():
            if isinstance(each, Task):
                tasks[each.name] = each
    again = {name: each for name, each in tasks.items() if each.retries}
    assert {"keep-batch", "judge-batch", "collect-source"} <= set(again)
    blind = [name for name, each in again.items() if each.retry_condition_fn is None]
    together = [name for name, each in again.items() if not each.retry_jitter_factor]
    assert (blind, together) == ([], [])
