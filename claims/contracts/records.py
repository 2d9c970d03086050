"""Records as JSON: the shape in which an article, a claim, a finding and a dossier leave the house."""

import hashlib
from collections.abc import Callable, Sequence

from claims.contracts.values import Json, canonical, plain
from claims.model import (
    AcrossFinding,
    Article,
    Attribution,
    Before,
    CheckedClaim,
    Claim,
    Comparator,
    Dossier,
    Evidence,
    Finding,
    Language,
    Party,
    Place,
    Repair,
    Suggestion,
)
from claims.model.comparison import Comparison, Mark

Wording = Callable[[Finding, Language], str]


def across_to_json(finding: AcrossFinding) -> Json:
    """A finding across articles in the shape of its schema (across.v1)."""
    return {
        "schema": "across.v1",
        "id": finding.id,
        "check": finding.check,
        "version": finding.version,
        "severity": finding.severity,
        "reason": finding.reason,
        "facts": plain(finding.facts),
        "passages": [
            {
                "source_id": passage.source_id,
                "text_sha256": passage.text_sha256,
                "published": plain(passage.published),
                **plain(passage.span),
                "quote": passage.quote,
                "claim": passage.claim,
                "repair": None
                if passage.repair is None
                else {
                    **plain(passage.repair.span),
                    "replacement": passage.repair.replacement,
                    "status": passage.repair.status,
                    "reason": passage.repair.reason,
                },
            }
            for passage in finding.passages
        ],
    }


def comparison_to_json(comparison: Comparison) -> Json:
    """Two articles held against each other in the shape of its schema (comparison.v1)."""
    one, other = comparison.one, comparison.other
    return {
        "schema": "comparison.v1",
        "articles": [
            {
                "source_id": article.source_id,
                "text_sha256": article.text_sha256,
                "language": article.language,
                "published": plain(article.published),
                "sentences": sentences,
                "marks": marks,
                "alike": alike,
            }
            for article, sentences, marks, alike in zip(
                (one, other), comparison.sentences, comparison.marks, comparison.alike, strict=True
            )
        ],
        "paired": comparison.paired,
        "differences": [
            {"kind": found.one.kind, "one": _mark(one, found.one), "other": _mark(other, found.other)}
            for found in comparison.differences
        ],
        "only": [
            [{"kind": mark.kind, **_mark(article, mark)} for mark in marks]
            for article, marks in ((one, comparison.only_one), (other, comparison.only_other))
        ],
    }


def _mark(article: Article, mark: Mark) -> Json:
    return {
        **plain(mark.span),
        "quote": article.quote(mark.span),
        "sentence": plain(mark.sentence),
        "measure": mark.measure,
        "value": mark.value,
    }


def to_json(obj: Article | Claim | Finding | Dossier, wording: Wording | None = None) -> Json:
    """An article, claim, finding or dossier in the shape of its schema.

    `wording` gives a finding's sentence in a language; without it findings carry none and do
    not meet their schema yet. A repair's `quote` needs the article: outside a dossier it is
    filled only where the repair is of the finding's own words. Raises TypeError for anything else.
    """
    match obj:
        case Article():
            return _article(obj)
        case Claim():
            return _claim(obj)
        case Finding():
            return _finding(obj, None, wording)
        case Dossier():
            return {
                "schema": "dossier.v2",
                "article": _article(obj.article),
                "claims": [_claim(claim) for claim in obj.claims],
                "findings": [_finding(finding, obj.article, wording) for finding in obj.findings],
                "ruleset": obj.ruleset,
                "facts": plain(obj.facts),
                "checks": dict(obj.checks),
                "libraries": dict(obj.libraries),
                "faults": [plain(fault) for fault in obj.faults],
                "checked": [_before(before) for before in obj.checked],
                "checked_set": plain(obj.checked_set),
            }
    raise TypeError(f"a {type(obj).__name__} has no contract")


def checked_to_json(checked: CheckedClaim) -> Json:
    """A checked claim in the shape of its schema (checked_claim.v1)."""
    told: Json = plain(checked)
    return {"schema": "checked_claim.v1", **told}


def suggestion_to_json(one: Suggestion) -> Json:
    """A suggestion as a dossier tells it: the checked claim, how sure, what speaks for it, what differs."""
    return {
        "checked": checked_to_json(one.checked),
        "chance": plain(one.chance),
        "score": plain(one.score),
        "parts": plain(one.parts),
        "differs": [plain(each) for each in one.differs],
        "confirmed": one.confirmed,
    }


def found_before(checked: Sequence[Json]) -> str | None:
    """The identity of what was checked before, as a dossier's record tells it; None where nothing was.

    SHA-256 over canonical JSON of the sentences, the checked claims and what differs. How likely each is
    does not count: that moves a little with every claim that is added elsewhere.
    """
    if not checked:
        return None
    told = [
        [
            *(sentence[name] for name in ("field", "start", "end")),
            [[one[name] for name in ("checked", "differs", "confirmed")] for one in sentence["suggestions"]],
        ]
        for sentence in checked
    ]
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def _before(before: Before) -> Json:
    return {
        "claims": list(before.claims),
        **plain(before.sentence),
        "suggestions": [suggestion_to_json(one) for one in before.suggestions],
    }


def _article(article: Article) -> Json:
    published = article.published
    return {
        "source_id": article.source_id,
        "url": article.url,
        "publisher": article.publisher,
        "language": article.language,
        "title": article.title,
        "published": {
            "day": plain(published.day),
            "origin": published.origin,
            "span": plain(published.span),
        },
        "raw_sha256": article.raw_sha256,
        "text_sha256": article.text_sha256,
        "characters": len(article.text),
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "type": claim.type,
        "field": claim.span.field,
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "sentence": plain(claim.sentence),
        "subject": [_said(party) for party in claim.subject],
        "object": [_said(party) for party in claim.object],
        "place": _said(claim.place),
        "period": plain(claim.period),
        "comparator": _said(claim.comparator),
        "modality": claim.modality,
        "attribution": _attribution(claim.attribution),
        "rule": claim.rule,
        "ruleset": claim.ruleset,
        "checkworthiness": {
            "score": claim.checkworthiness,
            "reasons": [{"reason": worth.reason, "points": worth.points} for worth in claim.worth],
        },
        "details": plain(claim.details),
    }


def _finding(finding: Finding, article: Article | None, wording: Wording | None) -> Json:
    said: Json = {}
    if wording is not None:
        languages: tuple[Language, ...] = ("id", "en")
        messages = {language: wording(finding, language) for language in languages}
        said = {"message": messages[article.language if article is not None else "id"], "messages": messages}
    return {
        "id": finding.id,
        "check": finding.check,
        "version": finding.version,
        "outcome": finding.outcome,
        "severity": finding.severity,
        **plain(finding.span),
        "quote": finding.quote,
        **said,
        "reason": finding.reason,
        "facts": plain(finding.facts),
        "claims": list(finding.claims),
        "repairs": [_repair(repair, finding, article) for repair in finding.repairs],
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
    }


def _repair(repair: Repair, finding: Finding, article: Article | None) -> Json:
    if article is not None:
        quote = article.quote(repair.span)
    else:
        quote = finding.quote if repair.span == finding.span else ""
    return {
        **plain(repair.span),
        "quote": quote,
        "replacement": repair.replacement,
        "status": repair.status,
        "reason": repair.reason,
        "evidence": [_evidence(evidence) for evidence in repair.evidence],
    }


def _evidence(evidence: Evidence) -> Json:
    ground: Json = {
        "kind": evidence.kind,
        "stance": evidence.stance,
        "ref": evidence.ref,
        "version": evidence.version,
        "sources": list(evidence.sources),
    }
    return ground if evidence.span is None else ground | plain(evidence.span)


def _said(value: Party | Place | Comparator | Attribution | None) -> Json | None:
    """What has words in the article: its fields, with the offsets beside them and not in a span."""
    if value is None:
        return None
    words: Json = plain(value)
    words.update(words.pop("span"))
    return words


def _attribution(attribution: Attribution | None) -> Json | None:
    if attribution is None:
        return None
    return {
        "speakers": [_said(speaker) for speaker in attribution.speakers],
        "manner": attribution.manner,
        **plain(attribution.span),
    }
