"""YAML as people write it: what is written is what is read."""

import re
from typing import Any

import yaml

MAX_DEPTH = 20
"""How deep a seed file may nest; rows of today nest seven deep."""


_NO_YAML = "cannot be read as YAML"


class Loader(yaml.CSafeLoader):
    """YAML in which what is written is what is read: only true, false and null are not text.

    Neither Norway (NO) nor a year nor a day becomes anything else. A key given twice is an
    error and no silent overwrite, and references to other rows are refused: they multiply.
    """

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML reads it from the class
        **{first: [("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"))] for first in "tf"},
        **{first: [("tag:yaml.org,2002:null", re.compile("^(?:null|~|)$"))] for first in ("n", "~", "")},
    }

    depth = 0

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Called one level down; raises ComposerError where libyaml's recursion could end the process."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            problem = f"nested more than {MAX_DEPTH} deep; no row is"
            mark = current_node.start_mark if current_node is not None else None
            raise yaml.composer.ComposerError(problem=problem, problem_mark=mark)

    def ascend_resolver(self) -> None:
        """Called one level up."""
        self.depth -= 1

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        """A value; raises ConstructorError where it is only a reference to another one."""
        if node in self.constructed_objects:
            problem = "a reference (*) is not read; write the row out"
            raise yaml.constructor.ConstructorError(problem=problem, problem_mark=node.start_mark)
        return super().construct_object(node, deep)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        """A mapping whose keys are all different; raises ConstructorError where one comes twice."""
        seen: set[object] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"'{key.value}' stands there twice; keep one"
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key.start_mark)
            seen.add(key.value if isinstance(key.value, str) else id(key))
        return super().construct_mapping(node, deep)


class NumberLoader(Loader):
    """The same for files in which a whole number, or one with a decimal point, is a number."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML reads it from the class
        **Loader.yaml_implicit_resolvers,
        **{
            first: [
                ("tag:yaml.org,2002:int", re.compile("^(?:0|[1-9][0-9]{0,17})$")),
                ("tag:yaml.org,2002:float", re.compile(r"^(?:0|[1-9][0-9]{0,8})\.[0-9]{1,9}$")),
            ]
            for first in "0123456789"
        },
    }


def written(data: bytes, loader: type[Loader] = Loader) -> Any:
    """What a YAML text says; raises ValueError, in one line that names the line, where it is none."""
    try:
        return yaml.load(data.decode("utf-8"), loader)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        line, problem = fault_of(error)
        raise ValueError(f"line {line}: {problem}" if line else problem) from None


def fault_of(error: Exception) -> tuple[int, str]:
    """The line of a fault (0 where it has none) and the fault in one line."""
    if isinstance(error, UnicodeDecodeError):
        return 0, "not UTF-8; save it as UTF-8"
    if "UTF-8" in str(getattr(error, "reason", "")):
        return 0, "not UTF-8; save it as UTF-8"
    mark = getattr(error, "problem_mark", None)
    problem = " ".join(
        str(getattr(error, "problem", None) or getattr(error, "reason", None) or _NO_YAML).split()
    )
    return (mark.line + 1 if mark is not None else 0), problem
