"""What the words right beside a figure, and those of its row, say of it: asked, demanded, denied, doubted."""

from claims.extract.carried import carried, described, on_condition, row_end
from claims.extract.dating import breaks
from claims.extract.figure_aims import BEHIND, last_reached
from claims.extract.figure_doubts import about_others, alleged, but_for, hangs_on, within_condition
from claims.extract.figure_rows import AHEAD, row_ahead
from claims.extract.figure_told import GO_ON, Answer, Told
from claims.extract.stretches import open_question, sued_for
from claims.lang.small_words import small_words
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = small_words("figure_beside")
_CALLED_OFF = tuple(f" {word} " for word in _WORDS["called_off"])
_NOW = frozenset(_WORDS["now"])
_TELLS_ON = Pattern(rf"(?i)^.*\b{any_of(_WORDS['goes_on_to_tell'])}\b")


def beside(told: Told) -> Answer:
    """What a condition, or the words right before and behind the figure, say at once."""
    scene, sentence, figure = told.scene, told.sentence, told.figure
    if within_condition(scene, told.whole_ahead) or on_condition(scene, told.whole_ahead):
        return "conditional"
    before, after = told.before, told.after
    right_before = before.split()[-2:]
    near = " ".join(right_before)
    informal = scene.lexicon.last("informal_no", near)
    if informal is not None and near.endswith(informal.words):
        return None
    if told.has("asking", near) or ("suing" in told.there and sued_for(scene, told.whole_ahead)):
        return None  # "the demand for [$280 million]", "is suing him for [$250 million]"
    if told.found == "done" and "open_question" in told.there and open_question(scene, told.whole_ahead):
        return "hedged"
    if told.found == "done" and told.has("needing", " ".join(right_before[-1:])):
        return "planned"  # "we need [at least $20 million]"
    if figure.group == "change" and any(word in figure.words.lower() for word in _CALLED_OFF):
        return "denied"
    if scene.lexicon.has("assumed", before):
        return "hypothetical"
    if described(scene, sentence, right_before, figure.start, after):
        return "done"
    if told.has("coming", " ".join(right_before[-1:])):
        return "planned"  # "its looming [$69 billion] takeover"
    if not _NOW.isdisjoint(word.lower() for word in (*right_before[-1:], *after.split()[:1])):
        return "done"  # "agreed to cut it to 37 percent from the current [39.6 percent]"
    return GO_ON


def row(told: Told) -> Answer:
    """Finds the words ahead and behind that speak of the figure, over the others of its row."""
    scene, sentence, figure = told.scene, told.sentence, told.figure
    told.ahead = row_ahead(scene, sentence, told.low, figure.start)
    joined = carried(scene, told.whole_ahead) if told.found == "done" else None
    if joined is not None:
        told.ahead = " ".join(joined.split()[-AHEAD:])
        plan = scene.lexicon.first("planning", joined)
        if plan is not None and plan.start == 0 and last_reached(scene, told.ahead) is None:
            return "planned"
    told.row = row_end(scene, figure.end, told.high, sentence.numbers, sentence.text, sentence.start)
    told.row = max(told.row, figure.end)
    stop = min((at for at in breaks(sentence, told.low, told.high) if at >= told.row), default=told.high)
    numbers = (item.start for item in sentence.numbers if told.row <= item.start < stop)
    told.stop = min(numbers, default=stop)
    behind = " ".join(scene.words(sentence.field, told.row, told.stop).split()[:BEHIND])
    barrier = scene.lexicon.first("barrier", behind)
    told.behind = behind[: barrier.start] if barrier is not None else behind
    return GO_ON


def disputed(told: Told) -> Answer:
    """Under a condition right behind it, denied, or only a rumour."""
    scene, found = told.scene, told.found
    if found != "denied" and hangs_on(scene, told.behind):
        return "conditional"
    if found != "denied" and scene.lexicon.has("disputing", _still_told(told.ahead)):
        return "denied"
    if found == "done" and scene.lexicon.has("rumour", told.ahead):
        # "The idea that 75 percent of it is gone is incorrect."
        return "denied" if scene.lexicon.has("refuted", told.after) else "hedged"
    if found == "denied":
        return "done" if but_for(scene, told.whole_ahead) else found
    return GO_ON


def demanded(told: Told) -> Answer:
    """Only demanded ("want [a rise of $12]", "was promising [a million jobs]"), or only alleged."""
    scene, figure = told.scene, told.figure
    told.aside = figure.group in ("change", "range") and about_others(scene, told.ahead)
    told.found = "done" if told.aside and told.found == "hedged" else told.found
    wanted = scene.lexicon.has("demanding", told.toward)
    if told.found == "done" and wanted and not scene.lexicon.has("reached", told.ahead):
        return None
    if told.found == "done" and not told.is_age and alleged(scene, told.ahead):
        return "hedged"
    return GO_ON


def _still_told(ahead: str) -> str:
    """The words behind the last verb of telling that "and" joins: a denial before it reaches no further."""
    found = _TELLS_ON.search(ahead)
    return ahead[found.end() :] if found is not None else ahead


__all__ = ["beside", "demanded", "disputed", "row"]
