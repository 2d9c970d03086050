"""prefect.yaml says what it means: Prefect ignores unknown keys silently, so they are refused here."""

import importlib
import zoneinfo
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parents[2] / "prefect.yaml"

# What Prefect 3.8.8 reads (prefect/cli/deploy/_models.py); everything else it drops without a word.
TOP = {"name", "prefect-version", "build", "push", "pull", "deployments", "definitions"}
DEPLOYMENT = {
    "name", "version", "version_type", "tags", "description", "schedules", "paused", "concurrency_limit",
    "flow_name", "entrypoint", "parameters", "enforce_parameter_schema", "build", "push", "pull",
    "work_pool", "triggers", "sla",
}  # fmt: skip
POOL = {"name", "work_queue_name", "job_variables"}
LIMIT = {"limit", "collision_strategy", "grace_period_seconds"}
SCHEDULE = {
    "cron", "interval", "rrule", "timezone", "anchor_date", "active", "parameters", "slug", "replaces",
    "day_or",
}  # fmt: skip


def unknown_keys(config: dict[str, Any]) -> list[str]:
    """Every key of a prefect.yaml that Prefect would ignore, with where it stands."""
    found = [f"top: {key}" for key in config.keys() - TOP]
    for deployment in config["deployments"]:
        parts = [("deployment", deployment, DEPLOYMENT), ("work_pool", deployment["work_pool"], POOL)]
        if isinstance(deployment.get("concurrency_limit"), dict):
            parts.append(("concurrency_limit", deployment["concurrency_limit"], LIMIT))
        parts += [("schedule", schedule, SCHEDULE) for schedule in deployment.get("schedules", [])]
        found += [f"{name}: {key}" for name, part, known in parts for key in part.keys() - known]
    return sorted(found)


@pytest.fixture(scope="module")
def config() -> dict[str, Any]:
    loaded = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_no_key_is_one_that_prefect_would_ignore(config: dict[str, Any]) -> None:
    assert unknown_keys(config) == []


def test_an_unknown_key_would_be_found(config: dict[str, Any]) -> None:
    deployment = config["deployments"][0] | {"worker_pool": "tilik", "concurrency_limit": {"limits": 1}}
    assert unknown_keys({"deployments": [deployment]}) == [
        "concurrency_limit: limits",
        "deployment: worker_pool",
    ]


def test_every_schedule_has_a_slug_a_zone_that_exists_and_a_time_of_its_own(config: dict[str, Any]) -> None:
    schedules = [s for deployment in config["deployments"] for s in deployment["schedules"]]
    assert schedules
    assert {schedule["timezone"] for schedule in schedules} == {"Asia/Jakarta"}
    zoneinfo.ZoneInfo("Asia/Jakarta")
    for deployment in config["deployments"]:
        slugs = [schedule["slug"] for schedule in deployment["schedules"]]
        crons = [schedule["cron"] for schedule in deployment["schedules"]]
        assert len(set(slugs)) == len(slugs)
        assert len(set(crons)) == len(crons), "Prefect starts two schedules of one cron only once"


def test_the_deployment_of_new_articles_is_whole(config: dict[str, Any]) -> None:
    (deployment,) = [d for d in config["deployments"] if d["name"] == "check-new-articles"]
    assert deployment["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    assert deployment["work_pool"]["name"] == "tilik"
    assert deployment["enforce_parameter_schema"] is True
    assert deployment["tags"]
    assert deployment["description"]


def test_every_entrypoint_is_a_module_path_to_a_flow_that_takes_the_parameters(
    config: dict[str, Any],
) -> None:
    from prefect import Flow
    from prefect.flows import load_flow_from_entrypoint

    for deployment in config["deployments"]:
        module, name = deployment["entrypoint"].rsplit(".", 1)
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, Flow)
        assert load_flow_from_entrypoint(deployment["entrypoint"]).name == found.name
        found.validate_parameters(deployment["parameters"])
