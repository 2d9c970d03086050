"""How sure: said to be done, planned, denied, doubted, under a condition, or only supposed."""

from claims.extract.clause import Clause
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import (
    answered,
    asked_within,
    doubted_whole,
    hangs,
    last_denied,
    rumoured,
    same_sentence,
    so_that,
    that_if,
    without_asides,
)
from claims.lang.small_words import small_words
from claims.model import Modality
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# A denial reaches so many words beyond the next one: "tidak akan pernah bertemu".
REACH = 2
_SIZED = frozenset({"quantity", "change", "share"})
_THEN = Pattern(rf"(?i)^.*\b{any_of(small_words('modality')['then'])}\b")
# Between a denial and what is denied these do not count.
_BETWEEN = frozenset(small_words("modality")["between"])
# Right before a meeting or a visit: it is agreed on, or offered.
_UNSETTLED = frozenset({"agreement", "offered"})
# Groups of words that make a clause less than done.
SHIFTS = frozenset(
    {
        "wish",
        "agreement",
        "offered",
        "supposition",
        "condition",
        "disputing",
        "denial",
        "planning",
        "hedge",
        "doubting",
    }
)


def modality(scene: Scene, sentence: Sentence, clause: Clause) -> Modality | None:
    """How sure: by the words before the event word, back to the last comma or turn ("melainkan", "but").

    None is what is only wished, demanded or asked: nobody says it is so. What hangs on a condition is
    "conditional", what is made up "hypothetical"; both are read and never judged. Two denials,
    or a denial that is itself doubted, leave it open: "hedged".
    """
    lexicon = scene.lexicon
    if plain(scene, sentence, SHIFTS):
        return None if asked(scene, sentence, clause) else "done"
    ahead = scene.words(sentence.field, clause.start, clause.trigger.start)
    # A sum goes on over several sentences: what it starts from is still supposed, but for a question.
    ahead = same_sentence(ahead) if clause.trigger.group not in _SIZED else answered(ahead)
    ahead = without(scene, "no_condition", that_if(scene, without_asides(scene, ahead)))
    if clause.trigger.group in _SIZED:
        ahead = since_then(ahead)
    near = " ".join(ahead.split()[-5:])
    reason = lexicon.last("because", near)
    near = near[reason.end :] if reason is not None else near
    nearby = lexicon.groups(near)
    # "sepakat untuk terus menggelar dialog", "an offer of holding talks": it has not happened yet.
    if (
        asked(scene, sentence, clause)
        or ("wish" in nearby and scene.lexicon.has("wish", without(scene, "refusal", near)))
        or (clause.trigger.group not in _SIZED and so_that(scene, ahead))
        or (clause.trigger.group in ("meeting", "visit") and not _UNSETTLED.isdisjoint(nearby))
    ):
        return None
    if lexicon.has("supposition", _told(scene, ahead)) or _inverted(scene, ahead):
        return "hypothetical"
    if "condition" in nearby or opens(scene, "condition", ahead) or hangs(scene, ahead):
        return "conditional"
    denied = _denied(scene, sentence, clause, near)
    if denied is not None:
        return denied
    if "planning" in nearby and lexicon.has("planning", without(scene, "no_intended", near)):
        if clause.trigger.group not in _SIZED and rumoured(scene, near):
            return "hedged"
        behind = scene.words(sentence.field, clause.trigger.end, clause.end)
        return (
            "conditional" if lexicon.has("condition", without(scene, "no_condition", behind)) else "planned"
        )
    if clause.trigger.group == "visit" and _while_planned(scene, ahead):
        return "planned"
    return "hedged" if "hedge" in nearby or doubted_whole(scene, sentence, clause) else "done"


def _told(scene: Scene, ahead: str) -> str:
    """The words behind the last "that": "asked how fast it would sink and said that [80 percent did]"."""
    that = scene.lexicon.last("that", ahead)
    return ahead[that.end :] if that is not None else ahead


def _while_planned(scene: Scene, ahead: str) -> bool:
    """ "Gedung itu akan diresmikan Presiden saat berkunjung ke …": a visit at the time of what is planned."""
    near = " ".join(ahead.split()[-2:])
    return scene.lexicon.has("at_the_time", near) and scene.lexicon.has(
        "planning", without(scene, "no_intended", ahead)
    )


def plain(scene: Scene, sentence: Sentence, shifts: frozenset[str]) -> bool:
    """No word of the whole sentence can make anything in it less than done, by these groups.

    Two blanks, or a curly apostrophe, may part what is read as one word: such a sentence is not plain.
    """
    text = sentence.text
    return shifts.isdisjoint(scene.lexicon.groups(text)) and "  " not in text and "’" not in text


def since_then(ahead: str) -> str:
    """The words behind "after the …": what had happened before is not what is planned or foretold
    ("will resume after the funeral of the two miners", "is expected to rise as 23 people were buried")."""
    found = _THEN.search(ahead)
    return ahead[found.end() :] if found is not None else ahead


def without(scene: Scene, group: str, text: str) -> str:
    """The text without words that only look like those of another group."""
    for lookalike in reversed(scene.lexicon.find(group, text)):
        text = text[: lookalike.start] + text[lookalike.end :]
    return text


def asked(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """The sentence, or the quotation the event word stands in, ends with a question mark."""
    if sentence.quoted(clause.trigger.start) is None:
        return sentence.text.rstrip().endswith("?")
    return asked_within(scene.words(sentence.field, clause.trigger.end, clause.end))


def opens(scene: Scene, group: str, ahead: str) -> bool:
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
    if not ("’" in near or {"denial", "no_denial"} & scene.lexicon.groups(near)):
        return "denied" if disputed else None
    turn = scene.lexicon.last("turn", near)
    scope = near[turn.end :] if turn is not None else near
    for mark in (",", ";", ":"):
        scope = scope.rpartition(mark)[2]
    scope = last_denied(scene, without(scene, "no_denial", scope))
    if clause.trigger.group in _SIZED:
        scope = without(scene, "calling_off", scope)  # "had canceled 1,134 flights"
    if _singled_out(scene, sentence, clause):
        return "hedged" if disputed else "denied"
    denials = scene.lexicon.find("denial", scope.replace("’", "'"))
    count = len(denials) + disputed
    if count == 0:
        return None
    doubted = denials and scene.lexicon.has("hedge", scope[: denials[0].start])
    if count > 1 or doubted:
        return "hedged"
    between = scope[denials[0].end :]
    reach = REACH
    if clause.trigger.group in _SIZED:
        reach += scene.lexicon.has("handing", between)
        between = without(scene, "sizing", between)
    told = [word for word in between.split() if word.lower() not in _BETWEEN]
    return "denied" if disputed or len(told) <= reach else None
