"""Shape: the quick check of records against schemas of plain keywords, without jsonschema.

`tilik check` reads the whole reference table each time it starts; importing jsonschema alone costs
more than reading it. The judge is `validate`; tests hold this check and the judge against the same
examples.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from claims.contracts.schemas import schema
from claims.contracts.wording import ContractError, Fault, in_words

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


def check_shape(schema_name: str, instance: object) -> None:
    """Raises the same ContractError as `validate`, for schemas of plain keywords, without jsonschema.

    Plain are type, enum, pattern, lengths and counts, properties, required, propertyNames,
    additionalProperties, items and $ref. Tests hold both against the same examples.
    """
    for fault in _faults(schema(schema_name), instance, ()):
        raise ContractError(schema_name, *in_words(fault, ""))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


@cache
def _referred(uri: str) -> dict[str, Any]:
    name, _, pointer = uri.partition("#/")
    found: Any = schema(name.removeprefix("tilik:/").removesuffix(".json"))
    for part in pointer.split("/"):
        found = found[part]
    return dict(found)


def _faults(rule: Any, value: Any, path: tuple[str | int, ...]) -> Iterator[Fault]:
    if "$ref" in rule:
        rule = _referred(rule["$ref"])
    kinds = rule.get("type")
    if kinds is not None:
        names = [kinds] if isinstance(kinds, str) else kinds
        numeric_bool = isinstance(value, bool) and "boolean" not in names
        if numeric_bool or not any(isinstance(value, _TYPES[name]) for name in names):
            yield Fault(path, "type", rule, value)
            return
    if "enum" in rule and value not in rule["enum"]:
        yield Fault(path, "enum", rule, value)
    if isinstance(value, str):
        if len(value) < rule.get("minLength", 0):
            yield Fault(path, "minLength", rule, value)
        elif len(value) > rule.get("maxLength", len(value)):
            yield Fault(path, "maxLength", rule, value)
        elif "pattern" in rule and _pattern(rule["pattern"]).search(value) is None:
            yield Fault(path, "pattern", rule, value)
    elif isinstance(value, list):
        if not rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value)):
            yield Fault(path, "maxItems" if value else "minItems", rule, value)
        if "items" in rule:
            for index, each in enumerate(value):
                yield from _faults(rule["items"], each, (*path, index))
    elif isinstance(value, dict):
        yield from _object_faults(rule, value, path)


def _object_faults(rule: Any, value: dict[str, Any], path: tuple[str | int, ...]) -> Iterator[Fault]:
    known, others = rule.get("properties", {}), rule.get("additionalProperties", {})
    if others is False and not value.keys() <= known.keys():
        yield Fault(path, "additionalProperties", rule, value)
    if any(name not in value for name in rule.get("required", ())):
        yield Fault(path, "required", rule, value)
    if len(value) < rule.get("minProperties", 0):
        yield Fault(path, "minProperties", rule, value)
    for name, each in value.items():
        if "propertyNames" in rule:
            for fault in _faults(rule["propertyNames"], name, path):
                yield fault._replace(keyword="propertyNames")
        if name in known:
            yield from _faults(known[name], each, (*path, name))
        elif others is not False:
            yield from _faults(others, each, (*path, name))
