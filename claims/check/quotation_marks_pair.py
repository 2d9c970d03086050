"""Quotation marks: each one needs its partner within the paragraph."""

from collections.abc import Iterator

from claims.model import Evidence, Finding, Repair
from claims.model.check import ArticleCheck, Case


def judge(case: Case) -> Iterator[Finding]:
    """A closing mark without an opening one, or the other way about, is a notice: style, not fact."""
    for mark in case.stray_marks:
        yield Finding(
            check=CHECK.id,
            version=CHECK.version,
            outcome="contradicted",
            reason=mark.kind,
            span=mark.span,
            quote=case.article.quote(mark.span),
            severity="notice",
            evidence=(Evidence("span", "contradicts", span=mark.span),),
            repairs=(Repair(mark.span, "", "unknown", "remove-mark"),),
        )
    if not case.stray_marks and case.paired_marks:
        first = case.paired_marks[0]
        yield Finding(
            check=CHECK.id,
            version=CHECK.version,
            outcome="holds",
            reason="all-paired",
            span=first,
            quote=case.article.quote(first),
            facts={"pairs": len(case.paired_marks)},
            evidence=(Evidence("span", "supports", span=first),),
        )


CHECK = ArticleCheck("quotation_marks_pair", 1, judge)
