"""What says that a figure is aimed at or announced, and what that it is reached."""

from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene
from claims.lang.small_words import small_words

# So many words behind a figure may say that it is planned or estimated.
BEHIND = 4
# So many words before a figure may announce it.
ANNOUNCED = 5
_AHEAD_OF_HAVE = frozenset(small_words("figure_aims")["ahead_of_have"])
_FOR = tuple(f"{word} " for word in small_words("figure_aims")["for"])


def aimed_at(scene: Scene, ahead: str) -> bool:
    """The figure is an aim, or what a decree or programme is laid down for ("aturan … untuk mengurangi")."""
    if scene.lexicon.has("aimed", ahead):
        return True
    decree = scene.lexicon.first("decree", ahead)
    return decree is not None and scene.lexicon.has("purpose", ahead[decree.end :])


def last_reached(scene: Scene, ahead: str) -> Trigger | None:
    """The last word that tells what is reached: "has hired", but not "will have" and "intends to have"."""
    for found in reversed(scene.lexicon.find("reached", ahead)):
        if _AHEAD_OF_HAVE.isdisjoint(ahead[: found.start].lower().split()[-1:]):
            return found
    return None


def announced(scene: Scene, ahead: str, behind: str) -> bool:
    """ "Announced a [$3 billion] investment": it is to be made. What was earned or lost is announced too."""
    near = " ".join(ahead.split()[-ANNOUNCED:])
    told = " ".join(behind.split()[:BEHIND])
    if scene.lexicon.has("bidding", " ".join(near.split()[-2:])) and told.startswith(_FOR):
        return True  # "offered [$40 million] for the club"
    return scene.lexicon.has("announcing", near) and scene.lexicon.has("undertaking", told)
