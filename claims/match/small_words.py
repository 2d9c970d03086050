"""Small words beside names and claims: words/id-beside.yml and words/en-beside.yml."""

from functools import cache
from importlib.resources import files
from typing import get_args

from claims.model import Language
from claims.text.listed import Lists, together, word_lists


@cache
def small_words(section: str, language: Language | None = None) -> Lists:
    """The lists of a section in one language; without one, of each list the words of every language."""
    languages = get_args(Language) if language is None else (language,)
    folder = files("claims.match") / "words"
    return together(word_lists(folder / f"{each}-beside.yml", section) for each in languages)


__all__ = ["small_words"]
