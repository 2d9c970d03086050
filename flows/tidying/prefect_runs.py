"""Prefect's own records of runs that ended long ago: deleted with their logs, a few hundred at a time."""

from collections.abc import Sequence
from datetime import datetime

BATCH = 100
MOST = 5_000
"""Runs that are deleted at most at once, so that a server that kept them for years is not swamped."""


def old_flow_runs(flows: Sequence[str], before: datetime, *, dry_run: bool) -> int:
    """How many runs of these flows, ended before that moment, were deleted; with `dry_run` would be.

    Runs of other flows on the same server are left alone, and so is one that has not ended. Our own
    table of runs is not Prefect's: it stays whole.
    """
    from prefect.client.orchestration import get_client
    from prefect.exceptions import ObjectNotFound

    deleted = offset = 0
    with get_client(sync_client=True) as client:
        while deleted < MOST:
            runs = client.read_flow_runs(
                flow_filter=_named(flows), flow_run_filter=_ended(before), limit=BATCH, offset=offset
            )
            for run in runs:
                if not dry_run:
                    try:
                        client.delete_flow_run(run.id)
                    except ObjectNotFound:
                        continue  # another tidying was faster
                deleted += 1
            if len(runs) < BATCH:
                break
            offset += BATCH if dry_run else 0
    return deleted


def _named(flows: Sequence[str]):  # type: ignore[no-untyped-def]
    from prefect.client.schemas.filters import FlowFilter, FlowFilterName

    return FlowFilter(name=FlowFilterName(any_=list(flows)))


def _ended(before: datetime):  # type: ignore[no-untyped-def]
    from prefect.client.schemas.filters import (
        FlowRunFilter,
        FlowRunFilterEndTime,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )
    from prefect.client.schemas.objects import TERMINAL_STATES

    ended = FlowRunFilterStateType(any_=sorted(TERMINAL_STATES))
    return FlowRunFilter(
        end_time=FlowRunFilterEndTime.model_validate({"before_": before}),
        state=FlowRunFilterState(type=ended),
    )
