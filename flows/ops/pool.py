"""The work pool that workers take runs from.

No limits on tasks of one tag: Prefect keeps a slot for a task whose run was killed together with the server,
for ever, and once all slots are gone every later run waits (docs/decisions/0022). Hosts are protected by
their own rate in our database, whatever runs at once.
"""

from typing import TYPE_CHECKING

from flows.ops.outcome import Outcome

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient

POOL = "tilik"


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
