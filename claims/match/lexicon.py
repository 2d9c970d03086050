"""A language's words for posts, ministries and countries, read once from words/<language>.yml."""

import itertools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from claims.model import Language
from claims.text.grammar import grammar
from claims.text.listed import read_yaml

LANGUAGES: tuple[Language, ...] = ("id", "en")
_SMALL = frozenset({"of", "for", "the", "and", "to"})


@dataclass(frozen=True, slots=True)
class PostWords:
    """What the words of a post say: portfolio and level.

    `grows` marks an open form ("Menteri …") whose portfolio is in the words that follow,
    `plural` the posts of several people, `needs_country` words that are a post only with a
    country straight after them ("Raja"), `implies` the country whose only such post it is.
    """

    portfolio: str
    level: str
    implies: str | None = None
    needs_country: bool = False
    grows: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of one language that claims/match reads by. A list keeps its words in order."""

    language: Language
    posts: Mapping[str, PostWords]
    ministries: Mapping[str, str]
    demonyms: Mapping[str, str]
    countries: Mapping[str, str]
    cities: Mapping[str, str]
    orgs: Mapping[str, str]
    either: Mapping[str, tuple[str, ...]]
    lists: Mapping[str, Collection[str]]
    standing: Mapping[str, str]
    standing_after: Mapping[str, str]

    def has(self, name: str, word: str) -> bool:
        """The word stands in the list of that name, as spelt there."""
        return word in self.lists[name]


def spellings(words: str) -> tuple[str, ...]:
    """A phrase in the letter cases it is printed in: each longer word capitalised or not, or all capitals."""
    parts = words.split(" ")
    longer = [part for part in parts if part.lower() not in _SMALL]
    if len(longer) > 3:
        forms = {words, words.lower(), words[0].upper() + words[1:].lower()}
    else:
        choices = [
            (part.lower(),) if part.lower() in _SMALL else (part, part[0].lower() + part[1:])
            for part in parts
        ]
        forms = {" ".join(choice) for choice in itertools.product(*choices)}
    return tuple(sorted(forms | {words.upper()}))


def _invert(table: Mapping[str, Iterable[str]] | None) -> dict[str, str]:
    return {word: key for key, words in (table or {}).items() for word in words}


def _plural(words: str) -> str | None:
    """The English plural of a post ("Ministers of Defense", "Defense Ministers")."""
    for head in ("Minister", "Secretary", "President", "Ambassador", "Premier", "Chief"):
        if head in words.split(" "):
            return words.replace(head, head[:-1] + "ies" if head.endswith("y") else head + "s")
    return None


def _posts(raw: Mapping[str, Any], language: Language) -> dict[str, PostWords]:
    found: dict[str, PostWords] = {}

    def put(words: str, post: PostWords, *, exact: bool = False) -> None:
        for form in (words,) if exact else spellings(words):
            found.setdefault(form, post)

    for key, exact, needs in (
        ("posts", False, False),
        ("short_posts", False, False),
        ("exact_posts", True, False),
        ("posts_with_country", True, True),
    ):
        for row in raw[key]:
            post = PostWords(row["portfolio"], row["level"], row.get("implies"), needs)
            for words in row["words"]:
                put(words, post, exact=exact)
                plural = _plural(words) if grammar(language).plural_s else None
                if plural is not None:
                    put(plural, PostWords(post.portfolio, post.level, plural=True))
                if key == "posts" and post.level == "minister" and not words.startswith(tuple(raw["vice"])):
                    for vice in raw["vice"]:
                        joined = f"{vice}{words}" if vice.endswith("-") else f"{vice} {words}"
                        put(joined, PostWords(post.portfolio, "vice_minister"))
    for head in raw["generic_head"]:
        put(head, PostWords("", "minister", grows=True))
        for vice in raw["vice"]:
            put(f"{vice} {head}", PostWords("", "vice_minister", grows=True))
    for row in raw["generic_short"]:
        put(row["prefix"], PostWords(row["portfolio"], row["level"], grows=True))
    return found


@cache
def lexicon(language: Language) -> Lexicon:
    """The words of a language; raises ValueError for a language that has none."""
    if language not in LANGUAGES:
        raise ValueError(f"no words for language {language!r}: claims/match knows {', '.join(LANGUAGES)}")
    raw: dict[str, Any] = read_yaml(files("claims.match") / "words" / f"{language}.yml")
    ministries: dict[str, str] = {}
    for row in raw["ministries"]:
        for words in (*row["words"], *row["short"]):
            ministries |= dict.fromkeys(spellings(words), row["portfolio"])
    return Lexicon(
        language=language,
        posts=_posts(raw, language),
        ministries=ministries,
        demonyms=_invert(raw.get("demonyms")),
        countries=_invert(raw["countries"]),
        cities=_invert(raw["cities"]),
        orgs=raw["orgs"],
        either={word: tuple(codes) for word, codes in raw["either"].items()},
        lists={key: dict.fromkeys(value) for key, value in raw.items() if _is_list_of_words(value)},
        standing={word.lower(): kind for kind, words in raw["standing"].items() for word in words},
        standing_after={
            word.lower(): kind for kind, words in raw["standing_after"].items() for word in words
        },
    )


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
