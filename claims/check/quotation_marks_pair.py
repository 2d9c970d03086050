"""Quotation marks: each one needs its partner within the paragraph."""

from collections.abc import Iterator

from claims.model import Evidence, Finding, Repair
from claims.model.check import ArticleCheck, Case, StrayMark


def _repairs(mark: StrayMark, case: Case) -> tuple[Repair, ...]:
    """The missing partner where it most likely stood, or the mark taken away."""
    offers = [Repair(mark.span, "", "unknown", "remove-mark")]
    if mark.beside is not None:
        beside = case.article.quote(mark.beside)
        opening = mark.kind == "closing-without-opening"
        words = mark.partner + beside if opening else beside + mark.partner
        offers.insert(0, Repair(mark.beside, words, "unknown", "add-mark"))
    return tuple(offers)


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
            repairs=_repairs(mark, case),
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


CHECK = ArticleCheck("quotation_marks_pair", 4, judge)
