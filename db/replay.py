"""Derives a stored dossier again: the same article, the facts as they stood, the rules of today."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from claims.dossier import check_article
from claims.model import Article, Published
from claims.model.check import Guard
from claims.report.jsonl import dossier_line
from db.tables import ArticleRow, DossierRow, FactSetRow
from db.world import SqlWorld

Json = dict[str, Any]
SAID = (
    "check",
    "outcome",
    "severity",
    "reason",
    "field",
    "start",
    "end",
    "quote",
    "facts",
    "repairs",
    "evidence",
)
"""What a finding says. Its id and those of its claims hang on the rule set, its sentence on the wording."""


class CannotReplay(ValueError):
    """A dossier that cannot be derived again, in one line that says why."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A finding that is there no more, or was not there then; or facts that are not those of then."""

    kind: Literal["gone", "new", "facts"]
    check: str
    outcome: str
    quote: str


@dataclass(frozen=True, slots=True)
class Rederived:
    """What came of deriving a dossier again, beside what is kept.

    `findings` counts those kept, `revision` is that of the facts. `ruleset_then` is the rule set of
    the dossier, `ruleset_now` today's: where they differ, so may the findings. `identical` means that
    claims, libraries and wording are the same too. `failed` names checks that failed then
    or now: what they say is not compared.
    """

    dossier: str
    findings: int
    revision: int
    ruleset_then: str
    ruleset_now: str
    identical: bool
    differences: tuple[Difference, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Every finding derives again, and no other one does."""
        return not self.differences


def rederive_all(
    source: Session | Engine, dossier_ids: Iterable[str], guard: Guard = nullcontext
) -> Iterator[Rederived | CannotReplay]:
    """Each of the dossiers beside what derives today, in the order given.

    What cannot be derived is given as a CannotReplay, and the others go on; LookupError is raised where
    no dossier has an id. Dossiers of the same facts that follow each other share one world.
    """
    world: SqlWorld | None = None
    standing: tuple[object, ...] = ()
    try:
        for id in dossier_ids:
            kept, facts, article = _kept(source, id)
            if facts.revision is None:
                yield CannotReplay(
                    f"dossier {id[:12]} was judged from facts no revision here is known to hold: "
                    "from seed files, or before revisions were kept"
                )
                continue
            if world is None or standing != (facts.revision, facts.as_known_at):
                if world is not None:
                    world.close()
                world = SqlWorld(source, facts.as_known_at, revision=facts.revision, derived=True)
                standing = (facts.revision, facts.as_known_at)
            yield _beside(kept, facts, article, world, guard)
    finally:
        if world is not None:
            world.close()


def _beside(
    kept: DossierRow, facts: FactSetRow, article: Article, world: SqlWorld, guard: Guard
) -> Rederived:
    """What is kept and what derives now, compared."""
    revision = facts.revision
    assert revision is not None, "a dossier without one cannot be derived"
    then: Json = json.loads(kept.line)
    dossier = check_article(article, world, guard=guard)
    now: Json = json.loads(dossier_line(dossier, world))
    failed = {fault["check"] for record in (then, now) for fault in record.get("faults", ())}
    differences = _compared(_findings(then, failed), _findings(now, failed))
    if world.facts.id != facts.id:
        differences = [Difference("facts", "", facts.id, world.facts.id), *differences]
    return Rederived(
        dossier=kept.id,
        findings=len(then["findings"]),
        revision=revision,
        ruleset_then=kept.ruleset,
        ruleset_now=dossier.ruleset,
        identical=_comparable(then) == _comparable(now),
        differences=tuple(differences),
        failed=tuple(sorted(failed)),
    )


def _comparable(record: Json) -> Json:
    """The record without the day or moment its facts were asked for, and without what was checked before."""
    left_out = ("schema", "checked", "checked_set")
    facts = {name: value for name, value in record["facts"].items() if name != "as_known_at"}
    return {name: value for name, value in record.items() if name not in left_out} | {"facts": facts}


def _kept(source: Session | Engine, dossier_id: str) -> tuple[DossierRow, FactSetRow, Article]:
    """The dossier, its facts, and its article as it was handed in."""
    if isinstance(source, Engine):
        with Session(source) as session:
            return _kept(session, dossier_id)
    row = source.execute(
        select(DossierRow, FactSetRow, ArticleRow)
        .join(FactSetRow, FactSetRow.id == DossierRow.fact_set)
        .join(ArticleRow, ArticleRow.id == DossierRow.article)
        .where(DossierRow.id == dossier_id)
    ).first()
    if row is None:
        raise LookupError(f"there is no dossier {dossier_id}")
    kept, facts, article = row
    return kept, facts, _article(article, json.loads(kept.line)["article"])


def _article(row: ArticleRow, printed: Mapping[str, Any]) -> Article:
    """The article; a day that was inferred from its words is inferred again."""
    published = printed["published"]
    day = None if published["day"] is None else date.fromisoformat(published["day"])
    inferred = published["origin"] == "inferred"
    return Article(
        source_id=row.source_id,
        text=row.text,
        title=row.title,
        published=Published(None, "unknown") if inferred else Published(day, published["origin"]),
        language=printed["language"],
        raw_sha256=printed["raw_sha256"],
        url=printed["url"],
        publisher=printed["publisher"],
    )


def _findings(record: Json, failed: set[str]) -> list[Json]:
    """What the findings say, without those of checks that failed."""
    return [
        {name: finding[name] for name in SAID}
        for finding in record["findings"]
        if finding["check"] not in failed
    ]


def _compared(then: Sequence[Json], now: Sequence[Json]) -> list[Difference]:
    """The findings of one side that the other side lacks, in the order of the text."""
    left = list(now)
    differences = []
    for finding in then:
        if finding in left:
            left.remove(finding)
        else:
            differences.append(_difference("gone", finding))
    return differences + [_difference("new", finding) for finding in left]


def _difference(kind: Literal["gone", "new"], finding: Json) -> Difference:
    return Difference(kind, finding["check"], finding["outcome"], finding["quote"])
