"""Dossiers in a file: the story of one id told without a database, shaped as db.trail tells it."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claims.contracts import found_before, plain
from claims.model import Facts, Statement
from claims.world.looks.versions import payloads

Json = dict[str, Any]
SHORTEST = 6
SCHEMAS = frozenset({"dossier.v1", "dossier.v2"})
"""Shapes of dossiers that are read; the newest is written."""
MAX_LINE = 50_000_000
"""The longest line that is read, in bytes; a dossier of a long article has a fiftieth of it."""


def story_in_file(path: Path, id_prefix: str, facts: Facts) -> Json:
    """The story of the one finding, claim or dossier in the file whose id starts so.

    Facts are looked up among those given, in the version that was used. Raises LookupError, in
    one clear line, where nothing or more than one thing fits, and ValueError for a line that is
    no dossier.
    """
    start = id_prefix.strip().lower()
    if len(start) < SHORTEST or not set(start) <= set("0123456789abcdef"):
        raise LookupError(
            f"'{id_prefix[:80]}' is no id; give the first {SHORTEST} or more of its characters, 0-9 and a-f"
        )
    found: dict[tuple[str, str], list[tuple[Json, str]]] = {}
    for dossier, line in _dossiers(path):
        kept = _id(dossier)
        for kind, id in sorted({("dossier", kept), *_ids(dossier, "claim"), *_ids(dossier, "finding")}):
            if id.startswith(start):
                found.setdefault((kind, id), []).append((dossier, line))
    if not found:
        raise LookupError(f"{path}: nothing here has an id that starts with {start}")
    if len(found) > 1:
        fitting = ", ".join(f"{kind} {id[: len(start) + 6]}" for kind, id in sorted(found)[:4])
        raise LookupError(f"{start} fits more than one id; write more of it: {fitting}")
    (((kind, id), places),) = found.items()
    return _story(kind, id, places, facts)


def _dossiers(path: Path) -> Iterator[tuple[Json, str]]:
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(MAX_LINE):
            number += 1
            if not raw.strip():
                continue
            try:
                line = raw.decode("utf-8").rstrip("\r\n")
                dossier = json.loads(line)
                if dossier["schema"] not in SCHEMAS:
                    raise ValueError
                _id(dossier)
            except (ValueError, KeyError, TypeError, RecursionError):
                raise ValueError(
                    f"{path}:{number}: is no dossier; give a file that `tilik check --format jsonl` wrote"
                ) from None
            yield dossier, line


def _ids(dossier: Json, kind: str) -> set[tuple[str, str]]:
    return {(kind, each["id"]) for each in dossier[f"{kind}s"]}


def _id(dossier: Json) -> str:
    """The id under which a database keeps this dossier."""
    from db.store import dossier_id

    article, facts = dossier["article"], dossier["facts"]
    return dossier_id(
        source_id=article["source_id"],
        text_sha256=article["text_sha256"],
        published=_day(article["published"]["day"]),
        ruleset=dossier["ruleset"],
        facts_id=facts["id"],
        as_known_at=_known(facts["as_known_at"]),
        checked_id=found_before(dossier.get("checked", ())),
    )


def _day(words: str | None) -> date | None:
    return None if words is None else date.fromisoformat(words)


def _known(words: str | None) -> date | None:
    """The day or the moment as of which facts were known."""
    return _day(words) if words is None or len(words) == len("2025-09-08") else datetime.fromisoformat(words)


def _story(kind: str, id: str, places: list[tuple[Json, str]], facts: Facts) -> Json:
    dossier, line = places[-1]
    claims, findings = dossier["claims"], dossier["findings"]
    if kind == "claim":
        claims = [claim for claim in claims if claim["id"] == id]
        findings = [finding for finding in findings if id in finding["claims"]]
    elif kind == "finding":
        findings = [finding for finding in findings if finding["id"] == id]
        claims = [claim for claim in claims if claim["id"] in findings[0]["claims"]]
    told: Json = {
        "kind": kind,
        "id": id,
        "article": dossier["article"],
        "claims": claims,
        "findings": [_finding(finding, facts) for finding in findings],
        "dossier": {
            "id": _id(dossier),
            "line_sha256": hashlib.sha256(line.encode()).hexdigest(),
            "ruleset": dossier["ruleset"],
            "checks": dossier["checks"],
            "libraries": dossier["libraries"],
            "facts": dossier["facts"],
        },
        "run": None,
        "decisions": [],
        "became": [],
        "also_in": sorted({_id(other) for other, _ in places} - {_id(dossier)}),
    }
    if kind != "dossier":
        about = findings[0] if kind == "finding" else claims[0]
        told["words"] = {name: about[name] for name in ("field", "start", "end", "quote")}
        told["sentence"] = claims[0]["sentence"] if claims else None
    return told


def _finding(finding: Json, facts: Facts) -> Json:
    return finding | {
        "evidence": [_ground(ground, facts) for ground in finding["evidence"]],
        "repair_evidence": [
            _ground(ground, facts) for repair in finding["repairs"] for ground in repair["evidence"]
        ],
    }


def _ground(ground: Json, facts: Facts) -> Json:
    if ground["kind"] != "statement":
        return ground
    return ground | {"statement": statement_in(facts, ground["ref"], ground["version"])}


def statement_in(facts: Facts, id: str, version: int | None) -> Json | None:
    """A statement in that version with its sources, as the trail shows it; None where it is not there."""
    versions = {row.statement.version: row for row in payloads(facts) if row.statement.id == id}
    row = versions.get(version) if version is not None else None
    if row is None:
        return None
    statement: Statement = row.statement
    sources = {source.id: source for source in facts.sources}
    says = plain(row)
    del says["statement"]
    return {
        **{name: plain(getattr(statement, name)) for name in _ENVELOPE},
        "recorded_by": None,
        "newest_version": max(versions),
        "newest_review": versions[max(versions)].statement.review,
        "newest_reason": versions[max(versions)].statement.reason,
        "says": says,
        "sources": [
            {**plain(cited), "source": plain(sources[cited.source])}
            for cited in statement.sources
            if cited.source in sources
        ],
    }


_ENVELOPE = (
    "id",
    "version",
    "kind",
    "confidence",
    "review",
    "recorded",
    "superseded",
    "reason",
    "note",
)
