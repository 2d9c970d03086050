"""What a plan is made of: a planned total makes its parts planned, in the sentences that take it apart."""

from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.scene import Scene, Sentence
from claims.model import Modality

# So many words at the head of a sentence may say that it goes on with what the one before told.
HEAD = 4
# So many words before a figure may say that it is a part of the one before it.
NEAR = 4


def carried(scene: Scene, talk: Discourse, sentence: Sentence, clause: Clause, told: Modality) -> Modality:
    """How sure a figure is: planned where its sentence opens with a plan, or takes apart a planned total.

    What a sentence tells as reached, or of a time that is over, is no part of the plan.
    """
    if told == "done":
        going_on = _part(scene, talk, sentence, clause) or _goes_on(scene, talk, sentence)
        if (_opens(scene, sentence, clause) or going_on) and not _over(scene, sentence):
            told = "planned"
    if told == "planned" and sentence.quoted(clause.trigger.start) is None:
        talk.plan = talk.number
    return told


def _opens(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """The sentence opens with a word of plan ("Rencana pemanfaatan anggaran itu …", "Targetnya, …")."""
    ahead = scene.words(sentence.field, sentence.start, clause.trigger.start)
    first = scene.lexicon.first("plan_opens", ahead)
    return first is not None and first.start == 0 and not scene.lexicon.has("reached", ahead)


def _part(scene: Scene, talk: Discourse, sentence: Sentence, clause: Clause) -> bool:
    """Right before the figure stands that it is a part of a planned one before it ("terdiri dari")."""
    if talk.plan != talk.number:
        return False
    near = scene.words(sentence.field, sentence.start, clause.trigger.start).split()[-NEAR:]
    return scene.lexicon.has("breakdown", " ".join(near))


def _goes_on(scene: Scene, talk: Discourse, sentence: Sentence) -> bool:
    """The sentence before told of a plan, and this one points back to it or goes through its parts."""
    head = " ".join(sentence.text.split()[:HEAD])
    if talk.plan in (talk.number - 1, talk.number) or talk.coming == talk.number - 1:
        pointing = scene.lexicon.first("breakdown", head)
        if pointing is not None and pointing.start <= 1:
            return True
    going_on = scene.lexicon.first("goes_on", head) if talk.plan in (talk.number - 1, talk.number) else None
    return going_on is not None and going_on.start <= 1


def _over(scene: Scene, sentence: Sentence) -> bool:
    """The sentence tells of something reached, or of a time that is over."""
    if scene.lexicon.has("reached", sentence.text) or scene.lexicon.has("by_now", sentence.text):
        return True
    today = scene.today
    return today is not None and any(
        time.value.period.hi is not None and time.value.period.hi <= today for time in sentence.times
    )
