"""Up to how much: "hingga 45 persen" bounds what could be; of what was reached it tells the figure."""

from typing import Any

from claims.extract.clause import Clause
from claims.extract.joining_words import joining_words
from claims.extract.scene import Scene, Sentence
from claims.model import Modality, Reading
from claims.text.patterns import Pattern

# So many words before the figure may say that something is only able to be so.
AHEAD = 8
_SIGN = Pattern(r"[\pN$€£¥]|\bRp")


def limited(
    scene: Scene,
    sentence: Sentence,
    clause: Clause,
    reading: Reading,
    details: dict[str, Any],
    told: Modality,
) -> dict[str, Any]:
    """The details, with "at_most" on the one figure that "hingga" stands before in what could be."""
    figure = _figure(reading.kind, details)
    if figure is None or "approx" in figure or figure.get("low") != figure.get("high"):
        return details
    words = scene.words(sentence.field, reading.start, reading.end)
    printed = _SIGN.search(words)
    head = words[: printed.start()] if printed is not None and reading.kind == "change" else ""
    ahead = scene.words(sentence.field, clause.start, reading.start) + head
    upto = scene.lexicon.last("up_to", ahead)
    if upto is None or len(ahead[upto.end :].split()) > 1 or "," in ahead[upto.end :]:
        return details
    if ahead[upto.end :].strip() and not scene.lexicon.has("up_to_level", ahead[upto.end :]):
        return details
    before = " ".join(ahead[: upto.start].split()[-AHEAD:])
    vague = _vague_start(scene, before)
    if not vague and any(
        clause.start <= item.start
        and scene.words(sentence.field, item.end, reading.start).strip().lower() == upto.words.lower()
        for item in sentence.numbers
        if item.end < reading.start
    ):
        return details
    if not vague and not (
        told in ("planned", "hedged", "conditional", "hypothetical") or scene.lexicon.has("able", before)
    ):
        return details
    bounded = {**figure, "approx": "at_most"}
    if reading.kind in ("quantity", "age"):
        return bounded
    return {name: bounded if part is figure else part for name, part in details.items()}


def _vague_start(scene: Scene, before: str) -> bool:
    """ "Dari ratusan ribu rupiah hingga …": the figure is the upper end, and the lower is none."""
    loose = joining_words(scene.article.language).loose
    return bool(loose) and any(word in loose for word in before.lower().split()[-4:])


def _figure(kind: str, details: dict[str, Any]) -> dict[str, Any] | None:
    """The one figure of the details; None where a change has several."""
    if kind in ("quantity", "age"):
        return details
    parts = [details[name] for name in ("part", "by", "before", "after") if name in details]
    return parts[0] if len(parts) == 1 else None
