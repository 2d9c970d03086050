"""The blanks between words and marks, where they are put together again."""

_CLOSES = ".,;:!?)]}”’%"
_OPENS = "([{“‘"


def gap(before: str, behind: str) -> str:
    """What stands between two stretches of words: a blank, but where a mark holds them together."""
    return "" if not before or behind[:1] in _CLOSES or before[-1] in _OPENS else " "
