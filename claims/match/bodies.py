"""How far an organisation's name reaches: listed words, "(Persero)", a short form in brackets."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace

from claims.match.abbreviations import spells
from claims.match.capitals import Word
from claims.match.names import fold
from claims.match.small_words import small_words
from claims.model import Mention
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("bodies")
_LISTED = Pattern(
    r"^(?:, \p{Lu}[\pL-]*(?: \p{Lu}[\pL-]*){0,2}){1,4}"
    rf"(?:,? {any_of(_WORDS['and'])}| &) \p{{Lu}}[\pL-]*(?: \p{{Lu}}[\pL-]*){{0,3}}"
)
_LEGAL = Pattern(rf"^ ?\({any_of(_WORDS['owned'])}\)(?: {any_of(_WORDS['open'])}\b\.?)?")
_OWNED = tuple(f" ({word})" for word in _WORDS["owned"])
_BRACKET = Pattern(r"^ \((\p{Lu}[\pL\d-]{1,11}(?: \p{Lu}[\pL]{1,10})?)\)")
_LOOKED = 120
_SHORTEST, _LONGEST = 3, 8
_ROMAN = frozenset("IVX")


def listed_end(
    text: str, end: int, official: Callable[[str], bool], region: Callable[[str, int], int]
) -> int:
    """Where the name ends whose words are listed: "Badan Meteorologi" + ", Klimatologi, dan Geofisika".

    Only words that names of offices are made of go on, and at their end a region ("… Kabupaten Bantul"),
    whose end `region` tells by its word and where that ends.
    """
    if not text.startswith(", ", end) or not text[end + 2 : end + 3].isupper():
        return end
    found = _LISTED.match(text[end : end + _LOOKED])
    if found is None:
        return end
    at, reached, joined = end, end, False
    for word in found[0].split(" "):
        core = word.rstrip(",")
        if core[:1].isupper():
            after = at + len(core)
            if joined and region(core, after) > after + 1:
                return region(core, after)
            if not official(core):
                break
            reached = at + len(core) if joined else reached
        else:
            joined = joined or core != ""
        at += len(word) + 1
    return reached


def legal_end(text: str, end: int) -> int:
    """Behind a firm's name, what kind of company it is: "PT Pertamina" + " (Persero) Tbk"."""
    found = _LEGAL.match(text[end : end + 24]) if text.startswith(_OWNED, end) else None
    return end if found is None else end + found.end()


def bracket_end(text: str, start: int, end: int) -> int:
    """Behind its short form in brackets: "Badan Pangan Dunia (WFP)"; the end as it is without one.

    A short form is of capitals alone, or holds letters of the name in their order ("Kemensos").
    """
    if not text.startswith(" (", end):
        return end
    found = _BRACKET.match(text[end : end + 28])
    if found is None:
        return end
    short = found[1]
    letters = "".join(c for c in short if c.isalpha())
    named = " " in text[start:end] and spells(fold(short).replace(" ", ""), fold(text[start:end]).split())
    return end + found.end() if (letters.isupper() and " " in text[start:end]) or named else end


def spelt_out(text: str, words: Sequence[Word], kinds: frozenset[str]) -> int | None:
    """Which word opens a body whose initials stand behind it in brackets: "World Food Programme (WFP)".

    None where no word of it says what kind of body it is.
    """
    end = words[-1].end
    if not text.startswith(" (", end):
        return None
    short, closed, _ = text[end + 2 : end + 4 + _LONGEST].partition(")")
    if not closed or not short.isupper() or not short.isalpha() or len(short) < _SHORTEST:
        return None
    rest, body = list(short), False
    for index in range(len(words) - 1, -1, -1):
        word = words[index].text
        if not word[0].isupper():
            continue
        if word[0] != rest.pop():
            return None
        body = body or word.lower() in kinds
        if not rest:
            return index if body else None
    return None


def named_body(
    words: Sequence[Word], lists: Mapping[str, frozenset[str]], shorts: Container[str]
) -> tuple[int, int]:
    """From which word up to which (exclusive) a body is named where the words tell of a part of it.

    "Fraksi PKB" and "Dewan Pimpinan Pusat Partai …" name the party; of "Komisi III" nothing is left.
    """
    count = len(words)
    if count == 1:
        return 0, 1
    first = words[0].text.lower()
    if first in lists["numbered_units"] and _ROMAN.issuperset(words[1].text):
        return 2, count
    unit = first in lists["units"]
    if unit and (end := short_end(words, 1, shorts)) > 1:
        return 1, end
    for index in range(1 if unit else 2, count - 1):
        if words[index].own.lower in lists["parties"]:
            end = index + 2
            while end < count and words[end].text.lower() in lists["party_words"]:
                end += 1
            return index, end
    return 0, count


def unit_of_next(
    words: Sequence[Word], first: int, last: int, lists: Mapping[str, frozenset[str]], shorts: Container[str]
) -> bool:
    """Behind the board of a party stands the party: "DPP Partai Buruh", "DPD Golkar"."""
    behind = words[last + 1 : last + 2]
    if first < last or words[first].own.lower not in lists["units"] or not behind:
        return False
    return behind[0].own.lower in lists["parties"] or behind[0].text in shorts


def short_end(words: Sequence[Word], first: int, shorts: Container[str]) -> int:
    """Behind the longest short form that begins at the word ("PDI Perjuangan"); the word without one."""
    for end in range(min(len(words), first + 3), first, -1):
        if " ".join([word.text for word in words[first:end]]) in shorts:
            return end
    return first


def outside_bodies(
    found: Sequence[Mention], bodies: Sequence[Mention], sites: Sequence[Mention]
) -> list[Mention]:
    """The mentions without parts of a longer name: "Indonesia" in "Universitas Islam Indonesia".

    Of a body's name countries and places are parts, of a building's all.
    """
    if not (bodies or sites):
        return list(found)
    within = sorted((each.start, each.end, each.kind) for each in (*bodies, *sites))
    kept: list[Mention] = []
    index = 0
    for mention in sorted(found, key=lambda m: (m.start, m.end)):
        while index < len(within) and within[index][1] <= mention.start:
            index += 1
        inside = index < len(within) and within[index][0] <= mention.start and mention.end <= within[index][1]
        if not inside or (within[index][2] == "org" and mention.kind not in ("place", "country")):
            kept.append(mention)
    return kept


def with_short_forms(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bodies with their short form in brackets, which is no mention of its own then."""
    hidden: set[int] = set()
    wider = list(found)
    for index, mention in enumerate(found):
        if mention.kind != "org" or not text.startswith(" (", mention.end):
            continue
        end = bracket_end(text, mention.start, mention.end)
        if end > mention.end:
            hidden.update(range(mention.end, end))
            words = text[mention.start : end]
            wider[index] = replace(mention, end=end, words=words, name=mention.name or mention.words)
    return [mention for mention in wider if mention.start not in hidden] if hidden else wider
