"""People named again by one word of a name that stood earlier in the article."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import ahocorasick

from claims.match.gazetteer import Gazetteer
from claims.match.grounds import stands_in_longer_name
from claims.match.keys import own_key
from claims.match.scan import bounded
from claims.match.vocabulary import vocabulary
from claims.model import Language, Link, Mention

_MOST = 8
"""No more people than this are remembered for one word: more of them decide nothing."""
_FAMILY = 3
"""Letters of a family name that may stand alone."""
_FEW = 24
"""Up to so many words are searched one after the other, which is faster; more in one walk over the text."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A full name of the article: where it first stood, and whom it named."""

    start: int
    person: str | None
    name: str


def named_again(
    text: str, found: Sequence[Mention], taken: Sequence[tuple[int, int]], gazetteer: Gazetteer
) -> list[Mention]:
    """ "Nakatani" after "Gen Nakatani"; two people of that name in the article leave it ambiguous.

    A word of three letters counts only where it is the family name before a hyphenated given
    name ("Ahn Gyu-back"); shorter ones never do.
    """
    known: dict[str, list[_Known]] = {}
    ordinary = _ordinary(gazetteer.language)
    particles = vocabulary(gazetteer.language).lists["particles"]
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        if mention.name is None or mention.name_start is None or mention.kind not in ("person", "holder"):
            continue
        stranger = mention.person is None
        if " " not in mention.name and (not stranger or mention.ambiguous):
            continue
        tokens = mention.name.split(" ")
        if stranger and len(tokens) > 1:
            tokens = [mention.name, *_with_particle(tokens, particles), *tokens]
        for word in tokens:
            if _tells(word, tokens, mention.name) and word.lower() not in ordinary:
                people = known.setdefault(word, [])
                if not people or (len(people) < _MOST and all(_other(mention, one) for one in people)):
                    people.append(_Known(mention.name_start, mention.person, mention.name))
    again: list[Mention] = []
    if not known:
        return again
    used = bytearray(len(text))
    for start, end in (*taken, *((mention.start, mention.end) for mention in found)):
        used[start:end] = b"\x01" * (end - start)
    for pos, word in _places_of(text, known):
        end, people = pos + len(word), known[word]
        if used.find(1, pos, end) < 0 and bounded(text, pos, end) and not _joined(text, pos, end):
            before = [one for one in people if one.start < pos]
            whole = " " in word and word.split(" ", 1)[0].lower() not in particles
            if before and (whole or not stands_in_longer_name(text, pos, end, gazetteer)):
                again.append(_mention(text, pos, end, before))
                used[pos:end] = b"\x01" * (end - pos)
    return again


def _with_particle(tokens: Sequence[str], particles: frozenset[str]) -> list[str]:
    """The last word with the particle before it: "bin Laden", "Bin Laden" at the start of a sentence."""
    if len(tokens) < _FAMILY or tokens[-2] not in particles:
        return []
    last = " ".join(tokens[-2:])
    return [last, last[0].upper() + last[1:]]


def _tells(word: str, tokens: Sequence[str], name: str) -> bool:
    """The word is long enough to name somebody alone, or is a family name of three letters."""
    if len(word) != _FAMILY:
        return len(word) > _FAMILY
    return name.split(" ", 1)[0] == word and any("-" in other or len(tokens) == 3 for other in tokens[1:])


def _places_of(text: str, words: Collection[str]) -> list[tuple[int, str]]:
    """Where the words stand: longest first, then left to right."""
    if len(words) <= _FEW:
        found = [(at, word) for word in words for at in _each(text, word)]
    else:
        automaton = ahocorasick.Automaton()
        for word in sorted(words):
            automaton.add_word(word, word)
        automaton.make_automaton()
        found = [(last + 1 - len(word), word) for last, word in automaton.iter(text)]
    return sorted(found, key=lambda item: (-len(item[1]), item[1], item[0]))


def _each(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@cache
def _ordinary(language: Language) -> frozenset[str]:
    """Words that name nobody when they stand alone, though they may be part of a name."""
    lists = vocabulary(language).lists
    return lists["common"] | lists["roles"] | lists["honorifics"] | lists["ranks"] | lists["bodies"]


def _other(mention: Mention, one: _Known) -> bool:
    """The mention is of somebody else than one already known."""
    return mention.name != one.name and (mention.person is None or mention.person != one.person)


def _joined(text: str, start: int, end: int) -> bool:
    """A hyphen ties the word to another: "Ahn-" or "-Gyu"."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()) or text[
        max(0, start - 1) : start
    ] == "-"


def _mention(text: str, start: int, end: int, people: Sequence[_Known]) -> Mention:
    ids = tuple(sorted({one.person for one in people if one.person is not None}))
    sure = len(people) == 1
    words = text[start:end]
    key = people[0].person or own_key(people[0].name) if sure else None
    return Mention(
        kind="person",
        start=start,
        end=end,
        words=words,
        person=people[0].person if sure else None,
        name=words,
        name_start=start,
        name_end=end,
        link=Link("anaphora") if sure and people[0].person is not None else None,
        ambiguous=ids if not sure and len(ids) > 1 else (),
        key=key,
    )
