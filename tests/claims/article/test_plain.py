import codecs

import pytest

from claims.article.plain import read_markdown, read_plain
from claims.article.record import Refused


def test_front_matter_is_no_part_of_the_text() -> None:
    record = read_plain(
        b"---\nid: a-1\npublished: 2025-05-12T23:00:00+07:00\ntitle: 'Tiba: pagi'\nlang: id\n"
        b"url: https://contoh.id\npublisher: Contoh\nmood: glad\n---\n\nIa tiba.\n"
    )
    assert record.text == "\nIa tiba.\n"
    assert (record.id, record.title, record.language) == ("a-1", "Tiba: pagi", "id")
    assert record.published == "2025-05-12T23:00:00+07:00"
    assert (record.url, record.publisher, record.origin) == ("https://contoh.id", "Contoh", "front matter")


@pytest.mark.parametrize(
    "raw", [b"---\r\ntitle: A\r\n---\r\nIsi.\r\n", b"\xef\xbb\xbf---\ntitle: A\n---\nIsi.\n"]
)
def test_newlines_and_a_byte_order_mark_do_not_matter(raw: bytes) -> None:
    record = read_plain(raw)
    assert (record.title, record.text) == ("A", "Isi.\n")


@pytest.mark.parametrize(
    "raw", [b"Isi.\n---\ntitle: A\n---\n", b"---\nIsi tanpa penutup.\n", b"--- Isi.\n", b"# Judul\nIsi."]
)
def test_a_text_without_front_matter_is_whole(raw: bytes) -> None:
    assert read_plain(raw).text == raw.decode()
    assert read_plain(raw).title is None


@pytest.mark.parametrize(
    "front", [b"title: [a", b"just words", b"- a\n- b", b"a: " + b"[" * 5_000, b"title: *unknown"]
)
def test_bad_front_matter_is_refused_in_one_line(front: bytes) -> None:
    with pytest.raises(Refused, match="front matter") as caught:
        read_plain(b"---\n" + front + b"\n---\nIsi.\n")
    assert "\n" not in str(caught.value)


def test_empty_front_matter_gives_nothing() -> None:
    assert read_plain(b"---\n\n---\nIsi.").text == "Isi."


def test_a_markdown_title_is_taken_from_its_first_line() -> None:
    record = read_markdown(b"\n# Judul berita\n\nIsi.\n")
    assert (record.title, record.text) == ("Judul berita", "\nIsi.\n")


def test_front_matter_gives_the_title_before_the_first_line_does() -> None:
    record = read_markdown(b"---\ntitle: A\n---\n# B\nIsi.\n")
    assert (record.title, record.text) == ("A", "# B\nIsi.\n")


@pytest.mark.parametrize(
    ("bom", "codec"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")]
)
def test_utf16_that_says_so_is_read(bom: bytes, codec: str) -> None:
    assert read_plain(bom + "Ia “tiba”.".encode(codec)).text == "Ia “tiba”."


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\xef\xbb\xbfab\xff", "byte offset 5"),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16 at byte offset"),
        ("Ia tiba.".encode("utf-32"), "UTF-16 or UTF-32"),
    ],
)
def test_broken_characters_are_named_by_their_byte(raw: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_plain(raw)
