"""Why a source or an address was not read, in the language of a report; what is kept says it in English."""

from functools import cache
from pathlib import Path

from claims.model import Language
from claims.report.phrases import Phrases
from claims.report.unread import reasons as unread

WORDS = Path(__file__).parent


def source_reason(reason: str, language: Language) -> str:
    """The reason in that language; as it is kept where the language has no words for it."""
    return reason if language == "en" else reasons(language).told(reason)


@cache
def reasons(language: Language) -> Phrases:
    """All reasons of a language, those of articles among them; English, in which they are kept, has none."""
    return Phrases(WORDS / f"{language}.yml", below=unread(language))
