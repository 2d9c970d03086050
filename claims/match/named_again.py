"""Whether a word names somebody again: not as a place, in a list of others, or as the plural of a name."""

from collections.abc import Sequence

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
_ROYAL = frozenset(_WORDS["royal"])
# "Davis Cup", "Marine Le Pen", "Osama bin Javaid".
_GOES_ON = Pattern(rf"^ (?:(?:{any_of(_WORDS['particles'])}) )?\p{{Lu}}")
_MANY = Pattern(rf"(?i:\b{any_of(_WORDS['many'])}) (?:\p{{Lu}}[\pL'’.-]* ){{0,3}}$")
# One word of a list of names: "Brady, Doak, Horan, Young".
_LISTED_BEFORE = Pattern(r"(?:\p{Lu}[\pL'’-]+|\)), $")
_LISTED_BEHIND = Pattern(r"^, \p{Lu}")
# "his father, Frederick.", "Wakil Ketua DPRD Kota Bekasi, Ahmadi.": somebody introduced.
_TOLD_BEFORE = Pattern(r"\pL, $")
# "Rodrigo “Timochenko” Londono".
_NICKNAME = Pattern(r"\p{Lu}\pL+ [\"“]\p{Lu}\pL+[\"”] $")
_TOLD_BEHIND = Pattern(r"^(?:[,.;)]| \()")
# "the Parish of", "the Tories"; "Watch the video"; a given name before a nickname (William "Billy" Boyette).
_THE_BEFORE = Pattern(r"(?i)(?:^|[^\pL])the $")
_NO_NAME_BEHIND = Pattern(r"^ (?:(?:the|a|an|this|that|these|those|your|our|my) |[\"“]\p{Lu})")
_LISTED_FIRST = Pattern(r"^, (?:\p{Lu}\. ?)?\p{Lu}[\pL'’-]*(?: \([^()]*\))?, (?:\p{Lu}\. ?)?\p{Lu}")


def is_last(names: Names, spot: Spot) -> bool:
    """The last word of a person's name, by which English names them again; or nobody's full name."""
    person = names.person(spot)
    if person is None or person.name is None:
        return not spot.right or names.plain(spot.right[0])
    return person.name.split()[-1] == spot.words


def by_last(names: Names, spots: Sequence[Spot]) -> bool:
    """English may name the bearer again by the word: it ends a full name, or no full name is printed."""
    whole = [each for each in spots if (who := names.person(each)) is not None and " " in (who.name or "")]
    return any(is_last(names, spot) for spot in whole or spots)


def is_introduced(names: Names, spot: Spot) -> bool:
    """Somebody else is named for the first time, behind what they are ("his father, Frederick.")."""
    field, span = names.case.article.field(spot.span.field), spot.span
    before, behind = field[max(0, span.start - LOOKED) : span.start], field[span.end : span.end + 2]
    if _NICKNAME.search(before) is not None:
        return True
    return _TOLD_BEFORE.search(before) is not None and _TOLD_BEHIND.search(behind) is not None


def is_royal(spot: Spot) -> bool:
    """A title that stands before given names only: "Prince Harry"."""
    return bool(spot.left) and spot.left[0] in _ROYAL


def is_no_surname(names: Names, spot: Spot) -> bool:
    """The word begins another name, or none: "Davis Cup", "Marine Le Pen", "Watch the video"."""
    field, span = names.case.article.field(spot.span.field), spot.span
    behind = field[span.end : span.end + LOOKED]
    if _GOES_ON.search(behind) is not None or _NO_NAME_BEHIND.search(behind) is not None:
        return True
    if _THE_BEFORE.search(field[max(0, span.start - LOOKED) : span.start]) is None:
        return False
    return behind.startswith(" of ") or (spot.key.endswith("s") and names.person(spot) is None)


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
