"""Who speaks: the party that a verb of saying, a colon or "menurut" ties to words that are quoted.

Three answers: the parties; nobody (an empty tuple) where somebody speaks whom we cannot name; None
where no word says that anybody speaks.
"""

from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups, leads
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.speaker_ahead import before_verb, nearest
from claims.extract.speaker_behind import TITLE, named_after
from claims.extract.speaker_names import roleless, speaker_words
from claims.extract.told_beside import goes_on
from claims.extract.unnamed import party_of, unnamed
from claims.lang.small_words import small_words
from claims.model import Party

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
    named = nearest(scene, sentence, low, quote[0]) if back else None
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
    named = nearest(scene, sentence, start, verb.start)
    small = speaker_words(scene.article.language)
    if named is not None and len(roleless(scene.words(sentence.field, start, named[0].start), small)) <= 1:
        return tuple(scene.party(sentence, mention) for mention in named)
    if len(gap.split()) > 1:
        return None
    return named_after(scene, talk, sentence, verb, end) or _by_words(scene, sentence, verb, end)


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
    return named_after(scene, talk, sentence, verb, ends), ends


def ahead_of(scene: Scene, talk: Discourse, sentence: Sentence, start: int, end: int) -> Speakers:
    """The speaker named before the words: "X berkata, …", "menurut X, …", "X: …"."""
    verb = scene.last("saying", sentence, start, end)
    by = scene.last("by", sentence, start, end)
    first = scene.first("by", sentence, start, end) if by is not None else None
    if first is not None and first.start == start:
        # "Menurut X, pemerintah harus lebih tegas": no later word of saying tells otherwise.
        return named_after(scene, talk, sentence, first, end)
    if by is not None and (verb is None or by.start > verb.start):
        return named_after(scene, talk, sentence, by, end)
    tagged = verb is None and scene.grammar.teller_between_commas
    tag = scene.last("tagging", sentence, start, end) if tagged else None
    if tag is not None and scene.words(sentence.field, start, tag.start).rstrip().endswith(","):
        return named_after(scene, talk, sentence, tag, end)  # "Itu benar, lanjut X, tetapi “…”"
    if verb is None:
        named = nearest(scene, sentence, start, end)
        colon = scene.words(sentence.field, start, end).rstrip().endswith(":") and named is not None
        gap = scene.words(sentence.field, named[-1].end, end).strip(" :") if named is not None else ""
        return tuple(scene.party(sentence, m) for m in named or ()) if colon and not gap else None
    if verb.words.lower().endswith("nya"):
        return talk.one()
    after = named_after(scene, talk, sentence, verb, end)
    between = scene.words(sentence.field, start, verb.start).rstrip().endswith(",")
    if after and (verb.start - start <= 2 or (between and scene.lexicon.has("before_speaker", verb.words))):
        return after  # "Warga sudah tahu, lanjut X, tetapi “…”"
    return before_verb(scene, talk, sentence, start, verb.start)


def _first(scene: Scene, sentence: Sentence, start: int, end: int) -> Trigger | None:
    """The first verb of saying or "menurut" between two offsets."""
    first = [scene.first(group, sentence, start, end) for group in ("saying", "tagging", "by")]
    found = [item for item in first if item is not None]
    return min(found, key=lambda item: item.start) if found else None
