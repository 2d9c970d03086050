"""Where single characters stand: a few quick searches, where a walk over the text would cost more."""

from collections.abc import Iterable


def offsets(text: str, chars: Iterable[str]) -> list[int]:
    """Every offset at which one of these characters stands, in order."""
    found: list[int] = []
    kinds = 0
    for char in chars:
        if char not in text:
            continue
        kinds += 1
        at = text.find(char)
        while at >= 0:
            found.append(at)
            at = text.find(char, at + 1)
    if kinds > 1:
        found.sort()
    return found
