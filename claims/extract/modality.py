"""How sure: said to be done, planned, denied, doubted, under a condition, or only supposed."""

from dataclasses import replace

from claims.extract.clause import Clause
from claims.extract.dating import breaks, inner
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import (
    asked_within,
    doubted_whole,
    hangs,
    last_denied,
    rumoured,
    same_sentence,
    so_that,
    that_if,
)
from claims.lang.small_words import small_words
from claims.model import Modality
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many words before a figure, and behind it, may say that it is planned or estimated.
AHEAD, BEHIND = 16, 4
# So many characters behind a figure may say that what is counted is still to come.
TO_COME = 48
# A doubt that opens a relative clause is about nothing else where more words than this end that clause.
ASIDE = 3
# So many words of a name may stand between two figures of one row.
NAMED = 4
# A denial reaches so many words beyond the next one: "tidak akan pernah bertemu".
REACH = 2
_SIZED = frozenset({"quantity", "change", "share"})
_CAN = frozenset(small_words("modality")["can"])
# Between a figure and the same told again.
_AGAIN = frozenset(mark + word for mark in ("(", ", ", "") for word in small_words("modality")["again"]) | {
    "("
}
_THEN = Pattern(rf"(?i)^.*\b{any_of(small_words('modality')['then'])}\b")
_CALLED_OFF = tuple(f" {word} " for word in small_words("modality")["called_off"])
# Between a denial and what is denied these do not count.
_BETWEEN = frozenset(small_words("modality")["between"])
_JOINS = frozenset(small_words("modality")["joins"])
_GETS = tuple(f" {word}" for word in small_words("modality")["gets"])
# Groups of words that make a clause less than done.
_SHIFTS = frozenset(
    {"wish", "agreement", "supposition", "condition", "disputing", "denial", "planning", "hedge", "doubting"}
)
_FIGURE_SHIFTS = _SHIFTS | {
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
}


def modality(scene: Scene, sentence: Sentence, clause: Clause) -> Modality | None:
    """How sure: by the words before the event word, back to the last comma or turn ("melainkan", "but").

    None is what is only wished, demanded or asked: nobody says it is so. What hangs on a condition is
    "conditional", what is made up "hypothetical"; both are read and never judged. Two denials,
    or a denial that is itself doubted, leave it open: "hedged".
    """
    lexicon = scene.lexicon
    if _plain(scene, sentence, _SHIFTS):
        return None if _asked(scene, sentence, clause) else "done"
    ahead = scene.words(sentence.field, clause.start, clause.trigger.start)
    if clause.trigger.group not in _SIZED:
        # A sum goes on over several sentences: what it starts from is still supposed.
        ahead = same_sentence(ahead)
    ahead = _without(scene, "no_condition", that_if(scene, ahead))
    if clause.trigger.group in _SIZED:
        ahead = _since_then(ahead)
    near = " ".join(ahead.split()[-5:])
    reason = lexicon.last("because", near)
    near = near[reason.end :] if reason is not None else near
    nearby = lexicon.groups(near)
    # "sepakat untuk terus menggelar dialog": what is agreed on has not happened yet.
    if (
        _asked(scene, sentence, clause)
        or ("wish" in nearby and scene.lexicon.has("wish", _without(scene, "refusal", near)))
        or (clause.trigger.group not in _SIZED and so_that(scene, ahead))
        or (clause.trigger.group in ("meeting", "visit") and "agreement" in nearby)
    ):
        return None
    if lexicon.has("supposition", ahead) or _inverted(scene, ahead):
        return "hypothetical"
    if "condition" in nearby or _opens(scene, "condition", ahead) or hangs(scene, ahead):
        return "conditional"
    denied = _denied(scene, sentence, clause, near)
    if denied is not None:
        return denied
    if "planning" in nearby and lexicon.has("planning", _without(scene, "no_intended", near)):
        if clause.trigger.group not in _SIZED and rumoured(scene, near):
            return "hedged"
        behind = scene.words(sentence.field, clause.trigger.end, clause.end)
        return "conditional" if lexicon.has("condition", behind) else "planned"
    if clause.trigger.group == "visit" and _while_planned(scene, ahead):
        return "planned"
    return "hedged" if "hedge" in nearby or doubted_whole(scene, sentence, clause) else "done"


def _while_planned(scene: Scene, ahead: str) -> bool:
    """ "Gedung itu akan diresmikan Presiden saat berkunjung ke …": a visit at the time of what is planned."""
    near = " ".join(ahead.split()[-2:])
    return scene.lexicon.has("at_the_time", near) and scene.lexicon.has(
        "planning", _without(scene, "no_intended", ahead)
    )


def _plain(scene: Scene, sentence: Sentence, shifts: frozenset[str]) -> bool:
    """No word of the whole sentence can make anything in it less than done, by these groups.

    Two blanks, or a curly apostrophe, may part what is read as one word: such a sentence is not plain.
    """
    text = sentence.text
    return shifts.isdisjoint(scene.lexicon.groups(text)) and "  " not in text and "’" not in text


def figured(scene: Scene, sentence: Sentence, clause: Clause) -> Modality | None:
    """How sure a figure is: as any claim, but budgets, targets and hopes are planned, estimates hedged.

    The words that say so may stand anywhere in its stretch between commas, or in the figures before
    it in one row. What is told as reached is done, whatever was planned.
    """
    if _plain(scene, sentence, _FIGURE_SHIFTS):
        return None if _asked(scene, sentence, clause) else "done"
    clause = _as_first_told(scene, sentence, clause)
    found = modality(scene, sentence, clause)
    figure = clause.trigger
    low, high = inner(sentence, clause)
    if found in (None, "conditional", "hypothetical"):
        return found
    if _within_condition(scene, scene.words(sentence.field, low, figure.start)):
        return "conditional"
    right_before = scene.words(sentence.field, low, figure.start).split()[-2:]
    informal = scene.lexicon.last("informal_no", " ".join(right_before))
    if informal is not None and " ".join(right_before).endswith(informal.words):
        return None
    if figure.group == "change" and any(word in figure.words.lower() for word in _CALLED_OFF):
        return "denied"
    if scene.lexicon.has("assumed", scene.words(sentence.field, low, figure.start)):
        return "hypothetical"
    ahead = _row(scene, sentence, low, figure.start)
    stop = min((at for at in breaks(sentence, low, high) if at >= figure.end), default=high)
    stop = min((item.start for item in sentence.numbers if figure.end <= item.start < stop), default=stop)
    behind = " ".join(scene.words(sentence.field, figure.end, stop).split()[:BEHIND])
    barrier = scene.lexicon.first("barrier", behind)
    behind = behind[: barrier.start] if barrier is not None else behind
    if found != "denied" and scene.lexicon.has("disputing", ahead):
        return "denied"
    if found == "done" and scene.lexicon.has("rumour", ahead):
        return "hedged"
    if found == "denied":
        return found
    aside = figure.group in ("change", "range") and _aside(scene, ahead)
    found = "done" if aside and found == "hedged" else found
    if found == "done" and scene.lexicon.has("demanding", ahead) and not scene.lexicon.has("reached", ahead):
        return None
    if found == "done" and figure.group != "age" and _alleged(scene, ahead):
        return "hedged"
    # What a relative clause says of a thing is not what is planned with it.
    related = scene.lexicon.last("which", ahead)
    if related is not None and not _reckon(scene, ahead[: related.start]):
        ahead = ahead[related.end :]
    ahead = _since_then(ahead)
    reached = scene.lexicon.last("reached", ahead)
    ahead = ahead[reached.end :] if reached is not None else ahead
    reason = scene.lexicon.last("because", ahead)
    ahead = ahead[reason.end :] if reason is not None else ahead
    ahead = _without(scene, "no_intended", ahead)
    if scene.lexicon.first("to_come", scene.words(sentence.field, figure.end, stop)[:TO_COME]) is not None:
        return "planned"
    if scene.lexicon.has("left_open", ahead):
        return "hedged"
    scheme = reached is None and scene.lexicon.has("scheme", scene.words(sentence.field, low, figure.start))
    if scene.lexicon.has("hoped", ahead):
        return None
    behind = _without(scene, "no_intended", behind)
    # The verb that moves something is part of a change: "sepakat [menaikkan tarif 10 persen]".
    toward = f"{ahead} {figure.words.split()[0]}" if figure.group == "change" else ahead
    aimed = figure.group != "age" and _aimed(scene, toward)
    if scheme or aimed or scene.lexicon.has("intended", toward) or scene.lexicon.has("intended", behind):
        return "planned"
    if scene.lexicon.has("estimated", ahead):
        return "hedged"
    if scene.lexicon.has("estimated", behind) and not _starts_from(sentence, figure):
        return "hedged"
    if (
        figure.group != "age"
        and found == "done"
        and (scene.lexicon.has("doubted", behind) or _reckoned(scene, sentence))
    ):
        return "hedged"
    if figure.group == "age" and found == "planned":
        # "Sepatu siap pakai untuk anak usia tiga tahun": nobody plans an age.
        return "done"
    sure = found != "done" or reached is not None or aside
    if figure.group == "change" and not sure and scene.lexicon.has("hedge", ahead):
        return "hedged"
    # "Dapat Rp 5 juta" is getting it; what can hold 600 passengers has room for them.
    roomy = ahead.lower().endswith(_GETS) or _roomy(scene, ahead)
    return "done" if found == "hedged" and roomy else found


def _since_then(ahead: str) -> str:
    """The words behind "after the …": what had happened before is not what is planned or foretold
    ("will resume after the funeral of the two miners", "is expected to rise as 23 people were buried")."""
    found = _THEN.search(ahead)
    return ahead[found.end() :] if found is not None else ahead


def _as_first_told(scene: Scene, sentence: Sentence, clause: Clause) -> Clause:
    """A figure told again otherwise, in brackets or behind "or", is as sure as the first time: "will not pay
    20 million euros (about $23 million)", "plans to cut a third, or 700 jobs"."""
    figure = clause.trigger
    ahead = [item for item in sentence.numbers if clause.start <= item.start and item.end <= figure.start]
    if figure.group != "quantity" or not ahead:
        return clause
    gap = scene.words(sentence.field, ahead[-1].end, figure.start).lower()
    if gap.strip() not in _AGAIN:
        return clause
    return replace(clause, trigger=replace(figure, start=ahead[-1].start))


def _aimed(scene: Scene, ahead: str) -> bool:
    """The figure is an aim, or what a decree or programme is laid down for ("aturan … untuk mengurangi")."""
    if scene.lexicon.has("aimed", ahead):
        return True
    decree = scene.lexicon.first("decree", ahead)
    return decree is not None and scene.lexicon.has("purpose", ahead[decree.end :])


def _roomy(scene: Scene, ahead: str) -> bool:
    """The one doubt is that something can hold so much ("hanya bisa menampung sekitar 600 penumpang")."""
    doubts = scene.lexicon.find("hedge", ahead)
    if len(doubts) != 1 or doubts[0].words.lower() not in _CAN:
        return False
    first = scene.lexicon.first("holds", ahead[doubts[0].end :])
    return first is not None and first.start <= 1


def _aside(scene: Scene, ahead: str) -> bool:
    """The one doubt before a figure is in what a relative clause says of something else: "jumlah siswa
    yang diduga keracunan makanan di sekolah [bertambah …]"."""
    doubts = scene.lexicon.find("hedge", ahead)
    related = scene.lexicon.last("which", ahead[: doubts[0].start]) if len(doubts) == 1 else None
    return (
        related is not None
        and not ahead[related.end : doubts[0].start].strip()
        and len(ahead[doubts[0].end :].split()) > ASIDE
    )


def _alleged(scene: Scene, ahead: str) -> bool:
    """The clause is only said to be so ("X diduga mengedarkan … bersama lima orang"); a doubt in what a
    relative clause says of somebody is about nothing else, and what is known since is told as known."""
    doubt = scene.lexicon.last("alleged", ahead)
    if doubt is None or scene.lexicon.has("which", " ".join(ahead[: doubt.start].split()[-2:])):
        return False
    return not scene.lexicon.has("reached", ahead[doubt.end :])


def _starts_from(sentence: Sentence, figure: Trigger) -> bool:
    """What is foretold right behind is where the figure goes ("$3.2 billion is expected to grow to …")."""
    return figure.group == "quantity" and any(
        number.kind == "change" and 0 <= number.start - figure.end <= TO_COME for number in sentence.numbers
    )


def _reckon(scene: Scene, ahead: str) -> bool:
    """The words end with an estimate ("economists estimate [that growth slowed to 5.2%]")."""
    return scene.lexicon.has("estimated", " ".join(ahead.split()[-1:]))


def _reckoned(scene: Scene, sentence: Sentence) -> bool:
    """The sentence opens with an estimate ("Berdasarkan perkiraan, …")."""
    opening = _without(scene, "no_intended", " ".join(sentence.text.split()[:2]))
    return scene.lexicon.has("estimated", opening)


def _without(scene: Scene, group: str, text: str) -> str:
    """The text without words that only look like those of another group."""
    for lookalike in reversed(scene.lexicon.find(group, text)):
        text = text[: lookalike.start] + text[lookalike.end :]
    return text


def _row(scene: Scene, sentence: Sentence, low: int, start: int) -> str:
    """The words before a figure back to the last comma, over other figures of the same row."""
    left = start
    for at in [low, *breaks(sentence, low, start)][::-1]:
        piece = (at, left)
        left = at
        if at != low and left_out(scene, sentence, piece):
            continue
        if scene.lexicon.first("with_it", scene.words(sentence.field, *piece).lstrip(" ,")) is not None:
            continue
        if at == low or not any(piece[0] <= item.start and item.end <= start for item in sentence.numbers):
            break
    return " ".join(scene.words(sentence.field, left, start).split()[-AHEAD:])


def left_out(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a name stands between a comma and a figure, and before the comma a figure of the same row: "akan
    menyerap 12 ton di Demak, 20 ton di Kudus", "… 12 ton, Kabupaten Kudus 20 ton"."""
    words = scene.words(sentence.field, *piece).strip(" ,").split()
    named = len(words) <= NAMED and all(word[:1].isupper() or word in _JOINS for word in words)
    return named and any(item.end == piece[0] for item in sentence.numbers)


def _asked(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """The sentence, or the quotation the event word stands in, ends with a question mark."""
    if sentence.quoted(clause.trigger.start) is None:
        return sentence.text.rstrip().endswith("?")
    return asked_within(scene.words(sentence.field, clause.trigger.end, clause.end))


def _opens(scene: Scene, group: str, ahead: str) -> bool:
    """Words of the group open the clause ("Jika disetujui, …")."""
    first = scene.lexicon.first(group, ahead)
    return first is not None and len(ahead[: first.start].split()) <= 1


def _within_condition(scene: Scene, ahead: str) -> bool:
    """A condition opens one of the stretches between commas before a figure ("Dengan begitu, jika …")."""
    if not scene.lexicon.has("condition", ahead):
        return False
    stretches = _without(scene, "no_condition", ahead).split(", ")
    return any(_opens(scene, "condition", stretch) for stretch in stretches[1:])


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
    scope = last_denied(scene, _without(scene, "no_denial", scope))
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
        between = _without(scene, "sizing", between)
    told = [word for word in between.split() if word.lower() not in _BETWEEN]
    return "denied" if disputed or len(told) <= reach else None
