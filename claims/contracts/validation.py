"""Validation: the judge of every contract. The only file that imports jsonschema."""

import json
import re
from functools import cache
from typing import Any

from claims.contracts.schemas import schema
from claims.contracts.wording import ContractError, Fault, in_words

_NAMED = re.compile(r'"\$ref": "tilik:/([^#"]+)\.json')


def validate(schema_name: str, instance: object) -> None:
    """Raises ContractError, naming the path and the fault in one line, where the schema is broken."""
    faults = _validator(schema_name).iter_errors(instance)
    first = min(faults, key=_order, default=None)
    if first is not None:
        raise _told(schema_name, first)


def faults_in(schema_name: str, instance: object) -> list[ContractError]:
    """Every fault `validate` would name one after the other, the one it names first in front."""
    faults = sorted(_validator(schema_name).iter_errors(instance), key=_order)
    told = {(error.path, error.problem): error for error in (_told(schema_name, fault) for fault in faults)}
    return list(told.values())


def _told(schema_name: str, fault: Any) -> ContractError:
    error = _deepest(fault)
    keyword = "propertyNames" if "propertyNames" in error.schema_path else error.validator
    broken = Fault(tuple(error.absolute_path), str(keyword), error.schema, error.instance)
    return ContractError(schema_name, *in_words(broken, error.message))


def _order(error: Any) -> tuple[list[str], bool]:
    """The outermost fault first, and of two a field that does not belong: it is often the missing one."""
    return [str(part) for part in error.path], error.validator != "additionalProperties"


@cache
def _validator(schema_name: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema(schema_name), registry=_registry(schema_name))


def _registry(schema_name: str) -> Any:
    """The schema with all it names, gone through beforehand: one that is fetched when it is asked for is
    gone through at every `$ref`."""
    from referencing import Registry, Resource

    found: dict[str, Any] = {}
    wanted = [schema_name]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = schema(name)
            wanted += _NAMED.findall(json.dumps(found[name]))
    resources = ((f"tilik:/{name}.json", Resource.from_contents(each)) for name, each in found.items())
    return Registry().with_resources(resources).crawl()


def _deepest(error: Any) -> Any:
    """Inside "one of these" the branch that got furthest is the one the writer meant."""
    while error.context:
        error = max(error.context, key=lambda each: (len(each.path), str(each.message)))
    return error
