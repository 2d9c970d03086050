"""Small words beside names and claims: words/id-beside.yml and words/en-beside.yml."""

from functools import cache
from importlib.resources import files
from typing import get_args

from claims.model import Language
from claims.text.listed import Lists, of_languages

_PATHS = {each: files("claims.match") / "words" / f"{each}-beside.yml" for each in get_args(Language)}


@cache
def small_words(section: str, language: Language | None = None) -> Lists:
    """The lists of a section in one language; without one, of each list the words of every language."""
    return of_languages(_PATHS, section, language)


__all__ = ["small_words"]
