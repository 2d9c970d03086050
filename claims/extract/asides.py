"""Times of another clause: what is told aside, behind "after" or "to", of a thing, or of somebody else."""

from dataclasses import dataclass
from functools import cache

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Mention, Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_ROW = 2
"""So few words between two posts join them in one row ("President X and Prime Minister Y")."""


def told_aside(scene: Scene, sentence: Sentence, event: int, time: Reading) -> bool:
    """A time between two commas before the event, in a clause that only says more of somebody.

    "The mayor, who resigned in 2019, said on Friday …": nothing is said in 2019.
    """
    if time.end > event or "," not in scene.words(sentence.field, time.end, event):
        return False
    before = scene.words(sentence.field, sentence.start, time.start)
    opened = before.rfind(", ")
    if opened < 0:
        return False
    first = scene.lexicon.first("which", before[opened + 2 :])
    return first is not None and first.start == 0


@dataclass(frozen=True, slots=True)
class _Parting:
    """Words between a time and a figure that begin a clause of its own, in one language.

    `tells` are those no comma closes, `opens` those that a comma may close, `step` an infinitive, and `same`
    what something brought about.
    """

    tells: Pattern
    opens: Pattern
    step: Pattern
    same: Pattern
    behind: Pattern
    goes_on: frozenset[str]


@cache
def _parting(language: Language) -> _Parting | None:
    lists = small_words("asides", language)
    if not lists["other"]:
        return None
    tells = rf"{any_of(lists['tells'])}|{any_of(lists['for'])} \pL{{2,}}ing|{any_of(lists['found'])} that"
    opens = (
        rf"{any_of(lists['other'])}|{any_of(lists['relative'])}|as {any_of(lists['it'])}"
        rf"|{any_of(lists['has'])} {any_of(lists['since'])}"
    )
    doing = any_of([*lists["joins"], *lists["paid_for"]])
    return _Parting(
        tells=Pattern(rf"(?i)\b(?:{tells})\b"),
        opens=Pattern(rf"(?i)\b(?:{tells}|{opens})\b"),
        same=Pattern(rf"(?i)^ {any_of(lists['relative'])} {any_of(lists['happened'])}\b"),
        step=Pattern(r"(?:^ ?|(\pL+) )to (\p{Ll}[\p{Ll}-]+)\b"),
        behind=Pattern(rf"(?i)\b(?:{tells}|{opens}|{doing} {any_of(lists['it'])})\b"),
        goes_on=frozenset(lists["goes_on"]),
    )


def elsewhere(scene: Scene, between: str, ahead: bool, over: bool) -> bool:
    """Between a time and a figure begins another clause, so that the time is not the figure's own.

    "Arrested 14 people on Monday after a riot that killed 30", "voted on Tuesday to pay $5 million", "jailed
    on Friday for taking 850,000 euros", "in 2010 it had 300 workers, but it has since grown to 900".
    `ahead` tells that the time stands before the figure, `over` that it is no time to come: "is
    expected next year to pay $5 million" is of next year.
    """
    parting = _parting(scene.article.language)
    if parting is None or not between.strip():
        return False
    if not ahead:
        return parting.behind.search(between) is not None or _step(parting, between, True)
    # What a thing that happened then brought about is of then: "an attack on Sunday that killed 2 people".
    between = parting.same.sub("", between)
    # A comma closes what began right behind one: "in 2019, before the storm came, it had 300 workers".
    *closed, last = between.split(", ")
    if any(parting.tells.search(piece) is not None for piece in closed):
        return True
    # So does a clause between commas: at the start of the year the yen, which had lost 7 percent, rose.
    return parting.opens.search(last) is not None or _step(parting, last, over)


def _step(parting: _Parting, between: str, over: bool) -> bool:
    """What somebody did was a step towards something else ("voted to pay"), or its doing ("began to pay")."""
    for found in parting.step.finditer(between):
        if found[2] in parting.goes_on or found[1] in parting.goes_on:
            continue
        if over or found[1] is not None:
            return True
    return False


def own_end(scene: Scene, sentence: Sentence, mention: Mention) -> int:
    """Where the clause of a post ends: where somebody else with a post begins to do something.

    "President X named him attorney and President Y made him a judge in 1990": Y did it then.
    """
    lists = small_words("asides", scene.article.language)
    for other in sentence.mentions:
        if other.kind != "holder" or other.start <= mention.end:
            continue
        gap = scene.words(sentence.field, mention.end, other.start).split()
        verb = scene.words(sentence.field, other.end, sentence.end).split(" ")[:2]
        if len(gap) <= _ROW or gap[-1] not in lists["joins"] or len(verb) < 2 or verb[0]:
            continue
        if verb[1].isalpha() and verb[1].islower() and verb[1] not in lists["no_verb"]:
            return other.start
    return sentence.end


__all__ = ["elsewhere", "own_end", "told_aside"]
