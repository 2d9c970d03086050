"""Installing: everything that prefect.yaml and this folder say is on a Prefect server, and nothing twice."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from claims.text.counts import counted
from flows.ops.alerts import SETTING, alert_block
from flows.ops.automations import dead_runs, install_automation, notifying
from flows.ops.deployments import install_deployment, left_over
from flows.ops.lint import Fault, lint
from flows.ops.outcome import Outcome
from flows.ops.pool import install_pool
from flows.ops.server import server

if TYPE_CHECKING:
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient

MEND = "mend/mend"


class FileFaults(ValueError):
    """The file does not hold; `faults` says on which lines."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(counted(len(faults), "fault"))
        self.faults = faults


def read_config(path: Path) -> Mapping[str, Any]:
    """The file as it is; raises FileFaults where lint names any, OSError where it cannot be read."""
    text = path.read_text(encoding="utf-8", errors="replace")
    faults = lint(text)
    if faults:
        raise FileFaults(faults)
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded


def install(config: Mapping[str, Any], alerts: str = "") -> Iterator[Outcome]:
    """Each thing in turn, with what became of it; a second time each is unchanged.

    `alerts` names the notification block that automations speak through, as slack-webhook/desk. Raises
    NoSuchBlock where the server does not have it, PrefectUnreachable where no server is named or none
    answers.
    """
    with server() as client:
        pools = dict.fromkeys(one["work_pool"]["name"] for one in config["deployments"])
        for name in pools:
            yield install_pool(client, name)
        names = set()
        for deployment in config["deployments"]:
            outcome = install_deployment(client, deployment)
            names.add(outcome.name)
            yield outcome
        yield from left_over(client, frozenset(names))
        yield from _automations(client, alerts)


def _automations(client: "SyncPrefectClient", alerts: str) -> Iterator[Outcome]:
    yield install_automation(client, dead_runs(_deployment(client, MEND)))
    block = alert_block(client, alerts)
    if block is None:
        yield Outcome(
            "automations",
            "that tell somebody",
            "left",
            f"name a notification block in {SETTING} to have them",
        )
        return
    for automation in notifying(block):
        yield install_automation(client, automation)


def _deployment(client: "SyncPrefectClient", name: str) -> "UUID | None":
    from prefect.exceptions import ObjectNotFound

    try:
        return client.read_deployment_by_name(name).id
    except ObjectNotFound:
        return None
