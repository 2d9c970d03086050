"""`tilik check`: forms, files, exit codes, many articles, the same bytes every time."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import desk.cli.files
import desk.cli.judging
from claims.model import Article, Dossier, Finding, World
from claims.model.check import ArticleCheck, Case
from claims.report import FORMATS
from tests.desk.cli.conftest import NOTHING, ROOT, SELF_VISIT, Tilik

Write = Callable[..., Path]
SAMPLES = ROOT / "seeds/articles"
STRAY = 'Menurut Ani, pasar itu ramai."\n\nPara pedagang menata buah.'


def _flags(out: str) -> list[tuple[str, str]]:
    return [
        (finding["check"], finding["severity"])
        for line in out.splitlines()
        for finding in json.loads(line)["findings"]
        if finding["severity"] is not None
    ]


def test_a_flag_is_printed_and_is_exit_code_one(tilik: Tilik, write: Write) -> None:
    path = write("a.txt", SELF_VISIT)
    ran = tilik("check", path)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(f"KESALAHAN  self_visit  {path}:")
    assert "\x1b" not in ran.out


def test_an_article_without_a_flag_is_exit_code_zero(tilik: Tilik, write: Write) -> None:
    ran = tilik("check", write("a.txt", NOTHING))
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("article", "threshold", "code"),
    [
        (SELF_VISIT, "error", 1),
        (SELF_VISIT, "notice", 1),
        (SELF_VISIT, "never", 0),
        (STRAY, "notice", 1),
        (STRAY, "warning", 0),
        (STRAY, "error", 0),
    ],
)
@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_the_threshold_decides_the_exit_code(
    article: str, threshold: str, code: int, form: str, tilik: Tilik, write: Write
) -> None:
    path = write("a.txt", article)
    assert tilik("check", path, "--fail-on", threshold, "--format", form).code == code


def test_an_article_that_cannot_be_read_outweighs_flags(tilik: Tilik, write: Write) -> None:
    assert tilik("check", write("a.txt", SELF_VISIT), write("b.txt", "")).code == 2


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "jsonl"])
def test_every_report_states_what_was_not_read(form: str, tilik: Tilik, write: Write) -> None:
    bad, missing = write("b.txt", ""), "missing.txt"
    ran = tilik("check", write("a.txt", SELF_VISIT), bad, missing, "--format", form)
    assert ran.code == 2
    if form == "xlsx":
        with zipfile.ZipFile(io.BytesIO(ran.raw)) as book:
            said = book.read("xl/sharedStrings.xml").decode()
    elif form == "csv":
        said = str([row for row in csv.DictReader(io.StringIO(ran.out)) if row["outcome"] == "unread"])
    else:
        said = ran.out.replace("\\", "")
    assert "b.txt" in said
    assert "kosong: tidak ada yang dapat dibaca" in said
    assert missing in said
    assert "tidak ada berkas atau folder ini" in said
    assert f"tilik: {bad}: is empty" in ran.err


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_stdout_would(form: str, tilik: Tilik, write: Write, tmp_path: Path) -> None:
    path = write("a.txt", SELF_VISIT)
    out = tmp_path / "new/folder/report"
    printed = tilik("check", path, "--format", form)
    ran = tilik("check", path, "--format", form, "--out", out)
    assert (ran.code, ran.raw, ran.err) == (1, b"", "")
    assert out.read_bytes() == printed.raw
    assert [each.name for each in out.parent.iterdir()] == ["report"]


EVERY_FORM = """
import sys
from desk.cli.main import main
for form in ("text", "jsonl", "html"):
    try:
        main(["check", *sys.argv[2:], "--format", form, "--out", f"{sys.argv[1]}/{form}"])
    except SystemExit as ended:
        assert ended.code == 1, (form, ended.code)
"""


def test_the_bytes_do_not_hang_on_the_hash_seed(tmp_path: Path) -> None:
    paths = [SAMPLES / "camp-david.txt", SAMPLES / "menhan-korsel-di-tokyo.md"]
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        command = [sys.executable, "-c", EVERY_FORM, tmp_path / seed, *paths]
        environ = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run(command, env=environ, cwd=tmp_path, check=True, timeout=120)
    for form in ("text", "jsonl", "html"):
        first, second = ((tmp_path / seed / form).read_bytes() for seed in ("1", "2"))
        assert first
        assert first == second, form


@pytest.mark.parametrize("form", ["jsonl", "html"])
def test_several_processes_give_the_same_bytes(form: str, tilik: Tilik, write: Write) -> None:
    paths = [SAMPLES, write("bad.txt", b"\xff"), write("a.txt", SELF_VISIT)]
    alone = tilik("check", *paths, "--format", form)
    together = tilik("check", *paths, "--format", form, "--jobs", 2)
    assert alone.code == 2
    assert (together.code, together.err) == (alone.code, alone.err)
    assert together.raw == alone.raw


def test_an_older_day_of_knowledge_reaches_every_process(tilik: Tilik) -> None:
    arguments = ("check", SAMPLES, "--format", "jsonl", "--as-known-at", "2001-01-01")
    alone, together = tilik(*arguments), tilik(*arguments, "--jobs", 2)
    assert json.loads(alone.out.splitlines()[0])["facts"]["count"] == 0
    assert alone.one_line.startswith("tilik: no facts were on record by 2001-01-01: ")
    assert together.raw == alone.raw


def test_a_negative_number_of_processes_is_refused(tilik: Tilik, write: Write) -> None:
    ran = tilik("check", write("a.txt", NOTHING), "--jobs", "-1")
    assert ran.code == 2
    assert "--jobs" in ran.one_line


def test_lines_come_as_articles_are_done(tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the third article is checked, the first two have left already, and are kept no longer."""
    happened: list[str] = []
    real_check, real_write = desk.cli.judging.check_article, desk.cli.files._to_stdout

    def checking(article: Article, world: World, **_: object) -> Dossier:
        happened.append(f"check {article.source_id}")
        return real_check(article, world)

    def writing(content: str | bytes) -> None:
        happened.append(f"write {json.loads(content)['article']['source_id']}")
        real_write(content)

    monkeypatch.setattr(desk.cli.judging, "check_article", checking)
    monkeypatch.setattr(desk.cli.files, "_to_stdout", writing)
    path = write("a.jsonl", "\n".join(json.dumps({"id": str(n), "text": NOTHING}) for n in range(3)))
    assert tilik("check", path, "--format", "jsonl").code == 0
    assert happened == ["check 0", "write 0", "check 1", "write 1", "check 2", "write 2"]


def test_a_fault_in_one_article_costs_only_that_one(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = desk.cli.judging.check_article

    def broken(article: Article, world: World, **_: object) -> Dossier:
        if article.text == NOTHING:
            raise AssertionError("a fault")
        return real(article, world)

    monkeypatch.setattr(desk.cli.judging, "check_article", broken)
    first, last = write("0.txt", NOTHING), write("1.txt", SELF_VISIT)
    ran = tilik("check", first, last)
    assert ran.code == 2
    assert "0.txt: could not be checked, by a fault of Tilik (AssertionError: a fault)" in ran.one_line
    assert "self_visit" in ran.out
    assert "tidak dapat diperiksa karena kesalahan Tilik (AssertionError: a fault)" in ran.out


def test_explain_lists_what_is_no_flag(tilik: Tilik, write: Write) -> None:
    path = write("a.txt", SELF_VISIT)
    assert len(tilik("check", path, "--explain").out) > len(tilik("check", path).out)
    ran = tilik("check", path, "--explain", "--format", "html")
    assert ran.code == 2
    assert "--explain is for the text report" in ran.one_line


def test_reports_are_worded_in_the_language_asked_for(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.txt", SELF_VISIT)
    assert "negaranya sendiri" in tilik("check", path).out
    english = tilik("check", path, "--report-lang", "en").out
    assert "own country" in english
    monkeypatch.setenv("TILIK_LANGUAGE", "en")
    assert tilik("check", path).out == english


def _on_a_terminal(*arguments: object, columns: int = 80) -> tuple[int, str]:
    """The exit code and all that a terminal of that width shows."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "desk.cli.main", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": str(columns)},
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux ends a terminal whose other side is closed with an error
            break
        if not more:
            break
        shown += more
    os.close(ours)
    return running.wait(timeout=200), shown.decode()


def test_a_spreadsheet_is_not_shown_on_a_terminal(write: Write) -> None:
    code, shown = _on_a_terminal("check", write("a.txt", NOTHING), "--format", "xlsx")
    assert code == 2
    assert shown == (
        "tilik: lembar kerja tidak dapat ditampilkan di terminal; sebutkan berkas dengan --out\r\n"
    )


def test_a_terminal_gets_colours_and_lines_that_fit(write: Write) -> None:
    write("folder/a.txt", SELF_VISIT)
    folder = write("folder/b.txt", NOTHING).parent
    code, shown = _on_a_terminal("check", folder)
    assert code == 1
    assert "\x1b[31;1mKESALAHAN" in shown
    report = shown.rpartition("\x1b[K")[2].splitlines()
    assert max(len(row) for row in report if str(folder) not in row) <= 80
    assert "artikel diperiksa: 2" in shown


def test_a_terminal_without_colours_is_respected(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in _on_a_terminal("check", write("a.txt", SELF_VISIT))[1]


def test_a_check_that_fails_is_named_in_the_dossier_and_costs_no_more(
    tilik: Tilik, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(case: Case) -> list[Finding]:
        raise ValueError("planted")

    planted = ArticleCheck("planted", 1, faulty)
    monkeypatch.setattr("claims.check.ARTICLE_CHECKS", (planted,))
    ran = tilik("check", write("0.txt", NOTHING), "--format", "jsonl")
    assert (ran.code, ran.err) == (1, "")
    (fault,) = json.loads(ran.out)["faults"]
    assert (fault["check"], fault["kind"], fault["told"]) == ("planted", "raised", "ValueError: planted")
    for form in ("text", "md", "html", "csv"):
        assert "planted" in tilik("check", write("0.txt", NOTHING), "--format", form).out


@pytest.mark.parametrize("command", [("check", "--format", "html"), ("read",)])
def test_a_report_never_takes_the_place_of_an_article(
    command: tuple[str, ...], tilik: Tilik, write: Write, tmp_path: Path
) -> None:
    path, other = write("0.txt", NOTHING), tmp_path / "link.txt"
    other.symlink_to(path)
    before = Path(path).read_bytes()
    for out in (path, other):
        ran = tilik(*command, path, "--out", out)
        assert (ran.code, ran.out) == (2, "")
        assert (
            ran.err
            == f"tilik: cannot write {out}: it is an article to be read; name another file with --out\n"
        )
    assert Path(path).read_bytes() == before


def test_a_day_on_which_nothing_can_be_printed_is_refused(tilik: Tilik, write: Write) -> None:
    path = write("0.txt", NOTHING)
    for day in ("0001-01-01", "1599-12-31", "3000-01-01", "9999-12-31"):
        ran = tilik("check", path, "--published", day)
        assert (ran.code, ran.out) == (2, "")
        assert "is no day of printing; write a year from 1600 to 2999" in ran.err
    for day in ("1600-01-01", "2999-12-31"):
        assert tilik("check", path, "--published", day).code == 0


def test_a_day_of_printing_far_ahead_is_wondered_at(tilik: Tilik, write: Write) -> None:
    path = write("0.txt", NOTHING)
    told = "tilik: --published 2999-12-31 lies more than a year ahead: look whether it is right\n"
    assert tilik("check", path, "--published", "2999-12-31").err == told
    assert tilik("check", path, "--published", "2025-05-12").err == ""
