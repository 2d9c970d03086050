"""Output to a file: the old one or the whole new one, and never a half."""

from pathlib import Path

import pytest

from desk.cli.files import deliver, delivery


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
