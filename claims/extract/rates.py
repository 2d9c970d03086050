"""In how long a time so many are counted or measured, where that stands behind them or behind their verb."""

from claims.extract.scene import Scene, Sentence
from claims.lang.small_words import small_words
from claims.model import Reading
from claims.text.listed import any_of
from claims.text.patterns import Pattern

# So many characters behind a figure, and behind the verb of what is counted, may tell its rate.
NEAR, FAR = 24, 32
_WORDS = small_words("rates")
EARLIER = Pattern(rf"^ {any_of(_WORDS['earlier'])}\b")
_PER = {word: unit for unit in ("year", "month", "week", "day") for word in _WORDS[unit]}
_YEARLY = Pattern(rf"(?i)^ ({any_of(list(_PER))})(?:[.,;]|$| (?:{any_of(_WORDS['no_noun'])}) )")
_LATER = Pattern(rf"^(?: \p{{Ll}}+){{1,2}} {any_of(_WORDS['each_time'])} ({any_of(_WORDS['lasting'])})\b")
_RATED = Pattern(rf"^ {any_of(_WORDS['rated'])}\b")


def behind(scene: Scene, sentence: Sentence, reading: Reading) -> str:
    """The few words right behind a reading."""
    return scene.words(sentence.field, reading.end, min(reading.end + NEAR, sentence.end))


def twice(scene: Scene, sentence: Sentence, reading: Reading, per: str, end: int) -> tuple[int, str] | None:
    """Where a rate of a rate ends, and both of them: "$17 per child per year"."""
    words = behind(scene, sentence, reading)
    again = _RATED.search(words)
    if again is None or EARLIER.search(words[again.end() :]) is not None or reading.end + again.end() > end:
        return None  # "68 cents a share a year ago"
    return reading.end + int(again.end()), f"{per}{again[0]}"


def later(scene: Scene, sentence: Sentence, at: int, end: int) -> str | None:
    """In how long a time so many are counted, told behind the verb ("26,000 workers retired per month") or by
    a word of its own ("2.4 million visitors annually")."""
    words = scene.words(sentence.field, at, min(at + FAR, end))
    found = _LATER.search(words)
    if found is not None:
        return str(found[1]).lower()
    told = _YEARLY.search(words)
    return None if told is None else _PER[told[1].lower()]


__all__ = ["EARLIER", "behind", "later", "twice"]
