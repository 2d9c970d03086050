"""What a prefect.yaml may hold: the keys of each of its parts, and texts it must not hold."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claims.contracts import did_you_mean
from flows.ops.yaml_lines import Path as Where
from flows.settings import USER_AND_PASSWORD

TOP = {"name": str, "prefect-version": str, "definitions": dict, "deployments": list}
DEPLOYMENT = {
    "name": str,
    "description": str,
    "entrypoint": str,
    "tags": list,
    "parameters": dict,
    "enforce_parameter_schema": bool,
    "concurrency_limit": (int, dict),
    "schedules": list,
    "work_pool": dict,
    "version": str,
    "paused": bool,
}
POOL = {"name": str, "work_queue_name": str, "job_variables": dict}
LIMIT = {"limit": int, "collision_strategy": str}
SCHEDULE = {
    "cron": str,
    "interval": int,
    "timezone": str,
    "active": bool,
    "slug": str,
    "parameters": dict,
}
NEEDED = ("name", "description", "entrypoint", "tags", "enforce_parameter_schema", "schedules", "work_pool")
STRATEGIES = ("ENQUEUE", "CANCEL_NEW")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SECRET_KEY = re.compile(r"(?i)(password|passwd|secret|token|api_?key|credential)")
SECRET_VALUE = re.compile(
    r"-----BEGIN|hooks\.slack\.com/services/|\bxox[abp]-|\bAKIA[0-9A-Z]{16}|\bgh[pousr]_\w{20}|\bBearer\s+\S{8}"
)

Found = tuple[Where, str]
"""A fault: at which place, and what is wrong there."""


def shape(path: Where, value: Mapping[Any, Any], known: Mapping[str, Any]) -> Iterator[Found]:
    """Keys that are not known here, and values of another kind than their key wants."""
    for key, given in value.items():
        if key not in known:
            yield (*path, str(key)), f"unknown key '{key}'{did_you_mean(str(key), known)}"
        elif given is not None and (
            not isinstance(given, known[key]) or (isinstance(given, bool) and known[key] is not bool)
        ):
            kinds = known[key] if isinstance(known[key], tuple) else (known[key],)
            wanted = " or ".join(KINDS[kind] for kind in kinds)
            yield (*path, key), f"'{key}' must be {wanted}"


KINDS = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
}


def secrets(path: Where, value: Any, key: str = "") -> Iterator[Found]:
    """Texts that look like a secret, and templates, which would reach the server as they stand."""
    if isinstance(value, dict):
        for name, below in value.items():
            yield from secrets((*path, str(name)), below, str(name))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from secrets((*path, number), below, key)
    elif isinstance(value, str):
        if (
            SECRET_VALUE.search(value)
            or USER_AND_PASSWORD.search(value)
            or (SECRET_KEY.search(key) and value)
        ):
            yield path, "looks like a secret; keep it in the worker's environment or in a block of Prefect's"
        elif "{{" in value:
            yield path, "a template is not filled in by `tilik ops install`; write the value itself"


def once(path: Where, value: Any, seen: set[str], what: str) -> Iterator[Found]:
    """A text that was seen before; takes it up."""
    if isinstance(value, str):
        if value in seen:
            yield path, f"'{value}': {what}"
        seen.add(value)


def listed(value: Any) -> list[Any]:
    """The value where it is a list, else an empty one: that it is none is told elsewhere."""
    return value if isinstance(value, list) else []
