"""`tilik decide`: a flag is accepted or dismissed, and the next report says so."""

import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from claims.dossier import check_article
from claims.report.jsonl import dossier_line
from claims.world import SeedWorld, read_seeds
from db.engine import migrate, open_engine
from db.session import transaction
from db.store import keep_article, keep_dossier, start_run
from tests.desk.cli.conftest import Tilik
from tests.factory import article

TEXT = "Rapat digelar Senin (11/5/2025)."
RUN = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.fixture
def flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a flag that is kept in the database of the settings."""
    url = f"sqlite:///{tmp_path}/tilik.db"
    monkeypatch.setenv("TILIK_DATABASE_URL", url)
    world = SeedWorld(read_seeds())
    raw = TEXT.encode()
    dossier = check_article(article(TEXT, raw_sha256=hashlib.sha256(raw).hexdigest()), world)
    engine = open_engine(url)
    migrate(engine)
    with transaction(engine) as session:
        start_run(
            session,
            flow="test",
            started_at=datetime(2025, 5, 12, tzinfo=UTC),
            parameters={},
            libraries={},
            run_id=RUN,
        )
        keep_article(session, dossier.article, raw, RUN)
        keep_dossier(session, dossier, dossier_line(dossier, world), RUN)
    engine.dispose()
    return dossier.flags[0].id


def test_a_flag_is_dismissed_and_the_trail_tells_by_whom_and_why(tilik: Tilik, flag: str) -> None:
    ran = tilik("decide", flag[:10], "dismissed", "--by", "Sekar", "--reason", "Kutipan surat lama.")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"ditolak: temuan {flag[:12]} dari weekday_fits, oleh Sekar\n"
    told = tilik("audit", "show", flag, "--lang", "en").out
    assert re.search(r"dismissed by Sekar, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC: ", told)
    assert "Kutipan surat lama." in told
    decided = json.loads(tilik("audit", "show", flag, "--json").out)["decisions"]
    assert [(one["verdict"], one["by"]) for one in decided] == [("dismissed", "Sekar")]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ffffff0000", "accepted", "--by", "Sekar"], "nothing here has an id"),
        (["{flag}", "accepted", "--by", " "], "needs a name"),
        (["{flag}", "accepted", "--by", "Sekar", "--reason", "x" * 3000], "longer than"),
    ],
)
def test_what_cannot_be_kept_is_one_line(tilik: Tilik, flag: str, arguments: list[str], says: str) -> None:
    ran = tilik("decide", *(argument.replace("{flag}", flag) for argument in arguments))
    assert ran.code == 2
    assert says in ran.one_line


def test_a_verdict_is_one_of_two(tilik: Tilik, flag: str) -> None:
    ran = tilik("decide", flag, "maybe", "--by", "Sekar")
    assert ran.code == 2
    assert "accepted" in ran.err


@pytest.mark.parametrize(("said", "kept"), [("diterima", "accepted"), ("ditolak", "dismissed")])
def test_a_verdict_may_be_given_as_indonesian_reports_print_it(
    tilik: Tilik, flag: str, said: str, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    ran = tilik("decide", flag[:10], said, "--by", "Sekar")
    assert (ran.code, ran.out) == (0, f"{kept}: finding {flag[:12]} of weekday_fits, by Sekar\n")
    assert tilik("decide", flag[:10], "benar", "--by", "Sekar").code == 2
