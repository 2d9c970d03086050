"""Values that Prefect hands to a task without looking into them."""

from typing import TypeVar, cast

from prefect.utilities.annotations import quote

Value = TypeVar("Value")


def untouched(value: Value) -> Value:
    """The value, for a task that takes it as it is.

    Prefect walks through every list, mapping and dataclass of a task's parameters in search of
    futures; through the dossiers of a batch that takes longer than keeping them.
    """
    return cast(Value, quote(value))
