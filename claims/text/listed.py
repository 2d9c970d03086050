"""Words that stand in a YAML file, section by section and list by list, and patterns of a list's words."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any

import re2
import yaml

from claims.model import Language

Lists = Mapping[str, tuple[str, ...]]
SLOTS = {
    r"\{year\}": r"\d{4}",
    r"\{count\}": r"\d+",
    r"\{number\}": r"\d[\d.,]*",
    r"\{word\}": r"\pL+",
    r"\{aside\}": r"[^()\d]{1,25}",
}
"""What `{year}` and the like stand for within the words of a list."""
_NOWHERE = r"[^\s\S]"
# libyaml's loader reads the same language in a tenth of the time, where PyYAML was built with it.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Traversable) -> Any:
    """What a YAML file of the package holds, by the fastest loader there is."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)


def longest_first(words: Iterable[str]) -> list[str]:
    """The words of a list, longest first: of two that start together the longer is read."""
    return sorted(words, key=lambda word: (-len(word), word))


def word_lists(path: Traversable, *sections: str) -> Lists:
    """The lists of these sections of a file together. Raises ValueError with the list that is none."""
    file: Any = path  # of a package, and so hashable, which the protocol does not say
    found = _sections(file)
    for section in sections:
        if section not in found:
            raise ValueError(f"{path.name}: there is no section {section}; write it, with its lists")
    lists = {name: (section, words) for section in sections for name, words in found[section].items()}
    for name, (section, words) in lists.items():
        if not isinstance(name, str):  # to YAML a bare no, on or off is true or false
            raise ValueError(f"{path.name}: {section}: {name}: needs its name in quotes")
        if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
            raise ValueError(f"{path.name}: {section}: {name}: needs a list of words in quotes")
    return {name: tuple(words) for name, (_, words) in lists.items()}


@lru_cache(maxsize=8)
def _sections(path: Any) -> dict[str, dict[str, list[str]]]:
    """All of a file: many ask for one section each of the same one."""
    found: dict[str, dict[str, list[str]]] = read_yaml(path)
    return found


def together(several: Iterable[Lists]) -> Lists:
    """Of each list the words of all of these, each word once. Raises KeyError where one lacks a list."""
    first, *others = several
    return {
        name: tuple(dict.fromkeys([*words, *(word for other in others for word in other[name])]))
        for name, words in first.items()
    }


def of_languages(
    paths: Mapping[Language, Traversable], section: str, language: Language | None = None
) -> Lists:
    """The lists of a section in one language; without one, of each list the words of every language.

    Raises ValueError where a list stands in one of them and not in another.
    """
    if language is not None:
        return word_lists(paths[language], section)
    several = {each: word_lists(path, section) for each, path in paths.items()}
    known = {name for lists in several.values() for name in lists}
    for each, lists in several.items():
        if lacking := sorted(known - lists.keys()):
            raise ValueError(
                f"{paths[each].name} ({each}): {section}: {', '.join(lacking)}: "
                "the other language has this list; write it here too, be it []"
            )
    return together(several.values())


def any_of(words: Iterable[str]) -> str:
    """The pattern of any of these words, the longer first; of none it fits nowhere.

    A trailing * is any ending of letters, and a word may hold slots. A space stays a plain one, which the
    patterns of rules make wider.
    """
    return f"(?:{'|'.join(map(_spelled, longest_first(words))) or _NOWHERE})"


def _spelled(word: str) -> str:
    escaped: str = re2.escape(word.removesuffix("*")).replace(r"\ ", " ")
    pattern = escaped + (r"\pL*" if word.endswith("*") else "")
    for slot, meaning in SLOTS.items():
        pattern = pattern.replace(slot, meaning)
    return pattern


__all__ = ["Lists", "any_of", "longest_first", "of_languages", "read_yaml", "together", "word_lists"]
