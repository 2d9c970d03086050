"""Figures in Prometheus' text format: every one there, the labels bounded, the same bytes each time."""

from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from db.engine import migrate, open_engine
from db.metrics import Figures
from desk.web.metrics import exposition
from tests.desk.web.conftest import LET_IN, Made

FOUND = Figures(
    articles={"arrived": 9, "judged": 5, "waiting": 3, "unread": 1},
    claims=20,
    flags={("weekday_fits", "warning"): 2, ("self_visit", "error"): 1},
    queue_age=61.5,
    fetched={"a.example": 7},
    fetch_errors={'b"\n\\.example': 2},
    last_success={"paper": 1747000000.0},
    checkpoint_age=3600.0,
    runs={"completed": 4},
    decisions={"accepted": 2},
    notices={"sent": 1},
    walls={"paper": 3},
)
WANTED = {
    "tilik_articles",
    "tilik_claims",
    "tilik_flags",
    "tilik_queue_age_seconds",
    "tilik_fetch_requests",
    "tilik_fetch_errors",
    "tilik_source_last_success_timestamp_seconds",
    "tilik_checkpoint_age_seconds",
    "tilik_runs",
    "tilik_decisions",
    "tilik_notices",
    "tilik_figures_age_seconds",
    "tilik_walls",
}


def samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_every_figure_is_told_and_reads_back() -> None:
    text = exposition(FOUND).decode()
    assert {family.name for family in text_string_to_metric_families(text)} == WANTED
    found = samples(text)
    assert found[("tilik_articles", (("state", "waiting"),))] == 3
    assert found[("tilik_flags", (("check", "self_visit"), ("severity", "error")))] == 1
    assert found[("tilik_fetch_errors_total", (("host", 'b"\n\\.example'),))] == 2
    assert found[("tilik_queue_age_seconds", ())] == 61.5
    assert exposition(FOUND).decode() == text


def test_without_a_checkpoint_its_age_is_not_told() -> None:
    values = {name: getattr(FOUND, name) for name in FOUND.__slots__}
    assert "checkpoint_age" not in exposition(Figures(**values | {"checkpoint_age": None})).decode()


def test_the_service_counts_itself_by_path_and_status(made: Made) -> None:
    client, _ = made()
    client.get("/healthz")
    for number in range(20):
        client.get(f"/nothing/{number}")
    client.post("/v1/check", content="a", headers={"Content-Type": "text/plain"})
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    found = samples(answer.text)
    requests = {key[1]: value for key, value in found.items() if key[0] == "tilik_http_requests_total"}
    assert requests == {
        (("path", "/healthz"), ("status", "200")): 1,
        (("path", "other"), ("status", "404")): 20,
        (("path", "/v1/check"), ("status", "200")): 1,
    }
    assert found[("tilik_service_articles_total", (("outcome", "dossier"),))] == 1
    assert found[("tilik_service_inside", ())] == 0
    assert not [name for name, _ in found if name == "tilik_articles"], "there is no database"


@pytest.mark.parametrize("with_tokens", [False, True])
def test_with_a_database_its_figures_are_told(
    with_tokens: bool, made: Made, tokens: Path, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path}/tilik.db"
    engine = open_engine(address)
    migrate(engine)
    engine.dispose()
    client, _ = made(database_url=address, tokens=tokens if with_tokens else None)
    found = samples(client.get("/metrics", headers=LET_IN).text)
    assert found[("tilik_articles", (("state", "waiting"),))] == 0
    assert found[("tilik_queue_age_seconds", ())] == 0
