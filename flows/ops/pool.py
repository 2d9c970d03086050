"""The work pool that workers take runs from, and the limits on tasks of one tag."""

from typing import TYPE_CHECKING

from flows.ops.outcome import Outcome

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient

POOL = "tilik"
LIMITS = {"fetch": 4, "database": 8}
"""How many tasks of a tag run at once, over all workers. Hosts are protected by their own rate, whatever
this says: 4 keeps a worker's sockets few. 8 writers wait for each other longer than they work."""


def install_pool(client: "SyncPrefectClient", name: str = POOL) -> Outcome:
    """The process pool is there; one of another type is left as it is and named."""
    from prefect.client.schemas.actions import WorkPoolCreate
    from prefect.exceptions import ObjectAlreadyExists, ObjectNotFound
    from prefect.workers.process import ProcessWorker

    try:
        pool = client.read_work_pool(name)
    except ObjectNotFound:
        template = ProcessWorker.get_default_base_job_template()
        wanted = WorkPoolCreate(
            name=name,
            type="process",
            description="Runs Tilik's flows as processes.",
            base_job_template=template,
        )
        try:
            client.create_work_pool(wanted)
        except ObjectAlreadyExists:
            return Outcome("work pool", name, "unchanged")
        return Outcome("work pool", name, "made")
    if pool.is_paused:
        resume = f"it is paused; go on with `prefect work-pool resume {name}`"
        return Outcome("work pool", name, "left", resume)
    if pool.type != "process":
        return Outcome("work pool", name, "left", f"it is of type {pool.type}, not process")
    return Outcome("work pool", name, "unchanged")


def install_limit(client: "SyncPrefectClient", tag: str, limit: int) -> Outcome:
    """At most so many tasks with the tag run at once."""
    from prefect.exceptions import ObjectNotFound

    try:
        before = client.read_concurrency_limit_by_tag(tag)
    except ObjectNotFound:
        client.create_concurrency_limit(tag, limit)
        return Outcome("limit", tag, "made", f"{limit} at once")
    if before.concurrency_limit == limit:
        return Outcome("limit", tag, "unchanged")
    client.create_concurrency_limit(tag, limit)
    return Outcome("limit", tag, "updated", f"{before.concurrency_limit} → {limit} at once")
