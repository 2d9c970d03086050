"""The English pack of numbers: its words are in numbers.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.amounts import rates
from claims.lang.found import preceded_by
from claims.lang.numerals import Numerals
from claims.lang.pattern import folded
from claims.lang.rules import Pack
from claims.lang.small_words import words_around

_ANY = words_around("en", "numbers_pack")
pack = Pack(Path(__file__).parent, "numbers.yml")
pack.shapes |= Numerals(pack.words, decimal=".", group=",").shapes()
pack.shapes |= rates(
    r"(?:per|each|every)",
    rf"an?(?: {_ANY['share_kinds']})?(?: |-){_ANY['each']}",
    rf"(?:10{{0,2}}(?:,?000| million) )?(?-i:(?:{_ANY['share_kinds']} )?[a-z]{{1,20}}[23²³]?)",
)
pack.shapes["noun"] = (
    # The first plural: "sacks of onions" are sacks, "business leaders" are leaders.
    r"(?-i:(?:[a-z][a-z'-]{1,24} ){0,2}?[A-Za-z][a-z-]{0,23}[a-rtv-z]s\b)",
    folded,
)

ABOUT = "(?:{approx} )?"
"""The word that bounds a number, if any."""
pack.opens("number", ABOUT + "(?:between |{opening})")
A = "(?:between {c:lower} and |{d:figure}{dash}|{e:lower}{to})?{a:number}(?: {more}\\b)?"
"""A number, or a range of numbers."""
SEVERAL = preceded_by(r"\b(?:several|few|many)")
"""Nobody says how many of the hundreds or millions behind it."""
