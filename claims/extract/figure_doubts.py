"""What doubts a figure, or lets it hang on something: hedges, estimates, allegations, conditions."""

from claims.extract.lexicon import Trigger
from claims.extract.modality import opens, without
from claims.extract.scene import Scene, Sentence
from claims.extract.stretches import conditioned
from claims.lang.small_words import small_words

# So many characters behind a figure may say that what is counted is still to come.
TO_COME = 48
# A doubt that opens a relative clause is about nothing else where more words than this end that clause.
ASIDE = 3
# So many words before a figure may tell that without it all would be otherwise.
BUT_FOR = 4
_CAN = frozenset(small_words("figure_doubts")["can"])


def but_for(scene: Scene, ahead: str) -> bool:
    """ "More would be poor without an average of [$950 million] a year": they have it."""
    words = small_words("figure_doubts", scene.article.language)
    near = ahead.lower().split()[-BUT_FOR:]
    return not set(words["but_for"]).isdisjoint(near) and not set(words["otherwise"]).isdisjoint(
        ahead.lower().split()
    )


def has_room(scene: Scene, ahead: str) -> bool:
    """The one doubt is that something can hold so much ("hanya bisa menampung sekitar 600 penumpang")."""
    doubts = scene.lexicon.find("hedge", ahead)
    if len(doubts) != 1 or doubts[0].words.lower() not in _CAN:
        return False
    first = scene.lexicon.first("holds", ahead[doubts[0].end :])
    return first is not None and first.start <= 1


def about_others(scene: Scene, ahead: str) -> bool:
    """The one doubt before a figure is in what a relative clause says of something else: "jumlah siswa
    yang diduga keracunan makanan di sekolah [bertambah …]"."""
    doubts = scene.lexicon.find("hedge", ahead)
    related = scene.lexicon.last("which", ahead[: doubts[0].start]) if len(doubts) == 1 else None
    return (
        related is not None
        and not ahead[related.end : doubts[0].start].strip()
        and len(ahead[doubts[0].end :].split()) > ASIDE
    )


def alleged(scene: Scene, ahead: str) -> bool:
    """The clause is only said to be so ("X diduga mengedarkan … bersama lima orang"); a doubt in what a
    relative clause says of somebody is about nothing else, and what is known since is told as known."""
    doubt = scene.lexicon.last("alleged", ahead)
    if doubt is None or scene.lexicon.has("which", " ".join(ahead[: doubt.start].split()[-2:])):
        return False
    return not scene.lexicon.has("reached", ahead[doubt.end :])


def starts_from(sentence: Sentence, figure: Trigger) -> bool:
    """What is foretold right behind is where the figure goes ("$3.2 billion is expected to grow to …")."""
    return figure.group == "quantity" and any(
        number.kind == "change" and 0 <= number.start - figure.end <= TO_COME for number in sentence.numbers
    )


def reckon(scene: Scene, ahead: str) -> bool:
    """The words end with an estimate ("economists estimate [that growth slowed to 5.2%]")."""
    return scene.lexicon.has("estimated", " ".join(ahead.split()[-1:]))


def reckoned(scene: Scene, sentence: Sentence) -> bool:
    """The sentence opens with an estimate ("Berdasarkan perkiraan, …")."""
    opening = without(scene, "no_intended", " ".join(sentence.text.split()[:2]))
    return scene.lexicon.has("estimated", opening)


def hangs_on(scene: Scene, behind: str) -> bool:
    """A condition stands right behind the figure: "membangun 40 jembatan jika dana cair"."""
    first = scene.lexicon.first("condition", without(scene, "no_condition", behind))
    return first is not None and first.start == 0


def within_condition(scene: Scene, ahead: str) -> bool:
    """A condition opens one of the stretches between commas before a figure ("Dengan begitu, jika …")."""
    if not scene.lexicon.has("condition", ahead):
        return False
    ahead = without(scene, "no_condition", ahead)
    stretches = ahead.split(", ")
    if conditioned(scene, stretches[-1]):
        return True
    if any(opens(scene, "condition", stretch) for stretch in stretches[1:]):
        return True
    # "He says if that happens, levels will rise."
    found = scene.lexicon.last("condition", stretches[0]) if len(stretches) > 1 else None
    return found is not None and scene.lexicon.has(
        "saying", " ".join(stretches[0][: found.start].split()[-1:])
    )
