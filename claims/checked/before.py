"""What was checked before, sentence by sentence of an article."""

from claims.checked.base import CheckedBase
from claims.model import Article, Before, Claim, Span

MOST = 3
"""Suggestions for one sentence: an editor looks at the first, and at no fourth."""
LEAST_WORTH = 1
"""Points of check-worthiness from which a claim is asked about; a claim nothing speaks for has none."""


def before(article: Article, claims: tuple[Claim, ...], base: CheckedBase) -> tuple[Before, ...]:
    """The sentences with a check-worthy claim that may have been checked before, title first.

    A sentence is asked about once, whole: its claims share what was found. Nothing is read where no
    checked claims are at hand.
    """
    if not len(base):
        return ()
    asked: dict[Span, list[str]] = {}
    for claim in claims:
        if claim.checkworthiness >= LEAST_WORTH:
            asked.setdefault(claim.sentence, []).append(claim.id)
    day = article.published.day
    found = []
    for sentence in sorted(asked, key=lambda span: (span.field != "title", span.start, span.end)):
        suggestions = base.suggest(article.quote(sentence), article.language, day, MOST)
        if suggestions:
            found.append(Before(tuple(dict.fromkeys(asked[sentence])), sentence, suggestions))
    return tuple(found)
