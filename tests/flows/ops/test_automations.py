"""Each automation waits for the events it should: asked of the classes with which the server decides."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from prefect.events.schemas.automations import AutomationCore
from prefect.server.events.schemas.automations import EventTrigger
from prefect.server.events.schemas.events import ReceivedEvent

from flows.ops.automations import LOST, QUIET, dead_runs, notifying
from flows.ops.told import new_articles

SOME = UUID(int=7)
RUN = "prefect.flow-run.00000000-0000-0000-0000-000000000001"
TILIK = {"prefect.resource.id": "prefect.tag.tilik", "prefect.resource.role": "tag"}
OTHER = {"prefect.resource.id": "prefect.tag.other", "prefect.resource.role": "tag"}


def trigger(automation: AutomationCore) -> EventTrigger:
    """The trigger as the server has it."""
    return EventTrigger.model_validate(automation.trigger.model_dump(mode="json"))


def event(name: str, resource: str = RUN, *related: dict[str, str]) -> ReceivedEvent:
    return ReceivedEvent.model_validate(
        {
            "occurred": datetime(2026, 11, 26, tzinfo=UTC),
            "event": name,
            "resource": {"prefect.resource.id": resource},
            "related": list(related),
            "id": UUID(int=1),
        }
    )


def by_name() -> dict[str, AutomationCore]:
    return {one.name: one for one in notifying(SOME)}


def test_a_run_is_dead_when_nothing_is_heard_of_it_after_a_heartbeat() -> None:
    dead = trigger(dead_runs(SOME))
    beat = event("prefect.flow-run.heartbeat", RUN, TILIK)
    assert dead.covers(beat)
    assert dead.starts_after(beat.event)
    assert dead.within == LOST
    # Whatever the state is called, it is a sign of life.
    for name in ("heartbeat", "Completed", "Cancelling", "AwaitingRetry", "Our own name"):
        assert dead.expects(f"prefect.flow-run.{name}"), name
    assert not dead.expects("prefect.task-run.Completed")
    assert not dead.covers(event("prefect.flow-run.heartbeat", RUN, OTHER)), "somebody else's run"
    assert not dead.covers(event("prefect.flow-run.heartbeat", "prefect.deployment.x", TILIK))


def test_a_dead_run_is_marked_and_our_own_table_mended() -> None:
    crash, mend = (action.model_dump(mode="json") for action in dead_runs(SOME).actions)
    assert (crash["type"], crash["state"]) == ("change-flow-run-state", "CRASHED")
    assert (mend["type"], mend["deployment_id"]) == ("run-deployment", str(SOME))
    assert len(dead_runs(None).actions) == 1


@pytest.mark.parametrize("state", ["Failed", "Crashed", "TimedOut"])
def test_a_run_that_failed_is_told(state: str) -> None:
    failed = trigger(by_name()["tilik-failed-runs"])
    assert failed.covers(event(f"prefect.flow-run.{state}", RUN, TILIK))
    assert failed.expects(f"prefect.flow-run.{state}")
    assert not failed.expects("prefect.flow-run.Completed")
    assert not failed.covers(event(f"prefect.flow-run.{state}", RUN, OTHER))


def test_a_late_run_is_told_once_an_hour() -> None:
    late = trigger(by_name()["tilik-late-runs"])
    assert late.covers(event("prefect.flow-run.Late", RUN, TILIK))
    assert late.expects("prefect.flow-run.Late")
    assert not late.expects("prefect.flow-run.Pending")
    assert (late.threshold, late.within.total_seconds(), late.immediate) == (1, 3600, False)


def test_no_new_article_is_told_when_the_event_stays_away(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[dict[str, Any]] = []
    monkeypatch.setattr("prefect.events.emit_event", lambda **given: said.append(given))
    new_articles(0)
    assert said == []
    new_articles(3)
    (told,) = said
    quiet = trigger(by_name()["tilik-no-new-articles"])
    assert quiet.covers(event(told["event"], told["resource"]["prefect.resource.id"]))
    assert quiet.expects(told["event"])
    assert quiet.within == QUIET
    assert quiet.posture.value == "Proactive"


def test_nothing_an_article_may_say_is_sent() -> None:
    """The message of a state may be an exception's, and that may quote an article."""
    for automation in notifying(SOME):
        for action in automation.actions:
            words = action.model_dump(mode="json")
            assert "message" not in words["subject"] + words["body"]
