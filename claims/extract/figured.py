"""How sure a figure is: budgets, targets and hopes are planned, estimates and allegations doubted."""

from claims.extract.clause import Clause
from claims.extract.dating import inner
from claims.extract.figure_beside import beside, demanded, disputed, row
from claims.extract.figure_outlook import ahead_of_us, as_found, estimated, planned
from claims.extract.figure_rows import as_first_told
from claims.extract.figure_told import GO_ON, Told
from claims.extract.headline_plans import to_be_done
from claims.extract.modality import SHIFTS, asked, modality, plain
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import without_asides
from claims.model import Modality

_STEPS = (beside, row, disputed, demanded, ahead_of_us, planned, estimated)
"""Asked one after another; the first that has an answer gives it. Each leaves its findings to the next."""
_FIGURE_SHIFTS = SHIFTS | {
    "assumed",
    "scheme",
    "intended",
    "aimed",
    "purpose",
    "estimated",
    "to_come",
    "doubted",
    "alleged",
    "demanding",
    "informal_no",
    "left_open",
    "rumour",
    "hoped",
    "announcing",
    "bidding",
    "asking",
    "needing",
    "open_question",
    "suing",
    "coming",
    "aim_behind",
    "years_ahead",
    "by_estimate",
}


def figured(scene: Scene, sentence: Sentence, clause: Clause) -> Modality | None:
    """How sure a figure is: as any claim, but budgets, targets and hopes are planned, estimates hedged.

    The words that say so may stand anywhere in its stretch between commas, or in the figures before
    it in one row. What is told as reached is done, whatever was planned.
    """
    if clause.trigger.group != "age" and to_be_done(scene, sentence, clause.trigger.start):
        return "planned"
    if plain(scene, sentence, _FIGURE_SHIFTS):
        return None if asked(scene, sentence, clause) else "done"
    clause = as_first_told(scene, sentence, clause)
    found = modality(scene, sentence, clause)
    if found in (None, "conditional", "hypothetical"):
        return found
    low, high = inner(sentence, clause)
    whole_ahead = without_asides(scene, scene.words(sentence.field, low, clause.trigger.start))
    there = scene.lexicon.groups(sentence.text)
    told = Told(scene, sentence, clause.trigger, found, low, high, whole_ahead, there)
    for step in _STEPS:
        answer = step(told)
        if answer != GO_ON:
            return answer
    return as_found(told)
