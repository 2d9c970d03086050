"""Language packs: how each language says when. The words are data, the rules code, the examples both."""

from datetime import date
from functools import cache
from importlib import import_module

from claims.lang.context import settle
from claims.lang.rules import Pack
from claims.model import Reading

LANGUAGES: tuple[str, ...] = ("id", "en")
"""The languages that have a pack; each is a folder here with words.yml and its rules."""


@cache
def pack(language: str) -> Pack:
    """The pack of a language, loaded when first asked for. Raises ValueError for a language without one."""
    if language not in LANGUAGES:
        raise ValueError(f"no rules for language {language!r}: use one of {', '.join(LANGUAGES)}")
    loaded: Pack = import_module(f"claims.lang.{language}").pack
    return loaded


def read_times(text: str, language: str, published: date | None) -> tuple[Reading, ...]:
    """Every time expression of a text, in its own offsets, counted from the day of printing."""
    return settle(pack(language).read(text, published, kind="time"), published)


def ruleset_parts(language: str) -> list[str]:
    """The ids of all rules of a language with their versions ("id.clock@1"), sorted."""
    return pack(language).ruleset()


__all__ = ["LANGUAGES", "Pack", "pack", "read_times", "ruleset_parts"]
