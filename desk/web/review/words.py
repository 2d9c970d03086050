"""The words of the review page, one file a language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from claims.model import Language
from claims.report.catalogue import fill

WORDING = Path(__file__).parent / "wording"


@cache
def words(language: Language) -> Mapping[str, str]:
    """All words of one language."""
    loaded = yaml.safe_load((WORDING / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(key): str(said) for key, said in loaded.items()}


def say(language: Language, key: str, /, **values: str) -> str:
    """The words under a key, with their values."""
    return fill(words(language)[key], values.get)
