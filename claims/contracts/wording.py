"""Faults in words: one line that names the field and says what should stand there."""

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Fault(NamedTuple):
    """One broken keyword: the path to the value, the keyword, the schema it stands in, the value."""

    path: tuple[str | int, ...]
    keyword: str
    schema: Any
    instance: Any


class ContractError(ValueError):
    """A record that breaks its contract: which schema, where in the record, and what is wrong."""

    def __init__(self, schema_name: str, path: Sequence[str | int], problem: str) -> None:
        self.path = tuple(path)
        self.problem = problem
        where = ".".join(str(part) for part in path)
        super().__init__(f"{schema_name}: {where + ': ' if where else ''}{problem}")


def in_words(fault: Fault, otherwise: str) -> tuple[tuple[str | int, ...], str]:
    """Where the fault lies, for people (the record, not the field), and one line that says what to do."""
    path, keyword, rule, value = fault
    thing = rule.get("title", "this record")
    if keyword == "additionalProperties":
        unknown = sorted(str(name) for name in value.keys() - rule["properties"].keys())[0]
        return path, f"'{unknown}' is not a field of {thing}" + did_you_mean(unknown, rule["properties"])
    if keyword == "required":
        missing = next(name for name in rule["required"] if name not in value)
        return path, f"'{missing}' is missing from {thing}"
    if keyword == "propertyNames":
        return path, f"'{_short(value)}' must be {rule.get('description', 'another name')}"
    where = next((f"'{part}'" for part in reversed(path) if isinstance(part, str)), "the record")
    record = path[: max((i for i, part in enumerate(path) if isinstance(part, str)), default=0)]
    if keyword in ("enum", "const"):
        allowed = [str(each) for each in rule.get("enum", [rule.get("const")])]
        hint = did_you_mean(str(value), allowed)
        return record, f"{where} is '{_short(value)}'; it must be one of {', '.join(allowed)}{hint}"
    if "description" in rule and keyword != "maxLength":
        return record, f"{where} is '{_short(value)}'; it must be {rule['description']}"
    if keyword == "type":
        kinds = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
        return record, f"{where} is '{_short(value)}'; it must be of type {' or '.join(kinds)}"
    if keyword == "maxLength":
        return record, f"{where} is longer than {rule['maxLength']} characters; shorten it"
    if keyword == "minProperties" and not value:
        return path, f"{thing} must not be empty"
    if keyword == "maxProperties":
        return path, f"{', '.join(value)}: more fields than belong together here"
    return record, f"{where}: {_short(otherwise or keyword)}"


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """The words "; did you mean 'x'?" where a known name is close, else nothing."""
    near = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else text[:57] + "..."
