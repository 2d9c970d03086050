"""Two spellings of one name within an article: the pairs of capitalised words that show it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.match.named_again import is_elsewhere, is_last, of_many
from claims.match.spelling import (
    Spot,
    alike,
    common,
    inflected,
    joined_apart,
    known_place,
    neighbours,
)
from claims.match.spelt_names import Names
from claims.text.grammar import grammar
from claims.text.patterns import Pattern

# Letters a name that stands alone needs: shorter ones are too often two people's.
_ALONE = 5
_ALONE_FRESH = 6
# Behind a name: an age or initials, which two people do not share.
_BRACKET = Pattern(r"^(?: [\pL'’.-]+){0,2} \((\d{1,3}|\p{Lu}{2,4})\b")
_LOOKED = 40
_TELLING = 3
_REGION = frozenset({"kabupaten", "kota", "provinsi", "kecamatan"})
_FIRM = frozenset({"pt", "cv"})


@dataclass(frozen=True, slots=True)
class Variants:
    """Two keys that may be one name, with the spots that show it.

    `beside` counts the words that both share, `apart` the letters in which they differ; `sure`
    says that what they share is a name, and they differ by one letter.
    """

    odd: tuple[Spot, ...]
    kept: tuple[Spot, ...]
    beside: int
    apart: int
    sure: bool


def shared(one: Spot, other: Spot) -> tuple[str, ...]:
    """The words that stand beside both, without a gap."""
    words: list[str] = []
    for left, right in ((one.left, other.left), (one.right, other.right)):
        for mine, yours in zip(left, right, strict=False):
            if mine != yours:
                break
            words.append(mine)
    return tuple(words)


def _tells(names: Names, one: Spot, other: Spot, often: bool) -> int:
    """How many words beside both say that they are one name; 0 where too little does."""
    words = [word for word in shared(one, other) if len(word) >= _TELLING]
    strong = [word for word in words if not names.plain(word) and not common(word, names.language)]
    people = sum(names.person(spot) is not None for spot in (one, other))
    # "Kapal Pencari AirAsia" and "Pencarian AirAsia", "New Guinea Flatworm" and its plural; a letter lost at
    # the end of a word ("Geraka") is no ending.
    ending = grammar(names.language).plural_s or abs(len(one.key) - len(other.key)) > 1
    apart = people < 2 if ending else not people and len(words) < 2
    if apart and inflected(one.key, other.key, names.language):
        return 0
    if strong:
        return len(words)
    if [word for word in words if not names.plain(word)] and often:
        return len(words)
    if words and known_place(one.key) != known_place(other.key) and _region_word(one, other):
        return len(words)
    if len(one.key) >= _ALONE_FRESH and set(one.left[:1]) & set(other.left[:1]) & _FIRM:
        return 1
    return 0


def _typed(names: Names, odd: str, kept: str) -> int:
    """How many words beside both an odd word, unknown and printed once, shares with the kept one.

    "Sekolah" in "Sekolah Rakyat" may be a word of every day: then the odd one must be no word of
    the article, and the kept one a known word or place, or printed beside the same words twice.
    """
    if len(names.by_key[odd]) > 1 or len(odd) < _ALONE or names.plain(odd) or known_place(odd):
        return 0
    (spot,) = names.by_key[odd]
    if inflected(odd, kept, names.language) or names.named_in_full(spot) or _printed_small(names, spot):
        return 0
    told = [len([w for w in shared(spot, each) if len(w) >= _TELLING]) for each in names.by_key[kept]]
    beside_both = sum(count > 0 for count in told)
    familiar = len(odd) > _ALONE and (names.plain(kept) or known_place(kept))
    return max(told) if beside_both > 1 or (beside_both and familiar) else 0


def _printed_small(names: Names, spot: Spot) -> bool:
    """The word also stands in small letters, so that it is a word of every day."""
    return f" {spot.words.lower()}" in names.case.article.text


def _region_word(one: Spot, other: Spot) -> bool:
    """A word such as "Kabupaten" stands before both."""
    return bool(set(one.left[:1]) & set(other.left[:1]) & _REGION)


def beside(names: Names) -> Iterator[Variants]:
    """Pairs of words that share the rest of a name: "Verrel Bramasta" and "Verrell Bramasta"."""
    # By the word beside them, first those behind it, then those before it.
    around: defaultdict[tuple[bool, str], set[str]] = defaultdict(set)
    for word, found in names.by_key.items():
        for spot in found:
            keys, at = spot.keys, spot.at
            if at:
                around[False, keys[at - 1]].add(word)
            if at + 1 < len(keys):
                around[True, keys[at + 1]].add(word)
    seen: set[tuple[str, str]] = set()
    for _, words in sorted([each for each in around.items() if len(each[1]) > 1]):
        for one, other in combinations(sorted(words), 2):
            if (one, other) not in seen:
                seen.add((one, other))
                pair = _pair_beside(names, one, other)
                if pair is not None:
                    yield pair


def _pair_beside(names: Names, one: str, other: str) -> Variants | None:
    apart = alike(one, other, names.language)
    if apart is None or (names.plain(one) and names.plain(other)) or _joined(names, one, other):
        return None
    odd, kept = _ordered(names, one, other)
    often = len(names.by_key[kept]) > len(names.by_key[odd])
    told = [
        (_tells(names, spot, better, often), spot, better)
        for spot in names.by_key[odd]
        if not of_many(names, spot, kept)
        for better in names.by_key[kept]
    ]
    sure = any(count for count, _, _ in told)
    if not sure:
        typed = _typed(names, odd, kept) if apart == 1 else 0
        return Variants(names.by_key[odd], names.by_key[kept], typed, apart, False) if typed else None
    wrong = tuple(
        spot
        for spot in names.by_key[odd]
        if (names.alone(spot) and not of_many(names, spot, kept))
        or any(count for count, mine, _ in told if mine is spot)
    )
    right = tuple(
        spot for spot in names.by_key[kept] if any(count for count, _, yours in told if yours is spot)
    )
    return Variants(wrong, right, max(count for count, _, _ in told), apart, apart == 1)


def _joined(names: Names, one: str, other: str) -> bool:
    """Hyphens join what differs: the two are no spellings of one word."""
    mine, yours = names.by_key[one][0].words, names.by_key[other][0].words
    return joined_apart(mine, yours, names.language)


def _ordered(names: Names, one: str, other: str) -> tuple[str, str]:
    """The odd spelling and the one to keep: on record or of every day, printed more often, printed first."""

    def rank(word: str) -> tuple[bool, int, tuple[bool, int]]:
        first = names.by_key[word][0]
        return (
            names.known(word) or names.plain(word),
            len(names.by_key[word]),
            (first.span.field == "text", -first.span.start),
        )

    return (one, other) if rank(one) < rank(other) else (other, one)


def alone(names: Names) -> Iterator[Variants]:
    """A name printed alone that is by one letter a part of the full name of somebody else, or of a place."""
    usable = [word for word in names.by_key if len(word) >= _ALONE and not names.plain(word)]
    for one, other in neighbours(usable):
        if alike(one, other, names.language) is None or _joined(names, one, other):
            continue
        odd, kept = _ordered(names, one, other)
        wrong, right = names.by_key[odd], names.by_key[kept]
        for lonely, full in ((wrong, right), (right, wrong)):
            if any(_is_family(names, spot, full[0]) for spot in lonely):
                continue
            if all(names.alone(spot) for spot in lonely) and (
                _is_again(names, lonely, full) or _is_place(names, lonely, full)
            ):
                yield Variants(wrong, right, 0, 1, False)
                break


def _is_family(names: Names, spot: Spot, other: Spot) -> bool:
    """The name of all who bear it: "the Carters" beside "Jimmy Carter"."""
    return grammar(names.language).plural_s and spot.key == f"{other.key}s" and names.person(spot) is None


def _is_again(names: Names, lonely: Sequence[Spot], full: Sequence[Spot]) -> bool:
    """Somebody is named again by one word of a name, which is printed elsewhere."""
    if any(names.named_in_full(spot) for spot in lonely):
        return False
    lonely = [spot for spot in lonely if not is_elsewhere(names, spot)]
    if not lonely:
        return False
    if grammar(names.language).family_name_last and not any(is_last(names, spot) for spot in full):
        return False
    if not any(names.named_in_full(spot) for spot in full):
        if not any(names.person(spot) for spot in full) or len(lonely) > 1:
            return False
        if not names.known(full[0].key) and (len(full) < 2 or _introduced(names, lonely[0])):
            return False
    for spot in lonely:
        if names.person(spot) is not None:
            continue
        if names.named(spot) is not None or (spot.fresh and len(spot.key) < _ALONE_FRESH):
            return False
        if _printed_small(names, spot):
            return False
    return True


def _introduced(names: Names, spot: Spot) -> bool:
    """An age or a post is printed with it, as where somebody is named for the first time."""
    return bool(spot.left) or bracket(names, spot) is not None


def _is_place(names: Names, lonely: Sequence[Spot], full: Sequence[Spot]) -> bool:
    """A place the article names, and a word that no place bears."""
    if len(lonely[0].key) < _ALONE_FRESH or known_place(lonely[0].key):
        return False
    if len(lonely) > max(1, len(full) - 1):  # a word as often as the place is no slip of it
        return False
    whole = [named for spot in full if (named := names.named(spot)) is not None]
    if not any(named.kind in ("place", "country") for named in whole):
        return False
    return all(
        not spot.fresh and names.person(spot) is None and not inflected(spot.key, full[0].key, names.language)
        for spot in lonely
    )


def bracket(names: Names, spot: Spot) -> str | None:
    """The age or the initials in brackets behind the name; None where there are none."""
    words = names.case.article.field(spot.span.field)[spot.span.end : spot.span.end + _LOOKED]
    found = _BRACKET.search(words)
    return found[1] if found is not None else None
