"""Words that exclude one another: for and against, dead and missing, men and women (words/exclusive.yml)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from claims.model import Language
from claims.text.listed import any_of, word_lists
from claims.text.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Family:
    """Words of which one thing bears only one, by what they say.

    Those of `who` say what somebody is, and not what happened; `in_full` ones exclude one another only where
    each of them is told.
    """

    kinds: tuple[tuple[str, Pattern], ...]
    who: bool
    in_full: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The families of a language, all their words, and those that tell of a whole what happened to it."""

    families: tuple[Family, ...]
    one: Pattern
    happened: Pattern


@cache
def _words(language: Language) -> _Words:
    lists = word_lists(files("claims.match").joinpath("words", "exclusive.yml"), language)
    kinds: dict[str, list[tuple[str, Pattern]]] = {}
    happened, told = [*lists["happened"]], list[str]()
    for name, words in lists.items():
        family, slash, what = name.partition("/")
        if slash:
            kinds.setdefault(family, []).append((what, Pattern(rf"(?i)\b{any_of(words)}\b")))
            told += words
            happened += words if family not in (*lists["who"], *lists["of_such"]) else ()
    found = [
        Family(tuple(each), family in lists["who"], family in lists["in_full"])
        for family, each in kinds.items()
    ]
    one, all_told = any_of(told), any_of(happened)
    return _Words(tuple(found), Pattern(rf"(?i)\b{one}\b"), Pattern(rf"(?i)\b{all_told}\b"))


def families(said: Sequence[str], denied: Pattern, language: Language) -> Iterator[Family]:
    """The families of which each of these stretches has another word, and no second one.

    `denied` fits the end of what stands before a word that is denied there.
    """
    for family in _words(language).families:
        if family.in_full and len(said) < len(family.kinds):
            continue
        found = [_kind(words, family, denied) for words in said]
        kinds = {one[0] for one in found if one is not None}
        # "Nine voted for the motion on tax, seven against the motion on pay" tells of two votes.
        more = sum(one is not None and len(one[1].split()) > 1 for one in found)
        if None not in found and len(kinds) == len(found) and more <= 1:
            yield family


def _kind(words: str, family: Family, denied: Pattern) -> tuple[str, str] | None:
    """The one thing of a family that the words say, and what follows up to a comma.

    None where they say none, two, or deny it.
    """
    hits = [(hit.start(), hit.end(), what) for what, shape in family.kinds for hit in shape.finditer(words)]
    # "Tidak setuju" holds "setuju".
    own = [
        one
        for one in hits
        if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in hits)
    ]
    found = {what for *_, what in own}
    plain = not any(denied.search(words[:start]) for start, *_ in own)
    if not plain or len(found) != 1:
        return None
    return found.pop(), words[max(end for _, end, _ in own) :].partition(",")[0]


def begins_with_one(words: str, language: Language) -> bool:
    """The words begin with one of a family, so that a number before them counts something else by it."""
    return _words(language).one.match(words) is not None


def tells_what_happened(words: str, language: Language) -> bool:
    """The words tell what happened to those they count, so that what is told next is told of others."""
    return _words(language).happened.search(words) is not None


__all__ = ["Family", "begins_with_one", "families", "tells_what_happened"]
