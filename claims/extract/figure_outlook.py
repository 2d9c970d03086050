"""What is still to come of a figure: foretold, planned, aimed at, estimated; else as sure as its clause."""

from claims.extract.carried import subject_of
from claims.extract.figure_aims import aimed_at, announced, last_reached
from claims.extract.figure_doubts import TO_COME, has_room, reckon, reckoned, starts_from
from claims.extract.figure_told import GO_ON, Answer, Told
from claims.extract.modality import since_then, without
from claims.extract.scene import Scene
from claims.lang.small_words import small_words
from claims.model import Modality
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("figure_outlook")
_GOT = Pattern(rf"(?i)\b{any_of(_WORDS['gets'])} (?:pe\p{{Ll}}{{3,}}an|{any_of(_WORDS['got'])})\b")
_ONGOING = Pattern(rf"(?i)\b{any_of(_WORDS['are'])}(?: \pL+)? \pL+ing(?: [^ ]+){{0,6}} $")
_TO_BE = list(_WORDS["to_be"])
_GETS = tuple(f" {word}" for word in _WORDS["gets"])


def ahead_of_us(told: Told) -> Answer:
    """Narrows the words ahead to those of what is still open, and asks whether it is to come."""
    scene, after = told.scene, told.after
    # What a relative clause says of a thing is not what is planned with it.
    related = scene.lexicon.last("which", told.ahead)
    if related is not None and not reckon(scene, told.ahead[: related.start]):
        told.ahead = told.ahead[related.end :]
    ahead = since_then(told.ahead)
    told.reached = last_reached(scene, ahead)
    ahead = ahead[told.reached.end :] if told.reached is not None else ahead
    reason = scene.lexicon.last("because", ahead)
    ahead = ahead[reason.end :] if reason is not None else ahead
    told.ahead = without(scene, "no_intended", ahead)
    close = scene.words(told.sentence.field, told.figure.end, told.stop)[:TO_COME]
    if scene.lexicon.first("to_come", close) is not None:
        return "planned"
    if scene.lexicon.has("left_open", told.ahead):
        return "hedged"
    if told.reached is None and told.found == "done":
        foretold = subject_of(scene, told.whole_ahead, after)
        if foretold is not None and not told.is_age:
            return foretold
    if told.reached is None and announced(scene, told.ahead, after):
        return "planned"
    return "hedged" if _foretold(scene, told.toward) else GO_ON


def planned(told: Told) -> Answer:
    """A scheme, an aim or an intention, before the figure or behind it."""
    scene = told.scene
    scheme = told.reached is None and scene.lexicon.has("scheme", told.before)
    if scene.lexicon.has("hoped", told.ahead):
        return None
    behind = without(scene, "no_intended", told.behind)
    who = scene.lexicon.first("who_intends", behind)
    told.behind = behind[who.end :] if who is not None and who.start == 0 else behind
    aimed = not told.is_age and aimed_at(scene, told.toward)
    intended = scene.lexicon.has("intended", told.toward) or scene.lexicon.has("intended", told.behind)
    if scheme or aimed or intended:
        return "planned" if not told.is_age else "done"
    return GO_ON


def estimated(told: Told) -> Answer:
    """An estimate before the figure or behind it, or a plan that only the words behind it tell."""
    scene, sentence, found = told.scene, told.sentence, told.found
    if scene.lexicon.has("estimated", told.ahead):
        return "hedged"
    if scene.lexicon.has("estimated", told.behind) and not starts_from(sentence, told.figure):
        return "hedged"
    if told.is_age and found == "planned":
        return "done"  # "Sepatu siap pakai untuk anak usia tiga tahun": nobody plans an age
    if found != "done":
        return GO_ON
    if not told.is_age and (scene.lexicon.has("doubted", told.behind) or reckoned(scene, sentence)):
        return "hedged"
    close = scene.words(sentence.field, told.row, told.stop)[:TO_COME]
    if told.has("years_ahead", close) and _ONGOING.search(told.whole_ahead) is not None:
        return "planned"  # "is spending [$100 million] over the next three years"
    if told.has("aim_behind", told.after):
        return "planned"
    return "hedged" if told.reached is None and "by_estimate" in told.there else GO_ON


def as_found(told: Told) -> Modality:
    """As sure as the clause is by itself, but for doubts that only look so."""
    scene, ahead = told.scene, told.ahead
    sure = told.found != "done" or told.reached is not None or told.aside
    if told.figure.group == "change" and not sure and scene.lexicon.has("hedge", ahead):
        return "hedged"
    # "Dapat Rp 5 juta" is getting it; what can hold 600 passengers has room for them.
    roomy = ahead.lower().endswith(_GETS) or has_room(scene, ahead) or _got(scene, ahead)
    return "done" if told.found == "hedged" and roomy else told.found


def _got(scene: Scene, ahead: str) -> bool:
    """The one doubt is a verb that has what somebody gets behind it: "dapat pendanaan [Rp 20 triliun]"."""
    return len(scene.lexicon.find("hedge", ahead)) == 1 and _GOT.search(ahead) is not None


def _foretold(scene: Scene, toward: str) -> bool:
    """The nearest word is that something is foretold, whatever was planned before: "will slow growth, which
    it forecast to be [6.5%]", "is said to be small and projected [to grow by 300%]"."""
    found = scene.lexicon.last("estimated", toward)
    behind = toward[found.end :].lower().split() if found is not None else []
    if not behind or behind[:1] != _TO_BE[:1]:
        return False
    rest = behind[2:] if behind[:2] == _TO_BE else behind
    return not scene.lexicon.has("intended", " ".join(rest))


__all__ = ["ahead_of_us", "as_found", "estimated", "planned"]
