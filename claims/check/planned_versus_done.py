"""Planned against done: the lead says it is agreed, the body that it is still to be."""

from claims.model import Claim, Evidence, Finding
from claims.model.check import Case, Check

# Where a lead ends: what stands within so many characters of the text, or in the title.
LEAD = 600
# Two agreements that share so many words of their matter are about the same one.
SHARED_WORDS = 2


def _sides(claim: Claim) -> frozenset[str]:
    return frozenset(party.country for party in claim.subject if party.country is not None)


def _later(claim: Claim, case: Case) -> bool:
    """Told as a plan, for a time that is not over on the day of printing."""
    day = case.published
    if claim.type != "planned_event" or claim.details.get("event") != "agreement":
        return False
    return day is None or claim.period.hi is None or claim.period.hi >= day


def judge(claim: Claim, case: Case) -> Finding | None:
    """An agreement told in the lead as done, and in the body as a plan of the same sides on the same matter.

    The two must have the same parties, at least two of them, and share a topic that is more
    than cooperation as such, or two words of their matter. The lead's must carry no time of its
    own, since an older agreement may well be followed by a new one.
    """
    sides = _sides(claim)
    in_lead = claim.span.field == "title" or claim.span.start < LEAD
    if claim.modality != "done" or not in_lead or len(sides) < 2 or claim.period.basis != "inherited":
        return None
    topics = set(claim.details.get("topics", ())) - {"cooperation"}
    content = set(claim.details.get("content", ()))
    for other in case.claims:
        if not _later(other, case) or (
            other.span.field == claim.span.field and other.span.start <= claim.span.start
        ):
            continue
        shared = topics & set(other.details.get("topics", ()))
        words = content & set(other.details.get("content", ()))
        if _sides(other) != sides or not (shared or len(words) >= SHARED_WORDS):
            continue
        return case.finding(
            CHECK,
            claim,
            "contradicted",
            "said-done-and-planned",
            Evidence("span", "contradicts", span=other.span),
            severity="warning",
            others=(other,),
            done_quote=claim.quote,
            planned_quote=other.quote,
        )
    return case.finding(CHECK, claim, "unknown", "no-counterpart")


CHECK = Check("planned_versus_done", 1, frozenset({"agreement"}), judge)
