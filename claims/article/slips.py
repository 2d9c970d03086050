"""Slips in how an article's fields are written: names that are nearly ours, and front matter left open."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

import re2

from claims.article.fields import known, one_line, understood
from claims.article.record import Slip

_PLACE = "front matter"
_LIKE = 0.8  # of the letters of two names, how many are the same in the same order; "titel" and "title"
_SHORTEST = 4  # "id" and "url" are near too many other names
_HEAD = 20  # lines in which a text is looked through for fields
_FIELD = re2.compile(r"^([A-Za-z][A-Za-z _-]{0,30}[A-Za-z]|[A-Za-z]) ?:(?:[ \t]+(.*))?$")
_RULE = re2.compile(r"^[ \t]*(?:[-–—=+*_]{2,}|```\w*)[ \t]*$")
_DAY = re2.compile(r"^['\"]?[0-9]{4}-[0-9]{2}-[0-9]{2}")


def misnamed(place: str, fields: Mapping[str, Any], lines: Mapping[str, int]) -> Iterator[Slip]:
    """Each field whose name seems to mean another one that is not given; `lines` tells where names stand.

    Any other field is somebody else's, and left alone.
    """
    given = {name for name, value in fields.items() if value not in (None, "")}
    for name, value in fields.items():
        meant = _meant(place, name, value)
        if meant is not None and meant not in given:
            where = f"line {lines[name]}: " if name in lines else ""
            told = f"{where}the field {one_line(name, 40)!r} is passed over: write {meant!r} if that is meant"
            yield Slip(told, meant)


def left_open(text: str) -> Slip | None:
    """The slip of a text that begins with fields and has no front matter; None where it just begins."""
    lines = text[:4_000].split("\n")[:_HEAD]
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    opened = bool(_RULE.match(lines[first]))
    names: dict[str, str] = {}
    for line in "\n".join(lines[first + opened :]).lstrip("\n").split("\n"):
        found = _FIELD.match(line)
        if found is None:
            break
        names.setdefault(found.group(1), found.group(2) or "")
    ours = [name for name in names if _is_used(_PLACE, name) or _meant(_PLACE, name, names[name])]
    dashes = lines[first].rstrip(" \t") == "---" and first == 0
    if not ours or not (dashes or len(ours) > 1 or any(_DAY.match(names[name]) for name in ours)):
        return None
    if dashes:
        told = "'---' opens fields and no second one closes them, so they are text: put one below the last"
    else:
        told = "fields not between two lines '---' are text: put one above the first, one below the last"
    return Slip(f"line {first + 1}: {told}")


def _meant(place: str, name: str, value: object) -> str | None:
    """The field that is probably meant by the name and can be by its value."""
    if not isinstance(value, str) or not value.strip():
        return None
    key = name.strip().lower().replace("-", "_").replace(" ", "_")
    meant = _others(place).get(key)
    if meant is None and _is_used(place, key) and key != name:
        meant = key
    if meant is None and not understood(place, name) and len(key) >= _SHORTEST:
        near = [used for used in _used(place) if len(used) >= _SHORTEST]
        meant = next(iter(get_close_matches(key, near, 1, _LIKE)), None)
    return None if meant == "published" and not any(char.isdigit() for char in value) else meant


def _is_used(place: str, name: str) -> bool:
    return name.lower() in _used(place)


@cache
def _used(place: str) -> tuple[str, ...]:
    dates = known()[place]["dates"]
    return (*known()[place]["used"], *(name for name, what in dates.items() if what == "published"))


@cache
def _others(place: str) -> Mapping[str, str]:
    return {str(other): field for field, others in known()[place]["meant"].items() for other in others}
