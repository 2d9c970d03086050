"""The setting of the task runner is read strictly; what is not installed is told in one line."""

import socket

import pytest

import flows.batches
import flows.runners
from flows.by_ids import Facts
from flows.pool import Work
from flows.runners import Runner, RunnerError, read_runner, task_runner


@pytest.mark.parametrize(
    ("words", "runner"),
    [
        ("local", Runner("local")),
        ("dask://10.0.0.5:8786", Runner("dask", "tcp://10.0.0.5:8786")),
        ("dask://scheduler:8786", Runner("dask", "tcp://scheduler:8786")),
        ("dask://[::1]:8786", Runner("dask", "tcp://[::1]:8786")),
        ("dask://local", Runner("dask")),
        ("dask://local?workers=2", Runner("dask", None, 2)),
        ("ray://head:10001", Runner("ray", "ray://head:10001")),
        ("ray://local?workers=4", Runner("ray", None, 4)),
    ],
)
def test_each_form_is_read(words: str, runner: Runner) -> None:
    assert read_runner(words) == runner


@pytest.mark.parametrize(
    "words",
    [
        "",
        "threads",
        "dask",
        "dask://",
        "dask://host",
        "dask://host:port",
        "dask://host:99999",
        "dask://user:secret@host:8786",
        "dask://host:8786/path",
        "dask://host:8786?workers=2",
        "dask://local?workers=0",
        "dask://local?workers=65",
        "dask://local?workers=two",
        "dask://local?threads=2",
        "dask://local?workers",
        "http://host:80",
        "ray://ho st:1",
    ],
)
def test_other_words_are_refused_with_what_to_give(words: str) -> None:
    with pytest.raises(ValueError, match="give"):
        read_runner(words)


@pytest.mark.parametrize("kind", ["dask", "ray"])
def test_a_runner_that_is_not_installed_is_told(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows.runners, "find_spec", lambda _: None)
    with pytest.raises(RunnerError, match=rf'run `pip install "tilik\[{kind}\]"`'):
        task_runner(read_runner(f"{kind}://local"))


def test_dask_is_given_processes_of_one_thread() -> None:
    dask = task_runner(read_runner("dask://local?workers=2"))
    assert dask.cluster_kwargs == {  # type: ignore[attr-defined]
        "n_workers": 2,
        "threads_per_worker": 1,
        "dashboard_address": None,
    }
    assert task_runner(read_runner("dask://h:1")).address == "tcp://h:1"  # type: ignore[attr-defined]


def test_a_cluster_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "200ms")
    dask = pytest.importorskip("dask")
    dask.config.refresh()
    with socket.socket() as bound:  # bound, so nobody else's, and not listening, so nobody answers
        bound.bind(("127.0.0.1", 0))
        runner = read_runner(f"dask://127.0.0.1:{bound.getsockname()[1]}")
        work = Work("sqlite://", "run", Facts("0", 0))
        with (
            pytest.raises(RunnerError, match=rf"no dask answers at {runner.address} .*set it to local"),
            task_runner(runner) as cluster,
        ):
            flows.batches._on_cluster(cluster, runner, work, ["1"])
