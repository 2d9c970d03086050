"""Agreements: who agreed, on what, when; behind "dan" the parties are those of the event told before."""

from collections.abc import Iterator

import re2

from claims.extract.clause import Clause, clauses, companions, subject
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import known, opening, time_span
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import timing
from claims.lang.small_words import small_words
from claims.model import Claim, Party

_WORD = re2.compile(r"\pL[\pL\pN.'’-]*")
# So many words behind "signed" may say that it was a law.
ENACTED = 4
_PREPOSITIONS = frozenset(small_words("agreements")["prepositions"])


def matter(scene: Scene, sentence: Sentence, clause: Clause) -> dict[str, list[str]]:
    """What an agreement is about: the concepts it names, and its content words behind the event word."""
    words = scene.words(sentence.field, clause.trigger.end, clause.end)
    named = [m for m in sentence.mentions if m.start >= clause.trigger.end and m.end <= clause.end]
    for mention in named:
        words = words.replace(mention.words, " ")
    return {
        "topics": list(scene.lexicon.topics(scene.words(sentence.field, clause.trigger.start, clause.end))),
        "content": list(scene.lexicon.content(words)),
    }


def agreements(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Somebody agreed to something. A plan to agree is a planned event.

    Behind "dan" the parties are those of the event told before ("berdialog dan sepakat").
    """
    before: tuple[Party, ...] = ()
    for clause in clauses(scene, sentence, "agreement", "meeting"):
        found = subject(scene, talk, sentence, clause.start, clause.trigger.start, before)
        who = found if found and known(found) else before
        before = who or before
        if clause.trigger.group == "meeting":
            before = who + companions(scene, sentence, clause)
            continue
        setting = modality(scene, sentence, clause)
        if (
            setting is None
            or not known(who)
            or _an_opinion(scene, sentence, clause)
            or _somebody_else(scene, sentence, clause, who)
        ):
            continue
        planned = setting == "planned"
        begin = opening(sentence, clause, who, scene)
        last_meeting = [m for m in sentence.mentions if m.end <= clause.trigger.start]
        if who == before and last_meeting and begin < clause.trigger.start and _told(scene, sentence, clause):
            begin = clause.trigger.start
        period, read = timing(
            scene, talk, sentence, clause, start=_after_event(scene, sentence, clause), planned=planned
        )
        yield draft(
            scene,
            "planned_event" if planned else "agreement",
            sentence,
            begin,
            clause.end,
            rule="agreement_words@6",
            period=period,
            modality="planned" if planned else setting,
            subject=who,
            details={
                "event": "agreement",
                "words": clause.trigger.words,
                "when": time_span(scene, sentence, read),
                **matter(scene, sentence, clause),
            },
        )
        talk.company.remember(who)
        if period.known and not planned:
            talk.last_event = period


def _an_opinion(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """ "Lebih setuju", "setuju jika …", "signed the bill into law": nothing was agreed, somebody has a view,
    or a condition, or makes a law."""
    near = " ".join(scene.words(sentence.field, clause.start, clause.trigger.start).split()[-2:])
    leaning = scene.lexicon.last("leaning", near)
    if leaning is not None and near.endswith(leaning.words):
        return True
    behind = scene.words(sentence.field, clause.trigger.end, clause.end).lstrip(" ,")
    if scene.lexicon.has("enacting", " ".join(behind.split()[:ENACTED])):
        return True
    condition = scene.lexicon.first("condition", behind)
    return condition is not None and condition.start == 0


def _somebody_else(scene: Scene, sentence: Sentence, clause: Clause, who: tuple[Party, ...]) -> bool:
    """Another name stands nearer to the event word than any party: it may be theirs, so nothing is drawn.

    Places and times, and names behind a preposition, are no subjects.
    """
    last = clause.start
    for mention in sentence.mentions:
        span = scene.span(sentence.field, mention.start, mention.end)
        if mention.end <= clause.trigger.start and any(party.span.overlaps(span) for party in who):
            last = max(last, mention.end)
    aside = [(m.start, m.end) for m in sentence.mentions if m.kind == "place"]
    aside += [(reading.start, reading.end) for reading in sentence.times]
    before = ""
    for found in _WORD.finditer(scene.words(sentence.field, last, clause.trigger.start)):
        word, at = found.group(), last + found.start()
        led = before in _PREPOSITIONS or before[:1].isupper() or at == clause.start
        if word[:1].isupper() and not led and not any(start <= at < end for start, end in aside):
            return True
        before = word
    return False


def _told(scene: Scene, sentence: Sentence, clause: Clause) -> bool:
    """Another event word stands between the parties and this one."""
    piece = scene.words(sentence.field, clause.start, clause.trigger.start)
    return scene.lexicon.has("meeting", piece) or scene.lexicon.has("visit", piece)


def _after_event(scene: Scene, sentence: Sentence, clause: Clause) -> int | None:
    """Behind another event of the same sentence only the times behind it count."""
    if not _told(scene, sentence, clause):
        return None
    return clause.trigger.start
