"""Who speaks that is named right behind a verb of saying: "kata X", "menurut X", "said X"."""

from claims.extract.acting import people_of_it
from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_ahead import somebody_of
from claims.extract.speaker_names import (
    by_comma,
    clear,
    in_apposition,
    post_alone,
    roleless,
    speaker_words,
    speaks_for_it,
    untitled,
)
from claims.extract.told_beside import a_body, by_title, described
from claims.extract.unnamed import body, one_of
from claims.model import Party

# So many words of a title may stand between the verb and the name ("kata Ketua Unit X Y, Z").
TITLE = 8
# So many characters may tell what somebody of a body is ("menurut politikus Partai X itu").
MEMBER = 16


def named_after(
    scene: Scene, talk: Discourse, sentence: Sentence, verb: Trigger, end: int
) -> tuple[Party, ...]:
    """The speaker right behind a verb of saying or "menurut"; nobody where the name is none of ours."""
    if verb.words.lower().endswith("nya"):
        return talk.one(scene.span(sentence.field, verb.start, verb.end), verb.words)
    pointer = scene.first("one", sentence, verb.end, end)
    if pointer is not None and pointer.start <= verb.end + 1:
        return talk.one(scene.span(sentence.field, pointer.start, pointer.end), pointer.words)
    there = described(scene, sentence, verb, end)
    if there is not None:
        return talk.one(scene.span(sentence.field, *there), scene.words(sentence.field, *there))
    words = speaker_words(scene.article.language)
    for group in groups(sentence):
        if group[0].start < verb.end or group[-1].end > end or group[0].kind not in PEOPLE:
            continue
        if speaks_for_it(sentence, group[-1], words):
            continue
        if people_of_it(scene, sentence, group[-1]):
            return ()
        if any(m.kind == "org" and m.start == group[-1].end + 1 for m in sentence.mentions):
            return ()  # "according to Thomson Reuters": half a body's name is nobody
        gap = scene.words(sentence.field, verb.end, group[0].start).split()
        bare = roleless(" ".join(untitled(scene, gap)), words)
        plain = [word for word in bare if word not in words.within_title]
        titled = len(plain) <= TITLE and all(word[:1].isupper() for word in plain)
        apposed = in_apposition(scene, sentence, verb, group[0], group[-1])
        if apposed or (
            (titled or set(map(str.lower, gap)) <= words.before_name)
            and clear(scene, sentence, group[0], group[-1], gap)
        ):
            if by_comma(sentence, group):
                group = group[1:] if a_body(sentence, group) else group[:1]
            group = post_alone(sentence, verb, group)
            return tuple(scene.party(sentence, mention) for mention in group)
        break
    for mention in sentence.mentions:
        if (
            mention.kind == "org"
            and 0 <= mention.start - verb.end <= MEMBER
            and one_of(scene, sentence, mention, end)
        ):
            return somebody_of(scene, talk, sentence, mention)
        if mention.kind == "org" and 0 <= mention.start - verb.end <= 1:
            return (body(scene, sentence, mention),)
    return by_title(scene, sentence, verb.end, end)
