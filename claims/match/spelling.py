"""Spellings: which two capitalised words may be one name spelt in two ways. A proposal, never a verdict."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from claims.match import regions
from claims.match.capitals import Word, all_runs
from claims.match.lexicon import lexicon
from claims.match.names import fold
from claims.match.remembered import Remembered
from claims.match.territories import country_names
from claims.match.vocabulary import given_abroad, vocabulary
from claims.model import Article, Field, Language, Span
from claims.model.check import Case
from claims.text.listed import read_yaml

SHORTEST = 4
"""Letters: shorter words differ by a letter too easily."""
# Letters, and per cent of the longer word, that two spellings may differ by. In published news half of what
# lies within is a slip, and nearly all the rest are offices, which are listed.
_MOST = 2
_SHARE = 34
# Letters at one end that two words have in common which differ by one letter, and letters they need for that.
_ENDS, _WHOLE = 2, 5
# Letters a word needs that is by one letter an office.
_OFFICE = 5
# Letters of the shorter of two words that may differ by two, the first one among them.
_FIRST_TOO = 7
# What is put behind a given name, or the stump of one, to make a form of it or the name of the other sex.
_PET_ENDINGS = ("ie", "ey", "y", "i", "en", "n", "el", "ny", "a", "ia")
# What else names are printed with.
_MARKS = frozenset("'’‘`´ʼ.&-‐‑\u0301\u0300\u0303\u0308\u0327")
# Words of the vocabulary that are nobody's name.
_ORDINARY = (
    *("common", "roles", "role_tails", "ranks", "honorifics", "degrees", "bodies", "firms", "body_ends"),
    *("org_words", "org_joins", "particles", "saying_before", "naming_before", "party_words", "place_before"),
)


# Not frozen, though never changed: an article has a hundred, and making a frozen one takes twice as long.
@dataclass(slots=True, eq=False)
class Spot:
    """A capitalised word of the article, one of its run; it equals itself only.

    `key` is the word folded ("Tak-Benda" and "TakBenda" have one key), and `keys` are those of its whole
    run, in which it stands at `at`. `fresh` says that it opens a sentence, where any word has its capital.
    """

    field: Field
    start: int
    end: int
    words: str
    key: str
    keys: tuple[str, ...]
    at: int
    fresh: bool
    sentence: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.field, self.start, self.end)

    @property
    def left(self) -> tuple[str, ...]:
        """The words of its run before it, folded, nearest first."""
        return self.keys[: self.at][::-1]

    @property
    def right(self) -> tuple[str, ...]:
        """The words of its run behind it, folded, nearest first."""
        return self.keys[self.at + 1 :]

    @property
    def alone(self) -> bool:
        """Nothing but ordinary words and titles stands beside it."""
        return len(self.keys) == 1


@dataclass(frozen=True, slots=True)
class _Lists:
    ordinary: frozenset[str]
    offices: frozenset[str]
    apart: frozenset[frozenset[str]]
    common: frozenset[str]
    endings: frozenset[str]
    prefixes: frozenset[str]


@cache
def _lists(language: Language) -> _Lists:
    path = files("claims.match").joinpath("words", "spellings.yml")
    raw: dict[str, Any] = read_yaml(path)
    words = vocabulary(language)
    ordinary = {word for name in _ORDINARY for word in words.lists[name]}
    ordinary |= {part for post in (*words.region_posts, *words.state_posts) for part in post.split()}
    ordinary |= {*words.place_words, *raw["calendar"], *raw["openers"]}
    return _Lists(
        ordinary=frozenset(ordinary),
        offices=frozenset(raw["offices"]) | frozenset(raw["regions"]),
        apart=frozenset(
            frozenset(pair) for row in (*raw["families"], *raw["people"]) for pair in combinations(row, 2)
        ),
        common=frozenset(raw["common_names"]),
        endings=frozenset(raw["endings"]),
        prefixes=frozenset(raw["prefixes"]),
    )


def key(word: str) -> str:
    """A word as it is compared: without marks, hyphens, full stops and letter case."""
    return fold(word).replace(" ", "")


def ordinary(word: str, language: Language) -> bool:
    """The key is a word of every day or of an office, which says nothing of whom it names."""
    lists = _lists(language)
    return word in lists.ordinary or word in lists.offices


def common(word: str, language: Language) -> bool:
    """Very many people bear this part of a name, so that sharing it says little."""
    return word in _lists(language).common


# More than one check asks for the words of one article, one after the other.
@lru_cache(maxsize=2)
def spots_of(case: Case) -> tuple[Spot, ...]:
    """Every capitalised word within the sentences of a case."""
    return spots(case.article, case.sentences)


def spots(article: Article, sentences: Sequence[Span]) -> tuple[Spot, ...]:
    """Every capitalised word within the sentences, title first; no figures, no other scripts.

    A word of every day that stands alone names nobody and is left out.
    """
    found: list[Spot] = []
    lists, words_of = _lists(article.language), vocabulary(article.language)
    fields: tuple[tuple[Field, str], ...] = (("title", article.title or ""), ("text", article.text))
    for field, words in fields:
        within = [(s.start, s.end, number) for number, s in enumerate(sentences) if s.field == field]
        if not within:
            continue
        at, reached = -1, within[0][0]
        end = number = -1
        for run, fresh in all_runs(words, words_of):
            start = run[0].start
            # Runs and sentences are both in the order of the text.
            while start >= reached:
                at += 1
                _, end, number = within[at]
                reached = within[at + 1][0] if at + 1 < len(within) else len(words) + 1
            if start >= end:
                continue
            if len(run) > 1:
                _of_run(found, field, run, fresh, end, number)
                continue
            word = run[0]
            own, usable = _KEYS[word.text]
            if usable and own not in lists.ordinary and own not in lists.offices:
                found.append(Spot(field, start, word.end, word.text, own, (own,), 0, fresh, number))
    return tuple(found)


def _of_run(found: list[Spot], field: Field, run: Sequence[Word], fresh: bool, end: int, number: int) -> None:
    """Adds the spots of one run of several words."""
    told = [_KEYS[word.text] for word in run]
    keys = tuple([own for own, _ in told])
    for index, word in enumerate(run):
        own, usable = told[index]
        if usable and word.start < end:
            first = fresh and index == 0
            found.append(Spot(field, word.start, word.end, word.text, own, keys, index, first, number))


def _key_and_use(word: str) -> tuple[str, bool]:
    """The key of a printed word, and whether it is a capitalised one that can be compared."""
    own = key(word)
    return own, _readable(own) and _latin(word) and word[0].isupper() and _whole(word)


_KEYS = Remembered(_key_and_use)


def _whole(word: str) -> bool:
    """Nothing but letters and the marks of names: `Post."We` are two words, run together."""
    return word.isalpha() or all(letter.isalpha() or letter in _MARKS for letter in word)


def _latin(word: str) -> bool:
    """Most letters have no marks: what is left of Arabic read in a wrong encoding has marks on each."""
    return word.isascii() or 2 * sum(letter.isascii() for letter in word) > len(word)


def _readable(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word.isascii()


def alike(one: str, other: str, language: Language) -> int | None:
    """By how many letters two keys differ, where they may be one name; None where they are two words.

    Offices, words of one family ("energi", "energy") and names of two people ("Putra", "Putri")
    are two words; so are two places of Indonesia, and a country's names in two languages.
    """
    if abs(len(one) - len(other)) > _MOST:
        return None
    apart = DamerauLevenshtein.distance(one, other, score_cutoff=_MOST)
    if not 0 < apart <= _MOST or 100 * apart > _SHARE * max(len(one), len(other)):
        return None
    if apart > 1 and one[0] != other[0] and min(len(one), len(other)) < _FIRST_TOO:
        return None  # "Ghalia" and "Shadia" are sisters
    lists = _lists(language)
    office = (one in lists.offices) + (other in lists.offices)
    if office == 2 or frozenset((one, other)) in lists.apart:
        return None
    if office and (apart > 1 or min(len(one), len(other)) < _OFFICE or inflected(one, other, language)):
        return None
    if known_place(one) and known_place(other):
        return None
    return None if _named_country(one) and _named_country(other) else apart


def joined_apart(one: str, other: str, language: Language) -> bool:
    """Words with hyphens that are two names: "US-Mexico" and "Mexico", "Jong-il" and "Jong-un"."""
    if "-" not in one and "-" not in other:
        return False
    mine, yours = one.split("-"), other.split("-")
    if len(mine) != len(yours):
        return True
    pairs = [(key(a), key(b)) for a, b in zip(mine, yours, strict=True)]
    return any(a != b and not _part_alike(a, b, language) for a, b in pairs)


def _part_alike(one: str, other: str, language: Language) -> bool:
    if min(len(one), len(other)) >= SHORTEST:
        return alike(one, other, language) is not None
    longer = max(len(one), len(other))
    return longer >= SHORTEST - 1 and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def inflected(one: str, other: str, language: Language) -> bool:
    """One is the other with an ending or a prefix, as words of one family are: "Gelar" and "Gelaran"."""
    short, long = sorted((one, other), key=len)
    if short in without_prefix(long, language):
        return True
    rest = long[len(short) :]
    return long.startswith(short) and rest in _lists(language).endings and rest[0] != short[-1]


def is_pet_form(one: str, other: str) -> bool:
    """One is a given name and the other a form of it, which another may bear: "Steve", "Steven", "Stevie"."""
    short, long = sorted((one, other), key=len)
    for ending in _PET_ENDINGS:
        if long.endswith(ending) and long[: -len(ending)] in (short, short.removesuffix("e")):
            return short in _given() or f"{short}e" in _given()
    return False


def is_given(word: str) -> bool:
    """The key is a given name of some country."""
    return word in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(key(word) for word in given_abroad())


def without_prefix(word: str, language: Language) -> tuple[str, ...]:
    """What is left of a word behind each prefix that it may begin with: "dikenal" is "kenal"."""
    prefixes = _lists(language).prefixes
    return tuple(word[count:] for count in (2, 3) if len(word) > count and word[:count] in prefixes)


def known_country(word: str, language: Language) -> bool:
    """A country, or its people, is called so: "German", "Germany"."""
    return word in _countries(language)


def _named_country(word: str) -> bool:
    """A country, or its people, is called so in one of the languages: "Ukraina", "Ukraine"."""
    return known_country(word, "id") or known_country(word, "en")


@cache
def _countries(language: Language) -> frozenset[str]:
    words = lexicon(language)
    names = {key(name) for name in (*country_names(words), *words.demonyms)}
    return frozenset(names | {f"{key(name)}s" for name in words.demonyms})


def known_place(word: str) -> bool:
    """A province, regency, city or district of Indonesia bears that name."""
    return bool(regions.upper(word) or regions.districts(word))


def neighbours(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of keys that one letter tells apart (one too many, one wrong, or two exchanged), sorted.

    Wherever the letter is, the two begin or end alike: only such pairs are compared.
    """
    ordered = sorted(set(keys))
    some = _ENDS if all(len(word) >= _WHOLE for word in ordered) else 0
    bins: dict[tuple[bool, str], list[str]] = {}
    for word in ordered:
        for end in ((True, word[:some]), (False, word[len(word) - some :])):
            if end in bins:
                bins[end].append(word)
            else:
                bins[end] = [word]
    found = {pair for words in bins.values() if len(words) > 1 for pair in combinations(words, 2)}
    for one, other in sorted(found):
        if abs(len(one) - len(other)) <= 1 and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1:
            yield one, other
