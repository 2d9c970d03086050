"""The drill tells a newsroom that is stuck from one that has too little of the machine."""

from pathlib import Path

import pytest

from bench.drill import wanting
from bench.drill.wanting import Wanting


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(wanting, "PROC", tmp_path)
    return tmp_path


def _told(proc: Path, pid: int, had: float, queued: float, thread: int | None = None) -> None:
    folder = proc / str(pid) / "task" / str(thread or pid)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "schedstat").write_text(f"{had * 1e9:.0f} {queued * 1e9:.0f} 7\n")


def _looked(proc: Path, had: float, queued: float, seconds: float) -> Wanting:
    """After a minute of which the drill must not count anything, so many seconds more."""
    _told(proc, 7, 30.0, 20.0)
    seen = Wanting()
    seen.look([7], 60.0)
    _told(proc, 7, 30.0 + had, 20.0 + queued)
    seen.look([7], seconds)
    return seen


@pytest.mark.parametrize(
    ("had", "queued", "slow"),
    [
        (1.0, 0.5, False),  # it stands still
        (20.0, 150.0, True),  # eight others at work on its processor
        (175.0, 4.0, False),  # it has all it wants, and nothing comes of it
        (10.0, 60.0, False),  # a busy machine, and yet nobody wanted anything most of the time
        (300.0, 900.0, True),  # many threads of its own on one processor
    ],
)
def test_too_slow_is_who_wants_and_does_not_get(proc: Path, had: float, queued: float, slow: bool) -> None:
    assert _looked(proc, had, queued, seconds=180).too_slow is slow


def test_every_thread_counts_and_so_does_one_that_began_in_between(proc: Path) -> None:
    _told(proc, 7, 1.0, 1.0)
    seen = Wanting()
    seen.look([7], 3.0)
    _told(proc, 7, 2.0, 1.0)
    _told(proc, 7, 0.5, 0.0, thread=8)
    _told(proc, 9, 0.25, 0.25)
    seen.look([7, 9, 10], 3.0)  # 10 has ended
    assert (seen.had, seen.queued, seen.idle) == (1.75, 0.25, 1.0)


def test_it_says_what_was_seen(proc: Path) -> None:
    assert str(_looked(proc, 20.0, 150.0, seconds=180)) == (
        "in 180 s its processes had a processor for 20 s, queued for one for 150 s, and wanted none for 10 s"
    )


def test_where_the_system_does_not_tell_nobody_is_excused(proc: Path) -> None:
    seen = Wanting()
    for _ in range(3):
        seen.look([7], 60.0)
    assert not seen.too_slow
    assert seen.idle == seen.seconds == 120.0
