"""The years that a date without one may be of: those printed in the title and right around it."""

from claims.model import Span
from claims.model.check import Case
from claims.text.patterns import Pattern

BEFORE = 400
"""Characters before a date in which the last year printed may still be the one told of."""
_YEAR = Pattern(r"\b(1[5-9]\d\d|20\d\d)\b")


def years_told(case: Case, span: Span) -> frozenset[int]:
    """The years of the title and of the date's own sentence, and the last one printed before it."""
    text = case.article.field(span.field)
    own = next((each for each in case.sentences if each.overlaps(span)), span)
    before = text[max(0, span.start - BEFORE) : span.start]
    last = [hit[1] for hit in _YEAR.finditer(before)][-1:]
    beside = [hit[1] for hit in _YEAR.finditer(f"{case.article.title or ''} {case.article.quote(own)}")]
    return frozenset(map(int, (*last, *beside)))


__all__ = ["years_told"]
