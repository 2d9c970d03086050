"""Claims about numbers: quantities, changes, shares, ages and births.

A number that nothing says what it counts, a vague one and one that can be read in two ways
stay readings: there is nothing to check them against.
"""

from collections.abc import Collection, Iterator
from typing import Literal

from claims.extract.amounts import plain
from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when
from claims.extract.whose import whose
from claims.model import Attribution, Claim, Party, Period, Place, Quantity, Reading

# How wide a birth is told, by the length of its EDTF: "1985-05-12", "1985-05", "1985".
PRECISION = {10: "day", 7: "month", 4: "year"}


def _claim(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    reading: Reading,
    type: Literal["quantity", "change", "share", "age", "birth"],
    subject: tuple[Party, ...] = (),
    born: Period | None = None,
    place: Place | None = None,
    births: Collection[Period] = (),
) -> Iterator[Claim]:
    """A claim of what was read, unless it is only wished or asked; attributed to whoever is quoted."""
    start, end = sentence.start, sentence.end
    quote = sentence.quoted(reading.start)
    if quote is not None:
        start, end = max(start, quote[0] + 1), max(reading.end, min(end, quote[1] - 1))
    words = scene.words(sentence.field, reading.start, reading.end)
    clause = Clause(Trigger(type, reading.start, reading.end, words), start, end)
    setting = modality(scene, sentence, clause)
    if setting is None:
        return
    said = None
    if quote is not None:
        span = scene.span(sentence.field, max(quote[0], sentence.start), min(quote[1], sentence.end))
        said = Attribution(talk.said.get((sentence.field, quote[0])) or (), "quotation", span)
    yield draft(
        scene,
        type,
        sentence,
        reading.start,
        reading.end,
        rule=f"read@2/{reading.rule}",
        period=_period(scene, when(scene, talk, sentence, clause), births) if born is None else born,
        modality=setting,
        subject=subject,
        place=place,
        attribution=said,
        details=plain(reading.value)
        if born is None
        else {"precision": PRECISION.get(len(born.edtf), "decade")},
    )


def _period(scene: Scene, told: Period, births: Collection[Period]) -> Period:
    """When the number holds; the time of a birth beside it is not that."""
    return scene.story if told in births else told


def _of(sentence: Sentence, *kinds: str) -> list[Reading]:
    return [reading for reading in sentence.numbers if reading.kind in kinds]


def quantities(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every quantity with a unit, a currency or a counted noun that no change or share holds already."""
    larger = _of(sentence, "change", "share")
    for reading in _of(sentence, "quantity"):
        value: Quantity = reading.value
        if value.bare or value.open_reason in ("vague", "decimal-or-thousands"):
            continue
        if any(other.start < reading.end and reading.start < other.end for other in larger):
            continue
        yield from _claim(scene, talk, sentence, reading, "quantity")


def changes(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every change from one quantity to another, or by one."""
    for reading in _of(sentence, "change"):
        yield from _claim(scene, talk, sentence, reading, "change")


def shares(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every part of a whole."""
    for reading in _of(sentence, "share"):
        yield from _claim(scene, talk, sentence, reading, "share")


def ages(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every age; its subject is whoever it is said of, where that is plain."""
    born = frozenset(reading.value for reading in _of(sentence, "birth"))
    for reading in _of(sentence, "age"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        yield from _claim(scene, talk, sentence, reading, "age", subject, births=born)


def births(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every birth of somebody who is named; its period is that of the birth, its place where it was."""
    for reading in _of(sentence, "birth"):
        subject = whose(scene, sentence, talk, reading.start, reading.end)
        if not subject:
            continue
        places = [m for m in sentence.mentions if m.kind == "place" and _within(m.start, m.end, reading)]
        place = scene.place(sentence, places[0]) if places else None
        yield from _claim(scene, talk, sentence, reading, "birth", subject, reading.value, place)


def _within(start: int, end: int, reading: Reading) -> bool:
    return reading.start <= start and end <= reading.end
