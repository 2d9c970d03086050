"""claims/report/html.py: well-formed, self-contained, and deaf to what article text would like it to do."""

from html.parser import HTMLParser

import pytest

from claims.model import Language
from claims.report.html import render_html
from tests.claims.report.sample import DOSSIERS, HOSTILE, TEXT, UNREAD
from tests.claims.report.sample_world import WORLD

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """What a browser would make of the page: every element with its attributes, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


PAGES = {language: render_html(DOSSIERS, UNREAD, WORLD, language) for language in ("id", "en")}  # type: ignore[arg-type]


@pytest.fixture(params=["id", "en"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(PAGES[request.param])


def test_every_element_is_closed_in_order(page: Page) -> None:
    assert page.open == []


def test_every_id_is_used_once_and_every_inner_link_leads_somewhere(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    links = [str(attrs["href"]) for tag, attrs in page.elements if tag == "a"]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_flagged_words_and_cards_point_at_each_other(page: Page) -> None:
    marks = {attrs["id"] for tag, attrs in page.elements if tag == "mark" and attrs.get("id")}
    cards = {attrs["id"] for tag, attrs in page.elements if "card" in str(attrs.get("class")).split()}
    links = {str(attrs["href"])[1:] for tag, attrs in page.elements if tag == "a"}
    assert len(cards) == sum(len(dossier.flags) for dossier in DOSSIERS)
    assert cards <= links
    assert marks <= links


def test_nothing_runs_and_nothing_is_fetched(page: Page) -> None:
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "link", "iframe", "form", "object"})
    for _, attrs in page.elements:
        assert not any(name.startswith("on") or name in ("src", "style") for name in attrs)
    outer = [attrs for tag, attrs in page.elements if tag == "a" and not str(attrs["href"]).startswith("#")]
    assert outer
    assert all(str(attrs["href"]).startswith("https://contoh.example/") for attrs in outer)
    assert all(attrs["rel"] == "noopener noreferrer" for attrs in outer)


def test_a_policy_forbids_scripts_whatever_happens(page: Page) -> None:
    policy = next(a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert str(policy).startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_no_style_sheet_asks_for_anything_from_outside() -> None:
    style = PAGES["id"].partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert '"Noto Serif"' in style


@pytest.mark.parametrize(
    ("language", "title"), [("id", "Laporan pemeriksaan fakta"), ("en", "Fact check report")]
)
def test_the_page_speaks_the_language_asked_for(language: Language, title: str) -> None:
    page = Page(PAGES[language])
    assert page.elements[0] == ("html", {"lang": language})
    assert title in page.text
    passages = [a["lang"] for _, a in page.elements if a.get("class") == "passage"]
    assert passages == ["id", "en", "en"]


def test_the_articles_are_there_word_for_word_but_for_the_address(page: Page) -> None:
    for paragraph in [*TEXT.split("\n")[:4], *HOSTILE.split("\n")[2:]]:
        plain = page.text
        for number in "1234":
            for sign in "✕▲●":
                plain = plain.replace(sign + number, "")
        assert paragraph in plain
    assert "redaksi.luar@" not in PAGES["id"]
    assert "r•••@korea.kr" in page.text


def test_hostile_characters_never_reach_the_page() -> None:
    for html in PAGES.values():
        assert not set(html) & {"\u202e", "\u202c", "\x1b", "\x07"}
        assert "<script" not in html


def test_no_template_switches_escaping_off() -> None:
    from claims.report.html import TEMPLATES

    source = "".join(path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.iterdir()))
    assert "|safe" not in source.replace(" ", "")
    assert "autoescape" not in source


def test_unread_articles_and_versions_are_named(page: Page) -> None:
    for words in (
        "scan.pdf",
        "this is a PDF",
        "r-0123456789ab",
        "b7c1f0e2a9d4",
        "self_visit@1",
        "rapidfuzz 3.14",
    ):
        assert words in page.text
