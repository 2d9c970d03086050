"""The review page in a browser: by keyboard alone, on a narrow screen, without a complaint."""

import re
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from desk.web.review.app import build
from desk.web.server import server_of
from desk.web.serving import Serving
from tests.claims.report.test_html_in_browser import CHROMIUM, LONGEST, QUIET
from tests.desk.web.review.conftest import KEY, Reviewed
from tests.desk.web.review.test_app import kept

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium on the path"),
]


@pytest.fixture
def address(reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The page, served as `tilik review` serves it."""
    monkeypatch.setattr("signal.signal", lambda *_: None)  # a thread of a test takes no signals
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = server_of(build(reviewed.review), Serving())
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}/{KEY}/"
        server.should_exit = True
        thread.join(60)


@pytest.fixture
def page() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET, timeout=LONGEST)
        page = browser.new_page(viewport={"width": 320, "height": 700})
        page.set_default_timeout(LONGEST)
        yield page
        browser.close()


def test_all_is_decided_by_keyboard(page: Any, address: str, reviewed: Reviewed) -> None:
    said: list[str] = []
    page.on("console", lambda entry: said.append(entry.text))

    def to(name: str, value: str = "") -> None:
        for _ in range(20):
            page.keyboard.press("Tab")
            at = page.evaluate("[document.activeElement.name, document.activeElement.value]")
            if at[0] == name and value in ("", at[1]):
                return
        raise AssertionError(f"no {name} is reached")

    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("article.*#a1-f1$"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    to("reason")
    page.keyboard.type("Salah ketik")
    page.keyboard.press("Enter")
    to("by")
    page.keyboard.type("Sekar")
    page.keyboard.press("Enter")
    assert kept(reviewed) == [], "Enter in a field decides nothing"
    to("verdict", "dismissed")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#a1-f2$"))
    to("verdict", "accepted")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/\?kept="))
    assert kept(reviewed) == [("dismissed", "Sekar", "Salah ketik"), ("accepted", "Sekar", "")]
    assert "Nothing is waiting" in page.inner_text("main")
    assert said == []
