"""Events of a life and an office: sworn in, appointed, in office since, left, died, married, graduated."""

from collections.abc import Iterator
from dataclasses import dataclass

from claims.extract.clause import Clause, triggers
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.lexicon import Trigger
from claims.extract.life_times import precision, time_ahead, time_behind
from claims.extract.life_words import Post, Words, life_words, post_of, tokens
from claims.extract.modality import modality
from claims.extract.scene import Scene, Sentence
from claims.extract.whose import whose, words_of
from claims.model import Claim, Mention, Party, Reading

KINDS = {
    "life_sworn": "sworn_in",
    "life_appointed": "appointed",
    "life_serving": "in_office_since",
    "life_took": "in_office_since",
    "life_left": "left_office",
    "life_retired": "retired",
    "died": "died",
    "life_married": "married",
    "life_graduated": "graduated",
}
"""The groups of event words, with what they tell of a life. A birth is a claim of its own type."""
_SINCE = {"life_serving": True, "life_took": None}
_LEADS = frozenset({"life_appointed", "life_serving", "life_took"})
_POSTS = frozenset({"sworn_in", "appointed", "in_office_since", "left_office"})
_INNER = frozenset({"dan", "untuk", "and", "for"})
_OF = frozenset({"of", "the"})
_GAINED = frozenset({"sworn_in", "appointed"})


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with its person and time, from `start` to `end`."""

    start: int
    end: int
    subject: tuple[Party, ...]


def life_events(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every event of one person's life that is told with a time of its own.

    The person stands right beside it, is the one "ia" points to, or is the one of the event it is
    joined to ("dilantik pada 2020 dan mundur pada 2023"). Appointments to what is no post (honours,
    trades) are left alone.
    """
    if not sentence.times:
        return
    found = triggers(scene, sentence, *KINDS, "no_life")
    if not found:
        return
    words = life_words(scene.article.language)
    before = [
        _Told(b.start, b.end, whose(scene, sentence, talk, b.start, b.end))
        for b in sentence.numbers
        if b.kind == "birth"
    ]
    low = sentence.start
    for at, word in enumerate(found):
        stop = found[at + 1].start if at + 1 < len(found) else sentence.end
        told = _event(scene, sentence, talk, word, (low, stop), words, before)
        before.append(told[0])
        if told[1] is not None and told[0].subject:
            claim = _claim(scene, sentence, talk, word, low, told[0], told[1], words)
            if claim is not None:
                yield claim
        low = told[0].end


def _event(
    scene: Scene,
    sentence: Sentence,
    talk: Discourse,
    word: Trigger,
    within: tuple[int, int],
    words: Words,
    before: list[_Told],
) -> tuple[_Told, Reading | None]:
    """The event with its person and its time; nobody and no time where they are not plain."""
    bare = _Told(word.start, word.end, ())
    if word.group == "no_life":
        return bare, None
    wed = word.group in ("life_married", "life_graduated")
    since = _SINCE.get(word.group, False)
    led = word.group in _LEADS
    time = time_behind(scene, sentence, word.end, within[1], words, since=since, wed=wed, led=led)
    if time is None and since is not True:
        time = time_ahead(scene, sentence, word.start, within[0], words)
    if time is None:
        return bare, None
    start, end = min(word.start, time.start), max(word.end, time.end)
    return _Told(start, end, _person(scene, sentence, talk, word, end, words, before)), time


def _person(
    scene: Scene,
    sentence: Sentence,
    talk: Discourse,
    word: Trigger,
    end: int,
    words: Words,
    before: list[_Told],
) -> tuple[Party, ...]:
    """Whose event it is; nobody where that is not plain."""
    lead = _lead(scene, sentence, word.start, words)
    told = [event for event in before if event.start < word.start]
    people = [m for m in sentence.mentions if m.kind in ("person", "holder") and m.key is not None]
    last = max((m for m in people if m.end <= lead), key=lambda m: (m.end, m.start), default=None)
    prior = max(told, key=lambda event: event.end, default=None)
    if prior is not None and (last is None or last.start < prior.end):
        gap = scene.words(sentence.field, min(prior.end, word.start), word.start)
        between = tokens(gap)
        small = all(one in words.joiner or one in words.lead for one in between)
        joined = "," in gap or not words.joiner.isdisjoint(between)
        return prior.subject if joined and small else ()
    ahead = scene.words(sentence.field, sentence.start, lead)
    opens = all(one in words.opener for one in tokens(ahead))
    subject = whose(scene, sentence, talk, sentence.start if opens else lead, end)
    if last is None and subject and not opens and subject[0].link is None:
        return ()
    if last is not None and not _stands_alone(sentence, last, words, scene):
        return ()
    return subject


def _lead(scene: Scene, sentence: Sentence, start: int, words: Words) -> int:
    """Where the small words and times right before an event word begin."""
    cut = start
    while True:
        text = scene.words(sentence.field, sentence.start, cut)
        bare = text.rstrip(" ,") if cut < start else text.rstrip()
        end = sentence.start + len(bare)
        time = next((time for time in sentence.times if time.end == end), None)
        last = bare.split()[-1:] if bare else []
        if time is not None:
            cut = time.start
        elif last and last[0].lower() in words.lead:
            cut = end - len(last[0])
        else:
            return end


def _stands_alone(sentence: Sentence, mention: Mention, words: Words, scene: Scene) -> bool:
    """No small word before the name makes it somebody else's, or one of two."""
    ahead = sentence.text[: mention.start - sentence.start].split()
    if not ahead or not ahead[-1][-1:].isalnum() or not (ahead[-1][:1].islower() or len(ahead) == 1):
        return True
    last, roles = ahead[-1].lower(), words_of(scene.article.language).role
    return last in words.before or last in roles or (len(ahead) == 1 and last in words.office)


def _claim(
    scene: Scene,
    sentence: Sentence,
    talk: Discourse,
    word: Trigger,
    low: int,
    told: _Told,
    time: Reading,
    words: Words,
) -> Claim | None:
    """The claim; None where it is only wished, and where somebody becomes what is no post."""
    kind = KINDS[word.group]
    sure = modality(scene, sentence, Clause(word, min(low, word.start), sentence.end))
    if sure is None:
        return None
    post: Post | None = None
    if kind in _POSTS:
        printed, led = _printed_post(scene, sentence, word, time, words)
        post = post_of(printed, words)
        if post is None and printed:
            if kind in _GAINED and led:
                return None
            post = (" ".join(printed), "")
    posts = _posts(scene, told.subject[0].key, words) if kind in _POSTS else []
    behind = tokens(scene.words(sentence.field, word.end, max(word.end, told.end)))
    own = kind == "left_office" and not words.own.isdisjoint(behind)
    value, at = time.value, scene.span(sentence.field, time.start, time.end)
    return draft(
        scene,
        "life_event",
        sentence,
        told.start,
        told.end,
        rule="event_words@2",
        period=value.period,
        modality=sure,
        subject=told.subject,
        attribution=talk.attribution_at(sentence, word.start),
        details={
            "kind": kind,
            "post": [] if post is None else list(post),
            "posts": posts,
            "own_post": own,
            "time_at": [at.start, at.end],
            "precision": precision(value.period),
            "year_assumed": value.year_assumed,
            "again": _again(scene, sentence, words),
            "posthumous": scene.lexicon.has("life_posthumous", sentence.text),
            "quoted": sentence.quoted(word.start) is not None,
        },
    )


def _printed_post(
    scene: Scene, sentence: Sentence, word: Trigger, time: Reading, words: Words
) -> tuple[list[str], bool]:
    """The words of the post behind an event word, and whether "sebagai" or the like leads to them."""
    stop = time.start if time.start >= word.end else sentence.end
    led = word.group == "life_appointed"
    found: list[str] = []
    parts = scene.words(sentence.field, word.end, stop).split()
    for at, part in enumerate(parts):
        one = part.strip("(),.;:\"“”'’")
        small = one.lower()
        if not found and small in words.post:
            led = True
        elif small in words.stop or part.startswith("("):
            break
        elif not found and small in words.plain:
            continue
        elif small in words.beside:
            named = parts[at + 1 : at + 2] and parts[at + 1][:1].isupper() and small in _INNER
            if not found or not (named or small in _OF):
                break
            found.append(small)
        elif small:
            found.append(small)
        if part[-1:] in ",;:.)" and found:
            break
    return found, led


def _posts(scene: Scene, key: str | None, words: Words) -> list[list[str]]:
    """The posts by which the article names this person, sorted, each once."""
    found: set[Post] = set()
    for sentence in scene.sentences:
        for mention in sentence.mentions:
            if mention.kind != "holder" or mention.key != key:
                continue
            printed = mention.words
            if mention.name_start is not None and mention.name_end is not None:
                first, last = mention.name_start - mention.start, mention.name_end - mention.start
                printed = printed[: max(0, first)] + " " + printed[max(0, last) :]
            said = [one for one in tokens(printed) if one not in words.before and one not in words.post]
            found.add(post_of(said, words) or (" ".join(said), ""))
    return [list(post) for post in sorted(found)]


def _again(scene: Scene, sentence: Sentence, words: Words) -> bool:
    """The sentence says that it was not the first time, or the article that somebody served twice."""
    if not words.again.isdisjoint(tokens(sentence.text)):
        return True
    return any(scene.lexicon.has("life_second_term", other.text) for other in scene.sentences)
