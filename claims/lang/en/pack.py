"""The English pack: its words are in words.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.rules import Pack

pack = Pack(Path(__file__).parent)

FUTURE = (
    r"\b(?:will|won't|shall|would|to be held|scheduled|planned|plans? to|expected to|due to|due at|upcoming|"
    r"until|(?:is|are|be) expected|(?:is|are) (?:to|likely)|"
    r"expects?|anticipates?|foresees?|(?:hope|aim|intend)s? to|set to|set for|(?:is|are) planning|"
    r"slated for|slated to|due on|due by|deadline)\b"
)
"""Words that turn a date without a year, or a bare weekday, to the future when they stand before it."""

PAST = r"\b(?:said|told|announced|wrote|reported|was|were|had|did|held|met)\s+(?:on\s+)?$"
"""Words that keep it in the past when they stand right before it, whatever stands further away."""
