"""The words of a language: lists of values, each with every spelling seen in print."""

from pathlib import Path
from typing import Any

import yaml

from claims.lang.pattern import WordList

# libyaml's loader reads the same language in a tenth of the time, where PyYAML was built with it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_words(path: Path) -> dict[str, WordList]:
    """The word lists of a words.yml: list name -> value -> spellings. Raises ValueError with the entry."""
    lists = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    for name, values in lists.items():
        for value, spellings in values.items():
            if not isinstance(spellings, list) or not all(isinstance(s, str) and s for s in spellings):
                raise ValueError(f"{path.name}: {name}: {value}: needs a list of spellings in quotes")
    return {
        name: {value: tuple(spellings) for value, spellings in values.items()}
        for name, values in lists.items()
    }
