"""Noun phrases taken to their end: "peraturan" in "4 peraturan menteri" is not all that is counted."""

from functools import cache
from typing import Any

from claims.lang.numbers import number_pack
from claims.lang.pattern import Convert, folded
from claims.lang.small_words import small_words
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many words may follow the noun that is counted or the first word of a whole.
LONGEST = 3
_WORD = Pattern(r"^ (\pL[\pL-]*)")
_NAME = Pattern(r"^ \p{Lu}\p{Ll}{2}")
_AND = small_words("phrases")["and"]
_JOINS = ("/", *(f" {word} " for word in _AND))
_JOINED = Pattern(rf"^(?: {any_of(_AND)} |/)((\pL[\pL-]*)(?: \pL[\pL-]*)?)")


@cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    words = number_pack(language).words
    names = (
        "not_counted",
        "no_modifier",
        "verb_start",
        "no_verb",
        "pair",
        "no_whole",
        "ends_phrase",
        "compound",
    )
    return {
        name: frozenset(folded(word) for group in words.get(name, {}).values() for word in group)
        for name in names
    }


def phrase_end(text: str, start: int, end: int, language: str) -> int:
    """Where the noun phrase ends whose first noun stands at `start` to `end`.

    Words that modify the noun belong to it, and one abbreviation ("anggota DPR"); verbs, words of
    relation and what is said of it do not. Of joined nouns only known pairs are one
    ("kementerian dan lembaga"). A language without the lists keeps the noun alone.
    """
    lists = _lists(language)
    if not lists["no_modifier"] or folded(text[start:end]).rpartition(" ")[2] in lists["ends_phrase"]:
        return end
    first = folded(text[start:end]).rpartition(" ")[2]
    joined = _JOINED.search(text[end : end + 40]) if text.startswith(_JOINS, end) else None
    if joined is not None:
        for group in (1, 2):
            if folded(f"{first} {joined[group]}") in lists["pair"]:
                last: int = end + joined.end(group)
                return last
    titled = text[start:end].istitle()
    for _ in range(LONGEST):
        found = _WORD.search(text[end : end + 30])
        if found is None:
            break
        last = end + found.end()
        noun = folded(f"{text[start:end]} {found[1]}")
        if noun in lists["compound"] or " ".join(noun.split()[-2:]) in lists["compound"]:
            return last
        if found[1].isupper() and _NAME.search(text[last : last + 4]):
            break  # "beasiswa KIP Kuliah": the name goes on, and cut in its middle it is another
        if not _modifies(found[1], titled, lists, text[last : last + 2]):
            break
        end = last
        if found[1].isupper():
            break
    return end


@cache
def _rate(language: str) -> tuple[Any, Convert]:
    pattern, read = number_pack(language).shapes["per"]
    return Pattern(rf"(?i)^{pattern}"), read


def rate_end(text: str, at: int, language: str) -> tuple[int, str] | None:
    """Where a rate ends that stands at an offset (" per hari"), with what it is counted by; None for none."""
    shape, read = _rate(language)
    found = shape.search(text[at : at + 40])
    return None if found is None else (at + found.end(), read(found[0]))


def _modifies(word: str, titled: bool, lists: dict[str, frozenset[str]], behind: str) -> bool:
    """The word belongs to the noun before it: no verb, no word of relation, no name outside of headings."""
    if behind[:1].isdigit() or (behind[:1] in "/-'’_" and behind[1:2].isalnum()):
        return False
    if word.isupper():
        return 2 <= len(word) <= 6 and folded(word) not in lists["no_modifier"]
    word = word.lower() if titled and word.istitle() else word
    if not word.islower() or len(word) < 3 or word.endswith("nya"):
        return False
    if word in lists["not_counted"] or word in lists["no_modifier"] or word in lists["no_whole"]:
        return False
    return word in lists["no_verb"] or not any(word.startswith(start) for start in lists["verb_start"])
