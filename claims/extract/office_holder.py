"""Office-holder claims: a post and a name together say that the person holds the post."""

from collections.abc import Iterator

from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import points_ahead
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when_said
from claims.model import Claim


def _times(sentence: Sentence) -> int:
    """How many different times the sentence names; an hour of the day alone is none."""
    times = [
        reading.value
        for reading in sentence.times
        if not (reading.value.type == "TIME" and not reading.value.period.known)
    ]
    return len({(time.period.lo, time.period.hi) for time in times})


def office_holders(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every post with a name is a claim about the time its sentence tells of, but for times still to come:
    whoever holds a post now may speak of them.

    `details.times` counts the different times named in the sentence: with more than one it is not certain
    which of them the post is meant for, and the check then refutes nothing. `details.looking_back`
    is true where a word of the sentence looks back ("saat itu", "pernah", "then").
    """
    for mention in sentence.mentions:
        if mention.kind != "holder":
            continue
        clause = Clause(
            Trigger("holder", mention.start, mention.end, mention.words), sentence.start, sentence.end
        )
        said = scene.lexicon.first("saying", sentence.text, mention.end - sentence.start)
        behind = sentence.start + said.end if said is not None else sentence.end
        # The event whose clause the post stands in says when, whatever else the sentence names.
        event = talk.time_at(sentence, mention.start)
        told = event or when_said(scene, talk, sentence, clause, behind)
        yield draft(
            scene,
            "office_holder",
            sentence,
            mention.start,
            mention.end,
            rule="post_and_name@3",
            period=scene.story if points_ahead(scene, told) else told,
            subject=(scene.party(sentence, mention),),
            details={
                "standing": mention.standing,
                "portfolio": mention.portfolio,
                "level": mention.level,
                "name": mention.name,
                "times": 1 if event is not None else _times(sentence),
                "looking_back": scene.lexicon.has("looking_back", sentence.text),
                "quoted": sentence.quoted(mention.start) is not None,
            },
        )
