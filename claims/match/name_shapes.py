"""How a word looks that is a person's name whatever stands around it: by its ending, its hyphen, its list."""

from collections.abc import Mapping

_ENDING = 6
"""Letters, at least, of a word whose ending says that it is a name."""
_ENDINGS = range(4, 12)
"""How many letters these endings have."""
SYLLABLE = 5
"""Letters, at most, of a syllable of a name from Korea."""


def ends_a_name(word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """The last of several words says that they name a person: of a family, or a name and nothing else."""
    return word in lists["family"] or word in lists["alone"] or ends_like_a_name(word, lists)


def ends_like_a_name(word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """The word ends as names of people do ("Suhartanto"), and is none of the others that end so."""
    lower = word.lower()
    if len(word) < _ENDING or not word[1:].islower() or lower in lists["not_by_ending"]:
        return False
    return any(lower[-letters:] in lists["name_endings"] for letters in _ENDINGS)


def hyphened(word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """A given name of two syllables with a hyphen between ("Min-jae"), which no word told twice is."""
    first, hyphen, second = word.partition("-")
    if not hyphen or not second.isalpha() or not second.islower() or first.lower() == second:
        return False
    if second in lists["not_syllables"]:
        return False
    return first.isalpha() and first.istitle() and max(len(first), len(second)) <= SYLLABLE
