"""The HTML report as a browser lays it out: narrow screens, paper, and no script."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claims.report.html import render_html
from tests.claims.report.sample import DOSSIERS, UNREAD
from tests.claims.report.sample_world import WORLD
from tests.claims.report.test_reading import PAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"]

LONGEST = 200_000
"""Milliseconds that a browser or a page may take on a busy machine: it only ends what hangs."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium on the path"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield (opened := playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, timeout=LONGEST))
        opened.close()


@pytest.fixture(scope="module", params=["id", "en"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render_html(DOSSIERS, UNREAD, WORLD, request.param), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("reading") / "reading.html"
    path.write_text(PAGES["id"], encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_no_sideways_scrolling_and_no_complaint(browser: Any, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda entry: said.append(entry.text))
    page.on("dialog", lambda dialog: said.append("dialog"))
    page.goto(address, timeout=LONGEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []
    page.close()


def test_on_paper_everything_is_open(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address, timeout=LONGEST)
    heights = (
        "[...document.querySelectorAll('details .rows')].map(rows => rows.getBoundingClientRect().height)"
    )
    page.emulate_media(media="print")
    assert all(height > 0 for height in page.evaluate(heights))
    page.close()


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_the_readings_fit_and_a_kind_can_be_hidden(browser: Any, reading: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(reading, timeout=LONGEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    rows = "[...document.querySelectorAll('tr.time')].filter(row => row.offsetHeight > 0).length"
    assert page.evaluate(rows) > 0
    page.uncheck("#show-time", timeout=LONGEST)
    assert page.evaluate(rows) == 0
    page.close()
