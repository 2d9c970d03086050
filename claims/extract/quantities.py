"""Claims about numbers: quantities, changes, shares and ages.

A number that nothing says what it counts, a vague one and one that can be read in two ways
stay readings: there is nothing to check them against.
"""

from collections.abc import Iterator
from typing import Literal

from claims.extract.amounts import plain
from claims.extract.clause import Clause
from claims.extract.discourse import PEOPLE, Discourse
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when
from claims.model import Attribution, Claim, Party, Quantity, Reading

# A name this many characters before an age is whose age it is.
BESIDE = 4


def _claim(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    reading: Reading,
    type: Literal["quantity", "change", "share", "age"],
    subject: tuple[Party, ...] = (),
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
        rule=f"read@1/{reading.rule}",
        period=when(scene, talk, sentence, clause),
        modality=setting,
        subject=subject,
        attribution=said,
        details=plain(reading.value),
    )


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
    """Every age; its subject is whoever is named right before it."""
    for reading in _of(sentence, "age"):
        named = [
            mention
            for mention in sentence.mentions
            if mention.kind in PEOPLE and 0 <= reading.start - mention.end <= BESIDE
        ]
        subject = tuple(scene.party(sentence, mention) for mention in named[-1:])
        yield from _claim(scene, talk, sentence, reading, "age", subject)
