"""Indonesian. Importing the rule files registers their rules, in this order."""

from claims.lang.id import clock, dates, days, durations, months, pointers, ranges, stretches
from claims.lang.id.pack import pack

__all__ = ["clock", "dates", "days", "durations", "months", "pack", "pointers", "ranges", "stretches"]
