"""Times of another clause: what is told aside, behind "after", of a thing, or of somebody else."""

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


@cache
def _elsewhere(language: Language) -> Pattern | None:
    lists = small_words("asides", language)
    if not lists["other"]:
        return None
    return Pattern(
        rf"(?i)\b(?:{any_of(lists['other'])}|{any_of(lists['relative'])} {any_of(lists['modal'])}"
        rf"|{any_of(lists['has'])} {any_of(lists['since'])})\b"
    )


def elsewhere(scene: Scene, between: str) -> bool:
    """Between a time and a figure behind it begins what has a time of its own.

    "Arrested 14 people on Monday after a riot that killed 30", "votes next week on a package that would
    cut the rate to 21 percent", "in 2010 it had 300 workers, but it has since grown to 900".
    """
    pattern = _elsewhere(scene.article.language)
    if pattern is None:
        return False
    # A comma closes what began before it: "in 2019, before the storm came, it had 300 workers".
    _, comma, last = between.rpartition(", ")
    relative = small_words("asides", scene.article.language)["relative"]
    # So does a clause between commas: at the start of the year the yen, which had lost 7 percent, rose.
    aside = comma != "" and not set(relative).isdisjoint(last.split()[:1])
    return aside or pattern.search(last) is not None


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
