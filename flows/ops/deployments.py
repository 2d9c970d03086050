"""Deployments: what prefect.yaml says of each is on the server, no more and no less."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from flows.ops.entrypoints import load_flow
from flows.ops.outcome import Outcome

if TYPE_CHECKING:
    from prefect.client.orchestration import SyncPrefectClient
    from prefect.client.schemas.actions import DeploymentScheduleCreate
    from prefect.client.schemas.responses import DeploymentResponse

TAG = "tilik"
"""The tag that all deployments of ours carry."""


def install_deployment(client: "SyncPrefectClient", config: Mapping[str, Any]) -> Outcome:
    """The deployment is as the file says, its schedules included; one that is already is not touched.

    The file was linted: its entrypoint leads to a flow. No pull step is written, for a module path is
    imported from whatever is installed beside the worker.
    """
    from prefect.client.schemas.objects import ConcurrencyOptions
    from prefect.exceptions import ObjectNotFound

    flow = load_flow(config["entrypoint"])
    name = f"{flow.name}/{config['name']}"
    wanted = _wanted(config, flow)
    try:
        before = _now(client.read_deployment_by_name(name), wanted)
    except ObjectNotFound:
        before = None
    if before == wanted:
        return Outcome("deployment", name, "unchanged")
    limit, strategy = wanted["concurrency_limit"], wanted["collision_strategy"]
    options = None if strategy is None else ConcurrencyOptions(collision_strategy=strategy)
    same = ("description", "entrypoint", "tags", "parameters", "parameter_openapi_schema", "paused")
    # A POST takes the place of all schedules, those that the file no longer has included; an update of the
    # deployment would keep them (PrefectHQ/prefect#23097).
    client.create_deployment(
        flow_id=client.create_flow_from_name(flow.name),
        name=config["name"],
        version=config.get("version"),
        schedules=[_schedule(one) for one in config["schedules"]],
        concurrency_limit=limit,
        concurrency_options=options,
        work_pool_name=config["work_pool"]["name"],
        work_queue_name=config["work_pool"].get("work_queue_name"),
        job_variables=wanted["job_variables"],
        pull_steps=[],
        enforce_parameter_schema=True,
        **{key: wanted[key] for key in same},
    )
    if before is None:
        return Outcome("deployment", name, "made")
    return Outcome("deployment", name, "updated", ", ".join(_differing(before, wanted)))


def left_over(client: "SyncPrefectClient", names: frozenset[str]) -> list[Outcome]:
    """Deployments with our tag that the file does not have: named, and left to whoever made them."""
    from prefect.client.schemas.filters import (
        DeploymentFilter,
        DeploymentFilterTags,
        FlowFilter,
        FlowFilterId,
    )

    ours = DeploymentFilter(tags=DeploymentFilterTags(all_=[TAG]))
    found = client.read_deployments(deployment_filter=ours, limit=200)
    flows = FlowFilter(id=FlowFilterId(any_=[one.flow_id for one in found]))
    of = {flow.id: flow.name for flow in client.read_flows(flow_filter=flows)} if found else {}
    outcomes = []
    for one in found:
        name = f"{of.get(one.flow_id, '?')}/{one.name}"
        if name not in names:
            drop = f"not in the file; delete it with `prefect deployment delete {name}`"
            outcomes.append(Outcome("deployment", name, "left", drop))
    return sorted(outcomes, key=lambda outcome: outcome.name)


def _wanted(config: Mapping[str, Any], flow: Any) -> dict[str, Any]:
    """What the file says, in the shape in which `_now` tells what the server has."""
    from prefect.utilities.callables import parameter_schema

    limit = config.get("concurrency_limit")
    own = limit if isinstance(limit, Mapping) else {"limit": limit}
    return {
        "description": config["description"],
        "entrypoint": config["entrypoint"],
        "tags": sorted(config["tags"]),
        "parameters": config.get("parameters") or {},
        "parameter_openapi_schema": parameter_schema(flow).model_dump(mode="json", exclude_unset=True),
        "enforce_parameter_schema": True,
        "paused": bool(config.get("paused", False)),
        "version": config.get("version"),
        "concurrency_limit": own.get("limit"),
        "collision_strategy": own.get("collision_strategy"),
        "work_pool": config["work_pool"]["name"],
        "work_queue": config["work_pool"].get("work_queue_name"),
        "job_variables": config["work_pool"].get("job_variables") or {},
        "pull_steps": [],
        "schedules": {one["slug"]: _told(_schedule(one)) for one in config["schedules"]},
    }


def _now(found: "DeploymentResponse", wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What the server has; where the file leaves something to it, what it chose is as wanted."""
    limit, options = found.global_concurrency_limit, found.concurrency_options
    same = ("description", "entrypoint", "parameters", "paused", "job_variables")
    return {
        **{key: getattr(found, key) for key in same},
        "tags": sorted(found.tags),
        "parameter_openapi_schema": found.parameter_openapi_schema,
        "enforce_parameter_schema": found.enforce_parameter_schema,
        "version": found.version if wanted["version"] is not None else None,
        "concurrency_limit": None if limit is None else limit.limit,
        "collision_strategy": None if options is None else str(options.collision_strategy.value),
        "work_pool": found.work_pool_name,
        "work_queue": found.work_queue_name if wanted["work_queue"] is not None else None,
        "pull_steps": found.pull_steps or [],
        "schedules": {one.slug or str(one.id): _told(one) for one in found.schedules},
    }


def _schedule(config: Mapping[str, Any]) -> "DeploymentScheduleCreate":
    from datetime import timedelta

    from prefect.client.schemas.actions import DeploymentScheduleCreate
    from prefect.client.schemas.schedules import CronSchedule, IntervalSchedule

    when: CronSchedule | IntervalSchedule
    if "cron" in config:
        when = CronSchedule(cron=config["cron"], timezone=config["timezone"])
    else:
        when = IntervalSchedule(interval=timedelta(seconds=config["interval"]), timezone=config["timezone"])
    return DeploymentScheduleCreate(
        schedule=when,
        active=config["active"],
        slug=config["slug"],
        parameters=config.get("parameters") or {},
    )


def _told(schedule: Any) -> dict[str, Any]:
    """What a schedule says; the moment an interval counts from is the server's."""
    when = schedule.schedule.model_dump(mode="json", exclude={"anchor_date"})
    return {"when": when, "active": schedule.active, "parameters": schedule.parameters}


def _differing(before: Mapping[str, Any], wanted: Mapping[str, Any]) -> list[str]:
    """The names of what differs; of schedules, which were added, changed and removed."""
    names = [key.replace("_", " ") for key in wanted if key != "schedules" and before[key] != wanted[key]]
    old, new = before["schedules"], wanted["schedules"]
    names += [f"schedule {slug} added" for slug in sorted(new.keys() - old.keys())]
    names += [f"schedule {slug} removed" for slug in sorted(old.keys() - new.keys())]
    names += [
        f"schedule {slug} changed" for slug in sorted(old.keys() & new.keys()) if old[slug] != new[slug]
    ]
    return names
