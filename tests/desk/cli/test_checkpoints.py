"""`tilik audit checkpoint` and `verify`: the hash to note, and where the chain first differs."""

import json
import sqlite3
from pathlib import Path

import pytest

from db.verifying import Differs, Verified
from desk.cli.checkpoints import in_lines
from tests.desk.cli.conftest import Tilik

pytestmark = pytest.mark.usefixtures("in_english")

COUNTS = ": arrival 0, decision 0, dossier 0, fact set 0, revision 1, run 0"


@pytest.fixture
def database(tmp_path: Path, loaded: None, tilik: Tilik) -> Path:
    """A database with the facts of the seeds and a checkpoint over their revision."""
    made = tilik("audit", "checkpoint")
    assert made.code == 0
    assert made.out.splitlines()[0].endswith(COUNTS)
    return tmp_path / "home" / "tilik.db"


def test_a_checkpoint_prints_the_hash_to_note(database: Path, tilik: Tilik) -> None:
    again = tilik("audit", "checkpoint")
    assert again.out.startswith("nothing new since checkpoint 1 of ")
    assert again.out.splitlines()[0].endswith(COUNTS)
    record = json.loads(tilik("audit", "checkpoint", "--json").out)
    assert (record["new"], record["checkpoint"]["number"], record["checkpoint"]["counts"]["revision"]) == (
        False,
        1,
        1,
    )
    assert again.out.splitlines()[1] == record["checkpoint"]["sha256"]
    verified = tilik("audit", "verify", "--has", record["checkpoint"]["sha256"].upper())
    assert (verified.code, verified.out.splitlines()[0]) == (0, "1 checkpoint holds, over 1 row")
    other = tilik("audit", "verify", "--has", "f" * 64)
    assert other.code == 1
    assert "the chain has no such hash as you noted" in other.out


def test_what_was_altered_is_told_and_ends_with_1(database: Path, tilik: Tilik) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE revision SET \"by\" = 'somebody else'")
    verified = tilik("audit", "verify")
    assert verified.code == 1
    assert verified.out == "differs: checkpoint 1: revision 1 is not what it was when it was bound\n"
    record = json.loads(tilik("audit", "verify", "--json").out)
    assert record["differs"] == {"way": "changed", "checkpoint": 1, "kind": "revision", "id": "1"}


def test_a_database_that_is_not_set_up_is_one_line(tilik: Tilik) -> None:
    verified = tilik("audit", "verify")
    assert verified.code == 2
    assert "run `tilik facts load`" in verified.one_line


def test_an_empty_database_has_nothing_to_bind(tilik: Tilik) -> None:
    assert tilik("audit", "checkpoint").out == "nothing is kept yet, so nothing is bound\n"
    assert json.loads(tilik("audit", "checkpoint", "--json").out) == {"new": False, "checkpoint": None}
    assert tilik("audit", "verify").out == "no checkpoint was written yet\n"


def test_every_way_to_differ_is_told_in_words() -> None:
    for way in ("changed", "gone", "chain", "counts", "number", "stray", "line"):
        number = None if way == "line" else 7
        found = Verified(6, 60, 0, None, False, Differs(way, number, "fact_set", "abc"))
        (row,) = in_lines(found, missed=False)
        assert row.startswith("differs: ")
        assert "{" not in row
        assert row.endswith("; 6 checkpoints before it hold")
