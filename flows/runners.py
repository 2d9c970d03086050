"""Runners: where batches are judged, as TILIK_TASK_RUNNER says. Imports Prefect only when asked for one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from prefect.task_runners import TaskRunner

FORMS = "give local, dask://HOST:PORT, dask://local?workers=2, ray://HOST:PORT or ray://local?workers=2"
MOST_WORKERS = 64
_PLACE = re.compile(r"[A-Za-z0-9.\-]+|\[[0-9A-Fa-f:]+\]")


class RunnerError(RuntimeError):
    """The task runner asked for is not there; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Runner:
    """Where batches are judged: in processes of ours, or on a cluster at `address`.

    Without an address Dask or Ray is started on this machine, with so many `workers` where they are given.
    """

    kind: Literal["local", "dask", "ray"]
    address: str | None = None
    workers: int | None = None


def read_runner(words: str) -> Runner:
    """The runner of a setting; raises ValueError, with the forms there are, for other words."""
    if words == "local":
        return Runner("local")
    try:
        parts = urlsplit(words)
        place, port = parts.hostname or "", parts.port
        asked = dict(parse_qsl(parts.query, strict_parsing=True)) if parts.query else {}
    except ValueError:
        raise ValueError(FORMS) from None
    if parts.scheme not in ("dask", "ray") or parts.path not in ("", "/") or parts.fragment or "@" in words:
        raise ValueError(FORMS)
    kind: Literal["dask", "ray"] = "dask" if parts.scheme == "dask" else "ray"
    if place == "local" and port is None:
        return Runner(kind, None, _workers(asked))
    if asked or port is None or _PLACE.fullmatch(parts.netloc.rpartition(":")[0]) is None:
        raise ValueError(FORMS)
    return Runner(kind, f"{'tcp' if kind == 'dask' else 'ray'}://{parts.netloc}")


def task_runner(runner: Runner) -> "TaskRunner[Any]":
    """Prefect's task runner for a cluster. Raises RunnerError where what it needs is not installed."""
    if find_spec(f"prefect_{runner.kind}") is None:
        raise RunnerError(
            f"TILIK_TASK_RUNNER asks for {runner.kind}, which is not installed: "
            f'run `pip install "tilik[{runner.kind}]"`, or set it to local'
        )
    made: TaskRunner[Any] = _dask(runner) if runner.kind == "dask" else _ray(runner)
    return made


@contextmanager
def reaching(runner: Runner) -> Iterator[None]:
    """Around what may be the first word to a cluster; raises RunnerError where nobody answers."""
    try:
        yield
    except OSError as error:
        where = f"no {runner.kind} answers at {runner.address}" if runner.address else "it does not start"
        raise RunnerError(
            f"TILIK_TASK_RUNNER asks for {runner.kind}, but {where} ({error}): "
            "start it, correct the address, or set it to local"
        ) from error


def _dask(runner: Runner) -> Any:
    from prefect_dask.task_runners import DaskTaskRunner

    if runner.address is not None:
        return DaskTaskRunner(address=runner.address)
    # One thread a process: two threads of one judge no faster than one.
    cluster: dict[str, Any] = {"threads_per_worker": 1, "dashboard_address": None}
    if runner.workers is not None:
        cluster["n_workers"] = runner.workers
    return DaskTaskRunner(cluster_kwargs=cluster)


def _ray(runner: Runner) -> Any:
    from prefect_ray.task_runners import RayTaskRunner

    if runner.address is not None:
        return RayTaskRunner(address=runner.address)
    init: dict[str, Any] = {"include_dashboard": False}
    if runner.workers is not None:
        init["num_cpus"] = runner.workers
    return RayTaskRunner(init_kwargs=init)


def _workers(asked: dict[str, str]) -> int | None:
    words = asked.pop("workers", None)
    if asked:
        raise ValueError(FORMS)
    if words is None:
        return None
    if words.isascii() and words.isdigit() and len(words) <= 2 and 1 <= int(words) <= MOST_WORKERS:
        return int(words)
    raise ValueError(f"workers is {words!r}; give 1 to {MOST_WORKERS}")
