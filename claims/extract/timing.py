"""When: which of a sentence's times an event word has, and what it has without any."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from claims.extract.asides import told_aside
from claims.extract.clause import Clause
from claims.extract.discourse import Discourse
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Language, Period, Reading, Time, on, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# A time longer than a month counts as this many characters further away.
COARSE = 60
# Words of comparison stand at most so many words before the time something else is compared with
# ("dibandingkan dengan periode yang sama tahun 2024").
REACH = 6
# A plan, or an event so long after or before another, without a time of its own.
UNTOLD = "undated"
_THAN = Pattern(r"(?i)\b(?:more|less|fewer|greater|higher|lower) than (?:[\pN$£€]|a |an |half )")
_DAY = Pattern(r"\d{4}-\d{2}-\d{2}")
# A clause with one of these tells when the event is, or what it is a part of.
_EVENTS = ("meeting", "visit", "agreement", "arranging", "held")


@dataclass(frozen=True, slots=True)
class _Words:
    """The small words beside times, in one language.

    `days` fits days counted from one told before, already added up by the reading ("sehari sebelumnya"),
    `off` a length of time off another time, whatever its unit, `away` such a one right before an event.
    """

    days: Pattern
    off: Pattern
    away: Pattern
    year_of_a_name: tuple[str, ...]
    no_time_behind: tuple[str, ...]
    to_a_time: frozenset[str]
    vote: Pattern
    clause: Pattern
    paper: Pattern | None
    lasting: Pattern | None


@cache
def _words(language: Language) -> _Words:
    lists = small_words("timing", language)
    off = any_of(lists["apart"])
    return _Words(
        days=Pattern(rf"(?i)\b(?:{any_of(lists['day'])} {off}|{any_of(lists['next_day'])})"),
        off=Pattern(rf"(?i)\b(?:{off}|{any_of(lists['next'])})\b"),
        away=Pattern(rf"(?i)\b{any_of(lists['lengths'])} {any_of(lists['from_an_event'])} $"),
        year_of_a_name=tuple(f"{word} " for word in lists["year_of_a_name"]),
        no_time_behind=(*lists["traded"], *lists["since"]),
        to_a_time=frozenset(lists["to_a_time"]),
        lasting=Pattern(rf"(?i)\b{any_of(lists['over_the'])} {any_of(lists['last_year'])}\b")
        if lists["last_year"]
        else None,
        paper=Pattern(rf"^\p{{Lu}}\p{{Ll}}+ {any_of(lists['papers'])}\b") if lists["papers"] else None,
        vote=Pattern(
            rf"\b{any_of(lists['won'])}(?: \pL+)? {any_of(lists['vote'])}(?: \(?\pL+\)?){{0,4}}"
            rf"(?: {any_of(lists['to_a_time'])})?$"
        ),
        clause=Pattern(rf"(?i)\b{any_of(lists['clause'])}[^,;:]*$"),
    )


def no_size(before: str) -> str:
    """The words without "less than 2 percent", which compares no times."""
    return _THAN.sub("", before) if " than " in before else before


def usable(scene: Scene, sentence: Sentence, time: Time, start: int) -> bool:
    """Durations and the time behind "sejak" belong to comparators, not to the event itself.

    What something is compared with is another time than its own, and so is that of the vote somebody won;
    the "Sunday Telegraph" is no Sunday, and "over the last year" not the year before this.
    A capital "Tahun" within a sentence belongs to a name ("Perpres Nomor 5 Tahun 2020").
    """
    if time.type in ("DURATION", "SET"):
        return False
    at, words = start - sentence.start, _words(scene.article.language)
    if at > 0 and any(
        sentence.text.startswith(word, at) or sentence.text[:at].endswith(f" {word}")
        for word in words.year_of_a_name
    ):
        return False
    if words.paper is not None and words.paper.search(sentence.text[at : at + 30]) is not None:
        return False
    if (
        words.lasting is not None
        and words.lasting.search(sentence.text[max(0, at - 12) : at + 20]) is not None
    ):
        return False
    before = no_size(sentence.text[:at].rstrip().lower())
    if words.vote.search(before) is not None:
        return False
    if scene.lexicon.has("compared", " ".join(before.split()[-REACH:])):
        return False
    return not before.endswith(words.no_time_behind)


def of_a_thing(scene: Scene, sentence: Sentence, trigger: Trigger, time: Reading) -> bool:
    """A time behind the event in a clause that only says more of a thing or person is not the event's.

    "Met to revive a pact that lapsed years ago": it lapsed then. A clause about the event itself
    ("talks that took place on Monday", with the pronoun right behind the event word), or about what the
    event is part of ("on the sidelines of the summit that will be held in May"), tells its time, and one
    that a comma has closed is over.
    """
    if time.start < trigger.end:
        return False
    gap = scene.words(sentence.field, trigger.end, time.start)
    opened = scene.lexicon.last("which", gap)
    if opened is None or not gap[: opened.start].strip(" ,"):
        return False
    clause = gap[opened.end :]
    if any(mark in clause for mark in ",;:") or not _says(clause, _words(scene.article.language)):
        return False
    return not any(scene.lexicon.has(group, clause) for group in _EVENTS)


def _in_a_clause_behind(scene: Scene, sentence: Sentence, trigger: Trigger, time: Reading) -> bool:
    """ "Visited Seoul after hosting his counterpart in Tokyo in July": the guest came to Tokyo then."""
    if time.start < trigger.end:
        return False
    gap = scene.words(sentence.field, trigger.end, time.start)
    return _words(scene.article.language).clause.search(gap) is not None


def _says(clause: str, words: _Words) -> bool:
    """Something stands between the pronoun and the time besides the word that leads to a time."""
    return any(word not in words.to_a_time for word in clause.lower().split())


def when(
    scene: Scene, talk: Discourse, sentence: Sentence, clause: Clause, start: int | None = None
) -> Period:
    """When an event happened; see `timing`."""
    return timing(scene, talk, sentence, clause, start)[0]


def timing(
    scene: Scene,
    talk: Discourse,
    sentence: Sentence,
    clause: Clause,
    start: int | None = None,
    planned: bool = False,
) -> tuple[Period, Reading | None]:
    """When, and the words that say so: the nearest time behind the event word, else before it.

    A plan takes a time still to come before one that is over, which is when it was told.
    Without any time, the time the story is about; a plan has none then, for it lies ahead of that, nor has
    what is told to lie some time off ("sehari setelah berkunjung ke …"). Words that point back
    ("pada hari itu", "saat itu") take the last day or event told.
    """
    left = clause.start if start is None else start
    apart = _words(scene.article.language).away.search(
        scene.words(sentence.field, left, clause.trigger.start)
    )
    times = [
        item
        for item in sentence.times
        if (clause.trigger.end if apart else left) <= item.start
        and item.end <= clause.end
        and isinstance(item.value, Time)
        and usable(scene, sentence, item.value, item.start)
        and not of_a_thing(scene, sentence, clause.trigger, item)
        and not told_aside(scene, sentence, clause.trigger.start, item)
        and not _in_a_clause_behind(scene, sentence, clause.trigger, item)
    ]
    ahead = planned and scene.today is not None
    for item in sorted(
        times,
        key=lambda item: (_vague(item), ahead and _over(item, scene.today), *_distance(item, clause.trigger)),
    ):
        time: Time = item.value
        if time.back_reference:
            earlier = [
                other.value.period
                for other in sentence.times
                if other.end <= item.start and other.value.period.known and not other.value.back_reference
            ]
            pointed = earlier[-1] if earlier else (talk.last_event or talk.last_day)
            if pointed is not None:
                printed = scene.words(sentence.field, item.start, item.end)
                return _off(pointed, item, printed, _words(scene.article.language)), item
            return open_period("nothing-to-point-back-to"), item
        return time.period, item
    if scene.lexicon.has("then", sentence.text) and talk.last_event is not None:
        return replace(talk.last_event, basis="context"), None
    if planned or apart:
        return open_period(UNTOLD), None
    return scene.story, None


def _off(pointed: Period, reading: Reading, printed: str, words: _Words) -> Period:
    """The time pointed back to; so many days before or behind it where that is told ("sehari sebelumnya").

    A month or a year later is no certain day: it stays open.
    """
    time: Time = reading.value
    if words.days.search(printed) is not None and _DAY.fullmatch(time.value) is not None:
        return on(date.fromisoformat(time.value), "context")
    return (
        open_period("points-back")
        if words.off.search(printed) is not None
        else replace(pointed, basis="context")
    )


def when_said(scene: Scene, talk: Discourse, sentence: Sentence, clause: Clause, verb_end: int) -> Period:
    """When something was said, or who held a post when it was.

    Behind a verb of saying stands what is said, with times of its own ("mengatakan … tahun depan");
    the day of saying is printed with its weekday ("mengatakan, Senin (12/5), …").
    """
    period, reading = timing(scene, talk, sentence, clause)
    if reading is None or reading.start < verb_end:
        return period
    printed = reading.value.printed
    dated = printed is not None and printed.weekday is not None and not sentence.quoted(reading.start)
    return period if dated or before_what_is_said(scene, sentence, verb_end, reading) else scene.story


def before_what_is_said(scene: Scene, sentence: Sentence, verb_end: int, reading: Reading) -> bool:
    """The time stands between the verb and "that": "had said in July that it would stay"."""
    words = _words(scene.article.language)
    gap = scene.words(sentence.field, verb_end, reading.start).lower().split()
    behind = scene.words(sentence.field, reading.end, sentence.end).split(maxsplit=1)[:1]
    return words.to_a_time.issuperset(gap) and bool(behind) and scene.lexicon.has("that", behind[0])


def _vague(item: Reading) -> bool:
    """The time has no place on the calendar ("segera", "soon"): any other one says more."""
    time: Time = item.value
    return not time.period.known and not time.back_reference


def _over(item: Reading, published: date | None) -> bool:
    """The time lies wholly on or before the day of printing."""
    hi: date | None = item.value.period.hi
    return hi is not None and published is not None and hi <= published


def _distance(item: Reading, trigger: Trigger) -> tuple[int, int]:
    """How far a time stands from the event word, in characters; a year stands further than a day.

    "Pada November lalu sepakat mempercepat …, seperti sepanjang 2022" is about November.
    """
    away = item.start - trigger.end if item.start >= trigger.end else trigger.start - item.end
    period: Period = item.value.period
    coarse = period.lo is not None and period.hi is not None and (period.hi - period.lo).days > 31
    return (away + (COARSE if coarse else 0), item.start)
