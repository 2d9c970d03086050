"""Headlines that tell what is to be done: "Chipmaker to cut 900 jobs"."""

from functools import cache

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_AHEAD = 6
"""Words, at most, that say who is to do it; a headline with more has a verb of its own before."""


@cache
def _to_do(language: Language) -> Pattern | None:
    lists = small_words("headline_plans", language)
    if not lists["verbs"]:
        return None
    return Pattern(rf"(?i)^(?P<who>[^,:;]+?) {any_of(lists['to'])} {any_of(lists['verbs'])}\b")


@cache
def _over(language: Language) -> Pattern:
    lists = small_words("headline_plans", language)
    return Pattern(rf"(?i)[:;]| [-–—] |\b{any_of(lists['over'])}\b")


def to_be_done(scene: Scene, sentence: Sentence, start: int) -> bool:
    """The figure at an offset is of what a headline says is to be done; not of why, or of what was before.

    Who does it stands first and without a verb: "Firm says it failed to cut 900 jobs" is none.
    """
    if sentence.field != "title" and sentence.block.kind != "heading":
        return False
    pattern = _to_do(scene.article.language)
    ahead = sentence.text[: start - sentence.start]
    told = pattern.search(ahead) if pattern is not None else None
    if told is None:
        return False
    who = told["who"].split()
    verbs = small_words("headline_plans", scene.article.language)["no_noun"]
    if len(who) > _AHEAD or not set(verbs).isdisjoint(word.lower() for word in who):
        return False
    return _over(scene.article.language).search(ahead[told.end() :]) is None


__all__ = ["to_be_done"]
