"""Small words beside names, times and numbers that tell what these are.

Those that the code of all languages looks for stand in beside.yml of each language, and those that only the
rules of one look for in its around.yml.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import get_args

from claims.model import Language
from claims.text.listed import Lists, any_of, of_languages, word_lists

_PATHS = {each: files("claims.lang") / each / "beside.yml" for each in get_args(Language)}


@cache
def small_words(section: str, language: Language | None = None) -> Lists:
    """The lists of a section in one language; without one, of each list the words of every language.

    Articles quote and name in the other language: words that mean nothing else there are looked for in both.
    """
    return of_languages(_PATHS, section, language)


@cache
def words_around(language: Language, section: str) -> Mapping[str, str]:
    """The pattern of each list of words that a file of rules of this language looks for around what it reads.

    The section is named after the file.
    """
    lists = word_lists(files("claims.lang") / language / "around.yml", section)
    return {name: any_of(words) for name, words in lists.items()}


__all__ = ["small_words", "words_around"]
