"""Feasts and holidays by name. Examples are read as if printed on Monday 12 May 2025."""

from datetime import date

from claims.lang.calendar import Direction
from claims.lang.en.dates import points_to_future
from claims.lang.en.pack import pack
from claims.lang.feasts import feast
from claims.lang.found import Found, followed_by
from claims.model import Time


@pack.rule(
    r"(?:(?:{pointing} )?{feast}(?:(?: of| in|,)? {y}\b)?)",
    reads={
        "Christmas Day": "2024-12-25",
        "Thanksgiving": "2024-11-28",
        "Easter Sunday 2018": "2018-04-01",
        "New Year's Eve": "2024-12-31",
        "Eid al-Fitr": "2025-03-31",
        "Good Friday": "2025-04-18",
    },
    ignores=["Christmas tree", "christmas", "Easter eggs"],
    unless=followed_by(
        r"(?:tree|trees|eggs?|island|shopping|market|markets|carol|mass|turkey|bunny|rising|-)"
    ),
)
def feast_named(found: Found, today: date | None) -> Time | None:
    """A feast by name: of its printed year, or the nearest one."""
    direction: Direction | None = found.get("pointing")
    if direction == "present":
        direction = None
    if direction is None and points_to_future(found):
        direction = "future"
    return feast(found["feast"], found.get("y"), today, direction)
