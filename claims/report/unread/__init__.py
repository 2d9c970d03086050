"""Why an article was not read, in the language of a report; what is kept says it in English."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import re2
import yaml

from claims.model import Language

WORDS = Path(__file__).parent
_SLOT = re2.compile(r"\{([a-z]+)\}")


def reason_words(reason: str, language: Language) -> str:
    """The reason in that language; as it is kept where the language has no words for it."""
    for pattern, names, said in _patterns(language):
        found = pattern.match(reason)
        if found is not None:
            return _filled(said, dict(zip(names, found.groups(), strict=True)), _words(language)["values"])
    return reason


def _filled(said: str, values: Mapping[str, str], known: Mapping[str, str]) -> str:
    """The sentence with its values, those that are words in the language where it knows them."""
    parts = _SLOT.split(said)
    for at in range(1, len(parts), 2):
        value = values[parts[at]]
        parts[at] = known.get(value, value)
    return "".join(parts)


@cache
def _patterns(language: Language) -> tuple[tuple[Any, tuple[str, ...], str], ...]:
    return tuple(_read(language)) if language != "en" else ()


def _read(language: Language) -> Iterator[tuple[Any, tuple[str, ...], str]]:
    for reason, said in _words(language)["reasons"].items():
        parts = _SLOT.split(reason)
        pattern = "(.+)".join(map(re2.escape, parts[::2]))
        yield re2.compile(f"(?s)^{pattern}$"), tuple(parts[1::2]), said


@cache
def _words(language: Language) -> Mapping[str, Mapping[str, str]]:
    loaded = yaml.safe_load((WORDS / f"{language}.yml").read_text(encoding="utf-8"))
    return {
        section: {str(key): str(said) for key, said in found.items()} for section, found in loaded.items()
    }
