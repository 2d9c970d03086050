"""Tests that need the same server are one group, in whatever file they stand."""

from pathlib import Path

from tests.scheduling import ROOT, group


def test_tests_of_a_server_are_a_group_and_all_others_go_their_own_way() -> None:
    assert group("tests/desk/web/routes/test_health.py") == "web"
    assert group("tests/flows/test_recheck.py") == "flow"
    assert group("tests/flows/test_settings.py") is None
    assert group("tests/test_scheduling.py") is None


def test_every_file_that_asks_for_prefects_server_is_of_its_group() -> None:
    asking = [
        str(path.relative_to(ROOT))
        for path in sorted(Path(ROOT, "tests").rglob("test_*.py"))
        if 'usefixtures("prefect' + '_server")' in path.read_text(encoding="utf-8")
    ]
    assert len(asking) > 10
    assert [file for file in asking if group(file) not in ("flow", "web")] == []
