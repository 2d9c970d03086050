"""One row a finding: the table that CSV and XLSX share, safe to open in a spreadsheet."""

from collections.abc import Sequence

from claims.model import Dossier, Language, Unread, World
from claims.report.card import Card
from claims.report.shown import line
from claims.report.view import view

COLUMNS = (
    "source_id",
    "severity",
    "check",
    "outcome",
    "field",
    "start",
    "end",
    "quote",
    "message",
    "best_repair",
    "repair_status",
    "evidence",
    "finding_id",
    "checkworthiness",
    "worth_reasons",
    "sources",
    "lacking",
)
# A cell that begins with one of these is taken for a formula by one spreadsheet or another.
_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
CELL = 32_767
"""The most characters a spreadsheet cell holds."""

Cell = str | int


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula."""
    return (f"'{text}" if text.startswith(_TRIGGERS) else text)[:CELL]


def rows(
    dossiers: Sequence[Dossier], unread: Sequence[Unread], world: World, language: Language
) -> list[list[Cell]]:
    """The rows below the header: every finding in the order of the text, then what could not be read.

    Ids, severities and outcomes are the same in every language; the message changes, and what is said of
    sources and of what the table does not hold. An
    article that could not be read has outcome "unread" and its reason as the message, a check that
    failed "failed".
    """
    table: list[list[Cell]] = []
    for dossier in dossiers:
        shown = view(dossier, world, language)
        cards = [*shown.flags, *(card for cards in shown.quiet.values() for card in cards)]
        table += [_row(shown.source_id, card) for card in cards]
        table += [_told(shown.source_id, "failed", fault) for fault in shown.faults]
    for item in unread:
        table.append(_told(line(item.source_id), "unread", line(item.reason)))
    return table


def _sources(card: Card) -> str:
    """Each source of the grounds once: publisher, days, licence and address, parted by " | "."""
    told = []
    for ground in card.grounds:
        for source in ground.sources:
            parts = (source.publisher, source.headline, source.details, source.url or "")
            told.append("; ".join(part for part in parts if part))
    return " | ".join(dict.fromkeys(told))


def _told(source_id: str, outcome: str, reason: str) -> list[Cell]:
    """A row without a finding: what was not read, or a check that failed."""
    cells: list[Cell] = [""] * len(COLUMNS)
    cells[0], cells[3], cells[8] = guarded(source_id), outcome, guarded(reason)
    return cells


def _row(source_id: str, card: Card) -> list[Cell]:
    finding = card.finding
    repair = card.repairs[0] if card.repairs else None
    cells: list[Cell] = [
        source_id,
        finding.severity or "",
        finding.check,
        finding.outcome,
        finding.span.field,
        finding.span.start,
        finding.span.end,
        card.quote,
        card.message,
        f"{repair.before} → {repair.after}" if repair is not None else "",
        repair.status if repair is not None else "",
        " ".join(card.statements),
        finding.id,
        card.score if card.worth else "",
        card.worth,
        _sources(card),
        " ".join(card.lacking),
    ]
    return [guarded(cell) if isinstance(cell, str) else cell for cell in cells]
