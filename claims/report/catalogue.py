"""The wording catalogues: what editors read, one file a language, with a small template language."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from claims.model import Language
from claims.text.listed import read_yaml

WORDING = Path(__file__).parent / "wording"
LANGUAGES: tuple[Language, ...] = ("id", "en")

Section = Mapping[str, str]

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_NAME = re.compile(r"\{([a-z_]+)(?:\|([^|{}\[\]]+)\|([^|{}\[\]]+))?\}")

Piece = tuple[str, str | None, tuple[str, str] | None]
"""Words, the name behind them, and the words for one and for more of it that stand in place of its value."""


class MissingWording(KeyError):
    """A catalogue has no such key, or a sentence has no value for one of its names."""


@cache
def catalogue(language: Language) -> Mapping[str, Section]:
    """All sections of one language's catalogue; raises ValueError for a language without one."""

    path = WORDING / f"{language}.yml"
    if language not in LANGUAGES:
        raise ValueError(f"no report wording for language {language!r}; there is {', '.join(LANGUAGES)}")
    loaded = read_yaml(path)
    return {
        section: {str(key): str(words) for key, words in entries.items()}
        for section, entries in loaded.items()
    }


def wording(language: Language, section: str, key: str) -> str:
    """The words under one key; raises MissingWording where the catalogue has none."""
    try:
        return catalogue(language)[section][key]
    except KeyError:
        raise MissingWording(f"wording/{language}.yml has no {section}: {key}") from None


def fill(template: str, value: Callable[[str], str | None]) -> str:
    """Replaces each {name} by its value and drops a [part] in which one value is missing.

    {name|year|years} is replaced by "year" where the value is 1, whatever its sign, else by "years".

    Names are looked up and nothing else: no attributes, no format codes, and what a value
    says is never read as a template. Raises MissingWording for a missing value outside [ ].
    """
    told: list[str] = []
    for optional, pieces in _parts(template):
        kept = len(told)
        try:
            for words, name, forms in pieces:
                told.append(words)
                if name is not None:
                    said = value(name)
                    if said is None:
                        raise MissingWording(f"no value for {{{name}}} in {template!r}")
                    told.append(said if forms is None else forms[said.lstrip("+-−") != "1"])
        except MissingWording:
            if not optional:
                raise
            del told[kept:]
    return "".join(told)


@lru_cache(maxsize=2048)
def _parts(template: str) -> tuple[tuple[bool, tuple[Piece, ...]], ...]:
    """A template, cut once: is a stretch optional, and its words, each with the name behind it."""
    found, done = [], 0
    for part in _OPTIONAL.finditer(template):
        found += [(False, _pieces(template[done : part.start()])), (True, _pieces(part[1]))]
        done = part.end()
    return (*found, (False, _pieces(template[done:])))


def _pieces(words: str) -> tuple[Piece, ...]:
    found: list[Piece] = []
    done = 0
    for name in _NAME.finditer(words):
        forms = None if name[2] is None else (name[2], name[3])
        found.append((words[done : name.start()], name[1], forms))
        done = name.end()
    return (*found, (words[done:], None, None))


def capital(sentence: str) -> str:
    """The sentence with a capital first letter and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def names(template: str) -> frozenset[str]:
    """The names a template uses."""
    return frozenset(name[1] for name in _NAME.finditer(template))
