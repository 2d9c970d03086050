"""Verbs of speech: each stands once in the file of its language, with the uses it is looked for in."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from claims.model import Language
from claims.text.listed import read_yaml

IN_SENTENCES = ("saying", "inverted", "tagging", "before_speaker")
"""Uses where a sentence is read for what somebody says; id.yml tells what each means."""
BESIDE_NAMES = ("saying_before", "tagging_before", "human_after", "tells_after")
"""Uses where a name that the table does not know is read by the verb beside it."""


@cache
def speech(language: Language) -> Mapping[str, frozenset[str]]:
    """The verbs of each use, every use with an entry.

    Raises ValueError where a verb stands twice, or has a use that nothing looks for.
    """
    path = files("claims.text.speech") / f"{language}.yml"
    return by_use(f"speech/{path.name}", read_yaml(path))


def by_use(file: str, rows: list[dict[str, list[str]]]) -> Mapping[str, frozenset[str]]:
    """The verbs of rows of uses and verbs by each of these uses; `file` is named in what is raised."""
    found: dict[str, set[str]] = {use: set() for use in (*IN_SENTENCES, *BESIDE_NAMES)}
    told: set[str] = set()
    for row in rows:
        for verb in row["verbs"]:
            if verb in told:
                raise ValueError(f"{file}: {verb} stands twice; write it once, with all of its uses")
            told.add(verb)
        for use in row["uses"]:
            if use not in found:
                raise ValueError(f"{file}: {use} is no use; choose from {', '.join(found)}")
            found[use].update(row["verbs"])
    return {use: frozenset(verbs) for use, verbs in found.items()}


__all__ = ["BESIDE_NAMES", "IN_SENTENCES", "by_use", "speech"]
