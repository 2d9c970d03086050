"""flows/sources/extracting.py: an article may hang, crash or swell its reader, and costs only itself."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from claims.article.extracted import Extracted, Hints
from claims.article.extraction import extract
from claims.model import Unread
from flows.sources.extracting import Extractor
from tests.kept import ROOT

ROGUE = (sys.executable, str(Path(__file__).with_name("rogue.py")))
STORY = "".join(
    f"<p>Menteri itu tiba pada pagi hari ke-{i} dan bertemu wartawan di ibu kota.</p>" for i in range(9)
)
PAGE = (
    '<!doctype html><html><head><title>Menteri tiba</title><meta property="article:published_time" '
    f'content="2025-05-12T08:00:00+07:00"></head><body><article>{STORY}</article></body></html>'
).encode()


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor() as one:
        yield one


@pytest.fixture(scope="module")
def rogue() -> Iterator[Extractor]:
    with Extractor(command=ROGUE, memory=300 * 2**20) as one:
        yield one


def told(extractor: Extractor, raw: bytes, **rest: Any) -> str:
    found = extractor.extract(raw, form="plain", source_id="a", **rest)
    return found.reason if isinstance(found, Unread) else found.article.text


def test_what_the_child_gives_is_what_the_plain_call_gives(extractor: Extractor) -> None:
    url = "https://contoh.id/2025/05/12/menteri"
    for _ in range(3):
        found = extractor.extract(PAGE, form="page", source_id=url, url=url)
        assert isinstance(found, Extracted)
        assert found == extract(PAGE, form="page", source_id=url, hints=Hints(url=url))
    unread = extractor.extract(b"", form="page", source_id=url)
    assert unread == extract(b"", form="page", source_id=url, hints=Hints())


@pytest.mark.parametrize(
    ("misdeed", "reason"),
    [
        ("crash", "made its reader crash (SIGSEGV)"),
        (f"signal {signal.SIGKILL:d}", "was being read when its reader ended (SIGKILL)"),
        ("garbage", "made its reader answer what cannot be read"),
        ("lie", "made its reader answer what cannot be read"),
        ("memory", "needed more memory than 300 MiB to read"),
        ("swallow", "needed more memory than 300 MiB to read"),
        ("fail", "made its reader fail (KeyError)"),
        ("connect", "made its reader fail (PermissionError)"),
        ("start", "made its reader fail (PermissionError)"),
    ],
)
def test_a_misdeed_costs_one_article(rogue: Extractor, misdeed: str, reason: str) -> None:
    assert told(rogue, misdeed.encode()) == f"{reason}: save the article as text, or give it alone"
    assert told(rogue, b"Halo semua.") == "Halo semua."


def test_an_article_that_takes_too_long_is_given_up_in_time(rogue: Extractor) -> None:
    assert told(rogue, b"hang", seconds=0.2).startswith("took longer than 0.2 s to read: ")
    assert told(rogue, b"Halo semua.") == "Halo semua."


def test_what_a_library_prints_goes_nowhere(rogue: Extractor, capfd: pytest.CaptureFixture[str]) -> None:
    assert told(rogue, b"print") == "print"
    assert capfd.readouterr() == ("", "")


def test_the_child_writes_no_file_and_knows_no_secret_and_no_orchestrator(
    rogue: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "reader fail (OSError)" in told(rogue, f"write {tmp_path / 'x'}".encode())
    monkeypatch.setenv("TILIK_DATABASE_URL", "postgresql+pg8000://u:secret@h/n")
    with Extractor(command=ROGUE) as fresh:
        names = set(told(fresh, b"environment").split())
    assert {"PYTHONHASHSEED", "trafilatura"} <= names
    assert not {name for name in names if name.startswith(("TILIK", "PREFECT", "HOME"))}
    assert not names & {"prefect", "sqlalchemy", "httpx"}


def test_files_open_here_are_not_open_there_and_no_child_is_left(tmp_path: Path) -> None:
    before = set(psutil.Process().children())
    with (tmp_path / "ours").open("w") as file, Extractor() as fresh:
        os.set_inheritable(file.fileno(), True)
        assert told(fresh, b"Halo semua.") == "Halo semua."
        (child,) = set(psutil.Process().children()) - before
        assert str(tmp_path / "ours") not in [one.path for one in child.open_files()]
    assert set(psutil.Process().children()) <= before


def test_the_limits_of_the_child_are_set(extractor: Extractor) -> None:
    told(extractor, b"Halo semua.")
    limits = [
        psutil.Process(one.pid).rlimit
        for one in psutil.Process().children()
        if "flows.sources.child" in one.cmdline()
    ]
    assert limits
    for limit in limits:
        assert limit(psutil.RLIMIT_AS) == (1024 * 2**20, 1024 * 2**20)
        assert limit(psutil.RLIMIT_FSIZE) == limit(psutil.RLIMIT_CORE) == (0, 0)


PARENT = f"""
import sys, threading, time
import psutil
from claims.article.extracted import Hints
from claims.article.extracted_json import hints_to_json
from flows.sources.extracting import Extractor
waiting, hanging = Extractor(command={ROGUE!r}), Extractor(command={ROGUE!r})
for one in (waiting, hanging):
    one.extract(b'Halo.', form='plain', source_id='a')
first, second = (one._child._process.pid for one in (waiting, hanging))
at_work = psutil.Process(second)
before = at_work.cpu_times().user
def tell():
    while at_work.is_running() and at_work.cpu_times().user < before + 0.1:
        time.sleep(0.01)
    print(first, second, flush=True)
threading.Thread(target=tell, daemon=True).start()
asked = {{'form': 'plain', 'source_id': 'a', 'language': None, 'hints': hints_to_json(Hints())}}
hanging._child.ask(asked | {{'seconds': float(sys.argv[1])}}, b'hang', 600)
"""


def test_a_child_does_not_outlive_its_parent() -> None:
    """Neither a child that waits nor one that hangs in C code is there soon after its parent was killed."""
    # A machine may be so slow that the alarm ends the one that hangs before it is seen to hang.
    for seconds in (2, 10, 60):
        children = _orphans(seconds)
        if len(children) == 2:
            break
    assert len(children) == 2
    assert [child.wait(timeout=seconds + 30) for child in children] == [None, None]


def _orphans(seconds: int) -> list[psutil.Process]:
    """A child that waits and one that hangs, a moment after their parent was killed; those that are there."""
    command = [sys.executable, "-c", PARENT, str(seconds)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    children = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        for pid in parent.stdout.readline().split():
            with suppress(psutil.NoSuchProcess):
                children.append(psutil.Process(int(pid)))
        parent.kill()
    return children


def test_a_child_that_cannot_start_is_a_fault_of_the_machine() -> None:
    for command in (("/no/such/python",), (sys.executable, "-c", "raise SystemExit(3)")):
        with (
            Extractor(command=command) as extractor,
            pytest.raises(ChildProcessError, match="reads articles"),
        ):
            told(extractor, b"Halo.")


def in_a_pool(raw: bytes) -> str:
    with Extractor() as extractor:
        return told(extractor, raw)


def test_it_works_inside_a_daemonic_process_of_a_spawned_pool() -> None:
    """As Dask's workers are; a multiprocessing child could not be started there."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(in_a_pool, (b"Halo semua.",)) == "Halo semua."
