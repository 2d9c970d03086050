"""Cells: what stands in one field of a row, as a name, a date, an id. Each raises Fault in plain words."""

import re
import unicodedata
from functools import lru_cache

from claims.model import Period
from claims.model.edtf import parse_edtf
from claims.world.intake.taken import Fault

MAX_NAME = 300
"""The longest name, title or label that is taken, in characters (schemas/reference/shared: "text")."""

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,14}", re.ASCII)


@lru_cache(maxsize=65_536)
def when(text: str, field: str) -> Period:
    """The days a date names, as precise as it is written: 2012, 2012-05 or 2012-05-03."""
    try:
        period = parse_edtf(text[:60])
    except ValueError as error:
        raise Fault(field, str(error)) from None
    if not period.known:
        raise Fault(field, f"'{period.edtf}' is open at one end; give the days between which it lies")
    return period


def ordered(start: Period, end: Period, field: str) -> None:
    """Raises Fault where a period ends before it starts."""
    if end.hi is not None and start.lo is not None and end.hi < start.lo:
        raise Fault(field, f"{end.edtf} lies before the start {start.edtf}; one of the two is wrong")


def words(text: str, field: str) -> str:
    """A name or title on one line, blanks folded; "" where there is none."""
    if text.isprintable() and len(text) <= MAX_NAME and "  " not in text and text.strip() == text:
        return text
    folded = " ".join(text.split())
    if len(folded) > MAX_NAME:
        raise Fault(field, f"{len(folded)} characters, more than the {MAX_NAME} a name may have")
    if not folded.isprintable() and any(unicodedata.category(each) in ("Cc", "Cs") for each in folded):
        raise Fault(field, "holds a control character; remove it")
    return folded


@lru_cache(maxsize=65_536)
def names(text: str, field: str) -> tuple[str, ...]:
    """The names in a cell, ";" between them; what an encyclopedia adds in brackets is no part of one."""
    return tuple(words(each.partition(" (")[0], field) for each in text.split(";") if each.strip())


def wikidata(text: str, field: str) -> str:
    """A Wikidata id such as Q3318231, also as an address that ends in one."""
    id = text.rpartition("/")[2]
    if _WIKIDATA.fullmatch(id) is None:
        raise Fault(field, f"'{text[:60]}' is no Wikidata id; write Q and a number, as in Q3318231")
    return id


@lru_cache(maxsize=256)
def yes(text: str, field: str) -> bool:
    """True and false as tables write them; an empty cell is false."""
    said = text.strip().casefold()
    if said in ("true", "yes", "1", "y", "x"):
        return True
    if said in ("false", "no", "0", "n", ""):
        return False
    raise Fault(field, f"'{text[:60]}' is neither true nor false; write true or false")
