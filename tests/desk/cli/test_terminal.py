"""Lines fold to a terminal's width, each under its own beginning."""

import pytest

from desk.cli.terminal import fold, folded


def test_a_line_that_fits_stays() -> None:
    assert fold("  short  with   gaps", 40) == "  short  with   gaps"


def test_a_long_line_goes_on_under_its_beginning() -> None:
    assert fold("    one two three four", 12) == "    one two\n    three\n    four"


def test_a_repair_goes_on_behind_its_mark() -> None:
    assert fold("  ? one two three", 12) == "  ? one two\n    three"


@pytest.mark.parametrize(
    "line", ["\x1b[31;1mERROR\x1b[0m a long line", "a/path/with-hyphens/that.does.not.fit"]
)
def test_colours_and_paths_are_not_cut(line: str) -> None:
    assert fold(line, 10) == line


def test_nothing_is_folded_in_a_pipe(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert folded("word " * 100) == "word " * 100
