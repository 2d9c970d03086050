"""The flow gives what the plain call gives, keeps it once, and loses no article over another."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.article import read_path
from claims.dossier import check_article
from claims.model import Article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import open_engine
from db.session import transaction
from db.store import count_rows, dossier_lines
from flows.settings import Settings
from tests.db.servers import Postgres
from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
PLAIN = "Rapat kerja digelar di Jakarta pada Senin (12/5/2025). Menteri Luar Negeri hadir."
ENGLISH = "The foreign minister of Japan met his counterpart in Seoul on Monday, 12 May 2025, and left."


def run(*paths: str, **more: Any) -> dict[str, Any]:
    from flows.check_articles import check_articles

    summary: dict[str, Any] = check_articles(list(paths), **more)
    return summary


def rows() -> dict[str, int]:
    """How many rows each table has, the one of runs and their own fact set aside."""
    engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        counts = count_rows(session)
    engine.dispose()
    return {name: count for name, count in counts.items() if name != "run"}


def kept() -> list[str]:
    """The lines of all dossiers in the database."""
    engine = open_engine(Settings.from_environment().database_url)
    with transaction(engine) as session:
        lines = list(dossier_lines(session))
    engine.dispose()
    return lines


def test_flow_and_plain_call_give_the_same_bytes(desk: Write) -> None:
    desk("a.txt", SLIP)
    desk("b.txt", PLAIN)
    desk("c.md", f"---\npublished: 2025-05-13\n---\n{ENGLISH}")
    summary = run("inbox", out="report")

    world = SeedWorld(read_seeds())
    articles = [loaded.item for loaded in read_path(Path("inbox")) if isinstance(loaded.item, Article)]
    dossiers = [check_article(one, world) for one in articles]
    plain = [dossier_line(dossier, world) for dossier in dossiers]
    assert len(plain) == 3
    assert Path("report/dossiers.jsonl").read_text(encoding="utf-8").splitlines() == plain
    assert kept() == plain
    assert summary["counts"] == {
        "articles": 3,
        "new": 3,
        "unchanged": 0,
        "unread": 0,
        "unread_new": 0,
        "claims": sum(len(dossier.claims) for dossier in dossiers),
        **{
            severity: sum(flag.severity == severity for dossier in dossiers for flag in dossier.flags)
            for severity in ("error", "warning", "notice")
        },
    }
    assert sorted(summary["files"]) == [
        "across.jsonl",
        "dossiers.jsonl",
        "findings.csv",
        "report.html",
        "report.md",
    ]
    assert json.loads(json.dumps(summary)) == summary


def test_running_twice_gives_the_same_bytes_and_no_second_row(desk: Write) -> None:
    desk("a.txt", SLIP)
    desk("b.txt", PLAIN)
    desk("c.txt", "")
    first = run("inbox")
    files = {path.name: path.read_bytes() for path in Path("reports").iterdir()}
    before = rows()
    second = run("inbox")
    assert rows() == before
    assert {path.name: path.read_bytes() for path in Path("reports").iterdir()} == files
    assert (first["counts"]["new"], first["counts"]["unread_new"]) == (2, 1)
    assert (second["counts"]["new"], second["counts"]["unread_new"]) == (0, 0)
    assert (second["counts"]["unchanged"], second["counts"]["unread"]) == (2, 1)
    assert second["flags"] == first["flags"]


def test_an_unreadable_article_among_good_ones_is_kept_and_listed(desk: Write) -> None:
    desk("a.txt", PLAIN)
    desk("b.txt", "").write_bytes(b"\x00\x01\x02\xff")
    desk("c.txt", ENGLISH)
    summary = run("inbox", "missing.txt")
    assert [item["source_id"] for item in summary["unread"]] == ["inbox/b.txt", "missing.txt"]
    assert all(item["reason"] for item in summary["unread"])
    assert summary["counts"]["articles"] == 2
    assert rows()["unread"] == 2
    assert len(kept()) == 2
    assert "missing.txt" in Path("reports/report.md").read_text(encoding="utf-8")


def test_small_batches_give_what_one_gives_and_an_article_named_twice_is_one(
    desk: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk("a.txt", SLIP)
    desk("b.txt", PLAIN)
    desk("c.txt", ENGLISH)
    run("inbox", out="one")
    monkeypatch.setenv("TILIK_BATCH", "2")
    summary = run("inbox", str(path), out="many")
    assert summary["counts"]["articles"] == 3
    assert Path("many/dossiers.jsonl").read_bytes() == Path("one/dossiers.jsonl").read_bytes()


def test_a_report_that_cannot_be_written_is_told_before_the_work(desk: Write) -> None:
    from flows.reporting import ReportError

    Path("tilik.db").unlink()
    path = desk("a.txt", PLAIN)
    with pytest.raises(ReportError, match="--out"):
        run("inbox", out=str(path))
    assert not Path("tilik.db").exists()


@pytest.mark.postgres
def test_postgresql_and_sqlite_give_the_same_bytes(
    desk: Write, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("a.txt", SLIP)
    desk("b.txt", PLAIN)
    desk("c.txt", "")
    run("inbox", out="sqlite")
    lines = kept()
    url = postgres.make()
    monkeypatch.setenv("TILIK_DATABASE_URL", url)
    run("inbox", out="postgres")
    assert kept() == lines
    postgres.drop(url)
    for name in ("dossiers.jsonl", "findings.csv", "report.html", "report.md"):
        assert (Path("postgres") / name).read_bytes() == (Path("sqlite") / name).read_bytes()


def test_only_what_is_new_is_judged_and_reported(desk: Write) -> None:
    from flows.check_new_articles import check_new_articles

    dated = "---\npublished: 2025-05-12\n---\n"
    desk("a.md", dated + SLIP)
    desk("b.md", dated + PLAIN)
    first = check_new_articles()
    again = check_new_articles()
    desk("b.md", dated + PLAIN + " Rapat usai.")
    desk("c.md", dated + ENGLISH)
    third = check_new_articles()
    assert [summary["counts"]["new"] for summary in (first, again, third)] == [2, 0, 2]
    assert [summary["counts"]["unchanged"] for summary in (first, again, third)] == [0, 2, 1]
    assert again["files"] == {}
    (report,) = {str(Path(path).parent) for path in third["files"].values()}
    lines = Path(report, "dossiers.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["article"]["source_id"] for line in lines] == ["inbox/b.md", "inbox/c.md"]
