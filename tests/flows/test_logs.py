"""Log lines: one event, one line, whatever an article holds; nothing of it longer than 200 characters."""

import json
import logging
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.log_lines import LONGEST, shown
from flows.logs import configure, log_context
from flows.settings import SettingsError
from tests.kept import ROOT

FORGED = "Rupiah naik\n2026-11-26T00:00:00Z ERROR flows.checking: all is lost"
ANSI = "\x1b[2J\x1b]0;owned\x07Judul\x1b[31m"
BIDI = "laporan\u202egpj.exe\u2066\u200f\u2028\u2029"
HOSTILE = [
    FORGED,
    ANSI,
    BIDI,
    "\r\n\v\f\x85\x00\x7f\x9b31m",
    "\ud800 half",
    "x" * 5_000,
    "\u200b\u00ad\ufeff",
]

pytestmark = pytest.mark.usefixtures("logging_as_before")


@pytest.fixture(params=["json", "text"])
def form(request: pytest.FixtureRequest) -> str:
    """Each form of log lines, set up."""
    configure(request.param)
    return str(request.param)


def one_line(captured: pytest.CaptureFixture[str]) -> str:
    """The only line on stderr, all of it printable."""
    out, err = captured.readouterr()
    assert out == ""
    assert err.endswith("\n")
    line = err[:-1]
    assert line.isprintable(), repr(line)
    return line


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(
    "way", ["value", "repr", "mapping", "f-string", "fault", "cause", "article", "object"]
)
def test_a_hostile_title_is_one_line_of_at_most_two_hundred_characters(
    way: str, hostile: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    log = logging.getLogger("flows.sources")

    class Title:
        def __str__(self) -> str:
            return hostile

    if way == "value":
        log.warning("%s could not be read", hostile)
    elif way == "repr":
        log.warning("%r could not be read", hostile)
    elif way == "mapping":
        log.warning("%(title)s could not be read", {"title": hostile})
    elif way == "f-string":
        log.warning(hostile)
    elif way == "object":
        log.warning("%s", Title())
    elif way == "article":
        with log_context(article=hostile):
            log.warning("could not be read")
    else:
        try:
            try:
                raise ValueError(hostile)
            except ValueError as fault:
                if way == "cause":
                    raise KeyError(hostile) from fault
                raise
        except (ValueError, KeyError):
            log.exception("could not be read")
    line = one_line(capsys)
    assert "x" * (LONGEST + 1) not in line
    assert "read" in line or way in ("f-string", "object")
    if form == "json":
        told = json.loads(line)
        assert told["level"] in ("WARNING", "ERROR")
        assert told["logger"] == "flows.sources"


def test_a_fault_keeps_its_type_and_its_place_without_source_text(capsys: pytest.CaptureFixture[str]) -> None:
    configure("json")
    try:
        raise LookupError("no such office")  # a comment that must not be in the log
    except LookupError:
        logging.getLogger("db.store").exception("not kept")
    told = json.loads(one_line(capsys))
    assert told["error"] == "LookupError"
    assert told["msg"] == "not kept [LookupError: no such office]"
    assert len(told["at"]) == 1
    assert told["at"][0].startswith("test_logs.py:")
    assert "a comment" not in json.dumps(told)


def test_lines_carry_the_ids_of_run_article_and_source(capsys: pytest.CaptureFixture[str]) -> None:
    configure("json")
    log = logging.getLogger("flows.judging")
    with log_context(run="r-1", source="antara"):
        with log_context(article="https://example.id/a"):
            log.info("judged in %d ms", 31)
        log.info("done")
    log.info("after")
    first, second, third = map(json.loads, capsys.readouterr().err.splitlines())
    assert list(first) == ["ts", "level", "logger", "msg", "run", "article", "source"]
    assert (first["msg"], first["run"], first["article"]) == (
        "judged in 31 ms",
        "r-1",
        "https://example.id/a",
    )
    assert (second["run"], second["source"], "article" in second) == ("r-1", "antara", False)
    assert list(third) == ["ts", "level", "logger", "msg"]


def test_text_is_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    configure("text")
    with log_context(run="r-1"):
        logging.getLogger("flows.judging").warning("%s of %s", 3, "lima")
    line = one_line(capsys)
    assert line.split(" ", 1)[1] == "WARNING flows.judging: 3 of lima (run=r-1)"


@pytest.mark.parametrize(
    ("template", "values", "wanted"),
    [
        ("%d of %s", ("three", "five"), "%d of %s (three, five)"),
        ("%s", (), "%s"),
        ("%s and %s", ("one",), "%s and %s (one)"),
        ("%(a)s", ({"b": "one"},), "%(a)s (one)"),
        ("%s", ({"a": 1},), "{'a': 1}"),
        ("%s digits", (10**5000,), "<whole number of 16610 bits> digits"),
        ("%.1f%%", (99.5,), "99.5%"),
    ],
)
def test_values_that_do_not_fit_are_told_beside_the_message(
    template: str, values: tuple[object, ...], wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure("json")
    logging.getLogger("flows").warning(template, *values)
    assert json.loads(one_line(capsys))["msg"] == wanted


def test_another_handler_never_sees_a_value_whole(caplog: pytest.LogCaptureFixture) -> None:
    """Prefect sends records of ours to its server by a handler of its own: they are made harmless before."""
    configure("text")
    try:
        raise ValueError("y" * 900)
    except ValueError:
        logging.getLogger("claims.check").exception("%s", FORGED * 9)
    [record] = caplog.records
    assert record.args is None
    assert record.exc_info is None
    assert "\n" not in record.getMessage()
    assert len(record.getMessage()) < 2 * LONGEST + 60


def test_libraries_are_cleaned_where_they_reach_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    configure("text")
    logging.getLogger("a.library").warning("discarding: %s", FORGED)
    logging.getLogger("trafilatura.core").error("empty HTML tree")
    assert "\\n2026" in one_line(capsys)


def test_setting_it_up_again_adds_no_second_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure("text")
    configure("json")
    logging.getLogger("desk.web").info("once")
    assert json.loads(one_line(capsys))["msg"] == "once"


def test_the_form_is_a_setting(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TILIK_LOG", "json")
    configure()
    logging.getLogger("tilik").info("here")
    assert json.loads(one_line(capsys))["logger"] == "tilik"
    monkeypatch.setenv("TILIK_LOG", "yaml")
    with pytest.raises(SettingsError, match="give text or json"):
        configure()


@pytest.mark.parametrize("char", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_each_of_the_twelve_turning_characters_is_written_out(char: str, form: str, capsys: Any) -> None:
    logging.getLogger("flows").warning("%s", f"a{char}b")
    line = one_line(capsys)
    assert f"u{ord(char):04x}" in line


@given(st.text(alphabet=st.characters(), max_size=400) | st.binary(max_size=200))
def test_whatever_is_shown_is_printable_and_short(value: object) -> None:
    assert shown(value).isprintable()
    assert len(shown(value)) <= LONGEST * 10  # a sign that is not printable takes up to ten


def log_in_a_process() -> None:
    """What a process of a pool does in the test below."""
    with log_context(article=FORGED):
        logging.getLogger("flows.judging").warning("%s", ANSI)


def test_a_process_of_a_pool_logs_alike(capfd: pytest.CaptureFixture[str]) -> None:
    with ProcessPoolExecutor(1, get_context("spawn"), initializer=configure, initargs=("json",)) as pool:
        pool.submit(log_in_a_process).result()
    [line] = capfd.readouterr().err.splitlines()
    assert line.isprintable()
    assert json.loads(line)["article"].startswith("Rupiah naik\\n2026")


def test_under_prefect_its_handlers_stay_and_each_record_is_told_once(tmp_path: Path) -> None:
    """With Prefect's own logging set up, as in a worker: our line, and no second one by Prefect's console."""
    code = (
        "import logging\n"
        "from prefect.logging.configuration import setup_logging\n"
        "setup_logging()\n"
        "from flows.logs import configure\n"
        "configure('json'); configure('json')\n"
        "logging.getLogger('flows.checking').warning('%s', 'a\\nb')\n"
        "assert any('prefect' in type(h).__module__ for h in logging.getLogger().handlers)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT), "PREFECT_HOME": str(tmp_path), "DO_NOT_TRACK": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=200,
    )
    [line] = done.stderr.splitlines()
    assert json.loads(line)["msg"] == "a\\nb"
    assert done.stdout == ""


def test_loggers_that_a_library_switched_off_are_on_again(capsys: pytest.CaptureFixture[str]) -> None:
    ours = logging.getLogger("flows.somewhere")
    ours.disabled = True  # as logging.config does to all it is not told of
    configure("text")
    ours.warning("still told")
    assert "still told" in capsys.readouterr().err
