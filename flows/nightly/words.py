"""The words of the nightly report, one file a language."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import yaml

from claims.model import Language
from claims.report.catalogue import fill
from claims.report.spoken import day_words

WORDING = Path(__file__).parent / "wording"


@cache
def words(language: Language) -> Mapping[str, str]:
    """All words of one language."""
    loaded = yaml.safe_load((WORDING / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(key): str(said) for key, said in loaded.items()}


def say(language: Language, key: str, /, **values: str) -> str:
    """The words under a key, with their values."""
    return fill(words(language)[key], values.get)


def moment_words(moment: datetime, language: Language) -> str:
    """A moment as "26 November 2026, 05:00", in the zone it comes in."""
    return f"{day_words(moment.date(), language)}, {moment:%H:%M}"
