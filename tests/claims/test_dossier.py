"""The whole trade as one function: deterministic, exact, and kept to its promise."""

import gc
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from claims.contracts import validate
from claims.dossier import check_article, read_article, ruleset
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from tests.costs import cost, stays_below
from tests.factory import article

TEXT = (
    "Menteri Pertahanan Jepang Gen Nakatani bertemu Menteri Pertahanan Korea Selatan Ahn Gyu-back di Seoul "
    "pada Minggu (8/9/2025).\u00a0Keduanya sepakat mempererat kerja sama.\n"
    '"Kami akan bertemu lagi," kata Nakatani.'
)


def test_the_same_article_gives_the_same_bytes():
    world = SeedWorld(read_seeds())
    lines = {dossier_line(check_article(article(TEXT), world), world) for _ in range(3)}
    assert len(lines) == 1


def test_the_same_article_gives_the_same_bytes_in_another_process():
    code = f"""
import sys
sys.path.insert(0, ".")
from claims.dossier import check_article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from tests.factory import article
world = SeedWorld(read_seeds())
sys.stdout.buffer.write(dossier_line(check_article(article({TEXT!r}), world), world).encode())
"""
    root = Path(__file__).parents[2]
    seen = set()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
        seen.add(run.stdout)
    assert len(seen) == 1


def test_a_dossier_keeps_its_contract():
    world = SeedWorld(read_seeds())
    validate("dossier.v2", json.loads(dossier_line(check_article(article(TEXT), world), world)))


def test_every_reading_quotes_its_words_and_keeps_its_contract():
    read = article(TEXT)
    records = read_article(read, SeedWorld(read_seeds()))
    assert {record["kind"] for record in records} >= {"time", "holder", "quotation"}
    for record in records:
        assert read.field(record["field"])[record["start"] : record["end"]] == record["text"]
        validate("reading.v1", {"path": "test", **record})


def test_what_points_back_has_the_day_of_its_value_in_the_readings():
    text = "Pada Sabtu (10/5/2025) toko buka pukul 11.00 WIB. Tiga hari kemudian pasar tutup, entah saat itu."
    records = read_article(article(text), SeedWorld(read_seeds()))
    days = {r["text"]: (r["value"]["lo"], r["value"]["basis"]) for r in records if r["kind"] == "time"}
    assert days["pukul 11.00 WIB"] == ("2025-05-10", "context")
    assert days["saat itu"] == (None, "open")


def test_the_ruleset_is_sixteen_hexadecimal_digits():
    assert len(ruleset()) == 16
    assert int(ruleset(), 16) >= 0


def test_an_empty_article_has_an_empty_dossier():
    dossier = check_article(article(" "), SeedWorld(read_seeds()))
    assert (dossier.claims, dossier.findings) == ((), ())


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ("bertemu mengunjungi menandatangani kunjungan akan ", "id"),
        ("Budi (35), Ani (40), ", "id"),
        ("Bob, 35, Ann, aged 40, ", "en"),
        ("berusia 35 tahun ", "id"),
        ("12 ", "id"),
    ],
)
def test_a_sentence_without_end_costs_no_more_than_its_length(piece, language):
    world = SeedWorld(read_seeds())
    check_article(article(piece * 10, language=language), world)
    gc.collect()  # what other tests have left behind is none of the cost

    def check(size: int) -> None:
        text = piece * (size // len(piece))
        assert check_article(article(text, language=language), world).faults == ()

    assert stays_below(24 * max(cost(partial(check, 6_000)), 0.02), partial(check, 48_000))
