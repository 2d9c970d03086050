"""Guests: whose visit it is where somebody else only says so, hopes so, or receives them."""

from claims.extract.clause import Clause
from claims.extract.groups import PEOPLE
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_WORDS = Pattern(r"\pL[\pL’'-]*")
_NAME = Pattern(r"(?:^| )\p{Lu}[\p{Ll}-]+")
# The name of whose visit it is, or of the one "who" comes.
_THEIRS = Pattern(
    rf"(?:^|[^\pL])\p{{Lu}}[\pL-]*(?:['’]s(?: \pL+){{0,2}} $|,? {any_of(small_words('guests')['who'])} )"
)


def others_come(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """ "Biden said leaders would visit the United States": somebody else comes than the one who says so."""
    stop = clause.trigger.start
    at = max((item.end for item in scene.find("of_others", sentence, clause.start, stop)), default=stop)
    if any(mention.kind in PEOPLE and at <= mention.start < stop for mention in sentence.mentions):
        return False
    if at == stop and _guest_between(scene, sentence, clause):
        return True
    theirs = [(item.start, item.end) for item in scene.find("same_visitor", sentence, at, stop)]
    theirs += [(time.start, time.end) for time in sentence.times]
    offset = sentence.start
    return any(
        not any(start <= offset + word.start() and offset + word.end() <= end for start, end in theirs)
        for word in _WORDS.finditer(sentence.text)
        if at <= offset + word.start() and offset + word.end() <= stop
    )


def _guest_between(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """A name nobody knows stands between, the guest's: "welcomed Zelensky on his visit", "Xi's visit to"."""
    stop = clause.trigger.start
    known = [mention.end for mention in sentence.mentions if mention.kind in PEOPLE and mention.end <= stop]
    if not known or max(known) < clause.start:
        return False
    gap = sentence.text[max(known) - sentence.start : stop - sentence.start]
    if _THEIRS.search(gap) is not None:
        return True
    hosts = scene.find("hosted", sentence, max(known), stop)
    return (
        bool(hosts)
        and _NAME.search(sentence.text[hosts[-1].end - sentence.start : stop - sentence.start]) is not None
    )
