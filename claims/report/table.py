"""One row a finding: the table that CSV and XLSX share, safe to open in a spreadsheet."""

from collections.abc import Mapping, Sequence
from itertools import chain

from claims.model import Article, Claim, Dossier, Finding, Language, Unread, World
from claims.model.finding import Outcome
from claims.report.card import most_worthy, statements
from claims.report.grounds import source_views
from claims.report.lacking import lacking
from claims.report.message import finding_words
from claims.report.shown import line
from claims.report.unread import reason_words
from claims.report.view import QUIET, fault_lines, in_order, worthiest_first
from claims.report.voice import Voice
from claims.report.worth import score_words

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
_TRIGGERS = frozenset("=+-@\t\r＝＋－＠")
CELL = 32_767
"""The most characters a spreadsheet cell holds."""

Cell = str | int


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula."""
    return (f"'{text}" if text[:1] in _TRIGGERS else text)[:CELL]


def rows(
    dossiers: Sequence[Dossier], unread: Sequence[Unread], world: World, language: Language
) -> list[list[Cell]]:
    """The rows below the header: every finding as the pages order them, then what could not be read.

    Ids, severities and outcomes are the same in every language; the message changes, and what is said of
    sources and of what the table does not hold. An
    article that could not be read has outcome "unread" and its reason as the message, a check that
    failed "failed".
    """
    table = [row for dossier in dossiers for row in rows_of(dossier, world, language)]
    for item in unread:
        table.append(_told(line(item.source_id), "unread", line(reason_words(item.reason, language))))
    return table


def rows_of(
    dossier: Dossier, world: World, language: Language, messages: Sequence[str] | None = None
) -> list[list[Cell]]:
    """The rows of one dossier; `messages` are its findings', in their order, where they are worded."""
    voice = Voice(language, world)
    # No cards: they say much more than a row does, and a table may hold very many articles.
    claims = {claim.id: claim for claim in dossier.claims}
    if messages is None:
        messages = [finding_words(voice, finding, claims) for finding in dossier.findings]
    # By the finding itself: two with other facts may have one identity.
    said = dict(zip(map(id, dossier.findings), messages, strict=True))
    source_id = line(dossier.article.source_id)
    table = [
        _row(voice, source_id, dossier.article, finding, said[id(finding)], claims)
        for finding in _ordered(dossier, claims)
    ]
    return table + [_told(source_id, "failed", fault) for fault in fault_lines(voice, dossier, claims)]


def _ordered(dossier: Dossier, claims: Mapping[str, Claim]) -> list[Finding]:
    """The flags, then the other findings outcome by outcome."""
    flags: list[Finding] = []
    quiet: dict[Outcome, list[Finding]] = {outcome: [] for outcome in QUIET}
    for finding in in_order(dossier.findings):
        (flags if finding.is_flag else quiet[finding.outcome]).append(finding)

    def known(finding: Finding) -> tuple[Finding, int]:
        worthiest = most_worthy(_about(finding, claims))
        return finding, 0 if worthiest is None else worthiest.checkworthiness

    quiet["unknown"] = worthiest_first(quiet["unknown"], known)
    return flags + list(chain.from_iterable(quiet.values()))


def _about(finding: Finding, claims: Mapping[str, Claim]) -> list[Claim]:
    return [claims[id] for id in finding.claims if id in claims]


def _sources(voice: Voice, finding: Finding) -> str:
    """Each source of the grounds once: publisher, days, licence and address, parted by " | "."""
    told = []
    for ground in finding.evidence:
        for source in source_views(voice, ground):
            parts = (source.publisher, source.headline, source.details, source.url or "")
            told.append("; ".join(part for part in parts if part))
    return " | ".join(dict.fromkeys(told))


def _told(source_id: str, outcome: str, reason: str) -> list[Cell]:
    """A row without a finding: what was not read, or a check that failed."""
    cells: list[Cell] = [""] * len(COLUMNS)
    cells[0], cells[3], cells[8] = guarded(source_id), outcome, guarded(reason)
    return cells


def _row(
    voice: Voice,
    source_id: str,
    article: Article,
    finding: Finding,
    message: str,
    claims: Mapping[str, Claim],
) -> list[Cell]:
    about = _about(finding, claims)
    worthiest = most_worthy(about)
    worth = "" if worthiest is None else score_words(voice, worthiest)
    repair = finding.repairs[0] if finding.repairs else None
    mended = "" if repair is None else f"{line(article.quote(repair.span))} → {line(repair.replacement)}"
    # What is guarded can hold words from outside; the rest are our own words, hashes and numbers.
    return [
        guarded(source_id),
        finding.severity or "",
        finding.check,
        finding.outcome,
        finding.span.field,
        finding.span.start,
        finding.span.end,
        guarded(line(finding.quote)),
        guarded(message),
        guarded(mended),
        repair.status if repair is not None else "",
        guarded(" ".join(statements(finding))),
        finding.id,
        worthiest.checkworthiness if worthiest is not None and worth else "",
        worth,
        guarded(_sources(voice, finding)),
        guarded(" ".join(lacking(voice, finding, about))),
    ]
