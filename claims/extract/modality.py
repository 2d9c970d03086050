"""How sure: said to be done, planned, denied, doubted, under a condition, or only supposed."""

from claims.extract.clause import Clause
from claims.extract.scene import Scene, Sentence
from claims.model import Modality

# A denial reaches so many words beyond the next one: "tidak akan pernah bertemu".
REACH = 2


def modality(scene: Scene, sentence: Sentence, clause: Clause) -> Modality | None:
    """How sure: by the words before the event word, back to the last comma or turn ("melainkan", "but").

    None is what is only wished, demanded or asked: nobody says it is so. What hangs on a condition is
    "conditional", what is made up "hypothetical"; both are read and never judged. Two denials,
    or a denial that is itself doubted, leave it open: "hedged".
    """
    ahead = scene.words(sentence.field, clause.start, clause.trigger.start)
    for lookalike in reversed(list(scene.lexicon.find("no_condition", ahead))):
        ahead = ahead[: lookalike.start] + ahead[lookalike.end :]
    near = " ".join(ahead.split()[-5:])
    # "sepakat untuk terus menggelar dialog": what is agreed on has not happened yet.
    if (
        _asked(sentence, clause)
        or scene.lexicon.has("wish", near)
        or (clause.trigger.group in ("meeting", "visit") and scene.lexicon.has("agreement", near))
    ):
        return None
    if scene.lexicon.has("supposition", ahead) or _inverted(scene, ahead):
        return "hypothetical"
    if scene.lexicon.has("condition", near) or _opens(scene, "condition", ahead):
        return "conditional"
    denied = _denied(scene, sentence, clause, near)
    if denied is not None:
        return denied
    if scene.lexicon.has("planning", near):
        behind = scene.words(sentence.field, clause.trigger.end, clause.end)
        return "conditional" if scene.lexicon.has("condition", behind) else "planned"
    return "hedged" if scene.lexicon.has("hedge", near) else "done"


def _asked(sentence: Sentence, clause: Clause) -> bool:
    """The sentence, or the quotation the event word stands in, ends with a question mark."""
    if sentence.quoted(clause.trigger.start) is None:
        return sentence.text.rstrip().endswith("?")
    inside = sentence.text[: clause.end - sentence.start].rstrip(' ,."”')
    return inside.endswith("?")


def _opens(scene: Scene, group: str, ahead: str) -> bool:
    """Words of the group open the clause ("Jika disetujui, …")."""
    first = scene.lexicon.first(group, ahead)
    return first is not None and len(ahead[: first.start].split()) <= 1


def _inverted(scene: Scene, ahead: str) -> bool:
    """ "Had X visited Y, …": what never happened, told without "if"."""
    first = scene.lexicon.first("inversion", ahead)
    return first is not None and ahead[: first.start].strip(' "“') == ""


def _singled_out(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """ "Bukan X yang …", "It was not X who …": somebody else did it, or nobody."""
    ahead = scene.words(sentence.field, clause.start, clause.trigger.start)
    ahead = ahead.rpartition(",")[2].replace("’", "'")
    relative = scene.lexicon.last("relative", ahead)
    denial = scene.lexicon.first("denial", ahead)
    if relative is None or denial is None or denial.start > relative.start:
        return False
    lookalike = scene.lexicon.first("no_denial", ahead)
    whole = lookalike is None or lookalike.start != denial.start
    return whole and not ahead[relative.end :].split() and len(ahead[: denial.start].split()) <= 2


def _denied(scene: Scene, sentence: Sentence, clause: Clause, near: str) -> Modality | None:
    """ "denied" within a denial's scope, "hedged" where it is doubted or doubled, None outside of any."""
    before = scene.words(sentence.field, sentence.start, clause.start)
    disputed = clause.start > sentence.start and scene.lexicon.has("disputing", " ".join(before.split()[-3:]))
    turn = scene.lexicon.last("turn", near)
    scope = near[turn.end :] if turn is not None else near
    for mark in (",", ";", ":"):
        scope = scope.rpartition(mark)[2]
    for lookalike in reversed(list(scene.lexicon.find("no_denial", scope))):
        scope = scope[: lookalike.start] + scope[lookalike.end :]
    if _singled_out(scene, sentence, clause):
        return "hedged" if disputed else "denied"
    denials = list(scene.lexicon.find("denial", scope.replace("’", "'")))
    count = len(denials) + disputed
    if count == 0:
        return None
    doubted = denials and scene.lexicon.has("hedge", scope[: denials[0].start])
    if count > 1 or doubted:
        return "hedged"
    return "denied" if disputed or len(scope[denials[0].end :].split()) <= REACH else None
