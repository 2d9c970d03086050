"""Small words beside names, times and numbers that tell what these are: beside.yml of each language."""

from functools import cache
from importlib.resources import files
from typing import get_args

from claims.model import Language
from claims.text.listed import Lists, of_languages

_PATHS = {each: files("claims.lang") / each / "beside.yml" for each in get_args(Language)}


@cache
def small_words(section: str, language: Language | None = None) -> Lists:
    """The lists of a section in one language; without one, of each list the words of every language.

    Articles quote and name in the other language: words that mean nothing else there are looked for in both.
    """
    return of_languages(_PATHS, section, language)


__all__ = ["small_words"]
