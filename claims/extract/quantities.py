"""Claims about numbers: quantities, changes and shares.

A number that nothing says what it counts, a vague one and one that can be read in two ways
stay readings: there is nothing to check them against.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims.extract.discourse import Discourse
from claims.extract.figure_claims import claimed, of_kind
from claims.extract.joining import NO_QUANTITY, joined, levelled, moved, scored
from claims.extract.rates import behind
from claims.extract.scene import Scene, Sentence
from claims.lang.compared import moves
from claims.lang.small_words import small_words
from claims.model import Claim, Quantity, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("quantities")
_AND = rf"(?:{any_of(_WORDS['and'])} )?"
SCALES = frozenset(_WORDS["scales"])
_NOTE = Pattern(rf"^[ -]{any_of(_WORDS['notes'])}\b")
# No note has more than this printed on it.
_LARGEST = 100_000
_MAKING, _APART = frozenset(_WORDS["making"]), frozenset(_WORDS["apart"])
_OR = frozenset(_WORDS["or"])
_ONE_MORE = [[word] for word in _WORDS["one_more"]]
_QUARTERS, _THREE = frozenset(_WORDS["quarters"]), frozenset(_WORDS["three"])
# What stands between a change and a further one of its row ("naik 5%, 6%, dan 7%").
_ROW = Pattern(rf"(?:, {_AND}[\pN.,]+ ?(?:%|{any_of(_WORDS['percent'])})){{0,12}},? {_AND}")


def quantities(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every quantity with a unit, a currency or a counted noun that no change or share holds already."""
    larger = of_kind(sentence, "change", "share")
    for reading in joined(scene, sentence, of_kind(sentence, "quantity")):
        if (
            _equated(scene, sentence, reading)
            or _moves(scene, sentence, reading)
            or _named_so(scene, sentence, reading)
        ):
            continue
        if any(unlike(scene, sentence, reading) for unlike in (*NO_QUANTITY, _coin, _one_more)):
            continue
        value: Quantity = reading.value
        if value.bare or value.open_reason in ("vague", "decimal-or-thousands"):
            continue
        if any(other.start < reading.end and reading.start < other.end for other in larger):
            continue
        change = moved(scene, sentence, reading)
        if change is not None:
            yield from claimed(scene, talk, sentence, change, "change")
        else:
            yield from claimed(scene, talk, sentence, reading, "quantity")


def _coin(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Two batches of $1 bills": what a note or coin is called, and no amount."""
    value: Quantity = reading.value
    if value.currency is None or value.low is None or Decimal(value.low) > _LARGEST:
        return False
    return _NOTE.search(behind(scene, sentence, reading)) is not None


def _one_more(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Expecting a third child": one more, and no part of a child."""
    value: Quantity = reading.value
    words = scene.words(sentence.field, reading.start, reading.end).lower().split()
    return (
        value.fraction is not None
        and value.counted is not None
        and words[:1] in _ONE_MORE
        and "of" not in words
    )


def _equated(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """One side of a rate of exchange: "(US$1=RM3.33)"."""
    ahead = scene.words(sentence.field, sentence.start, reading.start).rstrip()
    return ahead.endswith("=") or behind(scene, sentence, reading).lstrip().startswith("=")


def _moves(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """The figure is the size of a movement and no change of its own: the same size told otherwise
    ("menguat 23 poin (0,14%)"), or one right behind the word of movement."""
    for change in of_kind(sentence, "change"):
        if change.end <= reading.start:
            between = scene.words(sentence.field, change.end, reading.start).lower().split()
            row = _ROW.fullmatch(scene.words(sentence.field, change.end, reading.start)) is not None
            if row and (change.value.by or change.value.after) is not None:
                return bool(reading.value.unit == "percent")
            if between == ["("] or (len(between) in (1, 2) and between[0] in _OR):
                return reading.value.currency is None
    ahead = scene.words(sentence.field, sentence.start, reading.start)
    sized = reading.value.counted is None
    return moves(ahead, scene.article.language, sized)


def _named_so(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """The number and what it counts have the capitals of a name: "Program Tiga Juta Rumah"."""
    if sentence.field == "title" or sentence.block.kind == "heading" or reading.value.counted is None:
        return False
    number, *words = scene.words(sentence.field, reading.start, reading.end).split()
    before = scene.words(sentence.field, sentence.start, reading.start).split()
    if not before or not words or not all(word.istitle() for word in words):
        return False
    named = before[-1][0].isupper() or number[0].isupper()
    # "37 Kampung Zakat" is counted, "3 Juta Rumah" a name.
    return named or (number[0].isdigit() and len(words) > 1 and words[0].lower() in SCALES)


def _made_up(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Making up 80 percent of it" is the part of something, "range from 3 to 50" two ends."""
    ahead = scene.words(sentence.field, sentence.start, reading.start).lower().split()[-1:]
    first = scene.words(sentence.field, reading.start, reading.end).lower().split(" ")[0]
    before = {"up": _MAKING, "from": _APART}.get(first, frozenset())
    return not before.isdisjoint(ahead)


def changes(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every change from one quantity to another, or by one."""
    for reading in of_kind(sentence, "change"):
        if _made_up(scene, sentence, reading):
            continue
        yield from claimed(
            scene,
            talk,
            sentence,
            _in_one_currency(scene, sentence, levelled(scene, sentence, reading)),
            "change",
        )


def _in_one_currency(scene: Scene, sentence: Sentence, reading: Reading) -> Reading:
    """ "Rose to C$538 million ($406 million)": what it came to is told again, and it did not rise by that."""
    by, after = reading.value.by, reading.value.after
    if by is None or after is None or None in (by.currency, after.currency) or by.currency == after.currency:
        return reading
    words = scene.words(sentence.field, reading.start, reading.end)
    if words.rfind("(") <= words.rfind(")"):
        return reading  # "fell 57 cents to 57.88 dollars"
    return replace(reading, value=replace(reading.value, by=None))


def shares(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every part of a whole."""
    for reading in of_kind(sentence, "share"):
        if scored(scene, reading) or _quarters(scene, sentence, reading):
            continue
        yield from claimed(scene, talk, sentence, reading, "share")


def _quarters(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Two quarters of contraction": so many parts of a year, and no half of anything."""
    words = scene.words(sentence.field, reading.start, reading.end).lower().split()[:2]
    return len(words) == 2 and words[1] in _QUARTERS and words[0] not in _THREE
