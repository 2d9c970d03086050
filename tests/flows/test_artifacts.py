"""What Prefect's own pages show of a run holds no markup an article asked for, whoever wrote the artifact."""

import json
from pathlib import Path

import pytest

from tests.flows.conftest import Write

pytestmark = [pytest.mark.flow, pytest.mark.usefixtures("prefect_server")]

SLIP = "Menteri Pertahanan Jepang, Gen Nakatani, melakukan kunjungan resmi ke Jepang pada Oktober 2015"


def test_no_artifact_holds_what_a_page_would_run_or_follow(desk: Write) -> None:
    from prefect.client.orchestration import get_client

    from flows.check_articles import check_articles

    with get_client(sync_client=True) as client:
        before = {artifact.id for artifact in client.read_artifacts()}
        desk(
            "<img src=x onerror=alert(1)>.txt",
            f"---\ntitle: '<script>1</script> [x](javascript:alert(1))'\n---\n{SLIP} <svg onload=alert(1)>.",
        )
        desk("[x](javascript:alert(1)).txt", "\x00")
        summary = check_articles(["inbox"], out="report")
        assert [flag["check"] for flag in summary["flags"]] == ["self_visit"]
        assert "<" in json.dumps(summary["flags"])
        made = [artifact for artifact in client.read_artifacts() if artifact.id not in before]
    assert {artifact.key for artifact in made} >= {"tilik-counts", "tilik-flags"}
    for artifact in made:
        told = artifact.data if isinstance(artifact.data, str) else json.dumps(artifact.data)
        told += str(artifact.description)
        assert "<" not in told, artifact.key
        assert "](javascript" not in told, artifact.key
        assert len(told) < 100_000, artifact.key
    assert Path("report/report.html").is_file()
