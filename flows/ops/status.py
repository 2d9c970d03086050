"""How a Prefect server is: its workers, and each of our deployments with its next and its last run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from flows.ops.deployments import TAG
from flows.ops.server import server

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient


@dataclass(frozen=True, slots=True)
class Pool:
    """A work pool with the names of its workers that are alive and of those that went silent."""

    name: str
    type: str
    paused: bool
    alive: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deployed:
    """A deployment, when it runs next (None where no clock starts it), and how its last run ended."""

    name: str
    paused: bool
    next_at: datetime | None
    last_state: str | None
    last_at: datetime | None
    late: int


@dataclass(frozen=True, slots=True)
class Status:
    """The server's address and version, its pools, our deployments."""

    url: str
    version: str
    pools: tuple[Pool, ...]
    deployments: tuple[Deployed, ...]

    @property
    def well(self) -> bool:
        """Our deployments are there, a worker is alive for them, and no run waits for one."""
        alive = any(pool.alive and not pool.paused for pool in self.pools)
        return bool(self.deployments) and alive and not any(one.late for one in self.deployments)


def status() -> Status:
    """How the server of PREFECT_API_URL is; raises PrefectUnreachable where there is none."""
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterTags
    from prefect.settings import PREFECT_API_URL

    with server() as client:
        ours = DeploymentFilter(tags=DeploymentFilterTags(all_=[TAG]))
        found = client.read_deployments(deployment_filter=ours, limit=200)
        names = sorted({one.work_pool_name for one in found if one.work_pool_name})
        version = client.request("GET", "/admin/version").json()
        deployed = sorted((_deployed(client, one) for one in found), key=lambda one: one.name)
        pools = tuple(_pool(client, name) for name in names)
        return Status(str(PREFECT_API_URL.value()), str(version), pools, tuple(deployed))


def _pool(client: "SyncPrefectClient", name: str) -> Pool:
    from prefect.client.schemas.objects import WorkerStatus

    pool = client.read_work_pool(name)
    workers = client.read_workers_for_work_pool(name)
    alive = sorted(one.name for one in workers if one.status == WorkerStatus.ONLINE)
    silent = sorted(one.name for one in workers if one.status != WorkerStatus.ONLINE)
    return Pool(name, pool.type, pool.is_paused, tuple(alive), tuple(silent))


def _deployed(client: "SyncPrefectClient", deployment: Any) -> Deployed:
    from prefect.client.schemas.objects import StateType
    from prefect.client.schemas.sorting import FlowRunSort

    flow = client.read_flow(deployment.flow_id)
    coming = _runs(client, deployment, [StateType.SCHEDULED], FlowRunSort.EXPECTED_START_TIME_ASC)
    others = [state for state in StateType if state is not StateType.SCHEDULED]
    last = _runs(client, deployment, others, FlowRunSort.START_TIME_DESC)
    late = [run for run in coming if run.state is not None and run.state.name == "Late"]
    waiting = [run for run in coming if run not in late]
    return Deployed(
        name=f"{flow.name}/{deployment.name}",
        paused=deployment.paused,
        next_at=waiting[0].expected_start_time if waiting else None,
        last_state=last[0].state_name if last else None,
        last_at=last[0].start_time or last[0].expected_start_time if last else None,
        late=len(late),
    )


def _runs(client: "SyncPrefectClient", deployment: Any, types: Sequence[Any], sort: Any) -> list[Any]:
    from prefect.client.schemas.filters import (
        DeploymentFilter,
        DeploymentFilterId,
        FlowRunFilter,
        FlowRunFilterState,
        FlowRunFilterStateType,
    )

    return client.read_flow_runs(
        deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[deployment.id])),
        flow_run_filter=FlowRunFilter(
            state=FlowRunFilterState(type=FlowRunFilterStateType(any_=list(types)))
        ),
        sort=sort,
        limit=20,
    )
