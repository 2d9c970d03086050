"""What was read, in lines for a terminal: each claim with what was understood of it, then the readings."""

from claims.model import Language, World
from claims.report.catalogue import wording
from claims.report.reading import ClaimRow, ReadingRow, Understood, read_view
from claims.report.shown import line
from claims.report.voice import Voice

_QUOTE = 160
"""Characters of words read that a line shows."""


def reading_text(read: Understood, world: World, language: Language) -> str:
    """One article: its claims as the text has them, and its readings in columns."""
    view = read_view(Voice(language, world), read, 1)

    def say(key: str) -> str:
        return wording(language, "ui", key)

    head = [line(view.article.source_id), f"  {say('published')}: {view.published}"]
    if view.article.title:
        head.insert(1, f"  “{view.title}”")
    claims = [row for claim in view.claims for row in _claim(claim, say("worth"))]
    return "\n".join(
        [
            *head,
            "",
            f"{say('claims_heading')} ({len(view.claims)})",
            *(claims or [f"  {say('no_claims')}"]),
            "",
            f"{say('readings_heading')} ({len(view.readings)})",
            *(_readings(view.readings) or [f"  {say('no_readings')}"]),
            "",
            "",
        ]
    )


def _claim(claim: ClaimRow, worth: str) -> list[str]:
    kind = f"{claim.type} ({claim.modality})" if claim.modality else claim.type
    return [
        f"  {kind}  “{claim.quote}”",
        *(f"      {label}: {words}" for label, words in claim.facts),
        f"      {worth}: {claim.score} = {' + '.join(claim.reasons)}",
    ]


def _readings(rows: tuple[ReadingRow, ...]) -> list[str]:
    width = max((len(row.kind) for row in rows), default=0)
    return [
        "  ".join(filter(None, (f"  {row.kind:<{width}}", _words(row), row.value, row.code, row.rule)))
        for row in rows
    ]


def _words(row: ReadingRow) -> str:
    return f"“{line(row.words, _QUOTE)}”"
