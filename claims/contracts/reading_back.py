"""Dossiers, claims and findings back from the records they were kept as: the inverse of `to_json`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from claims.model import (
    Article,
    Attribution,
    Before,
    CheckedClaim,
    CheckedSet,
    Claim,
    Comparator,
    Difference,
    Dossier,
    Evidence,
    FactSet,
    Fault,
    Finding,
    Link,
    Party,
    Period,
    Place,
    Published,
    Rating,
    Repair,
    Span,
    Suggestion,
    Worth,
)

Json = Mapping[str, Any]


def dossier_from_json(record: Json, text: str) -> Dossier:
    """The dossier of a record that meets dossier.v2, with the text of its article, which no record holds.

    It is rendered, and printed as a line, byte for byte as the one the record was made of. Raises KeyError
    or ValueError for a record of another shape.
    """
    article = article_from_json(record["article"], text)
    facts, searched = record["facts"], record["checked_set"]
    return Dossier(
        article=article,
        claims=tuple(claim_from_json(claim, article.text_sha256) for claim in record["claims"]),
        findings=tuple(
            finding_from_json(finding, record["article"]["text_sha256"]) for finding in record["findings"]
        ),
        ruleset=record["ruleset"],
        facts=FactSet(facts["id"], facts["count"], _moment(facts["as_known_at"])),
        checks=dict(record["checks"]),
        libraries=dict(record["libraries"]),
        faults=tuple(Fault(**fault) for fault in record["faults"]),
        checked=tuple(before_from_json(before) for before in record["checked"]),
        checked_set=None if searched is None else CheckedSet(**searched),
    )


def article_from_json(record: Json, text: str) -> Article:
    """The article of a record that meets article.v1, with its text; ValueError where it is another text."""
    published = record["published"]
    span = None if published["span"] is None else _span(published["span"])
    article = Article(
        source_id=record["source_id"],
        text=text,
        title=record["title"],
        published=Published(_day(published["day"]), published["origin"], span),
        language=record["language"],
        raw_sha256=record["raw_sha256"],
        url=record["url"],
        publisher=record["publisher"],
    )
    if article.text_sha256 != record["text_sha256"]:
        raise ValueError(f"{article.source_id}: this is not the text the record is about")
    return article


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


def finding_from_json(record: Json, article_sha256: str) -> Finding:
    """The finding of a record that meets finding.v1; its wording is not part of it.

    `article_sha256` is the text hash of its article. A finding about no claim that was kept before its
    article was part of its identity keeps the one it has. Raises KeyError or ValueError for a record of
    another shape.
    """
    found = _finding(record)
    if found.claims or found.id == record["id"]:
        return found
    return replace(found, article_sha256=article_sha256)


def _finding(record: Json) -> Finding:
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


def _moment(words: str | None) -> date | datetime | None:
    """A day, or a moment where there is a time."""
    return datetime.fromisoformat(words) if words is not None and "T" in words else _day(words)


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
