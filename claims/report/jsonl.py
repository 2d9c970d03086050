"""JSON Lines: one dossier a line, in the shape of schemas/dossier.v1.json, with both languages' messages."""

from collections.abc import Sequence
from typing import Any

from claims.contracts import to_json, written
from claims.model import Dossier, Finding, Language, Unread, World
from claims.report.message import finding_words
from claims.report.voice import Voice


def dossier_record(dossier: Dossier, world: World) -> dict[str, Any]:
    """The dossier as JSON, in the shape of its schema.

    A finding's `message` is in the article's language, `messages` has every language.
    Quotes and offsets are the article's own: nothing is masked or escaped here but by JSON.
    """
    voices = {"id": Voice("id", world), "en": Voice("en", world)}
    claims = {claim.id: claim for claim in dossier.claims}

    def wording(finding: Finding, language: Language) -> str:
        return finding_words(voices[language], finding, claims)

    return to_json(dossier, wording)


def dossier_line(dossier: Dossier, world: World) -> str:
    """The dossier's record as canonical JSON on one line, without a newline at its end."""
    return written(dossier_record(dossier, world))


def render_jsonl(
    dossiers: Sequence[Dossier], unread: Sequence[Unread], world: World, language: Language
) -> str:
    """One line a dossier. What could not be read has no dossier, and so no line; the rest is the
    same in every report language, because each line brings its messages in all of them."""
    return "".join(f"{dossier_line(dossier, world)}\n" for dossier in dossiers)
