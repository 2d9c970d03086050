"""What changed in the words of an article from one version to the next, sentence by sentence."""

from claims.model import Article, TextChange
from claims.versions.difference import between, pieces
from claims.versions.pairing import pair
from claims.versions.sentences import Sentences


def text_changes(old: Article, new: Article) -> tuple[TextChange, ...]:
    """Sentences that changed, came or moved in the order of the newer version, then those that are gone."""
    before, after = Sentences(old).all, Sentences(new).all
    pairing = pair(before, after)
    came_from = {b: a for a, places in reversed(list(enumerate(pairing.into))) for b in places}
    found: list[TextChange] = []
    told: set[int] = set()
    for b, sentence in enumerate(after):
        a = came_from.get(b)
        if a is None:
            found.append(TextChange("added", pieces((), sentence.key)))
        elif a not in told and a not in pairing.same:
            told.add(a)
            became = [after[place] for place in pairing.into[a]]
            found.append(TextChange("changed", between(before[a], became)))
        elif a in pairing.moved:
            found.append(TextChange("moved", pieces(before[a].key, sentence.key)))
    for a, sentence in enumerate(before):
        if not pairing.into[a]:
            found.append(TextChange("removed", pieces(sentence.key, ())))
    return tuple(found)
