"""How sure a figure is: budgets, targets and hopes are planned, estimates and allegations doubted."""

from claims.extract.carried import carried, described, on_condition, row_end, subject_of
from claims.extract.clause import Clause
from claims.extract.dating import breaks, inner
from claims.extract.figure_aims import BEHIND, aimed_at, announced, last_reached
from claims.extract.figure_doubts import (
    TO_COME,
    about_others,
    alleged,
    but_for,
    hangs_on,
    has_room,
    reckon,
    reckoned,
    starts_from,
    within_condition,
)
from claims.extract.figure_rows import AHEAD, as_first_told, row_ahead
from claims.extract.headline_plans import to_be_done
from claims.extract.modality import SHIFTS, asked, modality, plain, since_then, without
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import open_question, sued_for, without_asides
from claims.lang.small_words import small_words
from claims.model import Modality
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_CALLED_OFF = tuple(f" {word} " for word in small_words("figured")["called_off"])
_NOW = frozenset(small_words("figured")["now"])
_ANY = {name: any_of(small_words("figured")[name]) for name in ("gets", "got")}
_GOT = Pattern(rf"(?i)\b{_ANY['gets']} (?:pe\p{{Ll}}{{3,}}an|{_ANY['got']})\b")
_ONGOING = Pattern(rf"(?i)\b{any_of(small_words('figured')['are'])}(?: \pL+)? \pL+ing(?: [^ ]+){{0,6}} $")
_TO_BE = list(small_words("figured")["to_be"])
_TELLS_ON = Pattern(rf"(?i)^.*\b{any_of(small_words('figured')['goes_on_to_tell'])}\b")
_GETS = tuple(f" {word}" for word in small_words("figured")["gets"])
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
    figure = clause.trigger
    low, high = inner(sentence, clause)
    if found in (None, "conditional", "hypothetical"):
        return found
    whole_ahead = without_asides(scene, scene.words(sentence.field, low, figure.start))
    if within_condition(scene, whole_ahead) or on_condition(scene, whole_ahead):
        return "conditional"
    right_before = scene.words(sentence.field, low, figure.start).split()[-2:]
    informal = scene.lexicon.last("informal_no", " ".join(right_before))
    if informal is not None and " ".join(right_before).endswith(informal.words):
        return None
    there = scene.lexicon.groups(sentence.text)
    if ("asking" in there and scene.lexicon.has("asking", " ".join(right_before))) or (
        "suing" in there and sued_for(scene, whole_ahead)
    ):
        return None  # "the demand for [$280 million]", "is suing him for [$250 million]"
    if found == "done" and "open_question" in there and open_question(scene, whole_ahead):
        return "hedged"
    if found == "done" and "needing" in there and scene.lexicon.has("needing", " ".join(right_before[-1:])):
        return "planned"  # "we need [at least $20 million]"
    if figure.group == "change" and any(word in figure.words.lower() for word in _CALLED_OFF):
        return "denied"
    if scene.lexicon.has("assumed", scene.words(sentence.field, low, figure.start)):
        return "hypothetical"
    if described(scene, sentence, right_before, figure.start, scene.words(sentence.field, figure.end, high)):
        return "done"
    at_once = scene.words(sentence.field, figure.end, high).split()[:1]
    if "coming" in there and right_before and scene.lexicon.has("coming", right_before[-1]):
        return "planned"  # "its looming [$69 billion] takeover"
    if not _NOW.isdisjoint(word.lower() for word in (*right_before[-1:], *at_once)):
        return "done"  # "agreed to cut it to 37 percent from the current [39.6 percent]"
    ahead = row_ahead(scene, sentence, low, figure.start)
    joined = carried(scene, whole_ahead) if found == "done" else None
    if joined is not None:
        ahead = " ".join(joined.split()[-AHEAD:])
        plan = scene.lexicon.first("planning", joined)
        if plan is not None and plan.start == 0 and last_reached(scene, ahead) is None:
            return "planned"
    stop = min((at for at in breaks(sentence, low, high) if at >= figure.end), default=high)
    stop = min((item.start for item in sentence.numbers if figure.end <= item.start < stop), default=stop)
    row = row_end(scene, figure.end, high, sentence.numbers, sentence.text, sentence.start)
    if row > figure.end:
        stop = min((at for at in breaks(sentence, low, high) if at >= row), default=high)
        stop = min((item.start for item in sentence.numbers if row <= item.start < stop), default=stop)
    behind = " ".join(scene.words(sentence.field, row, stop).split()[:BEHIND])
    barrier = scene.lexicon.first("barrier", behind)
    behind = behind[: barrier.start] if barrier is not None else behind
    if found != "denied" and hangs_on(scene, behind):
        return "conditional"
    if found != "denied" and scene.lexicon.has("disputing", _still_told(ahead)):
        return "denied"
    if found == "done" and scene.lexicon.has("rumour", ahead):
        # "The idea that 75 percent of it is gone is incorrect."
        told = scene.words(sentence.field, figure.end, high)
        return "denied" if scene.lexicon.has("refuted", told) else "hedged"
    if found == "denied":
        return "done" if but_for(scene, whole_ahead) else found
    aside = figure.group in ("change", "range") and about_others(scene, ahead)
    found = "done" if aside and found == "hedged" else found
    first = figure.words.split()[0]  # "want [a rise of $12]", "was promising [a million jobs]"
    wanted = scene.lexicon.has("demanding", f"{ahead} {first}")
    if found == "done" and wanted and not scene.lexicon.has("reached", ahead):
        return None
    if found == "done" and figure.group != "age" and alleged(scene, ahead):
        return "hedged"
    # What a relative clause says of a thing is not what is planned with it.
    related = scene.lexicon.last("which", ahead)
    if related is not None and not reckon(scene, ahead[: related.start]):
        ahead = ahead[related.end :]
    ahead = since_then(ahead)
    reached = last_reached(scene, ahead)
    ahead = ahead[reached.end :] if reached is not None else ahead
    reason = scene.lexicon.last("because", ahead)
    ahead = ahead[reason.end :] if reason is not None else ahead
    ahead = without(scene, "no_intended", ahead)
    if scene.lexicon.first("to_come", scene.words(sentence.field, figure.end, stop)[:TO_COME]) is not None:
        return "planned"
    if scene.lexicon.has("left_open", ahead):
        return "hedged"
    if reached is None and found == "done":
        foretold = subject_of(scene, whole_ahead, scene.words(sentence.field, figure.end, high))
        if foretold is not None and figure.group != "age":
            return foretold
    if reached is None and announced(scene, ahead, scene.words(sentence.field, figure.end, high)):
        return "planned"
    # The verb that moves something is part of a change: "sepakat [menaikkan tarif 10 persen]".
    toward = f"{ahead} {first}"
    if _foretold(scene, toward):
        return "hedged"
    scheme = reached is None and scene.lexicon.has("scheme", scene.words(sentence.field, low, figure.start))
    if scene.lexicon.has("hoped", ahead):
        return None
    behind = without(scene, "no_intended", behind)
    who = scene.lexicon.first("who_intends", behind)
    behind = behind[who.end :] if who is not None and who.start == 0 else behind
    aimed = figure.group != "age" and aimed_at(scene, toward)
    if scheme or aimed or scene.lexicon.has("intended", toward) or scene.lexicon.has("intended", behind):
        return "planned" if figure.group != "age" else "done"
    if scene.lexicon.has("estimated", ahead):
        return "hedged"
    if scene.lexicon.has("estimated", behind) and not starts_from(sentence, figure):
        return "hedged"
    if (
        figure.group != "age"
        and found == "done"
        and (scene.lexicon.has("doubted", behind) or reckoned(scene, sentence))
    ):
        return "hedged"
    if figure.group == "age" and found == "planned":
        # "Sepatu siap pakai untuk anak usia tiga tahun": nobody plans an age.
        return "done"
    ahead_of_us = "years_ahead" in there and scene.lexicon.has(
        "years_ahead", scene.words(sentence.field, row, stop)[:TO_COME]
    )
    if found == "done" and ahead_of_us and _ONGOING.search(whole_ahead) is not None:
        return "planned"  # "is spending [$100 million] over the next three years"
    aim = "aim_behind" in there and scene.lexicon.has(
        "aim_behind", scene.words(sentence.field, figure.end, high)
    )
    if found == "done" and aim:
        return "planned"
    if found == "done" and reached is None and "by_estimate" in there:
        return "hedged"
    sure = found != "done" or reached is not None or aside
    if figure.group == "change" and not sure and scene.lexicon.has("hedge", ahead):
        return "hedged"
    # "Dapat Rp 5 juta" is getting it; what can hold 600 passengers has room for them.
    roomy = ahead.lower().endswith(_GETS) or has_room(scene, ahead) or _got(scene, ahead)
    return "done" if found == "hedged" and roomy else found


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


def _still_told(ahead: str) -> str:
    """The words behind the last verb of telling that "and" joins: a denial before it reaches no further."""
    found = _TELLS_ON.search(ahead)
    return ahead[found.end() :] if found is not None else ahead
