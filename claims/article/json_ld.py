"""JSON-LD of a page: the nodes of its blocks, in arrays and @graph too, to a bounded depth and number."""

import json
from collections.abc import Iterator
from typing import Any

from claims.article.days import day_as_written
from claims.article.extracted import SeenDate, SeenField
from claims.article.fields import field, known, meaning, of_object, one_line

_DEPTH = 4  # lists and @graph inside one another; real pages have two
_NODES = 200  # nodes looked at in all blocks of a page
Seen = Iterator[SeenDate | SeenField]


def seen_in(blocks: list[str], zone: str | None) -> Seen:
    """Every date and every field not understood of the article nodes; types neither known nor passed over."""
    left = _NODES
    for block in blocks:
        try:
            # Line breaks inside strings are forbidden and common.
            found = json.loads(block, strict=False)
        except (ValueError, RecursionError) as error:
            yield field("json-ld", "block that is no JSON", f"{type(error).__name__}: {one_line(block, 120)}")
            continue
        for node in _nodes(found, _DEPTH):
            if left == 0:
                yield field("json-ld", "further nodes", f"more than {_NODES} in the page")
                return
            left -= 1
            yield from _node(node, zone)


def _nodes(found: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(found, list):
        for item in found:
            yield from _nodes(item, depth - 1)
    elif isinstance(found, dict):
        graph = found.get("@graph")
        if graph is not None:
            yield from _nodes(graph, depth - 1)
        if graph is None or "@type" in found:
            yield found


def _node(node: dict[str, Any], zone: str | None) -> Seen:
    kinds = node.get("@type")
    types = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    folded = {kind.lower().rsplit("/", 1)[-1] for kind in types}
    if folded.isdisjoint(known()["json-ld"]["articles"]):
        if not folded or not folded <= set(known()["json-ld"]["other types"]):
            yield field("json-ld", "@type", kinds)
        return
    name = types[0]
    for key, value in node.items():
        what = meaning("json-ld", key)
        if what is None:
            continue
        for written in value if isinstance(value, list) else [value]:
            day = day_as_written(written, zone) if isinstance(written, str) else None
            if day is None:
                if written not in (None, ""):
                    yield field("json-ld", key, written)
                continue
            where = one_line(f"json-ld {name}.{key}", 100)
            yield SeenDate(day, one_line(written), "json-ld", where, meaning=what)
    if str(node.get("isAccessibleForFree")).lower() == "false":
        yield field("json-ld", "isAccessibleForFree", "false: perhaps a part of the article only was read")
    yield from of_object("json-ld", node)
