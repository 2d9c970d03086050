"""`tilik audit replay`: a kept dossier derives again, or the command says what does not."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from claims.model import Facts
from db.engine import migrate, open_engine
from db.tables import DossierRow
from tests.db.copying import copy_file
from tests.db.desk import BEGAN, articles, judge, kept_as, load, seeds
from tests.desk.cli.conftest import Tilik


@pytest.fixture(scope="module")
def began(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the seeds."""
    file = tmp_path_factory.mktemp("began") / "tilik.db"
    engine = open_engine(f"sqlite:///{file}")
    migrate(engine)
    load(engine, seeds(), BEGAN)
    engine.dispose()
    return file


@pytest.fixture
def engine(began: Path, tmp_path: Path) -> Engine:
    """The database of the settings, with the seeds."""
    copy_file(began, tmp_path / "home/tilik.db")
    return open_engine(f"sqlite:///{tmp_path}/home/tilik.db")


@pytest.fixture
def dossier(engine: Engine) -> str:
    """The id of a kept dossier of a sample article, whose facts were all taken out three hours later."""
    article = next(each for each in articles() if each.source_id == "menhan-korsel-di-tokyo")
    id = kept_as(judge(engine, article, BEGAN))
    load(engine, Facts(), BEGAN + timedelta(hours=3))
    return id


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "derives again from the facts of revision 1, with the same claims and wording"),
        ("id", "diperoleh kembali dari fakta revisi 1, dengan pernyataan dan kata-kata yang sama"),
    ],
)
def test_a_dossier_derives_again_from_facts_that_are_gone(
    tilik: Tilik, dossier: str, lang: str, told: str
) -> None:
    ran = tilik("audit", "replay", dossier, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    (line,) = ran.out.splitlines()
    assert dossier[:12] in line
    assert told in line


def test_a_finding_and_a_run_name_their_dossiers(tilik: Tilik, engine: Engine, dossier: str) -> None:
    with Session(engine) as session:
        run = session.scalars(select(DossierRow.run)).one()
    whole = tilik("audit", "replay", dossier)
    assert tilik("audit", "replay", run) == whole
    finding = tilik("audit", "show", dossier, "--json").out.split('"findings"')[1].split('"id": "')[1][:12]
    assert tilik("audit", "replay", finding) == whole


def test_what_differs_is_told_and_is_exit_code_one(
    tilik: Tilik, engine: Engine, dossier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE event SET status = 'planned'"))
        connection.execute(text("UPDATE statement SET digest = 'x' WHERE kind = 'event'"))
    monkeypatch.setattr("claims.dossier.ruleset", lambda: "another")
    ran = tilik("audit", "replay", dossier, "--lang", "en")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert "not all of its findings" in lines[0]
    assert "today's is another" in lines[1]
    assert lines[2].startswith("  rows of its facts were altered")
    assert any(line.startswith("  derives no more: self_visit, contradicted: “") for line in lines)


def test_facts_from_before_revisions_were_kept_end_with_two(
    tilik: Tilik, engine: Engine, dossier: str
) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE fact_set SET revision = NULL"))
    ran = tilik("audit", "replay", dossier)
    assert (ran.code, ran.out) == (2, "")
    assert f"dossier {dossier[:12]} was judged from facts no revision" in ran.one_line


@pytest.mark.parametrize("id", ["zz", "0" * 12])
def test_an_id_that_fits_nothing_ends_with_two(tilik: Tilik, engine: Engine, id: str) -> None:
    ran = tilik("audit", "replay", id)
    assert (ran.code, ran.out) == (2, "")
    assert id in ran.one_line
