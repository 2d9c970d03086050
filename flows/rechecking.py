"""Rechecking: what has to be judged again, and why, and what came of it. Imports no Prefect."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from claims.check import versions
from claims.dossier import ruleset
from claims.model import SEVERITIES, Dossier, Language, Tracks, World
from db.affected import Affected, Selection, to_judge_again
from db.dossiers import read_dossiers
from db.session import Engine, transaction
from db.store import dossiers_of
from db.versions import new_flags, standing_flags
from db.world import SqlWorld
from flows.by_ids import Counted, desk_of, judge_all, keep_judged
from flows.pool import Work
from flows.rows import flags_of

PIECE = 50
"""Dossiers that are in memory together while their new flags are looked for."""


def affected_pages(engine: Engine, world: SqlWorld, today: date) -> Iterator[tuple[Affected, ...]]:
    """The articles to be judged again, some hundred addresses at a time; no transaction is left open."""
    selection = Selection(world, ruleset=ruleset(), checks=versions(), today=today)
    after: str | None = ""
    while after is not None:
        with transaction(engine) as session:
            found, after = selection.page(session, after)
        yield found


def judge_files_again(work: Work, dossiers: Sequence[str]) -> Counted:
    """The articles of these dossiers are judged again and kept: files, which never arrived from a source."""
    desk = desk_of(work.database_url, work.run_id, work.facts)
    with transaction(desk.engine) as session:
        todo = to_judge_again(session, dossiers)
    return keep_judged(desk.engine, judge_all(desk, todo, work.run_id), work.run_id)


def new_flags_of(engine: Engine, *run_ids: str) -> Iterator[Dossier]:
    """The dossiers of these runs that have flags which took the place of none, with these flags alone.

    Left out are flags that a dossier made since then has no more: what a killed run kept is told by the
    next, which may have found the article's facts changed once more.
    """
    with transaction(engine) as session:
        ids = dossiers_of(session, *run_ids)
    for at in range(0, len(ids), PIECE):
        part = ids[at : at + PIECE]
        with transaction(engine) as session:
            found = read_dossiers(session, part)
            new = [frozenset(new_flags(session, id)) for id in part]
            new = [flags and flags & standing_flags(session, id) for id, flags in zip(part, new, strict=True)]
        for (dossier, _), flags in zip(found, new, strict=True):
            if flags:
                yield replace(dossier, findings=tuple(flag for flag in dossier.flags if flag.id in flags))


def flag_rows(
    dossiers: Sequence[Dossier], world: World, language: Language, tracks: Tracks
) -> list[dict[str, Any]]:
    """The flags as plain values, worded for an editor, the gravest first."""
    flags = sorted(flags_of(dossiers, world, language, tracks), key=lambda one: one[0])
    return [row for _, row in flags]


def counts(why: Mapping[str, int], done: Counted, dossiers: Sequence[Dossier]) -> dict[str, int]:
    """How many articles were judged again, by reason; how many dossiers and flags are new."""
    flags = Counter(flag.severity for dossier in dossiers for flag in dossier.findings)
    return {
        "affected": sum(why.values()),
        **{f"for {reason}": why[reason] for reason in sorted(why)},
        "judged": done.judged,
        "new": done.new,
        "failed": done.failed,
        **{f"new {severity}": flags[severity] for severity in SEVERITIES},
    }
