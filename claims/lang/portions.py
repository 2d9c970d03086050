"""A part, its whole and the percentage it is said to be: "75 dari 100 peserta, atau 57 persen".

Only the words between the numbers are looked at. Where they leave it open what the percentage is of, nothing
is read. The words are the lists `portion_…` of a language's numbers.yml.
"""

from dataclasses import dataclass
from functools import cache

from claims.lang.numbers import number_pack
from claims.lang.pattern import NOTHING, listed
from claims.text.patterns import Pattern

_WORDS = r"(?: \pL[\pL-]*)"
_OPENING = r"(?:^|[.!?\"“] ?|\n)"


@dataclass(frozen=True, slots=True)
class Portions:
    """What may stand between, before and behind the three numbers, in one language.

    `moving` fits words before the numbers that make them a movement, or rough; `rough` those that make them
    rough, or more or less by so much; `parted` words that name a part without its number, so that a part of
    that sentence may be the whole of this one.
    """

    of: Pattern
    part_of: Pattern
    whole_of: Pattern
    members: Pattern
    joins: Pattern
    opens: Pattern
    behind_whole: Pattern
    points: Pattern
    bare: Pattern
    ends: Pattern
    moving: Pattern
    rough: Pattern
    parted: Pattern


@cache
def portions(language: str) -> Portions:
    """The patterns of a language."""
    words = number_pack(language).words

    def one_of(*names: str) -> str:
        return f"(?:{listed([words[f'portion_{name}'] for name in names]) or NOTHING})"

    of = rf" {one_of('of')}(?: {one_of('all')}){{0,2}}"
    joins = rf",? {one_of('joins')}(?: {one_of('size')})?"
    led = rf"(?:{one_of('led')} )?"
    return Portions(
        of=Pattern(rf"(?i)^{of}{_WORDS}{{0,2}} $"),
        part_of=Pattern(rf"(?i)^{_WORDS}{{0,3}}{of} $"),
        whole_of=Pattern(rf"(?i)^{_WORDS}{{0,3}}, (?:{one_of('some')} )?$"),
        members=Pattern(rf"(?i)^ (?:{one_of('people')} )?{one_of('members')}\b"),
        joins=Pattern(rf"(?i)^(?:{_WORDS}{{0,3}}{joins} |(?: [\pL\pN-]+){{0,7}} \()$"),
        opens=Pattern(rf"(?i){_OPENING}{one_of('opens')}$"),
        behind_whole=Pattern(rf"(?i)^{_WORDS}{{0,4}}, (?:{one_of('led', 'found')} )?$"),
        points=Pattern(rf"(?i)^{one_of('points')} {led}$"),
        bare=Pattern(rf"(?i)^{led}$"),
        ends=Pattern(rf"(?i)^(?:[,.;)\"”]|\n|$| (?:{one_of('said')}|{one_of('begins')}\pL{{4,}})\b)"),
        moving=Pattern(rf"(?i)\b{one_of('moves')}(?: \pL+){{0,2}} ?$"),
        rough=Pattern(rf"(?i)\b{one_of('rough')}(?: \pL+){{0,2}} ?$"),
        parted=Pattern(rf"(?i)\b{one_of('parts')}\b"),
    )
