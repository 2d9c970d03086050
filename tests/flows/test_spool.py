"""What waits in the spool is what would be made from the database, and is never needed."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import flows.spool
from claims.dossier import check_article
from claims.model import Dossier
from claims.report.jsonl import dossier_record
from claims.world import SeedWorld, read_seeds
from flows.rows import flags_of, table_rows
from flows.spool import Laying, Waiting, spool_folder
from tests.factory import article

WORLD = SeedWorld(read_seeds())
TEXTS = {
    "b": "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015.",
    "a": "Hujan turun di Bandung.",
    "c": "Senin (3/1/2023) hujan turun 3 jam, kata =Budi.",
}
DOSSIERS = {id: check_article(article(text, source_id=id), WORLD) for id, text in TEXTS.items()}


@pytest.fixture
def folder() -> Iterator[str]:
    """A spool's folder."""
    with spool_folder() as name:
        assert name is not None
        yield name


def _lay(folder: str, *ids: str) -> None:
    laying = Laying((folder, "en", {}), WORLD)
    for id in ids:
        laying.add(id, DOSSIERS[id], dossier_record(DOSSIERS[id], WORLD))
    laying.lay()


def test_rows_and_flags_wait_in_any_order_over_several_files(folder: str) -> None:
    _lay(folder, "c", "a")
    _lay(folder, "b")
    waiting = Waiting(folder)
    for ids in (["a", "b", "c"], ["c", "b"], ["a"], []):
        dossiers: list[Dossier] = [DOSSIERS[id] for id in ids]
        assert waiting.has(ids)
        assert waiting.rows(ids) == b"".join(table_rows(dossier, WORLD, "en") for dossier in dossiers)
        assert waiting.flags(ids) == flags_of(dossiers, WORLD, "en", {})
    assert waiting.flags(["b"]), "the slip is flagged"
    waiting.close()


def test_what_was_not_laid_is_not_there(folder: str) -> None:
    _lay(folder, "a")
    # Killed between the two steps of laying.
    (Path(folder) / "tmp-killed").write_bytes(b"[]\n")
    waiting = Waiting(folder)
    assert waiting.has(["a"])
    assert not waiting.has(["a", "b"])
    waiting.close()
    Waiting(None).close()
    assert not Waiting(None).has(["a"])


def test_where_nothing_can_be_written_nothing_waits(folder: str, tmp_path: Path) -> None:
    _lay(str(tmp_path / "gone"), "a")
    assert not (tmp_path / "gone").exists()
    assert not Waiting(str(tmp_path / "gone")).has(["a"])


def test_what_cannot_be_worded_costs_itself_only(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(dossier: Dossier, *given: object) -> bytes:
        if dossier.article.source_id == "a":
            raise LookupError("no such words")
        return b"row\r\n"

    monkeypatch.setattr(flows.spool, "table_rows", fails)
    _lay(folder, "a", "c")
    waiting = Waiting(folder)
    assert (waiting.has(["a"]), waiting.has(["c"])) == (False, True)
    assert waiting.rows(["c"]) == b"row\r\n"
    waiting.close()


def test_what_a_killed_run_left_is_cleared_away_when_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    for name, days in (("tilik-spool-old", 2), ("tilik-spool-new", 0), ("another-old", 2)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.rows").write_bytes(b"[]\n")
        then = time.time() - days * 86_400
        os.utime(tmp_path / name, (then, then))
    with spool_folder() as name:
        assert name is not None
        assert Path(name).parent == tmp_path
    assert {each.name for each in tmp_path.iterdir()} == {"tilik-spool-new", "another-old"}


def test_the_folder_is_gone_afterwards_and_nobody_needs_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with spool_folder() as name:
        assert name is not None
        _lay(name, "a")
    assert not Path(name).exists()

    def none(**_: object) -> str:
        raise FileNotFoundError("no temporary folder")

    monkeypatch.setattr(flows.spool, "TemporaryDirectory", none)
    with spool_folder() as nothing:
        assert nothing is None
