"""Office-holder claims: a post and a name together say that the person holds the post."""

from collections.abc import Iterator
from datetime import timedelta

from claims.extract.asides import elsewhere, own_end
from claims.extract.clause import Clause
from claims.extract.dating import UNDATED
from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.encounters import points_ahead
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import when_said
from claims.lang.small_words import small_words
from claims.model import Claim, Mention, Period, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many words before a post may open its clause and compare.
OPENED = 3
# So many words before it may be another post of the same person.
POSTS = 3

_LISTS = small_words("office_holder")
_OF_A_BODY = Pattern(rf"^ {any_of(_LISTS['of'])} \p{{Ll}}")
_OF_A_NAME = Pattern(rf"^ {any_of(_LISTS['of_name'])} (?:{any_of(_LISTS['the'])} )?\p{{Lu}}")
_GONE = Pattern(rf"^,? {any_of(_LISTS['who'])} {any_of(_LISTS['gone'])}\b")
_PAST = Pattern(rf"(?i)\b{any_of(_LISTS['past'])} {any_of(_LISTS['rule'])}(?:['’]s)?,?(?: \pL+){{0,3}} $")
_HEADS = frozenset({"head_of_state", "vice_president"})
_TO_A_TIME = frozenset(small_words("timing")["to_a_time"])
_FIRMS = frozenset({"PT", "CV", "Tbk", "Persero", "Korporat", "Corporate"})


def _times(sentence: Sentence) -> int:
    """How many different times the sentence names; an hour of the day alone is none."""
    times = [
        reading.value
        for reading in sentence.times
        if not (reading.value.type == "TIME" and not reading.value.period.known)
    ]
    return len({(time.period.lo, time.period.hi) for time in times})


def _own(scene: Scene, sentence: Sentence, mention: Mention) -> Period | None:
    """The time of a clause that "saat" opens right before the post: the next one behind it, not the story's.

    A clause that something is compared with and that names no time is open. None outside of such clauses.
    """
    before = " ".join(sentence.text[: mention.start - sentence.start].split()[-OPENED:])
    opened = scene.lexicon.last("at_the_time", before)
    after = opened is None
    opened = opened or scene.lexicon.last("some_time_after", before)
    if opened is None or before[opened.end :].strip():
        return None
    for item in sentence.times:
        if item.start >= mention.end and item.value.period.known and sentence.quoted(item.start) is None:
            own: Period = item.value.period
            return own
    return open_period(UNDATED) if scene.lexicon.has("compared", before) or after else None


def _spoken(sentence: Sentence, mention: Mention) -> Period | None:
    """The last time named before the post in the same quotation ("Tahun lalu … Presiden X …")."""
    quote = sentence.quoted(mention.start)
    if quote is None:
        return None
    own = [
        item.value.period
        for item in sentence.times
        if quote[0] <= item.start and item.end <= mention.start and item.value.type == "DATE"
    ]
    return own[-1] if own and own[-1].known else None


def _beside(sentence: Sentence, mention: Mention) -> Period | None:
    """The time right behind the post, though another stands nearer before it: "A in 2010, B in 2017"."""
    for item in sentence.times:
        if item.start < mention.end:
            continue
        gap = sentence.text[mention.end - sentence.start : item.start - sentence.start]
        led = gap[:1] == " " and not _TO_A_TIME.isdisjoint(gap.split()) and len(gap.split()) == 1
        period: Period = item.value.period
        return period if led and period.known and item.value.type == "DATE" else None
    return None


def _elsewhere(scene: Scene, sentence: Sentence, mention: Mention, told: Period) -> bool:
    """The time told stands behind the post in a clause of its own ("X denied it, saying that in 2019 …")."""
    behind = [item for item in sentence.times if item.start >= mention.end and item.value.period == told]
    return bool(behind) and elsewhere(
        scene, scene.words(sentence.field, mention.end, behind[0].start), ahead=False, over=True
    )


def _no_longer(sentence: Sentence, mention: Mention) -> bool:
    """ "The previous government, led by President X", "land held by President X, who was deposed then"."""
    ahead = sentence.text[: mention.start - sentence.start]
    behind = sentence.text[mention.end - sentence.start :][:40]
    return _PAST.search(ahead) is not None or _GONE.search(behind) is not None


def _long_before(scene: Scene, told: Period) -> bool:
    """The time told ends more than a month before the story."""
    story = scene.story
    return told.hi is not None and story.lo is not None and story.lo - told.hi > timedelta(days=31)


def _another_post(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """A word right before makes it another post ("Wakil Panglima X"), or the name hers ("istri Bupati X")."""
    if not _FIRMS.isdisjoint((mention.name or "").split()):
        return True  # "Wakil Presiden Komunikasi Korporat PT X" holds no post of a state
    before = sentence.text[: mention.start - sentence.start].split()
    if scene.lexicon.has("of_a_firm", " ".join(before[-POSTS:])):
        return True  # "Chief Executive and President X" presides over a firm
    behind = sentence.text[mention.end - sentence.start :][:24]
    if _named_first(mention) and _OF_A_BODY.search(behind) is not None:
        return True  # "X, president of the union's Local 9"
    if _named_first(mention) and mention.portfolio in _HEADS and _OF_A_NAME.search(behind) is not None:
        return True  # "X, vice president of Acme"
    if before and before[-1].lower() in _LISTS["one"]:
        return True  # "positions taken by a President X would be noticed": nobody holds the post
    return bool(before) and scene.lexicon.has("deputy", before[-1])


def _named_first(mention: Mention) -> bool:
    """The name stands before the post, and no country with it ("X, president")."""
    return mention.country is None and mention.name is not None and mention.words.startswith(mention.name)


def office_holders(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every post with a name is a claim about the time its sentence tells of, but for times still to come:
    whoever holds a post now may speak of them.

    `details.times` counts the different times named in the sentence: with more than one it is not certain
    which of them the post is meant for, and the check then refutes nothing. `details.looking_back`
    is true where a word of the sentence looks back ("saat itu", "pernah", "then").
    """
    for mention in sentence.mentions:
        if mention.kind != "holder" or _another_post(scene, sentence, mention):
            continue
        end = own_end(scene, sentence, mention)
        clause = Clause(Trigger("holder", mention.start, mention.end, mention.words), sentence.start, end)
        said = scene.lexicon.first("saying", sentence.text, mention.end - sentence.start)
        behind = sentence.start + said.end if said is not None else sentence.end
        # The event whose clause the post stands in says when, whatever else the sentence names.
        event = talk.time_at(sentence, mention.start)
        own = _spoken(sentence, mention) or _own(scene, sentence, mention) or _beside(sentence, mention)
        told = event or own or when_said(scene, talk, sentence, clause, behind)
        known = [time for time in sentence.times if time.value.period.known]
        if event is None and own is None and known and known[0].start >= end:
            told = open_period(UNDATED)
        if event is None and own is None:
            told = scene.story if _elsewhere(scene, sentence, mention, told) else told
            told = open_period(UNDATED) if _no_longer(sentence, mention) else told
        if event is None and told.basis == "context" and _long_before(scene, told):
            # "Saat itu" in a tale of long ago need not mean the last time that was told.
            told = open_period("nothing-to-point-back-to")
        yield draft(
            scene,
            "office_holder",
            sentence,
            mention.start,
            mention.end,
            rule="post_and_name@10",
            period=scene.story if points_ahead(scene, told) else told,
            subject=(scene.party(sentence, mention),),
            details={
                "standing": mention.standing,
                "portfolio": mention.portfolio,
                "level": mention.level,
                "name": mention.name,
                "times": 1 if event is not None else _times(sentence),
                "looking_back": scene.lexicon.has("looking_back", sentence.text),
                "quoted": sentence.quoted(mention.start) is not None,
            },
        )
