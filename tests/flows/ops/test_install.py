"""Everything is installed once: a second time changes nothing, a changed file changes only what it says."""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.ops.install import FileFaults, install, read_config
from flows.ops.outcome import Outcome
from flows.ops.status import status
from flows.prefect_home import PrefectUnreachable

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

FILE = Path(__file__).parents[3] / "prefect.yaml"


@pytest.fixture(scope="module")
def whole() -> Mapping[str, Any]:
    return read_config(FILE)


@pytest.fixture(scope="module")
def config(whole: Mapping[str, Any]) -> Mapping[str, Any]:
    """The file with two of its deployments, which is all that most tests need."""
    few = [one for one in whole["deployments"] if one["name"] in ("tidy", "mend")]
    return dict(whole) | {"deployments": few}


@pytest.fixture(autouse=True)
def _nothing_there(prefect_server: None) -> None:
    """What other tests installed is gone."""
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        for deployment in client.read_deployments():
            client.delete_deployment(deployment.id)
        for automation in client.read_automations():
            client.delete_automation(automation.id)


def became(outcomes: list[Outcome]) -> dict[str, str]:
    return {f"{one.kind} {one.name}": one.became for one in outcomes}


def objects() -> dict[str, Any]:
    """All that stands on the server, with the moment of each last change."""
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        found = [*client.read_deployments(), *client.read_automations(), *client.read_work_pools()]
        found += client.read_concurrency_limits(limit=50, offset=0)
        return {str(one.id): one.model_dump(mode="json") for one in found}


def changed(config: Mapping[str, Any], name: str, **more: Any) -> dict[str, Any]:
    """The file with other values in the deployment of that name."""
    other = copy.deepcopy(dict(config))
    (deployment,) = [one for one in other["deployments"] if one["name"] == name]
    deployment.update(more)
    return other


def test_a_second_time_changes_nothing(whole: Mapping[str, Any]) -> None:
    first = became(list(install(whole)))
    names = [f"deployment {one['name']}/{one['name']}" for one in whole["deployments"]]
    assert {name: first[name] for name in names} == dict.fromkeys(names, "made")
    assert first["automation tilik-dead-runs"] == "made"
    before = objects()
    second = became(list(install(whole)))
    assert second.pop("automations that tell somebody") == "left"
    assert set(second.values()) == {"unchanged"}
    assert objects() == before


def test_what_the_file_says_otherwise_is_updated_and_no_more(config: Mapping[str, Any]) -> None:
    list(install(config))
    before = objects()
    (outcome,) = [
        one for one in install(changed(config, "tidy", description="Other words.")) if one.became == "updated"
    ]
    assert (outcome.name, outcome.note) == ("tidy/tidy", "description")
    after = objects()
    differing = {id for id in after if after[id] != before.get(id)}
    assert [after[id]["description"] for id in differing] == ["Other words."]


def test_a_schedule_that_the_file_no_longer_has_is_removed(config: Mapping[str, Any]) -> None:
    list(install(config))
    outcomes = {one.name: one for one in install(changed(config, "tidy", schedules=[]))}
    assert outcomes["tidy/tidy"].note == "schedule every-sunday-night removed"
    assert {len(one["schedules"]) for one in objects().values() if one.get("name") == "tidy"} == {0}
    back = {one.name: one for one in install(config)}
    assert back["tidy/tidy"].note == "schedule every-sunday-night added"


def test_what_was_changed_by_hand_is_put_back(config: Mapping[str, Any]) -> None:
    from prefect.client.orchestration import get_client

    list(install(config))
    with get_client(sync_client=True) as client:
        mend = client.read_deployment_by_name("mend/mend")
        client.update_deployment_schedule(mend.id, mend.schedules[0].id, active=False)
        client.pause_deployment(client.read_deployment_by_name("tidy/tidy").id)
    notes = {one.name: one.note for one in install(config) if one.became == "updated"}
    assert notes == {"mend/mend": "schedule every-half-hour changed", "tidy/tidy": "paused"}


def test_a_deployment_the_file_does_not_have_is_named_and_left(config: Mapping[str, Any]) -> None:
    list(install(config))
    without = dict(config) | {"deployments": [one for one in config["deployments"] if one["name"] != "tidy"]}
    (left,) = [one for one in install(without) if one.kind == "deployment" and one.became == "left"]
    assert left.name == "tidy/tidy"
    assert left.note == "not in the file; delete it with `prefect deployment delete tidy/tidy`"


def test_an_automation_that_was_switched_off_stays_off(config: Mapping[str, Any]) -> None:
    from prefect.client.orchestration import get_client
    from prefect.events.schemas.automations import AutomationCore

    list(install(config))
    with get_client(sync_client=True) as client:
        (dead,) = client.read_automations_by_name("tilik-dead-runs")
        client.pause_automation(dead.id)
        (outcome,) = [one for one in install(config) if one.name == "tilik-dead-runs"]
        assert (outcome.became, outcome.note) == ("unchanged", "it is switched off")
        other = AutomationCore.model_validate(
            dead.model_dump(exclude={"id", "owner_resource"}) | {"description": "x"}
        )
        client.update_automation(dead.id, other)
        (outcome,) = [one for one in install(config) if one.name == "tilik-dead-runs"]
        assert outcome.became == "updated"


def test_who_is_told_depends_on_the_block_that_is_named(config: Mapping[str, Any]) -> None:
    from prefect.blocks.notifications import CustomWebhookNotificationBlock

    from flows.ops.alerts import NoSuchBlock

    block = CustomWebhookNotificationBlock(name="desk", url="http://127.0.0.1:9/told")
    block.save("desk", overwrite=True)
    named = f"{block.get_block_type_slug()}/desk"
    telling = {"tilik-failed-runs", "tilik-late-runs", "tilik-no-new-articles"}
    first = {one.name for one in install(config, named) if one.kind == "automation"}
    assert first == {"tilik-dead-runs", *telling}
    before = objects()
    assert {one.became for one in install(config, named)} == {"unchanged"}
    assert objects() == before
    with pytest.raises(NoSuchBlock, match="slack-webhook/nowhere"):
        list(install(config, "slack-webhook/nowhere"))


def test_a_file_with_faults_is_not_installed(tmp_path: Path) -> None:
    broken = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    broken["deployments"][0]["worker_pool"] = {"name": "x"}
    path = tmp_path / "prefect.yaml"
    path.write_text(yaml.safe_dump(broken), encoding="utf-8")
    with pytest.raises(FileFaults) as told:
        read_config(path)
    assert "did you mean 'work_pool'?" in str(told.value.faults[0])


def test_the_status_tells_of_workers_and_runs(config: Mapping[str, Any]) -> None:
    from prefect.client.orchestration import get_client

    assert not status().well, "nothing is deployed"
    list(install(config))
    found = status()
    assert [one.name for one in found.deployments] == sorted(
        f"{one['name']}/{one['name']}" for one in config["deployments"]
    )
    assert found.pools[0].name == "tilik"
    assert not found.well, "no worker is alive"
    of = {"work_pool_name": "tilik"}
    workers = "/work_pools/{work_pool_name}/workers"
    with get_client(sync_client=True) as client:
        client.request("POST", f"{workers}/heartbeat", path_params=of, json={"name": "desk"})
        found = status()
        client.request("DELETE", f"{workers}/{{name}}", path_params=of | {"name": "desk"})
    assert found.pools[0].alive == ("desk",)
    assert found.well
    by_name = {one.name: one for one in found.deployments}
    assert (by_name["tidy/tidy"].last_state, by_name["tidy/tidy"].late) == (None, 0)


def test_a_server_that_does_not_answer_is_told_at_once(config: Mapping[str, Any]) -> None:
    from prefect.settings import PREFECT_API_URL, temporary_settings

    dead, told = {PREFECT_API_URL: "http://127.0.0.1:9/api"}, "start one with `tilik ops server`"
    with temporary_settings(dead), pytest.raises(PrefectUnreachable, match=told):
        list(install(config))
    told = "set PREFECT_API_URL=http://"
    unset = temporary_settings(restore_defaults={PREFECT_API_URL})
    with unset, pytest.raises(PrefectUnreachable, match=told):
        status()
