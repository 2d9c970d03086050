"""A pattern for google-re2 over bytes of UTF-8, without the wrapper that turns them into characters."""

from typing import Any

import re2

Spans = tuple[tuple[int, int], ...]
"""The bytes of a match and of each of its groups; (-1, -1) for a group that is left out."""
ANYWHERE: Any = re2._re2.RE2.Anchor.UNANCHORED
FROM_HERE: Any = re2._re2.RE2.Anchor.ANCHOR_START
NOWHERE = -1
MEMORY = 16 << 20
"""Bytes re2 may fill with what it has worked out of one pattern, twice its default: in half of it the widest
number rules throw that away again and again, and take twice as long."""


class Matcher:
    """A compiled pattern: `match(ANYWHERE, data, low, high)` gives Spans in a list, (-1, -1) for no match.

    What is outside of `low` and `high` is no part of a match but counts for word boundaries.
    """

    __slots__ = ("groups", "match")

    def __init__(self, pattern: str) -> None:
        """Compiles; raises re2.error where the pattern is none."""
        options = re2.Options()
        options.log_errors = False
        options.max_mem = MEMORY
        compiled = re2.compile(pattern, options)
        self.groups: dict[str, int] = dict(compiled.groupindex)
        # The wrapper costs several times what a search does; it only counts characters.
        self.match = compiled._regexp.Match

    def fits(self, text: str) -> bool:
        """The pattern fits somewhere in these few words."""
        data = text.encode("utf-8", "replace")
        return bool(self.match(ANYWHERE, data, 0, len(data))[0][0] != NOWHERE)
