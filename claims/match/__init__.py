"""Names and claims to candidates: who and where is named, and which events may be meant.

The only room that imports rapidfuzz. A score proposes; office, country, day and typed slots decide.
"""

from claims.match.events import EventMatch, Who, find_events
from claims.match.everybody import everybody
from claims.match.gazetteer import Gazetteer
from claims.match.identity import compare
from claims.match.keys import with_keys
from claims.match.mentions import mentions
from claims.match.places import containment
from claims.match.search import match_words
from claims.match.things import named

__all__ = [
    "EventMatch",
    "Gazetteer",
    "Who",
    "compare",
    "containment",
    "everybody",
    "find_events",
    "match_words",
    "mentions",
    "named",
    "with_keys",
]
