"""What a page says of itself outside its story: every date, and every field nobody here understands."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from claims.article.days import day_as_written
from claims.article.extracted import SeenDate, SeenField
from claims.article.fields import field, meaning, one_line, understood
from claims.article.json_ld import seen_in

_NAMED_BY = ("property", "name", "itemprop", "http-equiv")
_SCRIPTS = './/script[@type="application/ld+json"]'


def seen_in_page(tree: Any, zone: str | None = None) -> Iterator[SeenDate | SeenField]:
    """The dates and the fields not understood of a parsed page: meta tags, JSON-LD, microdata, `<time>`."""
    for tag in tree.iter("meta"):
        name = next((tag.get(by) for by in _NAMED_BY if tag.get(by)), None)
        content = (tag.get("content") or "").strip()
        if name is not None and content:
            yield from _meta(name.strip(), content, zone)
    yield from seen_in([script.text for script in tree.iterfind(_SCRIPTS) if script.text], zone)
    for tag in tree.iter():
        if tag.tag == "time" and tag.get("datetime"):
            yield from _time(tag, zone)
        elif tag.tag != "meta" and isinstance(tag.tag, str) and tag.get("itemprop"):
            yield from _item(tag, zone)


def _meta(name: str, content: str, zone: str | None) -> Iterator[SeenDate | SeenField]:
    what = meaning("meta", name)
    day = day_as_written(content, zone) if what is not None else None
    if what is not None and day is not None:
        yield SeenDate(day, one_line(content), "meta", one_line(f"meta {name}", 100), meaning=what)
    elif what is not None or not understood("meta", name):
        yield field("meta", name, content)


def _time(tag: Any, zone: str | None) -> Iterator[SeenDate | SeenField]:
    """A `<time>`: the day of publication where it says so (itemprop, pubdate), else a day of something."""
    written, item = tag.get("datetime").strip(), tag.get("itemprop") or ""
    day = day_as_written(written, zone)
    if day is None:
        # A clock time or a length of time is understood well enough to be passed over.
        if len(written) > 7 and not written.startswith("P"):
            yield field("time element", "datetime", written)
        return
    what = meaning("itemprop", "datepublished" if tag.get("pubdate") is not None else item) or "other"
    yield SeenDate(day, one_line(written), "time element", f"time {item}".strip()[:100], meaning=what)


def _item(tag: Any, zone: str | None) -> Iterator[SeenDate | SeenField]:
    """Microdata outside `<meta>`: its date as `content`, `datetime` or words; unknown names as fields."""
    name = tag.get("itemprop").strip()
    what = meaning("itemprop", name)
    if what is None and understood("itemprop", name):
        return
    words = tag.get("content") or tag.get("datetime") or _words(tag)
    day = day_as_written(words, zone) if what is not None else None
    if what is not None and day is not None:
        yield SeenDate(day, one_line(words), "meta", one_line(f"itemprop {name}", 100), meaning=what)
    elif words:
        yield field("itemprop", name, words)


def _words(tag: Any) -> str:
    """The first words of an element: thousands inside one another would each be read to the end."""
    return " ".join("".join(islice(tag.itertext(), 20)).split())
