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
        ground = Evidence("span", "contradicts", span=mark.span)
        yield case.remark(
            CHECK,
            mark.span,
            "contradicted",
            mark.kind,
            ground,
            severity="notice",
            repairs=_repairs(mark, case),
        )
    if not case.stray_marks and case.paired_marks:
        first = case.paired_marks[0]
        ground = Evidence("span", "supports", span=first)
        yield case.remark(CHECK, first, "holds", "all-paired", ground, pairs=len(case.paired_marks))


CHECK = ArticleCheck("quotation_marks_pair", 4, judge)
