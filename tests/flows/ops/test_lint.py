"""Every fault of a prefect.yaml is named with its line; Prefect would pass over most of them."""

from pathlib import Path

import pytest
import yaml

from flows.ops.lint import lint, lint_file

FILE = Path(__file__).parents[3] / "prefect.yaml"
# In the table below @ stands for deployments.tidy.
GOOD = """\
name: tilik
deployments:
  - name: tidy
    entrypoint: flows.tidy.tidy
    description: Deletes what only takes room.
    tags: [tilik]
    parameters: {dry_run: true}
    enforce_parameter_schema: true
    concurrency_limit: {limit: 1, collision_strategy: CANCEL_NEW}
    schedules:
      - {cron: "20 3 * * 0", timezone: Asia/Jakarta, active: true, slug: weekly}
    work_pool: {name: tilik}
"""
AGAIN = GOOD.partition("deployments:\n")[2]

TIDY = GOOD[GOOD.index("flows.tidy") : GOOD.index("    enforce")]
BAD = {
    "an unknown key at the top": (
        "name: tilik",
        "nam: tilik",
        "line 1: nam: unknown key 'nam'; did you mean 'name'?",
    ),
    "an unknown key of a deployment": (
        "work_pool:",
        "worker_pool:",
        "line 12: @.worker_pool: unknown key 'worker_pool'; did you mean 'work_pool'?",
    ),
    "an unknown key of a schedule": (
        "slug: weekly",
        "slugg: weekly",
        "line 11: @.schedules.1.slugg: unknown key 'slugg'; did you mean 'slug'?",
    ),
    "an unknown key of a limit": (
        "{limit: 1, c",
        "{limits: 1, c",
        "line 9: @.concurrency_limit.limits: unknown key 'limits'; did you mean 'limit'?",
    ),
    "an unknown key of a pool": (
        "{name: tilik}",
        "{name: tilik, queue: x}",
        "line 12: @.work_pool.queue: unknown key 'queue'",
    ),
    "a key that Prefect knows and `tilik ops install` does not": (
        "    work_pool:",
        "    triggers: []\n    work_pool:",
        "line 12: @.triggers: unknown key 'triggers'",
    ),
    "a key written twice": (
        "    tags: [tilik]",
        "    tags: [tilik]\n    tags: [tilik, care]",
        "line 7: @.tags: stands here twice; keep one of them",
    ),
    "a file path": (
        "flows.tidy.tidy",
        "flows/tidy.py:tidy",
        "line 4: @.entrypoint: 'flows/tidy.py:tidy' is no module path; write flows.module.function",
    ),
    "a module that is not there": (
        "flows.tidy.tidy",
        "flows.tydi.tidy",
        "line 4: @.entrypoint: cannot import 'flows.tydi' (No module named 'flows.tydi')",
    ),
    "a name that is no flow": (
        "flows.tidy.tidy",
        "flows.tidy.tidi",
        "line 4: @.entrypoint: 'tidi' is no flow of flows.tidy; did you mean 'tidy'?",
    ),
    "a parameter the flow does not have": (
        "{dry_run: true}",
        "{dryrun: true}",
        "line 7: @.parameters: 'dryrun' is no parameter of flows.tidy.tidy; did you mean 'dry_run'?",
    ),
    "a parameter of another kind": (
        "{dry_run: true}",
        "{dry_run: [perhaps]}",
        "line 7: @.parameters: not what the flow takes: ",
    ),
    "a schedule without what the flow needs": (
        TIDY,
        TIDY.replace("flows.tidy.tidy", "flows.import_facts.import_facts").replace("dry_run: true", ""),
        "line 7: @.parameters: flows.import_facts.import_facts needs 'file', "
        "and a schedule has nobody to ask",
    ),
    "no check of parameters": (
        "enforce_parameter_schema: true",
        "enforce_parameter_schema: false",
        "line 8: @.enforce_parameter_schema: must be true, or a run may be started with anything",
    ),
    "a run our automations do not watch": (
        "tags: [tilik]",
        "tags: [care]",
        "line 6: @.tags: must be words, 'tilik' among them",
    ),
    "no schedules at all": (
        '    schedules:\n      - {cron: "20 3 * * 0", timezone: Asia/Jakarta, active: true, slug: weekly}\n',
        "",
        "line 3: @: 'schedules' is missing; write [] for a flow that no clock starts",
    ),
    "a cron of six fields": (
        "20 3 * * 0",
        "0 20 3 * * 0",
        "line 11: @.schedules.weekly.cron: '0 20 3 * * 0' is no cron; write five fields",
    ),
    "a cron that cannot be": (
        "20 3 * * 0",
        "20 25 * * 0",
        "line 11: @.schedules.weekly.cron: '20 25 * * 0' is no cron",
    ),
    "two kinds of schedule at once": (
        "timezone:",
        "interval: 60, timezone:",
        "line 11: @.schedules.weekly: give either cron or interval (seconds)",
    ),
    "no slug": (", slug: weekly", "", "line 11: @.schedules.1: 'slug' is missing"),
    "no time zone": (
        "timezone: Asia/Jakarta, ",
        "",
        "line 11: @.schedules.weekly: 'timezone' is missing",
    ),
    "a time zone that is none": (
        "Asia/Jakarta",
        "Asia/Djakarta",
        "line 11: @.schedules.weekly.timezone: 'Asia/Djakarta' is no time zone; did you mean 'Asia/Jakarta'?",
    ),
    "a strategy that is none": (
        "CANCEL_NEW",
        "CANCEL",
        "line 9: @.concurrency_limit.collision_strategy: 'CANCEL' is not ENQUEUE or CANCEL_NEW; "
        "did you mean 'CANCEL_NEW'?",
    ),
    "a limit of nothing": (
        "{limit: 1, c",
        "{limit: 0, c",
        "line 9: @.concurrency_limit: a limit is at least 1",
    ),
    "a truth where a number is wanted": (
        "{limit: 1, c",
        "{limit: true, c",
        "line 9: @.concurrency_limit.limit: 'limit' must be a whole number",
    ),
    "a password in an address": (
        "Deletes what only takes room.",
        "postgresql://tilik:hush@host/tilik",
        "line 5: @.description: looks like a secret",
    ),
    "a token among the variables of a job": (
        "{name: tilik}",
        "{name: tilik, job_variables: {env: {MY_TOKEN: abc}}}",
        "line 12: @.work_pool.job_variables.env.MY_TOKEN: looks like a secret",
    ),
    "a template": (
        "Deletes what only takes room.",
        "'{{ prefect.variables.x }}'",
        "line 5: @.description: a template is not filled in by `tilik ops install`",
    ),
    "no YAML": ("name: tilik\n", "name: [tilik\n", "line 2: this is no YAML: "),
    "an empty list": (AGAIN, "  []\n", "line 2: deployments: list at least one deployment"),
    "a deployment that is a word": (AGAIN, "  - tidy\n", "line 3: deployments.1: a deployment is a mapping"),
}


def test_a_file_that_holds_has_no_fault() -> None:
    assert lint(GOOD) == []
    assert lint_file(FILE) == []


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_named_with_its_line(name: str) -> None:
    before, after, expected = BAD[name]
    expected = expected.replace("@", "deployments.tidy")
    assert before in GOOD
    faults = [str(fault) for fault in lint(GOOD.replace(before, after, 1))]
    assert [fault for fault in faults if fault.startswith(expected)], faults


def test_names_and_slugs_are_given_once() -> None:
    assert [str(fault) for fault in lint(GOOD + AGAIN)] == [
        "line 13: deployments.tidy.name: 'tidy': another deployment has this name",
        "line 21: deployments.tidy.schedules.weekly.slug: 'weekly': another schedule has this slug",
    ]


def test_two_schedules_of_one_cron_would_start_only_once() -> None:
    line = '      - {cron: "20 3 * * 0", timezone: Asia/Jakarta, active: true, slug: weekly}\n'
    twice = GOOD.replace(line, line + line.replace("weekly", "weekly-too"))
    (fault,) = lint(twice)
    assert fault.line == 12
    assert "Prefect starts two schedules of one cron only once" in fault.what


def test_what_is_no_mapping_is_one_fault() -> None:
    for text in ("", "- a\n", "tilik\n"):
        (fault,) = lint(text)
        assert fault.what == "a mapping with `deployments` is wanted here"


def test_a_schedule_lays_its_own_parameters_over_those_of_the_deployment() -> None:
    bad = GOOD.replace("slug: weekly", "slug: weekly, parameters: {dry: false}")
    (fault,) = lint(bad)
    assert "'dry' is no parameter of flows.tidy.tidy" in fault.what


def test_no_deployment_of_ours_has_a_limit_that_a_killed_run_would_hold() -> None:
    """Prefect keeps the slot of a run that was killed, and drops or holds up every run after it."""
    deployments = yaml.safe_load(FILE.read_text(encoding="utf-8"))["deployments"]
    assert not [one["name"] for one in deployments if "concurrency_limit" in one]
    zones = {schedule["timezone"] for one in deployments for schedule in one["schedules"]}
    assert zones == {"Asia/Jakarta"}
    (by_hand,) = [one["name"] for one in deployments if not one["schedules"]]
    assert by_hand == "import-facts"
