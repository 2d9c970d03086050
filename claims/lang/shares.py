"""Shares: a part and the whole it is told of, in a line whose quantities are marks."""

from collections.abc import Iterator
from dataclasses import replace

from claims.lang.compared import CLOSE, OPEN, Patterns
from claims.lang.marked import Line
from claims.lang.pattern import folded
from claims.model import Quantity, Reading, Share

SHARES = ("part_of@3", "so_many_of@3")
"""The ids of the rules here, without their language."""
_RULES = {rule.partition("@")[0]: rule for rule in SHARES}
_SHARED = ("percent",)
EXACT_AHEAD = 12
"""So many characters before a fraction hold the word that makes it exact."""


def read_shares(line: Line, shapes: Patterns, language: str) -> Iterator[Reading]:
    """The shares of a line, left to right: "12 of 40 boats", "a third of the harbour"."""
    for hit in shapes.part.finditer(line.text):
        part = line.quantity(hit, "part")
        if part is None or not _divides(part.value):
            continue
        whole = hit["whole"]
        if OPEN in whole:
            other = line.readings[int(whole[whole.index(OPEN) + 1 : whole.index(CLOSE)])]
            if part.value.unit in _SHARED or not _holds(other.value, part.value):
                continue
            yield Reading(
                "share",
                part.start,
                other.end,
                Share(_in_words(part, line, shapes), line.whole(other)),
                f"{language}.{_RULES['so_many_of']}",
            )
            continue
        if part.value.unit not in _SHARED and part.value.fraction is None:
            continue
        if hit[0][len(hit["part"]) :].lstrip().lower().startswith("in "):
            continue  # "1.9% in the third quarter" divides nothing, "one in four" does
        if any(folded(word) in shapes.no_whole for word in whole.split()):
            continue
        end = line.at(hit.end())
        yield Reading(
            "share",
            part.start,
            end,
            Share(_in_words(part, line, shapes), whole),
            f"{language}.{_RULES['part_of']}",
        )


def _in_words(part: Reading, line: Line, shapes: Patterns) -> Quantity:
    """The part of a share; a fraction in words ("sepertiga dari") is about so much, unless "exactly" so."""
    value: Quantity = part.value
    if value.fraction is None or value.approx is not None or any(map(str.isdigit, line.whole(part))):
        return value
    before = line.source[max(0, part.start - EXACT_AHEAD) : part.start].lower().split()
    return value if before and before[-1] in shapes.exactly else replace(value, approx="about")


def _divides(value: Quantity) -> bool:
    return value.unit in _SHARED or (value.unit is None and value.currency is None)


def _holds(whole: Quantity, part: Quantity) -> bool:
    if part.precision is not None and part.precision < 1 and part.fraction is None:
        return False  # "3,35 dari 5" is a mark
    return None not in (whole.low, part.high) and whole.currency is None and part.high < whole.low  # type: ignore[operator]
