"""Which fields of a page are used, which are passed over on purpose, and how one not understood is told."""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from claims.article.extracted import MAX_FIELDS, MAX_VALUE, Meaning, SeenField
from claims.text.counts import counted


@cache
def known() -> dict[str, Any]:
    """What claims/article/fields.yml says, names in lower case."""
    found: dict[str, Any] = yaml.safe_load(files("claims.article").joinpath("fields.yml").read_text("utf-8"))
    return found


@cache
def _names(place: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of a place that are used or passed over, and the beginnings of names that are."""
    listed = [str(name) for kind in ("used", "ignored") for name in known()[place].get(kind, ())]
    listed += [str(name) for name in known()[place].get("dates", {})]
    return (
        frozenset(name for name in listed if not name.endswith("*")),
        tuple(name[:-1] for name in listed if name.endswith("*")),
    )


def understood(place: str, name: str) -> bool:
    """The name is used, or passed over on purpose, at this place."""
    names, beginnings = _names(place)
    return name.lower() in names or name.lower().startswith(beginnings)


def meaning(place: str, name: str) -> Meaning | None:
    """What a date under this name is the day of; None for a name that holds no date."""
    found: Meaning | None = known()[place].get("dates", {}).get(name.lower())
    return found


def field(where: str, name: str, value: object) -> SeenField:
    """A field not understood, its value on one printable line of at most 200 characters."""
    return SeenField(where, one_line(name, 100), one_line(value))


def one_line(value: object, longest: int = MAX_VALUE) -> str:
    """A value as one line that may be kept and shown: what cannot be printed is U+FFFD, blanks are one."""
    if not isinstance(value, str):
        try:
            value = json.dumps(value, ensure_ascii=False)
        except (ValueError, RecursionError, TypeError):
            value = f"{type(value).__name__}, nested too deep"
    words = " ".join(value[: longest * 20].split())
    if len(words) > longest:
        words = words[: longest - 1] + "…"
    return "".join(char if char.isprintable() else "�" for char in words)


def of_object(place: str, found: dict[str, Any]) -> Iterable[SeenField]:
    """The fields of a flat object that are neither used nor passed over on purpose and hold something."""
    for name, value in found.items():
        if value not in (None, "", [], {}) and not understood(place, name):
            yield field(place, name, value)


def bounded(fields: Iterable[SeenField]) -> tuple[SeenField, ...]:
    """Each field once, at most 200; then one line says how many others there were."""
    each = list(dict.fromkeys(fields))
    if len(each) <= MAX_FIELDS:
        return tuple(each)
    others = counted(len(each) - MAX_FIELDS, "more was not understood", "more were not understood")
    more = SeenField("article", "further fields", others)
    return (*each[:MAX_FIELDS], more)
