"""`tilik review`: what waits for a decision, listed or served on this machine."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request

import pytest
from sqlalchemy import Engine

from claims.model import Dossier
from desk.web.review import serving
from desk.web.review.serving import new_key, open_browser
from tests.db.test_versions import ADDRESS, FIRST, Desk, flag_of
from tests.desk.cli.conftest import ROOT, Tilik


@pytest.fixture
def first(engine: Engine) -> Dossier:
    """An article with two flags, one of them decided on."""
    desk = Desk(engine)
    first = desk.prints(FIRST)
    desk.decides(first, "parts_and_whole")
    engine.dispose()
    return first


def test_what_waits_is_listed(tilik: Tilik, first: Dossier) -> None:
    ran = tilik("review", "--list", "--report-lang", "en")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("Error  “Senin, 31 September 2025”\n")
    assert f" · {flag_of(first, 'impossible_date')[:12]} · " in ran.out
    assert ran.out.endswith("\n\n1 flag is waiting for a decision.\n")
    assert "1 temuan menunggu keputusan." in tilik("review", ADDRESS, "--list").out


def test_the_list_as_json_has_what_decide_takes(tilik: Tilik, first: Dossier) -> None:
    ran = tilik("review", "--json", "--report-lang", "en")
    (row,) = map(json.loads, ran.out.splitlines())
    assert (row["finding"], row["source_id"]) == (flag_of(first, "impossible_date"), ADDRESS)
    assert set(row) == {
        *("at", "check", "dossier", "finding", "message", "quote", "severity", "source_id", "title")
    }
    assert tilik("decide", row["finding"], "accepted", "--by", "Sekar").code == 0
    ran = tilik("review", "--json")
    assert (ran.code, ran.out) == (0, "")
    assert tilik("review", "--list").out == "Tidak ada temuan yang menunggu keputusan.\n"


def test_what_narrows_the_list_down(tilik: Tilik, first: Dossier) -> None:
    assert tilik("review", "--list", "--since", "2025-09-20").code == 1
    assert tilik("review", "--list", "--since", "2025-09-21").code == 0
    assert tilik("review", flag_of(first, "parts_and_whole"), "--list").code == 1
    ran = tilik("review", "elsewhere", "--list")
    assert ran.code == 2
    assert "no article has the address 'elsewhere'" in ran.one_line


def test_without_a_database_it_says_so(tilik: Tilik) -> None:
    for options in (["--list"], ["--no-browser"]):
        ran = tilik("review", *options)
        assert ran.code == 2
        assert "tilik" in ran.one_line


def test_a_port_that_is_taken_is_one_line(tilik: Tilik, first: Dossier) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = tilik("review", "--no-browser", "--port", taken.getsockname()[1])
    assert ran.code == 2
    assert ran.one_line.endswith("end what listens there, or give another --port")


def test_the_page_is_served_until_it_is_told_to_end(first: Dossier) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "desk.cli.main", "review", "--port", "0", "--no-browser", "--by", "Sekar"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert running.stderr is not None
    (address,) = re.findall(r"http://127\.0\.0\.1:\d+/[\w-]{16}/", running.stderr.readline())
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own page
        page = answer.read().decode()
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=100)
    assert "31 September 2025" in page
    assert (running.returncode, out, err) == (0, "", "")


def test_a_browser_is_opened_only_before_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(serving.webbrowser, "open", opened.append)
    monkeypatch.setattr(serving.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    open_browser("http://127.0.0.1:1/a/")
    assert opened == []
    monkeypatch.setenv("DISPLAY", ":0")
    open_browser("http://127.0.0.1:1/a/")
    assert opened == ["http://127.0.0.1:1/a/"]


def test_every_key_is_another() -> None:
    assert len({new_key() for _ in range(50)}) == 50
