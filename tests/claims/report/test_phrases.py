"""Lines in the words of another language: the first that fits, values in their places, lines within lines."""

from pathlib import Path

from claims.report.phrases import Phrases

OURS = """
reasons:
  "{reason}; see {place}": "{reason}; lihat {place}"
  "{what} is empty": "{what} kosong"
  "{what} is": "{what} ada"
values:
  a box: sebuah kotak
"""
BELOW = """
reasons:
  "{what} is full": "{what} penuh"
values:
  a jar: sebuah guci
"""


def _phrases(folder: Path) -> Phrases:
    (folder / "ours.yml").write_text(OURS, encoding="utf-8")
    (folder / "below.yml").write_text(BELOW, encoding="utf-8")
    return Phrases(folder / "ours.yml", below=Phrases(folder / "below.yml"))


def test_a_line_is_told_with_its_values(tmp_path: Path) -> None:
    told = _phrases(tmp_path).told
    assert told("a box is empty") == "sebuah kotak kosong"
    assert told("a jar is empty") == "sebuah guci kosong"
    assert told("a tin is empty") == "a tin kosong"
    assert told("two\nlines is empty") == "two\nlines kosong"


def test_a_line_within_a_line_is_told_too(tmp_path: Path) -> None:
    told = _phrases(tmp_path).told
    assert told("a jar is full; see page 3") == "sebuah guci penuh; lihat page 3"
    assert told("nobody knows; see page 3") == "nobody knows; lihat page 3"


def test_what_stands_nowhere_is_told_as_it_is(tmp_path: Path) -> None:
    assert _phrases(tmp_path).told("it rains {what}") == "it rains {what}"
    assert _phrases(tmp_path).told("{what} is empty") == "{what} kosong"
