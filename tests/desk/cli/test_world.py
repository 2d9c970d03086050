"""The seed files as a world: known as of a day, and refused in one line where they are wrong."""

from datetime import date

import pytest

import desk.cli.world
from claims.world import SeedError
from desk.cli.world import say_nothing_known, seed_world


def test_a_day_before_the_table_knows_nothing() -> None:
    assert seed_world(date(2001, 1, 1)).facts.count == 0
    assert seed_world().facts.count > 0


@pytest.mark.parametrize("error", [SeedError("terms.yml: wrong"), PermissionError(13, "denied", "terms.yml")])
def test_a_wrong_seed_file_ends_with_two(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise error

    monkeypatch.setattr(desk.cli.world, "read_seeds", broken)
    with pytest.raises(SystemExit) as ended:
        seed_world()
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("tilik: terms.yml: ")


def test_a_day_before_the_table_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    say_nothing_known(date(2001, 1, 1))
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("tilik: no facts were on record by 2001-01-01: ")
