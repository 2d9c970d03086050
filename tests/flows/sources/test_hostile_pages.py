"""Pages made to hurt whoever reads them, through the child of a run: each has one clear outcome."""

from collections.abc import Iterator

import psutil
import pytest

import flows.sources.extracting
from claims.model import Unread
from flows.sources.extracting import Extractor

WORDS = "".join(
    f"<p>Menteri itu tiba pada pagi ke-{i} dan bertemu wartawan di ibu kota.</p>" for i in range(5)
)
NO_STORY = "holds no article that could be found"


MOST = 3.0
"""Seconds of a processor that one page may take; the slowest takes 0.3."""


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    # The clock goes on while a machine does other work, or nothing: what a page takes is counted below.
    with pytest.MonkeyPatch.context() as patch, Extractor() as one:
        patch.setattr(flows.sources.extracting, "SECONDS", 250.0)
        yield one


@pytest.fixture(autouse=True)
def no_page_takes_long(extractor: Extractor) -> Iterator[None]:
    before = worked(extractor)
    yield
    assert worked(extractor) - before < MOST


def worked(extractor: Extractor) -> float:
    """Seconds of a processor that the child has had."""
    extractor.extract(b"Halo.", form="plain", source_id="a")  # there is one now, if there was none
    assert extractor._child is not None
    spent = psutil.Process(extractor._child._process.pid).cpu_times()
    return spent.user + spent.system


def page(words: str = WORDS, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>A</title>{head}</head><body>{words}</body></html>".encode()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (page("<br>" * 300_000), "has more than 30000 tags"),
        (page('<a href="/x">kata</a> ' * 60_000), "has more than 30000 tags"),
        (page("<div>" * 200_000 + "kata"), "has more than 30000 tags"),
        (page("<div>" * 29_000 + "kata"), NO_STORY),
        (page("<br>" * 2_000), NO_STORY),
        (page("<b" * 29_000), NO_STORY),
        (page("<p>" + "<!--" * 9_000), NO_STORY),
        (b"", "is empty"),
        (b" \n ", NO_STORY),
        (page("kata\x00kata"), "has a NUL byte"),
        (page("kata").replace(b"kata", b"\xed\xa0\x80"), "is not valid UTF-8"),
        (page("kata").replace(b"kata", b"\xff\xfe\xfd"), "is not valid UTF-8"),
        (bytes(range(256)) * 20, "has a NUL byte"),
        (b"\x1f\x8b" + b"\x00" * 100, "is a compressed file"),
        (b"%PDF-1.7", "is a PDF file"),
        (b"file:///etc/passwd", NO_STORY),
        (b"/etc/passwd", NO_STORY),
        (b"http://127.0.0.1/", NO_STORY),
        (page("<p>" + "k" * 1_500_000 + "</p>"), "is too large: its text has 1,500,000 characters"),
        (b"x" * 5_000_001, "is too large: 5,000,001 bytes"),
        (page("<svg><script>alert(1)</script></svg>"), NO_STORY),
    ],
)
def test_a_page_without_an_article_is_refused_in_one_line(
    extractor: Extractor, raw: bytes, reason: str
) -> None:
    found = extractor.extract(raw, form="page", source_id="a")
    assert isinstance(found, Unread)
    assert found.reason.startswith(reason)
    assert "\n" not in found.reason
    assert len(found.reason) < 200


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">' + '{"a":[' * 200_000 + "</script>",
        '<script type="application/ld+json">[' + "9" * 100_000 + "]</script>",
        '<script type="application/ld+json">{"@graph":' * 1_000 + "</script>",
        "".join(f'<meta name="x{i}" content="{"y" * 500}">' for i in range(5_000)),
        '<meta property="article:published_time" content="99999-99-99">',
        f'<meta property="article:published_time" content="{"9" * 100_000}">',
        '<meta http-equiv="refresh" content="0;url=file:///etc/passwd"><base href="http://127.0.0.1/">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<link rel="canonical" href="http://[">',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    ],
)
def test_a_hostile_head_does_not_keep_a_story_from_being_read(extractor: Extractor, head: str) -> None:
    found = extractor.extract(page(head=head), form="page", source_id="a", url="https://contoh.id/a")
    assert not isinstance(found, Unread), found
    assert found.article.text.count("Menteri itu tiba") == 5
    assert found.article.published.day is None
    assert found.article.url == "https://contoh.id/a"
    assert "root:" not in str(found)
    assert len(found.unknown) <= 201


@pytest.mark.parametrize("form", ["ninjs", "line"])
@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"[" * 200_000, "is JSON nested too deep"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "holds a number of too many digits"),
        (b'{"text": 1E+999999, "body_text": 1E+999999}', "has a text that is no string but a number"),
        (b'{"text": "\\ud800", "body_text": "\\ud800"}', "has half a character (a lone surrogate)"),
        (b'{"text": "a\\u0000b", "body_text": "a\\u0000b"}', "has a NUL character"),
    ],
)
def test_hostile_json_is_refused_in_one_line(
    extractor: Extractor, form: str, raw: bytes, reason: str
) -> None:
    found = extractor.extract(raw, form=form, source_id="a")  # type: ignore[arg-type]
    assert isinstance(found, Unread)
    assert found.reason.startswith(reason)
