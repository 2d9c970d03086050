"""Claims become findings, one check a file. The list is here, in the order findings are given."""

from collections.abc import Iterator
from dataclasses import replace

from claims.check import (
    agreement_on_record,
    first_last_fits,
    impossible_date,
    meeting_on_record,
    office_holder_at_date,
    place_of_org,
    planned_event_on_record,
    planned_versus_done,
    quotation_marks_pair,
    quotation_on_record,
    self_visit,
    visit_on_record,
    weekday_fits,
)
from claims.model import Finding, Modality
from claims.model.check import ArticleCheck, Case, Check

CHECKS: tuple[Check, ...] = (
    self_visit.CHECK,
    weekday_fits.CHECK,
    impossible_date.CHECK,
    office_holder_at_date.CHECK,
    visit_on_record.CHECK,
    meeting_on_record.CHECK,
    first_last_fits.CHECK,
    planned_versus_done.CHECK,
    agreement_on_record.CHECK,
    planned_event_on_record.CHECK,
    place_of_org.CHECK,
    quotation_on_record.CHECK,
)
ARTICLE_CHECKS: tuple[ArticleCheck, ...] = (quotation_marks_pair.CHECK,)
SUPPOSED: frozenset[Modality] = frozenset({"conditional", "hypothetical"})
"""Modalities of what nobody says is so: no check is shown such a claim."""


def versions() -> dict[str, int]:
    """Every check's id with its version, sorted by id."""
    listed: list[Check | ArticleCheck] = [*CHECKS, *ARTICLE_CHECKS]
    return {check.id: check.version for check in sorted(listed, key=lambda check: check.id)}


def judge(case: Case) -> Iterator[Finding]:
    """Every check's answer about every claim it is about, and about the article as a whole.

    What an article only supposes is neither judged nor held against anything else it says.
    """
    case = replace(case, claims=tuple(claim for claim in case.claims if claim.modality not in SUPPOSED))
    for claim in case.claims:
        for check in CHECKS:
            if claim.type in check.about:
                finding = check.judge(claim, case)
                if finding is not None:
                    yield finding
    for whole in ARTICLE_CHECKS:
        yield from whole.judge(case)


__all__ = ["ARTICLE_CHECKS", "CHECKS", "SUPPOSED", "judge", "versions"]
