"""HTML: the story of a page, and what its metadata say of it."""

from typing import Any

import re2

from claims.article.decode import decode
from claims.article.record import Record, Refused

# A news page has one to ten thousand tags; trees far beyond are hostile, and seconds go into each.
_MOST_TAGS = 30_000
# htmldate would otherwise end its range at today, and the same page would read differently tomorrow.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2199-12-31",
}
_CHARSET = re2.compile(rb"(?i)<meta[^>]+charset\s*=\s*[\"']?\s*([a-z0-9_:.-]+)")
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
    page = _utf8(raw)
    if page.count(b"<") > _MOST_TAGS:
        raise Refused(f"has more than {_MOST_TAGS} tags: save the article alone, not the whole site")
    import trafilatura  # half a second to import, needed for HTML only

    try:
        # Bytes, never str: a str that looks like an address would be fetched.
        found: Any = trafilatura.bare_extraction(
            page,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=dict(_DATES),
        )
    except Exception as error:  # a third party's parser on hostile input: whatever it raises
        raise Refused(
            f"could not be read as HTML ({type(error).__name__}): save the article as text"
        ) from None
    if found is None or not found.text:
        raise Refused("holds no article that could be found: save the article as text")
    text, title = found.text, found.title
    while title and text.startswith(title + "\n"):
        text = text[len(title) + 1 :]  # the title is a field of its own
    return Record(text, title=title, published=found.date, url=found.url, publisher=found.sitename)


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


def _utf8(raw: bytes) -> bytes:
    """The page in UTF-8: as it is, from UTF-16 that says so, or from the charset its head names."""
    try:
        return decode(raw).encode()
    except Refused:
        named = _CHARSET.search(raw[:4096])
        if named is None or b"\x00" in raw:
            raise
        try:
            return raw.decode(named.group(1).decode("ascii")).encode()
        except (LookupError, UnicodeError):
            raise Refused(
                f"is not valid {named.group(1).decode('ascii')[:20]}, as its head says: save it as UTF-8"
            ) from None
