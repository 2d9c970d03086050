"""JSON-LD about other articles than the page's own: taken out, so that its title and day are not theirs."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from claims.article.extracted import SeenField
from claims.article.fields import field, known

_DEPTH = 12  # a list of related articles stands eight deep: graph, page, its part, list, element, item
_SCRIPTS = './/script[@type="application/ld+json"]'
# A node of these says something of the page, and little of which article is meant.
_PAGES = frozenset({"webpage", "itempage"})
_Address = tuple[str, str, str]


def take_out_strangers(tree: Any, url: str | None) -> tuple[SeenField, ...]:
    """The tree without JSON-LD nodes of articles that name another address, told as fields.

    Only where one node names the page's own: its `url`, its canonical link or og:url. A page may list its
    related articles before itself, and whoever reads the first node dates it by one of them.
    """
    own = frozenset(address for each in _own(tree, url) if (address := _address(each, url)) is not None)
    if not own:
        return ()
    blocks = [(script, found) for script in tree.iterfind(_SCRIPTS) if (found := _json(script)) is not None]
    nodes = [node for _, found in blocks for node in _articles(found, _DEPTH)]
    if not any(_is_own(node, own, url) for node in nodes):
        return ()
    told: list[SeenField] = []
    for script, found in blocks:
        others = [node for node in _articles(found, _DEPTH) if _is_strange(node, own, url)]
        if others:
            strange = {id(node) for node in others}
            script.text = json.dumps(_without(found, strange, _DEPTH), ensure_ascii=False)
            told += [field("json-ld", "article of another address", _named(node)[0]) for node in others]
    return tuple(told)


def _own(tree: Any, url: str | None) -> Iterator[str | None]:
    yield url
    for link in tree.iterfind('.//link[@rel="canonical"]'):
        yield link.get("href")
    for tag in tree.iterfind('.//meta[@property="og:url"]'):
        yield tag.get("content")


def _json(script: Any) -> Any:
    try:
        return json.loads(script.text or "", strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(found: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The nodes of articles, wherever they stand."""
    if depth == 0:
        return
    if isinstance(found, list):
        for item in found:
            yield from _articles(item, depth - 1)
    elif isinstance(found, dict):
        for value in found.values():
            yield from _articles(value, depth - 1)
        kinds = found.get("@type")
        folded = {
            kind.lower().rsplit("/", 1)[-1]
            for kind in (kinds if isinstance(kinds, list) else [kinds])
            if isinstance(kind, str)
        }
        if not folded.isdisjoint(set(known()["json-ld"]["articles"]) - _PAGES):
            yield found


def _without(found: Any, strange: set[int], depth: int) -> Any:
    if depth == 0:
        return found
    if isinstance(found, list):
        return [_without(item, strange, depth - 1) for item in found if id(item) not in strange]
    if isinstance(found, dict):
        if id(found) in strange:
            return {}
        return {
            name: _without(value, strange, depth - 1)
            for name, value in found.items()
            if id(value) not in strange
        }
    return found


def _is_own(node: dict[str, Any], own: frozenset[_Address], url: str | None) -> bool:
    return any(_address(each, url) in own for each in _named(node))


def _is_strange(node: dict[str, Any], own: frozenset[_Address], url: str | None) -> bool:
    return bool(_named(node)) and not _is_own(node, own, url)


def _named(node: dict[str, Any]) -> list[str]:
    """The addresses a node says its article has. An @id with a fragment names a part of a page."""
    page = node.get("mainEntityOfPage")
    given = [node.get("url"), page, node.get("@id")]
    if isinstance(page, dict):
        given += [page.get("@id"), page.get("url")]
    return [each for each in given if isinstance(each, str) and each.strip() and "#" not in each]


def _address(words: str | None, base: str | None) -> _Address | None:
    """Host, path and query, by which two spellings of an address are one; None for what is no web address."""
    try:
        parts = urlsplit(urljoin(base or "", (words or "").strip()))
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    return host, parts.path.rstrip("/"), parts.query
