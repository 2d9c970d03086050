"""`tilik audit show`: the story of an id, from the database and from a file, in words and as JSON."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from claims.article import read_path
from claims.dossier import check_article
from claims.model import Article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.session import transaction
from db.store import finish_run, keep_article, keep_dossier, start_run
from tests.db.desk import BEGAN, articles, judge, load
from tests.desk.cli.conftest import ROOT, Tilik

SAMPLE = ROOT / "seeds/articles/menhan-korsel-di-tokyo.md"
RUN = "0b386140-4e63-492a-bac2-d04bccd8d529"


@pytest.fixture(scope="module")
def kept() -> tuple[Article, bytes, Any, str]:
    """The sample article, its bytes, its dossier and the line it is printed as."""
    (loaded,) = read_path(SAMPLE)
    assert isinstance(loaded.item, Article)
    assert loaded.raw is not None
    world = SeedWorld(read_seeds())
    dossier = check_article(loaded.item, world)
    return loaded.item, loaded.raw, dossier, dossier_line(dossier, world)


@pytest.fixture
def file(kept: tuple[Article, bytes, Any, str], tmp_path: Path) -> Path:
    """The dossier in a file, as `tilik check --format jsonl` writes it."""
    path = tmp_path / "dossiers.jsonl"
    path.write_text(kept[3] + "\n", encoding="utf-8")
    return path


@pytest.fixture
def database(kept: tuple[Article, bytes, Any, str], loaded: None, tmp_path: Path) -> None:
    """The dossier in the test's database, by way of one run."""
    _, raw, dossier, line = kept
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    began = datetime(2025, 9, 8, 3, 0, tzinfo=UTC)
    with transaction(engine) as session:
        start_run(
            session,
            flow="check-articles",
            started_at=began,
            parameters={"paths": ["articles"]},
            libraries={"prefect": "3.8.8"},
            run_id=RUN,
        )
        keep_article(session, dossier.article, raw, RUN)
        keep_dossier(session, dossier, line, RUN)
        finish_run(session, RUN, finished_at=began, state="completed", counts={"articles": 1})
    engine.dispose()


def _flag(kept: tuple[Article, bytes, Any, str]) -> dict[str, Any]:
    findings: list[dict[str, Any]] = json.loads(kept[3])["findings"]
    return next(finding for finding in findings if finding["check"] == "self_visit" and finding["severity"])


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_finding_is_told_whole(lang: str, kept: tuple[Article, bytes, Any, str], tilik: Tilik) -> None:
    flag, article = _flag(kept), kept[0]
    ran = tilik("audit", "show", flag["id"][:10], "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    claim = next(c for c in json.loads(kept[3])["claims"] if c["id"] in flag["claims"])
    for told in (
        flag["id"],
        flag["quote"],
        f"{flag['start']}–{flag['end']}",
        flag["messages"][lang],
        article.raw_sha256,
        article.text_sha256,
        article.source_id,
        "29 Juli 2024" if lang == "id" else "29 July 2024",
        "self_visit",
        claim["id"],
        claim["rule"],
        claim["ruleset"],
        "E-2024-07-28",
        "https://www.mod.go.jp/",
        "Japan MOD",
        "tilik facts load",
        RUN,
        "2025-09-08 03:00:00 UTC",
        "prefect 3.8.8",
        "rapidfuzz",
    ):
        assert told in ran.out, told
    assert "{" not in ran.out
    for ground in flag["evidence"]:
        if ground["kind"] == "span":
            assert f"{ground['start']}–{ground['end']}: “" in ran.out


def test_a_file_tells_the_same_without_a_database(
    kept: tuple[Article, bytes, Any, str], file: Path, tilik: Tilik, tmp_path: Path
) -> None:
    flag = _flag(kept)
    ran = tilik("audit", "show", flag["id"][:10], "--in", file, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    for told in (flag["quote"], flag["messages"]["en"], kept[0].raw_sha256, "E-2024-07-28", "Japan MOD"):
        assert told in ran.out
    assert "a file does not say which run made it" in ran.out
    assert "What editors decided\n  read from a file: decisions are kept in the database\n" in ran.out
    assert "hold other facts today" not in ran.out
    assert not (tmp_path / "home/tilik.db").exists()


@pytest.mark.usefixtures("database")
def test_file_and_database_agree(kept: tuple[Article, bytes, Any, str], file: Path, tilik: Tilik) -> None:
    flag = _flag(kept)
    stored, read = (
        json.loads(tilik("audit", "show", flag["id"], "--json", *where).out) for where in ((), ("--in", file))
    )
    assert stored["dossier"]["id"] == read["dossier"]["id"]
    assert stored["dossier"]["line_sha256"] == read["dossier"]["line_sha256"]
    assert stored["claims"] == read["claims"]
    assert stored["article"] == read["article"]
    for one, other in zip(stored["findings"][0]["evidence"], read["findings"][0]["evidence"], strict=True):
        if one["kind"] == "statement":
            assert one["statement"] | {"recorded_by": None} == other["statement"]


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("kind", ["claim", "dossier", "run"])
def test_claims_dossiers_and_runs_are_told_too(
    kind: str, kept: tuple[Article, bytes, Any, str], tilik: Tilik
) -> None:
    line = json.loads(kept[3])
    of_flag = json.loads(tilik("audit", "show", _flag(kept)["id"], "--json").out)
    id = {"claim": line["claims"][0]["id"], "dossier": of_flag["dossier"]["id"], "run": RUN}[kind]
    told = tilik("audit", "show", id, "--lang", "en")
    assert told.code == 0
    assert told.out.startswith(f"{kind.capitalize()} {id}\n")
    assert json.loads(tilik("audit", "show", id, "--json").out)["kind"] == kind
    if kind == "run":
        assert of_flag["dossier"]["id"] in told.out
    else:
        assert kept[0].raw_sha256 in told.out


def test_a_fact_that_changed_since_is_said(
    kept: tuple[Article, bytes, Any, str], tilik: Tilik, tmp_path: Path
) -> None:
    line = json.loads(kept[3])
    line["facts"]["id"] = "0" * 64
    flag = next(finding for finding in line["findings"] if finding["id"] == _flag(kept)["id"])
    for ground in flag["evidence"]:
        if ground["kind"] == "statement":
            ground["version"] = 77
    (tmp_path / "old.jsonl").write_text(json.dumps(line), encoding="utf-8")
    ran = tilik("audit", "show", flag["id"], "--in", tmp_path / "old.jsonl", "--lang", "en")
    assert ran.code == 0
    assert "The seed files hold other facts today" in ran.out


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("id", "told"),
    [("zz", "'zz' is no id"), ("0" * 12, "nothing here has an id that starts with 000000000000")],
)
@pytest.mark.parametrize("where", ["file", "database"])
def test_an_id_that_fits_nothing_is_one_line(
    id: str, told: str, where: str, file: Path, tilik: Tilik
) -> None:
    ran = tilik("audit", "show", id, *(("--in", file) if where == "file" else ()))
    assert ran.code == 2
    assert told in ran.one_line


def test_a_file_that_holds_no_dossiers_is_one_line(tilik: Tilik, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text('{"schema": "article.v1"}\n', encoding="utf-8")
    ran = tilik("audit", "show", "abcdef", "--in", wrong)
    assert ran.code == 2
    assert "wrong.jsonl:1: is no dossier" in ran.one_line
    ran = tilik("audit", "show", "abcdef", "--in", tmp_path / "missing.jsonl")
    assert ran.code == 2
    assert "missing.jsonl: cannot be read" in ran.one_line


def test_terminal_codes_in_an_article_are_shown_not_obeyed(
    kept: tuple[Article, bytes, Any, str], tilik: Tilik, tmp_path: Path
) -> None:
    line = json.loads(kept[3])
    line["article"]["title"] = "a \x1b[2J title"
    (tmp_path / "evil.jsonl").write_text(json.dumps(line), encoding="utf-8")
    ran = tilik("audit", "show", _flag(kept)["id"], "--in", tmp_path / "evil.jsonl")
    assert ran.code == 0
    assert "\x1b" not in ran.out


def test_a_finding_is_told_in_the_names_of_its_day(tilik: Tilik, tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    migrate(engine)
    load(engine, read_seeds(), BEGAN)
    (article,) = (each for each in articles() if each.source_id == SAMPLE.stem)
    kept_dossier = judge(engine, article, BEGAN)
    flag = next(
        finding for finding in kept_dossier.findings if finding.check == "self_visit" and finding.is_flag
    )
    told = tilik("audit", "show", flag.id, "--lang", "en").out
    renamed = tuple(replace(each, label=f"{each.label} the Second") for each in read_seeds().entities)
    words = tuple(alias for alias in read_seeds().aliases if alias.kind != "official")
    load(engine, replace(read_seeds(), entities=renamed, aliases=words), BEGAN + timedelta(days=1))
    later = tilik("audit", "show", flag.id, "--lang", "en").out
    assert "the Second" not in later
    changed = set(told.splitlines()) ^ set(later.splitlines())
    assert {line.strip() for line in changed} == {
        "The database holds other facts today: shown here is what stood at revision 1"
    }


def _proposed(told: str) -> str:
    return told.partition("Proposed corrections\n")[2].partition("\n\n")[0]


@pytest.mark.parametrize("change", ["moved", "retracted"])
def test_a_correction_is_told_by_the_facts_it_was_offered_from(
    change: str, tilik: Tilik, tmp_path: Path
) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/home/tilik.db")
    migrate(engine)
    load(engine, read_seeds(), BEGAN)
    (article,) = (each for each in articles() if each.source_id == "bangkok-november-2019")
    flag = next(each for each in judge(engine, article, BEGAN).findings if each.check == "meeting_on_record")
    told = tilik("audit", "show", flag.id, "--lang", "en").out
    assert "in Bangkok on 17 November 2019" in _proposed(told)
    seeds = read_seeds()
    (met,) = (each for each in seeds.events if each.statement.id == "E-2019-11-17")
    others = tuple(each for each in seeds.events if each is not met)
    events = (*others, replace(met, place="place:sg", host_country="SG")) if change == "moved" else others
    load(engine, replace(seeds, events=events), BEGAN + timedelta(days=1))
    later = tilik("audit", "show", flag.id, "--lang", "en").out
    assert _proposed(later) == _proposed(told)
    by = "the newest is version 2" if change == "moved" else "withdrawn by version 2 (no longer among"
    assert f"superseded 26 November 2026: {by}" in later
