"""Cleaning: odd blanks become plain ones, invisible characters go, and every offset still leads back."""

from bisect import bisect_right
from dataclasses import dataclass

import re2

from claims.text.offsets import offsets
from claims.text.patterns import Pattern

# Every character Unicode counts as a space (category Zs, U+2028) and the control characters that
# move the carriage: words on both sides stay apart. U+2029 ends a paragraph, as a newline does.
_BLANKS = (
    "\t\v\f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u202f\u205f\u3000"
)
# Soft hyphen, zero-width and direction marks, invisible operators, byte order mark, and the C0 and
# C1 controls: a reader never sees them, so words must read the same without them.
_UNSEEN = (
    "".join(map(chr, (*range(0x00, 0x20), *range(0x7F, 0xA0))))
    + "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
)
_TABLE: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _UNSEEN), None),
    **dict.fromkeys(map(ord, _BLANKS), " "),
    0x2029: "\n",
}
del _TABLE[ord("\n")]
_ODD = frozenset(map(chr, _TABLE))
_ANY_ODD = Pattern("[" + "".join(re2.escape(char) for char in sorted(_ODD)) + "]")
_REMOVED = frozenset(chr(code) for code, new in _TABLE.items() if new is None)


@dataclass(frozen=True, slots=True)
class Text:
    """A text before and after cleaning. `cuts` holds, for each character removed, where in `clean` it stood.

    One cleaned character comes from exactly one raw character, so the removed ones are all that
    is needed to find the way back; a text that needed no cleaning keeps nothing.
    """

    raw: str
    clean: str
    cuts: tuple[int, ...] = ()

    def raw_offset(self, index: int) -> int:
        """The raw offset of the cleaned character at `index`; at the end, the length of the raw text."""
        if index >= len(self.clean):
            return len(self.raw)
        return index + bisect_right(self.cuts, index)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw code points that clean[start:end] came from, end exclusive.

        Cleaning that raw slice gives the cleaned slice. Raises ValueError for a span outside the text.
        """
        if not 0 <= start <= end <= len(self.clean):
            raise ValueError(
                f"span {start}:{end} lies outside a cleaned text of {len(self.clean)} characters"
            )
        if not self.cuts:
            return start, end
        first = self.raw_offset(start)
        return (first, self.raw_offset(end - 1) + 1) if start < end else (first, first)


def clean_text(raw: str) -> Text:
    """The text with plain blanks and without invisible characters; curly quotation marks stay as printed.

    Newlines are expected to be LF already (claims.article folds them).
    """
    if _ANY_ODD.search(raw) is None:
        return Text(raw, raw)
    odd = _ODD.intersection(raw)
    removed = offsets(raw, odd & _REMOVED)
    return Text(raw, raw.translate(_TABLE), tuple(offset - before for before, offset in enumerate(removed)))
