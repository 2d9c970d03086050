"""Skipping: how a run of Prefect's ends whose work another one is doing."""

from prefect import State
from prefect.states import Completed

from flows.running import AtWork

SKIPPED = "Skipped"
"""The name of the state in which a run ends that had nothing to do."""


def skipped(at_work: AtWork) -> State[None]:
    """The state, which counts as completed: nobody needs to be told."""
    return Completed(name=SKIPPED, message=str(at_work))
