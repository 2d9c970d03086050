"""A comparison of two articles: in words, and as one JSON line by schemas/comparison.v1.json."""

from claims.contracts import comparison_to_json, written
from claims.model import Article, Language, Span
from claims.model.comparison import Comparison, Difference, Mark
from claims.report.catalogue import fill, wording
from claims.report.shown import line

_QUOTE = 200
"""Characters of a sentence that a line shows."""


def comparison_line(comparison: Comparison) -> str:
    """The comparison as canonical JSON on one line, with its newline."""
    return f"{written(comparison_to_json(comparison))}\n"


def comparison_text(comparison: Comparison, language: Language) -> str:
    """What is told otherwise, each with both sentences, then what stands in one of the two only."""
    one, other = comparison.one, comparison.other
    rows = [
        _say(language, "head", one=line(one.source_id), other=line(other.source_id)),
        _say(
            language,
            "counts",
            sentences=" / ".join(map(str, comparison.sentences)),
            paired=str(comparison.paired),
            alike=str(comparison.alike[0]),
        ),
        "",
    ]
    if comparison.differences:
        rows.append(f"{_say(language, 'differences')} ({len(comparison.differences)})")
        for found in comparison.differences:
            rows += _difference(one, other, found, language)
    else:
        rows.append(_say(language, "none"))
    for article, marks in ((one, comparison.only_one), (other, comparison.only_other)):
        if marks:
            rows += ["", f"{_say(language, 'only', name=line(article.source_id))} ({len(marks)})"]
            rows += [_alone(article, mark, language) for mark in marks]
    return "\n".join([*rows, ""])


def _difference(one: Article, other: Article, found: Difference, language: Language) -> list[str]:
    words = f"“{_words(one, found.one.span)}”  ↔  “{_words(other, found.other.span)}”"
    return [
        f"  {_say(language, found.one.kind)}: {words}",
        f"      {line(one.source_id)}: {_words(one, found.one.sentence)}",
        f"      {line(other.source_id)}: {_words(other, found.other.sentence)}",
    ]


def _alone(article: Article, mark: Mark, language: Language) -> str:
    return f"  {_say(language, mark.kind)}: “{_words(article, mark.span)}”"


def _words(article: Article, span: Span) -> str:
    return line(article.quote(span), _QUOTE)


def _say(language: Language, key: str, **values: str) -> str:
    return fill(wording(language, "comparison", key), values.get)


__all__ = ["comparison_line", "comparison_text"]
