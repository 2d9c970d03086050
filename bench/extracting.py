"""What reading a page in a process of its own costs, and what the largest pages within the caps need.

    python -m bench.extracting

Prints one table: milliseconds a page in this process and in the child (medians), the start of a child,
and for each hostile page the seconds, the child's peak address space in MiB, and what became of it.
"""

import statistics
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

import psutil

from bench.house import ROOT
from claims.article import read_path
from claims.article.extracted import Extracted, Hints
from claims.article.extraction import extract
from claims.model import Article, Unread
from flows.sources.extracting import Extractor

ROUNDS = 20
_HEAD = b"<!doctype html><html><head><title>x</title></head><body><article>"
# The worst that stays below five million bytes and thirty thousand tags.
HOSTILE = {
    "29,000 <br>": b"<p>" + b"kata kata. <br>" * 29_000,
    "14,500 links": b"".join(b'<a href="/x%d">kata %d</a> ' % (i, i) for i in range(14_500)),
    "29,000 nested <div>": b"<div>" * 29_000 + b"kata",
    "14,500 dated <div>": b"".join(
        b'<div class="date">12/05/20%02d x</div>' % (i % 90) for i in range(14_500)
    ),
    "14,500 nested itemprop": b"<div itemprop=x>kata " * 14_500,
    "one word of 4.9 MB": b"<p>" + b"k" * 4_900_000,
    "3,000 long paragraphs": b"".join(b"<p>%d " % i + b"kata " * 300 + b"</p>" for i in range(3_000)),
    "JSON-LD 400,000 deep": b'<script type="application/ld+json">' + b'{"a":[' * 400_000 + b"</script>",
}


def page(article: Article) -> bytes:
    """One of our own articles as a newspaper would print it: metadata, navigation, story, related links."""
    story = "".join(f"<p>{escape(line)}</p>" for line in article.text.split("\n") if line)
    links = "".join(f'<li><a href="/berita/{i}">Judul berita lain nomor {i}</a></li>' for i in range(60))
    return (
        f'<!doctype html><html lang="id"><head><title>{escape(article.title or "x")}</title>'
        '<meta property="article:published_time" content="2025-05-12T08:00:00+07:00">'
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-05-12"}</script>'
        f"<style>{'a{color:red}' * 500}</style></head><body><nav><ul>{links}</ul></nav><article>"
        f"<h1>{escape(article.title or 'x')}</h1>{story}</article><aside>{links}</aside></body></html>"
    ).encode()


def milliseconds(read: Callable[[bytes], object], pages: list[bytes]) -> float:
    """The median over the rounds of the mean time of a page."""
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for raw in pages:
            read(raw)
        took.append((time.perf_counter() - begun) * 1000 / len(pages))
    return statistics.median(took)


def here(raw: bytes) -> Extracted | Unread:
    return extract(raw, form="page", source_id="a", hints=Hints())


def peak() -> int:
    """MiB of address space the newest child of this process has had at most."""
    child = max(psutil.Process().children(), key=lambda one: one.create_time())
    status = Path(f"/proc/{child.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmPeak:")[1].split()[0]) // 1024


def main() -> None:
    loaded = [one.item for one in read_path(ROOT / "seeds/articles")]
    pages = [page(one) for one in loaded if isinstance(one, Article)]
    here(pages[0])
    with Extractor() as extractor:
        begun = time.perf_counter()
        extractor.extract(b"Halo.", form="plain", source_id="a")
        started = (time.perf_counter() - begun) * 1000
        alone = milliseconds(here, pages)
        apart = milliseconds(lambda raw: extractor.extract(raw, form="page", source_id="a"), pages)
    size = sum(map(len, pages)) // len(pages)
    print(f"{len(pages)} pages of {size:,} bytes: {alone:.2f} ms here, {apart:.2f} ms in the child")
    print(
        f"({apart / alone:.2f} times; {apart - alone:+.2f} ms a page); a child starts in {started:.0f} ms\n"
    )
    print(f"{'hostile page':24} {'bytes':>9} {'s':>6} {'MiB':>5}  outcome")
    for name, body in HOSTILE.items():
        with Extractor() as extractor:
            extractor.extract(b"Halo.", form="plain", source_id="a")
            begun = time.perf_counter()
            found = extractor.extract(_HEAD + body, form="page", source_id="a")
            took = time.perf_counter() - begun
            outcome = found.reason if isinstance(found, Unread) else f"{len(found.article.text):,} characters"
            print(f"{name:24} {len(body):>9,} {took:>6.2f} {peak():>5}  {outcome[:60]}")


if __name__ == "__main__":
    main()
