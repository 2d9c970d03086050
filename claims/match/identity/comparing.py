"""Two names compared: a grade that is the worst of their differences, and each difference named."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from claims.match.identity.aligning import Laid, Words, lay, words_of
from claims.match.identity.feature import Feature
from claims.match.identity.sounds import tables
from claims.match.identity.words import Pair, particles
from claims.match.names import NAMESAKE, fold, name_tokens

Grade = Literal["exact", "same", "variant", "slip", "part", "near", "different"]
GRADES: tuple[Grade, ...] = ("exact", "same", "variant", "slip", "part", "near", "different")
"""From the surest to none: the very words; the same words in another order or spacing; every difference a
known way of writing; one typing slip besides; one word of a name; words that only resemble; other words."""
_SHORTEST = 5
_LATIN_ENDS = 0x250  # what follows in Unicode up to 0x1E00 are other scripts
# A word alone that misses by one letter needs so many letters to be told of anybody.
_ALONE = 6
_AGAINST = frozenset(("slip", "resembles", "other"))
_SAID = {
    "spacing": "written together and apart: {}",
    "particle": "another particle: {}",
    "short_name": "short given name: {}",
    "initial": "initial: {}",
    "sound": "sound variant {}",
    "surname": "family name in two spellings: {}",
    "given_name": "name in two spellings: {}",
    "slip": "one letter apart: {}",
    "resembles": "resembles only: {}",
    "other": "nothing answers to {}",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a printed name compares with one on record, with what speaks for and against."""

    grade: Grade
    features: tuple[Feature, ...]
    name: str

    @property
    def may_be(self) -> bool:
        """The two may be one person's names."""
        return self.grade != "different"

    @property
    def rank(self) -> tuple[int, bool, int]:
        """For sorting: the better the grade and the fewer the differences, the smaller; scripts last."""
        differences = [feature.name for feature in self.features if feature.stance != "for"]
        return GRADES.index(self.grade), "script" in differences, len(differences)


def compare(printed: str, known: str, countries: frozenset[str] = frozenset()) -> Comparison:
    """Compares a printed name with one on record, of a person of those countries (ISO 3166, any if none).

    The printed one may leave out a namesake's mark ("Jr.") but not have one that the other lacks.
    Titles are dropped on both sides. The grade is the same either way round.
    Names in another script than Latin are compared as they stand.
    """
    asked, told = fold(printed), fold(known)
    if asked == told:
        return Comparison("exact", (Feature("exact_alias", "for", f"exact alias “{known}”"),), known)
    if not asked or not told:
        return Comparison("different", (Feature("too_short", "against", "nothing to compare"),), known)
    if not (_latin(asked) and _latin(told)):
        if asked.replace(" ", "") == told.replace(" ", ""):
            return Comparison("same", (Feature("spacing", "neutral", "written together and apart"),), known)
        words = "another script is matched by an exact alias alone"
        return Comparison("different", (Feature("script", "against", words),), known)
    if min(len(asked), len(told)) < _SHORTEST and " " not in asked and " " not in told:
        return Comparison("different", (Feature("too_short", "against", "too short to compare"),), known)
    marks, others = (NAMESAKE & set(name_tokens(name)[1:]) for name in (printed, known))
    if marks - others:
        words = f"namesake’s mark “{' '.join(sorted(marks - others))}” is not in the name on record"
        return Comparison("different", (Feature("namesake", "against", words),), known)
    features: list[Feature] = []
    if others - marks:
        words = f"namesake’s mark “{' '.join(sorted(others - marks))}” left out"
        features.append(Feature("namesake", "neutral", words))
    ways = [
        _compared(one, other, countries, known)
        for one in words_of(printed, marks)
        for other in words_of(known, others)
    ]
    best = min(ways, key=lambda way: way.rank)
    grade = "variant" if features and best.grade == "same" else best.grade
    return Comparison(grade, (*features, *best.features), known)


def _compared(one: Words, other: Words, countries: frozenset[str], known: str) -> Comparison:
    laid = lay(one, other, countries)
    if laid.halved and (one.twice or other.twice) and not lay(other, one, countries).halved:
        # Which of two equal words is left out is open, and so is whether half a given name is.
        laid = replace(laid, halved=False)
    grade = _grade(laid, one, other, countries)
    return Comparison(grade, tuple(_features(laid, grade)), known)


def closest(printed: str, known: Iterable[str], countries: frozenset[str] = frozenset()) -> Comparison | None:
    """The best comparison with any of one person's names, of equal ones the first; None for no names."""
    found = [compare(printed, name, countries) for name in known]
    return min(found, key=lambda each: each.rank, default=None)


def _latin(folded: str) -> bool:
    """All letters are Latin ones, those that fold to none of the 26 ("ə") among them."""
    return all(ord(letter) < _LATIN_ENDS or 0x1E00 <= ord(letter) < 0x1F00 for letter in folded)


def _whole_names(countries: frozenset[str]) -> bool:
    """Half of a given name is another name in these countries, whatever language a name is in."""
    known = tables(countries) if countries else ()
    return bool(known) and all(table.whole_names for table in known)


def _grade(laid: Laid, one: Words, other: Words, countries: frozenset[str]) -> Grade:
    kinds = [each.kind for each in laid.pairs]
    lonely, odd = ([w for w in side if w not in particles()] for side in (laid.left, laid.right))
    slips = kinds.count("slip")
    if "other" in kinds or slips > 1 or (lonely and odd):
        return "different"
    if "resembles" in kinds:
        return "different" if slips or lonely or odd else "near"
    sides = [[token for token in words.tokens if token not in particles()] for words in (one, other)]
    fewest = min(map(len, sides))
    letters = max((len(word) for side in sides if len(side) == fewest for word in side), default=0)
    if lonely or odd:
        if fewest <= 1:
            whole = {"same", "slip"} & set(kinds) and letters >= (_ALONE if slips else 2)
            return "part" if whole else "different"
        gone = [word for word in (*lonely, *odd) if len(word) > 1]
        if laid.halved or (gone and _whole_names(countries)):
            return "different"
        return "slip" if slips else "variant"
    if slips:
        return "slip" if fewest > 1 or letters >= _ALONE else "different"
    explained = set(kinds) - {"same", "spacing", "particle"}
    return "variant" if explained else "same"


def _features(laid: Laid, grade: Grade) -> Iterable[Feature]:
    same = [each.words for each in laid.pairs if each.kind == "same"]
    if same and grade != "different":
        yield Feature("same_words", "for", f"same words: {' '.join(same)}")
    if laid.turned and len(laid.pairs) > 1:
        yield Feature("order", "neutral", "another order of the words")
    for each in laid.pairs:
        if each.kind != "same":
            yield _feature(each)
    yield from _left_over(laid, grade)


def _left_over(laid: Laid, grade: Grade) -> Iterable[Feature]:
    """What is told of the words that stand in one of the names alone."""
    words = (*laid.left, *laid.right)
    particle = [word for word in words if word in particles()]
    if particle:
        yield Feature("particle", "neutral", f"particle left out: {' '.join(particle)}")
    gone = [[word for word in side if word not in particles()] for side in (laid.left, laid.right)]
    told = " ".join((*gone[0], *gone[1]))
    if gone[0] and gone[1]:
        yield Feature("nothing_answers", "against", f"nothing answers to {told}")
    elif told and grade == "part":
        yield Feature("one_word", "neutral", f"one word of the name; left out: {told}")
    elif told and laid.halved and not any(each.kind == "other" for each in laid.pairs):
        yield Feature("part_of_given_name", "against", f"half of a given name is wanting: {told}")
    elif told:
        yield Feature("left_out", "against" if grade == "different" else "neutral", f"left out: {told}")


def _feature(each: Pair) -> Feature:
    words = _SAID[each.kind].format(each.words)
    if each.table is not None:
        words += f" ({each.table})"
    name = "nothing_answers" if each.kind == "other" else each.kind
    return Feature(name, "against" if each.kind in _AGAINST else "neutral", words)  # type: ignore[arg-type]
