"""Whom a printed name means: names compared word by word, then office, country and day, every reason named.

Nothing here is one score. A comparison has a grade, which is the worst of its differences, and a
decision has the features for and against each candidate.
"""

from claims.match.identity.comparing import Comparison, Grade, closest, compare
from claims.match.identity.deciding import Decision, Outcome, decide, settle
from claims.match.identity.feature import Feature
from claims.match.identity.linear import LinearCandidates
from claims.match.identity.weighing import Asked, Weighed, weigh

__all__ = [
    "Asked",
    "Comparison",
    "Decision",
    "Feature",
    "Grade",
    "LinearCandidates",
    "Outcome",
    "Weighed",
    "closest",
    "compare",
    "decide",
    "settle",
    "weigh",
]
