"""A synthetic table of people for measuring the name index: seeded, built from our own word parts.

A person is drawn from `parts.yml`; the same seed and number give the same person in every run.
Nobody in it is meant: a name that somebody has is chance.
"""

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

Part = tuple[str, ...]
"""The spellings of one part, the usual one first."""
Word = tuple[Part, ...]
"""Parts written together: ("gyu|kyu", "baek|back")."""

SHARES = {"id": 40, "en": 20, "ar": 16, "ko": 12, "ja": 12}
"""People of each kind of name among a hundred."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Person(NamedTuple):
    """What somebody's name is made of: words in the order they are usually said; `joint` joins parts."""

    language: str
    words: tuple[Word, ...]
    joint: str


def person(seed: int, number: int) -> Person:
    """The person of that number; equal for equal arguments."""
    draw = Random(f"{seed} {number}")
    languages = list(SHARES)
    language = draw.choices(languages, [SHARES[each] for each in languages])[0]
    return KINDS[language](draw)


def rows(seed: int, count: int) -> Iterator[tuple[str, str]]:
    """(id, name) for so many people, three names each: usual, spelled otherwise, and short or long."""
    for number in range(count):
        who = person(seed, number)
        draw = Random(f"{seed} {number} names")
        id = f"person:{number:07d}"
        yield id, usual(who)
        yield id, otherwise(who, draw)
        yield id, third(who, draw)


def usual(who: Person) -> str:
    """The name in its usual spelling and order."""
    return " ".join(_written(word, who.joint) for word in who.words)


def otherwise(who: Person, draw: Random) -> str:
    """The name with its parts in other spellings, now and then in the other order."""
    words = [_written(word, _joint(who, draw), draw) for word in who.words]
    if draw.random() < (0.5 if who.language in ("ko", "ja") else 0.1):
        words = [*words[1:], words[0]]
    return " ".join(words)


def third(who: Person, draw: Random) -> str:
    """The name without its middle, with initials, or with a title."""
    words = [_written(word, who.joint, draw if draw.random() < 0.3 else None) for word in who.words]
    kind = draw.random()
    if len(words) > 2 and kind < 0.7:
        middle = [f"{word[0]}." for word in words[1:-1]] if kind < 0.3 else []
        words = [words[0], *middle, words[-1]]
    elif kind < 0.85:
        words = [draw.choice(_titles(who.language)), *words]
    else:
        words = [f"{words[-1]},", *words[:-1]]
    return " ".join(words)


def asked(seed: int, number: int, draw: Random) -> str:
    """Somebody's name as a newspaper might print it: spelled otherwise, mistyped, turned, or shortened."""
    who = person(seed, number)
    words = [_written(word, _joint(who, draw), draw if draw.random() < 0.5 else None) for word in who.words]
    kind = draw.random()
    if kind < 0.20 and len(words) > 2:
        words.pop(draw.randrange(1, len(words)))
    elif kind < 0.40:
        words = [*words[1:], words[0]]
    if kind > 0.25:
        words = _mistyped(words, draw, 1 if kind < 0.75 else 2)
    if draw.random() < 0.1:
        words = [draw.choice(_titles(who.language)), *words]
    return " ".join(words)


def _mistyped(words: list[str], draw: Random, times: int) -> list[str]:
    text = " ".join(words)
    for _ in range(times):
        at = draw.randrange(len(text))
        letter = draw.choice(LETTERS)
        kind = draw.randrange(4)
        if kind == 0:
            text = text[:at] + text[at + 1 :]
        elif kind == 1:
            text = text[:at] + letter + text[at:]
        elif kind == 2:
            text = text[:at] + letter + text[at + 1 :]
        else:
            text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    return text.split() or words


def _written(word: Word, joint: str, draw: Random | None = None) -> str:
    """A word in its usual spelling, or, given a draw, with each part in any of its spellings."""
    spelled = [part[0] if draw is None or len(part) == 1 else draw.choice(part) for part in word]
    return joint.join(spelled).title()


def _joint(who: Person, draw: Random) -> str:
    """Korean given names are printed joined, hyphened and apart; al-names hyphened and apart."""
    return draw.choice(("-", "", " ")) if who.joint == "-" else who.joint


class Drawn:
    """A list of parts to draw from: the first ones most often, as names are (Zipf, exponent 0.7)."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self._sums = list(accumulate(1 / (at + 1) ** 0.7 for at in range(len(parts))))

    def __call__(self, draw: Random) -> Part:
        """One of the parts."""
        return self.parts[bisect(self._sums, draw.random() * self._sums[-1], hi=len(self.parts) - 1)]


@cache
def _lists() -> dict[str, dict[str, Drawn]]:
    text = Path(__file__).with_name("parts.yml").read_text(encoding="utf-8")
    return {
        language: {
            name: Drawn([tuple(part.split("|")) for part in listed.split()]) for name, listed in lists.items()
        }
        for language, lists in yaml.safe_load(text).items()
    }


@cache
def _titles(language: str) -> Sequence[str]:
    return [part[0] for part in _lists()["titles"][language].parts]


def _korean(draw: Random) -> Person:
    lists = _lists()["ko"]
    given = tuple(lists["syllable"](draw) for _ in range(2 if draw.random() < 0.95 else 1))
    return Person("ko", ((lists["family"](draw),), given), "-")


def _japanese(draw: Random) -> Person:
    lists = _lists()["ja"]
    given = (lists["given"](draw), lists["tail"](draw))
    return Person("ja", (given, (lists["front"](draw), lists["back"](draw))), "")


def _indonesian(draw: Random) -> Person:
    lists = _lists()["id"]
    words: list[Word] = []
    for _ in range(draw.choices((1, 2, 3, 4), (6, 48, 36, 10))[0]):
        kind = draw.random()
        if kind < 0.35:
            words.append((lists["whole"](draw),))
        elif kind < 0.6:
            words.append((lists["head"](draw), lists["tail"](draw)))
        else:
            words.append((lists["head"](draw), lists["middle"](draw), lists["tail"](draw)))
    return Person("id", tuple(words), "")


def _arabic(draw: Random) -> Person:
    lists = _lists()["ar"]
    words: list[Word] = [
        (("abd", "abdel", "abdul"), ("al", "el"), lists["servant"](draw))
        if draw.random() < 0.12
        else (lists["ism"](draw),)
        for _ in range(draw.choices((1, 2, 3), (35, 50, 15))[0])
    ]
    nisba = "".join(lists["root"](draw)[0]), lists["ending"](draw)
    family = tuple(dict.fromkeys(nisba[0] + ending for ending in nisba[1]))
    words.append((("al", "el"), family) if draw.random() < 0.7 else (family,))
    return Person("ar", tuple(words), "-")


def _english(draw: Random) -> Person:
    lists = _lists()["en"]
    words: list[Word] = [(lists["given"](draw),)]
    if draw.random() < 0.4:
        words.append((lists["given"](draw),))
    family: Word = (
        (lists["whole"](draw),) if draw.random() < 0.35 else (lists["front"](draw), lists["back"](draw))
    )
    return Person("en", (*words, family), "")


KINDS: dict[str, Callable[[Random], Person]] = {
    "id": _indonesian,
    "en": _english,
    "ar": _arabic,
    "ko": _korean,
    "ja": _japanese,
}
