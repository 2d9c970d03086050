"""docs/compose/compose.yaml as Compose reads it: anchors merged, variables filled in."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from bench.house import ROOT

FILE = ROOT / "docs/compose/compose.yaml"
# $$, or ${NAME}, ${NAME:-default}, ${NAME:?words}: all forms the file uses.
_VARIABLE = re.compile(r"\$(?:(\$)|\{(\w+)(?::([-?])([^}]*))?\})")


class NotGiven(LookupError):
    """A variable that must be set is not; the message says which."""


def services() -> dict[str, dict[str, Any]]:
    """Every service by name, its values as written."""
    loaded: dict[str, dict[str, Any]] = whole()["services"]
    return loaded


def whole() -> dict[str, Any]:
    """The whole file."""
    loaded: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return loaded


def filled(words: str, given: Mapping[str, str]) -> str:
    """The words with their variables replaced; raises NotGiven for one that must be set and is not."""

    def value(found: re.Match[str]) -> str:
        if found[1]:
            return "$"
        name, kind, more = found[2], found[3], found[4] or ""
        if given.get(name):
            return given[name]
        if kind == "?":
            raise NotGiven(f"{name}: {more}")
        return more if kind == "-" else ""

    return _VARIABLE.sub(value, words)


def environment(name: str, given: Mapping[str, str]) -> dict[str, str]:
    """What the service's processes find in their environment."""
    return {key: filled(words, given) for key, words in services()[name].get("environment", {}).items()}


def command(name: str, given: Mapping[str, str]) -> list[str]:
    """What the service runs."""
    return [filled(word, given) for word in services()[name]["command"]]


def healthcheck(name: str, given: Mapping[str, str]) -> list[str]:
    """What Compose runs to see whether the service is well."""
    kind, *words = (filled(word, given) for word in services()[name]["healthcheck"]["test"])
    return words if kind == "CMD" else ["sh", "-c", *words]
