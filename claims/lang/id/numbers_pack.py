"""The Indonesian pack of numbers: its words are in numbers.yml, its rules in the files beside this one."""

from pathlib import Path

from claims.lang.amounts import rates
from claims.lang.numerals import Numerals
from claims.lang.pattern import folded, listed
from claims.lang.rules import Pack
from claims.lang.small_words import words_around

_ANY = words_around("id", "numbers_pack")
pack = Pack(Path(__file__).parent, "numbers.yml")
pack.shapes |= Numerals(pack.words, decimal=",", group=".").shapes()
pack.shapes |= rates(
    r"(?:per|tiap|setiap)",
    rf"per{_ANY['each']}",
    r"(?:10{0,2}(?:[.]?000|0 ribu| ribu| juta) )?"
    rf"(?-i:[a-z]{{1,20}}[23²³]?|{_ANY['bodies']})(?: AS| kubik| persegi)?",
)
pack.shapes["noun"] = (r"(?-i:[a-z][a-z-]{2,24}[a-z]|[A-Z]{3,6})", folded)
_FIRST = listed([pack.words[name] for name in ("digit", "teen", "ten", "one_of", "fraction")])
pack.shapes["told"] = (rf"(?:{_FIRST})(?: [a-z]{{2,11}}){{0,5}}", pack.shapes["number"][1])

ABOUT = r"(?:{approx} )?"
"""The word that bounds a number, if any."""
pack.opens("number", ABOUT + r"(?:antara |{opening})")

TOLD = r"(?: ?\({told}\))?"
"""Contracts and laws say a number again in words: "5 (lima) orang"."""
A = "(?:antara {c:lower} dan |{d:figure}{dash}|{e:lower}{to})?{a:number}" + TOLD + "(?: {more}\\b)?"
"""A number, or a range of numbers."""
