"""Rows: what a report's tables and lists say of dossiers, as bytes and plain values. Imports no Prefect."""

from collections.abc import Sequence
from typing import Any

from claims.model import Dossier, Finding, Language, Tracks, World
from claims.report import message
from claims.report.csv import csv_rows
from claims.report.track import likeliest_first

Order = tuple[int, float]
"""What sorts flags: claims.report.track."""


def table_rows(
    dossier: Dossier, world: World, language: Language, messages: Sequence[str] | None = None
) -> bytes:
    """The rows of a dossier as findings.csv has them, without a head; `messages` where they are worded."""
    return csv_rows(dossier, world, language, messages).encode()


def flags_of(
    dossiers: Sequence[Dossier], world: World, language: Language, tracks: Tracks
) -> list[tuple[Order, dict[str, Any]]]:
    """The flags as plain values, worded for an editor, each with its place in the order of all."""
    return [
        (
            likeliest_first(flag, tracks),
            {
                "source_id": dossier.article.source_id,
                "severity": flag.severity,
                "check": flag.check,
                "field": flag.span.field,
                "start": flag.span.start,
                "end": flag.span.end,
                "quote": flag.quote,
                "message": message(flag, language, dossier, world),
                "repair": offered(dossier, flag),
            },
        )
        for dossier in dossiers
        for flag in dossier.flags
    ]


def offered(dossier: Dossier, flag: Finding) -> str:
    """The likeliest repair as printed words and their replacement; nothing where none is offered."""
    if not flag.repairs:
        return ""
    best = flag.repairs[0]
    return f"“{dossier.article.quote(best.span)}” → “{best.replacement}”" if best.replacement else ""
