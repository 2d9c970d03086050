"""The rules a deployment of prefect.yaml is held to."""

from collections.abc import Iterator
from typing import Any

from claims.contracts import did_you_mean
from flows.ops.entrypoints import entrypoint_faults
from flows.ops.lint_schedule import schedule_faults
from flows.ops.shapes import DEPLOYMENT, LIMIT, NAME, NEEDED, POOL, STRATEGIES, Found, listed, shape
from flows.ops.yaml_lines import Path as Where


def deployment_faults(path: Where, deployment: dict[str, Any]) -> Iterator[Found]:
    """What is wrong with one deployment, its flow and parameters included."""
    yield from shape(path, deployment, DEPLOYMENT)
    for key in NEEDED:
        if deployment.get(key) in (None, ""):
            hint = "; write [] for a flow that no clock starts" if key == "schedules" else ""
            yield path, f"'{key}' is missing{hint}"
    name = deployment.get("name")
    if isinstance(name, str) and not NAME.fullmatch(name):
        yield (*path, "name"), f"'{name}' is no name; write lower-case words with hyphens"
    if deployment.get("enforce_parameter_schema") is False:
        yield (*path, "enforce_parameter_schema"), "must be true, or a run may be started with anything"
    tags = deployment.get("tags")
    if isinstance(tags, list) and ("tilik" not in tags or not all(isinstance(tag, str) for tag in tags)):
        yield (*path, "tags"), "must be words, 'tilik' among them: automations watch the runs that carry it"
    pool = deployment.get("work_pool")
    if isinstance(pool, dict):
        yield from shape((*path, "work_pool"), pool, POOL)
        if not pool.get("name"):
            yield (*path, "work_pool"), "'name' is missing"
    yield from _limit((*path, "concurrency_limit"), deployment.get("concurrency_limit"))
    schedules = listed(deployment.get("schedules"))
    times: set[str] = set()
    for number, schedule in enumerate(schedules):
        yield from schedule_faults((*path, "schedules", number), schedule, times)
    if isinstance(deployment.get("entrypoint"), str):
        base = _mapping(deployment.get("parameters"))
        # A schedule's own parameters are laid over those of the deployment.
        over = [_mapping(one.get("parameters")) for one in schedules if isinstance(one, dict)]
        given = [base | each for each in over] or [base]
        for below, what in entrypoint_faults(deployment["entrypoint"], given, scheduled=bool(schedules)):
            yield (*path, *below), what


def _limit(path: Where, limit: Any) -> Iterator[Found]:
    number = limit
    if isinstance(limit, dict):
        yield from shape(path, limit, LIMIT)
        number, strategy = limit.get("limit"), limit.get("collision_strategy", "ENQUEUE")
        if isinstance(strategy, str) and strategy not in STRATEGIES:
            hint = did_you_mean(strategy, STRATEGIES)
            yield (*path, "collision_strategy"), f"'{strategy}' is not {' or '.join(STRATEGIES)}{hint}"
        if number is None:
            yield path, "'limit' is missing"
    if isinstance(number, int) and number < 1:
        yield path, "a limit is at least 1"


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
