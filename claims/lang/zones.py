"""The zone a clock time is printed with, for the rules of every language."""

from dataclasses import replace

from claims.lang.found import Found
from claims.model import Time


def zoned(time: Time, found: Found) -> Time:
    """The time with the zone that stands in the words: "WIB", "GMT", "local"; none where none is printed."""
    zone = found.get("zone", found.get("zone0"))
    return time if zone is None else replace(time, zone=zone)
