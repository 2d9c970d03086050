"""Whatever an article, a path or a reason says, a report says it in words, in each format."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claims.model import Dossier, Unread
from claims.report import FORMATS, render
from tests.claims.report.sample import dossier
from tests.claims.report.sample_world import WORLD
from tests.factory import article, claim, finding

MARKUP = [
    "<script>alert(1)</script>", "<ScRiPt src=//e.example/x.js></sCrIpT>", "<script\n>alert(1)</script >",
    "<img src=x onerror=alert(1)>", "<img/src='x'/onerror=alert(1)>", '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg/onload=alert(1)//",
    "<svg><a xlink:href='javascript:alert(1)'><text y=9>x",
    "<math><mi xlink:href='data:x,<script>1</script>'>", "<body onload=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>", "<iframe srcdoc='<script>1</script>'>",
    "<object data='data:text/html,<script>1</script>'>", "<embed src='javascript:alert(1)'>",
    "<link rel=stylesheet href=//e.example/x.css>", "<style>@import '//e.example/x.css';</style>",
    "<style>*{background:url(//e.example)}</style>",
    "<meta http-equiv=refresh content='0;url=//e.example'>", "<base href=//e.example/>",
    "<form action=//e.example><input name=x autofocus onfocus=alert(1)>",
    "<button formaction=javascript:alert(1)>x", "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>", "<audio src=x onerror=alert(1)>", "<marquee onstart=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>", "<a href=data:text/html,1>x</a>", "<a href='vbscript:x'>x</a>",
    "<input type=image src=x onerror=alert(1)>", "<isindex type=image src=1>",
    "<table background='javascript:alert(1)'>", "<div style='width:expression(alert(1))'>",
    "<template><b>x</b>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<title></title><script>1</script>", "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>", "</textarea><script>1</script>",
    "--><script>alert(1)</script><!--", "<!--<img src='--><img src=x onerror=alert(1)//'>",
    "<![CDATA[<b>x</b>]]>", "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>&e;", "&lt;script&gt;alert(1)", "&#60;script&#62;alert(1)",
    '" onmouseover="alert(1)', "' onmouseover='alert(1)", "` onmouseover=`alert(1)",
    '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>", "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}", "[x](javascript:alert(1))", "![x](//e.example/x.png)", "[x]: javascript:alert(1)",
    "<javascript:alert(1)>", "`<b>x</b>`", "<\x00script>alert(1)</script>", "\ufeff<script>1</script>",
    "＜script＞alert(1)＜/script＞",
]  # fmt: skip
TURNING = [chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
TEXTS = [name for name, format in FORMATS.items() if not format.binary]


def hostile(words: str) -> tuple[list[Dossier], list[Unread]]:
    """A dossier with the words as text, title, address, id, quotation and facts; and an article unread."""
    printed = article(f"{words} tiba.", title=words, source_id=words, url=f"javascript:{words}")
    said = claim(printed, words)
    facts = {"done_quote": words, "planned_quote": words, "reason": words}
    flag = finding(said, "planned_versus_done", reason="said-done-and-planned", facts=facts)
    return [dossier(printed, (said,), (flag, finding(said, reason=words)))], [Unread(words, words)]


def report(words: str, format: str, language: str = "id") -> str:
    read = render(*hostile(words), WORLD, format, language)  # type: ignore[arg-type]
    assert isinstance(read, str)
    return read


class Page(HTMLParser):
    """The elements a browser would make, with the names of their attributes and where they lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {str(value) for name, value in attrs if name in ("href", "src", "action")}


BENIGN = Page(report("Menteri itu", "html"))


def test_there_are_sixty_ways_of_trying_and_twelve_of_turning() -> None:
    assert len(set(MARKUP)) >= 60
    assert len(set(TURNING)) == 12


@pytest.mark.parametrize("words", MARKUP)
def test_a_page_has_no_element_an_article_asked_for(words: str) -> None:
    page = Page(report(words, "html"))
    assert page.elements <= BENIGN.elements
    assert page.attributes <= BENIGN.attributes
    assert all(link.startswith("#") for link in page.links)


@pytest.mark.parametrize("words", MARKUP)
def test_markdown_has_no_link_and_no_html_an_article_asked_for(words: str) -> None:
    ours = re.compile(r"</?(ins|sup|sub)>")
    read = ours.sub("", report(words, "md", "en"))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(read)
    kinds = {inner.type for token in tokens for inner in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "code_block", "fence"}


@pytest.mark.parametrize("words", TURNING)
@pytest.mark.parametrize("format", TEXTS)
def test_what_turns_the_direction_of_words_is_shown_and_never_printed(words: str, format: str) -> None:
    read = report(f"Menteri{words}exe.gpj", format)
    if format == "jsonl":  # data for programs: the exact words, as JSON says them
        assert json.loads(read)["findings"][0]["quote"] == f"Menteri{words}exe.gpj"
        return
    assert words not in read
    assert "⟦" in read


@settings(deadline=None, max_examples=60)
@given(st.text(st.sampled_from("=+-@\t\r\n＝＋－＠'\" \x00\u202e;,|a1"), min_size=1, max_size=8))
def test_no_cell_of_a_table_begins_as_a_formula_does(words: str) -> None:
    for row in csv.reader(io.StringIO(report(f"{words}x", "csv"), newline="")):
        assert not [cell for cell in row if cell.startswith(tuple("=+-@\t\r\n\x00＝＋－＠"))]


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "=HYPERLINK(1)", "https://e.example/x"]
)
def test_every_text_of_a_workbook_is_a_string(words: str) -> None:
    book = render(*hostile(words), WORLD, "xlsx", "id")
    assert isinstance(book, bytes)
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        names = parts.namelist()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert not [name for name in names if "externalLink" in name or "worksheets/_rels" in name]
    cells = re.findall(r"<c ([^>]*)>", sheet)
    assert cells
    assert all('t="s"' in cell or "t=" not in cell for cell in cells)


@pytest.mark.parametrize("words", ["a\n2026 ERROR x", "\x1b[31mred\x07", "\x9b2J", "a\rb", "\u2028x", "\x00"])
def test_a_terminal_gets_lines_and_letters_only(words: str) -> None:
    read = report(words, "text")
    assert all(char.isprintable() or char == "\n" for char in read)
    assert "\n2026 ERROR" not in read
