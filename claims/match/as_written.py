"""What an article quotes as somebody else wrote it: the slips in it are that writer's.

A post with the narration "Siti Qiemah ditahan" is quoted letter by letter, and a newspaper that puts
it right no longer quotes it.
"""

from functools import cache
from importlib.resources import files

from claims.model import Language, Span
from claims.model.check import Case
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern

AHEAD = 80
"""Characters before the opening mark in which the words for a writing are looked for."""
BETWEEN = 40
"""Characters between those words and the mark at most."""


@cache
def _written(language: Language) -> Pattern:
    lists = word_lists(files("claims.match").joinpath("words", "as_written.yml"), language)
    return Pattern(rf"(?i)\b{any_of(lists['written'])}\b[^.!?”\"]{{0,{BETWEEN}}}$")


def as_written(case: Case, span: Span) -> bool:
    """The words stand in a quotation that is told to be of something written."""
    for quotation in case.paired_marks:
        if quotation.field == span.field and quotation.start < span.start and span.end <= quotation.end:
            ahead = case.article.field(span.field)[max(0, quotation.start - AHEAD) : quotation.start]
            return _written(case.article.language).search(ahead) is not None
    return False


__all__ = ["as_written"]
