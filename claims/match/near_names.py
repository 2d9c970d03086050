"""Whether a printed name misses a recorded one by a letter or two, other spellings of one sound left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.match.spelling import alike
from claims.model import Language
from claims.text.patterns import Pattern

# Letters of a name that stands alone: shorter ones resemble too much.
_ALONE = 6
# Older spellings of Indonesian sounds, and sounds that romanisations write in several ways.
_OLD = (("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "sy"), ("ch", "kh"))
# One name in the many spellings of those who bear it.
_MUHAMMAD = Pattern(r"m[ou]c?h?amm?[ae]d")
_LATIN = (
    *(("oo", "u"), ("ou", "o"), ("eo", "o"), ("ae", "e"), ("ck", "k"), ("sh", "c"), ("ch", "c"), ("g", "k")),
    *(("b", "p"), ("d", "t"), ("w", "u"), ("y", "i"), ("h", "")),
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """One name of the table, as it is printed there and in folded words."""

    entity: str
    words: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A name on record that the printed one misses: which of its words differs, and by how many letters."""

    recorded: Recorded
    printed_at: int
    recorded_at: int
    letters: int


def letters_apart(name: Recorded, tokens: Sequence[str], foreign: bool) -> list[int] | None:
    """Where the words differ in more than the way of writing a sound; None where they are not as many."""
    if len(name.tokens) != len(tokens):
        return None
    pairs = enumerate(zip(tokens, name.tokens, strict=True))
    return [at for at, (mine, yours) in pairs if mine != yours and not _sounds_alike(mine, yours, foreign)]


def missed(name: Recorded, tokens: Sequence[str], language: Language, foreign: bool) -> Near | None:
    """The name that these words miss by a letter or two of one word; None for another name, or this very one.

    `foreign` names are written in another script, and in letters of ours in more than one way.
    """
    apart = letters_apart(name, tokens, foreign)
    if apart is not None:
        places = [(apart[0], apart[0])] if len(apart) == 1 else []
    elif len(tokens) == 1 and len(tokens[0]) >= _ALONE:
        places = [(0, at) for at in range(len(name.tokens))]
    else:
        places = []
    found = []
    for mine, yours in places:
        letters = alike(tokens[mine], name.tokens[yours], language)
        if letters is None or (len(tokens) == 1 and letters > 1):
            continue
        if not _sounds_alike(tokens[mine], name.tokens[yours], foreign):
            found.append(Near(name, mine, yours, letters))
    return min(found, key=lambda near: (near.letters, near.recorded_at), default=None)


def _sounds_alike(one: str, other: str, foreign: bool) -> bool:
    """The two are one name in an older spelling or, for a name of another script, in another romanisation."""
    if one[:1] == other[:1] == "m" and _MUHAMMAD.fullmatch(one) and _MUHAMMAD.fullmatch(other):
        return True
    if not foreign:
        return _written(one, _OLD) == _written(other, _OLD)
    # Vowels are what romanisations differ in most: Dmitri and Dimitry, Binyamin and Benjamin.
    return _bones(_written(one, _LATIN)) == _bones(_written(other, _LATIN))


def _bones(word: str) -> str:
    """The consonants of a word, doubled ones once."""
    kept = [letter for letter in word.replace("j", "i") if letter not in "aeiou"]
    return "".join(letter for at, letter in enumerate(kept) if at == 0 or kept[at - 1] != letter)


def _written(word: str, pairs: Iterable[tuple[str, str]]) -> str:
    for old, new in pairs:
        word = word.replace(old, new)
    return word
