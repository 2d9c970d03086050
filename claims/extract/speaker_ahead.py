"""Who speaks that is named before a verb of saying: "X mengatakan", "the ministry said"."""

from claims.extract.acting import relates, second, subordinate, told_something
from claims.extract.clause import subject
from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups, leads
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_names import behind_opening, by_comma, clear, speaker_words
from claims.extract.told_beside import described_ahead, of_a_thing, others, post_behind_name
from claims.extract.unnamed import body, one_of
from claims.lang.small_words import small_words
from claims.model import Mention, Party

# So many words may stand between a speaker and the verb ("X dalam jumpa pers di Y, Senin, mengatakan").
REACH = 9
# So many more where they are a relative clause ("X yang hadir dalam … mengatakan").
RELATIVE = 15


def before_verb(scene: Scene, talk: Discourse, sentence: Sentence, start: int, end: int) -> tuple[Party, ...]:
    """The speaker before a verb of saying; nobody where the nearest name is not the one who speaks."""
    small = speaker_words(scene.article.language)
    ahead = scene.words(sentence.field, max(start, end - 60), end)
    if ahead.lower().endswith(small.rumour_ends) and small.rumour.search(ahead) is not None:
        return ()
    if told_something(sentence, end, ahead, scene.article.language):
        return ()
    if of_a_thing(scene, sentence, start, end):
        return ()
    there = described_ahead(scene, sentence, start, end)
    if there is not None:
        return talk.one(scene.span(sentence.field, *there), scene.words(sentence.field, *there))
    pointed = scene.last("one", sentence, start, end)
    if pointed is not None and len(scene.words(sentence.field, pointed.end, end).split()) <= 2:
        return talk.one(scene.span(sentence.field, pointed.start, pointed.end), pointed.words)
    many = subject(scene, talk, sentence, start, end)
    if many and others(scene, ahead.rpartition(many[-1].words)[2]):
        return ()
    if many and all(party.link is not None and party.link.method == "anaphora" for party in many):
        return () if subordinate(sentence, many[0], scene.article.language) else many
    named = _behind_teller(scene, sentence, nearest(scene, sentence, start, end))
    gap = scene.words(sentence.field, named[-1].end, end) if named is not None else ""
    which = frozenset(small_words("told_beside", scene.article.language)["which"])
    aside = not which.isdisjoint(gap.split()[:1]) or (gap.startswith(", ") and gap.rstrip().endswith(","))
    related = aside and (scene.grammar.long_asides or relates(gap, scene.article.language))
    reach = RELATIVE if related else REACH
    if named is not None and len(gap.split()) <= reach:
        if others(scene, gap) or second(sentence, named[0], gap, scene.article.language):
            return ()
        if named[0].kind == "office" and named[0].standing == "former" and len(named) == 1:
            # "Mantan Kapolres itu": whoever was named before, where that is plain.
            word = scene.words(sentence.field, start, named[0].start).rstrip().rpartition(" ")[2]
            low = named[0].start - len(word) - 1 if scene.lexicon.has("one_of", word) else named[0].start
            return talk.one(
                scene.span(sentence.field, low, named[0].end),
                scene.words(sentence.field, low, named[0].end),
            )
        return tuple(scene.party(sentence, mention) for mention in named)
    orgs = [m for m in sentence.mentions if m.kind == "org" and start <= m.start and m.end <= end]
    if orgs and clear(scene, sentence, orgs[-1]) and leads(sentence, orgs[-1]):
        words = scene.words(sentence.field, orgs[-1].end, end).split()
        if len(words) <= 3 and not any(word[:1].isupper() or word in which for word in words):
            if one_of(scene, sentence, orgs[-1], end):
                return somebody_of(scene, talk, sentence, orgs[-1])
            return (body(scene, sentence, orgs[-1]),)
    return ()


def somebody_of(scene: Scene, talk: Discourse, sentence: Sentence, org: Mention) -> tuple[Party, ...]:
    """ "Politikus Golkar itu": whoever was named before, where that is plain."""
    words = scene.words(sentence.field, sentence.start, org.end)
    first = words.rfind(" ", 0, max(0, org.start - sentence.start - 1)) + 1
    pointing = tuple(f"{word} " for word in small_words("speaker_ahead", scene.article.language)["pointing"])
    if pointing and not words.startswith(pointing):
        return ()
    return talk.one(scene.span(sentence.field, sentence.start + first, org.end), words[first:])


def _behind_teller(
    scene: Scene, sentence: Sentence, named: tuple[Mention, ...] | None
) -> tuple[Mention, ...] | None:
    """ "Dalam rapat, kata X, Menteri Y juga mengatakan …": X tells it by the way, and Y speaks."""
    if named is None or len(named) == 1:
        return named
    ahead = scene.words(sentence.field, sentence.start, named[0].start).split()[-1:]
    told = ahead and scene.lexicon.has("before_speaker", ahead[0])
    return named[1:] if told and sentence.text[named[0].end - sentence.start :].startswith(", ") else named


def nearest(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...] | None:
    """The nearest people or posts between two offsets, outside quotation marks, who act for themselves."""
    for group in reversed(groups(sentence)):
        if group[0].start < start or group[-1].end > end or group[0].kind not in PEOPLE:
            continue
        if sentence.quoted(group[0].start) is not None or post_behind_name(
            scene, sentence, start, group, end
        ):
            continue
        if by_comma(sentence, group):
            if scene.grammar.two_by_comma:
                return None  # "A spokesman for governor X, Y, says": one of them is told of
            group = behind_opening(sentence, group)
        return group if clear(scene, sentence, group[0], group[-1]) else None
    return None
