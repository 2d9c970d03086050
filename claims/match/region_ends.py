"""Where the name of a place ends that begins at a word of a run: of a province, regency, city or village."""

from collections.abc import Sequence

from claims.match import regions
from claims.match.capitals import Word
from claims.match.vocabulary import Vocabulary

_LONGEST = 4
"""Words of a name, at most."""


def upper_end(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> int | None:
    """The last word of the longest province, regency or city that begins here."""
    if not words[index].own.opens_region:
        return None
    for count in range(min(_LONGEST, len(words) - index), 0, -1):
        if words[index + count - 1].text[0].isupper() and codes(words, index, index + count - 1, vocabulary):
            return index + count - 1
    return None


def codes(words: Sequence[Word], first: int, last: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The provinces, regencies and cities that these words name."""
    name = " ".join(word.text for word in words[first : last + 1])
    alias = vocabulary.place_aliases.get(name)
    return (alias,) if alias is not None else regions.upper(name)


def place_end(words: Sequence[Word], index: int, level: str, vocabulary: Vocabulary) -> int | None:
    """The last word of the place behind "Kecamatan" and the like; a village takes one or two words."""
    if level in ("province", "regency", "city"):
        return upper_end(words, index, vocabulary)
    for count in range(min(_LONGEST, len(words) - index), 0, -1):
        name = " ".join(word.text for word in words[index : index + count])
        if level == "district" and regions.districts(name):
            return index + count - 1
    if level != "village":
        return None
    # "Kepala Desa Sukamaju Bambang Sutrisno": a given name is no second word of the village.
    second = index + 1 < len(words) and words[index + 1].text not in vocabulary.lists["given"]
    return index + second
