"""The words of a claim or a post, made alike: what two people write differently and mean the same."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import re2
import Stemmer
import yaml

from claims.model import Language

LONGEST = 10_000
"""Characters of a text that are looked at: no claim is longer."""

_ADDRESS = re2.compile(r"(?i)pic\.twitter\.com/\S*|https?://\S*|www\.\S*|\bt\.co/\S*")
_TAG = re2.compile(r"[#@]([\pL\pN_]+)")
# "ProPublica", "USArmy": a small letter or digit before a capital, or the last of several capitals.
_HUMP = re2.compile(r"(\p{Ll}|\pN)(\p{Lu})")
_CAPITALS = re2.compile(r"(\p{Lu})(\p{Lu}\p{Ll})")
_OWNED = re2.compile(r"(\pL)'s\b")
_THOUSANDS = re2.compile(r"(\d)[.,](\d{3})\b")
_COUNTED = re2.compile(r"(\d+)(\pL+)")
_LETTERED = re2.compile(r"(\pL+)(\d+)")
_ROUND = re2.compile(r"([1-9]\d{0,2}?)((?:000){1,4})")
# Digits that stand for letters, so that no filter reads the word: "k3putusan b4tal".
_LIKE_LETTERS = str.maketrans("0134567", "oieasgt")
_YEAR_LIKE = 4


def words(text: str, language: Language, known: Collection[str] | None = None) -> list[str]:
    """The words of a text in lower case, without marks, addresses and words that say nothing.

    Tags are taken apart at their capitals, digits and units have one form ("35jt", "35.000.000" are
    "35 juta"). With `known`, a word that is not among these but is once its digits are read as letters,
    or its letters not drawn out, is that word. The same text gives the same words.
    """
    own = _own(language)
    plain = _plain(text[:LONGEST])
    found: list[str] = []
    for word in "".join([c if c.isalnum() else " " for c in plain]).split():
        if known is not None and word not in known:
            word = _mended(word, known)
        for part in _parted(word, own, found):
            found.extend(own.written.get(part, (part,)))
    return _shortened([word for word in found if word not in own.silent], own)


def stems(words: Sequence[str], language: Language) -> list[str]:
    """The stems of words, by the Snowball stemmer of the language; one for those that say nearly the same."""
    alike = _alike(language)
    return [alike.get(stem, stem) for stem in _stemmer(language).stemWords(words)]


def letters(words: Sequence[str], width: int = 4) -> list[str]:
    """All runs of so many letters of the words with their ends marked; a short word is one of its own."""
    found: list[str] = []
    for word in words:
        marked = f"^{word}$"
        found.extend(marked[at : at + width] for at in range(max(1, len(marked) - width + 1)))
    return found


class _Own:
    """What words.yml says of one language."""

    def __init__(self, tree: Mapping[str, Any], language: str) -> None:
        self.silent = frozenset(str(word) for word in tree["silent"][language])
        self.written = {str(k): tuple(str(v).split()) for k, v in tree["written"][language].items()}
        self.short = {tuple(str(k).split()): str(v) for k, v in tree["short"][language].items()}
        self.starts = frozenset(words[0] for words in self.short)
        self.longest = max(map(len, self.short), default=0)
        self.unit = {str(k): str(v) for k, v in tree["unit"][language].items()}
        self.zeros = {int(k): str(v) for k, v in tree["zeros"][language].items()}


@cache
def _tree() -> Mapping[str, Any]:
    text = files("claims.match.checked").joinpath("words.yml").read_text(encoding="utf-8")
    tree: Mapping[str, Any] = yaml.safe_load(text)
    return tree


@cache
def _own(language: Language) -> _Own:
    return _Own(_tree(), language)


@cache
def _stemmer(language: Language) -> Any:
    return Stemmer.Stemmer({"id": "indonesian", "en": "english"}[language])


@cache
def _alike(language: Language) -> Mapping[str, str]:
    """The stem that stands for others: that of the first of some words that say nearly the same."""
    found: dict[str, str] = {}
    for entry in _tree()["alike"][language]:
        kept, *others = _stemmer(language).stemWords(str(entry).split())
        found.update(dict.fromkeys(others, kept))
    return found


def _plain(text: str) -> str:
    for frame in _tree()["frame"]:
        text = text.partition(frame)[0]
    # Letters of the mathematical alphabets and full-width ones first, then accents apart from letters.
    text = unicodedata.normalize("NFKD", text)
    if not text.isascii():
        text = "".join([c for c in text if not unicodedata.combining(c)]).replace("’", "'").replace("‘", "'")
    text = _ADDRESS.sub(" ", text)
    if "#" in text or "@" in text:
        text = _TAG.sub(lambda tag: f" {_apart(tag.group(1))} ", text)
    text = _OWNED.sub(r"\1", text).replace("n't", "nt")
    while True:  # "1.200.000": a separator that ends one match begins the next
        joined = _THOUSANDS.sub(r"\1\2", text)
        if joined == text:
            return str(text.lower())
        text = joined


def _shortened(words: Sequence[str], own: _Own) -> list[str]:
    """The words, those that stand together and have a short form written as that: the longest such first."""
    found: list[str] = []
    at = 0
    while at < len(words):
        ends = range(min(at + own.longest, len(words)), at + 1, -1) if words[at] in own.starts else ()
        end = next((end for end in ends if tuple(words[at:end]) in own.short), None)
        found.append(words[at] if end is None else own.short[tuple(words[at:end])])
        at = at + 1 if end is None else end
    return found


def _apart(tag: str) -> str:
    return str(_CAPITALS.sub(r"\1 \2", _HUMP.sub(r"\1 \2", tag.replace("_", " "))))


def _mended(word: str, known: Collection[str]) -> str:
    if word.isdigit():
        return word
    tried = word.translate(_LIKE_LETTERS) if not word.isalpha() else word
    for one in (tried, _drawn(tried, 2), _drawn(tried, 1)):
        if len(one) > 2 and one in known:
            return one
    return word


def _drawn(word: str, most: int) -> str:
    """The word with no letter more than so many times in a row."""
    kept = word[:1]
    for before, letter in pairwise(word):
        if letter != before or not kept.endswith(letter * most):
            kept += letter
    return kept


def _parted(word: str, own: _Own, before: Sequence[str]) -> tuple[str, ...]:
    """Digits apart from the letters behind or before them; zeros and units as words."""
    if word.isalpha():
        return (own.unit[word],) if word in own.unit and before and before[-1].isdigit() else (word,)
    counted = _COUNTED.fullmatch(word)
    if counted is not None:
        number, unit = counted.group(1), counted.group(2)
        return (*_rounded(number, own), own.unit.get(unit, unit))
    lettered = _LETTERED.fullmatch(word)
    if lettered is not None:
        return (lettered.group(1), *_rounded(lettered.group(2), own))
    return _rounded(word, own)


def _rounded(number: str, own: _Own) -> tuple[str, ...]:
    """The number with its zeros as a word: "35000000" is 35 million. Four digits may be a year and stay."""
    found = _ROUND.fullmatch(number) if len(number) != _YEAR_LIKE else None
    return (number,) if found is None else (found.group(1), own.zeros[len(found.group(2))])
