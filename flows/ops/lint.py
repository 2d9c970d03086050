"""The rules prefect.yaml is held to. Prefect ignores what it does not know; here that is a fault."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from flows.ops.lint_deployment import deployment_faults
from flows.ops.shapes import TOP, Found, listed, once, secrets, shape
from flows.ops.yaml_lines import Path as Where
from flows.ops.yaml_lines import Written, read_lines


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the file: on which line, at which place of it, and what to do."""

    line: int
    where: str
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.where + ': ' if self.where else ''}{self.what}"


def lint(text: str) -> list[Fault]:
    """Every fault of a prefect.yaml, in the order of its lines; an empty list for a file that holds."""
    try:
        written = read_lines(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        told = getattr(error, "problem", None) or str(error)
        return [Fault(1 if mark is None else mark.line + 1, "", f"this is no YAML: {' '.join(told.split())}")]
    found: list[Found] = [*((path, "stands here twice; keep one of them") for path in written.twice)]
    found += _top(written.value)
    return sorted(
        (Fault(written.line(path), place(path, written), what) for path, what in found),
        key=lambda fault: (fault.line, fault.where, fault.what),
    )


def lint_file(path: Path) -> list[Fault]:
    """Every fault of the file; raises OSError where it cannot be read."""
    return lint(path.read_text(encoding="utf-8", errors="replace"))


def place(path: Where, written: Written) -> str:
    """A place in the file as people name it: deployments, then the deployment's own name, and so on."""
    words: list[str] = []
    value = written.value
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        name = value.get("name", value.get("slug")) if isinstance(value, Mapping) else None
        named = isinstance(part, int) and isinstance(name, str) and name
        words.append(str(name) if named else str(part + 1) if isinstance(part, int) else part)
    return ".".join(words)


def _top(value: Any) -> Iterator[Found]:
    if not isinstance(value, dict):
        yield (), "a mapping with `deployments` is wanted here"
        return
    yield from shape((), value, TOP)
    yield from secrets((), value)
    deployments = value.get("deployments")
    if not isinstance(deployments, list) or not deployments:
        yield ("deployments",), "list at least one deployment"
        return
    names: set[str] = set()
    slugs: set[str] = set()
    for number, deployment in enumerate(deployments):
        path: Where = ("deployments", number)
        if not isinstance(deployment, dict):
            yield path, "a deployment is a mapping"
            continue
        yield from deployment_faults(path, deployment)
        yield from once((*path, "name"), deployment.get("name"), names, "another deployment has this name")
        for at, schedule in enumerate(listed(deployment.get("schedules"))):
            if isinstance(schedule, dict):
                place = (*path, "schedules", at, "slug")
                yield from once(place, schedule.get("slug"), slugs, "another schedule has this slug")
