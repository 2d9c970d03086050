"""A clause: an event word with who stands before it, who behind it, when, where and how sure."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from claims.extract.discourse import Discourse
from claims.extract.groups import PEOPLE, groups
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Mention, Party, Place
from claims.model.quick import quick
from claims.text.listed import any_of
from claims.text.patterns import Pattern

_POINTERS = ("both_posts", "both_countries", "three_countries", "both", "they", "one")
# A place may stand this many words behind its "di" ("di kompleks gedung parlemen Seoul").
LOOSE = 5
_WORDS = small_words("clause")
_ADDS = frozenset(_WORDS["adds"])
_ONLY = Pattern(rf"(?i) (?:{any_of(_WORDS['only'])} )?")
_MET = frozenset(_WORDS["met"])
_BESIDE = frozenset(_WORDS["beside"])
_WITH = frozenset(_WORDS["with"])
_IN = frozenset(_WORDS["in"])
_ENDS = (",", ";", *(f" {word}" for word in _WORDS["ends"]))
_start: Callable[[Any], int] = itemgetter(0)
_EVENT_GROUPS = ("meeting", "visit", "agreement", "arranging")


@quick
@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch of a sentence that belongs to one event word, in cleaned offsets."""

    trigger: Trigger
    start: int
    end: int


def told_in(scene: Scene, sentence: Sentence, what: str, start: int, end: int) -> Clause:
    """The stretch a figure or a time is told in: its sentence, or the quotation it stands in."""
    low, high = sentence.start, sentence.end
    quote = sentence.quoted(start)
    if quote is not None:
        low, high = max(low, quote[0] + 1), max(end, min(high, quote[1] - 1))
    return Clause(Trigger(what, start, end, scene.words(sentence.field, start, end)), low, high)


def triggers(scene: Scene, sentence: Sentence, *names: str) -> list[Trigger]:
    """The words of these groups in the sentence, left to right; of overlapping ones the longest."""
    there = scene.lexicon.groups(sentence.text)
    found = [
        item.moved(sentence.start)
        for name in names
        if name in there
        for item in scene.lexicon.find(name, sentence.text)
    ]
    if found and "saying" in names:
        found = [item for item in found if not _adds_some(sentence, item)]
    if len(found) < 2:
        return found
    kept: list[tuple[int, int, Trigger]] = []
    for item in sorted(found, key=lambda item: (-(item.end - item.start), item.start, item.group)):
        at = bisect_left(kept, item.end, key=_start)
        if at == 0 or kept[at - 1][1] <= item.start:
            kept.insert(at, (item.start, item.end, item))
    return [item for _, _, item in kept]


def _adds_some(sentence: Sentence, item: Trigger) -> bool:
    """ "Firms added only 146,000 jobs": nothing is said."""
    if item.words.lower() not in _ADDS:
        return False
    return any(
        item.end < number.start
        and _ONLY.fullmatch(sentence.text[item.end - sentence.start : number.start - sentence.start])
        is not None
        for number in sentence.numbers
        if number.start <= item.end + 12
    )


def clauses(scene: Scene, sentence: Sentence, *names: str) -> list[Clause]:
    """One clause for each event word of these groups.

    It opens at the sentence, behind "bahwa", or at the quotation it stands in; it closes at the
    next event word that a joining word or comma introduces, or at the end.
    """
    events = triggers(scene, sentence, *_EVENT_GROUPS, *(name for name in names if name not in _EVENT_GROUPS))
    closing = []
    for event in events:
        before = sentence.text[: event.start - sentence.start].rstrip()
        if before.endswith(_ENDS):
            closing.append((event.start, sentence.start + len(before)))
    found = []
    for trigger in events:
        if trigger.group not in names:
            continue
        start, end = sentence.start, sentence.end
        quote = sentence.quoted(trigger.start)
        if quote is not None:
            start, end = max(start, quote[0] + 1), min(end, quote[1] - 1)
        opened = scene.last("that", sentence, start, trigger.start)
        if opened is not None:
            start = opened.end
        after = bisect_left(closing, trigger.end, key=_start)
        if after < len(closing) and closing[after][0] < end:
            end = closing[after][1]
        found.append(Clause(trigger, start, end))
    return found


def _nearest_group(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """The last group of people or posts before the event word; else the last group of countries."""
    inside = [group for group in groups(sentence) if start <= group[0].start and group[-1].end <= end]
    people = [group for group in inside if group[0].kind in PEOPLE]
    chosen = people or inside
    return chosen[-1] if chosen else ()


def _pointer(scene: Scene, sentence: Sentence, start: int, end: int) -> Trigger | None:
    found = [item for name in _POINTERS for item in scene.find(name, sentence, start, end)]
    if not found:
        return None
    return max(found, key=lambda item: (item.start + len(item.words), len(item.words)))


def subject(
    scene: Scene, talk: Discourse, sentence: Sentence, start: int, end: int, before: tuple[Party, ...] = ()
) -> tuple[Party, ...]:
    """Who acts: the nearest group before the event word, what "keduanya" points to, or the last subject."""
    group = _nearest_group(sentence, start, end)
    pointer = _pointer(scene, sentence, start, end)
    # "kedua menhan" holds a post of its own words; the pointer is what is meant.
    if pointer is not None and (not group or group[-1].end <= pointer.start or group[0].start < pointer.end):
        if sentence.quoted(pointer.start) is not None:
            # Whoever is quoted points to people of their own.
            return ()
        words = scene.words(sentence.field, pointer.start, pointer.end)
        pointed = talk.back(pointer.group, words, sentence, pointer.start, pointer.end)
        return _posts_of(scene, sentence, pointer, pointed)
    if group:
        return tuple(scene.party(sentence, mention) for mention in group)
    return before


def _posts_of(
    scene: Scene, sentence: Sentence, pointer: Trigger, countries: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "Menteri pertahanan ketiga negara": the same post in each of the countries pointed to."""
    post = next(
        (
            mention
            for mention in sentence.mentions
            if mention.kind == "office"
            and mention.country is None
            and mention.portfolio is not None
            and mention.start < pointer.start <= mention.end + 1
        ),
        None,
    )
    if post is None:
        return countries
    found = []
    for party in countries:
        offices = scene.world.offices(country=party.country, portfolio=post.portfolio)
        found.append(replace(party, office=offices[0].id if len(offices) == 1 else None))
    return tuple(found)


def companions(scene: Scene, sentence: Sentence, clause: Clause) -> tuple[Party, ...]:
    """With whom: the first group behind the event word, joined to it by "dengan" or standing next to it."""
    for group in groups(sentence):
        if group[0].start < clause.trigger.end or group[-1].end > clause.end:
            continue
        gap = between(scene, sentence, clause.trigger.end, group[0].start)
        if gap is None:
            continue
        words = gap.lower().split()
        joined = not _WITH.isdisjoint(words[-2:])
        direct = set(words) <= _BESIDE and clause.trigger.words.lower() in _MET
        if joined or direct or gap.strip() == "":
            return tuple(scene.party(sentence, mention) for mention in group)
        return ()
    return ()


def where(scene: Scene, sentence: Sentence, start: int, end: int) -> Place | None:
    """The place right behind "di" or "in"; without one, a place a few words behind it."""
    loose: Mention | None = None
    for mention in sentence.mentions:
        if (
            mention.kind not in ("place", "country")
            or mention.level == "site"
            or not start <= mention.start < end
        ):
            continue
        before = sentence.text[: mention.start - sentence.start].lower().split()
        if before and before[-1] in _IN:
            return scene.place(sentence, mention)
        if loose is None and mention.kind == "place" and _IN & set(before[-LOOSE:]):
            loose = mention
    return scene.place(sentence, loose) if loose is not None else None


def between(scene: Scene, sentence: Sentence, start: int, end: int) -> str | None:
    """The words between an event and what it names, behind a turn ("bukan X melainkan Y" leaves "").

    None where they turn it down ("mengunjungi bukan X").
    """
    words = scene.words(sentence.field, start, end)
    turn = scene.lexicon.last("turn", words)
    words = words[turn.end :] if turn is not None else words
    return None if scene.lexicon.has("denial", words) else words
