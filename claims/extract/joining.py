"""Figures put together or told apart by the words beside them: ends of a range, sizes of a difference."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from claims.extract.joining_words import Words, joining_words
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Change, Language, Quantity, Reading, Share
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# Four eyes, a thousand ways, a million reasons: idioms have no other figures.
# From a step to the level that is reached by it the figures are so many times as large.
FAR = 5
# So many words ahead a verb may say that something moves from one figure to another.
RAISED = 14
_IDIOMATIC = (Decimal(4), Decimal(1000), Decimal(1_000_000))


def joined(scene: Scene, sentence: Sentence, readings: Sequence[Reading]) -> Iterator[Reading]:
    """The quantities of a sentence; two that are the ends of a range are one ("2,5 meter hingga 4 meter")."""
    words = _words(scene)
    waiting: Reading | None = None
    for reading in readings:
        if waiting is not None:
            gap = scene.words(sentence.field, waiting.end, reading.start)
            value = _range(waiting.value, reading.value) if words.to.search(gap) is not None else None
            if value is not None and not _step(scene, sentence, waiting, value):
                yield replace(waiting, end=reading.end, value=value)
                waiting = None
                continue
            yield waiting
        waiting = reading
    if waiting is not None:
        yield waiting


def _words(scene: Scene) -> Words:
    return joining_words(scene.article.language)


def _step(scene: Scene, sentence: Sentence, first: Reading, whole: Quantity) -> bool:
    """ "Raise it by $1 to $8.25": by so much, to a level many times as large."""
    ahead = scene.words(sentence.field, max(sentence.start, first.start - 4), first.start)
    by = small_words("joining", scene.article.language)["by"]
    far = whole.low is not None and whole.high is not None and whole.high >= FAR * whole.low
    return far and ahead.lower().split()[-1:] != [] and ahead.lower().split()[-1] in by


def _range(first: Quantity, last: Quantity) -> Quantity | None:
    """From the one to the other, where both count the same in the same unit and run up."""
    if (
        None in (first.low, first.high, last.low, last.high)
        or first.low != first.high
        or last.low != last.high
    ):
        return None
    same = (first.unit, first.currency) == (last.unit, last.currency) and not first.bare
    if not same or first.counted not in (None, last.counted) or first.per not in (None, last.per):
        return None
    if last.approx is not None or first.low is None or last.high is None or not first.low < last.high:
        return None
    return replace(first, high=last.high, per=last.per, counted=last.counted)


def differs(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """The figure is how far two things lie apart, and none of them ("lebih tinggi 310 ribu ton")."""
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 48), reading.start)
    behind = scene.words(sentence.field, reading.end, min(sentence.end, reading.end + 48))
    words = _words(scene)
    return words.more.search(ahead) is not None or words.off.search(behind) is not None


def about(scene: Scene, sentence: Sentence, reading: Reading, part: dict[str, Any]) -> dict[str, Any]:
    """The part of a whole with the word right before it that bounds it ("sekitar 3 dari 10 puskesmas")."""
    if "approx" in part:
        return part
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 16), reading.start).lower()
    for approx, words in _words(scene).bounds.items():
        if ahead.endswith(words):
            return {**part, "approx": approx}
    return part


def pointed(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "The two leaders agreed": those told before are pointed to, and not counted."""
    value: Quantity = reading.value
    few = value.low is not None and value.low == value.high and value.low <= 3
    if not few or value.unit is not None:
        return False
    words = _words(scene)
    if words.pointing.search(scene.words(sentence.field, sentence.start, reading.start)) is None:
        return False
    return words.group.search(scene.words(sentence.field, reading.start, reading.end)) is not None


def idiom(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Diam seribu bahasa" counts nothing, and "4 jutaan" no four of anything."""
    value: Quantity = reading.value
    words = _words(scene)
    if value.counted is not None and value.counted.startswith(words.loose):
        return True
    if value.counted is None or value.low not in _IDIOMATIC:
        return False
    return words.idiom.search(scene.words(sentence.field, reading.start, reading.end)) is not None


def scored(scene: Scene, reading: Reading) -> bool:
    """ "11 poin dari 12 laga": what was scored in games is no part of them; and "one in three" of whom?"""
    value: Share = reading.value
    words = _words(scene)
    if value.whole.lower() in words.no_whole:
        return True
    return value.part.counted in words.scores and words.games.search(value.whole) is not None


def level_moved_to(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Menurunkan suku bunga ke kisaran 4%-4,25%": where a movement led that is told as none of its own."""
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 80), reading.start)
    words = _words(scene)
    return ahead.endswith(words.moved_to) and words.led_to.search(ahead) is not None


def levelled(scene: Scene, sentence: Sentence, reading: Reading) -> Reading:
    """ "Rise above $90" tells where to, and not by how much."""
    value: Change = reading.value
    by = value.by
    if by is None or value.after is not None or by.approx not in ("above", "below"):
        return reading
    words = scene.words(sentence.field, reading.start, reading.end)
    digit = next((at for at, sign in enumerate(words) if sign.isdigit()), 0)
    if _words(scene).past.search(words[:digit]) is None:
        return reading
    return replace(reading, value=replace(value, by=None, after=by))


def moved(scene: Scene, sentence: Sentence, reading: Reading) -> Reading | None:
    """ "Raised the limit for foreign firms from 49% to 74%": no range, but a change from one to the other."""
    value: Quantity = reading.value
    if value.low is None or value.high is None or value.low == value.high:
        return None
    ahead = scene.words(sentence.field, sentence.start, reading.start).rpartition(", ")[2]
    if _raised(scene.article.language).search(" ".join(ahead.split()[-RAISED:])) is None:
        return None
    before, after = replace(value, high=value.low), replace(value, low=value.high)
    return replace(reading, kind="change", value=Change("up", before, after, None))


@cache
def _raised(language: Language) -> Pattern:
    lists = small_words("joining", language)
    start = rf"{any_of(lists['from'])}(?: {any_of(lists['the'])})?$"
    return Pattern(rf"(?i)\b{any_of(lists['raised'])}(?: [^ ]+){{0,12}} {start}")


def risen(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Kenaikan konsumsi premium 9,7 persen": the size of a rise is no share of anything."""
    if reading.value.unit != "percent":
        return False
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 64), reading.start)
    return _words(scene).rise.search(ahead) is not None


def passed(scene: Scene, sentence: Sentence, reading: Reading, details: dict[str, Any]) -> dict[str, Any]:
    """The details with the bound that stands before the word for a level ("di bawah level 75 dollar AS")."""
    if "approx" in details or details.get("low") != details.get("high"):
        return details
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 24), reading.start)
    words = _words(scene)
    found = words.level.search(ahead) if ahead.lower().endswith(words.level_ends) else None
    if found is None:
        return details
    return {**details, "approx": "below" if found["below"] else "above"}


def in_other_words(scene: Scene, sentence: Sentence, reading: Reading) -> bool:
    """ "Bertambah 2.145 peserta (21,4 persen)", "pertumbuhan laba 15 persen menjadi Rp 3 miliar": the size of
    a rise, which is no share of anything."""
    if reading.value.unit != "percent":
        return False
    words = _words(scene)
    behind = scene.words(sentence.field, reading.end, min(sentence.end, reading.end + 24))
    if words.became.search(behind) is not None:
        return True
    ahead = scene.words(sentence.field, max(sentence.start, reading.start - 48), reading.start)
    if not ahead.endswith("("):
        return False
    return behind.startswith(")") and words.resized.search(ahead) is not None


NO_QUANTITY = (differs, pointed, idiom, level_moved_to, risen, in_other_words)
"""What tells that a figure, for all its words, is no quantity."""
