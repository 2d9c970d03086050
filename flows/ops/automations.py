"""Automations as code: what the server does by itself when runs die, fail or come late."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from flows.ops.outcome import Outcome
from flows.ops.told import NEW_ARTICLES, RESOURCE

if TYPE_CHECKING:
    from uuid import UUID

    from prefect.client.orchestration import SyncPrefectClient
    from prefect.events.schemas.automations import AutomationCore

LOST = timedelta(seconds=540)
"""A run without a sign of life for so long is dead: three of Prefect's heartbeats, one each 180 s."""
QUIET = timedelta(hours=6)
"""A newsroom that prints nothing for so long has most likely a dead feed, or no worker."""
TAGGED: dict[str, str | list[str]] = {
    "prefect.resource.role": "tag",
    "prefect.resource.id": "prefect.tag.tilik",
}
"""Only runs that carry our tag: there may be others on the same server."""


def dead_runs(mend: "UUID | None") -> "AutomationCore":
    """Runs whose heartbeat is lost are marked Crashed, and our own table of runs is mended.

    The wildcard is for states of other names than the usual ones, which a list would miss
    (PrefectHQ/prefect#16459): whatever happens to a run is a sign of life.
    """
    from prefect.client.schemas.objects import StateType
    from prefect.events.actions import ChangeFlowRunState, RunDeployment
    from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture

    crash = ChangeFlowRunState(
        state=StateType.CRASHED,
        name="Crashed",
        message="No sign of life: its process has most likely ended.",
        force=False,
    )
    of_mend: dict[str, Any] = {
        "source": "selected",
        "deployment_id": mend,
        "parameters": {},
        "job_variables": {},
    }
    return AutomationCore(
        name="tilik-dead-runs",
        description="Marks runs whose heartbeat is lost as crashed, and mends Tilik's own table of runs.",
        trigger=EventTrigger(
            after={"prefect.flow-run.heartbeat"},
            expect={"prefect.flow-run.*"},
            match={"prefect.resource.id": "prefect.flow-run.*"},
            match_related=TAGGED,
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=LOST,
        ),
        actions=[crash] if mend is None else [crash, RunDeployment.model_validate(of_mend)],
    )


def notifying(block: "UUID") -> "list[AutomationCore]":
    """What somebody is told of, through the notification block of that id."""
    from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture

    def told(subject: str, body: str) -> list[Any]:
        from prefect.events.actions import SendNotification

        return [SendNotification(block_document_id=block, subject=subject, body=body)]

    # Neither names nor messages of a state are sent: an exception's words may be an article's.
    run = "{{ flow.name }}, run {{ flow_run.name }}"
    states = {f"prefect.flow-run.{state}" for state in ("Failed", "Crashed", "TimedOut")}
    return [
        AutomationCore(
            name="tilik-failed-runs",
            description="Tells of a run that failed or crashed.",
            trigger=EventTrigger(
                expect=states,
                match={"prefect.resource.id": "prefect.flow-run.*"},
                match_related=TAGGED,
                for_each={"prefect.resource.id"},
                posture=Posture.Reactive,
                threshold=1,
            ),
            actions=told("Tilik: a run failed", f"{run}: {{{{ flow_run.state.name }}}}. See `tilik doctor`."),
        ),
        AutomationCore(
            name="tilik-late-runs",
            description="Tells of a run that nobody took: most likely no worker is alive.",
            trigger=EventTrigger(
                expect={"prefect.flow-run.Late"},
                match={"prefect.resource.id": "prefect.flow-run.*"},
                match_related=TAGGED,
                # Once an hour for all of them: where no worker is alive every run is late.
                posture=Posture.Reactive,
                threshold=1,
                within=timedelta(hours=1),
            ),
            actions=told("Tilik: a run is late", f"{run} was not started. See `tilik ops status`."),
        ),
        AutomationCore(
            name="tilik-no-new-articles",
            description="Tells when no new article came in for six hours.",
            trigger=EventTrigger(
                expect={NEW_ARTICLES},
                match={"prefect.resource.id": RESOURCE},
                posture=Posture.Proactive,
                threshold=1,
                within=QUIET,
            ),
            actions=told("Tilik: no new article", "None came in for six hours. See `tilik ops status`."),
        ),
    ]


def install_automation(client: "SyncPrefectClient", wanted: "AutomationCore") -> Outcome:
    """The automation is on the server as it is written here; one that was switched off stays off."""
    from prefect.events.schemas.automations import AutomationCore

    found = client.read_automations_by_name(wanted.name)
    if not found:
        client.create_automation(wanted)
        return Outcome("automation", wanted.name, "made")
    before, *others = found
    for other in others:
        client.delete_automation(other.id)
    now = AutomationCore.model_validate(before.model_dump(exclude={"id"}))
    wanted = wanted.model_copy(update={"enabled": now.enabled})
    note = "" if now.enabled else "it is switched off"
    if _plain(now) == _plain(wanted):
        return Outcome("automation", wanted.name, "removed" if others else "unchanged", note)
    client.update_automation(before.id, wanted)
    return Outcome("automation", wanted.name, "updated", note)


def _plain(automation: "AutomationCore") -> Any:
    """What it says, without an order where there is none and without the ids the server gives."""

    def settled(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: settled(below) for key, below in value.items() if key != "id"}
        if isinstance(value, list | set | tuple):
            return sorted((settled(below) for below in value), key=repr)
        return value

    return settled(automation.model_dump(mode="json", exclude_none=True))
