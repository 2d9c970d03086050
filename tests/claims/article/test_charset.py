"""claims/article/charset.py: wrong, missing and contradicting charsets."""

import codecs

import pytest

from claims.article.charset import utf8
from claims.article.record import Refused

WORDS = "“Café” tutup, kata Sørensen"


def html(words: str = WORDS, charset: str | None = None, codec: str = "utf-8") -> bytes:
    return (f'<meta charset="{charset}">' if charset else "").encode() + words.encode(codec)


@pytest.mark.parametrize(
    ("raw", "header", "told"),
    [
        (html(), None, []),
        (html(charset="utf-8"), "text/html; charset=UTF-8", []),
        # Valid UTF-8 is UTF-8, whoever says otherwise.
        (html(charset="windows-1252"), "text/html; charset=iso-8859-1",
         [("http header", "iso-8859-1; read as utf-8"), ("meta", "windows-1252; read as utf-8")]),
        # The header, then the head; labels of Latin 1 are Windows' letters, as in every browser.
        (html(codec="cp1252"), "text/html; charset=windows-1252", []),
        (html(charset="iso-8859-1", codec="cp1252"), None, []),
        (html(charset="windows-1252", codec="cp1252"), "text/html; charset=utf-8",
         [("http header", "utf-8; read as cp1252")]),
        (codecs.BOM_UTF8 + html(charset="latin1"), None, [("meta", "latin1; read as utf-8")]),
        (WORDS.encode("utf-16"), "text/html; charset=utf-8", [("http header", "utf-8; read as utf-16")]),
        (WORDS.encode("utf-16"), "text/html; charset=utf-16", []),
        # Plain ASCII is in every charset there is.
        (b"<p>Halo</p>", "text/html; charset=latin-1", []),
    ],
)  # fmt: skip
def test_what_is_read_and_what_was_said_wrongly(
    raw: bytes, header: str | None, told: list[tuple[str, str]]
) -> None:
    page, fields = utf8(raw, header)
    assert WORDS in page.decode() or raw.isascii()
    assert [(one.name, one.value) for one in fields] == told


@pytest.mark.parametrize(
    ("raw", "header", "reason"),
    [
        (html(codec="cp1252"), None, "not valid UTF-8"),
        (html(charset="no-such-thing", codec="cp1252"), None, "not valid no-such-thing, as its head says"),
        # Charsets that mean one thing to a browser and another to us, or cost time, are none.
        (html(charset="utf-7") + b"\xff", None, "not valid utf-7"),
        (html(charset="punycode") + b"\xff", None, "not valid punycode"),
        (html(charset="unicode_escape") + b"\xff", None, "not valid unicode_escape"),
        (html(charset="utf-8") + b"\xff" * 50, "x; charset=euc-jp", "not valid euc-jp or utf-8"),
        (b'<meta charset="latin-1">\x00\xff', None, "NUL"),
        (b"\x89PNG\r\n", "text/html; charset=latin-1", "picture"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, header: str | None, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        utf8(raw, header)


def test_a_page_cut_in_a_character_here_and_there_is_read_and_says_so() -> None:
    raw = html("kata � " * 500, "utf-8") + b"\xe2\x80"
    page, fields = utf8(raw)
    assert page.decode().endswith("�")
    assert [(one.name, one.value) for one in fields] == [("bytes that are no UTF-8", "1, read as �")]
