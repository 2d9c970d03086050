"""`tilik facts match --checked` and `tilik check --checked`: what was checked before, and its faults told."""

import json
from pathlib import Path

import pytest

from claims.match.checked import e5
from flows import meaning
from tests.claims.match.checked.standin import StandIn
from tests.desk.cli.conftest import Tilik

CLAIMS = [
    {"id": "a", "claim": "Harga beras naik 20 persen di Bandung pada Maret 2025", "date": "2025-03-22"},
    {"id": "b", "claim": "Jembatan Contoh ditutup selama sepuluh tahun", "verdict": "Salah", "by": "Periksa"},
    {"id": "c", "claim": "Sekolah negeri libur dua bulan mulai Juni"},
    {"id": "d", "claim": "Kapal ferry tenggelam di Selat Contoh", "url": "https://periksa.example/d"},
]
SAME = "Jembatan Contoh ditutup selama sepuluh tahun"


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    return write(tmp_path / "claims.jsonl", CLAIMS)


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_the_same_claim_is_told_with_what_was_found(tilik: Tilik, claims: Path) -> None:
    ran = tilik("facts", "match", "--checked", SAME, "--claims", claims)
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()[:2]
    assert first.startswith("same")
    assert second.split() == ["Salah", "·", "Periksa", "·", "no", "day", "·", "b"]


def test_the_address_of_what_was_found_is_told_where_there_is_one(tilik: Tilik, claims: Path) -> None:
    ran = tilik("facts", "match", "--checked", CLAIMS[3]["claim"], "--claims", claims)
    assert ran.out.splitlines()[2].split() == ["https://periksa.example/d"]
    assert "None" not in tilik("facts", "match", "--checked", SAME, "--claims", claims).out


def test_what_differs_is_told_and_only_maybe_the_same(tilik: Tilik, claims: Path) -> None:
    words = "Harga beras naik 30 persen di Bandung pada Maret 2025"
    ran = tilik("facts", "match", "--kind", "checked", words, "--claims", claims)
    assert ran.out.startswith("maybe")
    assert "differs in number: asked “30 persen”, checked “20 persen”" in ran.out
    record = json.loads(tilik("facts", "match", "--checked", words, "--claims", claims, "--json").out)
    assert record["differs"] == [{"asked": "30 persen", "checked": "20 persen", "kind": "number"}]
    assert not record["confirmed"]


def test_nothing_found_is_one_line_and_exit_1(tilik: Tilik, claims: Path) -> None:
    ran = tilik("facts", "match", "--checked", "Presiden membuka pameran lukisan kemarin", "--claims", claims)
    assert ran.code == 1
    assert "no checked claim found" in ran.one_line


def test_questions_of_a_file_give_ids_best_first(tilik: Tilik, claims: Path, tmp_path: Path) -> None:
    asked = [{"id": "q1", "query": "jembatan DITUTUP?!"}, {"id": "q2", "query": "xyzzy"}]
    queries = write(tmp_path / "q.jsonl", asked)
    command = ("facts", "match", "--kind", "checked", "--queries", queries, "--claims", claims, "--top", "1")
    ran = tilik(*command)
    assert (ran.code, ran.err) == (0, "")
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert told == [{"query": "q1", "results": ["b"]}, {"query": "q2", "results": []}]
    assert tilik(*command).raw == ran.raw


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--checked"], "give the words"),
        (["--checked", "x", "--queries", "q"], "give the words"),
        (["x", "--claims", "c"], "add --checked"),
        (["--checked", "x", "--claims", "c", "--database"], "not in the database"),
        (["--checked", "--kind", "person", "x"], "leave one of the two out"),
        ([], "give the words"),
        (["--checked", "x", "--claims", "missing.jsonl"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(tilik: Tilik, arguments: list[str], says: str) -> None:
    ran = tilik("facts", "match", *arguments)
    assert ran.code == 2
    assert says in ran.one_line


def test_a_bad_row_of_questions_is_told_with_its_line(tilik: Tilik, claims: Path, tmp_path: Path) -> None:
    queries = tmp_path / "q.jsonl"
    queries.write_text('{"id": "q", "query": "x"}\n[]\n', encoding="utf-8")
    ran = tilik("facts", "match", "--checked", "--queries", queries, "--claims", claims)
    assert ran.code == 2
    assert f"{queries}:2" in ran.one_line


def test_rows_left_out_are_told_and_the_rest_is_searched(tilik: Tilik, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    claims.write_text('{"id": "x"}\n' + json.dumps(CLAIMS[1]) + "\n", encoding="utf-8")
    ran = tilik("facts", "match", "--checked", SAME, "--claims", claims)
    assert ran.code == 0
    assert f"{claims}:1: 'claim' is missing" in ran.one_line


@pytest.mark.usefixtures("loaded")
def test_the_database_without_any_is_told(tilik: Tilik) -> None:
    ran = tilik("facts", "match", "--checked", SAME)
    assert ran.code == 2
    assert "no checked claims are in the database" in ran.one_line


def test_a_check_shows_what_was_checked_before_and_flags_nothing_for_it(
    tilik: Tilik, claims: Path, tmp_path: Path
) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Harga beras naik 30 persen di Bandung pada Maret 2025.", encoding="utf-8")
    command = ("check", article, "--published", "2025-03-24")
    ran = tilik(*command, "--checked", claims)
    assert ran.code == tilik(*command).code == 0
    assert "Pernah diperiksa:" in ran.out
    assert "beda angka: di sini 30 persen, di sana 20 persen" in ran.out
    assert "Pernah diperiksa" not in tilik(*command).out
    before = tilik(*command, "--checked", claims, "--as-known-at", "2025-03-21")
    assert "Pernah diperiksa" not in before.out


def test_a_sentence_model_that_is_not_there_is_said_in_one_line(
    tilik: Tilik, claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(e5, "PACKAGE", "tilik-no-such-package")
    monkeypatch.setenv("TILIK_MEANING", "on")
    article = tmp_path / "berita.txt"
    article.write_text("BANDUNG - Harga beras naik 20 persen di Bandung pada Maret 2025.\n", encoding="utf-8")
    for command in (
        ("facts", "match", "--checked", SAME, "--claims", claims),
        ("check", article, "--published", "2025-04-01", "--checked", claims),
    ):
        ran = tilik(*command)
        assert ran.code == 2
        assert "install tilik[meaning], or unset TILIK_MEANING" in ran.one_line


def test_with_a_sentence_model_other_words_find_it_and_the_dossier_says_so(
    tilik: Tilik, claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "berita.txt"
    article.write_text("BANDUNG - Harga beras naik 20 persen di Bandung pada Maret 2025.\n", encoding="utf-8")
    command = ("check", article, "--published", "2025-04-01", "--checked", claims, "--format", "jsonl")
    without = json.loads(tilik(*command).out)["checked_set"]
    monkeypatch.setattr(e5, "SmallE5", StandIn)
    monkeypatch.setattr(meaning, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setenv("TILIK_MEANING", "on")
    ran = tilik(*command)
    told = json.loads(ran.out)
    assert told["checked_set"]["count"] == without["count"] == len(CLAIMS)
    assert told["checked_set"]["id"] != without["id"]
    assert told["checked"][0]["suggestions"][0]["checked"]["id"] == "a"
    assert "meaning_learnt" in told["checked"][0]["suggestions"][0]["parts"]
    assert tilik(*command).out == ran.out
