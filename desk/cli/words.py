"""The desk's own words, one catalogue a language, in the template language of the reports."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from claims.model import Language
from claims.report.catalogue import fill

WORDING = Path(__file__).parent / "wording"


@cache
def words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """All sections of one language's catalogue."""
    text = (WORDING / f"{language}.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    return {
        section: {str(key): str(said) for key, said in entries.items()} for section, entries in loaded.items()
    }


def say(language: Language, section: str, key: str, /, **values: object) -> str:
    """The words under a key with their values; a value that is None drops the part in [ ] it stands in."""
    given = {name: None if value is None else str(value) for name, value in values.items()}
    return fill(words(language)[section][key], given.get)
