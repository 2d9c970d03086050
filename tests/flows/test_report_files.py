"""A report of many is written from the database: its tables hold all, its pages the first with flags."""

import json
from pathlib import Path

import pytest

import flows.report_pieces
import flows.reporting
from claims.dossier import ruleset
from claims.world import read_seeds
from db.arrived import to_judge
from db.engine import migrate, open_engine
from db.facts import load_facts
from db.session import transaction
from db.store import dossiers_of
from db.world import SqlWorld
from flows.by_ids import close_desk, judge_ids
from flows.pool import Pool, Work
from flows.report_pieces import pieces_of
from flows.reporting import Contents, Reported, write_report
from tests.db.sample import LOADED
from tests.flows.night import HOME, Paper, begin, collect, source

SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."
TEXTS = {"a": "Hujan turun di Bandung.", "b": SLIP, "c": "Rapat usai di Jakarta.", "d": f"Kemarin. {SLIP}"}


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Gives the function that writes a report with pages of so many articles."""
    url = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(url)
    migrate(engine)
    with transaction(engine) as session:
        load_facts(session, read_seeds(), recorded_by="test", today=LOADED)
    run, facts = begin(engine)
    paper = Paper(engine, {f"{HOME}/{name}": text.encode() for name, text in TEXTS.items()})
    collect(engine, paper, source(*TEXTS), run)
    with transaction(engine) as session:
        ids = to_judge(session, ruleset(), facts.id)
    spool = (str(tmp_path / "spool"), "en", {})
    (tmp_path / "spool").mkdir()
    judge_ids(url, ids[:2], run, facts, spool)
    judge_ids(url, ids[2:], run, facts, spool)
    with transaction(engine) as session:
        ids = dossiers_of(session, run)

    pool = Pool(2)

    def write(
        name: str,
        most_articles: int,
        most_flags: int | None = None,
        pooled: bool = False,
        waiting: bool = False,
    ) -> Reported:
        monkeypatch.setattr(flows.reporting, "MOST_ARTICLES", most_articles)
        monkeypatch.setattr(flows.report_pieces, "PIECE", 3)
        monkeypatch.setattr(flows.report_pieces, "WORTH_A_POOL", 1 if pooled else 1_000)
        folder = tmp_path / name
        folder.mkdir()
        work = Work(url, run, facts, spool if waiting else None)
        with (
            SqlWorld(engine) as world,
            pieces_of(folder, work, ids, "en", {}, most_flags, pool, engine) as pieces,
        ):
            contents = Contents(work, ids, [], "en", {}, lambda: ())
            return write_report.fn(folder, contents, pieces, pool, engine, world, most_flags)

    yield write
    pool.close()
    close_desk()
    engine.dispose()


def test_pages_show_the_first_with_flags_and_say_how_many_there_are(written) -> None:
    whole, cut = written("whole", 4), written("cut", 2)
    page = Path(cut.files["report.md"]).read_text("utf-8")
    assert "Shown are 2 of 4 articles, those with flags first" in page
    assert "Shown are 2 of 4 articles" in Path(cut.files["report.html"]).read_text("utf-8")
    assert [f"{HOME}/{name}" in page.replace("\\", "") for name in "abcd"] == [False, True, False, True]
    assert "Shown are" not in Path(whole.files["report.md"]).read_text("utf-8")
    for name in ("dossiers.jsonl", "findings.csv"):
        assert Path(cut.files[name]).read_bytes() == Path(whole.files[name]).read_bytes()
    lines = Path(cut.files["dossiers.jsonl"]).read_text("utf-8").splitlines()
    assert [json.loads(line)["article"]["source_id"][-1] for line in lines] == list("abcd")
    assert Path(cut.files["findings.csv"]).read_text("utf-8").count("source_id") == 1


def test_the_first_flags_are_the_same_whether_all_are_kept_or_some(written) -> None:
    every, some = written("every", 4).flags, written("some", 4, 1).flags
    assert len(every) > 1
    assert some == every[:1]


def test_made_by_processes_beforehand_the_report_is_the_same_and_nothing_is_left(written) -> None:
    here, there = written("here", 4), written("there", 4, pooled=True)
    assert here.flags == there.flags
    for name, path in here.files.items():
        assert Path(path).read_bytes() == Path(there.files[name]).read_bytes(), name
        assert {each.name for each in Path(path).parent.iterdir()} == set(here.files)
    assert {each.name for each in Path(there.files["report.md"]).parent.iterdir()} == set(there.files)


def test_taken_from_what_waits_the_report_is_the_same(written, monkeypatch: pytest.MonkeyPatch) -> None:
    made = written("made", 4, 1)
    monkeypatch.setattr(flows.report_pieces, "make_piece", None)
    taken = written("taken", 4, 1, waiting=True)
    assert taken.flags == made.flags
    for name, path in made.files.items():
        assert Path(path).read_bytes() == Path(taken.files[name]).read_bytes(), name


@pytest.mark.parametrize("pooled", [False, True])
def test_what_no_longer_waits_is_made_and_is_the_same(written, tmp_path: Path, pooled: bool) -> None:
    made = written("made", 4)
    lost, *_ = sorted((tmp_path / "spool").glob("*.rows"))
    lost.unlink()
    mixed = written("mixed", 4, pooled=pooled, waiting=True)
    assert mixed.flags == made.flags
    for name, path in made.files.items():
        assert Path(path).read_bytes() == Path(mixed.files[name]).read_bytes(), name
