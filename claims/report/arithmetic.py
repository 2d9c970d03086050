"""Grounds that are arithmetic or the calendar, in words: the checks give them in one fixed form each."""

import re

import re2

from claims.model import Language
from claims.report.shown import CLIP, line
from claims.report.spoken import amount_words, edtf_words, number_words, weekday_words
from claims.report.voice import Voice

_DAY = r"(?P<{}>\d{{4}}-\d{{2}}-\d{{2}})"
_A, _B = _DAY.format("day"), _DAY.format("other")
# A form of a ground, with the key of its sentence in the catalogue; arithmetic alone needs none.
_FORMS = tuple(
    (re2.compile(pattern), key)
    for pattern, key in (
        (rf"{_A} is ISO weekday (?P<weekday>[1-7])", "weekday"),
        (rf"{_A} exists", "day_exists"),
        (r"no such (?:day|month): (?P<words>.+)", "no_such_day"),
        (rf"{_A} is after the day of printing {_B}", "after_printing"),
        (rf"{_A} is not after the day of printing {_B}", "not_after_printing"),
        (rf"{_A} is (?P<days>[+-]\d+) days from the day of printing {_B}", "days_from_printing"),
        (r"(?P<items>\S+) listed, (?P<count>\S+) counted", "listed_and_counted"),
        (r"(?P<count>\d+) years before (?P<from>\d+) is (?P<year>-?\d+)", "years_before"),
        (r"(?P<count>\S+) (?P<unit>year|month|day|week)s: (?P<from>\S+)(?: to (?P<to>\S+))?", "length"),
        (r"(?P<words>.+) may come before (?P<others>.+)", "in_order"),
        (r"(?P<words>.+) comes after (?P<others>.+)", "out_of_order"),
    )
)
_SUM = re2.compile(r"[-+/=() .\d%A-Z]+")
# Years are printed without marks, and so is every whole number of so few digits.
_IN_MARKS = re.compile(r"\d+\.\d+|\d{5,}")


def arithmetic_words(voice: Voice, ref: str) -> str:
    """The ground in the report's language, a sum with its numbers; what has no words of ours as it stands."""
    for form, key in _FORMS:
        found = form.fullmatch(ref)
        if found is not None:
            told = found.groupdict()
            values = {name: _value(voice, name, said) for name, said in told.items()}
            if "unit" in told:
                number = "unit" if told["count"] == "1" else "units"
                values["unit"] = voice.phrase(f"{number}_{told['unit']}", {})
            return voice.phrase(key, values)
    if _SUM.fullmatch(ref):
        ref = _sum_words(ref, voice.language)
    return line(ref, CLIP)


def _sum_words(sum: str, language: Language) -> str:
    """With scale words where all its long numbers have one: "25 juta + 17.500" is harder to follow."""
    long = [number_words(found[0], language) for found in _IN_MARKS.finditer(sum)]
    short = [amount_words(found[0], language) for found in _IN_MARKS.finditer(sum)]
    told = iter(long if any(one == other for one, other in zip(long, short, strict=True)) else short)
    return _IN_MARKS.sub(lambda _: next(told), sum)


def _value(voice: Voice, name: str, said: str | None) -> str | None:
    if said is None:
        return None
    if name in ("day", "other"):
        return edtf_words(said, voice.language)
    if name in ("from", "to"):
        return edtf_words(said, voice.language) or line(said, CLIP)
    if name == "weekday":
        return weekday_words(int(said), voice.language)
    return line(said, CLIP)
