"""Batches judged on a Dask cluster of two processes: the lines are those the plain library prints."""

from pathlib import Path
from typing import Any

import pytest

from claims.dossier import check_article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from flows.order import read_order
from flows.reading import loaded
from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

TEXTS = (
    "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015.",
    "Rapat digelar Senin (11/5/2025).",
    "Presiden Prabowo Subianto tiba di Tokyo pada 2024.",
    "Harga beras naik dari 12 ribu menjadi 15 ribu rupiah atau 50 persen.",
)


def test_a_cluster_gives_the_librarys_bytes(
    desk: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("prefect_dask")
    from flows.check_new_articles import check_new_articles

    for number, text in enumerate(TEXTS):
        desk(f"{number}.md", f"---\npublished: 2025-05-12\n---\n{text}")
    monkeypatch.setenv("TILIK_TASK_RUNNER", "dask://local?workers=2")
    monkeypatch.setenv("TILIK_BATCH", "2")
    summary: Any = check_new_articles(folder="inbox", out=str(tmp_path / "out"))
    assert summary["counts"]["new"] == len(TEXTS)
    lines = (tmp_path / "out" / "dossiers.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(lines) == sorted(plain_lines())


def plain_lines() -> list[str]:
    world = SeedWorld(read_seeds())
    read = [one.item for one in loaded(read_order(["inbox"]))]
    return [dossier_line(check_article(article, world), world) for article in read]  # type: ignore[arg-type]
