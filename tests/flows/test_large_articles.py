"""An article larger than Prefect takes a parameter of goes through the flow: only its path is handed on."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

PREFECTS_LIMIT = 524_288  # bytes of the parameters of a run (prefect.settings, server.api.max_parameter_size)
SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015."


def test_an_article_of_more_than_half_a_megabyte_is_checked_by_its_path(desk: Write) -> None:
    from prefect.client.orchestration import get_client

    from flows.check_articles import check_articles

    path = desk("a.txt", " " * 600_000 + SLIP)
    assert path.stat().st_size > PREFECTS_LIMIT
    summary: dict[str, Any] = check_articles(["inbox"], out="report")
    assert [flag["check"] for flag in summary["flags"]] == ["self_visit"]
    assert summary["flags"][0]["start"] == 600_000
    with get_client(sync_client=True) as client:
        run = client.read_flow_runs(limit=1)[0]
        tasks = client.read_task_runs()
    assert len(orjson.dumps(run.parameters)) < 1_000
    assert max(len(task.model_dump_json()) for task in tasks) < 10_000
    assert Path("report/report.html").stat().st_size > 1_000
