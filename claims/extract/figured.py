"""How sure a figure is: budgets, targets and hopes are planned, estimates and allegations doubted."""

from dataclasses import replace

from claims.extract.carried import carried, described, on_condition, row_end, subject_of
from claims.extract.clause import Clause
from claims.extract.dating import breaks, inner
from claims.extract.lexicon import Trigger
from claims.extract.modality import SHIFTS, asked, modality, opens, plain, since_then, without
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import conditioned, open_question, sued_for, without_asides
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
# So many words before a figure may tell that without it all would be otherwise.
BUT_FOR = 4
# So many words before a figure may announce it.
ANNOUNCED = 5
_CAN = frozenset(small_words("figured")["can"])
# Between a figure and the same told again.
_AGAIN = frozenset(mark + word for mark in ("(", ", ", "") for word in small_words("figured")["again"]) | {
    "(",
    ";",
}
_CALLED_OFF = tuple(f" {word} " for word in small_words("figured")["called_off"])
_NOW = frozenset(small_words("figured")["now"])
_AHEAD_OF_HAVE = frozenset(small_words("figured")["ahead_of_have"])
_ONGOING = Pattern(
    rf"(?i)\b{any_of(small_words('figured', 'en')['are'])}(?: \pL+)? \pL+ing(?: [^ ]+){{0,6}} $"
)
_TO_BE = list(small_words("figured", "en")["to_be"])
_DASHES = frozenset("-–—")
_FOR = tuple(f"{word} " for word in small_words("figured")["for"])
_JOINS = frozenset(small_words("figured")["joins"])
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
    if plain(scene, sentence, _FIGURE_SHIFTS):
        return None if asked(scene, sentence, clause) else "done"
    clause = _as_first_told(scene, sentence, clause)
    found = modality(scene, sentence, clause)
    figure = clause.trigger
    low, high = inner(sentence, clause)
    if found in (None, "conditional", "hypothetical"):
        return found
    whole_ahead = without_asides(scene, scene.words(sentence.field, low, figure.start))
    if _within_condition(scene, whole_ahead) or on_condition(scene, whole_ahead):
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
    ahead = _row(scene, sentence, low, figure.start)
    joined = carried(scene, whole_ahead) if found == "done" else None
    if joined is not None:
        ahead = " ".join(joined.split()[-AHEAD:])
        plan = scene.lexicon.first("planning", joined)
        if plan is not None and plan.start == 0 and _reached(scene, ahead) is None:
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
    if found != "denied" and _hangs_on(scene, behind):
        return "conditional"
    if found != "denied" and scene.lexicon.has("disputing", ahead):
        return "denied"
    if found == "done" and scene.lexicon.has("rumour", ahead):
        # "The idea that 75 percent of it is gone is incorrect."
        told = scene.words(sentence.field, figure.end, high)
        return "denied" if scene.lexicon.has("refuted", told) else "hedged"
    if found == "denied":
        return "done" if _but_for(scene, whole_ahead) else found
    aside = figure.group in ("change", "range") and _aside(scene, ahead)
    found = "done" if aside and found == "hedged" else found
    first = figure.words.split()[0]  # "want [a rise of $12]", "was promising [a million jobs]"
    wanted = scene.lexicon.has("demanding", f"{ahead} {first}")
    if found == "done" and wanted and not scene.lexicon.has("reached", ahead):
        return None
    if found == "done" and figure.group != "age" and _alleged(scene, ahead):
        return "hedged"
    # What a relative clause says of a thing is not what is planned with it.
    related = scene.lexicon.last("which", ahead)
    if related is not None and not _reckon(scene, ahead[: related.start]):
        ahead = ahead[related.end :]
    ahead = since_then(ahead)
    reached = _reached(scene, ahead)
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
    if reached is None and _announced(scene, ahead, scene.words(sentence.field, figure.end, high)):
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
    aimed = figure.group != "age" and _aimed(scene, toward)
    if scheme or aimed or scene.lexicon.has("intended", toward) or scene.lexicon.has("intended", behind):
        return "planned" if figure.group != "age" else "done"
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
    roomy = ahead.lower().endswith(_GETS) or _roomy(scene, ahead)
    return "done" if found == "hedged" and roomy else found


def _as_first_told(scene: Scene, sentence: Sentence, clause: Clause) -> Clause:
    """A figure told again otherwise, in brackets or behind "or", is as sure as the first time: "will not pay
    20 million euros (about $23 million)", "plans to cut a third, or 700 jobs"."""
    figure = clause.trigger
    if figure.group != "quantity":
        return clause
    first = figure.start
    for item in reversed(sentence.numbers):
        if clause.start <= item.start and item.end <= first:
            if scene.words(sentence.field, item.end, first).lower().strip() not in _AGAIN:
                break
            first = item.start
    return clause if first == figure.start else replace(clause, trigger=replace(figure, start=first))


def _aimed(scene: Scene, ahead: str) -> bool:
    """The figure is an aim, or what a decree or programme is laid down for ("aturan … untuk mengurangi")."""
    if scene.lexicon.has("aimed", ahead):
        return True
    decree = scene.lexicon.first("decree", ahead)
    return decree is not None and scene.lexicon.has("purpose", ahead[decree.end :])


def _reached(scene: Scene, ahead: str) -> Trigger | None:
    """The last word that tells what is reached: "has hired", but not "will have" and "intends to have"."""
    for found in reversed(scene.lexicon.find("reached", ahead)):
        if _AHEAD_OF_HAVE.isdisjoint(ahead[: found.start].lower().split()[-1:]):
            return found
    return None


def _but_for(scene: Scene, ahead: str) -> bool:
    """ "More would be poor without an average of [$950 million] a year": they have it."""
    words = small_words("figured", scene.article.language)
    near = ahead.lower().split()[-BUT_FOR:]
    return not set(words["but_for"]).isdisjoint(near) and not set(words["otherwise"]).isdisjoint(
        ahead.lower().split()
    )


def _announced(scene: Scene, ahead: str, behind: str) -> bool:
    """ "Announced a [$3 billion] investment": it is to be made. What was earned or lost is announced too."""
    near = " ".join(ahead.split()[-ANNOUNCED:])
    told = " ".join(behind.split()[:BEHIND])
    if scene.lexicon.has("bidding", " ".join(near.split()[-2:])) and told.startswith(_FOR):
        return True  # "offered [$40 million] for the club"
    return scene.lexicon.has("announcing", near) and scene.lexicon.has("undertaking", told)


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
    opening = without(scene, "no_intended", " ".join(sentence.text.split()[:2]))
    return scene.lexicon.has("estimated", opening)


def _row(scene: Scene, sentence: Sentence, low: int, start: int) -> str:
    """The words before a figure back to the last comma, over other figures of the same row."""
    left = start
    for at in [low, *breaks(sentence, low, start)][::-1]:
        piece = (at, left)
        left = at
        if at != low and (left_out(scene, sentence, piece) or _dashed(scene, sentence, piece)):
            continue
        if scene.lexicon.first("with_it", scene.words(sentence.field, *piece).lstrip(" ,")) is not None:
            continue
        if at == low or not any(piece[0] <= item.start and item.end <= start for item in sentence.numbers):
            break
    first = min((item.start for item in sentence.numbers if left <= item.start < start), default=start)
    in_row = scene.article.language == "en" and any(first < at for at in breaks(sentence, left, start))
    first = first if in_row else start
    head = scene.words(sentence.field, left, first).split()[-AHEAD:]
    return " ".join([*head, *scene.words(sentence.field, first, start).split()])


def _foretold(scene: Scene, toward: str) -> bool:
    """The nearest word is that something is foretold, whatever was planned before: "will slow growth, which
    it forecast to be [6.5%]", "is said to be small and projected [to grow by 300%]"."""
    if scene.article.language != "en":
        return False
    found = scene.lexicon.last("estimated", toward)
    behind = toward[found.end :].lower().split() if found is not None else []
    if behind[:1] != _TO_BE[:1]:
        return False
    rest = behind[2:] if behind[:2] == _TO_BE else behind
    return not scene.lexicon.has("intended", " ".join(rest))


def _dashed(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a dash stands before a figure, which tells how much stands before that: "revenues - [£160m] -"."""
    return scene.article.language == "en" and scene.words(sentence.field, *piece).strip() in _DASHES


def left_out(scene: Scene, sentence: Sentence, piece: tuple[int, int]) -> bool:
    """Only a name stands between a comma and a figure, and before the comma a figure of the same row: "akan
    menyerap 12 ton di Demak, 20 ton di Kudus", "… 12 ton, Kabupaten Kudus 20 ton"."""
    words = scene.words(sentence.field, *piece).strip(" ,").split()
    named = len(words) <= NAMED and all(word[:1].isupper() or word in _JOINS for word in words)
    return named and any(item.end == piece[0] for item in sentence.numbers)


def _hangs_on(scene: Scene, behind: str) -> bool:
    """A condition stands right behind the figure: "membangun 40 jembatan jika dana cair"."""
    first = scene.lexicon.first("condition", without(scene, "no_condition", behind))
    return first is not None and first.start == 0


def _within_condition(scene: Scene, ahead: str) -> bool:
    """A condition opens one of the stretches between commas before a figure ("Dengan begitu, jika …")."""
    if not scene.lexicon.has("condition", ahead):
        return False
    ahead = without(scene, "no_condition", ahead)
    stretches = ahead.split(", ")
    if conditioned(scene, stretches[-1]):
        return True
    if any(opens(scene, "condition", stretch) for stretch in stretches[1:]):
        return True
    # "He says if that happens, levels will rise."
    found = scene.lexicon.last("condition", stretches[0]) if len(stretches) > 1 else None
    return found is not None and scene.lexicon.has(
        "saying", " ".join(stretches[0][: found.start].split()[-1:])
    )
