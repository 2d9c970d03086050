"""The small words around events of a life: who may stand before them, what leads to the post and the time."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.model import Language
from claims.text.listed import read_yaml

Post = tuple[str, str]
"""A post as it is compared: how it is called ("wakil bupati"), and of what ("bandung"); "" where not told."""
_MARKS = "(),.;:\"“”'’"


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one language's lives.yml, each in small letters."""

    lead: frozenset[str]
    before: frozenset[str]
    opener: frozenset[str]
    joiner: frozenset[str]
    post: frozenset[str]
    own: frozenset[str]
    beside: frozenset[str]
    stop: frozenset[str]
    with_: frozenset[str]
    since: frozenset[str]
    term: tuple[str, ...]
    office: frozenset[str]
    rank: frozenset[str]
    plain: frozenset[str]
    again: frozenset[str]
    of: frozenset[str]


@cache
def life_words(language: Language) -> Words:
    """The words of a language, read once."""
    data: dict[str, list[str]] = read_yaml(files("claims.lang") / language / "lives.yml")
    term = tuple(data.pop("term"))
    lists = {name if name != "with" else "with_": frozenset(words) for name, words in data.items()}
    return Words(term=term, **lists)


def tokens(text: str) -> list[str]:
    """The words of a stretch in small letters, without the marks around them."""
    return [word for word in (part.strip(_MARKS).lower() for part in text.split()) if word]


def post_of(printed: Sequence[str], words: Words) -> Post | None:
    """The post that these words, in small letters, name; None where they begin like none."""
    said = [word for word in printed if word not in words.plain]
    ranks = 0
    while ranks < len(said) and said[ranks] in words.rank:
        ranks += 1
    own = said[ranks:]
    for count in (3, 2, 1):
        if " ".join(own[:count]) in words.office and len(own) >= count:
            head = ranks + count
            return " ".join(said[:head]), " ".join(said[head:])
    # "Deputy prime minister of …": what a post is of stands behind such a word, and its head right before.
    stop = next((at for at, word in enumerate(own) if word in words.of), len(own)) if words.of else 0
    if stop > 1 and own[stop - 1] in words.office:
        head = ranks + stop
        return " ".join(said[:head]), " ".join(said[head:])
    return None
