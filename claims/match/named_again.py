"""Whether a word names somebody again: not as a place, in a list of others, or as the plural of a name."""

from claims.match.small_words import small_words
from claims.match.spelling import Spot
from claims.match.spelt_names import Names
from claims.text.grammar import grammar
from claims.text.listed import any_of
from claims.text.patterns import Pattern

LOOKED = 40
"""Characters before a word that are looked at."""
_WORDS = small_words("named_again")
_PLACE_BEFORE = Pattern(rf"(?i)\b{any_of(_WORDS['place_before'])} $")
_MANY = Pattern(rf"(?i:\b{any_of(_WORDS['many'])}) (?:\p{{Lu}}[\pL'’.-]* ){{0,3}}$")
# One word of a list of names: "Brady, Doak, Horan, Young".
_LISTED_BEFORE = Pattern(r"(?:\p{Lu}[\pL'’-]+|\)), $")
_LISTED_BEHIND = Pattern(r"^, \p{Lu}")
_LISTED_FIRST = Pattern(r"^, (?:\p{Lu}\. ?)?\p{Lu}[\pL'’-]*(?: \([^()]*\))?, (?:\p{Lu}\. ?)?\p{Lu}")


def is_last(names: Names, spot: Spot) -> bool:
    """The last word of a person's name, by which English names them again; or nobody's full name."""
    person = names.person(spot)
    return person is None or person.name is None or person.name.split()[-1] == spot.words


def is_elsewhere(names: Names, spot: Spot) -> bool:
    """A place ("in Ghazni"), or one of a list of names, each of somebody else."""
    field, span = names.case.article.field(spot.span.field), spot.span
    before, behind = field[max(0, span.start - LOOKED) : span.start], field[span.end : span.end + LOOKED]
    if _PLACE_BEFORE.search(before) and behind[:2] not in ("'s", "’s"):
        return True
    if _LISTED_FIRST.search(behind) is not None:
        return True
    return _LISTED_BEHIND.search(behind) is not None and _LISTED_BEFORE.search(before) is not None


def of_many(names: Names, spot: Spot, other: str) -> bool:
    """The plural of a name that is printed elsewhere: "two John Watsons", "we are all Wayne Rooneys"."""
    if not grammar(names.language).plural_s or spot.key != f"{other}s":
        return False
    field = names.case.article.field(spot.span.field)
    return _MANY.search(field[max(0, spot.span.start - LOOKED) : spot.span.start]) is not None
