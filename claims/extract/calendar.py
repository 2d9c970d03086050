"""Calendar claims: a weekday printed with a date, or a date no calendar has."""

from collections.abc import Iterator

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.model import Claim, Time

_APOSTROPHES = "'’"


def _numeral(char: str) -> bool:
    return char.isnumeric() and not char.isalpha()


def _parts(words: str) -> dict[str, list[int]]:
    """Where the printed day number stands within the words of a date, its first word, and its year."""
    numbers: list[list[int]] = []
    word: list[int] = []
    for at, char in enumerate(words):
        if _numeral(char):
            if numbers and numbers[-1][1] == at:
                numbers[-1][1] = at + 1
            else:
                numbers.append([at, at + 1])
        elif not word and char.isalpha():
            word = [at, at + 1]
        elif word and word[1] == at and (char.isalpha() or char in _APOSTROPHES):
            word[1] = at + 1
    year = [number for number in numbers if number[1] - number[0] == 4]
    return {"number": numbers[0] if numbers else [], "word": word, "year_at": year[0] if year else []}


def calendar_dates(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every weekday with a date, and every date that cannot be, is a claim about the calendar."""
    for reading in sentence.times:
        time = reading.value
        if not isinstance(time, Time) or time.printed is None:
            continue
        printed = time.printed
        impossible = time.period.open_reason == "no-such-day"
        if printed.day is None or printed.month is None or (printed.weekday is None and not impossible):
            continue
        words = scene.words(sentence.field, reading.start, reading.end)
        yield draft(
            scene,
            "calendar_date",
            sentence,
            reading.start,
            reading.end,
            rule=f"printed_date@1/{reading.rule}",
            period=time.period,
            details={
                "weekday": printed.weekday,
                "day": printed.day,
                "month": printed.month,
                "year": printed.year,
                "year_assumed": time.year_assumed,
                "quoted": sentence.quoted(reading.start) is not None,
                **_parts(words),
            },
        )
