"""The words of a language: lists of values, each with every spelling seen in print."""

from pathlib import Path

from claims.lang.pattern import WordList
from claims.text.listed import read_yaml


def load_words(path: Path) -> dict[str, WordList]:
    """The word lists of a words.yml: list name -> value -> spellings. Raises ValueError with the entry."""
    lists = read_yaml(path)
    for name, values in lists.items():
        for value, spellings in values.items():
            if not isinstance(spellings, list) or not all(isinstance(s, str) and s for s in spellings):
                raise ValueError(f"{path.name}: {name}: {value}: needs a list of spellings in quotes")
    return {
        name: {value: tuple(spellings) for value, spellings in values.items()}
        for name, values in lists.items()
    }
