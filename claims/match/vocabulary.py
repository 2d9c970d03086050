"""A language's words around names of people, organisations and places, from words/<language>-names.yml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from claims.model import Language
from claims.text.listed import read_yaml
from claims.text.speech import BESIDE_NAMES, speech

_ABROAD = files("claims.match").joinpath("words", "given_abroad.yml")
_AS_PRINTED = frozenset({"given", "alone", "family", "known_as", "outlets", "not_orgs", "name_initials"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of one language that names are told by.

    `lists` hold lower-case words, save for names of people, short names and outlets, which stand
    as printed; `given` holds those of `alone` and of other countries, too, and the lists of what
    people do the verbs of speech. `abbreviations` maps an organisation's short form to what it stands
    for, which may be empty. `region_posts` maps the words of a post that a region follows to its
    portfolio, `state_posts` those of a post of the state, `place_words` the word before a place's name
    ("kecamatan") to its level, `place_aliases` a region's other name to its code. `openings` are the
    first words of posts and of short forms of several words, in lower case, `inside_names` the words
    that stand in lower case inside names, `heads` those that a place's name follows, `body_kinds` those
    that say that a name is a body's.
    """

    language: Language
    lists: Mapping[str, frozenset[str]]
    abbreviations: Mapping[str, str]
    region_posts: Mapping[str, str]
    state_posts: Mapping[str, str]
    place_words: Mapping[str, str]
    place_aliases: Mapping[str, str]
    openings: frozenset[str]
    inside_names: frozenset[str]
    heads: frozenset[str]
    body_kinds: frozenset[str]

    def has(self, name: str, word: str) -> bool:
        """The word stands in the list of that name."""
        return word in self.lists[name]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of a language; it is part of the package."""
    path = files("claims.match").joinpath("words", f"{language}-names.yml")
    raw: dict[str, Any] = read_yaml(path)
    lists = {
        name: frozenset(words if name in _AS_PRINTED else (word.lower() for word in words))
        for name, words in raw.items()
        if isinstance(words, list) and not name.endswith("_posts")
    }
    lists["given"] |= lists["alone"] | given_abroad()
    for use in BESIDE_NAMES:
        lists[use] = lists.get(use, frozenset()) | speech(language)[use]
    posts = {**_posts(raw["region_posts"]), **_posts(raw["state_posts"])}
    several = (name.lower() for name in raw["abbreviations"] if " " in name)
    return Vocabulary(
        language=language,
        lists=lists,
        abbreviations=raw["abbreviations"],
        region_posts=_posts(raw["region_posts"]),
        state_posts=_posts(raw["state_posts"]),
        place_words={word: level for level, words in raw["place_words"].items() for word in words},
        place_aliases=raw["place_aliases"],
        openings=frozenset(words.split(" ", 1)[0] for words in (*posts, *several)),
        inside_names=lists["particles"] | lists["org_joins"],
        heads=lists["sites"] | lists["lands"],
        body_kinds=(lists["bodies"] | lists["body_ends"]) - lists["half_heads"],
    )


@cache
def given_abroad() -> frozenset[str]:
    """Given names of other countries, the same for every language."""
    raw: dict[str, list[str]] = read_yaml(_ABROAD)
    return frozenset(raw["given"])


def _posts(rows: list[dict[str, Any]]) -> dict[str, str]:
    return {word: row["portfolio"] for row in rows for word in row["words"]}
