"""Values of JSON-LD made plain: text without markup, names, figures, addresses; all of them hostile."""

import html
import math
from collections.abc import Mapping
from typing import Any

import re2

MOST_TOLD = 20_000
"""Characters of a value that are looked at."""
MOST_VALUES = 100
# Unbounded on purpose: RE2 takes linear time, and counted repetitions exhaust its memory for states.
_TAG = re2.compile(r"(?is)<(?:script|style)\b.*?</(?:script|style)\s*>|<[!/a-z][^<>]*>")
_ADDRESS = re2.compile(r"(?i)https?://[^\s<>\"'\\]+")


def many(value: Any) -> list[Any]:
    """The values, whether one or several are given."""
    if value is None:
        return []
    return value[:MOST_VALUES] if isinstance(value, list) else [value]


def first(value: Any) -> Any:
    """The first of the values; None where there is none."""
    values = many(value)
    return values[0] if values else None


def plain_text(value: Any, most: int) -> str | None:
    """The value as text of at most so many characters, on one line, without markup; None for nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value)[:MOST_TOLD]
    for _ in range(2):  # feeds escape markup, and some escape it again
        text = _TAG.sub(" ", html.unescape(text))
    text = "".join([c if c.isprintable() else " " for c in text])
    return " ".join(text.split())[:most] or None


def named(value: Any, most: int) -> str | None:
    """The name of a person or organisation, given as an object, a text, or a list of either."""
    for each in many(value):
        name = plain_text(first(each.get("name")) if isinstance(each, Mapping) else each, most)
        if name:
            return name
    return None


def number(value: Any) -> float | None:
    """A figure given as a number or as digits; None for anything else, and for what is not finite."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        figure = float(str(value)[:40])
    except ValueError:
        return None
    return figure if math.isfinite(figure) else None


def address(value: Any) -> str | None:
    """An http or https address of at most 2000 characters; None for anything else."""
    if not isinstance(value, str) or len(value) > 2000:
        return None
    told = value.strip()
    return told if _ADDRESS.fullmatch(told) else None
