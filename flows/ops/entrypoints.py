"""Entrypoints: whether one leads to a flow, and whether a deployment's parameters are what it takes."""

import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from claims.contracts import did_you_mean

MODULE_PATH = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")


def load_flow(entrypoint: str) -> Any:
    """The flow at a module path; raises LookupError, in one line, where there is none."""
    from prefect import Flow

    if not MODULE_PATH.fullmatch(entrypoint):
        raise LookupError(f"'{entrypoint}' is no module path; write flows.module.function")
    module, name = entrypoint.rsplit(".", 1)
    try:
        loaded = import_module(module)
    except ImportError as error:
        raise LookupError(f"cannot import '{module}' ({' '.join(str(error).split())})") from error
    found = getattr(loaded, name, None)
    if not isinstance(found, Flow):
        flows = [each for each, value in vars(loaded).items() if isinstance(value, Flow)]
        raise LookupError(f"'{name}' is no flow of {module}{did_you_mean(name, flows)}")
    return found


def entrypoint_faults(
    entrypoint: str, parameters: Sequence[Mapping[str, Any]], *, scheduled: bool
) -> Iterator[tuple[tuple[str, ...], str]]:
    """What is wrong with an entrypoint, or with one of the sets of parameters it is to be called with.

    A deployment that no schedule starts may leave out what its flow needs: whoever starts it says so.
    """
    try:
        flow = load_flow(entrypoint)
    except LookupError as error:
        yield ("entrypoint",), str(error.args[0])
        return
    signature = inspect.signature(flow.fn).parameters
    needed = [name for name, one in signature.items() if one.default is inspect.Parameter.empty]
    for given in parameters:
        unknown = sorted(given.keys() - signature.keys())
        for name in unknown:
            hint = did_you_mean(str(name), signature)
            yield ("parameters",), f"'{name}' is no parameter of {entrypoint}{hint}"
        missing = [name for name in needed if name not in given]
        if scheduled and missing:
            yield ("parameters",), f"{entrypoint} needs '{missing[0]}', and a schedule has nobody to ask"
        if not unknown and not missing:
            yield from _wrong(flow, given)


def _wrong(flow: Any, given: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    from prefect.exceptions import ParameterTypeError

    try:
        flow.validate_parameters(dict(given))
    except ParameterTypeError as error:
        said = " ".join(str(error).split())
        yield ("parameters",), f"not what the flow takes: {said[:200]}"
