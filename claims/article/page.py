"""HTML: the story of a page, and what its metadata say of it."""

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from claims.article.charset import utf8
from claims.article.extracted import Hints, SeenDate, SeenField
from claims.article.fields import one_line
from claims.article.record import Record, Refused
from claims.article.seen import seen_in_page
from claims.article.strangers import take_out_strangers

# A news page has one to ten thousand tags; trees far beyond are hostile, and seconds go into each.
_MOST_TAGS = 30_000
# htmldate would otherwise end its range at today, and the same page would read differently tomorrow.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}
_LONGEST_ADDRESS = 2_000
_NO_STORY = "holds no article that could be found: save the article as text"
# The twelve characters of Unicode's bidirectional algorithm (UAX #9).
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# The elements that begin and end a line of their own.
_BLOCKS = frozenset(
    """address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr li main nav ol p pre section table td th tr ul""".split()  # noqa: SIM905
)
_SKIPPED = frozenset({"script", "style", "template", "noscript", "head", "title"})


def read_page(raw: bytes) -> Record:
    """A saved page. Precision comes first: what is not surely the story is left out.

    The day of printing is the one the page's own metadata give (meta, JSON-LD, address), not a
    date in its words. First lines that repeat the title are left out. The language a page names
    is not believed: many Indonesian sites carry their template's "en-US".
    """
    tree = _parsed(utf8(raw)[0])
    take_out_strangers(tree, None)
    return _story(tree, (), _leads_to(tree))


def look_at_page(raw: bytes, hints: Hints) -> tuple[Record, tuple[SeenDate | SeenField, ...]]:
    """The same story, and every date and every field not understood beside it, in the order of the page."""
    page, charsets = utf8(raw, hints.content_type)
    tree = _parsed(page)
    strangers = take_out_strangers(tree, hints.url)
    # Before the story is sought, which cuts the tree up.
    seen = (*charsets, *_turned(page.decode()), *strangers, *seen_in_page(tree, hints.time_zone))
    canonical = _canonical(tree, hints.url)
    return replace(_story(tree, hints.title_suffixes, _leads_to(tree)), fields={"canonical": canonical}), seen


def _parsed(page: bytes) -> Any:
    """The page as a tree."""
    if page.count(b"<") > _MOST_TAGS:
        raise Refused(f"has more than {_MOST_TAGS} tags: save the article alone, not the whole site")
    import trafilatura  # half a second to import, needed for HTML only

    with _any_fault_refuses():
        # Bytes, never str: a str that looks like an address would be fetched.
        tree: Any = trafilatura.load_html(page)
    if tree is None:
        raise Refused(_NO_STORY)
    return tree


def _canonical(tree: Any, url: str | None) -> str | None:
    """The one address the page names as its own; None where it names none, or several."""
    named = {
        link.get("href", "").strip()
        for link in tree.iterfind(".//link[@rel]")
        if "canonical" in link.get("rel").lower().split()
    } - {""}
    if len(named) != 1:
        return None
    (href,) = named
    try:
        found = urljoin(url or "", href)
    except ValueError:  # as of "https://[half"
        return None
    usable = found.startswith(("https://", "http://")) and found.isprintable()
    return found if usable and len(found) <= _LONGEST_ADDRESS else None


def _leads_to(tree: Any) -> str | None:
    """Where a page sends its reader by itself; such a page has often no other content."""
    for tag in tree.iterfind(".//meta[@http-equiv]"):
        if tag.get("http-equiv").strip().lower() == "refresh":
            _, is_there, address = (tag.get("content") or "").partition("=")
            if is_there and address.strip(" '\""):
                return one_line(address.strip(" '\""))
    return None


def _story(tree: Any, title_suffixes: Sequence[str], leads_to: str | None) -> Record:
    import trafilatura

    with _any_fault_refuses():
        found: Any = trafilatura.bare_extraction(
            tree,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=dict(_DATES),
        )
    if found is None or not found.text:
        sent_on = f"holds no article and sends its reader on to {leads_to}: give that address"
        raise Refused(_NO_STORY if leads_to is None else sent_on)
    text, title = found.text, found.title
    ending = next((end for end in title_suffixes if title and title.endswith(end)), "")
    for told in dict.fromkeys((title, title.removesuffix(ending).rstrip() or title if title else title)):
        while told and text.startswith(told + "\n"):
            text = text[len(told) + 1 :]  # the title is a field of its own
        title = told
    return Record(text, title=title, published=found.date, url=found.url, publisher=found.sitename)


@contextmanager
def _any_fault_refuses() -> Iterator[None]:
    """A third party's parser on hostile input: whatever it raises refuses the page, and nothing else."""
    try:
        yield
    except MemoryError:
        raise  # a limit of the process, not a fault of the parser
    except Exception as error:
        raise Refused(
            f"could not be read as HTML ({type(error).__name__}): save the article as text"
        ) from None


def _turned(page: str) -> Iterator[SeenField]:
    """Characters that turn the direction of text: extraction takes them out, so a word may read otherwise."""
    for char in () if page.isascii() else _TURNING:
        if (count := page.count(char)) == 0:
            continue
        name = f"U+{ord(char):04X} {unicodedata.name(char)}"
        yield SeenField("text", name, f"{count} in the page, taken out")


def text_of_fragment(html: str) -> str:
    """The words of a piece of HTML, one line a paragraph; scripts and styles are no words."""
    if html.count("<") > _MOST_TAGS:
        raise Refused(f"has an HTML body of more than {_MOST_TAGS} tags: give the article alone")
    from lxml import etree  # only HTML needs it

    root = etree.fromstring(
        f"<div>{html}</div>".encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", no_network=True)
    )
    parts: list[str] = []
    skipping = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            skipping += name in _SKIPPED
            if not skipping:
                parts.append(("\n" if name in _BLOCKS else "") + (node.text or ""))
            continue
        if event == "end":
            skipping -= name in _SKIPPED
            if name in _BLOCKS:
                parts.append("\n")
        if not skipping:
            parts.append(node.tail or "")
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
