"""docs/compose: no container engine runs here, so what it would refuse or pass over is looked for.

Compose refuses a key it does not know; Prefect passes over a variable it does not know, and then the server
stands open or forgets. `python -m bench.compose` runs what the file says.
"""

import re
from typing import Any

import pytest
import yaml

from bench.compose import file
from tests.kept import ROOT

SERVICES = file.services()
FOLDER = file.FILE.parent
# Of the Compose specification, the keys that this file may use.
TOP = {"name", "services", "networks", "volumes", "secrets"}
KEYS = {
    "build", "cap_drop", "command", "depends_on", "environment", "healthcheck", "image", "init", "logging",
    "networks", "ports", "read_only", "restart", "secrets", "security_opt", "shm_size", "stop_grace_period",
    "tmpfs", "user", "volumes",
}  # fmt: skip
HEALTH = {"test", "interval", "timeout", "retries", "start_period"}
CONDITIONS = {"service_healthy", "service_started", "service_completed_successfully"}
ONCE = {"setup"}
"""Services that end by themselves: whoever waits for them waits for their end."""
GIVEN = {
    name: f"given-{name.lower()}"
    for name in re.findall(r"^#?([A-Z_]+)=", (FOLDER / "example.env").read_text(encoding="utf-8"), re.M)
}


def test_the_file_uses_only_keys_there_are() -> None:
    whole = file.whole()
    assert {key for key in whole if not key.startswith("x-")} <= TOP
    for name, service in SERVICES.items():
        assert set(service) <= KEYS, name
        assert set(service.get("healthcheck", {})) <= HEALTH, name
        for other, how in service.get("depends_on", {}).items():
            assert how["condition"] in CONDITIONS
            assert other in SERVICES
            assert (how["condition"] == "service_completed_successfully") == (other in ONCE)
        for volume in service.get("volumes", []):
            source = file.filled(volume, {}).partition(":")[0]
            assert source.startswith(("./", "../", "/")) or source in whole["volumes"], name
        assert set(service.get("networks", [])) <= set(whole["networks"])
        assert set(service.get("secrets", [])) <= set(whole.get("secrets", {}))


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_held_small(name: str) -> None:
    """Not root, nothing to write but what is named, no capabilities, no way to gain any."""
    service = SERVICES[name]
    assert service["user"].split(":")[0] not in ("", "0", "root")
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "healthcheck" in service or name in ONCE
    assert service["restart"] != "always"


@pytest.mark.parametrize("name", SERVICES)
def test_every_image_has_a_version(name: str) -> None:
    assert re.fullmatch(r"[a-z/]+:[0-9][\w.\-]*", SERVICES[name]["image"])


def test_no_secret_stands_in_the_file() -> None:
    """Every password, string and token is a variable that must be given, and the example gives none."""
    secret = re.compile(r"PASSWORD|AUTH|SECRET|TOKEN")
    for name, service in SERVICES.items():
        for key, value in service.get("environment", {}).items():
            if secret.search(key):
                assert re.fullmatch(r"\$\{[A-Z_]+:\?[^}]+\}", value), f"{name}: {key}"
            for password in re.findall(r"://[^:/@]*:([^@]*)@", value):
                assert re.fullmatch(r"\$\{[A-Z_]+:\?[^}]+\}", password), f"{name}: {key}"
    example = (FOLDER / "example.env").read_text(encoding="utf-8")
    assert re.findall(r"^\w+=(.+)$", example, re.M) == []
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {"docs/compose/.env", "docs/compose/tokens"} <= set(ignored)
    assert "**/.env" in (FOLDER / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()


def test_every_variable_is_in_the_example_and_the_other_way_round() -> None:
    used = set(re.findall(r"\$\{(\w+)", file.FILE.read_text(encoding="utf-8")))
    assert used == set(GIVEN)


def test_what_must_be_given_is_asked_for() -> None:
    with pytest.raises(file.NotGiven, match="PREFECT_AUTH"):
        file.environment("prefect-server", GIVEN | {"PREFECT_AUTH": ""})
    for name in SERVICES:
        file.environment(name, GIVEN)


def test_prefect_is_published_to_this_machine_only_and_asks_who_is_there() -> None:
    for name, service in SERVICES.items():
        for port in service.get("ports", []):
            assert port.startswith("127.0.0.1:"), name
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"prefect-server", "serve"}
    server = file.environment("prefect-server", GIVEN)
    assert server["PREFECT_SERVER_API_AUTH_STRING"] == GIVEN["PREFECT_AUTH"]
    assert server["PREFECT_SERVER_API_CSRF_PROTECTION_ENABLED"] == "true"
    assert "*" not in server["PREFECT_SERVER_API_CORS_ALLOWED_ORIGINS"]
    assert "--no-services" in SERVICES["prefect-server"]["command"]
    for name in ("prefect-server", "prefect-services", "worker", "setup"):
        environ = file.environment(name, GIVEN)
        assert environ["PREFECT_API_AUTH_STRING"] == GIVEN["PREFECT_AUTH"]
        assert (environ["DO_NOT_TRACK"], environ["PREFECT_SERVER_ANALYTICS_ENABLED"]) == ("1", "false")
    serve = SERVICES["serve"]["command"]
    assert any(word.startswith("--tokens=/run/secrets/") for word in serve), "open to whoever reaches it"


def test_both_halves_of_the_server_share_database_messages_and_schedule() -> None:
    server, services = (file.environment(name, GIVEN) for name in ("prefect-server", "prefect-services"))
    own = {"PREFECT_SERVER_UI_API_URL"}
    own |= {"PREFECT_SERVER_API_CSRF_PROTECTION_ENABLED", "PREFECT_SERVER_API_CORS_ALLOWED_ORIGINS"}
    assert {key: value for key, value in server.items() if key not in own} == services
    assert services["PREFECT_SERVER_DOCKET_URL"].startswith("redis://")
    assert services["PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE"] == "prefect_redis.lease_storage"


def test_database_and_messages_are_reached_from_inside_only() -> None:
    assert file.whole()["networks"]["inside"] == {"internal": True}
    for name in ("postgres", "redis", "prefect-services"):
        assert SERVICES[name]["networks"] == ["inside"]


def test_every_variable_of_prefect_is_one_it_knows() -> None:
    from prefect.settings.legacy import _get_settings_fields
    from prefect.settings.models.root import Settings

    known = {*_get_settings_fields(Settings), "PREFECT_REDIS_MESSAGING_URL"}
    used = {
        key
        for name, service in SERVICES.items()
        for key in service.get("environment", {})
        if key.startswith("PREFECT_") and name != "postgres"
    }
    assert used - known == set()
    assert len(used) > 15


def test_every_setting_of_ours_is_one_we_know() -> None:
    from flows.settings import MEANINGS

    used = {
        key
        for name, service in SERVICES.items()
        for key in service.get("environment", {})
        if key.startswith("TILIK_") and name != "postgres"
    }
    assert used <= set(MEANINGS)


def test_the_image_is_made_of_the_lock_and_runs_as_nobody_in_particular() -> None:
    lines = (FOLDER / "Dockerfile").read_text(encoding="utf-8").splitlines()
    bases = [line.split()[1] for line in lines if line.startswith("FROM ")]
    assert len(bases) == 2
    assert all(re.fullmatch(r"python:3\.11[\w.\-]*", base) for base in bases)
    assert any("--require-hashes -r requirements.lock" in line for line in lines)
    last = [line.split()[1] for line in lines if line.startswith("USER ")][-1]
    assert last == SERVICES["worker"]["user"]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "\nprefect-redis==" in lock, "the server of the compose file needs it"


def test_the_pool_is_the_one_the_deployments_name() -> None:
    deployed: dict[str, Any] = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))
    pools = {deployment["work_pool"]["name"] for deployment in deployed["deployments"]}
    command = SERVICES["worker"]["command"]
    assert pools == {command[command.index("--pool") + 1]}
