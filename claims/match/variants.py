"""Two spellings of one name within an article: the pairs of capitalised words that show it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.match.identity.sounds import variant
from claims.match.named_again import of_many
from claims.match.spelling import (
    SHORTEST,
    Spot,
    alike,
    common,
    inflected,
    is_given,
    is_pet_form,
    joined_apart,
    known_place,
)
from claims.match.spelt_names import Names
from claims.text.grammar import grammar
from claims.text.patterns import Pattern

# Letters of a word that few other words resemble by chance.
_LONG = 5
_LONGER = 6
# Behind a name: an age or initials, which two people do not share.
_BRACKET = Pattern(r"^(?: [\pL'’.-]+){0,2} \((\d{1,3}|\p{Lu}{2,4})\b")
_LOOKED = 40
_TELLING = 3
_CYRILLIC = frozenset({"RU"})
_REGION = frozenset({"kabupaten", "kota", "provinsi", "kecamatan"})
_FIRM = frozenset({"pt", "cv"})


@dataclass(frozen=True, slots=True)
class Variants:
    """Two keys that may be one name, with the spots that show it.

    `beside` counts the words that both share, `apart` the letters in which they differ; `sure`
    says that what they share is a name, and they differ by one letter that no way of writing another
    script in ours explains.
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
    if len(one.key) >= _LONGER and set(one.left[:1]) & set(other.left[:1]) & _FIRM:
        return 1
    return 0


def _typed(names: Names, odd: str, kept: str) -> int:
    """How many words beside both an odd word, unknown and printed once, shares with the kept one.

    "Sekolah" in "Sekolah Rakyat" may be a word of every day: then the odd one must be no word of
    the article, and the kept one a known word or place, or printed beside the same words twice.
    """
    if len(names.by_key[odd]) > 1 or len(odd) < _LONG or names.plain(odd) or known_place(odd):
        return 0
    (spot,) = names.by_key[odd]
    if inflected(odd, kept, names.language) or names.named_in_full(spot) or printed_small(names, spot):
        return 0
    told = [len([w for w in shared(spot, each) if len(w) >= _TELLING]) for each in names.by_key[kept]]
    beside_both = sum(count > 0 for count in told)
    familiar = len(odd) > _LONG and (names.plain(kept) or known_place(kept))
    return max(told) if beside_both > 1 or (beside_both and familiar) else 0


def printed_small(names: Names, spot: Spot) -> bool:
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
    if apart is None or (names.plain(one) and names.plain(other)) or joined(names, one, other):
        return None
    if _two_words(names, one, other):
        return None
    odd, kept = ordered(names, one, other)
    often = len(names.by_key[kept]) > len(names.by_key[odd])
    told = [
        (_tells(names, spot, better, often), spot, better)
        for spot in names.by_key[odd]
        if not of_many(names, spot, kept)
        for better in names.by_key[kept]
        if apart == 1 or not _share_given(names, spot, better)
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
    certain = apart == 1 and not (grammar(names.language).family_name_last and _romanised(one, other))
    return Variants(wrong, right, max(count for count, _, _ in told), apart, certain)


def _share_given(names: Names, one: Spot, other: Spot) -> bool:
    """Both are somebody's, and share a given name alone: "Mark Warner" and "Mark Walker" are two."""
    words = shared(one, other)
    if (
        len(words) != 1
        or not grammar(names.language).family_name_last
        or not is_given(words[0])
        or one.left[:1] != words
    ):
        return False
    return names.person(one) is not None and names.person(other) is not None


def _romanised(one: str, other: str) -> bool:
    """Both are in use for one name of another script: "Sergei" and "Sergey", "Mohamed" and "Mohammed"."""
    given = variant(one, other, frozenset(), False)
    if given is not None and given.kind == "given_name":
        return True
    sound = variant(one, other, _CYRILLIC, False)
    return sound is not None and bool(sound.differing)


def _two_words(names: Names, one: str, other: str) -> bool:
    """Words that rhyme and name nobody ("Fire", "Wire"), or a given name and a form of it ("Steven")."""
    if grammar(names.language).family_name_last and is_pet_form(one, other):
        return True
    if len(one) != len(other) or one[0] == other[0] or len(one) > SHORTEST:
        return False
    return not any(names.named(spot) for spot in (*names.by_key[one], *names.by_key[other]))


def joined(names: Names, one: str, other: str) -> bool:
    """Hyphens join what differs, or one is a brand or has its O': the two are no spellings of one word."""
    mine, yours = names.by_key[one][0].words, names.by_key[other][0].words
    if _is_brand(mine) != _is_brand(yours):
        return True
    if f"o{one}" == other or f"o{other}" == one:  # "Scott Sullivan", "Eddie O'Sullivan"
        return True
    return joined_apart(mine, yours, names.language)


def _is_brand(word: str) -> bool:
    """It ends in a capital: "SpaceX"."""
    return word[-1].isupper() and not word.isupper()


def ordered(names: Names, one: str, other: str) -> tuple[str, str]:
    """The odd spelling and the one to keep: on record or of every day, printed more often, printed first."""

    def rank(word: str) -> tuple[bool, int, tuple[bool, int]]:
        first = names.by_key[word][0]
        return (
            names.known(word) or names.plain(word),
            len(names.by_key[word]),
            (first.span.field == "text", -first.span.start),
        )

    return (one, other) if rank(one) < rank(other) else (other, one)


def bracket(names: Names, spot: Spot) -> str | None:
    """The age or the initials in brackets behind the name; None where there are none."""
    words = names.case.article.field(spot.span.field)[spot.span.end : spot.span.end + _LOOKED]
    found = _BRACKET.search(words)
    return found[1] if found is not None else None
