"""The bench of the readers: every made-up row is taken, so that what is measured is reading."""

import pytest

from bench.speed.intake import main


def test_the_readers_take_what_is_made_up_for_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["60"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["csv", "wikidata-results", "wikidata-entities", "ftm"]
    assert all(" of 60 rows taken" in line for line in lines[:4])
    assert all(int(line.split()[1]) > 50 for line in lines[:4])
