"""Why a source or an address was not read, in the language of a report; what is kept says it in English."""

import re
from functools import cache
from pathlib import Path

from claims.model import Language
from claims.report.phrases import Phrases
from claims.report.unread import reasons as unread

WORDS = Path(__file__).parent


_ADDRESS = re.compile(r"https?://\S{1,2000}: ")
"""An address stands before the reason where a source has several."""


def source_reason(reason: str, language: Language) -> str:
    """The reason in that language; as it is kept where the language has no words for it."""
    if language == "en":
        return reason
    address, why = split_address(reason)
    return address + reasons(language).told(why)


def split_address(reason: str) -> tuple[str, str]:
    """The address a reason begins with, its colon included, and the reason itself."""
    found = _ADDRESS.match(reason)
    return (found[0], reason[found.end() :]) if found is not None else ("", reason)


@cache
def reasons(language: Language) -> Phrases:
    """All reasons of a language, those of articles among them; English, in which they are kept, has none."""
    return Phrases(WORDS / f"{language}.yml", below=unread(language))
