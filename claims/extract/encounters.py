"""Meetings and visits: an event word, who, with whom, when, where, how sure."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.extract.clause import Clause, between, clauses, companions, subject, where
from claims.extract.describing import describes
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.groups import PEOPLE
from claims.extract.guests import others_come
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import timing
from claims.lang.small_words import small_words
from claims.model import Claim, Party, Period, Place, Reading

# Online or by phone is said within this many characters of the event word, before the next comma.
NEAR = 70


def scope(scene: Scene, sentence: Sentence, clause: Clause, parties: tuple[Party, ...]) -> dict[str, Any]:
    """The scope of an encounter as the words of its clause give it: format, mode, formality, level."""
    countries = {party.country for party in parties if party.country is not None}
    text = scene.words(sentence.field, clause.start, clause.end)
    near = scene.words(sentence.field, clause.trigger.start, min(clause.trigger.end + NEAR, clause.end))
    if scene.lexicon.has("trilateral", text) or len(countries) == 3:
        format = "trilateral"
    elif len(countries) > 3:
        format = "multilateral"
    else:
        format = "bilateral"
    levels = set()
    for party in parties:
        office = scene.world.office(party.office) if party.office is not None else None
        if office is not None:
            levels.add(office.level)
    return {
        "format": format,
        "mode": "virtual" if scene.lexicon.has("virtual", near.split(",")[0]) else "in_person",
        "formality": "official" if scene.lexicon.has("official", text) else None,
        "level": levels.pop() if len(levels) == 1 else None,
    }


def opening(sentence: Sentence, clause: Clause, parties: tuple[Party, ...], scene: Scene) -> int:
    """Where the claim opens: with its first party in this clause, else with the event word."""
    clause_span = scene.span(sentence.field, clause.start, clause.end)
    starts = [
        mention.start
        for mention in sentence.mentions
        if clause.start <= mention.start < clause.trigger.start
        and any(
            party.span.overlaps(scene.span(sentence.field, mention.start, mention.end)) for party in parties
        )
    ]
    pointers = [
        party.span.start - clause_span.start + clause.start
        for party in parties
        if party.span.field == sentence.field and clause_span.start <= party.span.start < clause_span.end
    ]
    return min([*starts, *(at for at in pointers if at < clause.trigger.start), clause.trigger.start])


# Verbs whose object may be a thing, and words for a country that may stand before its name.
_SEEN, _LAND = (frozenset(small_words("encounters")[name]) for name in ("seen", "land"))


def destination(scene: Scene, sentence: Sentence, clause: Clause) -> Place | None:
    """Where a visit goes: the first place or country right behind "ke" or "to"."""
    for mention in sentence.mentions:
        if mention.start < clause.trigger.end or mention.start >= clause.end or mention.level == "site":
            continue
        gap = between(scene, sentence, clause.trigger.end, mention.start)
        if gap is None:
            continue
        if mention.kind in ("place", "country") and len(gap.split()) <= 2 and "," not in gap:
            if mention.kind == "country" and (_describes(clause, gap) or describes(scene, sentence, mention)):
                return None
            place = scene.place(sentence, mention)
            behind = sentence.text[mention.end - sentence.start :].split(maxsplit=1)
            part = bool(behind) and scene.lexicon.has("part_of_country", behind[0])
            # "Jepang bagian utara", "northern Japan": a part of a country is not the country.
            if part or scene.lexicon.has("part_of_country", gap):
                return replace(place, entity=None)
            return place
        return None
    return None


def _describes(clause: Clause, gap: str) -> bool:
    """ "Mengunjungi pameran India": behind a thing that is seen the country only says of what kind it is."""
    if clause.trigger.words.lower() not in _SEEN or not gap.strip():
        return False
    return gap.split()[-1].islower() and gap.split()[-1] not in _LAND


def time_span(scene: Scene, sentence: Sentence, reading: Reading | None) -> list[int] | None:
    """Where the words stand that give the time, in the field as given; None where there are none."""
    if reading is None:
        return None
    span = scene.span(sentence.field, reading.start, reading.end)
    return [span.start, span.end]


def known(parties: tuple[Party, ...]) -> bool:
    """At least one party is linked to something the table or the calendar of countries knows."""
    return any(p.person or p.office or p.country or p.org or p.ambiguous for p in parties)


def meetings(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Somebody met somebody. A planned meeting is a planned event; one only wished for is no claim."""
    for clause in clauses(scene, sentence, "meeting"):
        setting = modality(scene, sentence, clause)
        who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
        whom = companions(scene, sentence, clause)
        parties = who + whom
        if setting is None or not known(parties) or len(parties) < 2:
            continue
        if setting == "done" and scene.lexicon.has("infinitive", clause.trigger.words):
            continue
        period, read = timing(scene, talk, sentence, clause, planned=setting == "planned")
        planned = setting == "planned" or (setting == "done" and points_ahead(scene, period))
        claim = draft(
            scene,
            "planned_event" if planned else "meeting",
            sentence,
            opening(sentence, clause, parties, scene),
            clause.end,
            rule="meeting_words@7",
            period=period,
            modality="planned" if planned else setting,
            subject=who,
            object=whom,
            place=where(scene, sentence, clause.trigger.end, clause.end),
            details={
                "event": "meeting",
                "words": clause.trigger.words,
                "when": time_span(scene, sentence, read),
                **scope(scene, sentence, clause, parties),
            },
        )
        talk.company.remember(parties)
        talk.told.append((sentence.field, clause.start, clause.end, period))
        talk.last_event = claim.period if claim.period.known else talk.last_event
        yield claim


def points_ahead(scene: Scene, period: Period) -> bool:
    """The time lies wholly after the day of printing."""
    day = scene.today
    return period.lo is not None and day is not None and period.lo > day


def visits(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Somebody paid a visit somewhere. Going home ("kembali ke Jepang") is no visit."""
    for clause in clauses(scene, sentence, "visit"):
        setting = modality(scene, sentence, clause)
        target = destination(scene, sentence, clause)
        who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
        if (
            setting is None
            or target is None
            or not known(who)
            or (sentence.field, clause.trigger.start) in talk.counted
            or others_come(scene, sentence, clause)
        ):
            continue
        ahead = scene.words(sentence.field, clause.start, clause.trigger.end)
        if scene.lexicon.has("home", ahead):
            continue
        period, read = timing(scene, talk, sentence, clause, planned=setting == "planned")
        planned = setting == "planned" or (setting == "done" and points_ahead(scene, period))
        yield draft(
            scene,
            "visit",
            sentence,
            opening(sentence, clause, who, scene),
            clause.end,
            rule="visit_words@10",
            period=period,
            modality="planned" if planned else setting,
            subject=who,
            place=target,
            details={
                "event": "visit",
                "words": clause.trigger.words,
                "when": time_span(scene, sentence, read),
                "post": any(
                    mention.kind in PEOPLE
                    for mention in sentence.mentions
                    if mention.end <= clause.trigger.start
                ),
                **scope(scene, sentence, clause, who),
            },
        )
        talk.last_event = period if period.known and not planned else talk.last_event
