"""The patterns of changes and shares in one language, around quantities that are put into a line as marks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claims.lang.matcher import Matcher
from claims.lang.numbers import number_pack
from claims.lang.pattern import NOTHING, folded, listed, spelled
from claims.lang.pattern import SPACE as S
from claims.text.patterns import Pattern

OPEN, CLOSE = "\ue000", "\ue001"
MARK = rf"{OPEN}\d{{1,5}}{CLOSE}"


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of one language.

    `changes` are shapes of changes by name, together with what those that begin alike begin with.
    """

    wakes: Matcher
    changes: tuple[tuple[Pattern, Mapping[str, Pattern]], ...]
    led: Any
    set_against: Any
    part: Any
    moving: Any
    ways: Any
    no_way: Any
    then: Any
    contrast: Any
    nouns: frozenset[str]
    no_whole: frozenset[str]
    verb_start: tuple[str, ...]
    moved_count: frozenset[str]
    no_movement: frozenset[str]
    no_verb: frozenset[str]
    thing_alone: frozenset[str]
    articles: frozenset[str]
    exactly: frozenset[str]


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language, from the lists of its numbers.yml."""
    words = number_pack(language).words
    up, down, start, into, by, of, whole, what = (
        f"(?:{listed([words[name]])})"
        for name in ("up", "down", "from", "into", "by", "of", "whole", "from_what")
    )
    way = rf"(?:(?P<up>{up})|(?P<down>{down}))"
    gap = rf"(?:{S}\pL[\pL-]*){{0,2}}?{S}"
    # "Dari 18 juta orang pada 2019 menjadi 2 juta orang", "from $5 billion in 2019 to $6 billion".
    when = rf"(?:{S}(?:{listed([words['when']])})(?:{S}[a-z0-9/-]{{1,12}}){{1,3}}?)"
    either = f"(?:{listed([words['either']])})"
    tail = rf"(?:,?{S}\(?{either}{S}(?:{up}|{down})(?:{S}{by})?{S}(?P<by_or>{MARK}))?"
    manner = listed([words["manner"]])
    within = rf"[^{OPEN}{CLOSE}.;:!?\n]"
    moved = (
        rf"(?i)\b{way}(?:{S}(?:{manner}))?(?:{S}{by})?(?:{S}(?P<by>{MARK}))?(?:,?{gap}{start}{S}(?:{what}{S})?(?P<before>{MARK}))?"
        rf"(?:(?:{when}|,)?{gap}{into}{S}(?P<after>{MARK})(?:,?{gap}{start}{S}(?:{what}{S})?(?P<before_behind>{MARK}))?)?"
        rf"(?:{S}\((?P<by_behind>{MARK})\)|{tail})?"
    )
    at_last, at_which = (listed([words[name]]) for name in ("into_apart", "at_which"))
    far = (
        rf"(?i)\b{way}(?:{S}{by})?{S}(?P<by>{MARK})(?:{S}{start}(?:{S}[a-z0-9()/-]{{1,16}}){{1,7}}?)?"
        rf"{S}(?:{at_last})(?:{S}(?:{at_which})){{0,3}}{S}(?P<after>{MARK})"
    )
    settled = (
        rf"(?i)\b{start}{S}(?P<before>{MARK})(?:{when},?|,)?{gap}{into}{S}(?P<after>{MARK})"
        rf"(?:,?{S}?\(?(?:{either}{S})?{way}(?:{S}{by})?{S}(?P<by>{MARK}))?"
    )
    compared, sized, past = (
        f"(?:{listed([words[name]]) or NOTHING})" for name in ("compared", "sized", "from_past")
    )
    led = (
        rf"(?i)(?P<after>{MARK}){within}{{0,60}}?\b{way}(?:{S}{by})?{S}(?P<by>{MARK}){within}{{0,25}}?\b"
        rf"(?:{start}|{compared}{within}{{0,90}}?\b{sized}|{start}{S}{past}(?:,?{S}{sized}){{0,2}}){S}(?P<before>{MARK})"
    )
    word = r"\(?\pL[\pL.-]*\)?"
    against, size = (f"(?:{listed([words[name]]) or NOTHING})" for name in ("versus", "size"))
    apart = (
        rf"(?i)\b{way}{S}{against}(?:{S}{word}){{1,5}}?(?:{S}{size})?{S}(?P<by>{MARK})"
        rf"(?:,?{S}{into}{S}(?P<after>{MARK}))?"
    )
    rises, falls = (
        "|".join(spelled(word) for word in words["movement"].get(name, ())) or NOTHING
        for name in ("up", "down")
    )
    named = (
        rf"(?i)\b(?:(?P<up>{rises})|(?P<down>{falls}))(?P<of>(?:{S}{word}){{1,4}}?){S}{size}{S}(?P<by>{MARK})"
        rf"(?:,?{S}{into}{S}(?P<after>{MARK}))?"
    )
    raises, lowers = ("|".join(spelled(word) for word in words["moving_it"][name]) for name in ("up", "down"))
    thing_by = f"(?:{listed([words['moving_it_by']])})"
    known = rf"{S}{start}{S}(?:{what}{S})?(?P<before>{MARK})(?:{when},?|,)?{S}{into}{S}"
    known_behind = known.replace("<before>", "<before_behind>")
    thing = (
        rf"(?i)\b(?:(?P<up>{raises})|(?P<down>{lowers}))(?P<of>(?:{S}{word}){{1,5}}?)"
        rf"(?:(?:{S}(?P<size>{thing_by}))?{S}(?P<by>{MARK})"
        rf"(?:,?{known_behind}(?P<after_behind>{MARK})|,?{S}{into}{S}(?P<after>{MARK}))?"
        rf"|{known}(?P<after_from>{MARK})|{S}(?:{at_last or NOTHING}){S}(?P<after_alone>{MARK}))"
    )
    more, less = (
        "|".join(spelled(word) for word in words["movement_of"].get(name, ())) or NOTHING
        for name in ("up", "down")
    )
    of_size = listed([words["movement_of_size"]]) or NOTHING
    noun_of = (
        rf"(?i)\b(?:(?P<up>{more})|(?P<down>{less})){S}(?:{of_size}){S}(?P<by>{MARK})"
        rf"(?:,?{S}{into}{S}(?P<after>{MARK}))?"
    )
    part = rf"(?i)(?P<part>{MARK}){S}{of}{S}(?P<whole>(?:{whole}{S})?(?:{MARK}|\pL[\pL-]*))"
    by_way = {"moved": moved, "moved_apart": apart, "moved_named": named, "moved_of": noun_of}
    if at_last:
        by_way["moved_far"] = far
    return Patterns(
        Matcher(rf"(?i)\b(?:{up}|{down}|{start}|{of}|{raises}|{lowers})\b"),
        (
            (_word(start), {"settled": Pattern(settled)}),
            (_word(raises, lowers), {"moved_thing": Pattern(thing)}),
            (_word(up, down, rises, falls, more, less), {name: Pattern(one) for name, one in by_way.items()}),
        ),
        Pattern(led),
        Pattern(rf"(?i)\b{compared}[^{OPEN}{CLOSE}.,;:!?\n]{{1,90}}$"),
        Pattern(part),
        Pattern(rf"(?i)\b({up}|{down})(?:{S}{by})?{S}$"),
        Pattern(rf"(?i)\b(?:({up})|({down}))\b"),
        Pattern(rf"(?i)\b(?:{listed([words['pace']])})\b"),
        Pattern(rf"(?i)\b(?:{listed([words['then']])})\b"),
        Pattern(rf"(?i)\b(?:{listed([words['contrast']])})\b"),
        frozenset(folded(word) for group in words["movement"].values() for word in group),
        frozenset(folded(word) for group in words["no_whole"].values() for word in group),
        tuple(start for group in words.get("movement_verb_start", {}).values() for start in group),
        *(
            frozenset(folded(word) for group in words.get(name, {}).values() for word in group)
            for name in ("moved_count", "no_movement", "no_verb", "moving_it_alone", "before_noun", "exactly")
        ),
    )


def _word(*words: str) -> Pattern:
    return Pattern(rf"(?i)\b(?:{'|'.join(words)})\b")


def moves(ahead: str, language: str, measured: bool) -> bool:
    """The text ends with a word of movement, so that what comes is its size ("naik sebesar …").

    Behind a noun of movement only what is measured is its size: "penguatan dua program".
    """
    found = patterns(language).moving.search(ahead[-64:])
    return found is not None and (measured or folded(found[1]) not in patterns(language).nouns)
