import socket

import pytest

from claims.article.page import read_page, text_of_fragment
from claims.article.record import Refused

STORY = [
    "Menteri pertahanan kedua negara bertemu di ibu kota pada pagi hari untuk membahas kerja sama.",
    "Keduanya sepakat bertemu lagi pada bulan depan, kata juru bicara kementerian kepada wartawan.",
]


def page(head: str = "", body: str = "") -> bytes:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        f'<!doctype html><html lang="en-US"><head><title>Menteri Bertemu</title>{head}</head><body>'
        f'<nav><a href="/">Beranda</a></nav><article><h1>Menteri Bertemu</h1>{body}{story}</article>'
        "<footer>Hak cipta 2031</footer></body></html>"
    ).encode()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reading a page opens no socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_the_story_is_found_and_the_furniture_left_out() -> None:
    record = read_page(page())
    assert record.text.split("\n") == STORY
    assert record.title == "Menteri Bertemu"
    assert record.published is None
    assert record.language is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2037-03-04T01:00:00+07:00">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2037-03-04"}</script>',
    ],
)
def test_the_day_comes_from_the_metadata_whatever_today_is(head: str) -> None:
    assert read_page(page(head)).published == "2037-03-04"


def test_a_day_in_the_words_is_no_day_of_printing() -> None:
    assert read_page(page(body="<p>Senin, 12 Mei 2025</p>")).published is None


def test_address_and_publisher_come_from_the_metadata() -> None:
    record = read_page(
        page(
            '<meta property="og:site_name" content="Contoh"><link rel="canonical" href="https://contoh.id/a">'
        )
    )
    assert (record.publisher, record.url) == ("Contoh", "https://contoh.id/a")


def test_a_declared_charset_is_read_and_an_undeclared_one_refused() -> None:
    body = "<p>Café itu ramai dikunjungi para wartawan dari kedua negara pada pagi hari.</p>"
    declared = page('<meta charset="iso-8859-1">', body).decode().encode("latin-1")
    assert "Café" in read_page(declared).text
    with pytest.raises(Refused, match="not valid UTF-8"):
        read_page(page("", body).decode().encode("latin-1"))
    with pytest.raises(Refused, match="as its head says"):
        read_page(b'<meta charset="no-such-thing">\xff')


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"<p>" * 40_000, "tags"),
        (b"<html></html>", "no article"),
        (b"", "empty"),
        (b"<p>\x00</p>", "NUL"),
        (b"http://127.0.0.1/page", "no article"),
    ],
)
def test_a_page_without_a_story_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_page(raw)


def test_entities_of_its_own_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "aaaaaaaaaa" not in read_page(bomb + page(body="<p>&b;&b;</p>")).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Satu <b>dua</b> tiga.</p><script>x()</script><p>Empat<br>lima &amp; enam</p>", None),
        ("hanya teks", "hanya teks"),
        ("", ""),
        ("<p>Satu<!-- tidak --> dua</p>", "Satu dua"),
    ],
)
def test_a_fragment_gives_one_line_a_paragraph(html: str, text: str | None) -> None:
    assert text_of_fragment(html) == ("Satu dua tiga.\nEmpat\nlima & enam" if text is None else text)


@pytest.mark.parametrize("content", ["0;url=https://contoh.id/b", "5; URL='https://contoh.id/b'"])
def test_a_page_that_only_sends_its_reader_on_says_where(content: str) -> None:
    raw = f'<html><head><meta http-equiv="Refresh" content="{content}"></head><body></body></html>'
    with pytest.raises(Refused, match=r"sends its reader on to https://contoh\.id/b: give that address"):
        read_page(raw.encode())
    assert read_page(page(f'<meta http-equiv="refresh" content="{content}">')).text.split("\n") == STORY
