"""Claims become findings, one check a file. The list is here, in the order findings are given."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace

from claims.check import (
    abbreviation_fits,
    age_fits_birth,
    agreement_on_record,
    anniversary_fits,
    capital_fits,
    change_adds_up,
    conversion_rate,
    count_of_list,
    duration_fits,
    factor_fits,
    first_last_fits,
    headline_number,
    implausible_date,
    impossible_date,
    life_order,
    magnitude_fits,
    margin_fits,
    meeting_on_record,
    name_on_record,
    name_spelling,
    office_holder_at_date,
    one_quotation_two_speakers,
    pace_fits,
    parts_and_whole,
    parts_within_whole,
    percentage_fits,
    place_containment,
    place_of_org,
    planned_event_on_record,
    planned_versus_done,
    quotation_marks_pair,
    quotation_on_record,
    range_order,
    range_weekdays,
    relative_day_fits,
    rest_fits,
    self_visit,
    shares_fit,
    table_rows,
    units_agree,
    visit_on_record,
    weekday_fits,
    wrong_jurisdiction,
    zone_fits_place,
)
from claims.model import Fault, Finding, Modality
from claims.model.check import ArticleCheck, Case, Check, Guard, TooSlow

CHECKS: tuple[Check, ...] = (
    self_visit.CHECK,
    weekday_fits.CHECK,
    impossible_date.CHECK,
    implausible_date.CHECK,
    relative_day_fits.CHECK,
    range_order.CHECK,
    duration_fits.CHECK,
    anniversary_fits.CHECK,
    age_fits_birth.CHECK,
    life_order.CHECK,
    office_holder_at_date.CHECK,
    visit_on_record.CHECK,
    meeting_on_record.CHECK,
    first_last_fits.CHECK,
    planned_versus_done.CHECK,
    agreement_on_record.CHECK,
    planned_event_on_record.CHECK,
    place_of_org.CHECK,
    parts_and_whole.CHECK,
    change_adds_up.CHECK,
    factor_fits.CHECK,
    count_of_list.CHECK,
    conversion_rate.CHECK,
    quotation_on_record.CHECK,
)
ARTICLE_CHECKS: tuple[ArticleCheck, ...] = (
    name_spelling.CHECK,
    name_on_record.CHECK,
    place_containment.CHECK,
    capital_fits.CHECK,
    abbreviation_fits.CHECK,
    zone_fits_place.CHECK,
    one_quotation_two_speakers.CHECK,
    wrong_jurisdiction.CHECK,
    headline_number.CHECK,
    magnitude_fits.CHECK,
    units_agree.CHECK,
    shares_fit.CHECK,
    percentage_fits.CHECK,
    rest_fits.CHECK,
    parts_within_whole.CHECK,
    pace_fits.CHECK,
    margin_fits.CHECK,
    range_weekdays.CHECK,
    table_rows.CHECK,
    quotation_marks_pair.CHECK,
)
SLOW = "took too long and was cut short"
TOLD = 300
"""Characters of an exception's message that a dossier keeps."""
SUPPOSED: frozenset[Modality] = frozenset({"conditional", "hypothetical"})
"""Modalities of what nobody says is so: no check is shown such a claim."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All findings about an article, and the checks that failed on it."""

    findings: tuple[Finding, ...]
    faults: tuple[Fault, ...]


def every() -> tuple[Check | ArticleCheck, ...]:
    """Every check there is, whatever its status, in the order of the list."""
    return (*CHECKS, *ARTICLE_CHECKS)


def live() -> tuple[Check | ArticleCheck, ...]:
    """The checks that judge: drafts are tried with `tilik dry-run` only, retired ones are at rest."""
    return tuple([check for check in every() if check.status == "live"])


def versions() -> dict[str, int]:
    """Every live check's id with its version, sorted by id."""
    return dict(sorted([(check.id, check.version) for check in live()]))


def judge(
    case: Case, checks: Iterable[Check | ArticleCheck] | None = None, guard: Guard = nullcontext
) -> Judgement:
    """Every live check's answer about every claim it is about, and about the article as a whole.

    What an article only supposes is neither judged nor held against anything else it says. A
    check that raises, or that the guard cuts short, costs its own answer only: it is listed among
    the faults, and all the others stand.
    """
    case = replace(case, claims=tuple([claim for claim in case.claims if claim.modality not in SUPPOSED]))
    types = {claim.type for claim in case.claims}
    findings: list[Finding] = []
    faults: list[Fault] = []
    for check in live() if checks is None else checks:
        if isinstance(check, Check) and check.about.isdisjoint(types):
            continue
        try:
            with guard():
                if isinstance(check, Check):
                    _ask(check, case, findings, faults)
                else:
                    findings += list(check.judge(case))
        except TooSlow:
            faults.append(Fault(check.id, check.version, None, "slow", SLOW))
        except Exception as fault:
            faults.append(_raised(check, None, fault))
    article = case.article.text_sha256
    # What is about no claim is about this article and no other: its identity has to say so.
    own = [found if found.claims else replace(found, article_sha256=article) for found in findings]
    return Judgement(tuple(own), tuple(faults))


def _ask(check: Check, case: Case, findings: list[Finding], faults: list[Fault]) -> None:
    """One check about every claim of its types; a claim it fails on does not keep it from the next."""
    for claim in case.claims:
        if claim.type in check.about:
            try:
                finding = check.judge(claim, case)
            except TooSlow:
                faults.append(Fault(check.id, check.version, claim.id, "slow", SLOW))
                return
            except Exception as fault:
                faults.append(_raised(check, claim.id, fault))
            else:
                if finding is not None:
                    findings.append(finding)


def _raised(check: Check | ArticleCheck, claim: str | None, fault: Exception) -> Fault:
    told = " ".join(f"{type(fault).__name__}: {fault}".split())
    return Fault(check.id, check.version, claim, "raised", told[:TOLD])


__all__ = ["ARTICLE_CHECKS", "CHECKS", "SUPPOSED", "Judgement", "every", "judge", "live", "versions"]
