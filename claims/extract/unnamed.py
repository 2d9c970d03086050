"""Whoever says something and is no name of ours: a body or a person told by words alone.

"Penyelenggara mengatakan …", "the coast guard said", "politikus Golkar itu menilai".
"""

from dataclasses import replace

from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.match.keys import own_key
from claims.match.lexicon import lexicon
from claims.model import Mention, Party
from claims.text.patterns import Pattern

# So many words may tell a body that has no name of ours ("perusahaan keamanan siber Acme").
LONGEST = 10
_WORDS = small_words("unnamed")
_WITHIN = frozenset(_WORDS["within"])
_ENDS = frozenset(_WORDS["ends"])
_BESIDE = frozenset(_WORDS["beside"])
_BEFORE = frozenset(_WORDS["before"])
_PRONOUNS = frozenset(_WORDS["pronouns"])
_WHO = frozenset(_WORDS["who"])
_JOINED = frozenset(_WORDS["joined"])
_WHERE = frozenset(_WORDS["where"])
# Behind the speaker these open where, when and to whom it was said ("kata Kapolres di kantornya").
_AROUND = frozenset(small_words("reported")["around"]) - _WHO
# Apart from a name's last words: no owner ("Australia's"), nothing in small letters behind a hyphen.
_CAPITAL = Pattern(r"(\p{Lu}\pL*) $")
_BREAKS = frozenset(';:!?"“”()')


def one_of(scene: Scene, sentence: Sentence, org: Mention, end: int) -> bool:
    """The body's name only tells whose member speaks: "politikus Golkar itu", "the Greenpeace campaigner"."""
    before = sentence.text[: org.start - sentence.start].split()
    behind = scene.words(sentence.field, org.end, end).split()
    if (
        before
        and behind[:1]
        and behind[0].lower().rstrip(",") in _ENDS
        and scene.lexicon.has("one_of", before[-1])
    ):
        return True
    return scene.lexicon.has("one_of", " ".join(behind))


def unnamed(scene: Scene, sentence: Sentence, verb: Trigger, trails: bool) -> tuple[int, int] | None:
    """Where the words stand that say who says so, in cleaned offsets; None where they name nobody.

    They stand before it, back to the last comma, or behind "kata" and "menurut", up to the next one.
    """
    behind = trails or verb.start == sentence.start
    if behind and not scene.lexicon.has("before_speaker", verb.words):
        return None
    low, high = (verb.end, sentence.end) if behind else (sentence.start, verb.start)
    if not behind:  # "The bank on Wednesday said …"
        high = next((time.start for time in sentence.times if 0 <= high - time.end <= 1), high)
    text = scene.words(sentence.field, low, high)
    cut = 0 if behind else text.rfind(",") + 1
    text = text[cut:].split(",")[0]
    words = text.strip(" .\n").split()
    if behind:
        words = words[: next((at for at, word in enumerate(words) if at and word in _AROUND), len(words))]
    while words and words[-1].lower() in _BESIDE:
        words.pop()
    while words and words[0].lower() in _JOINED:
        words.pop(0)
    if not words or len(words) > LONGEST or not _BREAKS.isdisjoint(text):
        return None
    if not (_titled(scene, words) or _body(scene, words)):
        return None
    first = end = text.index(words[0])
    for word in words:
        end = text.index(word, end) + len(word)
    return low + cut + first, low + cut + end


def named(scene: Scene, sentence: Sentence, at: tuple[int, int]) -> bool:
    """The words are a name of somebody, and no body's ("Direktur Jenderal Pajak Bimo", not "polisi")."""
    return _titled(scene, scene.words(sentence.field, *at).split())


def again(
    scene: Scene, sentence: Sentence, before: tuple[Party, ...], at: tuple[int, int]
) -> tuple[Party, ...]:
    """Whoever spoke before, where the words are that name again ("AHY menyebut"); nobody otherwise."""
    words = scene.words(sentence.field, *at)
    if len(before) != 1 or before[0].key is None or own_key(words) != before[0].key:
        return ()
    return (replace(before[0], words=words, span=scene.span(sentence.field, *at)),)


def party_of(scene: Scene, sentence: Sentence, at: tuple[int, int]) -> Party:
    """The words as a party that nothing of ours is known of."""
    return Party(words=scene.words(sentence.field, *at), span=scene.span(sentence.field, *at))


def body(scene: Scene, sentence: Sentence, org: Mention) -> Party:
    """A body that speaks, by all words of its name: "the Australian Bureau of Statistics".

    The first word of a sentence belongs to it only where it names a people; a body we know is as named.
    """
    if not scene.grammar.attributes_ahead or org.org is not None:
        return scene.party(sentence, org)
    start = org.start
    while True:
        ahead = sentence.text[: start - sentence.start]
        found = _CAPITAL.search(ahead)
        if found is None or any(time.end == start - 1 for time in sentence.times):
            break
        word, before = found[1], ahead[: found.start()].split()[-1:]
        first = not before and word not in lexicon(scene.article.language).demonyms
        if first or (before and before[0].lower() in _WHERE) or scene.lexicon.has("opener", word):
            break
        start -= len(found[0])
    return party_of(scene, sentence, (start, org.end)) if start < org.start else scene.party(sentence, org)


def _titled(scene: Scene, words: list[str]) -> bool:
    """Post and name, or a name alone: every word has its capital, but for those within a title."""
    rest = [word for word in words if not word[:1].isupper()]
    first = words[0].lower()
    other = any(scene.lexicon.has(group, first) for group in ("one", "opener", "other_subject", "body"))
    other = other or first in _PRONOUNS or first.endswith("nya")
    return words[0][:1].isupper() and not other and set(rest) <= _WITHIN


def _body(scene: Scene, words: list[str]) -> bool:
    """The words open with one for a body or for people who tell ("polisi", "the energy ministry")."""
    head = words[1:] if words[0].lower() in _BEFORE else words
    told = " ".join(head)
    first = scene.lexicon.first("body", told)
    near = first is not None and len(told[: first.start].split()) <= 2
    return near and len(head) <= 5 and _WHO.isdisjoint(head)
