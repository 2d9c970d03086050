"""Office-holder claims: a post and a name together say that the person holds the post."""

from collections.abc import Iterator

from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when
from claims.model import Claim


def office_holders(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every post with a name is a claim about the time its sentence tells of.

    `details.times` counts the times named in the sentence: with more than one it is not certain
    which of them the post is meant for, and the check then refutes nothing.
    """
    for mention in sentence.mentions:
        if mention.kind != "holder":
            continue
        clause = Clause(
            Trigger("holder", mention.start, mention.end, mention.words), sentence.start, sentence.end
        )
        yield draft(
            scene,
            "office_holder",
            sentence,
            mention.start,
            mention.end,
            rule="post_and_name@1",
            period=talk.time_at(sentence, mention.start) or when(scene, talk, sentence, clause),
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
