"""`tilik sources`: what it lists, what it finds wrong, and what a source has now."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import desk.cli.sources
from claims.model import Unread
from db.arrivals import Arriving
from db.engine import migrate, open_engine
from db.session import transaction
from db.source_reads import SourceRead, keep_source_reads
from db.store import start_run
from db.walls import keep_wall
from tests.desk.cli.conftest import Tilik
from tests.flows.sources.site import FEED, HOME, Later, Site

NIGHT = datetime(2025, 5, 12, 20, 0, tzinfo=UTC)
PAPER = f"""id: harian
name: Harian
kind: feed
active: false
hosts: [www.example.id]
addresses: [{FEED}]
"""
ITEM = f"<item><title>Pasar dibuka</title><link>{HOME}/a</link><pubDate>2025-05-12</pubDate></item>"
BODY = f"<rss version='2.0'><channel>{ITEM}<item><link>{HOME}/b</link></item><item/></channel></rss>"

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_LANGUAGE", "en")


@pytest.fixture
def papers(write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of source files with one newspaper and an inbox."""
    inbox = write("inbox/a.txt", "Isi.").parent
    write("papers/kotak.yml", f"id: kotak\nname: Kotak masuk\nkind: folder\nfolder: {inbox}\n")
    folder = write("papers/harian.yml", PAPER).parent
    monkeypatch.setenv("TILIK_SOURCES", str(folder))
    return folder


def site(monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    @contextmanager
    def fetcher(_settings: object) -> Iterator[Site]:
        yield Site({FEED: answer})

    monkeypatch.setattr(desk.cli.sources, "fetcher", fetcher)


def read_once(tmp_path: Path) -> None:
    """The database has a good reading of the newspaper, and a later bad one."""
    (tmp_path / "home").mkdir(exist_ok=True)
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    migrate(engine)
    with transaction(engine) as session:
        runs = [start_run(session, flow="x", started_at=NIGHT, parameters={}, libraries={}) for _ in range(2)]
        later = NIGHT + timedelta(days=1)
        keep_source_reads(
            session,
            [SourceRead("harian", runs[0], NIGHT), SourceRead("harian", runs[1], later, error="timed out")],
        )
    engine.dispose()


def test_what_comes_with_tilik_is_listed_and_right(tilik: Tilik, tmp_path: Path) -> None:
    ran = tilik("sources", "list")
    assert (ran.code, ran.err) == (0, "")
    assert "inbox                   folder   active  never         Inbox\n" in ran.out
    ran = tilik("sources", "check")
    assert (ran.code, ran.err) == (0, "")
    assert "are right; active: 1" in ran.out
    assert not (tmp_path / "home").exists(), "no database is made for this"


@pytest.mark.usefixtures("papers")
def test_the_list_says_when_each_was_last_read_well(tilik: Tilik, tmp_path: Path) -> None:
    read_once(tmp_path)
    assert tilik("sources", "list").out.splitlines() == [
        "SOURCE  KIND    STATE   LAST SUCCESS          NAME",
        "harian  feed    off     2025-05-12 20:00 UTC  Harian (last read with an error: timed out)",
        "kotak   folder  active  never                 Kotak masuk",
    ]
    first, second = map(json.loads, tilik("sources", "list", "--json").out.splitlines())
    assert (first["id"], first["active"], first["addresses"]) == ("harian", False, [FEED])
    assert (first["last_success"], first["error"]) == ("2025-05-12T20:00:00+00:00", "timed out")
    assert (second["last_read"], second["folder"]) == (None, str(tmp_path / "inbox"))


def test_a_file_that_is_wrong_is_told_and_the_others_are_listed(
    tilik: Tilik, papers: Path, write: Write
) -> None:
    file = write("papers/lain.yml", "id: lain\nname: Lain\nkind: feeds\n")
    ran = tilik("sources", "list")
    assert ran.code == 2
    assert ran.one_line.startswith(f"tilik: {file}: 'kind' is 'feeds'; it must be one of ")
    assert ran.one_line.endswith("did you mean 'feed'?")
    assert "harian" in ran.out
    ran = tilik("sources", "check")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert str(file) in tilik("sources", "try", "lain").one_line


@pytest.mark.usefixtures("papers")
def test_trying_a_source_lists_its_articles(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    today = datetime.now(UTC).date().isoformat()
    site(monkeypatch, BODY.replace("2025-05-12", today).encode())
    ran = tilik("sources", "try", "harian")
    assert ran.code == 0, "one entry without a link is no failure"
    assert ran.out == f"{today}  {HOME}/a  Pasar dibuka\nno day      {HOME}/b\n"
    assert ran.one_line == "tilik: an entry without link: has no address"
    ran = tilik("sources", "try", "harian", "--limit", "1", "--json")
    assert json.loads(ran.out) == {
        "source": "harian",
        "address": f"{HOME}/a",
        "form": "page",
        "day": today,
        "title": "Pasar dibuka",
        "dates": [{"day": today, "written": today, "origin": "feed", "where": "published"}],
        "guid": None,
    }


@pytest.mark.usefixtures("papers")
def test_trying_a_source_tells_a_day_it_cannot_read_and_a_list_without_articles(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch
) -> None:
    site(monkeypatch, BODY.replace("2025-05-12", "kemarin sore").encode())
    ran = tilik("sources", "try", "harian")
    assert f"tilik: {HOME}/a: its published names no day: kemarin sore\n" in ran.err
    site(monkeypatch, b"<rss version='2.0'><channel><title>Harian</title></channel></rss>")
    ran = tilik("sources", "try", "harian")
    assert (ran.code, ran.out, ran.one_line) == (0, "", "tilik: harian lists no article now")


@pytest.mark.usefixtures("papers")
def test_a_source_that_cannot_be_read_now_is_told(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    site(monkeypatch, Later(FEED, NIGHT, "www.example.id asked to wait"))
    ran = tilik("sources", "try", "harian")
    assert (ran.code, ran.out) == (2, "")
    assert ran.one_line == (
        f"tilik: {FEED}: www.example.id asked to wait; it is asked for again after 2025-05-12 20:00 UTC"
    )


@pytest.mark.usefixtures("papers")
def test_a_folder_is_listed_too(tilik: Tilik, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site(monkeypatch, None)
    ran = tilik("sources", "try", "kotak")
    assert (ran.code, ran.out) == (0, f"no day      {tmp_path}/inbox/a.txt\n")


@pytest.mark.usefixtures("papers")
def test_no_source_of_that_name(tilik: Tilik) -> None:
    ran = tilik("sources", "try", "hariann")
    assert ran.code == 2
    assert ran.one_line == (
        "tilik: no source is called 'hariann'; `tilik sources list` shows them; did you mean 'harian'?"
    )


def test_a_setting_that_is_wrong_is_told(tilik: Tilik, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILIK_SOURCES", "/nowhere/at/all")
    assert "set TILIK_SOURCES to a folder" in tilik("sources", "check").one_line
    monkeypatch.setenv("TILIK_BATCH", "0")
    assert "TILIK_BATCH" in tilik("sources", "list").one_line
    monkeypatch.delenv("TILIK_BATCH")


@pytest.mark.usefixtures("papers")
def test_a_database_that_cannot_be_used_does_not_stop_the_list(
    tilik: Tilik, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    monkeypatch.setenv("TILIK_DATABASE_URL", f"sqlite:///{write('no.db', 'no database')}")
    ran = tilik("sources", "list")
    assert ran.code == 0
    assert ran.one_line.endswith("the sources are listed without it")
    assert "kotak" in ran.out


def test_the_doctor_names_wrong_files_and_the_last_trouble(
    tilik: Tilik, papers: Path, tmp_path: Path
) -> None:
    assert "ok    sources: 2 files, as the contract wants it; 1 active" in tilik("doctor").out
    read_once(tmp_path)
    assert "source harian" not in tilik("doctor").out, "nobody reads it"
    (papers / "harian.yml").write_text(PAPER.replace("active: false", "active: true"), encoding="utf-8")
    (papers / "salah.yml").write_text("id: salah\n", encoding="utf-8")
    ran = tilik("doctor")
    assert ran.code == 1
    assert "MEND  sources: " in ran.out
    assert "salah.yml: 'name' is missing from a source" in ran.out
    assert "OLD   source harian: last read with an error on " in ran.out
    assert "tilik sources try harian" in ran.out


def test_walls_are_listed_and_the_doctor_counts_them(papers: Path, tilik: Tilik, tmp_path: Path) -> None:
    assert tilik("sources", "walls").code == 2, "there is no database yet"
    read_once(tmp_path)
    ran = tilik("sources", "walls")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "tilik: no address shows a wall in the place of its article\n"
    (papers / "harian.yml").write_text(PAPER.replace("false", "true"))
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    with transaction(engine) as session:
        run = start_run(session, flow="x", started_at=NIGHT, parameters={}, libraries={})
        raw = b"Silakan masuk."
        unread = Unread(f"{HOME}/a\x1b", "shows a sign-in", hashlib.sha256(raw).hexdigest())
        keep_wall(session, Arriving(unread, raw, NIGHT, "harian"), "0" * 64, run)
    engine.dispose()
    head, row = tilik("sources", "walls").out.splitlines()
    assert head.split() == ["SOURCE", "SINCE", "ADDRESS"]
    assert row.split() == ["harian", "2025-05-12", "20:00", "UTC", f"{HOME}/a␛"]
    (line,) = tilik("sources", "walls", "--json").out.splitlines()
    assert json.loads(line) == {
        "source": "harian",
        "address": f"{HOME}/a\x1b",
        "since": NIGHT.isoformat(),
        "reason": "shows a sign-in",
    }
    assert "source harian: 1 address shows a wall in place of an article" in tilik("doctor").out
