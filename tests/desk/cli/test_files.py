"""Output to a file: the old one or the whole new one, and never a half."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desk.cli.files import deliver, delivery

ROOT = Path(__file__).parents[3]
KILLED_AT_ITS_WORK = """
import os, signal, sys
from desk.cli.files import delivery
with delivery(sys.argv[1]) as write:
    write("half a report")
    os.kill(os.getpid(), int(sys.argv[2]))
    write("never written")
"""


def test_a_file_is_replaced_whole_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "report"
    target.write_text("old")
    with delivery(str(target)) as write:
        write("näme ")
        assert target.read_text() == "old"
        write(b"bytes")
    assert target.read_bytes() == "näme bytes".encode()
    assert target.stat().st_mode & 0o600 == 0o600


def test_a_fault_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "report"
    target.write_text("old")

    def fail() -> None:
        with delivery(str(target)) as write:
            write("new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert [each.name for each in tmp_path.iterdir()] == ["report"]
    assert target.read_text() == "old"


@pytest.mark.parametrize("place", ["file/deep/report", "folder", "nul\0byte"])
def test_a_place_that_cannot_be_written_ends_with_two(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(SystemExit) as ended:
        deliver("new", str(tmp_path / place))
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("tilik: cannot write")


def test_a_hyphen_means_stdout(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    deliver("näme", "-")
    assert capfdbinary.readouterr().out == "näme".encode()


@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_told_to_end_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, kind: signal.Signals
) -> None:
    target = tmp_path / "report"
    target.write_text("old")
    command = [sys.executable, "-c", KILLED_AT_ITS_WORK, str(target), str(int(kind))]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (128 + kind, "")
    assert [each.name for each in tmp_path.iterdir()] == ["report"]
    assert target.read_text() == "old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_place_is_told_in_one_line_also_where_it_is_found_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, mode: str) -> object:
        opened(path, mode).close()
        return opened(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(SystemExit) as ended:
        deliver("too much", str(tmp_path / "report"))
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith(f"tilik: cannot write {tmp_path}/report: {os.strerror(28)}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", [".", "deep", "a.txt"])
def test_an_article_of_a_folder_is_never_written_over(
    given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("deep").mkdir()
    Path("deep/b.md").write_text("an article")
    Path("a.txt").symlink_to("deep/b.md")
    with pytest.raises(SystemExit) as ended, delivery("deep/../deep/b.md", ["", "missing", given]):
        pytest.fail("it was let in")
    assert ended.value.code == 2
    beyond = "another file" if given == "a.txt" else f"a file outside {given}"
    assert capsys.readouterr().err == (
        f"tilik: cannot write deep/../deep/b.md: it is an article to be read; name {beyond} with --out\n"
    )
    assert Path("deep/b.md").read_text() == "an article"


@pytest.mark.parametrize("free", ["new.txt", "table.csv", "_kept.txt", "deep/.kept/a.txt"])
def test_what_a_folder_holds_besides_articles_may_be_written_over(
    free: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("an article")
    Path(free).parent.mkdir(parents=True, exist_ok=True)
    if free != "new.txt":
        Path(free).write_text("old")
    with delivery(free, ["."]) as write:
        write("new")
    assert Path(free).read_text() == "new"
    told = (
        "tilik: new.txt will be read as an article of . the next time; name a place outside it with --out\n"
    )
    assert capsys.readouterr().err == (told if free == "new.txt" else "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    deliver("näme", str(pipe))
    reader.join()
    assert got == ["näme".encode()]
    assert pipe.is_fifo()
    assert [each.name for each in tmp_path.iterdir()] == ["pipe"]


def test_a_link_stays_one_and_leads_to_the_new_file(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/report").write_text("old")
    (tmp_path / "link").symlink_to("deep/report")
    deliver("new", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "deep/report").read_text() == "new"
