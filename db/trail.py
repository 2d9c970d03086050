"""The trail of a claim, finding, dossier or run: where it came from, as plain JSON.

Here are only facts and ids; the desk turns them into words.
"""

import json
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.contracts import plain
from db import read
from db.carrying import counting
from db.corrections import became
from db.decisions import decisions
from db.find import Found, find
from db.tables import (
    ArticleRow,
    ClaimRow,
    DossierRow,
    EvidenceRow,
    FactSetRow,
    FindingClaimRow,
    FindingRow,
    RunRow,
    SourceRow,
    StatementRow,
    UnreadRow,
)

Json = dict[str, Any]


def story(session: Session, id_prefix: str) -> Json:
    """The story of what has that id; raises LookupError, in one clear line, where nothing or too much has.

    Always: `kind`, `id`, `run`. Of a finding or claim: `article`, `words`, `sentence`, `claims`,
    `findings` with their evidence (each statement in the version that was used, its sources, and
    whether it was superseded since), `decisions` of editors on a finding and what `became` of it in
    later dossiers of its article, `dossier`, and `also_in`, the other dossiers that say the same.
    """
    found = find(session, id_prefix)
    if found.kind == "run":
        return _run_story(session, found.id)
    dossier = session.get_one(DossierRow, found.dossiers[0])
    printed = json.loads(dossier.line)
    return {
        "kind": found.kind,
        "id": found.id,
        "article": printed["article"],
        **_told(session, found, dossier, printed),
        "decisions": _decisions(session, found),
        "became": became(session, found.id) if found.kind == "finding" else [],
        "dossier": _dossier(session, dossier),
        "run": _run(session.get_one(RunRow, dossier.run)),
        "also_in": list(found.dossiers[1:]),
    }


def _decisions(session: Session, found: Found) -> list[Json]:
    """What editors decided on a finding, oldest first; nothing for what is no finding.

    `carried_from` is the flag of an earlier version of the article it was decided on, else None.
    """
    if found.kind != "finding":
        return []
    own = decisions(session, found.id)
    now = counting(session, [found.id]).get(found.id)
    carried = () if now is None or now.finding == found.id else decisions(session, now.finding)
    told = [(one, None) for one in own] + [(one, one.finding) for one in carried]
    return [
        {
            "verdict": one.verdict,
            "by": one.by,
            "at": one.at.isoformat(),
            "reason": one.reason,
            "carried_from": origin,
        }
        for one, origin in sorted(told, key=lambda each: each[0].at)
    ]


def _told(session: Session, found: Found, dossier: DossierRow, printed: Json) -> Json:
    """What is told of a finding, a claim or a whole dossier; `printed` is the dossier as printed."""
    claims = session.scalars(
        select(ClaimRow).where(ClaimRow.dossier == dossier.id).order_by(ClaimRow.position)
    ).all()
    findings = session.scalars(
        select(FindingRow).where(FindingRow.dossier == dossier.id).order_by(FindingRow.position)
    ).all()
    links = list(
        session.execute(
            select(FindingClaimRow.finding, FindingClaimRow.claim_id)
            .where(FindingClaimRow.dossier == dossier.id)
            .order_by(FindingClaimRow.finding, FindingClaimRow.position)
        ).tuples()
    )
    if found.kind == "claim":
        claims = [claim for claim in claims if claim.id == found.id]
        findings = [each for each in findings if (each.position, found.id) in links]
    elif found.kind == "finding":
        findings = [each for each in findings if each.id == found.id]
        claims = [claim for claim in claims if (findings[0].position, claim.id) in links]
    told: Json = {"claims": [printed["claims"][claim.position] for claim in claims], "findings": []}
    for each in findings:
        about_claims = [id for at, id in links if at == each.position]
        told["findings"].append(_finding(session, each, printed["findings"][each.position], about_claims))
    if found.kind == "dossier":
        return told
    article = session.get_one(ArticleRow, dossier.article)
    about = findings[0] if found.kind == "finding" else claims[0]
    words = {"field": about.field, "start": about.start, "end": about.end, "quote": about.quote}
    return {"words": words, "sentence": _sentence(article, about, claims[0] if claims else None), **told}


def _sentence(article: ArticleRow, about: FindingRow | ClaimRow, claim: ClaimRow | None) -> Json:
    """The sentence the words stand in; for words outside every claim, the line of the article."""
    field = (article.title or "") if about.field == "title" else article.text
    start, end = field.rfind("\n", 0, about.start) + 1, field.find("\n", about.end)
    end = len(field) if end < 0 else end
    if claim is not None and claim.field == about.field:
        holds = claim.sentence_start <= about.start and about.end <= claim.sentence_end
        start, end = (claim.sentence_start, claim.sentence_end) if holds else (start, end)
    return {"field": about.field, "start": start, "end": end, "text": field[start:end]}


def _finding(session: Session, finding: FindingRow, said: Json, claims: list[str]) -> Json:
    """One finding with its grounds; its wording is the one that was printed."""
    grounds = session.scalars(
        select(EvidenceRow)
        .where(EvidenceRow.dossier == finding.dossier, EvidenceRow.finding == finding.position)
        .order_by(EvidenceRow.position)
    ).all()
    revision = session.scalar(
        select(FactSetRow.revision)
        .join(DossierRow, DossierRow.fact_set == FactSetRow.id)
        .where(DossierRow.id == finding.dossier)
    )
    return {
        "id": finding.id,
        "check": finding.check,
        "version": finding.version,
        "outcome": finding.outcome,
        "severity": finding.severity,
        "reason": finding.reason,
        "messages": said.get("messages", {}),
        "field": finding.field,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "facts": finding.facts,
        "claims": claims,
        "repairs": finding.repairs,
        "evidence": [_ground(session, each, revision) for each in grounds if not each.for_repair],
        "repair_evidence": [_ground(session, each, revision) for each in grounds if each.for_repair],
    }


def _ground(session: Session, ground: EvidenceRow, revision: int | None) -> Json:
    """One ground, with the statement in the version that was used."""
    told: Json = {
        "kind": ground.kind,
        "stance": ground.stance,
        "ref": ground.ref,
        "version": ground.statement_version,
        "sources": ground.sources,
    }
    if ground.field is not None:
        told |= {"field": ground.field, "start": ground.start, "end": ground.end}
    if ground.kind == "statement":
        told["statement"] = _statement(session, ground.ref, ground.statement_version, revision)
    return told


def _statement(session: Session, id: str, version: int | None, revision: int | None) -> Json | None:
    """A statement as it was, its sources, and its newest version; None where it was never loaded here.

    The sources are told as they were known at that revision, or are now where it is None.
    """
    envelope = session.get(StatementRow, (id, version))
    if envelope is None:
        return None
    exactly = (StatementRow.id == id, StatementRow.version == version)
    (payload,) = read.BY_KIND[envelope.kind](session, *exactly)
    said = plain(payload)
    del said["statement"]
    statement = payload.statement
    cited_ids = [cited.source for cited in statement.sources]
    cited_here = SourceRow.id.in_(cited_ids)
    then = read.sources(session, cited_here, read.Known(revision=revision).of(SourceRow))
    # A source that was taken out since is still told, in its last version.
    last = read.sources(session, cited_here)
    sources = {source.id: source for source in (*last, *then)}
    newest = session.execute(
        select(StatementRow.version, StatementRow.review, StatementRow.reason)
        .where(StatementRow.id == id)
        .order_by(StatementRow.version.desc())
        .limit(1)
    ).one()
    return {
        "id": id,
        "version": version,
        "kind": statement.kind,
        "confidence": statement.confidence,
        "review": statement.review,
        "recorded": plain(statement.recorded),
        "recorded_by": envelope.recorded_by,
        "superseded": plain(statement.superseded),
        "newest_version": newest.version,
        "newest_review": newest.review,
        "newest_reason": newest.reason,
        "reason": statement.reason,
        "note": statement.note,
        "says": said,
        "sources": [{**plain(cited), "source": plain(sources[cited.source])} for cited in statement.sources],
    }


def _dossier(session: Session, dossier: DossierRow) -> Json:
    """Which dossier, by which rules, checks and libraries, from which facts."""
    facts = session.get_one(FactSetRow, dossier.fact_set)
    return {
        "id": dossier.id,
        "line_sha256": dossier.line_sha256,
        "ruleset": dossier.ruleset,
        "checks": dossier.checks,
        "libraries": dossier.libraries,
        "facts": {
            "id": facts.id,
            "count": facts.count,
            "as_known_at": plain(dossier.as_known_at),
            "loaded_at": facts.loaded_at.isoformat(),
            "seeds_sha256": facts.seeds_sha256,
            "revision": facts.revision,
        },
    }


def _run(run: RunRow) -> Json:
    """When it ran, what, with which libraries."""
    return {
        "id": run.id,
        "flow": run.flow,
        "state": run.state,
        "started_at": run.started_at.isoformat(),
        "finished_at": None if run.finished_at is None else run.finished_at.isoformat(),
        "parameters": run.parameters,
        "libraries": run.libraries,
        "counts": run.counts,
    }


def _run_story(session: Session, id: str) -> Json:
    """A run, the dossiers it made and the articles it could not read."""
    dossiers = session.execute(
        select(ArticleRow.source_id, DossierRow.id)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .where(DossierRow.run == id)
    ).tuples()
    unread = session.execute(
        select(UnreadRow.source_id, UnreadRow.reason).where(UnreadRow.last_run == id)
    ).tuples()
    return {
        "kind": "run",
        "id": id,
        "run": _run(session.get_one(RunRow, id)),
        "dossiers": [{"source_id": source, "id": dossier} for source, dossier in sorted(dossiers)],
        "unread": [{"source_id": source, "reason": reason} for source, reason in sorted(unread)],
    }
