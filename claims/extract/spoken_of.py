"""Whether who is named acts or speaks, so that "he" may be that person; or is only told of."""

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Mention, Party
from claims.text.patterns import Pattern

# So many characters behind a name may say that something is said of it.
TOLD_OF = 40
# So many words may tell what somebody is, before the name.
POST = 8
# So many words behind a genitive may tell whom it is about ("X's long-time personal lawyer").
RELATED = 4
_SOMEBODY_OF = frozenset(small_words("spoken_of")["somebody_of"])
_AROUND = frozenset(small_words("spoken_of")["around"])
_AS = frozenset(small_words("spoken_of")["as_told"])
_VERB = Pattern(r"^(?:me|ber|di|ter)\p{Ll}{4,}$")
_LAST_STRETCH = Pattern(r"^.*(?:[,:;]| [-–—]+) ")


def told_of(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Right behind the name stands that others say, think or demand something of that person."""
    if "told_of" not in scene.lexicon.groups(sentence.text):
        return False
    behind = sentence.text[mention.end - sentence.start :][:TOLD_OF]
    told = scene.lexicon.first("told_of", behind)
    return told is not None and len(behind[: told.start].split()) <= 1


def made_known_by(scene: Scene, sentence: Sentence, people: list[Mention]) -> Mention | None:
    """Whom "Hal itu disampaikan oleh X" names; of "kuasa hukum X, Y" it is Y."""
    if "made_known_by" not in scene.lexicon.groups(sentence.text):
        return None
    verb = scene.lexicon.last("made_known_by", sentence.text)
    behind = [m for m in people if verb is not None and m.start >= sentence.start + verb.end]
    if verb is None or not behind:
        return None
    if not _AS.isdisjoint(sentence.text[: verb.start].lower().split()[-1:]):
        return None  # "Sebagaimana diungkapkan X, …": the one before may go on
    gap = sentence.text[verb.end : behind[0].start - sentence.start]
    if len(gap.split()) > POST or not _AROUND.isdisjoint(gap.lower().split()):
        return None
    if not scene.lexicon.has("related", " ".join(gap.split()[-2:])):
        return behind[0]
    apart = behind[1:] and sentence.text[behind[0].end - sentence.start :].startswith(", ")
    return behind[1] if apart and behind[1].start == behind[0].end + 2 else None


def of_another(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """ "Kuasa hukum X", "pengacara X", in small letters: it is not X who acts."""
    ahead = sentence.text[: mention.start - sentence.start].split()[-2:]
    small = not scene.grammar.attributes_ahead and ahead != [] and ahead[-1].islower()
    small = small and not ahead[-1].endswith(",")
    return small and scene.lexicon.has("related", " ".join(ahead))


def by_role(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """What somebody is stands before the name and opens a stretch: "…, pelatih tim X Y …"."""
    ahead = sentence.text[: mention.start - sentence.start].rstrip(" ,")
    found = _LAST_STRETCH.search(ahead)
    words = (ahead[found.end() :] if found is not None else ahead).split()
    if not scene.grammar.role_ahead or not 0 < len(words) <= POST:
        return False
    has = scene.lexicon.has
    acts = any(_VERB.search(word) is not None and not has("one_of", word) for word in words[1:])
    return has("one_of", words[0]) and not acts


def somebody_of(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """ "President X's eldest son asked …": "he" is the son, and nobody of ours."""
    behind = sentence.text[mention.end - sentence.start :]
    if not behind.startswith(("'s ", "’s ")):
        return False
    return not _SOMEBODY_OF.isdisjoint(word.strip(",.") for word in behind.split()[1 : 1 + RELATED])


def a_body(scene: Scene, sentence: Sentence, speakers: tuple[Party, ...]) -> bool:
    """A body spoke, and in Indonesian none is "dia" or "ujarnya"."""
    if not scene.grammar.people_only or len(speakers) != 1:
        return False
    at = speakers[0].span
    return any(
        m.kind == "org" and scene.span(sentence.field, m.start, m.end) == at for m in sentence.mentions
    )
