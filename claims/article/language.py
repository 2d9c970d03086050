"""Which of the two languages a text is in, by its commonest words."""

from functools import cache
from importlib.resources import files

import yaml

from claims.model import Language

_MOST = 20_000  # characters looked at: enough for any article


def detect(text: str) -> Language:
    """Indonesian or English, whichever has more of its commonest words; Indonesian where neither has."""
    counts = {"id": 0, "en": 0}
    for word in text[:_MOST].casefold().split():
        bare = word.strip(".,;:!?\"'“”‘’()[]…-")
        for language, words in _words().items():
            counts[language] += bare in words
    return "en" if counts["en"] > counts["id"] else "id"


@cache
def _words() -> dict[str, frozenset[str]]:
    found = yaml.safe_load(files("claims.article").joinpath("words.yml").read_text("utf-8"))
    return {language: frozenset(words) for language, words in found.items()}
