"""Only folders that Tilik itself named and filled are deleted, and only when they are old."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.reporting import FILES, replaced
from flows.tidying.reports import old_reports

BEFORE = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Old and new folders, and what else may lie among them."""
    folder = tmp_path / "reports"
    files = {
        "2025-12-31T23-59-59Z-0a1b2c3d": [
            "report.html",
            "report.md",
            "dossiers.jsonl",
            "findings.csv",
            "across.jsonl",
        ],
        "2025-11-30T00-00-00Z": ["report.html", "notes.docx"],
        "2025-10-30T00-00-00Z": ["across.jsonl"],
        "2025-10-29T00-00-00Z-by hand": ["report.html"],
        "2026-01-01T00-00-00Z": ["report.html"],
        "2026-01-01T00-00-00Z-0a1b2c3d": ["report.html"],
        "2025-13-99T99-99-99Z": ["report.html"],
        "nightly/2025-06-01": ["report.html", "report.md"],
        "nightly/2026-06-01": ["report.html"],
        "2025-06-01": ["report.html"],
        "kept by hand": ["report.html"],
    }
    for name, held in files.items():
        (folder / name).mkdir(parents=True)
        for file in held:
            (folder / name / file).write_text("x")
    return folder


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_old_folders_go_and_all_else_stays(reports: Path) -> None:
    before = everything(reports)
    gone, left = old_reports(reports, BEFORE, dry_run=True)
    assert everything(reports) == before, "a dry run deletes nothing"
    assert (gone, left) == (
        ["2025-10-30T00-00-00Z", "2025-12-31T23-59-59Z-0a1b2c3d", "nightly/2025-06-01"],
        ["2025-11-30T00-00-00Z"],
    )
    assert old_reports(reports, BEFORE, dry_run=False) == (gone, left)
    assert everything(reports) == {path for path in before if not path.startswith(tuple(gone))}, (
        "nothing but the folders that were named"
    )
    assert old_reports(reports, BEFORE, dry_run=False) == ([], left)


def test_links_are_never_followed(reports: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "report.html").write_text("x")
    (reports / "2025-01-01T00-00-00Z").symlink_to(elsewhere)
    inside = reports / "2025-01-02T00-00-00Z"
    inside.mkdir()
    (inside / "report.html").symlink_to(elsewhere / "report.html")
    gone, left = old_reports(reports, BEFORE, dry_run=False)
    assert "2025-01-01T00-00-00Z" not in gone
    assert inside.name in left
    assert (elsewhere / "report.html").exists()


def test_no_folder_of_reports_is_no_fault(tmp_path: Path) -> None:
    assert old_reports(tmp_path / "none", BEFORE, dry_run=False) == ([], [])


def test_what_a_killed_run_left_half_written_goes_with_its_folder(tmp_path: Path) -> None:
    """A SIGKILL leaves the files under the names they had beside their place."""
    with replaced(tmp_path, FILES):
        half = [path.name for path in tmp_path.iterdir()]
    assert len(half) == len(FILES)
    killed = tmp_path / "reports" / "2025-12-31T00-00-00Z-0a1b2c3d"
    mine = tmp_path / "reports" / "2025-12-30T00-00-00Z"
    for folder, names in ((killed, half), (mine, [".report.html.swp"])):
        folder.mkdir(parents=True)
        for name in names:
            (folder / name).write_text("x")
    assert old_reports(tmp_path / "reports", BEFORE, dry_run=False) == ([killed.name], [mine.name])
    assert not killed.exists()
