"""Self-visit: an office-holder said to visit their own country."""

from collections import Counter
from typing import Any

from claims.match.events import Who
from claims.match.repairs import other_destinations, other_visitors, ranked
from claims.match.scope import Scope, office_at
from claims.match.small_words import small_words
from claims.model import Claim, Evidence, Finding, Repair
from claims.model.check import Case, Check
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("self_visit")
_ENVOY = Pattern(rf"(?i)^(?:{any_of(_WORDS['before_envoy'])} )*(?:\pL+ )?{any_of(_WORDS['envoy'])}\b")


def _others(claim: Claim, case: Case, own: str) -> list[str]:
    """The other countries the article's claims are about, those named most often first."""
    seen: Counter[str] = Counter()
    for other in case.claims:
        for party in other.parties:
            if party.country is not None and party.country != own:
                seen[party.country] += 1
        if other.place is not None and other.place.country is not None and other.place.country != own:
            seen[other.place.country] += 1
    return [code for code, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))][:6]


def judge(claim: Claim, case: Case) -> Finding | None:
    """An official visit is paid to another country, never to one's own.

    It speaks only of a post-holder whose country is known and of a destination that is that
    country by name. A tour of one's own provinces, going home, one's own troops or houses abroad ("US
    troops", "Japan House"), an envoy who is posted abroad, and a denied visit are left alone.
    """
    if claim.details.get("event") != "visit" or claim.modality == "denied" or not claim.details.get("post"):
        return None
    if len(claim.subject) != 1 or claim.subject[0].country is None:
        return case.finding(CHECK, claim, "unknown", "no-office")
    visitor, place = claim.subject[0], claim.place
    if place is None:
        return case.finding(CHECK, claim, "unknown", "no-destination")
    if place.country is None:
        return case.finding(CHECK, claim, "unknown", "place-not-known", place=place.words)
    office = office_at(visitor, claim.period, case.world)
    named: dict[str, Any] = {
        "country": visitor.country,
        "office": office,
        "person": visitor.person,
        "place": place.words,
        "visitor_quote": visitor.words,
    }
    if place.country != visitor.country:
        ground = Evidence("span", "supports", span=place.span)
        return case.finding(CHECK, claim, "holds", "visits-another-country", ground, **named)
    if place.entity != f"country:{visitor.country}" or _ENVOY.search(visitor.words):
        return None
    repairs: tuple[Repair, ...] = ()
    if office is not None:
        before = case.story.lo or case.published
        scope = Scope("visit", (Who(visitor.country, office),), place.country, "bilateral")
        others = _others(claim, case, visitor.country)
        language = case.article.language
        repairs = ranked(
            other_destinations(case.world, claim, scope, others, language, before)
            + other_visitors(case.world, claim, scope, others, language, before)
        )
    official = claim.details.get("formality") == "official"
    return case.finding(
        CHECK,
        claim,
        "contradicted",
        "visits-own-country",
        Evidence("span", "contradicts", span=visitor.span),
        Evidence("span", "contradicts", span=place.span),
        severity="error" if official else "warning",
        repairs=repairs,
        **named,
    )


CHECK = Check("self_visit", 3, frozenset({"visit", "first_last"}), judge)
