"""`tilik run` prints the flags, says where the report lies, and says so when nothing changed."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.cli.run import any_reaches, print_flags, run, told
from flows.prefect_home import QUIET
from tests.flows.conftest import Write, desk

__all__ = ["desk"]

ROOT = Path(__file__).parents[3]
COUNTS = {
    "articles": 8,
    "new": 0,
    "unchanged": 8,
    "unread": 0,
    "unread_new": 0,
    "claims": 1,
    "error": 0,
    "warning": 2,
    "notice": 1,
}
TWO_MISTAKES = "Rapat digelar pada Selasa, 12 Mei 2025, dan ditutup pada 31 Juni 2024."


def test_a_run_that_changed_nothing_says_so() -> None:
    assert told(COUNTS, "en") == "nothing new: 8 articles unchanged; 1 claim; 0 errors, 2 warnings, 1 notice"
    assert told(COUNTS | {"claims": 1234}, "id") == (
        "tidak ada yang baru: 8 artikel tidak berubah; 1.234 pernyataan; 0 kesalahan, 2 peringatan, 1 catatan"
    )


def test_what_is_new_and_what_could_not_be_read_is_counted() -> None:
    counts = COUNTS | {"new": 1, "unchanged": 7, "unread": 2}
    assert told(counts, "en").startswith("1 article new, 7 unchanged, 2 not read; ")
    assert told(counts, "id").startswith("1 artikel baru, 7 tidak berubah, 2 tidak terbaca; ")


def test_an_unreadable_article_seen_for_the_first_time_is_something_new() -> None:
    assert not told(COUNTS | {"unread": 1, "unread_new": 1}, "en").startswith("nothing new")


@pytest.mark.parametrize(
    ("threshold", "reached"), [("never", False), ("error", False), ("warning", True), ("notice", True)]
)
def test_a_threshold_counts_what_is_as_bad_or_worse(threshold: str, reached: bool) -> None:
    assert any_reaches(COUNTS, threshold) is reached


def test_the_command_imports_neither_prefect_nor_sqlalchemy_before_it_runs() -> None:
    code = "import sys, desk.cli.run; sys.exit(bool({'prefect', 'sqlalchemy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def tilik_run(*arguments: str) -> Result:
    return CliRunner().invoke(run, arguments)


@pytest.fixture
def quiet(desk: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """What `tilik run` sets in the environment is undone after the test."""
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    return desk


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_flags_report_and_exit_codes(quiet: Write) -> None:
    quiet("a.txt", TWO_MISTAKES)
    first = tilik_run("inbox", "--out", "report", "--published", "2025-05-13")
    assert first.exit_code == 0, first.output
    assert "weekday_fits" in first.stdout
    assert "impossible_date" in first.stdout
    assert first.stdout.startswith("kesalahan  inbox/a.txt:")
    assert "1 artikel baru" in first.stdout
    assert f"laporan: {Path('report/report.html')}" in first.stdout
    assert first.stderr == ""

    second = tilik_run("inbox", "--out", "report", "--published", "2025-05-13", "--fail-on", "error")
    assert second.exit_code == 1
    assert "tidak ada yang baru: 1 artikel tidak berubah" in second.stdout


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_a_bad_path_is_one_line_and_the_others_are_unharmed(quiet: Write) -> None:
    quiet("a.txt", f"---\ntitel: Rapat\n---\n{TWO_MISTAKES}")
    done = tilik_run("missing.txt", "inbox", "--out", "report")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 2
    assert done.stderr.startswith("tilik: missing.txt: ")
    assert "\ntilik: inbox/a.txt: line 2: the field 'titel' is passed over" in done.stderr
    assert "1 artikel baru" in done.stdout
    assert Path("report/report.html").exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("TILIK_BATCH", "none"), ("TILIK_DATABASE_URL", "tilik.db"), ("PREFECT_HOME", "file/x")],
)
def test_a_setting_that_cannot_be_used_ends_the_run_at_once(
    quiet: Write, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    Path("file").touch()
    monkeypatch.setenv(name, value)
    done = tilik_run("inbox")
    assert done.exit_code == 2
    assert name in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.flow
@pytest.mark.usefixtures("prefect_server")
def test_a_database_that_cannot_be_used_is_one_line(quiet: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("tilik.db").write_text("no database, " * 1000, encoding="utf-8")
    done = tilik_run("inbox")
    assert done.exit_code == 2
    assert "tilik.db" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.flow
def test_a_prefect_server_that_does_not_answer_is_told_with_what_to_start(quiet: Write) -> None:
    from prefect.settings import PREFECT_API_URL, temporary_settings

    # Port 9 of the loopback interface is "discard": nobody answers there.
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}):
        done = tilik_run("inbox")
    assert done.exit_code == 2
    assert "tilik ops server" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_terminal_gets_a_table_in_which_outside_words_are_no_markup(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    flag = {"severity": "error", "source_id": "a.txt", "field": "text", "start": 3, "check": "weekday_fits"}
    words = {"quote": "[red]Selasa[/red]\x1b[2J", "message": "a Monday"}
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "200")
    print_flags([flag | words], "en")
    shown = capsys.readouterr().out
    assert "[red]Selasa[/red]" in shown
    assert "a.txt:text:3" in shown
    assert "\x1b[2J" not in shown
