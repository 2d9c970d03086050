"""Anniversaries: the how-manieth day of remembrance it is, and what it is counted from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from claims.extract.discourse import Discourse
from claims.extract.drafting import draft
from claims.extract.scene import Scene, Sentence
from claims.lang.pattern import SPACE, spelled
from claims.lang.small_words import small_words
from claims.model import Claim, Language, Time, open_period
from claims.text.listed import any_of, read_yaml
from claims.text.patterns import Pattern

# Their spaces are any in print, as those of the forms.
_ANY = {name: any_of(words).replace(r"\ ", " ") for name, words in small_words("anniversaries").items()}
_NTH = {"id": r"ke ?-? ?(?P<n>\pN{1,4})\b", "en": r"(?P<n>\pN{1,4})(?:st|nd|rd|th)"}
_OF = rf"(?:{_ANY['of_the']} )?"
# A founding in the sentence itself, and the anniversary of whatever it is that was founded.
_FOUNDED = Pattern(rf"(?i)\b{_ANY['founded']}(?: {_ANY['founded_in']}){{0,3}} ((?:1[5-9]|20)\pN{{2}})\b")
_OWN = {
    "id": Pattern(rf"(?i)\b{_ANY['own']} (?:{_ANY['which']} )?ke ?-? ?(\pN{{1,3}})\b"),
    "en": Pattern(rf"(?i)\b{_ANY['whose']} (\pN{{1,3}})(?:st|nd|rd|th) {_ANY['anniversary']}\b"),
}
_WAKES = {
    "id": Pattern(r"(?i)\bke ?-? ?\pN"),
    "en": Pattern(rf"{_ANY['anniversary']}|{_ANY['day_of_state']}"),
}
_ANNIVERSARY = rf"(?:{_ANY['of_founding']} )?{_ANY['anniversary']}"
_OF_STATE = rf"(?:{_ANY['anniversary']} {_ANY['of_state']}|{_ANY['day_of_state']})"
_FORMS = {
    "id": (
        rf"{_ANY['head']} NTH {_OF}(?P<name>NAMES)\b",
        rf"{_ANY['head']} {_OF}(?P<name>NAMES) (?:{_ANY['which']} )?NTH",
        rf"\b(?P<name>DAYS) (?:{_ANY['which']} )?NTH",
        r"\bNTH (?P<name>DAYS)\b",
    ),
    "en": (
        rf"\bNTH {_ANNIVERSARY} of (?:the )?(?P<name>NAMES)\b",
        rf"\b(?P<name>NAMES)(?:'s|’s) NTH {_ANNIVERSARY}\b",
        rf"\b(?P<name>{_ANY['state']})(?:'s|’s) NTH {_OF_STATE}\b",
    ),
}
"""In print: "HUT ke-80 RI", "HUT RI ke-80", "Hari Bhayangkara ke-79", "ASEAN's 58th …"."""
_CAPITAL = Pattern(r"^ (?:\p{Lu})")
_MAY_FOLLOW = Pattern(rf"^ {_ANY['may_follow']}\b")


@dataclass(frozen=True, slots=True)
class Founded:
    """What an anniversary is counted from: the key of its row, and the day; None where it is not judged."""

    key: str
    day: date | None


@lru_cache(maxsize=1)
def founded() -> dict[str, Founded]:
    """Every name of the list, in small letters, with what it was founded as."""
    return {name.lower(): what for name, what, _ in _rows()}


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, Founded, bool], ...]:
    table: dict[str, dict[str, Any]] = read_yaml(files("claims.extract") / "founded.yml")
    found = []
    for key, row in table.items():
        what = Founded(key, row["day"])
        found += [(name, what, False) for name in row["names"]] + [
            (name, what, True) for name in row.get("days", ())
        ]
    return tuple(found)


def _spelled(*, own_days: bool) -> str:
    names = {name for name, _, is_day in _rows() if is_day == own_days}
    return "|".join(spelled(name) for name in sorted(names, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=4)
def _patterns(language: Language) -> tuple[Any, ...]:
    """The forms in print of a language, with its numbers and the names that have an anniversary."""
    words = {
        "NTH": _NTH[language].replace(" ", SPACE),
        "NAMES": _spelled(own_days=False),
        "DAYS": _spelled(own_days=True),
    }
    found = []
    for form in _FORMS[language]:
        pattern = form.replace(" ", SPACE)
        for mark, spellings in words.items():
            pattern = pattern.replace(mark, spellings)
        found.append(Pattern(pattern))
    return tuple(found)


def anniversaries(scene: Scene, sentence: Sentence, talk: Discourse) -> Iterator[Claim]:
    """Every counted anniversary of something whose founding is known, or told in the same sentence."""
    text, language = sentence.text, scene.article.language
    if _WAKES[language].search(text) is None:
        return
    taken: list[tuple[int, int]] = []
    for shape in _patterns(language):
        for found in shape.finditer(text):
            behind = text[found.end() :]
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            what = founded()[" ".join(found.group("name").lower().split())]
            # "HUT ke-50 Jakarta Timur": a longer name is another one.
            longer = _CAPITAL.search(behind) is not None and _MAY_FOLLOW.search(behind) is None
            if what.day is None or longer:
                continue
            at = found.span("n")
            yield _claim(scene, sentence, found.span(), at, what.day.year, what.key, what.day, None)
    began, own = _FOUNDED.search(text), _OWN[language].search(text)
    if began is not None and own is not None and not any(a < own.end() and own.start() < b for a, b in taken):
        span = min(began.start(), own.start()), max(began.end(), own.end())
        yield _claim(scene, sentence, span, own.span(1), int(began[1]), "own", None, began.span(1))


def _claim(
    scene: Scene,
    sentence: Sentence,
    span: tuple[int, int],
    at: tuple[int, int],
    year: int,
    of: str,
    day: date | None,
    year_at: tuple[int, int] | None,
) -> Claim:
    base = sentence.start
    count = scene.span(sentence.field, base + at[0], base + at[1])
    began = None if year_at is None else scene.span(sentence.field, base + year_at[0], base + year_at[1])
    own = (base + span[0], base + span[1]) if year_at is None else (base + year_at[0], base + year_at[1])
    years: set[int] = set()
    for reading in sentence.times:
        time: Time = reading.value
        lo, hi = time.period.lo, time.period.hi
        inside = reading.start < own[1] and own[0] < reading.end
        if time.type == "DURATION" or lo is None or hi is None or inside:
            continue
        if hi.year - lo.year <= 1:
            years |= {lo.year, hi.year}
    return draft(
        scene,
        "anniversary",
        sentence,
        base + span[0],
        base + span[1],
        rule="counted_day@1",
        period=open_period("vague"),
        details={
            "of": of,
            "count": int(sentence.text[at[0] : at[1]]),
            "count_at": [count.start, count.end],
            "founded": year,
            "founded_at": [began.start, began.end] if began is not None else [],
            "day": None if day is None else f"{day.month:02}-{day.day:02}",
            "years": sorted(years),
            "quoted": sentence.quoted(base + at[0]) is not None,
        },
    )
