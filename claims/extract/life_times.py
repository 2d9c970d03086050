"""The time of an event of somebody's life: one that certainly belongs to the event word."""

from datetime import timedelta

from claims.extract.life_words import Words, tokens
from claims.extract.scene import Scene, Sentence
from claims.model import Period, Reading, Time

REACH = 16
"""So many words may stand between an event and its time behind it."""
LONG = timedelta(days=366)
_ENDS = (".", ";", ":", "!", "?")
_SHORT = 5
"""A full stop behind fewer letters ends an abbreviation ("Drs.", "No.")."""


def precision(period: Period) -> str:
    """How finely the time is printed: a day, a month, a year, or something else."""
    return {10: "day", 7: "month", 4: "year"}.get(len(period.edtf), "other")


def time_behind(
    scene: Scene,
    sentence: Sentence,
    end: int,
    stop: int,
    words: Words,
    *,
    since: bool | None,
    wed: bool,
    led: bool,
) -> Reading | None:
    """The first time behind the event word, where nothing between them has a time of its own.

    `since` says whether "sejak" must stand before it (True), must not (False), or may (None).
    Years of a term of office are passed over. `led`: the post may stand right behind the event word;
    `wed`: whom somebody married, or which degree was taken, may stand between.
    """
    for reading in sentence.times:
        if reading.start < end or reading.end > stop or not _dates(reading) or _of_birth(sentence, reading):
            continue
        gap = scene.words(sentence.field, end, reading.start)
        said = tokens(gap)
        if " ".join(said).endswith(words.term):
            continue
        at = max(
            (at for at in range(max(0, len(said) - 3), len(said)) if said[at] in words.since), default=-1
        )
        if since is True and at < 0:
            return None
        if at >= 0:
            if since is False:
                return None
            gap = " ".join(gap.split()[:at])
        return reading if _leads(gap, words, wed=wed, led=led) else None
    return None


def time_ahead(scene: Scene, sentence: Sentence, start: int, low: int, words: Words) -> Reading | None:
    """The time before the event word, only the person and small words between ("Pada 2024 X dilantik")."""
    for reading in reversed(sentence.times):
        if reading.end > start or reading.start < low or not _dates(reading) or _of_birth(sentence, reading):
            continue
        before = tokens(scene.words(sentence.field, low, reading.start))
        if before and (before[-1] in words.since or before[-1] in words.stop):
            return None
        gap = scene.words(sentence.field, reading.end, start)
        people = [m for m in sentence.mentions if reading.end <= m.start and m.end <= start]
        for mention in reversed([m for m in people if m.kind in ("person", "holder")]):
            gap = gap[: mention.start - reading.end] + " " + gap[mention.end - reading.end :]
        return reading if all(word in words.lead or word in words.before for word in tokens(gap)) else None
    return None


def _dates(reading: Reading) -> bool:
    """A day, a month or a year, wherever it lies; no length, no hour alone, nothing that points back."""
    time = reading.value
    if not isinstance(time, Time) or time.type not in ("DATE", "TIME") or time.back_reference:
        return False
    lo, hi = time.period.lo, time.period.hi
    if lo is None or hi is None:
        return time.type == "DATE"
    return hi - lo < LONG


def _of_birth(sentence: Sentence, reading: Reading) -> bool:
    """It says when somebody was born, and nothing else: "lahir pada 1950, menikah pada usia 24 tahun"."""
    return any(
        number.kind == "birth" and number.start <= reading.start and reading.end <= number.end
        for number in sentence.numbers
    )


def _leads(gap: str, words: Words, *, wed: bool, led: bool) -> bool:
    """Nothing between an event and its time but the post, places, names and small words that lead on."""
    parts = gap.split()
    if len(parts) > REACH:
        return False
    free, parted = led, False
    for at, part in enumerate(parts):
        bare = part.strip("(),\"“”'’").rstrip(".")
        word = bare.lower()
        if word in words.stop or (part.endswith(_ENDS) and len(part) > _SHORT):
            return False
        if word in ("dan", "and"):
            beside = parts[at + 1 : at + 2] + parts[max(0, at - 1) : at]
            if not all(other[:1].isupper() for other in beside) or len(beside) < 2:
                return False
        elif word in words.post:
            free = True
        elif not (
            not word
            or not bare[0].islower()
            or word in words.beside
            or (wed and word in words.with_)
            or (free and not parted)
        ):
            return False
        parted = part.endswith(",")
    return True
