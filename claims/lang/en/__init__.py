"""English. Importing the rule files registers their rules, in this order."""

from claims.lang.en import dates, days, durations, lengths, feasts, months, named_years, numeric  # isort: skip
from claims.lang.en import pointers, quarters, rare_dates, sets, spans, stretches  # isort: skip
from claims.lang.en import hours, loose_times, next_but_one, uncounted, years  # isort: skip
from claims.lang.en import clock_days, edges, feast_weekends, same_periods, vague_times  # isort: skip
from claims.lang.en.pack import pack

__all__ = [
    "clock_days",
    "dates",
    "days",
    "durations",
    "edges",
    "feast_weekends",
    "feasts",
    "hours",
    "lengths",
    "loose_times",
    "months",
    "named_years",
    "next_but_one",
    "numeric",
    "pack",
    "pointers",
    "quarters",
    "rare_dates",
    "same_periods",
    "sets",
    "spans",
    "stretches",
    "uncounted",
    "vague_times",
    "years",
]
