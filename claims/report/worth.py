"""Check-worthiness in words: the score, and the reasons it is the sum of."""

from claims.model import Claim
from claims.report.catalogue import fill
from claims.report.voice import Voice


def reasons(voice: Voice, claim: Claim) -> tuple[str, ...]:
    """Each named reason in words with its points, as in "public office 2"."""
    said = []
    for item in claim.worth:
        name, _, of = item.reason.partition(":")
        words = fill(voice.say("worth", name), {"type": voice.say("claim", of)}.get)
        values = {"words": words, "points": str(item.points)}
        said.append(fill(voice.say("worth", "point"), values.get))
    return tuple(said)


def score_words(voice: Voice, claim: Claim) -> str:
    """The score and its reasons, "7 = visit 4 + …"; empty where no reason is given."""
    said = reasons(voice, claim)
    return f"{claim.checkworthiness} = {' + '.join(said)}" if said else ""
