"""A YAML file as plain values, with the line of each; a key written twice is named, not overwritten."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What a file says: its values, the line each path stands on, and the paths that stand there twice."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)
    twice: tuple[Path, ...] = ()

    def line(self, path: Path) -> int:
        """The line of the path, or of the nearest thing around it that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_lines(text: str) -> Written:
    """The file's values and lines; raises yaml.YAMLError where it is no YAML."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        return Written(None)
    seen: dict[Path, int] = {}
    twice = []
    for path, line in _walk(node, ()):
        if path in seen:
            twice.append(path)
        seen[path] = line
    return Written(yaml.safe_load(text), seen, tuple(twice))


def _walk(node: yaml.Node, path: Path) -> Iterator[tuple[Path, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below = (*path, str(key.value))
            yield below, key.start_mark.line + 1
            yield from _walk(value, below)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            below = (*path, number)
            yield below, value.start_mark.line + 1
            yield from _walk(value, below)
