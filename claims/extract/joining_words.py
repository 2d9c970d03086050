"""The words that tell which figures of a sentence are ends, differences, levels, scores or none at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claims.lang import number_pack
from claims.lang.amounts import spellings
from claims.lang.pattern import NOTHING, listed
from claims.model import Language
from claims.text.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Words:
    """What may stand right before a figure, behind it or within it, in one language.

    `pointing`, `more`, `rise`, `led_to` and `level` fit words that end right before the figure, `off` words
    that begin right behind it. `resized` fits a change up to the bracket that tells its size again, `became`
    what it came to, right behind its size. `past` fits the words of a movement up to its first digit.
    `bounds` maps what a part of a whole is bounded by to the words before it; what `level` fits ends as one
    of `level_ends`.
    """

    to: Pattern
    off: Pattern
    more: Pattern
    past: Pattern
    pointing: Pattern
    group: Pattern
    loose: tuple[str, ...]
    idiom: Pattern
    scores: frozenset[str]
    games: Pattern
    no_whole: frozenset[str]
    rise: Pattern
    moved_to: tuple[str, ...]
    led_to: Pattern
    level: Pattern
    resized: Pattern
    became: Pattern
    level_ends: tuple[str, ...]
    bounds: Mapping[str, tuple[str, ...]]


@cache
def joining_words(language: Language) -> Words:
    """The words of a language, from the lists `joining_…` of its numbers.yml."""
    pack = number_pack(language)

    def one_of(name: str) -> str:
        return f"(?:{listed([pack.words[f'joining_{name}']]) or NOTHING})"

    def before_figure(name: str) -> tuple[str, ...]:
        return tuple(f" {words} " for words in sorted(spellings(pack, f"joining_{name}")))

    more = rf"{one_of('more')} {one_of('compared')}"
    sides = pack.words["joining_side"]
    above, below = (listed([{side: sides.get(side, ())}]) or NOTHING for side in ("above", "below"))
    return Words(
        to=Pattern(rf"(?i)^ ?(?:{one_of('to')}|-|–) ?$"),
        off=Pattern(rf"^ (?:(?i:{one_of('apart')})|{one_of('apart_small')}|{more})\b"),
        more=Pattern(rf"\b{more}(?: {one_of('more_by')})? $"),
        past=Pattern(rf"(?i)\b{one_of('past')} ?(?:Rp|US|[$€£¥])* ?$"),
        pointing=Pattern(rf"(?i)(?:^{one_of('pointing_first')}| {one_of('pointing')}) $"),
        group=Pattern(rf"(?i){one_of('group')}$"),
        loose=tuple(sorted(spellings(pack, "joining_loose"))),
        idiom=Pattern(rf"(?i)^{one_of('idiom')}\b"),
        scores=spellings(pack, "joining_score"),
        games=Pattern(rf"(?i)\b{one_of('games')}\b"),
        no_whole=spellings(pack, "joining_no_whole"),
        rise=Pattern(rf"(?i)\b{one_of('rise')}(?: [a-z]+){{0,3}}(?: {one_of('rise_by')})? $"),
        moved_to=before_figure("moved_to"),
        led_to=Pattern(rf"(?i)\b{one_of('moved')}(?: [^\s,.;:]+){{0,7}} {one_of('moved_to')} $"),
        level=Pattern(rf"(?i)\b(?:(?P<above>{above})|(?P<below>{below})) {one_of('level')} $"),
        resized=Pattern(
            rf"(?i)\b{one_of('resized')} (?:{one_of('rise_by')} )?(?:(?:Rp|US)? ?[$€£¥]? ?\pN[\pN.,]*|\pL+)"
            r"(?: \pL+){0,3} \($"
        ),
        became=Pattern(rf"(?i)^ {one_of('became')} (?:Rp|US)? ?[$€£¥]? ?\pN"),
        level_ends=tuple(f"{words} " for words in sorted(spellings(pack, "joining_level"))),
        bounds={
            approx: tuple(f"{words} " for words in group)
            for approx, group in pack.words["joining_bound"].items()
        },
    )


__all__ = ["Words", "joining_words"]
