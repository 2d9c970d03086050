"""First, last and only: how often, compared with what, in which scope."""

from collections.abc import Iterator
from dataclasses import replace

import re2

from claims.extract.clause import Clause, clauses, subject, triggers, where
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import destination, known, scope, time_span
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import timing
from claims.lang.small_words import small_words
from claims.model import Claim, Comparator, Party, Period, Place, Reading, Time
from claims.text.listed import any_of

_COUNTED = re2.compile(rf"(?i)([\pL\pN]+(?: [\pL\pN]+)?)[ -]{any_of(small_words('comparators')['year'])}\b")
_EVENTS = ("visit", "meeting", "meeting_noun")


def _event(scene: Scene, sentence: Sentence, near: Trigger) -> Clause | None:
    """The event word nearest to the comparator, with its clause; None where the sentence has none."""
    found = clauses(scene, sentence, *_EVENTS)
    if not found:
        return None
    return min(found, key=lambda clause: (abs(clause.trigger.start - near.start), clause.trigger.start))


def _since(scene: Scene, sentence: Sentence) -> tuple[Period, Reading] | None:
    """The time right behind "sejak", with its reading."""
    for word in scene.lexicon.find("since", sentence.text):
        for reading in sentence.times:
            gap = sentence.text[word.end : max(word.end, reading.start - sentence.start)]
            if (
                reading.start - sentence.start >= word.end
                and len(gap.split()) <= 1
                and isinstance(reading.value, Time)
            ):
                return (reading.value.period, reading) if reading.value.period.known else None
    return None


def _window(sentence: Sentence) -> tuple[int, Reading] | None:
    """The N of "dalam N tahun", in whole years, with its reading; None where no such length is named."""
    for reading in sentence.times:
        time = reading.value
        if isinstance(time, Time) and time.type == "DURATION":
            value = time.value
            if value.startswith("P") and value.endswith("Y") and value[1:-1].isdigit():
                return int(value[1:-1]), reading
            if value.startswith("P") and value.endswith("DE") and value[1:-2].isdigit():
                return 10 * int(value[1:-2]), reading
    return None


def _number_span(scene: Scene, sentence: Sentence, reading: Reading) -> list[int] | None:
    """Where the N of "dalam N tahun" stands, in the field as given; None where a decade is named."""
    words = scene.words(sentence.field, reading.start, reading.end)
    found = _COUNTED.search(words)
    if found is None:
        return None
    span = scene.span(sentence.field, reading.start + found.start(1), reading.start + found.end(1))
    return [span.start, span.end]


def _timed(sentence: Sentence, word: Trigger) -> bool:
    """The word is part of a time ("last week", "sepuluh tahun terakhir") and compares nothing."""
    return any(time.start <= word.start and word.end <= time.end for time in sentence.times)


def _parties(scene: Scene, talk: Discourse, sentence: Sentence, clause: Clause) -> tuple[Party, ...]:
    """Who the comparator is about: the subject, else whom the words behind the event point to or name."""
    who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
    if known(who):
        return who
    behind = subject(scene, talk, sentence, clause.trigger.end, clause.end)
    if known(behind):
        return behind
    for group in groups(sentence):
        if group[0].kind in PEOPLE:
            return tuple(scene.party(sentence, mention) for mention in group)
    return ()


def _place(scene: Scene, sentence: Sentence, clause: Clause) -> Place | None:
    if clause.trigger.group == "visit":
        return destination(scene, sentence, clause)
    return where(scene, sentence, clause.trigger.end, sentence.end)


def first_lasts(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """A comparator with an event it counts. Without an event, or without a limit, it is no claim of ours.

    A first needs its window ("dalam sepuluh tahun") or its since; a last the time it is said
    to have been. Scope is what the sentence names: parties, host, format, level.
    """
    for name in ("last", "first", "only"):
        words = [word for word in triggers(scene, sentence, name) if not _timed(sentence, word)]
        if not words or scene.lexicon.has("ordinal_break", sentence.text):
            continue
        mark = words[0]
        clause = _event(scene, sentence, mark)
        if clause is None or sentence.quoted(mark.start) != sentence.quoted(clause.trigger.start):
            continue
        setting = modality(scene, sentence, clause)
        who = _parties(scene, talk, sentence, clause)
        behind, stretch = _since(scene, sentence), _window(sentence)
        since = behind[0] if behind is not None else None
        told, read = timing(scene, talk, sentence, clause)
        place = _place(scene, sentence, clause)
        if setting is None or not known(who):
            continue
        if name == "last":
            if told.basis not in ("explicit", "publication") or not told.known:
                continue
            since = told
        elif stretch is None and behind is None:
            continue
        else:
            told = _time_of_event(scene, sentence, talk, told)
        whole = clause if name == "last" else replace(clause, start=sentence.start, end=sentence.end)
        event = "visit" if clause.trigger.group == "visit" else "meeting"
        marks = scene.span(sentence.field, mark.start, mark.end)
        talk.counted.add((sentence.field, clause.trigger.start))
        yield draft(
            scene,
            "first_last",
            sentence,
            min(sentence.start if name == "last" else whole.start, mark.start),
            _end(sentence, clause, mark),
            rule=f"{name}_with_event@3",
            period=told,
            modality=setting,
            subject=who,
            place=place,
            comparator=Comparator(name, marks, stretch[0] if stretch is not None else None, since),
            details={
                "event": event,
                "words": clause.trigger.words,
                "when": time_span(scene, sentence, read),
                "since_at": time_span(scene, sentence, behind[1]) if behind is not None else None,
                "window_at": _number_span(scene, sentence, stretch[1]) if stretch is not None else None,
                "post": any(mention.kind in PEOPLE for mention in sentence.mentions),
                **scope(scene, sentence, clause, who),
            },
        )


def _end(sentence: Sentence, clause: Clause, mark: Trigger) -> int:
    """The claim closes before the next event that "dan" adds, but never before the comparator is out."""
    ends = [item.end for item in sentence.times if item.start >= mark.start and item.end <= clause.end]
    return max(clause.end, mark.end, *ends) if ends else max(clause.end, mark.end)


def _time_of_event(scene: Scene, sentence: Sentence, talk: Discourse, told: Period) -> Period:
    """ "Hal itu akan menjadi pertemuan pertama" is about the event told just before."""
    if (
        told.basis == "inherited"
        and talk.planned_event is not None
        and scene.lexicon.has("that_matter", sentence.text)
    ):
        return replace(talk.planned_event, basis="context")
    return told
