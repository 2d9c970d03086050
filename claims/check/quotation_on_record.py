"""Quotations: the wording of statements is not in the table, and this check says so."""

from claims.model import Claim, Finding
from claims.model.check import Case, Check


def judge(claim: Claim, case: Case) -> Finding | None:
    """Who said what can be compared only with the text of what was said; the table holds none."""
    if claim.modality == "denied":
        return None
    reason = "wording-not-in-table" if claim.subject else "speaker-not-known"
    return case.finding(CHECK, claim, "unknown", reason)


CHECK = Check("quotation_on_record", 1, frozenset({"quotation"}), judge)
