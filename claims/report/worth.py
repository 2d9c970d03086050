"""Check-worthiness in words: the score, and the reasons it is the sum of."""

from functools import lru_cache

from claims.model import Claim, Language, Worth
from claims.report.catalogue import fill
from claims.report.voice import Voice, said


def reasons(voice: Voice, claim: Claim) -> tuple[str, ...]:
    """Each named reason in words with its points, as in "public office 2"."""
    return tuple(_point(voice.language, item) for item in claim.worth)


@lru_cache(maxsize=1024)
def _point(language: Language, item: Worth) -> str:
    """One reason in words. There are few of them, and every claim has several."""
    name, _, of = item.reason.partition(":")
    words = fill(said(language, "worth", name), {"type": said(language, "claim", of)}.get)
    values = {"words": words, "points": str(item.points)}
    return fill(said(language, "worth", "point"), values.get)


def score_words(voice: Voice, claim: Claim) -> str:
    """The score and its reasons, "7 = visit 4 + …"; empty where no reason is given."""
    why = reasons(voice, claim)
    return f"{claim.checkworthiness} = {' + '.join(why)}" if why else ""
