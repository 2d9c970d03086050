"""The page of the service: plain, without a script, and with an anchor for every kind of problem."""

from lxml import html

from desk.web.asked import FORMS, KNOWN
from desk.web.problem import KINDS
from desk.web.routes import PAGES
from tests.desk.web.conftest import Made


def test_the_page_tells_all_and_loads_nothing(made: Made) -> None:
    client, _ = made()
    answer = client.get("/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    page = html.fromstring(answer.text)
    assert page.xpath("//script | //link | //img | //iframe | //@style | //@onclick | //form") == []
    assert set(page.xpath("//@href")) == {"/openapi.json"}
    assert set(page.xpath("//tr/@id")) == set(KINDS), "problems lead here by their type"
    words = page.text_content()
    for word in (*FORMS, *KNOWN, *(page.path for page in PAGES if page.path != "/docs")):
        assert word in words, word
    assert "sha256-" in answer.headers["content-security-policy"]
    assert page.get("lang") == "en"
