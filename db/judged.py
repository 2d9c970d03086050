"""A dossier's claims, findings and evidence as rows.

What is JSON in them is the dossier's record's, which its printed line holds: it is not made a second time.
"""

from typing import Any

from claims.model import Dossier, Evidence

Row = dict[str, Any]


def claim_rows(dossier: Dossier, id: str, _record: Row) -> list[Row]:
    """A row for each claim, in the dossier's order."""
    return [
        {
            "dossier": id,
            "position": position,
            "id": claim.id,
            "type": claim.type,
            "field": claim.span.field,
            "start": claim.span.start,
            "end": claim.span.end,
            "quote": claim.quote,
            "sentence_start": claim.sentence.start,
            "sentence_end": claim.sentence.end,
            "period_edtf": claim.period.edtf,
            "period_lo": claim.period.lo,
            "period_hi": claim.period.hi,
            "modality": claim.modality,
            "rule": claim.rule,
            "checkworthiness": claim.checkworthiness,
        }
        for position, claim in enumerate(dossier.claims)
    ]


def finding_rows(dossier: Dossier, id: str, record: Row) -> list[Row]:
    """A row for each finding, in the dossier's order."""
    bodies = record["findings"]
    return [
        {
            "dossier": id,
            "position": position,
            "id": finding.id,
            "check": finding.check,
            "version": finding.version,
            "outcome": finding.outcome,
            "severity": finding.severity,
            "reason": finding.reason,
            "field": finding.span.field,
            "start": finding.span.start,
            "end": finding.span.end,
            "quote": finding.quote,
            "facts": body["facts"],
            "repairs": body["repairs"],
        }
        for position, (finding, body) in enumerate(zip(dossier.findings, bodies, strict=True))
    ]


def finding_claim_rows(dossier: Dossier, id: str, _record: Row) -> list[Row]:
    """A row for each claim a finding is about."""
    return [
        {"dossier": id, "finding": at, "position": position, "claim_id": claim_id}
        for at, finding in enumerate(dossier.findings)
        for position, claim_id in enumerate(finding.claims)
    ]


def evidence_rows(dossier: Dossier, id: str, _record: Row) -> list[Row]:
    """A row for each ground of a finding, then for each ground of its repairs."""
    rows: list[Row] = []
    for at, finding in enumerate(dossier.findings):
        grounds = [(evidence, False) for evidence in finding.evidence]
        grounds += [(evidence, True) for repair in finding.repairs for evidence in repair.evidence]
        rows += [
            {"dossier": id, "finding": at, "position": position, **_ground(evidence, for_repair)}
            for position, (evidence, for_repair) in enumerate(grounds)
        ]
    return rows


def _ground(evidence: Evidence, for_repair: bool) -> Row:
    """One ground's own columns."""
    span = evidence.span
    return {
        "for_repair": for_repair,
        "kind": evidence.kind,
        "stance": evidence.stance,
        "ref": evidence.ref,
        "statement_version": evidence.version,
        "field": None if span is None else span.field,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "sources": list(evidence.sources),
    }
