"""Planned events: meetings being arranged, agreements to be signed, conferences and shows to be held."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claims.extract.agreements import ENACTED, matter
from claims.extract.clause import Clause, clauses, subject, where
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import known, opening, points_ahead, scope
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when
from claims.model import Claim, Mention, Party, Period


def _orgs(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """The organisations and conferences named between two offsets."""
    return tuple(
        scene.party(sentence, mention)
        for mention in sentence.mentions
        if mention.kind == "org" and start <= mention.start and mention.end <= end
    )


def _to_come(
    scene: Scene,
    sentence: Sentence,
    clause: Clause,
    who: tuple[Party, ...],
    period: Period,
    details: dict[str, Any],
    *,
    rule: str,
) -> Claim:
    """What somebody plans, from whoever plans it to the end of the clause."""
    return draft(
        scene,
        "planned_event",
        sentence,
        opening(sentence, clause, who, scene),
        clause.end,
        rule=rule,
        period=period,
        modality="planned",
        subject=who,
        place=where(scene, sentence, clause.trigger.end, clause.end),
        details={"words": clause.trigger.words, **details},
    )


def arranged(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """A meeting is being arranged ("mengatur pertemuan"): planned, whoever tells it."""
    for clause in clauses(scene, sentence, "arranging"):
        who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
        if not known(who) or modality(scene, sentence, clause) not in ("done", "planned", "hedged"):
            continue
        period = when(scene, talk, sentence, clause)
        talk.company.remember(who)
        talk.planned_event = period
        details = {"event": "meeting", **scope(scene, sentence, clause, who)}
        yield _to_come(scene, sentence, clause, who, period, details, rule="being_arranged@3")


def settlements(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Somebody plans to sign or adopt something ("berencana mengesahkan perjanjian")."""
    for clause in clauses(scene, sentence, "settling"):
        if clause.trigger.group != "settling" or modality(scene, sentence, clause) != "planned":
            continue
        behind = scene.words(sentence.field, clause.trigger.end, clause.end).split()[:ENACTED]
        if scene.lexicon.has("enacting", " ".join(behind)):
            continue  # "is expected to sign the bill into law": nobody agrees with anybody
        who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
        if not known(who):
            continue
        period = when(scene, talk, sentence, clause)
        more = matter(scene, sentence, clause)
        yield _to_come(
            scene, sentence, clause, who, period, {"event": "agreement", **more}, rule="to_be_settled@3"
        )


def staged(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """A conference the table knows is to be held at a place and time."""
    for clause in clauses(scene, sentence, "staged"):
        series: Mention | None = None
        for mention in sentence.mentions:
            if (
                mention.org is not None
                and mention.org.startswith("event_series:")
                and mention.end <= clause.trigger.start
            ):
                series = mention
        if series is None:
            continue
        period = when(scene, talk, sentence, replace(clause, start=series.start))
        yield draft(
            scene,
            "planned_event",
            sentence,
            series.start,
            clause.end,
            rule="to_be_staged@2",
            period=period,
            modality="planned",
            subject=_orgs(scene, sentence, series.start, clause.trigger.start),
            place=where(scene, sentence, clause.trigger.start, clause.end),
            details={"event": "conference", "words": series.words, "series": series.org},
        )


def partaking(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Somebody is to take part in something at a time still to come."""
    for clause in clauses(scene, sentence, "taking_part"):
        setting = modality(scene, sentence, clause)
        period = when(scene, talk, sentence, clause)
        if setting != "planned" or not points_ahead(scene, period):
            continue
        who = subject(scene, talk, sentence, clause.start, clause.trigger.start)
        first = _orgs(scene, sentence, clause.start, clause.trigger.start) or who
        if not known(first):
            continue
        yield draft(
            scene,
            "planned_event",
            sentence,
            min(clause.trigger.start, _start_of(scene, sentence, first, clause)),
            clause.end,
            rule="to_take_part@2",
            period=period,
            modality="planned",
            subject=first,
            object=_orgs(scene, sentence, clause.trigger.end, clause.end),
            place=where(scene, sentence, clause.trigger.end, clause.end),
            details={"event": "participation", "words": clause.trigger.words},
        )


def _start_of(scene: Scene, sentence: Sentence, parties: tuple[Party, ...], clause: Clause) -> int:
    starts = [
        mention.start
        for mention in sentence.mentions
        if any(scene.span(sentence.field, mention.start, mention.end) == party.span for party in parties)
    ]
    return min([*starts, clause.trigger.start])
