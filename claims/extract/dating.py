"""The time of a figure: only one that certainly governs it; a figure is no event of the day it is told."""

from dataclasses import replace
from functools import lru_cache

from claims.extract.asides import elsewhere
from claims.extract.clause import Clause, triggers
from claims.extract.lexicon import Trigger
from claims.extract.scene import Scene, Sentence
from claims.extract.timing import no_size, usable
from claims.lang.small_words import small_words
from claims.model import Period, Reading, Time, open_period
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# No time is printed with the figure; several are, and it is not certain which is meant.
UNDATED = "undated"
SEVERAL = "several-times"
# So many words may stand between a figure and the time behind it; so many where other times are near.
REACH = 7
NEAR = 4
_BREAK = Pattern(r"[,;:]\s|\s[—–-]\s|[.!?][\"”’']{0,2}\s")
_STOP = Pattern(r"(?:\pL{3}|[\pN%)])[.!?][\"”’']{0,2}\s")
_GENITIVE = frozenset({"'s", "’s", "s'", "s’"})
_PART = Pattern(r"[,;:]\s")
_WORDS = small_words("dating")
_AGE_IN = frozenset({"", *_WORDS["age_in"]})
_WITHIN = [[word] for word in _WORDS["within"]]
_SAID_THERE = Pattern(
    rf"^ (?:{any_of(_WORDS['said_to'])}|\p{{Lu}}[\pL.]+|{any_of(_WORDS['said_in'])}(?: [\pL.'’-]+){{1,4}}?)"
    rf"(?: {any_of(_WORDS['on'])})? $"
)
_SOMEBODY = Pattern(rf"^ {any_of(_WORDS['somebody'])} ")
_ROW = Pattern(rf"(?:^|[^\pN])\pN{{4}}(?:,| {any_of(_WORDS['and'])}| &)\s*$")
_JOINS = any_of(_WORDS["joins"])
_LISTED = Pattern(rf"(?i)^\s*(?:, ?\pL+)?\s*(?:,|-|–|{_JOINS}|,\s*{_JOINS})\s*$")


def dated(scene: Scene, sentence: Sentence, clause: Clause) -> Period:
    """When a figure holds: the one time of its stretch between commas, or the one that opens its sentence.

    The day of saying, of the medium quoted, what it is compared with, a start or an end, the year of
    a name and a time in a relative clause are none; without any other the period is open.
    """
    figure = clause.trigger
    low, high = _spoken(scene, sentence, clause, *inner(sentence, clause))
    start, end = _stretch(sentence, figure, low, high)
    times = [time for time in sentence.times if low <= time.start and time.end <= high]
    fitting = [time for time in times if _fits(scene, sentence, time, figure, low)]
    own = [time for time in fitting if start <= time.start and time.end <= end]
    if not own:
        first = next(iter(breaks(sentence, low, high)), high)
        own = [
            time
            for time in fitting
            if time.end <= min(first, figure.start)
            and _opens(scene, scene.words(sentence.field, low, time.start))
        ]
    elif len({time.value.period.edtf for time in own}) > 1:
        behind = [time for time in own if time.start >= figure.end]
        own = [time for time in behind[:1] if _between(scene, sentence, time, figure) <= NEAR]
    if not own:
        return open_period(SEVERAL if len(fitting) > 1 else UNDATED)
    chosen = min(own, key=lambda time: abs(time.start - figure.start))
    if any(other is not chosen and _listed(scene, sentence, chosen, other) for other in times):
        return open_period(SEVERAL)
    return open_period(UNDATED) if _parted(scene, sentence, chosen, figure) else _period(sentence, chosen)


def _parted(scene: Scene, sentence: Sentence, time: Reading, figure: Trigger) -> bool:
    """The time stands in another clause than the figure, or is that of a noun."""
    if not scene.grammar.times_stay:
        return False
    period: Period = time.value.period
    ahead = time.end <= figure.start
    over = scene.today is None or period.hi is None or period.hi <= scene.today
    between = scene.words(sentence.field, *((time.end, figure.start) if ahead else (figure.end, time.start)))
    if ahead and figure.group == "change":
        between += figure.words.split()[0]  # "… in 2023 and projected to [grow by 300%]"
    if period.known and elsewhere(scene, between, ahead, over):
        return True
    behind = sentence.text[time.end - sentence.start :][:2]
    return not ahead and behind in _GENITIVE and between.lower().split()[-1:] not in _WITHIN


def dated_change(scene: Scene, sentence: Sentence, clause: Clause) -> Period:
    """When a change came about: behind what it came from stands the time of that ("from $26 million in
    2023"), and among its own words that of the figure it follows ("to 1.4 billion last year from …")."""
    figure = clause.trigger
    words = scene.words(sentence.field, figure.start, figure.end)
    start = scene.lexicon.last("from_what", words)
    into = scene.lexicon.last("into_what", words)
    if start is None or (into is not None and into.start > start.start):
        return dated(scene, sentence, clause)
    within = [
        time
        for time in sentence.times
        if figure.start < time.start and time.end <= figure.start + start.start
    ]
    if len(within) == 1 and usable(scene, sentence, within[0].value, within[0].start):
        return _period(sentence, within[0])
    return dated(scene, sentence, replace(clause, end=figure.end))


def dated_age(scene: Scene, sentence: Sentence, clause: Clause) -> Period:
    """When somebody was so old: only where the time stands right behind the age ("pada usia 65 tahun, 2019"),
    or where the sentence tells of a death and has one time."""
    figure = clause.trigger
    behind = sentence.text[figure.end - sentence.start :]
    if behind.startswith(")"):
        return open_period(UNDATED)
    born = [number for number in sentence.numbers if number.kind == "birth"]
    times = [time for time in sentence.times if not any(one.start <= time.start < one.end for one in born)]
    if scene.lexicon.has("died", sentence.text):
        own = [
            time
            for time in times
            if time.value.period.known and usable(scene, sentence, time.value, time.start)
        ]
        return _period(sentence, own[0]) if len(own) == 1 else open_period(UNDATED)
    for time in times:
        if (
            time.start >= figure.end
            and _beside_age(scene, scene.words(sentence.field, figure.end, time.start))
            and usable(scene, sentence, time.value, time.start)
            and not time.value.back_reference
        ):
            return _period(sentence, time)
    return open_period(UNDATED)


def _beside_age(scene: Scene, between: str) -> bool:
    """A time right behind an age ("65 tahun, pada 2019"); "kids ages 5 to 12 opens in May" has none."""
    words = between.split()
    if scene.grammar.times_stay:
        return all(word.strip(",(").lower() in _AGE_IN for word in words)
    return len(words) <= 2


def _period(sentence: Sentence, reading: Reading) -> Period:
    time: Time = reading.value
    if not time.back_reference:
        return time.period
    earlier = [
        other.value.period
        for other in sentence.times
        if other.end <= reading.start and other.value.period.known and not other.value.back_reference
    ]
    return replace(earlier[-1], basis="context") if earlier else open_period("nothing-to-point-back-to")


def inner(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """The clause, cut at the full stops within a quotation of several sentences."""
    low, high = clause.start, clause.end
    for at in _stops(sentence):
        if low < at <= clause.trigger.start:
            low = at
        elif clause.trigger.end <= at - 1 < high:
            return low, at - 1
    return low, high


def breaks(sentence: Sentence, low: int, high: int) -> list[int]:
    """Where commas and full stops stand that are no part of a time."""
    return [at for at in _all_breaks(sentence) if low <= at < high]


# Every figure of a sentence asks for these: they are remembered while the sentence is read.
@lru_cache(maxsize=4)
def _stops(sentence: Sentence) -> tuple[int, ...]:
    return tuple(sentence.start + hit.end() for hit in _STOP.finditer(sentence.text))


@lru_cache(maxsize=4)
def _all_breaks(sentence: Sentence) -> tuple[int, ...]:
    text = sentence.text
    hits = (hit.start() for hit in _BREAK.finditer(text))
    found = (sentence.start + at for at in hits if not _of_initials(text, at))
    return tuple(at for at in found if not any(time.start <= at < time.end for time in sentence.times))


def _of_initials(text: str, at: int) -> bool:
    """The full stop is that of "U.S." or of "George W."."""
    return text[at] == "." and text[at - 1 : at].isupper() and not text[max(0, at - 2) : at - 1].isalpha()


def _stretch(sentence: Sentence, figure: Trigger, low: int, high: int) -> tuple[int, int]:
    """The words between the nearest commas around the figure."""
    found = breaks(sentence, low, high)
    start = max((at for at in found if at < figure.start), default=low)
    return start, min((at for at in found if at >= figure.end), default=high)


def _spoken(scene: Scene, sentence: Sentence, clause: Clause, low: int, high: int) -> tuple[int, int]:
    """The reported words alone: what stands before or behind a verb of saying dates the saying."""
    if sentence.quoted(clause.trigger.start) is not None:
        return low, high
    for verb in triggers(scene, sentence, "saying", "tagging"):
        if verb.end <= clause.trigger.start:
            low = max(low, _past_day(scene, sentence, verb.end))
        elif verb.start >= clause.trigger.end:
            high = min(high, verb.start)
    return low, high


def _past_day(scene: Scene, sentence: Sentence, start: int) -> int:
    """Where what is said begins: behind the day right behind the verb ("said Thursday it lost …"), or behind
    where or to whom it was said ("said in Lisbon on Wednesday it lost …", "told reporters on Monday …")."""
    for time in sentence.times:
        if time.start < start:
            continue
        period: Period = time.value.period
        one_day = period.lo is not None and period.lo == period.hi
        # "Said last week it was …", but "said fourth quarter sales rose".
        if one_day or (
            period.known and _SOMEBODY.search(sentence.text[time.end - sentence.start :][:8]) is not None
        ):
            between = scene.words(sentence.field, start, time.start)
            return time.end if len(between.split()) <= 1 or _SAID_THERE.search(between) else start
    return start


def _between(scene: Scene, sentence: Sentence, time: Reading, figure: Trigger) -> int:
    """How many words stand between a time and a figure."""
    start, end = (figure.end, time.start) if time.start >= figure.end else (time.end, figure.start)
    return len(scene.words(sentence.field, start, end).split())


def _fits(scene: Scene, sentence: Sentence, time: Reading, figure: Trigger, low: int) -> bool:
    """The time may be the figure's own: nothing says that it belongs to something else."""
    value = time.value
    if not isinstance(value, Time) or not usable(scene, sentence, value, time.start):
        return False
    if figure.start < time.end and time.start < figure.end:
        return False
    at = time.start - sentence.start
    before = sentence.text[max(0, low - sentence.start) : at]
    near = " ".join(before.split()[-3:])
    if scene.lexicon.has("until", near) or _names(value, before) or _ROW.search(before):
        return False
    reported = scene.lexicon.last("cited", before)
    if reported is not None and not scene.lexicon.has("as_of", near):
        return False
    ahead = time.end <= figure.start
    low, high = (time.end, figure.start) if ahead else (figure.end, time.start)
    between = scene.words(sentence.field, low, high)
    if near.split()[-1:] and near.split()[-1].lower() in _WORDS["due"]:
        return False  # "a budget due a month ago"
    if scene.lexicon.has("compared", between) or (not ahead and scene.lexicon.has("against", between)):
        return False
    before = no_size(before)
    parted = [found.end() for found in _PART.finditer(before)]
    stretch = before[parted[-1] :] if parted else before
    if not ahead and any(low <= number.start < high for number in sentence.numbers):
        return False
    related = scene.lexicon.has("which", " ".join(stretch.split()[-4:]) if ahead else between)
    if related or (not ahead and len(between.split()) > REACH):
        return False
    return not (scene.lexicon.has("compared", stretch) or (ahead and scene.lexicon.has("against", near)))


def _opens(scene: Scene, ahead: str) -> bool:
    """Nothing but words that open a sentence stands before the time ("Adapun pada Maret 2025, …")."""
    return all(scene.lexicon.has("opener", word) for word in ahead.split())


def _names(value: Time, before: str) -> bool:
    """A year alone right behind a capital is part of a name ("APBN 2025", "Forum Iklim 2025")."""
    printed = value.printed
    bare = printed is not None and printed.year is not None and printed.month is None and printed.day is None
    words = before.split()
    return bare and len(words) > 1 and words[-1][:1].isupper() and words[-1][-1:].isalnum()


def _listed(scene: Scene, sentence: Sentence, time: Reading, other: Reading) -> bool:
    """Two times are told in one row ("Oktober, November dan Desember")."""
    first, last = sorted((time, other), key=lambda item: item.start)
    gap = scene.words(sentence.field, first.end, last.start)
    return first.end <= last.start and _LISTED.search(gap) is not None
