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


def office_holders(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every post with a name is a claim about the time its sentence tells of, but for times still to come:
    whoever holds a post now may speak of them.

    `details.times` counts the times named in the sentence: with more than one it is not certain
    which of them the post is meant for, and the check then refutes nothing.
    """
    for mention in sentence.mentions:
        if mention.kind != "holder":
            continue
        clause = Clause(
            Trigger("holder", mention.start, mention.end, mention.words), sentence.start, sentence.end
        )
        said = scene.lexicon.first("saying", sentence.text, mention.end - sentence.start)
        behind = sentence.start + said.end if said is not None else sentence.end
        told = talk.time_at(sentence, mention.start) or when_said(scene, talk, sentence, clause, behind)
        yield draft(
            scene,
            "office_holder",
            sentence,
            mention.start,
            mention.end,
            rule="post_and_name@2",
            period=scene.story if points_ahead(scene, told) else told,
            subject=(scene.party(sentence, mention),),
            details={
                "standing": mention.standing,
                "portfolio": mention.portfolio,
                "level": mention.level,
                "name": mention.name,
                "times": len(sentence.times),
                "quoted": sentence.quoted(mention.start) is not None,
            },
        )
