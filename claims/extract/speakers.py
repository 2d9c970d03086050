"""Who speaks: the party that a verb of saying, a colon or "menurut" ties to words that are quoted.

Three answers: the parties; nobody (an empty tuple) where somebody speaks whom we cannot name; None
where no word says that anybody speaks.
"""

from claims.extract.acting import (
    people_of_it,
    second,
    subordinate,
    told_something,
)
from claims.extract.clause import subject
from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups, leads
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_names import (
    behind_opening,
    by_comma,
    clear,
    in_apposition,
    post_alone,
    roleless,
    speaker_words,
    speaks_for_it,
    untitled,
)
from claims.extract.told_beside import (
    a_body,
    by_title,
    described,
    described_ahead,
    goes_on,
    of_a_thing,
    others,
    post_behind_name,
)
from claims.extract.unnamed import body, one_of, party_of, unnamed
from claims.lang.small_words import small_words
from claims.model import Mention, Party

# So many words may stand between a speaker and the verb ("X dalam jumpa pers di Y, Senin, mengatakan").
REACH = 9
# So many more where they are a relative clause ("X yang hadir dalam … mengatakan").
RELATIVE = 15
# So many words of a title may stand between the verb and the name ("kata Ketua Unit X Y, Z").
TITLE = 8
# So many characters may tell what somebody of a body is ("menurut politikus Partai X itu").
MEMBER = 16
Speakers = tuple[Party, ...] | None


def direct_speakers(scene: Scene, talk: Discourse, sentence: Sentence, quote: tuple[int, int]) -> Speakers:
    """Who says the words in these marks.

    Words right behind them come first ("…," kata X), then those before (X: "…"). The second
    part of a split quotation belongs to whoever said the first, and so does a quotation that goes
    on in the same paragraph; a quotation within a quotation to the outer speaker, unless the
    outer words name another.
    """
    outer = next((q for q in sentence.quotes if q != quote and q[0] <= quote[0] and quote[1] <= q[1]), None)
    low, high = (outer[0] + 1, outer[1] - 1) if outer is not None else (sentence.start, sentence.end)
    siblings = [q for q in sentence.quotes if q != quote and q != outer and low <= q[0] and q[1] <= high]
    low = max([low, *(q[1] for q in siblings if q[1] <= quote[0])])
    high = min([high, *(q[0] for q in siblings if q[0] >= quote[1])])
    behind = _behind(scene, talk, sentence, quote[1], high)
    if behind is not None:
        return (_opening(scene, sentence, low, quote, high) if low < quote[0] else ()) or behind
    split = low > sentence.start and outer is None
    between = _behind(scene, talk, sentence, low, quote[0]) if split else None
    if between is not None:
        # The words before may have been too few to be kept as an utterance: "Yes," X said, "but …".
        return between
    ahead = ahead_of(scene, talk, sentence, low, quote[0])
    if ahead is not None:
        return ahead
    if outer is not None:
        return talk.said.get((sentence.field, outer[0]))
    if _somebody_acts(scene.words(sentence.field, sentence.start, quote[0])):
        return None
    if talk.speaking == (sentence.field, sentence.paragraph):
        return talk.speaker
    return talk.speaker if goes_on(scene, talk, sentence, quote) else None


def _opening(
    scene: Scene, sentence: Sentence, low: int, quote: tuple[int, int], high: int
) -> tuple[Party, ...]:
    """ "X hanya menjawab, “…,” ucapnya": the pronoun behind is whoever opens the same sentence and acts."""
    verb = _first(scene, sentence, quote[1], high)
    pointer = scene.first("one", sentence, quote[1], high)
    back = verb is not None and (
        verb.words.lower().endswith("nya") or (pointer is not None and pointer.start <= verb.end + 1)
    )
    named = _before(scene, sentence, low, quote[0]) if back else None
    if named is None or len(named) != 1 or not leads(sentence, named[0]):
        return ()
    gap = scene.words(sentence.field, named[0].end, quote[0])
    acts = 0 < len(gap.strip(" ,:").split()) <= TITLE and not gap.lstrip().startswith((",", "("))
    return (scene.party(sentence, named[0]),) if acts else ()


def _somebody_acts(ahead: str) -> bool:
    """Words before a quotation that name somebody do not go on with what another said ("Senator X called
    the choice “…”")."""
    return any(word.strip("(\"“'")[:1].isupper() for word in ahead.split()[1:])


def _behind(scene: Scene, talk: Discourse, sentence: Sentence, start: int, end: int) -> Speakers:
    """The speaker named behind the words: "kata X", "ujarnya", "X said", "menurut X"."""
    verb = _first(scene, sentence, start, end)
    if verb is None:
        return None
    gap = scene.words(sentence.field, start, verb.start).strip(" ,.;–—-")
    if gap in small_words("speakers", scene.article.language)["goes_on"]:
        # "X said it was “…” and said he was …": X, and not he.
        return () if scene.last("saying", sentence, sentence.start, start) is None else None
    if scene.lexicon.has("one", gap) and len(gap.split()) == 1:
        at = scene.words(sentence.field, start, end).index(gap) + start
        return talk.one(scene.span(sentence.field, at, at + len(gap)), gap)
    named = _before(scene, sentence, start, verb.start)
    small = speaker_words(scene.article.language)
    if named is not None and len(roleless(scene.words(sentence.field, start, named[0].start), small)) <= 1:
        return tuple(scene.party(sentence, mention) for mention in named)
    if len(gap.split()) > 1:
        return None
    return _named_after(scene, talk, sentence, verb, end) or _by_words(scene, sentence, verb, end)


def _by_words(scene: Scene, sentence: Sentence, verb: Trigger, end: int) -> tuple[Party, ...]:
    """ "…," kata Kapolres; "…," kata polisi: nobody we could name, but the words that say who it is."""
    at = unnamed(scene, sentence, verb, True)
    return (party_of(scene, sentence, at),) if at is not None and at[1] <= end else ()


def told_by_the_way(
    scene: Scene, talk: Discourse, sentence: Sentence, verb: Trigger
) -> tuple[tuple[Party, ...], int]:
    """The speaker named right behind the verb ("kata X", "imbuh dia", "katanya"), and where the name ends."""
    pointer = scene.first("one", sentence, verb.end, sentence.end)
    if verb.words.lower().endswith("nya"):
        ends = verb.end
    elif pointer is not None and pointer.start <= verb.end + 1:
        ends = pointer.end
    else:
        behind = [group for group in groups(sentence) if group[0].start >= verb.end]
        if not behind or behind[0][0].kind not in PEOPLE:
            return (), verb.end
        ends = behind[0][-1].end
    return _named_after(scene, talk, sentence, verb, ends), ends


def ahead_of(scene: Scene, talk: Discourse, sentence: Sentence, start: int, end: int) -> Speakers:
    """The speaker named before the words: "X berkata, …", "menurut X, …", "X: …"."""
    verb = scene.last("saying", sentence, start, end)
    by = scene.last("by", sentence, start, end)
    first = scene.first("by", sentence, start, end) if by is not None else None
    if first is not None and first.start == start:
        # "Menurut X, pemerintah harus lebih tegas": no later word of saying tells otherwise.
        return _named_after(scene, talk, sentence, first, end)
    if by is not None and (verb is None or by.start > verb.start):
        return _named_after(scene, talk, sentence, by, end)
    tagged = verb is None and scene.article.language == "id"
    tag = scene.last("tagging", sentence, start, end) if tagged else None
    if tag is not None and scene.words(sentence.field, start, tag.start).rstrip().endswith(","):
        return _named_after(scene, talk, sentence, tag, end)  # "Itu benar, lanjut X, tetapi “…”"
    if verb is None:
        named = _before(scene, sentence, start, end)
        colon = scene.words(sentence.field, start, end).rstrip().endswith(":") and named is not None
        gap = scene.words(sentence.field, named[-1].end, end).strip(" :") if named is not None else ""
        return tuple(scene.party(sentence, m) for m in named or ()) if colon and not gap else None
    if verb.words.lower().endswith("nya"):
        return talk.one()
    after = _named_after(scene, talk, sentence, verb, end)
    between = scene.words(sentence.field, start, verb.start).rstrip().endswith(",")
    if after and (verb.start - start <= 2 or (between and scene.lexicon.has("before_speaker", verb.words))):
        return after  # "Warga sudah tahu, lanjut X, tetapi “…”"
    return before_verb(scene, talk, sentence, start, verb.start)


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
    named = _behind_teller(scene, sentence, _before(scene, sentence, start, end))
    gap = scene.words(sentence.field, named[-1].end, end) if named is not None else ""
    aside = gap.split()[:1] == ["yang"] or (gap.startswith(", ") and gap.rstrip().endswith(","))
    reach = RELATIVE if aside and scene.article.language == "id" else REACH
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
        if len(words) <= 3 and not any(word[:1].isupper() or word == "yang" for word in words):
            if one_of(scene, sentence, orgs[-1], end):
                return _somebody(scene, talk, sentence, orgs[-1])
            return (body(scene, sentence, orgs[-1]),)
    return ()


def _somebody(scene: Scene, talk: Discourse, sentence: Sentence, org: Mention) -> tuple[Party, ...]:
    """ "Politikus Golkar itu": whoever was named before, where that is plain."""
    words = scene.words(sentence.field, sentence.start, org.end)
    first = words.rfind(" ", 0, max(0, org.start - sentence.start - 1)) + 1
    if scene.article.language == "en" and not words.startswith("The "):
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


def _before(scene: Scene, sentence: Sentence, start: int, end: int) -> tuple[Mention, ...] | None:
    """The nearest people or posts between two offsets, outside quotation marks, who act for themselves."""
    for group in reversed(groups(sentence)):
        if group[0].start < start or group[-1].end > end or group[0].kind not in PEOPLE:
            continue
        if sentence.quoted(group[0].start) is not None or post_behind_name(
            scene, sentence, start, group, end
        ):
            continue
        if by_comma(sentence, group):
            if scene.article.language == "en":
                return None  # "A spokesman for governor X, Y, says": one of them is told of
            group = behind_opening(sentence, group)
        return group if clear(scene, sentence, group[0], group[-1]) else None
    return None


def _named_after(
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
            return _somebody(scene, talk, sentence, mention)
        if mention.kind == "org" and 0 <= mention.start - verb.end <= 1:
            return (body(scene, sentence, mention),)
    return by_title(scene, sentence, verb.end, end)


def _first(scene: Scene, sentence: Sentence, start: int, end: int) -> Trigger | None:
    """The first verb of saying or "menurut" between two offsets."""
    first = [scene.first(group, sentence, start, end) for group in ("saying", "tagging", "by")]
    found = [item for item in first if item is not None]
    return min(found, key=lambda item: item.start) if found else None
