"""`tilik compare`: two versions of one article, and what ends it with which exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.cli.conftest import Tilik

ID = "Menhan Jepang terakhir berkunjung resmi ke Jepang pada Oktober 2015."
EN = "A Japanese defense minister last paid an official visit to South Korea in October 2015."


def test_what_is_told_otherwise_is_exit_code_one(tilik: Tilik, write: Callable[..., Path]) -> None:
    ran = tilik("compare", write("satu.txt", ID), write("dua.txt", EN), "--published", "2025-09-09")
    assert (ran.code, ran.err) == (1, "")
    assert "Negara: “Jepang”  ↔  “South Korea”" in ran.out


def test_what_agrees_is_exit_code_nought(tilik: Tilik, write: Callable[..., Path]) -> None:
    other = EN.replace("South Korea", "Japan")
    ran = tilik("compare", write("satu.txt", ID), write("dua.txt", other), "--report-lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.rstrip().endswith("Nothing is told otherwise.")


def test_as_one_json_line_into_a_file(tilik: Tilik, write: Callable[..., Path], tmp_path: Path) -> None:
    out = tmp_path / "c.jsonl"
    ran = tilik("compare", write("satu.txt", ID), write("dua.txt", EN), "--format", "jsonl", "--out", out)
    assert (ran.code, ran.out) == (1, "")
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert [found["kind"] for found in json.loads(line)["differences"]] == ["country"]


@pytest.mark.parametrize("at", [0, 1])
def test_a_file_that_cannot_be_read_is_exit_code_two(
    tilik: Tilik, write: Callable[..., Path], at: int
) -> None:
    paths = [write("satu.txt", ID), write("dua.txt", EN)]
    paths[at] = write("kosong.txt", "")
    ran = tilik("compare", *paths)
    assert (ran.code, ran.out) == (2, "")
    assert "kosong.txt" in ran.one_line


def test_two_articles_of_different_things_are_not_compared(tilik: Tilik, write: Callable[..., Path]) -> None:
    other = write("dua.txt", "Sebanyak 45 pedagang pindah ke Solo pada 3 Mei 2019.")
    ran = tilik("compare", write("satu.txt", ID), other, "--report-lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.one_line.endswith("hardly tell of the same (0 of 3 things): give two versions of one article")


def test_a_folder_of_several_articles_is_refused(tilik: Tilik, write: Callable[..., Path]) -> None:
    path = write("satu.txt", ID)
    write("dua.txt", EN)
    ran = tilik("compare", path, path.parent, "--report-lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.one_line.endswith("holds 2 articles; give a file with one")


def test_an_empty_folder_is_refused(tilik: Tilik, write: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    ran = tilik("compare", write("satu.txt", ID), tmp_path / "kosong")
    assert (ran.code, ran.out) == (2, "")
    assert "kosong" in ran.one_line


def test_a_report_never_takes_the_place_of_an_article(tilik: Tilik, write: Callable[..., Path]) -> None:
    path = write("satu.txt", ID)
    ran = tilik("compare", path, write("dua.txt", EN), "--out", path)
    assert ran.code == 2
    assert path.read_text(encoding="utf-8").strip() == ID
