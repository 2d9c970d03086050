"""A claim of one figure that was read: how sure it is, when it holds, and who says so."""

from collections.abc import Iterator
from typing import Literal

from claims.extract.clause import Clause, told_in
from claims.extract.dating import dated, dated_age, dated_change
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.figure_ends import told_to_end
from claims.extract.figured import figured
from claims.extract.joining import passed
from claims.extract.limits import limited
from claims.extract.plans import carried
from claims.extract.scene import Scene, Sentence
from claims.model import Attribution, Claim, Party, Period, Place, Reading

_BESIDE_NAMES = frozenset({"age_in_brackets", "age_between_commas", "age_beside_a_name"})


def claimed(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    reading: Reading,
    type: Literal["quantity", "change", "share", "age", "birth"],
    subject: tuple[Party, ...] = (),
    place: Place | None = None,
) -> Iterator[Claim]:
    """A claim of what was read, unless it is only wished or asked; attributed to whoever says so."""
    quote = sentence.quoted(reading.start)
    clause = told_in(scene, sentence, type, reading.start, reading.end)
    # Whatever is asked of somebody, the age beside the name stands: "meminta Rina (34) menyerahkan diri".
    setting = "done" if rule_of(reading) in _BESIDE_NAMES else figured(scene, sentence, clause)
    if setting is None:
        return
    if type != "age":
        setting = carried(scene, talk, sentence, clause, setting)
    last, details = told_to_end(scene, sentence, reading, clause.end)
    if type == "quantity":
        details = passed(scene, sentence, reading, details)
    details = limited(scene, sentence, clause, reading, details, setting)
    said = talk.attribution_at(sentence, reading.start)
    if quote is not None:
        span = scene.span(sentence.field, max(quote[0], sentence.start), min(quote[1], sentence.end))
        said = Attribution(talk.said.get((sentence.field, quote[0])) or (), "quotation", span)
    period = _period(scene, sentence, reading, clause)
    if setting == "done" and type != "age" and _to_come(scene, period):
        setting = "planned"
    yield draft(
        scene,
        type,
        sentence,
        reading.start,
        last,
        rule=f"read@14/{reading.rule}",
        period=period,
        modality=setting,
        subject=subject,
        place=place,
        attribution=said,
        details=details,
    )


def _to_come(scene: Scene, period: Period) -> bool:
    """What is told of a time that wholly lies ahead of the writer's today has not happened."""
    return period.lo is not None and scene.today is not None and period.lo > scene.today


def rule_of(reading: Reading) -> str:
    """The name of the rule that read it, without language and version: "age_in_brackets"."""
    return reading.rule.partition("@")[0].rpartition(".")[2]


def _period(scene: Scene, sentence: Sentence, reading: Reading, clause: Clause) -> Period:
    """When the figure holds; a birth is its own time."""
    if isinstance(reading.value, Period):
        return reading.value
    if reading.kind == "age":
        return dated_age(scene, sentence, clause)
    if reading.kind == "change" and reading.value.before is not None:
        return dated_change(scene, sentence, clause)
    return dated(scene, sentence, clause)


def of_kind(sentence: Sentence, *kinds: str) -> list[Reading]:
    """The figures of a sentence of these kinds, left to right."""
    return [reading for reading in sentence.numbers if reading.kind in kinds]
