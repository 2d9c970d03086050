"""Claims and findings back from the records they were kept as: the inverse of `to_json`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.model import (
    Attribution,
    Before,
    CheckedClaim,
    Claim,
    Comparator,
    Difference,
    Evidence,
    Finding,
    Link,
    Party,
    Period,
    Place,
    Rating,
    Repair,
    Span,
    Suggestion,
    Worth,
)

Json = Mapping[str, Any]


def claim_from_json(record: Json, article_sha256: str) -> Claim:
    """The claim of a record that meets claim.v1; `article_sha256` is the text hash of its article.

    Raises KeyError or ValueError for a record of another shape: validate what comes from outside.
    """
    worth = record["checkworthiness"]["reasons"]
    attribution, comparator, place = record["attribution"], record["comparator"], record["place"]
    return Claim(
        type=record["type"],
        span=_span(record),
        quote=record["quote"],
        sentence=_span(record["sentence"]),
        period=_period(record["period"]),
        modality=record["modality"],
        rule=record["rule"],
        ruleset=record["ruleset"],
        article_sha256=article_sha256,
        subject=tuple(_party(party) for party in record["subject"]),
        object=tuple(_party(party) for party in record["object"]),
        place=None if place is None else _place(place),
        comparator=None if comparator is None else _comparator(comparator),
        attribution=None if attribution is None else _attribution(attribution),
        worth=tuple(Worth(reason["reason"], reason["points"]) for reason in worth),
        details=dict(record["details"]),
    )


def finding_from_json(record: Json) -> Finding:
    """The finding of a record that meets finding.v1; its wording is not part of it.

    Raises KeyError or ValueError for a record of another shape.
    """
    return Finding(
        check=record["check"],
        version=record["version"],
        outcome=record["outcome"],
        reason=record["reason"],
        span=_span(record),
        quote=record["quote"],
        claims=tuple(record["claims"]),
        severity=record["severity"],
        facts=dict(record["facts"]),
        evidence=tuple(_evidence(ground) for ground in record["evidence"]),
        repairs=tuple(
            Repair(
                _span(repair),
                repair["replacement"],
                repair["status"],
                repair["reason"],
                tuple(_evidence(ground) for ground in repair["evidence"]),
            )
            for repair in record["repairs"]
        ),
    )


def checked_from_json(record: Json) -> CheckedClaim:
    """The checked claim of a record that meets checked_claim.v1; KeyError or ValueError otherwise."""
    rating = record["rating"]
    same = ("id", "words", "language", "verdict", "verdict_class", "by", "origin", "licence", "title", "url")
    return CheckedClaim(
        **{name: record[name] for name in same},
        day=_day(record["day"]),
        rating=None if rating is None else Rating(**rating),
        said_by=record["said_by"],
        seen_at=tuple(record["seen_at"]),
    )


def before_from_json(record: Json) -> Before:
    """What was checked before of one sentence, of a record as dossier.v2 holds it."""
    return Before(
        tuple(record["claims"]),
        _span(record),
        tuple(
            Suggestion(
                checked=checked_from_json(one["checked"]),
                chance=one["chance"],
                score=one["score"],
                parts=dict(one["parts"]),
                differs=tuple(Difference(**each) for each in one["differs"]),
                confirmed=one["confirmed"],
            )
            for one in record["suggestions"]
        ),
    )


def _span(record: Json) -> Span:
    return Span(record["field"], record["start"], record["end"])


def _day(words: str | None) -> date | None:
    return None if words is None else date.fromisoformat(words)


def _period(record: Json) -> Period:
    anchor = record["anchor"]
    return Period(
        record["edtf"],
        _day(record["lo"]),
        _day(record["hi"]),
        record["basis"],
        None if anchor is None else _span(anchor),
        record["open_reason"],
    )


def _link(record: Json | None) -> Link | None:
    return None if record is None else Link(record["method"], record["runner_up"])


def _party(record: Json) -> Party:
    return Party(
        words=record["words"],
        span=_span(record),
        person=record["person"],
        office=record["office"],
        country=record["country"],
        org=record["org"],
        link=_link(record["link"]),
        ambiguous=tuple(record["ambiguous"]),
        key=record["key"],
    )


def _place(record: Json) -> Place:
    return Place(record["words"], _span(record), record["entity"], record["country"], _link(record["link"]))


def _comparator(record: Json) -> Comparator:
    since = record["since"]
    return Comparator(
        record["kind"], _span(record), record["window_years"], None if since is None else _period(since)
    )


def _attribution(record: Json) -> Attribution:
    return Attribution(
        tuple(_party(speaker) for speaker in record["speakers"]), record["manner"], _span(record)
    )


def _evidence(record: Json) -> Evidence:
    span = _span(record) if "field" in record else None
    return Evidence(
        record["kind"], record["stance"], record["ref"], record["version"], span, tuple(record["sources"])
    )
