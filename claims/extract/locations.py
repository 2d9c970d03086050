"""Locations: an organisation is said to sit somewhere."""

from collections.abc import Iterator

from claims.extract.clause import clauses
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.model import Claim


def locations(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """ "Gedung Kementerian X yang berada di Y": the organisation right before, the place right behind."""
    for clause in clauses(scene, sentence, "sits"):
        orgs = [m for m in sentence.mentions if m.kind == "org" and m.end <= clause.trigger.start]
        places = [m for m in sentence.mentions if m.kind == "place" and m.start >= clause.trigger.end]
        places = [m for m in places if m.level != "site"]
        if not orgs or not places:
            continue
        near = scene.words(sentence.field, orgs[-1].end, clause.trigger.start).strip()
        if near or len(scene.words(sentence.field, clause.trigger.end, places[0].start).split()) > 2:
            continue
        yield draft(
            scene,
            "location",
            sentence,
            orgs[-1].start,
            places[0].end,
            rule="sits_at@2",
            period=scene.story,
            subject=(scene.party(sentence, orgs[-1]),),
            place=scene.place(sentence, places[0]),
        )
