"""English. Importing the rule files registers their rules, in this order."""

from claims.lang.en import dates, days, durations, lengths, feasts, months, named_years, numeric  # isort: skip
from claims.lang.en import pointers, quarters, rare_dates, sets, spans, stretches  # isort: skip
from claims.lang.en import hours, loose_times, next_but_one, uncounted, years  # isort: skip
from claims.lang.en.pack import pack

__all__ = [
    "dates",
    "days",
    "durations",
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
    "sets",
    "spans",
    "stretches",
    "uncounted",
    "years",
]
