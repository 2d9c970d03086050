"""Indonesian. Importing the rule files registers their rules, in this order."""

from claims.lang.id import dates, days, clock, dayparts, sets  # isort: skip
from claims.lang.id import durations, part_lengths, vague_lengths  # isort: skip
from claims.lang.id import feasts, months, pointers, quarters, ranges, rare_dates, stretches, years  # isort: skip
from claims.lang.id import digits, feast_days, lengths, loose_times  # isort: skip
from claims.lang.id import edges, same_periods  # isort: skip
from claims.lang.id.pack import pack

__all__ = [
    "clock",
    "dates",
    "dayparts",
    "days",
    "digits",
    "durations",
    "edges",
    "feast_days",
    "feasts",
    "lengths",
    "loose_times",
    "months",
    "pack",
    "part_lengths",
    "pointers",
    "quarters",
    "ranges",
    "rare_dates",
    "same_periods",
    "sets",
    "stretches",
    "vague_lengths",
    "years",
]
