"""A file for an import: looked at, read in pieces, hashed to its end."""

import hashlib
import pickle
from datetime import date
from pathlib import Path

import pytest

from claims.world.intake import NOTHING, Refused
from flows.intake import IntakeError, file_source, origin_of
from tests.db.intake.files import MAPPING, table, term


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A table of terms with its mapping beside it."""
    (tmp_path / "mapping.yml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(table([term(1), term(2)]), encoding="utf-8")
    return str(tmp_path / "terms.csv")


def test_a_file_is_read_to_its_end_and_hashed(file: str) -> None:
    source = file_source(file, "csv", str(Path(file).parent / "mapping.yml"), None, {})
    content = Path(file).read_bytes()
    assert (source.size, source.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    reading = pickle.loads(pickle.dumps(source.on(date(2026, 3, 2), NOTHING)))()
    rows = list(reading)
    assert len(rows) == 3
    assert (reading.at, reading.sha256()) == (len(content), source.sha256)


def test_a_refused_heading_is_no_reason_not_to_hash_the_rest(file: str) -> None:
    Path(file).write_text(table([term(1)]).replace("start", "begin"), encoding="utf-8")
    source = file_source(file, "csv", str(Path(file).parent / "mapping.yml"), None, {})
    reading = source.on(date(2026, 3, 2), NOTHING)()
    assert isinstance(list(reading)[-1], Refused)
    assert reading.sha256() == source.sha256


def test_the_day_of_retrieval_is_the_one_given_else_the_first_import(file: str) -> None:
    mapping = str(Path(file).parent / "mapping.yml")
    given = file_source(file, "csv", mapping, None, {"retrieved": date(2026, 1, 2)})
    assert given.on(date(2026, 3, 2), NOTHING).head.retrieved == date(2026, 1, 2)
    today = file_source(file, "csv", mapping, None, {})
    assert today.on(date(2026, 3, 2), NOTHING).head.retrieved == date(2026, 3, 2)
    assert today.head.licence == "CC0-1.0"
    assert file_source(file, "csv", mapping, None, {"licence": "mine"}).head.licence == "mine"


@pytest.mark.parametrize(
    ("name", "origin"),
    [
        ("a/japan-ministers.holders21.csv", "SRC-japan-ministers"),
        ("Ünüsüal näme.csv", "SRC-n-s-al-n-me"),
        ("-", "SRC-stdin"),
        ("....", "SRC-file"),
    ],
)
def test_the_origin_is_named_after_the_file(name: str, origin: str) -> None:
    assert origin_of(name) == origin


def test_what_cannot_be_read_is_one_line(file: str, tmp_path: Path) -> None:
    for arguments, words in (
        ((str(tmp_path), "csv"), "is a folder"),
        ((file, "xlsx"), "is no kind of file"),
        ((f"{file}x", "csv"), "cannot be read"),
    ):
        with pytest.raises(IntakeError, match=words):
            file_source(*arguments, None, None, {})
