"""Names printed alone that miss by a letter the full name of somebody, or a place, in the same article."""

from collections.abc import Iterator, Sequence

from claims.match.named_again import by_last, is_elsewhere, is_introduced, is_no_surname, is_royal
from claims.match.spelling import Spot, alike, common, inflected, key, known_place, neighbours
from claims.match.spelt_names import Names
from claims.match.variants import Variants, bracket, joined, ordered, printed_small, shared
from claims.model.check import Named
from claims.text.grammar import grammar

# Letters a name that stands alone needs: shorter ones are too often two people's.
_SHORTEST = 5
# And those it needs as the first word of a sentence, and to stand before the whole name.
_FRESH = 6
_FIRST = 8


def alone(names: Names) -> Iterator[Variants]:
    """A name printed alone that is by one letter a part of the full name of somebody else, or of a place."""
    usable = [
        word
        for word in names.by_key
        if len(word) >= _SHORTEST and not names.plain(word) and not common(word, names.language)
    ]
    for one, other in neighbours(usable):
        if alike(one, other, names.language) is None or joined(names, one, other):
            continue
        odd, kept = ordered(names, one, other)
        wrong, right = names.by_key[odd], names.by_key[kept]
        for lonely, full in ((wrong, right), (right, wrong)):
            if any(_is_family(names, spot, full[0]) for spot in lonely) or _stranger(names, lonely, full):
                continue
            if all(names.alone(spot) for spot in lonely) and (
                _is_again(names, lonely, full) or _is_place(names, lonely, full)
            ):
                yield Variants(wrong, right, 0, 1, False)
                break


def _is_family(names: Names, spot: Spot, other: Spot) -> bool:
    """The name of all who bear it: "the Carters" beside "Jimmy Carter"."""
    return grammar(names.language).plural_s and spot.key == f"{other.key}s" and names.person(spot) is None


def _stranger(names: Names, lonely: Sequence[Spot], full: Sequence[Spot]) -> bool:
    """The word printed alone is nobody's name, is told to be somebody else's, or is on record as such."""
    if all(is_introduced(names, spot) for spot in lonely) or any(is_royal(spot) for spot in lonely):
        return True
    one, other = lonely[0].key, full[0].key
    if one[0] != other[0] and len(one) == len(other) and not any(names.person(spot) for spot in lonely):
        return True
    if grammar(names.language).family_name_last and all(
        is_no_surname(names, spot) and not any(shared(spot, each) for each in full) for spot in lonely
    ):
        return True
    # "Presiden Prabowo" beside "Ganjar Pranowo".
    first = names.person(full[0])
    if one not in names.recorded or first is None or first.person is not None:
        return False
    return first.name is not None and " " in first.name


def _is_again(names: Names, lonely: Sequence[Spot], full: Sequence[Spot]) -> bool:
    """Somebody is named again by one word of a name, which is printed elsewhere."""
    if any(names.named_in_full(spot) for spot in lonely):
        return False
    lonely = [spot for spot in lonely if not is_elsewhere(names, spot)]
    if not lonely:
        return False
    if grammar(names.language).family_name_last and not by_last(names, full):
        return False
    if not any(names.named_in_full(spot) for spot in full):
        if not any(names.person(spot) for spot in full) or len(lonely) > 1:
            return False
        if not names.known(full[0].key) and (len(full) < 2 or _introduced(names, lonely[0])):
            return False
    for spot in lonely:
        if names.person(spot) is not None:
            continue
        if names.named(spot) is not None or (spot.fresh and len(spot.key) < _FRESH):
            return False
        if printed_small(names, spot):
            return False
    return len(full[0].key) >= _FIRST or any(_follows(names, spot, full) for spot in lonely)


def _follows(names: Names, spot: Spot, full: Sequence[Spot]) -> bool:
    """The word is told to be a person's name, or the whole name is in another field or ahead of it."""
    if names.person(spot) is not None:
        return True
    return any(spot.field != each.field or each.start < spot.start for each in full)


def _introduced(names: Names, spot: Spot) -> bool:
    """An age or a post is printed with it, as where somebody is named for the first time."""
    return bool(spot.left) or bracket(names, spot) is not None


def _is_place(names: Names, lonely: Sequence[Spot], full: Sequence[Spot]) -> bool:
    """A place the article names, and a word that no place bears."""
    if len(lonely[0].key) < _FRESH or known_place(lonely[0].key):
        return False
    if len(lonely) > max(1, len(full) - 1):  # a word as often as the place is no slip of it
        return False
    whole = [(spot, named) for spot in full if (named := names.named(spot)) is not None]
    if not any(
        named.kind in ("place", "country") and _is_all(names, spot, named, lonely[0]) for spot, named in whole
    ):
        return False
    return all(
        not spot.fresh and names.person(spot) is None and not inflected(spot.key, full[0].key, names.language)
        for spot in lonely
    )


def _is_all(names: Names, spot: Spot, place: Named, lonely: Spot) -> bool:
    """The word is the whole name of the place, but for ordinary words: not "Angeles" in "Los Angeles".

    Those behind it stand behind the lonely word, too: "Prussia Street" is no "Russia".
    """
    told = [key(word) for word in place.words.split()]
    if spot.key not in told or not all(names.plain(word) for word in told if word != spot.key):
        return False
    behind = tuple(told[told.index(spot.key) + 1 :])
    return lonely.right[: len(behind)] == behind
